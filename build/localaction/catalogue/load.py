"""A root folder → the catalogue and every problem of form found on the way."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from localaction.catalogue.assemble import assemble
from localaction.catalogue.model import Catalogue
from localaction.catalogue.parse import parse
from localaction.catalogue.vocabularies import Vocabularies
from localaction.problems import Problem, errors
from localaction.source.document import Document, RecordFiles, Tree
from localaction.source.tree import Chunk, read_editorial, read_records, read_settings
from schemas.site import Site
from schemas.vocabulary import Vocabulary

SITE = "content/site.yml"

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read. `catalogue` is None where the settings or vocabularies are wrong."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]


def load(
    root: Path, shared: Path, today: date, jobs: int = 1, progress: Step | None = None
) -> Loaded:
    """Read a root. Settings or vocabularies that it lacks are those of the root `shared`."""
    site, vocabularies, found = settings(root, shared)
    problems = list(found)
    records = _told(read_records(root, jobs, progress), problems)
    pages, found = read_editorial(root)
    problems += found
    if site is None or vocabularies is None:
        # What is wrong with the records is told all the same.
        deque(records, maxlen=0)
        return Loaded(None, tuple(problems))
    catalogue, found = assemble(records, pages, site, vocabularies, today)
    return Loaded(catalogue, (*problems, *found))


def _told(chunks: Iterable[Chunk], problems: list[Problem]) -> Iterator[RecordFiles]:
    """The records, while they are read; what is wrong with their form goes to `problems`."""
    for records, found in chunks:
        problems += found
        yield from records


def settings(
    root: Path, shared: Path
) -> tuple[Site | None, Vocabularies | None, Sequence[Problem]]:
    """Read the settings and vocabularies of a root, or of `shared` where it lacks them."""
    own = read_settings(root)
    # A file that stands there and cannot be read is a problem, not a reason to take another.
    broken = bool(errors(own.problems))
    lent = root != shared and not broken and not (own.site and own.vocabularies)
    common = _shared(shared) if lent else None
    site, found = _site(own.site or (common.tree.site if common else None), broken)
    if own.vocabularies or common is None:
        vocabularies, more = _vocabularies(own.vocabularies)
    else:
        vocabularies, more = common.vocabularies, common.problems
    return site, vocabularies, [*own.problems, *found, *more]


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the program's own repository lends to roots that lack it."""

    tree: Tree
    vocabularies: Vocabularies | None
    problems: tuple[Problem, ...]


@lru_cache(maxsize=1)
def _shared(folder: Path) -> _Shared:
    """Read once a run: a hundred example roots lean on the same 50 lists."""
    tree = read_settings(folder)
    vocabularies, problems = _vocabularies(tree.vocabularies)
    return _Shared(tree, vocabularies, (*tree.problems, *problems))


def _site(document: Document | None, broken: bool) -> tuple[Site | None, tuple[Problem, ...]]:
    if document is None:
        values = {"file": "site.yml", "folder": "content"}
        return None, () if broken else (Problem(SITE, 1, 1, "", "facts-missing", values),)
    return parse(Site, document)


def _vocabularies(
    documents: tuple[Document, ...],
) -> tuple[Vocabularies | None, tuple[Problem, ...]]:
    lists: dict[str, Vocabulary] = {}
    files: dict[str, Document] = {}
    problems: list[Problem] = []
    for document in documents:
        vocabulary, found = parse(Vocabulary, document)
        problems += found
        if vocabulary is not None:
            name = document.path.rpartition("/")[2].removesuffix(".yml")
            lists[name], files[name] = vocabulary, document
    return (None if errors(problems) else Vocabularies(lists, files)), tuple(problems)
