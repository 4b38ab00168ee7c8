"""The systems that ask for our records again: what `content/exports/` says of their forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from localaction.catalogue.parse import parse
from localaction.problems import Problem
from localaction.source.document import Document
from localaction.source.tree import EXPORTS, read_lists
from schemas.system import System


@dataclass(frozen=True)
class Systems:
    """Every system by the name of its file."""

    lists: Mapping[str, System] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    """The file of each, for the place of a field; none of those that another root lends."""


def systems_of(root: Path, shared: Path, problems: list[Problem]) -> Systems:
    """Read the systems of a root, or of the root `shared` where it has none of its own."""
    if root != shared and not (root / EXPORTS).is_dir():
        return _lent(shared)
    systems, found = _read(root)
    problems += found
    return systems


@lru_cache(maxsize=1)
def _lent(root: Path) -> Systems:
    """Read once a run: a hundred example roots lean on the same files."""
    return Systems(_read(root)[0].lists)


def _read(root: Path) -> tuple[Systems, tuple[Problem, ...]]:
    documents, problems = read_lists(str(root), EXPORTS)
    lists: dict[str, System] = {}
    files: dict[str, Document] = {}
    for document in documents:
        system, found = parse(System, document)
        problems += found
        if system is not None:
            name = document.path.rpartition("/")[2].removesuffix(".yml")
            lists[name], files[name] = system, document
    return Systems(lists, files), tuple(problems)
