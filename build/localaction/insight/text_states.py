"""The state of every text in every language: own, human, read or unread machine's, stale, missing.

In: texts with their versions, the words of the interface, the vocabularies. Out: one value a text
and language, told from the digests that translations note. What shows states (the command, pages
for translators, the comment on a proposal) takes them from here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from localaction.catalogue.model import Catalogue, PageEntry, Words
from localaction.catalogue.words import PAGE_BODY, digest, parts
from localaction.checks.subjects import WORDED_KINDS
from schemas.words import Translation

State = Literal["own", "human", "machine-reviewed", "machine-unreviewed", "stale", "missing"]

STATES: tuple[State, ...] = (
    "own",
    "human",
    "machine-reviewed",
    "machine-unreviewed",
    "stale",
    "missing",
)

# A letter of Chinese is about a word; everywhere else a word stands between spaces.
_WORD = re.compile("[\u3400-\u9fff]|[^\\W\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class TextState:
    """One text in one language."""

    kind: str
    """A kind of record, `update`, `page`, `interface`, `message` or `term`."""
    id: str
    """`x` of a record, `x/2025-12` of its report, `about` of a page, `sections/context` of a term,
    the English words (a message's code) of the interface."""
    language: str
    state: State
    path: str
    """The file in which it stands, or would stand."""
    words: int
    """Of the source: what there is to translate."""
    made: State = "missing"
    """How it was made, whatever has changed since."""
    stale: tuple[str, ...] = ()
    """Parts that are older than their source."""
    lacking: tuple[str, ...] = ()
    """Parts that the source has and this has not."""


@dataclass(frozen=True)
class Version:
    """A text in one language."""

    path: str
    parts: Mapping[str, str]
    """Part -> its words; of a translation only that they are there matters."""
    translation: Translation | None

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """What a translation that was made from it now would note."""
        return {part: digest(text) for part, text in self.parts.items()}

    @cached_property
    def words(self) -> int:
        return sum(count(text) for text in self.parts.values())


@dataclass(frozen=True, slots=True)
class Writing:
    """A text with all its versions."""

    kind: str
    id: str
    source: str
    """The language it was first written in."""
    versions: Mapping[str, Version]
    missing: str
    """The path of a version, `{}` for its language."""


def count(text: str) -> int:
    """How many words there are."""
    return len(_WORD.findall(text))


def states_of(writing: Writing, languages: Sequence[str]) -> Iterator[TextState]:
    """The state of one text in each language; nothing where it has no source to be told from."""
    source = writing.versions.get(writing.source)
    if source is None:
        return
    for language in languages:
        version = writing.versions.get(language)
        if version is None:
            path = writing.missing.format(language)
            yield TextState(writing.kind, writing.id, language, "missing", path, source.words)
            continue
        made: State = version.translation.state if version.translation else "own"
        stale, lacking = _behind(version, writing.versions)
        yield TextState(
            kind=writing.kind,
            id=writing.id,
            language=language,
            state="stale" if stale or lacking else made,
            path=version.path,
            words=source.words,
            made=made,
            stale=stale,
            lacking=lacking,
        )


def _behind(
    version: Version, versions: Mapping[str, Version]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parts that are older than the text it was made from, and those that it lacks."""
    if version.translation is None or version.translation.of not in versions:
        return (), ()
    origin = versions[version.translation.of]
    noted = version.translation.digests
    lacking = tuple(part for part in origin.parts if not version.parts.get(part))
    there = [part for part in origin.parts if part not in lacking] if noted else []
    stale = tuple(part for part in there if noted.get(part) != origin.digests[part])
    return stale, lacking


def writings(catalogue: Catalogue) -> Iterator[Writing]:
    """Every text of records, reports and pages; what was taken back is nobody's to translate."""
    for entry in catalogue.entries():
        if entry.facts.retired:
            continue
        source = entry.facts.language
        if entry.kind in WORDED_KINDS or entry.words:
            missing = missing_path(entry.path, entry.kind)
            yield Writing(entry.kind, entry.id, source, _versions(entry.words), missing)
        for update in entry.updates:
            id, first = f"{entry.id}/{update.name}", update.source(source)
            missing = missing_path(update.path, "update")
            yield Writing("update", id, first, _versions(update.words), missing)
    yield from page_writings(catalogue.pages, catalogue.site.languages[0])


def page_writings(pages: Sequence[PageEntry], first: str) -> Iterator[Writing]:
    """Every editorial page; they are written in the first language of the site."""
    by_name: dict[str, dict[str, Version]] = {}
    for page in pages:
        version = Version(page.path, {PAGE_BODY: page.body}, page.front.translation)
        by_name.setdefault(page.name, {})[page.language] = version
    for name, versions in by_name.items():
        yield Writing("page", name, first, versions, f"content/pages/{name}.{{}}.md")


def missing_path(facts: str, kind: str) -> str:
    """Where a version of a text stands, `{}` for its language, given where its facts stand."""
    folder, _, name = facts.rpartition("/")
    stem = name.removesuffix(".yml")
    return f"{folder}/{{}}.md" if stem == kind else f"{folder}/{stem}.{{}}.md"


def _versions(texts: Mapping[str, Words]) -> Mapping[str, Version]:
    return {
        language: Version(words.path, parts(words), words.translation)
        for language, words in texts.items()
    }
