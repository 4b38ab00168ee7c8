"""Reads everything under one root: plain data with places, and every problem met on the way.

Writes nothing and judges nothing but form. With `jobs` above 1 the records are read by forked
processes; what comes out is the same.
"""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from localaction.problems import Problem, in_order
from localaction.source.document import (
    Document,
    PageFile,
    PictureFile,
    RecordFiles,
    Tree,
    UpdateFiles,
    WordsFile,
)
from localaction.source.files import read_text
from localaction.source.listing import list_folder
from localaction.source.pages import PAGES, read_pages
from localaction.source.pictures import look_at
from localaction.source.walk import (
    FILE_KINDS,
    FOLDER_KINDS,
    PASSED_BY,
    REVIEWS,
    FactsPaths,
    RecordPaths,
    find_records,
    unexpected,
)
from localaction.source.words import read_words
from localaction.source.yaml import read_yaml
from localaction.workers import end_with_parent

CONTENT = "content"
VOCABULARIES = "content/vocabularies"
GLOSSARY = "content/glossary"
EXPORTS = "content/exports"
"""What the forms of other systems ask."""
SITE = "content/site.yml"
MOVES = "content/moves.yml"
"""Former ids of records."""
LOCALES = "content/locales"
"""Read by `language`, as gettext."""
CHUNK = 50
"""Records that one process reads at a time: small enough for a steady progress bar."""

Progress = Callable[[int, int], None]
"""Told how many records have been read, of how many."""

Chunk = tuple[list[RecordFiles], list[Problem]]
"""Some records, in the order of all, and the problems met while reading them."""


def read_tree(root: Path, jobs: int = 1, progress: Progress | None = None) -> Tree:
    """Read all records, vocabularies, pages and the site's settings under `root`."""
    records: list[RecordFiles] = []
    problems: list[Problem] = []
    for chunk, found in read_records(root, jobs, progress):
        records += chunk
        problems += found
    settings = read_settings(root)
    pages, found = read_editorial(root)
    problems += [*settings.problems, *found]
    return Tree(
        tuple(records), settings.vocabularies, settings.site, pages, tuple(in_order(problems))
    )


def read_records(root: Path, jobs: int = 1, progress: Progress | None = None) -> Iterator[Chunk]:
    """Give the records some at a time, so that what is made of them is made meanwhile."""
    base = str(root)
    paths, problems = find_records(base)
    yield [], problems
    done = 0
    for records, found in _read_chunks(base, paths, jobs):
        done += len(records)
        if progress is not None:
            progress(done, len(paths))
        yield records, found


def read_some(root: Path, paths: Iterable[RecordPaths], jobs: int = 1) -> Iterator[Chunk]:
    """Give some records only; what is wrong with the others is not told."""
    yield from _read_chunks(str(root), list(paths), jobs)


def read_editorial(root: Path) -> tuple[tuple[PageFile, ...], list[Problem]]:
    """Read the editorial pages, and judge what else stands in content/."""
    base = str(root)
    pages, problems = read_pages(base)
    return pages, [*problems, *_judge_content(base)]


def read_settings(root: Path) -> Tree:
    """Read only the vocabularies and the site's settings; records and pages stay empty."""
    base = str(root)
    vocabularies, problems = read_lists(base, VOCABULARIES)
    site = read_facts(base, SITE, problems) if os.path.lexists(f"{base}/{SITE}") else None
    return Tree((), vocabularies, site, (), tuple(in_order(problems)))


def read_facts(root: str, path: str, problems: list[Problem]) -> Document | None:
    """Read one YAML file of the root; None where a problem was added."""
    text, found = read_text(f"{root}/{path}", path)
    problems += found
    if text is None:
        return None
    document, found = read_yaml(text, path)
    problems += found
    return document


def _read_chunks(root: str, paths: list[RecordPaths], jobs: int) -> Iterator[Chunk]:
    chunks = [paths[start : start + CHUNK] for start in range(0, len(paths), CHUNK)]
    read = partial(_read_chunk, root)
    if jobs <= 1 or len(chunks) <= 1:
        yield from map(read, chunks)
        return
    # Unlike multiprocessing.Pool, this one tells when a process is killed, and does not wait.
    with ProcessPoolExecutor(
        min(jobs, len(chunks)) - 1, mp_context=get_context("fork"), initializer=_begin
    ) as pool:
        waiting = {place: pool.submit(read, chunk) for place, chunk in enumerate(chunks)}
        own: dict[int, Chunk] = {}
        for place in range(len(chunks)):
            # What this process reads itself need not be handed over: while it would wait, it takes
            # chunks from the end, which the others have not begun.
            while place in waiting and not waiting[place].done():
                last = next((p for p in reversed(waiting) if waiting[p].cancel()), None)
                if last is None:
                    break
                del waiting[last]
                own[last] = read(chunks[last])
            yield own.pop(place) if place in own else waiting.pop(place).result()


def _begin() -> None:
    end_with_parent()
    # Freezing spares the process from counting, again and again, what it inherited.
    gc.freeze()


def _read_chunk(root: str, paths: Iterable[RecordPaths]) -> Chunk:
    problems: list[Problem] = []
    return [_read_record(root, record, problems) for record in paths], problems


def _read_record(root: str, paths: RecordPaths, problems: list[Problem]) -> RecordFiles:
    facts, words = _read_pair(root, paths.main, problems)
    damaged = set(paths.main.words) - set(words)
    updates = []
    for update in paths.updates:
        update_facts, update_words = _read_pair(root, update, problems)
        updates.append(UpdateFiles(update.name, update_facts, update_words))
        if update_facts is None or len(update_words) < len(update.words):
            damaged.add(update.name)
    rubrics = [read_facts(root, path, problems) for path in paths.reviews]
    damaged |= {REVIEWS for rubric in rubrics if rubric is None}
    return RecordFiles(
        kind=paths.kind,
        id=paths.main.name,
        path=paths.main.facts,
        facts=facts,
        words=words,
        updates=tuple(updates),
        pictures=_look_at(root, paths),
        damaged=frozenset(damaged),
        reviews=tuple(rubric for rubric in rubrics if rubric is not None),
    )


def _look_at(root: str, paths: RecordPaths) -> Mapping[str, PictureFile]:
    folder = paths.main.facts.rpartition("/")[0]
    pictures = {}
    for name, size in paths.pictures.items():
        look = look_at(f"{root}/{folder}/{name}")
        pictures[name] = PictureFile(size, look.form, look.width, look.height)
    return pictures


def _read_pair(
    root: str, paths: FactsPaths, problems: list[Problem]
) -> tuple[Document | None, Mapping[str, WordsFile]]:
    facts = read_facts(root, paths.facts, problems) if paths.exists else None
    words = {}
    for language, path in sorted(paths.words.items()):
        text, found = read_text(f"{root}/{path}", path)
        problems += found
        if text is not None:
            file, found = read_words(text, path, language)
            problems += found
            if file is not None:
                words[language] = file
    return facts, words


def read_lists(root: str, folder: str) -> tuple[tuple[Document, ...], list[Problem]]:
    """Read the lists of terms in a folder: vocabularies, or the glossary."""
    listing = list_folder(root, folder)
    problems = list(listing.problems)
    problems += (unexpected(folder, name, "folder") for name in listing.folders)
    documents = []
    for name in listing.files:
        if name.endswith(".yml"):
            document = read_facts(root, f"{folder}/{name}", problems)
            if document is not None:
                documents.append(document)
        elif name != PASSED_BY:
            problems.append(unexpected(folder, name, "vocabulary", beside=listing.files))
    return tuple(documents), problems


def _judge_content(root: str) -> Iterator[Problem]:
    """A folder that nothing reads, `content/pledge` for example, would lose its records."""
    lists = (VOCABULARIES, GLOSSARY, EXPORTS, PAGES, LOCALES)
    tops = (*FOLDER_KINDS.values(), *FILE_KINDS.values(), *lists)
    read = {SITE, MOVES, f"{CONTENT}/{PASSED_BY}", *tops}
    listing = list_folder(root, CONTENT)
    yield from listing.problems
    for name in (*listing.folders, *listing.files):
        if f"{CONTENT}/{name}" not in read:
            yield unexpected(CONTENT, name, "content")
