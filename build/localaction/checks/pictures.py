"""Pictures: from the record's own folder, of a fit kind and size, with words for who cannot see."""

import re
from collections.abc import Iterator

from localaction.catalogue.model import Broken, Catalogue, Entry, Words
from localaction.checks.places import excerpt, in_facts, in_words, listed
from localaction.checks.subjects import whole_or_broken
from localaction.problems import Problem
from localaction.source.document import Passage
from localaction.source.walk import PICTURE_ENDINGS
from schemas.base import PICTURE_PATTERN, Record
from schemas.practice import Practice

MOST_KILOBYTES = 1000
"""On a slow line this takes half a minute already."""

_NAME = re.compile(PICTURE_PATTERN)


def check_picture_files(catalogue: Catalogue) -> Iterator[Problem]:
    """A picture is of a kind that browsers show, named plainly, and not too large."""
    for entry in whole_or_broken(catalogue):
        for name, picture in sorted(entry.pictures.items()):
            path = f"{entry.folder}/{name}"
            kilobytes = -(-picture.size // 1000)
            values = {"name": name, "endings": listed(PICTURE_ENDINGS)}
            if not _NAME.fullmatch(name):
                yield Problem(path, 1, 1, "", "picture-file", values, "name")
            if picture.size == 0:
                yield Problem(path, 1, 1, "", "picture-file", {"name": name}, "empty")
            elif not picture.form:
                yield Problem(path, 1, 1, "", "picture-file", values, "content")
            elif kilobytes > MOST_KILOBYTES:
                values = {"name": name, "size": str(kilobytes), "limit": str(MOST_KILOBYTES)}
                yield Problem(path, 1, 1, "", "picture-file", values, "size")


def check_pictures(catalogue: Catalogue) -> Iterator[Problem]:
    """Every picture that facts or words name stands in the folder; those in words are described."""
    for entry in whole_or_broken(catalogue):
        if isinstance(entry, Entry) and isinstance(entry.facts, Practice):
            for position, picture in enumerate(entry.facts.pictures):
                if picture.file not in entry.pictures:
                    at = ("pictures", position, "file")
                    values = {"found": picture.file, "folder": entry.folder}
                    yield in_facts(entry.document, at, "picture-missing", **values)
        for words in _all_words(entry):
            for field, passage in words.passages():
                if passage.targets:
                    yield from _in_words(passage, words.path, field, entry)
    for page in catalogue.pages:
        yield from _in_words(page.words, page.path, "", None)


def _all_words(entry: Entry[Record] | Broken) -> Iterator[Words]:
    yield from entry.words.values()
    for update in entry.updates:
        yield from update.words.values()


def _in_words(
    passage: Passage, path: str, field: str, entry: Entry[Record] | Broken | None
) -> Iterator[Problem]:
    for target in passage.targets:
        if target.kind != "picture":
            continue
        found = excerpt(target.address)
        if not target.words.strip():
            yield in_words(path, target.line, field, "picture-words", found=found)
        if entry is None or "/" in target.address:
            yield in_words(path, target.line, field, "picture-missing", "elsewhere", found=found)
        elif target.address not in entry.pictures:
            values = {"found": found, "folder": entry.folder}
            yield in_words(path, target.line, field, "picture-missing", **values)
