"""A root folder → the catalogue and every problem of form found on the way."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from localaction.catalogue.assemble import assemble
from localaction.catalogue.glossary import glossary_of
from localaction.catalogue.model import Catalogue, FormerIds
from localaction.catalogue.parse import parse
from localaction.catalogue.systems import systems_of
from localaction.catalogue.vocabularies import Vocabularies
from localaction.problems import Problem, errors
from localaction.source.document import Document, PageFile, RecordFiles, Tree
from localaction.source.listing import list_folder
from localaction.source.tree import (
    LOCALES,
    MOVES,
    SITE,
    VOCABULARIES,
    Chunk,
    read_editorial,
    read_facts,
    read_records,
    read_settings,
)
from localaction.workers import Begin, alongside, when_asked
from schemas.moves import Moves
from schemas.site import Site
from schemas.vocabulary import Vocabulary

Step = Callable[[int, int], None]

ReadPages = Callable[[], tuple[Iterable[PageFile], list[Problem]]]
"""Gives the editorial pages and what is wrong with their form."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    is_settled: bool
    """False where settings or a vocabulary could not be read, and others stood in for them."""


def load(
    root: Path,
    shared: Path,
    today: date,
    jobs: int = 1,
    progress: Step | None = None,
    editorial: ReadPages | None = None,
) -> Loaded:
    """Read a root. Settings or vocabularies that it lacks are those of the root `shared`.

    So are those that cannot be read, that one broken file never hides what is wrong with others.
    `editorial` gives the editorial pages where somebody has begun to read them.
    """
    editorial = editorial or begin_pages(root, jobs)
    settled = _settled(root, shared)
    problems = list(settled.problems)
    pages = _once_read(editorial, problems)
    records = _told(read_records(root, jobs, progress), problems)
    site = settled.site or _shared(shared).site or _spare_site(shared)
    catalogue, more = assemble(records, pages, site, settled.vocabularies, today)
    former = _former(root, problems)
    glossary = glossary_of(root, shared, problems)
    systems = systems_of(root, shared, problems)
    whole = replace(catalogue, former=former, glossary=glossary, systems=systems)
    is_settled = settled.site is not None and not settled.broken
    return Loaded(whole, (*problems, *more), is_settled)


def begin_pages(root: Path, jobs: int) -> ReadPages:
    """Begin to read the editorial pages; with one process allowed, when they are asked for."""
    # They are few and long: in a process of their own they are done before the records are.
    begin: Begin = alongside if jobs > 1 else when_asked
    return begin(partial(read_editorial, root))


def _former(root: Path, problems: list[Problem]) -> FormerIds:
    """The former ids of records; none where the root has no such file."""
    if not os.path.lexists(root / MOVES):
        return FormerIds()
    document = read_facts(str(root), MOVES, problems)
    if document is None:
        return FormerIds()
    moves, found = parse(Moves, document)
    problems += found
    return FormerIds(moves.moves if moves is not None else (), document)


def _told(chunks: Iterable[Chunk], problems: list[Problem]) -> Iterator[RecordFiles]:
    """The records, while they are read; what is wrong with their form goes to `problems`."""
    for records, found in chunks:
        problems += found
        yield from records


def _once_read(read: ReadPages, problems: list[Problem]) -> Iterator[PageFile]:
    """The editorial pages, waited for when they are asked for."""
    pages, found = read()
    problems += found
    yield from pages


def settings(
    root: Path, shared: Path
) -> tuple[Site | None, Vocabularies | None, Sequence[Problem]]:
    """Read the settings and vocabularies of a root, or of `shared` where it lacks them.

    None stands for what cannot be read.
    """
    settled = _settled(root, shared)
    return settled.site, None if settled.broken else settled.vocabularies, settled.problems


@dataclass(frozen=True, slots=True)
class _Settled:
    """The settings and vocabularies of one root."""

    site: Site | None
    """None where it stands there and cannot be read, or nowhere."""
    vocabularies: Vocabularies
    broken: frozenset[str]
    """Names of the root's own lists that could not be read."""
    problems: tuple[Problem, ...]


def _settled(root: Path, shared: Path) -> _Settled:
    own = _own(root)
    if root == shared:
        return own
    common = _shared(shared)
    site, problems = own.site, list(own.problems)
    if not os.path.lexists(root / SITE):
        site = common.site
        problems = [problem for problem in problems if problem.path != SITE]
        problems += (problem for problem in common.problems if problem.path == SITE)
    if not own.vocabularies.lists:
        problems += common.problems
        broken = own.broken | common.broken
        return _Settled(site, common.vocabularies, broken, tuple(problems))
    return _Settled(site, own.vocabularies.mended(common.vocabularies), own.broken, tuple(problems))


@lru_cache(maxsize=1)
def _shared(folder: Path) -> _Settled:
    """Read once a run: a hundred example roots lean on the same 50 lists."""
    return _own(folder)


def _own(root: Path) -> _Settled:
    tree = read_settings(root)
    site, problems = _site(tree)
    vocabularies, found = _vocabularies(tree)
    return _Settled(site, vocabularies, vocabularies.broken, (*tree.problems, *problems, *found))


def _site(tree: Tree) -> tuple[Site | None, tuple[Problem, ...]]:
    if tree.site is not None:
        return parse(Site, tree.site)
    if any(problem.path == SITE for problem in tree.problems):
        return None, ()
    values = {"file": "site.yml", "folder": "content"}
    return None, (Problem(SITE, 1, 1, "", "facts-missing", values),)


def _spare_site(shared: Path) -> Site:
    """Settings to judge by where the program's own cannot be read: checks ask for languages."""
    spoken = list_folder(str(shared), LOCALES).folders
    languages = ("en", *(language for language in spoken if language != "en"))
    given: Mapping[str, Any] = {"languages": languages, "fallbacks": {}}
    return Site.model_construct(**given)


def _vocabularies(tree: Tree) -> tuple[Vocabularies, tuple[Problem, ...]]:
    lists: dict[str, Vocabulary] = {}
    files: dict[str, Document] = {}
    problems: list[Problem] = []
    for document in tree.vocabularies:
        vocabulary, found = parse(Vocabulary, document)
        problems += found
        if vocabulary is not None:
            name = _name(document.path)
            lists[name], files[name] = vocabulary, document
    failed = (p.path for p in errors((*tree.problems, *problems)))
    in_lists = (path for path in failed if path.startswith(f"{VOCABULARIES}/"))
    broken = frozenset(_name(path) for path in in_lists if path.endswith(".yml")) - lists.keys()
    return Vocabularies(lists, files, broken), tuple(problems)


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yml")
