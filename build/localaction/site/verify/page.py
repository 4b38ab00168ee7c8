"""Asks the finished pages whether they are whole: by regular expressions on the bytes, no parser.

`PageVerifier` looks at each page in the process that wrote it, at what was poured and once at the
frame, and collects the links; `dead_links` asks at the end whether each leads to a file.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from localaction.pages.address import file_of
from localaction.site.pour import SLOT, Frame, Poured

RECORD_PAGE_LIMIT = 22_528
"""Bytes of a record page's HTML, before compression (docs/decisions/0008)."""

# Two searches for a fixed beginning take a third of the time of one for either.
LINKS = (re.compile(rb'href="([^"#?]+)'), re.compile(rb'src="([^"#?]+)'))
HEADING = re.compile(rb"<h1")
HTML = re.compile(rb'<html lang="[a-zA-Z-]+" dir="(?:ltr|rtl)"')
UNFILLED = b"<!-- slot: "
DOTS = re.compile(r"(?:^|/)(?:\.{1,2}(?:/|$)|/)")
"""A step of a link that is no name."""
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(slots=True)
class Verdict:
    """What a process found; crosses over to the parent."""

    faults: list[str] = field(default_factory=list)
    """Why the site must not be published."""
    remarks: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    """Path of the site that is linked to → a page that does so."""

    def join(self, other: "Verdict") -> None:
        """Add what another process found."""
        self.faults += other.faults
        self.remarks += other.remarks
        for target, page in other.links.items():
            self.links.setdefault(target, page)


class FrameLook:
    """What a frame brings to each of its pages."""

    def __init__(self, frame: Frame) -> None:
        self.has_language = bool(HTML.search(frame.literals[0], 0, 300))
        self.headings = len(HEADING.findall(frame.html))
        self.unfilled = "".join(map(_unfilled, frame.literals))
        """What was meant for a slot and is none; pouring fills every hole or stops."""
        self.links = found_links(frame.html)
        self.has_open_links = any(SLOT.search(link.decode()) for link in self.links)
        """A hole stands in a link: only the whole page tells where it leads."""


class PageVerifier:
    """Verifies pages one by one, remembering links it has seen from the same folder."""

    def __init__(self, site_url: str) -> None:
        self.verdict = Verdict()
        self._site_url = site_url.rstrip("/") + "/"
        self._base = urlsplit(self._site_url).path
        self._frames: dict[Frame, FrameLook] = {}
        self._seen: dict[str, set[bytes]] = {}

    def look(self, address: str, page: Poured, *, is_record: bool) -> None:
        """Judge one page and note its links."""
        frame = self._frames.get(page.frame)
        if frame is None:
            frame = self._frames[page.frame] = FrameLook(page.frame)
        own = b"\n".join(page.values)
        faults = self.verdict.faults
        if not frame.has_language:
            faults.append(f"/{address}: its <html> lacks lang or dir.")
        headings = frame.headings + len(HEADING.findall(own))
        if headings != 1:
            faults.append(f"/{address}: it has {headings} main headings <h1>; a page has one.")
        if frame.unfilled:
            faults.append(f"/{address}: a slot of its frame was not filled: {frame.unfilled}")
        if is_record and len(page.content) > RECORD_PAGE_LIMIT:
            self.verdict.remarks.append(
                f"/{address}: {len(page.content)} bytes of HTML; a record page has at most "
                f"{RECORD_PAGE_LIMIT}."
            )
        if frame.has_open_links:
            self._note_links(address, found_links(page.content))
        else:
            self._note_links(address, frame.links | found_links(own))

    def _note_links(self, address: str, found: frozenset[bytes]) -> None:
        # `../x/` means the same from every page of a folder: most links were seen before.
        seen = self._seen.setdefault(address.rstrip("/").rpartition("/")[0], set())
        for link in found - seen:
            target = target_of(self._site_url, self._base, address, link.decode("utf-8", "replace"))
            if target is not None:
                self.verdict.links.setdefault(target, address)
            if link.startswith(b"../"):
                seen.add(link)


def found_links(html: bytes) -> frozenset[bytes]:
    """Every link as it stands there, up to its `#` or `?`."""
    return frozenset(link for pattern in LINKS for link in pattern.findall(html))


def target_of(site_url: str, base: str, address: str, link: str) -> str | None:
    """The path of the site that a link on the page `address` leads to, None where it leads
    elsewhere. `site_url` ends with a slash, `base` is its path."""
    if link.startswith("../"):
        path = joined(address, link)
    elif link.startswith(site_url):
        path = link[len(site_url) :]
    elif SCHEME.match(link):
        return None
    elif link.startswith("/"):
        path = link.removeprefix(base) if link.startswith(base) else link
    else:
        path = joined(address, link)
    return unquote(path.replace("&amp;", "&"))


def joined(address: str, link: str) -> str:
    """The path that a relative link means on the page `address`; one that leaves keeps its `..`."""
    folder = address[: address.rfind("/") + 1]
    while folder and link.startswith("../"):
        link = link[3:]
        folder = folder[: folder.rfind("/", 0, -1) + 1]
    return _stepped(folder, link) if DOTS.search(link) else folder + link


def _stepped(folder: str, link: str) -> str:
    parts = folder.split("/")[:-1]
    steps = link.split("/")
    last = "" if steps[-1] in (".", "..") else steps.pop()
    for step in steps:
        if step == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif step not in ("", "."):
            parts.append(step)
    return "".join(f"{part}/" for part in parts) + last


def dead_links(links: Mapping[str, str], files: Collection[str]) -> list[str]:
    """A sentence for each link that leads to no file of the site."""
    return [
        f"/{page}: it links to /{target}, and the site has no such page or file."
        for target, page in sorted(links.items())
        if file_of(target) not in files
    ]


def _unfilled(literal: bytes) -> str:
    start = literal.find(UNFILLED)
    return "" if start < 0 else literal[start : start + 40].decode("utf-8", "replace")
