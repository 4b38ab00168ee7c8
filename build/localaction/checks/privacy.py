"""Privacy: no e-mail address of a person, no telephone number, and a question about names.

What is published once stays in the history, so these are found before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from localaction.catalogue.model import Catalogue
from localaction.checks.every_word import Told, read_every_word
from localaction.checks.hidden import HiddenCharacters
from localaction.checks.names import may_hold_name, names
from localaction.checks.places import excerpt, in_facts, in_words
from localaction.checks.private import emails, may_hold_contact, telephones
from localaction.checks.subjects import Piece, Writing
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath

PASSED_BY = frozenset({"id", "external_ids", "digests", "url", "website"})
"""Keys below which numbers are ids, and addresses are addresses of pages."""

ROLES = frozenset({"by_role", "reported_by_role", "moderator_role", "remarks"})
"""Fields that say by which office something was done, and what a nameless reviewer remarks."""

SHORTEST = 7
"""Characters of an address or telephone number."""


class Contacts:
    """A rule about every word: no address and no number by which a person is reached."""

    def may_break(self, text: str, _language: str) -> bool:
        """Whether anything looks like one."""
        return may_hold_contact(text)

    def in_piece(self, writing: Writing, piece: Piece) -> Iterator[Problem]:
        """Tell each of them."""
        for index, found in emails(piece.markdown):
            line, values = piece.line_of(index), {"found": excerpt(found)}
            yield in_words(writing.path, line, piece.field, "private-email", **values)
        for index, found in telephones(piece.markdown):
            line, values = piece.line_of(index), {"found": excerpt(found)}
            yield in_words(writing.path, line, piece.field, "private-telephone", **values)

    def in_document(self, document: Document, told: Told) -> Iterator[Problem]:
        """Tell each of them, but in ids and addresses of pages."""
        for at, text in told:
            if len(text) < SHORTEST or not may_hold_contact(text):
                continue
            if (text.startswith("http") and " " not in text) or _is_passed_by(at):
                continue
            for _, found in emails(text):
                yield in_facts(document, at, "private-email", found=excerpt(found))
            for _, found in telephones(text):
                yield in_facts(document, at, "private-telephone", found=excerpt(found))


@dataclass(frozen=True, slots=True)
class PersonsNames:
    """A rule about every word: what looks like a person's name is asked about."""

    public: frozenset[str]
    """Names of heads of government, folded."""

    def may_break(self, text: str, language: str) -> bool:
        """Whether anything looks like one."""
        return may_hold_name(text, language)

    def in_piece(self, writing: Writing, piece: Piece) -> Iterator[Problem]:
        """Ask about each, but about heads of government."""
        for index, found in names(piece.markdown, writing.language):
            if not any(name in found.casefold() for name in self.public):
                line, values = piece.line_of(index), {"found": excerpt(found)}
                yield in_words(writing.path, line, piece.field, "private-name", **values)

    def in_document(self, document: Document, told: Told) -> Iterator[Problem]:
        """Whoever is asked for an office may write a name."""
        for at, text in told:
            if at and at[-1] in ROLES and not _is_passed_by(at):
                for found in _named(text):
                    yield in_facts(document, at, "private-name", found=excerpt(found))


def _is_passed_by(at: FieldPath) -> bool:
    # What labels are of may have any id, `website` too.
    return at[0] != "labels" and not PASSED_BY.isdisjoint(at)


@lru_cache(maxsize=4096)
def _named(role: str) -> tuple[str, ...]:
    """The names in a role, whatever its language; most records name the same few offices."""
    each = (names(role, language) for language in ("en", "ru", "ar", "zh"))
    return tuple(found for told in each for _, found in told)


def persons_names(catalogue: Catalogue) -> PersonsNames:
    """The rule about names: those of heads of government are public."""
    heads = (
        head.name.casefold()
        for city in catalogue.cities.values()
        for head in city.facts.heads_of_government
    )
    return PersonsNames(frozenset(heads))


def check_contacts(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every text of facts, words and pages."""
    yield from read_every_word(catalogue, Contacts())


def check_hidden_and_private(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every text of facts, words and pages: hidden characters, contacts, names."""
    rules = (HiddenCharacters(), Contacts(), persons_names(catalogue))
    yield from read_every_word(catalogue, *rules)
