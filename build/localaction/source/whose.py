"""Which record a file belongs to, by its path alone: a record that is gone, too."""

import re
from dataclasses import dataclass

from localaction.source.walk import FILE_KINDS, FOLDER_KINDS, PARTS, UPDATE_SERIAL, UPDATES
from localaction.source.words import is_language

DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")


@dataclass(frozen=True, slots=True)
class Whose:
    """A record, and which of its files it is."""

    kind: str
    id: str
    folder: str
    """Of the record; of a kind without folders, that of all of them."""
    part: str
    """The path below the record: `pledge.yml`, `fr.md`, `updates/2025-11-30.fr.md`."""


def whose(path: str) -> Whose | None:
    """None for a file that belongs to no record."""
    for kind, top in FOLDER_KINDS.items():
        if path.startswith(f"{top}/"):
            return _in_folder(kind, top, path)
    for kind, top in FILE_KINDS.items():
        if path.startswith(f"{top}/"):
            return _in_file(kind, top, path.removeprefix(f"{top}/"))
    return None


def facts_of(kind: str) -> str:
    """The part that holds the facts."""
    return f"{kind}.yml"


def language_of(part: str) -> str:
    """The language of a part that holds words; "" of any other."""
    stem, _, ending = part.rpartition(".")
    language = stem.rpartition("/")[2].rpartition(".")[2]
    return language if ending == "md" and is_language(language) else ""


def report_of(part: str) -> str:
    """The name of the report that a part belongs to: `2025-11-30-2`; "" of any other part."""
    folder, _, name = part.rpartition("/")
    return name.partition(".")[0] if folder == UPDATES else ""


def day_of(report: str) -> str:
    """The date that the name of a report begins with."""
    serial = UPDATE_SERIAL.fullmatch(report)
    return serial[1] if serial and not DAY.fullmatch(report) else report


def _in_folder(kind: str, top: str, path: str) -> Whose | None:
    folder, _, name = path.rpartition("/")
    above, _, last = folder.rpartition("/")
    if last in PARTS:
        folder, name = above, f"{last}/{name}"
    if not folder.startswith(f"{top}/"):
        return None
    return Whose(kind, folder.rpartition("/")[2], folder, name)


def _in_file(kind: str, top: str, name: str) -> Whose | None:
    id, _, rest = name.partition(".")
    if "/" in name or not (rest == "yml" or language_of(rest)):
        return None
    return Whose(kind, id, top, facts_of(kind) if rest == "yml" else rest)
