"""What was read, kind by kind → entries → the linked catalogue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from localaction.catalogue.link import link
from localaction.catalogue.model import (
    Broken,
    Catalogue,
    Entry,
    PageEntry,
    RubricEntry,
    UpdateEntry,
    Words,
)
from localaction.catalogue.parse import parse
from localaction.catalogue.vocabularies import Vocabularies
from localaction.catalogue.words import understand
from localaction.problems import Problem
from localaction.source.document import Document, PageFile, RecordFiles, UpdateFiles, WordsFile
from localaction.source.walk import REVIEWS
from schemas import KINDS
from schemas.base import Record
from schemas.review import Rubric
from schemas.site import Site
from schemas.update import Update
from schemas.words import PageFront


@dataclass(slots=True)
class _Gathered:
    """What grows while the files of a tree are gone through."""

    vocabularies: Vocabularies
    entries: dict[str, dict[str, Entry[Any]]] = field(
        default_factory=lambda: {kind: {} for kind in KINDS}
    )
    taken: set[str] = field(default_factory=set)
    broken: dict[str, Broken] = field(default_factory=dict)
    duplicates: list[Entry[Record]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def assemble(
    records: Iterable[RecordFiles],
    pages: Iterable[PageFile],
    site: Site,
    vocabularies: Vocabularies,
    today: date,
) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Make the catalogue. A record whose facts are wrong is `broken`; it never hides another."""
    gathered = _Gathered(vocabularies)
    for files in records:
        _gather(gathered, files)
    entries = [page for file in pages if (page := _page(gathered, file)) is not None]
    kinds = gathered.entries
    catalogue = Catalogue(
        site=site,
        vocabularies=vocabularies,
        cities=kinds["city"],
        pledges=kinds["pledge"],
        practices=kinds["practice"],
        organisations=kinds["organisation"],
        events=kinds["event"],
        resources=kinds["resource"],
        experts=kinds["expert"],
        discussions=kinds["discussion"],
        calls=kinds["call"],
        pages=tuple(entries),
        broken=gathered.broken,
        duplicates=tuple(gathered.duplicates),
        links=link(kinds["city"], kinds["pledge"], kinds["practice"]),
        today=today,
    )
    return catalogue, tuple(gathered.problems)


def _gather(gathered: _Gathered, files: RecordFiles) -> None:
    words, damaged = _words(gathered, files.words, files.kind)
    updates: list[UpdateEntry] = []
    for update in files.updates:
        entry = _update(gathered, update)
        if entry is None or len(entry.words) < len(update.words):
            damaged.add(update.name)
        if entry is not None:
            updates.append(entry)
    rubrics = [_rubric(gathered, document) for document in files.reviews]
    damaged |= {REVIEWS for rubric in rubrics if rubric is None}
    facts = None
    if files.facts is not None:
        facts, problems = parse(KINDS[files.kind], files.facts)
        gathered.problems += problems
    if facts is None or files.facts is None:
        gathered.broken[files.id] = Broken(
            files.kind, files.id, files.path, words, tuple(updates), files.pictures
        )
        return
    entry_of_record = Entry(
        kind=files.kind,
        id=files.id,
        path=files.path,
        facts=facts,
        document=files.facts,
        words=words,
        updates=tuple(updates),
        pictures=files.pictures,
        damaged=frozenset(damaged | files.damaged),
        reviews=tuple(rubric for rubric in rubrics if rubric is not None),
    )
    if files.id in gathered.taken:
        gathered.duplicates.append(entry_of_record)
    else:
        gathered.taken.add(files.id)
        gathered.entries[files.kind][files.id] = entry_of_record


def _words(
    gathered: _Gathered, files: Mapping[str, WordsFile], kind: str
) -> tuple[dict[str, Words], set[str]]:
    texts: dict[str, Words] = {}
    damaged: set[str] = set()
    for language, file in sorted(files.items()):
        words, problems = understand(file, kind, gathered.vocabularies)
        gathered.problems += problems
        if words is None:
            damaged.add(language)
        else:
            texts[language] = words
    return texts, damaged


def _update(gathered: _Gathered, files: UpdateFiles) -> UpdateEntry | None:
    words, _ = _words(gathered, files.words, "update")
    if files.facts is None:
        return None
    facts, problems = parse(Update, files.facts)
    gathered.problems += problems
    if facts is None:
        return None
    return UpdateEntry(files.name, files.facts.path, facts, files.facts, words)


def _rubric(gathered: _Gathered, document: Document) -> RubricEntry | None:
    facts, problems = parse(Rubric, document)
    gathered.problems += problems
    if facts is None:
        return None
    name = document.path.rpartition("/")[2].removesuffix(".yml")
    return RubricEntry(name, document.path, facts, document)


def _page(gathered: _Gathered, file: PageFile) -> PageEntry | None:
    front, problems = parse(PageFront, file.front)
    gathered.problems += problems
    if front is None:
        return None
    return PageEntry(
        name=file.name,
        language=file.language,
        path=file.path,
        front=front,
        document=file.front,
        body=file.body,
        body_first_line=file.body_first_line,
        words=file.words,
    )
