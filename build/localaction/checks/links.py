"""Links in words: only schemes that are safe and last, and paths that lead to a page."""

import re
from collections.abc import Iterator
from posixpath import normpath

from localaction.catalogue.explorer import GAPS, view_paths
from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import (
    COUNTRIES,
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    RECORDS,
    TOPICS,
    Topic,
    topic_paths,
)
from localaction.checks.nearest import Ids
from localaction.checks.places import excerpt, in_words
from localaction.checks.subjects import texts
from localaction.problems import Problem
from localaction.source.document import Passage
from schemas.values import ADDRESS_PATTERN

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):|//")
_ADDRESS = re.compile(ADDRESS_PATTERN)
_MAILTO = re.compile(r"mailto:[^@\s]+@[^@\s]+\.[^@\s]+", re.IGNORECASE)

EXPORTS = ("data/", "api/")
"""Folders of files that a build makes beside the pages; it asks itself whether each is there."""


class _Pages:
    """The addresses of the site, without the language."""

    def __init__(self, catalogue: Catalogue) -> None:
        groups = {
            "pledge": catalogue.pledges,
            "practice": catalogue.practices,
            "city": catalogue.cities,
            "organisation": catalogue.organisations,
        }
        self.languages = frozenset(catalogue.site.languages)
        self.known = {page.name for page in catalogue.pages} | {""} | set(RECORDS.values())
        made = (*view_paths(catalogue), *topic_paths(catalogue))
        self.known |= {path.strip("/") for path in made}
        opened = tuple(topic for topic in TOPICS if _is_open(catalogue, topic))
        gaps = (GAPS,) if {GCM_OBJECTIVES, GCR_OBJECTIVES}.intersection(opened) else ()
        self.passed_by = (*(f"{topic.folder}/" for topic in opened), *gaps, *EXPORTS)
        """Of these nobody can say which pages they have."""
        for kind, entries in groups.items():
            self.known |= {f"{RECORDS[kind]}/{id}" for id in entries}
            # Old addresses lead on: what was written before a record moved stays right.
            was = (old for old, id in catalogue.former.today().items() if id in entries)
            self.known |= {f"{RECORDS[kind]}/{old}" for old in was}
        # A broken record has no page; its own problems say why.
        for broken in catalogue.broken.values():
            self.known.add(f"{RECORDS.get(broken.kind, broken.kind)}/{broken.id}")
        self._near: Ids | None = None

    def has(self, path: str) -> bool:
        return path in self.known or f"{path}/".startswith(self.passed_by)

    def nearest(self, path: str) -> str | None:
        self._near = self._near or Ids(self.known)
        return self._near.nearest(path)

    def path(self, address: str, here: str) -> str:
        """An address without question mark, fragment, language and slashes at its ends."""
        path = address.partition("#")[0].partition("?")[0]
        absolute = path if path.startswith("/") else f"/{here}/{path}" if path else f"/{here}"
        parts = normpath(absolute).strip("/").split("/")
        if parts[0] in self.languages:
            parts = parts[1:]
        return "/".join(parts).removesuffix("index.html").strip("/")


def _is_open(catalogue: Catalogue, topic: Topic) -> bool:
    """The list of a topic, or what its pages follow from, cannot be read."""
    if topic.vocabulary in catalogue.vocabularies.broken:
        return True
    is_city = (broken.kind == "city" for broken in catalogue.broken.values())
    return topic is COUNTRIES and any(is_city)


def check_links(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every link of every words file and editorial page."""
    pages = _Pages(catalogue)
    for text in texts(catalogue):
        for field, passage in text.words.passages():
            if passage.targets:
                folder, _, file = text.words.path.rpartition("/")
                name = folder.rpartition("/")[2] if file.count(".") == 1 else file.split(".")[0]
                here = f"{RECORDS.get(text.kind, text.kind)}/{name}"
                yield from _links(pages, passage, text.words.path, field, here)
    for page in catalogue.pages:
        here = "" if page.name == "index" else page.name
        yield from _links(pages, page.words, page.path, "", here)


def _links(pages: _Pages, passage: Passage, path: str, field: str, here: str) -> Iterator[Problem]:
    for target in passage.targets:
        if target.kind != "link":
            continue
        address = target.address
        found = excerpt(address)
        scheme = _SCHEME.match(address)
        if scheme is None:
            wanted = pages.path(address, here)
            if not pages.has(wanted):
                near = pages.nearest(wanted)
                values = {"found": found, "nearest": f"/{near}/" if near else ""}
                wording = "nearest" if near else ""
                yield in_words(path, target.line, field, "link-broken", wording, **values)
        elif scheme[0].lower() in ("http:", "https:"):
            if not _ADDRESS.match(address):
                yield in_words(path, target.line, field, "link-broken", "address", found=found)
        elif scheme[0].lower() != "mailto:":
            values = {"found": found, "scheme": scheme[0]}
            yield in_words(path, target.line, field, "link-scheme", **values)
        elif not _MAILTO.fullmatch(address.partition("?")[0]):
            yield in_words(path, target.line, field, "link-broken", "address", found=found)
