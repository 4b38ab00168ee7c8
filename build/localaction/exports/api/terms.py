"""The documents of vocabularies and of facets."""

from collections.abc import Iterator

from localaction.exports.api.copy import Copy
from localaction.exports.api.list_shapes import (
    FacetCount,
    FacetDocument,
    FacetList,
    FacetValue,
    VocabularyDocument,
    VocabularyItem,
    VocabularyList,
)
from localaction.exports.api.shape import Versioned
from schemas.vocabulary import Vocabulary


def vocabularies(copy: Copy) -> Iterator[tuple[str, Versioned]]:
    """The list of all, then each; without terms that nobody may use yet."""
    made = [
        _vocabulary(each) for _, each in sorted(copy.world.catalogue.vocabularies.lists.items())
    ]
    items = tuple(
        VocabularyItem(
            vocabulary=each.vocabulary,
            title=each.title,
            terms=len(each.terms),
            api=copy.api(f"vocabularies/{each.vocabulary}.json"),
        )
        for each in made
    )
    yield "vocabularies.json", VocabularyList(vocabularies=items)
    for each in made:
        yield f"vocabularies/{each.vocabulary}.json", each


def _vocabulary(of: Vocabulary) -> VocabularyDocument:
    return VocabularyDocument(
        vocabulary=of.vocabulary,
        title=of.title,
        owner=of.owner,
        source=of.source,
        caveat=of.caveat,
        complete=of.complete,
        terms=tuple(term for term in of.terms if term.publish),
    )


def facets(copy: Copy) -> Iterator[tuple[str, Versioned]]:
    """The list of all with counts, then each with the records of its values."""
    counted = tuple(
        FacetCount(
            facet=each.name,
            vocabulary=each.vocabulary or None,
            api=copy.api(f"facets/{each.name}.json"),
            counts={value: len(ids) for value, ids in each.records.items()},
        )
        for each in copy.facets
    )
    yield "facets.json", FacetList(facets=counted)
    for each in copy.facets:
        values = tuple(FacetValue(value=value, records=ids) for value, ids in each.records.items())
        yield (
            f"facets/{each.name}.json",
            FacetDocument(facet=each.name, vocabulary=each.vocabulary or None, values=values),
        )
