"""The words of the field: whether a translation has those by which its language says the terms.

In: the glossary and the texts. Out: one remark a text at most. Whole texts are compared, not
sentence by sentence: what a translator once says in other words is no fault.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from localaction.catalogue.glossary import Glossaries
from localaction.catalogue.model import Catalogue, Words
from localaction.catalogue.words import PAGE_BODY, digest, stale_parts
from localaction.checks.places import in_words
from localaction.checks.subjects import texts
from localaction.language.stems import stemmed
from localaction.problems import Problem
from schemas.glossary import GlossaryTerm

UNPARTED = ("zh", "ar")
"""Languages that write small words in one with the next."""
ENDING = r"\w{0,3}"


@dataclass(frozen=True)
class Way:
    """How a language says one term."""

    term: GlossaryTerm
    language: str

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """One of these stands in a text, in small letters, wherever it says the term."""
        words = (self.term.word, *self.term.also)
        known = (*self.term.found_by, *words, *(_root(word, self.language) for word in words))
        return tuple(dict.fromkeys(each.lower() for each in known))

    @cached_property
    def _words(self) -> list[str]:
        """Its words as they begin in all numbers: `communit` of community."""
        return [each.removesuffix("y") for each in re.findall(r"\w+", self.term.word.lower())]

    @cached_property
    def probe(self) -> str:
        """The longest, by which most texts are known not to say it."""
        return max(self._words, key=len)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        # What begins with letters alone is found ten times as fast as what begins with a boundary.
        bound = "" if self.language in UNPARTED else r"\b"
        words = rf"{ENDING}\W+".join(map(re.escape, self._words))
        return re.compile(words + ENDING + bound)

    def is_said(self, small: str) -> bool:
        """Whether a text in small letters says the very word, at most in another number."""
        if self.probe not in small:
            return False
        for found in self.pattern.finditer(small):
            at = found.start()
            if self.language in UNPARTED or not at or not small[at - 1].isalnum():
                return True
        return False

    def is_kept(self, text: str) -> bool:
        """Whether a text says the term in one of its words, as small as they are written."""
        # A loop is twice as fast as any(): this is asked a hundred thousand times.
        for each in self.letters:  # noqa: SIM110
            if each in text:
                return True
        return False


def _root(word: str, language: str) -> str:
    """What the forms of one word begin with; several words, or one without a stem, are whole."""
    found = stemmed(word, language)
    stem = found[0][1][0] if len(found) == 1 else ""
    return stem if len(stem) > 2 and word.lower().startswith(stem) else word


Ways = Mapping[str, Mapping[str, Way]]
"""Language -> id of a term -> how it is said."""


def ways_of(glossary: Glossaries) -> Ways:
    """How each language of the glossary says each term."""
    return {
        language: {term.id: Way(term, language) for term in known.terms}
        for language, known in glossary.lists.items()
    }


def said_in(ways: Mapping[str, Way], text: str) -> list[Way]:
    """The terms that a text says, but for those that are everyday words too."""
    small = text.lower()
    return [way for way in ways.values() if not way.term.everyday and way.is_said(small)]


def check_field_words(catalogue: Catalogue) -> Iterator[Problem]:
    """Every translation says the terms of its source as the glossary does."""
    ways = ways_of(catalogue.glossary)
    source: Words | None = None
    said: list[Way] = []
    for text in texts(catalogue):
        words, made = text.words, text.words.translation
        if made is None or made.of == words.language or made.of not in text.siblings:
            continue
        # The translations of one text come one behind another.
        if source is not text.siblings[made.of]:
            source = text.siblings[made.of]
            said = said_in(ways.get(made.of, {}), whole(source))
        ours = ways.get(words.language, {})
        # Most terms stand in the summary already.
        if any(not _is_kept(way, ours, words.summary.text) for way in said):
            lost = _lost(said, ours, whole(words))
            if lost and not stale_parts(words, text.siblings):
                yield _problem(words.path, words.title_line, lost)
    yield from _pages(catalogue, ways)


def whole(words: Words) -> str:
    """Everything that a text says."""
    sections = [passage.text for passage in words.sections.values()]
    return "\n".join([words.title, words.summary.text, *sections, *words.labels.values()])


def _is_kept(theirs: Way, ours: Mapping[str, Way], text: str) -> bool:
    way = ours.get(theirs.term.id)
    return way is None or way.is_kept(text)


Lost = list[tuple[Way, Way]]
"""How the source says a term, and how its translation should."""


def _lost(said: list[Way], ours: Mapping[str, Way], text: str) -> Lost:
    lost = [way for way in said if not _is_kept(way, ours, text)]
    small = text.lower() if lost else ""
    return [
        (way, ours[way.term.id])
        for way in lost
        # Where the source's own word stands here, it is part of a name.
        if not ours[way.term.id].is_kept(small) and not way.is_said(small)
    ]


def _problem(path: str, line: int, lost: Lost) -> Problem:
    terms = ", ".join(f"“{theirs.term.word}” (“{ours.term.word}”)" for theirs, ours in lost)
    values = {"of": lost[0][0].language, "terms": terms}
    return in_words(path, line, "", "translation-term", **values)


def _pages(catalogue: Catalogue, ways: Ways) -> Iterator[Problem]:
    pages = {(page.name, page.language): page for page in catalogue.pages}
    for page in catalogue.pages:
        made = page.front.translation
        source = pages.get((page.name, made.of)) if made and made.of != page.language else None
        if made and source and made.digests.get(PAGE_BODY) == digest(source.body):
            said = said_in(ways.get(made.of, {}), source.words.text)
            lost = _lost(said, ways.get(page.language, {}), page.words.text)
            if lost:
                yield _problem(page.path, page.words.text_line, lost)
