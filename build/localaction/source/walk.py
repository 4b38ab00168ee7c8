"""Finds the records of a root and which files belong to each; opens none of them.

A record is the folder that holds `<kind>.yml`, at any depth, or for the smaller kinds one file.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from localaction.problems import Problem
from localaction.source.listing import Listing, list_folder
from localaction.source.words import is_language

FOLDER_KINDS = {"city": "cities", "pledge": "content/pledges", "practice": "practices"}
FILE_KINDS = {
    "call": "content/calls",
    "discussion": "content/discussions",
    "event": "content/events",
    "expert": "content/experts",
    "organisation": "content/organisations",
    "resource": "content/resources",
}
PICTURE_ENDINGS = ("jpg", "jpeg", "png", "webp")
"""What every browser shows."""
OTHER_PICTURES = frozenset({"avif", "bmp", "gif", "heic", "heif", "jfif", "svg", "tif", "tiff"})
"""What telephones, scanners and drawing programs write besides."""

UPDATES = "updates"
REVIEWS = "reviews"
"""In a practice's folder: one file a reviewer."""
PARTS = (UPDATES, REVIEWS)
"""Folders in that of a record."""
_REVIEWED = "practice"
UPDATE_SERIAL = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})-([0-9]{1,3})")
PASSED_BY = "README.md"
"""At a section's top: words for whoever looks at the folder."""


@dataclass(frozen=True, slots=True)
class FactsPaths:
    """A facts file and its words files, not yet read."""

    name: str
    """Of the update, or the record's id."""
    facts: str
    exists: bool
    words: Mapping[str, str]
    """Path by language."""


@dataclass(frozen=True, slots=True)
class RecordPaths:
    """The files of one record, not yet read."""

    kind: str
    main: FactsPaths
    updates: tuple[FactsPaths, ...] = ()
    pictures: Mapping[str, int] = field(default_factory=dict)
    """Name and size in bytes."""
    reviews: tuple[str, ...] = ()
    """Paths of the reviewers' rubrics."""


def find_records(root: str) -> tuple[list[RecordPaths], list[Problem]]:
    """Find all records, sorted by kind and path, and what stands where nothing should."""
    records: list[RecordPaths] = []
    problems: list[Problem] = []
    for kind, top in FOLDER_KINDS.items():
        records += _in_folders(root, kind, top, problems)
    for kind, top in FILE_KINDS.items():
        pairs = _pairs(root, top, problems, ignored=PASSED_BY)
        records += (RecordPaths(kind, main) for main in pairs)
    return sorted(records, key=lambda record: (record.kind, record.main.facts)), problems


def _in_folders(root: str, kind: str, top: str, problems: list[Problem]) -> Iterator[RecordPaths]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        listing = list_folder(root, folder)
        problems += listing.problems
        record = None if folder == top else _in_folder(root, kind, folder, listing, problems)
        if record is None:
            strays = (n for n in listing.files if not (folder == top and n == PASSED_BY))
            problems += (unexpected(folder, name, "", f"{kind}.yml") for name in strays)
        else:
            yield record
        # A record may lie below another, so that one that is broken never hides the next.
        is_taken = {UPDATES} if record else set()
        if record and kind == _REVIEWED:
            is_taken.add(REVIEWS)
        waiting += [f"{folder}/{name}" for name in listing.folders if name not in is_taken]


def _in_folder(
    root: str, kind: str, folder: str, listing: Listing, problems: list[Problem]
) -> RecordPaths | None:
    """Take a folder for a record where it holds facts, words or updates."""
    facts = f"{kind}.yml"
    words = {name[:-3]: f"{folder}/{name}" for name in listing.files if _is_words(name)}
    has_updates = UPDATES in listing.folders
    if not (words or has_updates or facts in listing.files or facts in listing.links):
        return None
    main = FactsPaths(folder.rpartition("/")[2], f"{folder}/{facts}", facts in listing.files, words)
    problems += _missing(main, listing)
    pictures = {}
    for name in listing.files:
        if _is_picture(name):
            pictures[name] = os.lstat(f"{root}/{folder}/{name}").st_size
        elif name != facts and not _is_words(name):
            problems.append(_stray(folder, name, facts, listing))
    updates = _pairs(root, f"{folder}/{UPDATES}", problems) if has_updates else ()
    has_reviews = kind == _REVIEWED and REVIEWS in listing.folders
    reviews = _rubrics(root, f"{folder}/{REVIEWS}", problems) if has_reviews else ()
    return RecordPaths(kind, main, tuple(updates), pictures, tuple(reviews))


def _rubrics(root: str, folder: str, problems: list[Problem]) -> Iterator[str]:
    """Files of facts without words; the number in a name counts (`-10` comes after `-2`)."""
    listing = list_folder(root, folder)
    problems += listing.problems
    problems += (unexpected(folder, name, "folder") for name in listing.folders)
    names = [name for name in listing.files if name.endswith(".yml")]
    strays = (name for name in listing.files if name not in names)
    problems += (unexpected(folder, name, "review", beside=listing.files) for name in strays)
    for name in sorted(names, key=lambda name: _in_order(name.removesuffix(".yml"))):
        yield f"{folder}/{name}"


def _pairs(
    root: str, folder: str, problems: list[Problem], ignored: str = ""
) -> Sequence[FactsPaths]:
    """Match `<name>.yml` with its `<name>.<lang>.md` in one folder."""
    listing = list_folder(root, folder)
    problems += listing.problems
    problems += (unexpected(folder, name, "folder") for name in listing.folders)
    facts: set[str] = set()
    words: dict[str, dict[str, str]] = {}
    for file in listing.files:
        stem, _, ending = file.rpartition(".")
        name, _, language = stem.rpartition(".")
        if ending == "yml" and stem:
            facts.add(stem)
        elif ending == "md" and name and is_language(language):
            words.setdefault(name, {})[language] = f"{folder}/{file}"
        elif file != ignored:
            problems.append(unexpected(folder, file, "pair", beside=listing.files))
    found = []
    for name in sorted(facts | words.keys(), key=_in_order):
        path = f"{folder}/{name}.yml"
        pair = FactsPaths(name, path, name in facts, words.get(name, {}))
        problems += _missing(pair, listing)
        found.append(pair)
    return found


def _in_order(name: str) -> tuple[str, int]:
    """The tenth update of a day comes after its second: `2025-11-30-2`, `2025-11-30-10`."""
    update = UPDATE_SERIAL.fullmatch(name)
    return (update[1], int(update[2])) if update else (name, 0)


def _missing(main: FactsPaths, listing: Listing) -> Iterator[Problem]:
    folder, _, name = main.facts.rpartition("/")
    if not main.exists and name not in listing.links:
        values = {"file": name, "folder": folder}
        yield Problem(main.facts, 1, 1, "", "facts-missing", values)


def unexpected(
    folder: str, name: str, wording: str = "", facts: str = "", beside: Collection[str] = ()
) -> Problem:
    """Report a file or folder that nothing reads.

    `facts` is the file its place is meant for; `beside` are the files that stand there.
    """
    values = {"name": name, "facts": facts} if facts else {"name": name}
    stem, _, ending = name.rpartition(".")
    right = f"{stem.casefold() if facts else stem}.yml"
    is_meant = ending.casefold() in ("yaml", "yml") and right == (facts or right)
    if stem and is_meant and right != name and right not in beside:
        wording, values = "ending", {"name": name, "right": right}
    return Problem(f"{folder}/{name}", 1, 1, "", "file-unexpected", values, wording)


def _stray(folder: str, name: str, facts: str, listing: Listing) -> Problem:
    """In a record's folder a picture of another kind is told which kinds are shown."""
    if _ending(name) not in OTHER_PICTURES:
        return unexpected(folder, name, "", facts, listing.files)
    values = {"name": name, "endings": ", ".join(PICTURE_ENDINGS)}
    return Problem(f"{folder}/{name}", 1, 1, "", "file-unexpected", values, "picture")


def _is_words(name: str) -> bool:
    return name.endswith(".md") and is_language(name[:-3])


def _is_picture(name: str) -> bool:
    return _ending(name) in PICTURE_ENDINGS


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()
