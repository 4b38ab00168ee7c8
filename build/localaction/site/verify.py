"""Asks the finished pages whether they are whole: by regular expressions on the bytes, no parser.

`PageVerifier` looks at each page in the process that wrote it and collects the links; `dead_links`
asks at the end whether each leads to a file of the site.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from localaction.pages.address import file_of

RECORD_PAGE_LIMIT = 20_480
"""Bytes of a record page's HTML, before compression."""

LINK = re.compile(rb'(?:href|src)="([^"#?]+)')
HTML = re.compile(rb'<html lang="[a-zA-Z-]+" dir="(?:ltr|rtl)"')
UNFILLED = re.compile(rb"<!-- slot: |<title>[^<]*(?<![\w-])slot-(?:title|id)(?![\w-])")
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
        self.links = other.links | self.links


class PageVerifier:
    """Verifies pages one by one, remembering links it has seen from the same folder."""

    def __init__(self, site_url: str) -> None:
        self.verdict = Verdict()
        self._site_url = site_url.rstrip("/") + "/"
        self._base = urlsplit(self._site_url).path
        self._seen: dict[str, set[bytes]] = {}

    def look(self, address: str, content: bytes, *, is_record: bool) -> None:
        """Judge one page and note its links."""
        faults = self.verdict.faults
        if not HTML.search(content, 0, 300):
            faults.append(f"/{address}: its <html> lacks lang or dir.")
        headings = content.count(b"<h1")
        if headings != 1:
            faults.append(f"/{address}: it has {headings} main headings <h1>; a page has one.")
        unfilled = UNFILLED.search(content)
        if unfilled:
            shown = content[unfilled.start() : unfilled.end() + 30].decode("utf-8", "replace")
            faults.append(f"/{address}: a slot of its frame was not filled: {shown}")
        if is_record and len(content) > RECORD_PAGE_LIMIT:
            self.verdict.remarks.append(
                f"/{address}: {len(content)} bytes of HTML; a record page has at most "
                f"{RECORD_PAGE_LIMIT}."
            )
        self._note_links(address, content)

    def _note_links(self, address: str, content: bytes) -> None:
        found = set(LINK.findall(content))
        # `../x/` means the same from every page of a folder: most links were seen before.
        seen = self._seen.setdefault(address.rstrip("/").rpartition("/")[0], set())
        for link in found - seen:
            target = self._target(address, link.decode("utf-8", "replace"))
            if target is not None:
                self.verdict.links.setdefault(target, address)
        seen.update(link for link in found if link.startswith(b"../"))

    def _target(self, address: str, link: str) -> str | None:
        """The path of the site that a link leads to, None where it leads elsewhere."""
        if link.startswith(self._site_url):
            path = link[len(self._site_url) :]
        elif SCHEME.match(link):
            return None
        elif link.startswith("/"):
            path = link.removeprefix(self._base) if link.startswith(self._base) else link
        else:
            path = joined(address, link)
        return unquote(path.replace("&amp;", "&"))


def joined(address: str, link: str) -> str:
    """The path that a relative link means on the page `address`; one that leaves keeps its `..`."""
    parts = address.split("/")[:-1]
    for step in link.split("/")[:-1]:
        if step == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif step not in ("", "."):
            parts.append(step)
    last = link.rpartition("/")[2]
    return "".join(f"{part}/" for part in parts) + ("" if last in (".", "..") else last)


def dead_links(links: Mapping[str, str], files: Collection[str]) -> list[str]:
    """A sentence for each link that leads to no file of the site."""
    return [
        f"/{page}: it links to /{target}, and the site has no such page or file."
        for target, page in sorted(links.items())
        if file_of(target) not in files
    ]
