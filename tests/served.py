"""A folder served on this machine alone, as a static host would: 404 page, gzip where asked."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

PACKABLE = {".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"}


class Handler(SimpleHTTPRequestHandler):
    """A plain server of files, with the site's own page for what is missing."""

    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".webmanifest": "application/manifest+json",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self._answer(code, Path(self.directory) / "404.html", "text/html")

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def _answer(self, code: int, path: Path, kind: str, *, packed: bool = False) -> None:
        content = packed_content(path) if packed else path.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


class PackingHandler(Handler):
    """The same with texts gzipped."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.is_file() and path.suffix in PACKABLE:
            self._answer(200, path, self.guess_type(str(path)), packed=True)
        else:
            super().do_GET()


@cache
def packed_content(path: Path) -> bytes:
    """A file gzipped, once: a static host packs before it is asked."""
    return gzip.compress(path.read_bytes())


@contextmanager
def serving(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Where the folder is served, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
