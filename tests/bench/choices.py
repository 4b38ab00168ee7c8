"""What the made records choose from: the repository's own terms, cities and organisations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from localaction.source.document import Tree

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the repository offers."""

    terms: Mapping[str, Sequence[str]]
    """Vocabulary → the terms that may be used."""
    cities: Sequence[Facts]
    """The real ones, each with its id."""
    organisations: Sequence[str]

    def one(self, vocabulary: str, rng: Random) -> str:
        """A term."""
        return rng.choice(self.terms[vocabulary])

    def some(self, vocabulary: str, rng: Random, count: int) -> list[str]:
        """So many terms, none twice."""
        terms = self.terms[vocabulary]
        return rng.sample(terms, min(count, len(terms)))


def choice(tree: Tree) -> Choice:
    """What a tree offers."""
    terms = {
        str(document.data["vocabulary"]): [
            str(term["id"]) for term in document.data["terms"] if term.get("publish", True)
        ]
        for document in tree.vocabularies
    }
    cities = [
        {"id": record.id, **record.facts.data}
        for record in tree.records
        if record.kind == "city" and record.facts is not None
    ]
    organisations = [record.id for record in tree.records if record.kind == "organisation"]
    return Choice(terms, cities, organisations)
