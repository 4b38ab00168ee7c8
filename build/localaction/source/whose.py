"""Which record a file belongs to, by its path alone: a record that is gone, too."""

import re
from dataclasses import dataclass
from functools import lru_cache

from localaction.source.walk import FILE_KINDS, FOLDER_KINDS, PARTS, UPDATE_SERIAL, UPDATES
from localaction.source.words import is_language

_FILE_TOPS = {top: kind for kind, top in FILE_KINDS.items()}
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
    folder, _, name = path.rpartition("/")
    if folder in _FILE_TOPS:
        return _in_file(_FILE_TOPS[folder], folder, name)
    record = _record(folder)
    if record is None:
        return None
    kind, id, above, below = record
    return Whose(kind, id, above, f"{below}{name}")


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


# A record has a dozen files in a folder or two.
@lru_cache(maxsize=65536)
def _record(folder: str) -> tuple[str, str, str, str] | None:
    """The kind, id and folder of the record whose files stand in a folder, and where below it."""
    above, _, last = folder.rpartition("/")
    below = ""
    if last in PARTS:
        folder, below = above, f"{last}/"
    for kind, top in FOLDER_KINDS.items():
        if folder.startswith(f"{top}/"):
            return kind, folder.rpartition("/")[2], folder, below
    return None


def _in_file(kind: str, top: str, name: str) -> Whose | None:
    id, _, rest = name.partition(".")
    if not (rest == "yml" or language_of(rest)):
        return None
    return Whose(kind, id, top, facts_of(kind) if rest == "yml" else rest)
