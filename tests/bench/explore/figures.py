"""What is measured of the explorer."""

from collections.abc import Mapping
from dataclasses import dataclass

Times = Mapping[str, float]
"""What was done → milliseconds."""


@dataclass(frozen=True, slots=True)
class Bytes:
    """What the explorer of a language loads, gzipped as it comes over the line."""

    data: int
    """Of all languages together: what each record is filtered by."""
    titles: int
    """Titles, cities and labels with the index of a keystroke, and the list of the files."""
    words: int
    """The index of the long texts, fetched when it is wanted."""
    summaries: int
    """What cards say below their titles, fetched when the rest is there."""
    scripts: int
    """The explorer's, the search's and its worker."""

    @property
    def together(self) -> int:
        """Everything that the explorer loads; its map, 5 KB more, comes to whoever asks for it."""
        return self.data + self.titles + self.words + self.summaries + self.scripts


@dataclass(frozen=True, slots=True)
class Visit:
    """One language: on a processor four times as slow, each the median of some visits."""

    bytes: Bytes
    ready_ms: float
    """From the address to the first results."""
    filter_ms: float
    """The slowest facet: a value chosen or given back."""
    facet: str
    keystroke_ms: float
    """The slowest key."""
    fulltext_ms: float
    """The first question to the long texts, with their index on the way."""


@dataclass(frozen=True, slots=True)
class ExploreFigures:
    """Language → what was measured: of the made records, and bytes of the shipped ones."""

    records: int
    made: Mapping[str, Visit]
    shipped: Mapping[str, Bytes]
    load: float
    """How busy the machine was before: processes that wanted a core."""


def as_json(figures: ExploreFigures) -> dict[str, float]:
    """The heaviest and slowest language of each, by the names that were agreed."""
    made = figures.made.values()
    return {
        "data_gz_bytes": max(each.bytes.data for each in made),
        "titles_gz_bytes": max(each.bytes.titles for each in made),
        "filter_ms": max(each.filter_ms for each in made),
        "keystroke_ms": max(each.keystroke_ms for each in made),
        "fulltext_gz_bytes": max(each.bytes.words for each in made),
        "fulltext_ms": max(each.fulltext_ms for each in made),
        "shipped_gz_bytes": max(each.together for each in figures.shipped.values()),
        "ready_ms": max(each.ready_ms for each in made),
        "summaries_gz_bytes": max(each.bytes.summaries for each in made),
    }
