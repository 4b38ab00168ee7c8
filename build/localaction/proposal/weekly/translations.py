"""Which words wait for translators, counted by language.

In: a catalogue. Out: for each language of the site how many texts it lacks, has of an older source,
or has from a machine that nobody read over; and the files whose source has changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from localaction.catalogue.model import Catalogue, Words
from localaction.catalogue.words import PAGE_BODY, digest, stale_parts

UNREVIEWED = "machine-unreviewed"


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a language lacks."""

    language: str
    missing: int
    older: tuple[str, ...]
    """Files that were made from an older text of their source."""
    unreviewed: int


def gaps(catalogue: Catalogue) -> tuple[Gaps, ...]:
    """Count the gaps of each language of the site; a text's own language has none."""
    texts = list(_texts(catalogue))
    return tuple(_of(language, texts, catalogue) for language in catalogue.site.languages)


def _of(language: str, texts: list[tuple[str, Mapping[str, Words]]], catalogue: Catalogue) -> Gaps:
    given = [siblings.get(language) for source, siblings in texts if source != language]
    siblings_of = {words.path: siblings for _, siblings in texts for words in siblings.values()}
    there = [words for words in given if words is not None]
    older = [words.path for words in there if stale_parts(words, siblings_of[words.path])]
    unreviewed = sum(
        words.translation is not None and words.translation.state == UNREVIEWED for words in there
    )
    pages = _Pages(catalogue)
    return Gaps(
        language,
        missing=len(given) - len(there) + pages.missing(language),
        older=tuple(sorted([*older, *pages.older(language)])),
        unreviewed=unreviewed + pages.unreviewed(language),
    )


def _texts(catalogue: Catalogue) -> Iterator[tuple[str, Mapping[str, Words]]]:
    """The source language and the words of every record and update that has words."""
    for entry in catalogue.entries():
        if entry.facts.retired:
            continue
        for words in (entry.words, *(update.words for update in entry.updates)):
            if words:
                yield entry.facts.language, words


class _Pages:
    """The editorial pages, whose source is the site's first language."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._first = catalogue.site.languages[0]
        self._pages = catalogue.pages
        self._bodies = {(page.name, page.language): page.body for page in catalogue.pages}

    def missing(self, language: str) -> int:
        names = {name for name, spoken in self._bodies if spoken == self._first}
        return sum((name, language) not in self._bodies for name in names)

    def older(self, language: str) -> Iterator[str]:
        for page in self._pages:
            made = page.front.translation
            if page.language != language or made is None or not made.digests:
                continue
            source = self._bodies.get((page.name, made.of))
            if source is not None and made.digests.get(PAGE_BODY) != digest(source):
                yield page.path

    def unreviewed(self, language: str) -> int:
        return sum(
            page.front.translation is not None and page.front.translation.state == UNREVIEWED
            for page in self._pages
            if page.language == language
        )
