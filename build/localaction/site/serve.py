"""Shows the site while one writes: serves it, rebuilds it on change, reloads open pages.

The server reads through `out/site`, so it follows the switch; while a build fails it goes on
showing the last good site. What makes pages reload is added on the way out, never written to disk.
"""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Condition, Thread
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from localaction.site.watch import Watcher
from localaction.site.write import LINK

EVENTS = "/.changes"
"""Where open pages listen for a new site."""

SCRIPT = f'<script>new EventSource("{EVENTS}").onmessage=()=>location.reload()</script>'
"""What is added to a page on its way out."""

PATIENCE_SECONDS = 15.0
"""How long a listener is kept before a sign of life."""

WATCHED = ("content", "practices", "cities", "build", "schemas")


class Changes:
    """Counts the sites that were switched in, and wakes those who wait for the next."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._number = 0

    def tell(self) -> None:
        """A new site is in."""
        with self._condition:
            self._number += 1
            self._condition.notify_all()

    def number(self) -> int:
        """How many there have been."""
        return self._number

    def wait(self, seen: int, seconds: float) -> bool:
        """Wait for another than the `seen` one; False when the time is over."""
        with self._condition:
            return self._condition.wait_for(lambda: self._number != seen, seconds)


class Handler(SimpleHTTPRequestHandler):
    """Serves files of the site, the reload added to pages, its own 404 page for what is missing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, base: str, changes: Changes, **kwargs: Any) -> None:
        self.base = base
        self.changes = changes
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer a page, a file, or the stream of changes."""
        if self.path == EVENTS:
            self._stream()
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        """The site lies at `/` and below its own address, which the 404 page names."""
        if path.startswith(self.base):
            path = "/" + path[len(self.base) :]
        return super().translate_path(path)

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Send the headers, and give the body; pages get the reload."""
        file = Path(self.translate_path(self.path))
        address = urlsplit(self.path)
        if file.is_dir() and address.path.endswith("/"):
            file /= "index.html"
        if file.is_dir() or (file.is_file() and file.suffix != ".html"):
            return super().send_head()
        return self._page(file)

    def _page(self, file: Path) -> BytesIO:
        status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
        if status is HTTPStatus.NOT_FOUND:
            file = Path(self.directory) / "404.html"
        content = file.read_bytes() if file.is_file() else b"The site is not built yet.<body>"
        content = content.replace(b"</body>", SCRIPT.encode() + b"</body>")
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        return BytesIO(content)

    def _stream(self) -> None:
        # Before the answer begins: a new site must not come in unnoticed between the two.
        seen = self.changes.number()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            while not self.changes.wait(seen, PATIENCE_SECONDS):
                self.wfile.write(b": still here\n\n")
                self.wfile.flush()
            self.wfile.write(b"data: new\n\n")
        except (BrokenPipeError, ConnectionResetError):
            # The reader has closed the page.
            return

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the terminal for problems."""


def server(
    site: Path, site_url: str, changes: Changes, host: str, port: int
) -> ThreadingHTTPServer:
    """The server of one site, not started yet."""
    base = urlsplit(site_url).path.rstrip("/") + "/"

    def handler(*args: Any) -> Handler:
        return Handler(*args, directory=str(site), base=base, changes=changes)

    made = ThreadingHTTPServer((host, port), handler)
    made.daemon_threads = True
    return made


def serve(
    root: Path,
    out: Path,
    site_url: str,
    rebuild: Callable[[Sequence[str]], bool],
    host: str = "127.0.0.1",
    port: int = 8000,
) -> None:
    """Serve until interrupted.

    `rebuild` is given the files that changed (none at first), says what is wrong where something
    is, and answers whether a new site is in.
    """
    changes = Changes()
    watcher = Watcher([root / name for name in WATCHED])
    http = server(out / LINK, site_url, changes, host, port)
    Thread(target=http.serve_forever, daemon=True).start()
    try:
        changed: set[str] = set()
        while True:
            if rebuild(sorted(changed)):
                changes.tell()
            changed = set()
            while not changed:
                changed = watcher.wait(60)
    finally:
        http.shutdown()
        http.server_close()
        watcher.stop()
