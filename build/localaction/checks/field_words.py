"""The words of the field: whether a translation has those by which its language says the terms.

In: the glossary and the texts. Out: one remark a text at most. Whole texts are compared, not
sentence by sentence: what a translator once says in other words is no fault.
"""

from collections.abc import Iterable, Iterator, Mapping
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
LONGEST_ENDING = 3
"""Letters: `ies`, `ren`."""


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
    def phrase(self) -> str:
        """What the term begins with in every number: `host communit`."""
        return self.term.word.lower().removesuffix("y")

    def is_said(self, small: str) -> bool:
        """Whether a text in small letters says the very word, at most in another number."""
        at = small.find(self.phrase)
        while at >= 0:
            end = at + len(self.phrase)
            ending = small[end : end + LONGEST_ENDING + 1]
            begins = self.language in UNPARTED or not small[max(at - 1, 0) : at].isalnum()
            if begins and not (len(ending) > LONGEST_ENDING and ending.isalnum()):
                return True
            at = small.find(self.phrase, end)
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


def asked_of(ways: Ways) -> Mapping[str, tuple[Way, ...]]:
    """Language -> the terms that translations are asked for: none that are everyday words too."""
    return {
        language: tuple(way for way in terms.values() if not way.term.everyday)
        for language, terms in ways.items()
    }


def said_in(asked: Iterable[Way], text: str) -> list[Way]:
    """The terms that a text says."""
    small = text.lower()
    # The letters first: most texts say few of the terms.
    near = [way for way in asked if way.phrase in small]
    return [way for way in near if way.is_said(small)]


def check_field_words(catalogue: Catalogue) -> Iterator[Problem]:
    """Every translation says the terms of its source as the glossary does."""
    ways = ways_of(catalogue.glossary)
    asked = asked_of(ways)
    source: Words | None = None
    said: list[Way] = []
    for text in texts(catalogue):
        words, made = text.words, text.words.translation
        if made is None or made.of == words.language or made.of not in text.siblings:
            continue
        # The translations of one text come one behind another.
        if source is not text.siblings[made.of]:
            source = text.siblings[made.of]
            said = said_in(asked.get(made.of, ()), whole(source))
        ours = ways.get(words.language, {})
        # Most terms stand in the summary already.
        rest = _not_in(words.summary.text, said, ours) if said else said
        if rest:
            lost = _lost(rest, ours, whole(words))
            if lost and not stale_parts(words, text.siblings):
                yield _problem(words.path, words.title_line, lost)
    yield from _pages(catalogue, ways, asked)


def whole(words: Words) -> str:
    """Everything that a text says."""
    sections = [passage.text for passage in words.sections.values()]
    return "\n".join([words.title, words.summary.text, *sections, *words.labels.values()])


def _not_in(text: str, said: list[Way], ours: Mapping[str, Way]) -> list[Way]:
    """The terms of a source that a text does not have, as small as they are written."""
    rest = []
    for theirs in said:
        way = ours.get(theirs.term.id)
        if way is not None and not way.is_kept(text):
            rest.append(theirs)
    return rest


Lost = list[tuple[Way, Way]]
"""How the source says a term, and how its translation should."""


def _lost(said: list[Way], ours: Mapping[str, Way], text: str) -> Lost:
    rest = _not_in(text, said, ours)
    small = text.lower() if rest else ""
    lost = _not_in(small, rest, ours)
    # Where the source's own word stands here, it is part of a name.
    return [(way, ours[way.term.id]) for way in lost if not way.is_said(small)]


def _problem(path: str, line: int, lost: Lost) -> Problem:
    terms = ", ".join(f"“{theirs.term.word}” (“{ours.term.word}”)" for theirs, ours in lost)
    values = {"of": lost[0][0].language, "terms": terms}
    return in_words(path, line, "", "translation-term", **values)


def _pages(
    catalogue: Catalogue, ways: Ways, asked: Mapping[str, tuple[Way, ...]]
) -> Iterator[Problem]:
    pages = {(page.name, page.language): page for page in catalogue.pages}
    for page in catalogue.pages:
        made = page.front.translation
        source = pages.get((page.name, made.of)) if made and made.of != page.language else None
        if made and source and made.digests.get(PAGE_BODY) == digest(source.body):
            said = said_in(asked.get(made.of, ()), source.words.text)
            lost = _lost(said, ways.get(page.language, {}), page.words.text)
            if lost:
                yield _problem(page.path, page.words.text_line, lost)
