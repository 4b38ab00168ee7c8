"""Privacy: no e-mail address of a person, no telephone number, and a question about names.

What is published once stays in the history, so these are found before.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from localaction.catalogue.model import Catalogue
from localaction.checks.names import may_hold_name, names
from localaction.checks.places import excerpt, in_facts, in_words
from localaction.checks.private import emails, may_hold_contact, telephones
from localaction.checks.subjects import documents, fronts, strings, writings
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath

PASSED_BY = frozenset({"id", "external_ids", "digests", "url", "website"})
"""Keys below which numbers are ids, and addresses are addresses of pages."""

ROLES = frozenset({"by_role", "reported_by_role", "moderator_role", "remarks"})
"""Fields that say by which office something was done, and what a nameless reviewer remarks."""

SHORTEST = 7
"""Characters of an address or telephone number."""


def check_contacts(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every text of facts, words and pages."""
    for writing in writings(catalogue):
        whole = writing.whole()
        for piece in writing.pieces() if may_hold_contact(whole) else ():
            for index, found in emails(piece.markdown):
                line, values = piece.line_of(index), {"found": excerpt(found)}
                yield in_words(writing.path, line, piece.field, "private-email", **values)
            for index, found in telephones(piece.markdown):
                line, values = piece.line_of(index), {"found": excerpt(found)}
                yield in_words(writing.path, line, piece.field, "private-telephone", **values)
    for document in documents(catalogue):
        yield from _in_document(document, strings(document.data, without=PASSED_BY))
    for front, told in fronts(catalogue):
        yield from _in_document(front, told)


def _in_document(document: Document, told: Iterable[tuple[FieldPath, str]]) -> Iterator[Problem]:
    for at, text in told:
        if len(text) < SHORTEST or not may_hold_contact(text):
            continue
        if text.startswith("http") and " " not in text:
            continue
        for _, found in emails(text):
            yield in_facts(document, at, "private-email", found=excerpt(found))
        for _, found in telephones(text):
            yield in_facts(document, at, "private-telephone", found=excerpt(found))


def _in_roles(document: Document, told: Iterable[tuple[FieldPath, str]]) -> Iterator[Problem]:
    """Whoever is asked for an office may write a name."""
    for at, text in told:
        if at and at[-1] in ROLES:
            for found in _named(text):
                yield in_facts(document, at, "private-name", found=excerpt(found))


@lru_cache(maxsize=4096)
def _named(role: str) -> tuple[str, ...]:
    """The names in a role, whatever its language; most records name the same few offices."""
    each = (names(role, language) for language in ("en", "ru", "ar", "zh"))
    return tuple(found for told in each for _, found in told)


def check_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Ask about what looks like a person's name; heads of government are public."""
    public = {
        head.name.casefold()
        for city in catalogue.cities.values()
        for head in city.facts.heads_of_government
    }
    for writing in writings(catalogue):
        for piece in writing.pieces() if may_hold_name(writing.whole(), writing.language) else ():
            for index, found in names(piece.markdown, writing.language):
                if not any(name in found.casefold() for name in public):
                    line, values = piece.line_of(index), {"found": excerpt(found)}
                    yield in_words(writing.path, line, piece.field, "private-name", **values)
    for document in documents(catalogue):
        yield from _in_roles(document, strings(document.data, without=PASSED_BY))
    for front, told in fronts(catalogue):
        yield from _in_roles(front, told)
