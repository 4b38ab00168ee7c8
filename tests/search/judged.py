"""Reads the judged queries: what people type in each language, and the pages that answer it.

In: `queries/needs.yml` and a file a language. Out: a `Query` each, and what is wrong with them.
Judgements rest on the records: a new record that answers a need is added to it here, and the search
is never asked what it would find.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

FOLDER = Path(__file__).with_name("queries")
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
LEAST = 40
"""Queries of a language."""


@dataclass(frozen=True, slots=True)
class Need:
    """What somebody wants to know."""

    name: str
    who: str
    best: tuple[str, ...]
    """The pages that should stand first, as addresses below the home page of a language."""
    good: tuple[str, ...]
    """The others that answer too."""

    @property
    def answers(self) -> tuple[str, ...]:
        """Every page that answers."""
        return self.best + self.good


@dataclass(frozen=True, slots=True)
class Query:
    """Words that are typed, and the need behind them."""

    words: str
    need: Need


def read_queries(folder: Path = FOLDER) -> Mapping[str, Sequence[Query]]:
    """Language → its queries, in the order of their file."""
    needs = {name: _need(name, stated) for name, stated in _mapping(folder / "needs.yml").items()}
    return {
        language: [
            Query(words, needs[str(name)])
            for words, name in _mapping(folder / f"{language}.yml").items()
        ]
        for language in LANGUAGES
    }


def problems(queries: Mapping[str, Sequence[Query]], known: Iterable[str]) -> Iterator[str]:
    """What is wrong with the queries, if the site has the `known` addresses."""
    addresses = frozenset(known)
    needs = {query.need.name: query.need for asked in queries.values() for query in asked}
    for need in needs.values():
        if not need.best:
            yield f"{need.name}: no page is best"
        for address, count in Counter(need.answers).items():
            if address not in addresses:
                yield f"{need.name}: the site has no {address}"
            if count > 1:
                yield f"{need.name}: {address} stands twice"
    for language, asked in queries.items():
        if len(asked) < LEAST:
            yield f"{language}: {len(asked)} queries are fewer than {LEAST}"
        for words, count in Counter(query.words.casefold() for query in asked).items():
            if count > 1:
                yield f"{language}: {words} is asked twice"


def _mapping(file: Path) -> Mapping[str, object]:
    """Keys and values in the order of the file; a key that stands twice is an error."""
    read = YAML(typ="safe", pure=True).load(file)
    if not isinstance(read, dict):
        raise ValueError(f"{file.name}: keys and values are expected")
    return read


def _need(name: str, stated: object) -> Need:
    if not isinstance(stated, Mapping) or stated.keys() | {"good"} != {"who", "best", "good"}:
        raise ValueError(f"{name}: who, best and perhaps good are expected")
    return Need(name, stated["who"], tuple(stated["best"]), tuple(stated.get("good", ())))
