"""The glossary's own files: each tells of the English terms, once, and quotes labels truly."""

from collections.abc import Iterator

from localaction.catalogue.glossary import verified_label
from localaction.catalogue.model import Catalogue
from localaction.checks.field_words import Way
from localaction.checks.places import in_facts
from localaction.problems import Problem
from localaction.source.document import Document
from schemas.glossary import Glossary, GlossaryTerm

ENGLISH = "en"


def check_glossary(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge each file of the glossary that stands in this root."""
    known = catalogue.glossary.terms(ENGLISH)
    for name, document in catalogue.glossary.documents.items():
        glossary = catalogue.glossary.lists[name]
        if glossary.language != name:
            values = {"found": glossary.language, "right": name}
            yield in_facts(document, ("language",), "glossary-term", "language", **values)
        seen: set[str] = set()
        for position, term in enumerate(glossary.terms):
            at = ("terms", position, "id")
            if term.id in seen:
                yield in_facts(document, at, "glossary-term", "repeated", found=term.id)
            elif term.id not in known:
                yield in_facts(document, at, "glossary-term", found=term.id)
            seen.add(term.id)
            yield from _quotations(catalogue, glossary, document, position, term)


def _quotations(
    catalogue: Catalogue, glossary: Glossary, document: Document, position: int, term: GlossaryTerm
) -> Iterator[Problem]:
    """Whoever says that a word was read in a label must have read it there."""
    way = Way(term, glossary.language)
    for number, label in enumerate(term.read_in):
        text = verified_label(catalogue.vocabularies, label, glossary.language)
        if not way.is_kept(text.lower()):
            at = ("terms", position, "read_in", number)
            values = {"found": label, "word": term.word, "language": glossary.language}
            yield in_facts(document, at, "glossary-term", "label", **values)
