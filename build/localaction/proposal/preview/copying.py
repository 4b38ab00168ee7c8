"""Pages and what they need, made so that a browser opens them from a folder.

Scripts are left out and forbidden: a preview is opened from the disk of whoever judges it. Links
between pages of the preview lead there; all others lead to the published site.
"""

import re
from collections.abc import Collection
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

ORIGIN = "https://preview.invalid/"
"""Stands for the site while links are worked out."""

SCRIPT = re.compile(r"<script\b[^>]*>.*?</script\s*>", re.DOTALL | re.IGNORECASE)
META = re.compile(
    r"<meta\s+http-equiv=\"?(?:Content-Security-Policy|refresh)\b[^>]*>", re.IGNORECASE
)
HEAD, BODY = re.compile(r"<head[^>]*>", re.IGNORECASE), re.compile(r"<body[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<([a-zA-Z][\w-]*)\b[^>]*>")
ADDRESS = re.compile(r"(?<=\s)(href|src)=\"([^\"]*)\"")
CANONICAL = re.compile(r'<link rel="canonical" href="(https?://[^"]*)"')
IN_STYLES = re.compile(r"url\(\s*[\"']?([^)\"']+)[\"']?\s*\)")
LEFT_OUT = (".js", ".mjs", ".webmanifest")

POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file:; "
    "form-action 'none'; base-uri 'none'\">"
)


class Copier:
    """Copies pages of one finished site into a folder of the preview."""

    def __init__(self, site: Path, into: Path, pages: Collection[str]) -> None:
        self._site = site.resolve()
        self._into = into
        self._pages = frozenset(pages)
        self._copied: set[str] = set()
        self._published = _published(self._site)

    def copy(self, path: str, bar: str, style: str) -> None:
        """Write one page; `bar` is the HTML of its first line, `style` the link to its look."""
        text = (self._site / path).read_bytes().decode("utf-8", "replace")
        text = META.sub("", SCRIPT.sub("", text))
        text = TAG.sub(lambda tag: self._tag(path, tag), text)
        text = HEAD.sub(lambda found: f"{found[0]}\n{POLICY}", text, count=1)
        look = f'<link rel="stylesheet" href="{escape(style)}">'
        text = text.replace("</head>", f"{look}\n</head>", 1)
        text = BODY.sub(lambda found: f"{found[0]}\n{bar}", text, count=1)
        self._write(path, text.encode())

    def _tag(self, path: str, tag: re.Match[str]) -> str:
        is_link = tag[1].lower() in ("a", "area")
        return ADDRESS.sub(lambda found: self._address(path, found, is_link), tag[0])

    def _address(self, path: str, found: re.Match[str], is_link: bool) -> str:
        given = unescape(found[2])
        target = urljoin(ORIGIN + quote(path), given)
        if given.startswith("#") or not target.startswith(ORIGIN):
            return found[0]
        split = urlsplit(target)
        there = unquote(split.path.lstrip("/"))
        anchor = f"#{split.fragment}" if split.fragment else ""
        if is_link:
            return f'{found[1]}="{escape(self._link(path, there, anchor, target))}"'
        self._fetch(there)
        return found[0]

    def _link(self, path: str, there: str, anchor: str, target: str) -> str:
        page = f"{there}index.html" if not there or there.endswith("/") else there
        if page in self._pages:
            return "../" * path.count("/") + quote(page) + anchor
        return self._published + target.removeprefix(ORIGIN)

    def _fetch(self, path: str) -> None:
        """Copy a file that a page shows, and what a style sheet shows in turn."""
        if path in self._copied or path.endswith(LEFT_OUT):
            return
        self._copied.add(path)
        file = self._site / path
        if not file.is_file() or not file.resolve().is_relative_to(self._site):
            return
        content = file.read_bytes()
        self._write(path, content)
        if path.endswith(".css"):
            for found in IN_STYLES.finditer(content.decode("utf-8", "replace")):
                target = urljoin(ORIGIN + quote(path), found[1])
                if target.startswith(ORIGIN):
                    self._fetch(unquote(urlsplit(target).path.lstrip("/")))

    def _write(self, path: str, content: bytes) -> None:
        file = self._into / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _published(site: Path) -> str:
    """The address of the published site, as its home page names it; "" where it names none."""
    home = site / "index.html"
    found = CANONICAL.search(home.read_text(encoding="utf-8", errors="replace")[:20_000])
    return unescape(found[1]) if found else ""
