"""The closed lists, ready to be asked: is that a term, what is it called, what is it near to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property, lru_cache
from unicodedata import normalize

from localaction.source.document import Document
from schemas.vocabulary import Vocabulary, VocabularyTerm

LEADING_ZEROS = re.compile(r"(?<=-)0+(?=\d)")


@dataclass(frozen=True, slots=True)
class Label:
    """A term's words in one language, and what a reader must be told about them."""

    text: str
    language: str
    """The language the text is in; another than was asked for where that one is missing."""
    verified: bool
    """Read in an official text."""
    english: str
    """The English label, shown beside an unofficial translation."""


# Of 100,000 headings nearly all are the same few.
@lru_cache(maxsize=4096)
def fold(heading: str) -> str:
    """A heading or label reduced to what is compared, whatever keyboard it was typed on."""
    even = normalize("NFC", heading).replace("\u2019", "'").replace("\u00a0", " ")
    return " ".join(even.casefold().split())


@dataclass(frozen=True)
class Vocabularies:
    """All vocabularies by name. Asking for an unknown name or term raises KeyError."""

    lists: Mapping[str, Vocabulary]
    documents: Mapping[str, Document] = field(default_factory=dict)
    """The file of each, for the place of a term."""
    broken: frozenset[str] = frozenset()
    """Names of lists that stand there and cannot be read: what they hold is not judged."""

    def mended(self, common: "Vocabularies") -> "Vocabularies":
        """Take what is broken from other vocabularies, where they have it."""
        lent = {name: common.lists[name] for name in self.broken if name in common.lists}
        return Vocabularies({**self.lists, **lent}, self.documents, self.broken - lent.keys())

    @cached_property
    def _terms(self) -> dict[str, dict[str, VocabularyTerm]]:
        return {name: {term.id: term for term in v.terms} for name, v in self.lists.items()}

    def __contains__(self, name: str) -> bool:
        return name in self.lists

    def ids(self, name: str) -> tuple[str, ...]:
        """The ids of a vocabulary's terms that may be used, in the vocabulary's order."""
        return tuple(term.id for term in self.lists[name].terms if term.publish)

    def has(self, name: str, term: str) -> bool:
        return term in self._terms[name]

    def term(self, name: str, term: str) -> VocabularyTerm:
        return self._terms[name][term]

    def label(self, name: str, term: str, language: str, *, short: bool = False) -> Label:
        """The words for a term in a language, English where it has none."""
        found = self._terms[name][term]
        texts, verified = found.labels, found.verified
        if short and language in found.short:
            texts, verified = found.short, found.short_verified
        shown = language if language in texts else "en"
        return Label(
            text=texts[shown],
            language=shown,
            verified=verified.get(shown, False),
            english=texts.get("en", texts[shown]),
        )

    def nearest(self, name: str, written: str) -> str | None:
        """The id of the term that a misspelt id or label most likely means, or None."""
        names: dict[str, str] = {}
        for term in self.lists[name].terms:
            names[fold(term.id)] = term.id
            # Whoever writes `gcm-5` means `gcm-05`, not `gcm-15`.
            names.setdefault(LEADING_ZEROS.sub("", fold(term.id)), term.id)
            for text in (
                *term.labels.values(),
                *(a for many in term.aliases.values() for a in many),
            ):
                names.setdefault(fold(text), term.id)
        close = nearest(written, names)
        return names[close] if close else None

    @property
    def _section_terms(self) -> tuple[VocabularyTerm, ...]:
        # A root of its own may hold vocabularies and lack this one; a check says so.
        return self.lists["sections"].terms if "sections" in self.lists else ()

    @cached_property
    def _headings(self) -> dict[tuple[str, str], dict[str, str]]:
        """(kind, language) -> folded heading -> section id."""
        found: dict[tuple[str, str], dict[str, str]] = {}
        for term in self._section_terms:
            languages = set(term.labels) | set(term.aliases)
            for kind in term.kinds:
                for language in languages:
                    texts = (*_one(term.labels.get(language)), *term.aliases.get(language, ()))
                    known = found.setdefault((kind, language), {})
                    known.update({fold(text): term.id for text in texts})
        return found

    def section(self, kind: str, language: str, heading: str) -> str | None:
        """The section that a heading in that language names, for that kind of record; or None.

        A language that the vocabulary lacks uses the section's id as its heading.
        """
        known = self._headings.get((kind, language))
        if known is None:
            return heading if heading in self.sections(kind) else None
        return known.get(fold(heading))

    def sections(self, kind: str) -> tuple[str, ...]:
        """The sections that a kind of record may have, in the order of the vocabulary."""
        return tuple(term.id for term in self._section_terms if kind in term.kinds)

    def headings(self, kind: str, language: str) -> tuple[str, ...]:
        """The headings that a kind of record may have in a language, as labels are written."""
        terms = (term for term in self._section_terms if kind in term.kinds)
        return tuple(term.labels[language] for term in terms if language in term.labels)

    def nearest_heading(self, kind: str, language: str, heading: str) -> str | None:
        """The known heading, as the vocabulary writes it, that a misspelt one most likely means."""
        known = self._headings.get((kind, language), {})
        close = nearest(heading, known)
        if close is None:
            return None
        term = self.term("sections", known[close])
        return term.labels.get(language, term.id)


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known text that is closest to what was written, or None where none is close."""
    close = get_close_matches(fold(written)[:80], list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def _one(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)
