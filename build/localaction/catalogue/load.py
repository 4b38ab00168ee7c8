"""A root folder → the catalogue and every problem of form found on the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from localaction.catalogue.assemble import assemble
from localaction.catalogue.model import Catalogue
from localaction.catalogue.parse import parse
from localaction.catalogue.vocabularies import Vocabularies
from localaction.problems import Problem, errors
from localaction.source.document import Document, Tree
from localaction.source.tree import read_settings, read_tree
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
    site, vocabularies, problems = settings(root, shared)
    tree = read_tree(root, jobs, progress)
    problems = [*problems, *tree.problems]
    if site is None or vocabularies is None:
        return Loaded(None, tuple(problems))
    catalogue, found = assemble(tree, site, vocabularies, today)
    return Loaded(catalogue, (*problems, *found))


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
