"""Terms: every tag is a term of its vocabulary, may be used, and stands once in its list."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.catalogue.vocabularies import Vocabularies
from localaction.checks.places import in_facts
from localaction.checks.subjects import records
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath
from schemas.base import Model
from schemas.values import Term
from schemas.walk import marked


def check_terms(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge the tags of every record, update and rubric."""
    for entry in records(catalogue):
        yield from _terms(catalogue.vocabularies, entry.facts, entry.document)
        for part in entry.parts:
            yield from _terms(catalogue.vocabularies, part.facts, part.document)


def _terms(vocabularies: Vocabularies, model: Model, document: Document) -> Iterator[Problem]:
    seen: set[tuple[FieldPath, str]] = set()
    for at, id, marker in marked(model):
        if isinstance(at[-1], int):
            if (at[:-1], id) in seen:
                yield in_facts(document, at, "term-repeated", found=id)
                continue
            seen.add((at[:-1], id))
        if isinstance(marker, Term):
            found = _judge(vocabularies, marker.vocabulary, id, document, at)
            if found is not None:
                yield found


def _judge(
    vocabularies: Vocabularies, name: str, id: str, document: Document, at: FieldPath
) -> Problem | None:
    if name in vocabularies.broken:
        return None
    if name not in vocabularies:
        return in_facts(document, at, "vocabulary-unknown", found=id, vocabulary=name)
    if not vocabularies.has(name, id):
        near = vocabularies.nearest(name, id)
        if near is None:
            return in_facts(document, at, "term-unknown", found=id, vocabulary=name)
        values = {"found": id, "vocabulary": name, "nearest": near}
        return in_facts(document, at, "term-unknown", "nearest", **values)
    if not vocabularies.term(name, id).publish:
        return in_facts(document, at, "term-unverified", found=id, vocabulary=name)
    return None
