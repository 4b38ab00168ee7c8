"""Vocabularies: terms once, each with its words, and no two terms or headings that read alike."""

from collections import defaultdict
from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.catalogue.vocabularies import fold
from localaction.checks.places import excerpt, in_facts, listed
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath
from schemas.vocabulary import Vocabulary, VocabularyTerm

SECTIONS = "sections"
"""Its labels are the headings that people write, so it needs them in every language; or in none of
them, where a language was just added: there the ids are the headings."""


def check_vocabularies(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge each vocabulary by itself."""
    languages = catalogue.site.languages
    for name, vocabulary in sorted(catalogue.vocabularies.lists.items()):
        document = catalogue.vocabularies.documents.get(name)
        if document is None:
            continue
        if vocabulary.vocabulary != name:
            values = {"found": vocabulary.vocabulary, "right": name}
            yield in_facts(document, ("vocabulary",), "vocabulary-name", **values)
        yield from _repeated(vocabulary, document)
        begun = {each for term in vocabulary.terms for each in ("en", *term.labels)}
        wanted = tuple(each for each in languages if each in begun)
        wanted = wanted if name == SECTIONS else ("en",)
        for position, term in enumerate(vocabulary.terms):
            yield from _labels(term, document, ("terms", position), wanted)
        yield from _alike(vocabulary, document, is_sections=name == SECTIONS)


def _repeated(vocabulary: Vocabulary, document: Document) -> Iterator[Problem]:
    seen: set[str] = set()
    for position, term in enumerate(vocabulary.terms):
        if term.id in seen:
            at = ("terms", position, "id")
            yield in_facts(document, at, "vocabulary-duplicate", found=term.id)
        seen.add(term.id)


def _labels(
    term: VocabularyTerm, document: Document, at: FieldPath, wanted: tuple[str, ...]
) -> Iterator[Problem]:
    missing = [language for language in wanted if language not in term.labels]
    if missing:
        values = {"term": term.id, "languages": listed(missing)}
        yield in_facts(document, (*at, "labels"), "vocabulary-label", **values)
    for languages, labels, name in (
        (term.verified, term.labels, "verified"),
        (term.short_verified, term.short, "short_verified"),
    ):
        strays = [language for language in languages if language not in labels]
        if strays:
            values = {"term": term.id, "languages": listed(strays), "field": name}
            yield in_facts(document, (*at, name), "vocabulary-label", "verified", **values)


def _alike(vocabulary: Vocabulary, document: Document, *, is_sections: bool) -> Iterator[Problem]:
    """Labels and aliases by which two terms (of sections: in one kind of record) are confused."""
    borne: defaultdict[tuple[str, str], list[tuple[VocabularyTerm, str]]] = defaultdict(list)
    for position, term in enumerate(vocabulary.terms):
        for at, language, text in _texts(term, ("terms", position)):
            kinds = term.kinds if is_sections else ("",)
            others = borne[language, fold(text)]
            clash = next((o for o, kind in others if kind in kinds and o.id != term.id), None)
            if clash is not None:
                values = {"found": excerpt(text), "term": term.id, "other": clash.id}
                wording = "heading" if is_sections else "label"
                yield in_facts(document, at, "vocabulary-duplicate", wording, **values)
            others += [(term, kind) for kind in kinds]


def _texts(term: VocabularyTerm, at: FieldPath) -> Iterator[tuple[FieldPath, str, str]]:
    for language, text in term.labels.items():
        yield (*at, "labels", language), language, text
    for language, aliases in term.aliases.items():
        for position, text in enumerate(aliases):
            yield (*at, "aliases", language, position), language, text
