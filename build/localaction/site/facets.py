"""Hands the answers to the explorer's facets on to what others take away."""

from collections import defaultdict

from localaction.exports.api.copy import Facet
from localaction.search.facet_file import Faceted
from localaction.search.facets import FACETS


def answered(of: Faceted) -> tuple[Facet, ...]:
    """Every facet with the records of each of its values, of those too that no record has."""
    return tuple(Facet(facet.name, facet.vocabulary, _records(of, facet.name)) for facet in FACETS)


def _records(of: Faceted, name: str) -> dict[str, tuple[str, ...]]:
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for bearer, found in zip(of.bearers, of.found[name], strict=True):
        for value in dict.fromkeys(found or ()):
            ids[value].append(bearer.entry.id)
    return {value: tuple(ids[value]) for value in of.values[name]}
