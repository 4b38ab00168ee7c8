"""Privacy: no e-mail address of a person, no telephone number, and a question about names.

What is published once stays in the history, so these are found before.
"""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.checks.names import names
from localaction.checks.places import excerpt, in_facts, in_words
from localaction.checks.private import emails, telephones
from localaction.checks.subjects import documents, fronts, prose, strings
from localaction.problems import Problem
from localaction.source.document import Document

PASSED_BY = frozenset({"id", "external_ids", "digests", "url", "website"})
"""Keys below which numbers are ids, and addresses are addresses of pages."""

SHORTEST = 7
"""Characters of an address or telephone number."""


def check_contacts(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every text of facts, words and pages."""
    for piece in prose(catalogue):
        for index, found in emails(piece.markdown):
            line = piece.line_of(index)
            yield in_words(piece.path, line, piece.field, "private-email", found=excerpt(found))
        for index, found in telephones(piece.markdown):
            line, code = piece.line_of(index), "private-telephone"
            yield in_words(piece.path, line, piece.field, code, found=excerpt(found))
    for document in (*documents(catalogue), *fronts(catalogue)):
        yield from _in_document(document)


def _in_document(document: Document) -> Iterator[Problem]:
    for at, text in strings(document.data, without=PASSED_BY):
        if len(text) < SHORTEST or (text.startswith("http") and " " not in text):
            continue
        for _, found in emails(text):
            yield in_facts(document, at, "private-email", found=excerpt(found))
        for _, found in telephones(text):
            yield in_facts(document, at, "private-telephone", found=excerpt(found))


def check_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Ask about what looks like a person's name; heads of government are public."""
    public = {
        head.name.casefold()
        for city in catalogue.cities.values()
        for head in city.facts.heads_of_government
    }
    for piece in prose(catalogue):
        for index, found in names(piece.markdown):
            if not any(name in found.casefold() for name in public):
                line = piece.line_of(index)
                values = {"found": excerpt(found)}
                yield in_words(piece.path, line, piece.field, "private-name", **values)
