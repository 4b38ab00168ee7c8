"""Objectives against places and people: how many pledges and practices each pair has, or that it
has none.

In: a catalogue and two topics. Out: a `Matrix`. The objectives of the two compacts are never in one
matrix. A record counts in every row and every column that it bears, and once in what is called
whole: rows and columns do not add up to it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import REGIONS, UCLG_SECTIONS, Topic
from schemas.city import City

NOT_STATED = ""
"""The row or column of records that state none of its terms."""

STEPS = 5
"""Into so many steps counts are told apart by colour."""

Ids = frozenset[str]


@dataclass(frozen=True, slots=True)
class Count:
    """How many records."""

    pledges: int
    practices: int

    @property
    def all(self) -> int:
        """Of both kinds."""
        return self.pledges + self.practices


@dataclass(frozen=True, slots=True)
class Line:
    """A term and its counts."""

    term: str
    """"" for the records that state none."""
    counts: tuple[Count, ...]
    """One for each column."""
    whole: Count
    """Each record once."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Terms of one topic down, of another across; last of each stands what is not stated."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    whole: Line
    """All records, whether they state a term or not."""

    @property
    def empty(self) -> tuple[str, ...]:
        """The terms down that no record bears."""
        return tuple(line.term for line in self.lines if line.term and not line.whole.all)

    @property
    def most(self) -> int:
        """The largest count of a pair of terms."""
        stated = (line.counts[: len(self.columns) - 1] for line in self.lines if line.term)
        return max((count.all for counts in stated for count in counts), default=0)


def matrix(catalogue: Catalogue, down: Topic, across: Topic) -> Matrix:
    """Count the published pledges and practices by two topics."""
    every = frozenset(e.id for e in catalogue.actions() if not e.facts.retired)
    rows, columns = (bearers(catalogue, topic, every) for topic in (down, across))

    def line(term: str, ids: Ids) -> Line:
        counts = tuple(_count(catalogue, ids & inside) for inside in columns.values())
        return Line(term, counts, _count(catalogue, ids))

    lines = tuple(line(term, ids) for term, ids in rows.items())
    return Matrix(tuple(columns), lines, line(NOT_STATED, every))


def bearers(catalogue: Catalogue, topic: Topic, every: Ids) -> Mapping[str, Ids]:
    """By term, in the order of the list, who of `every` bears it; last who bears none."""
    placed = {} if topic.field else _placed(catalogue, topic)
    tagged = catalogue.links.tagged
    found = {
        term: every.intersection(
            tagged.get((topic.vocabulary, term), ()) if topic.field else placed.get(term, ())
        )
        for term in _terms(catalogue, topic)
    }
    return {**found, NOT_STATED: every.difference(*found.values())}


def steps(most: int) -> tuple[int, ...]:
    """From which counts on the next step of colour begins; the first is 1, none is above `most`.

    They grow by a factor, so that one record beside none, and ten beside five, are both seen.
    """
    if most < 1:
        return ()
    # In whole numbers: no machine rounds them another way.
    begin = [next(n for n in count(1) if n**STEPS > most**step) for step in range(1, STEPS)]
    return (1, *(each for each in dict.fromkeys(begin) if 1 < each <= most))


def _terms(catalogue: Catalogue, topic: Topic) -> Iterator[str]:
    """The terms of a list; of the regions of the world those that are part of no other."""
    lists = catalogue.vocabularies
    for id in lists.ids(topic.vocabulary):
        if topic is not REGIONS or lists.term(topic.vocabulary, id).level == "region":
            yield id


def _placed(catalogue: Catalogue, topic: Topic) -> Mapping[str, set[str]]:
    """A record lies where the governments lie whose it is."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    links = catalogue.links
    for city in catalogue.cities.values():
        if not city.facts.retired:
            own = (*links.pledges.get(city.id, ()), *links.practices.get(city.id, ()))
            found[_place(catalogue, topic, city.facts)].update(own)
    return found


def _place(catalogue: Catalogue, topic: Topic, city: City) -> str:
    if topic is UCLG_SECTIONS:
        return city.uclg_section
    return catalogue.vocabularies.term("m49_countries", city.country).region or NOT_STATED


def _count(catalogue: Catalogue, ids: Ids) -> Count:
    pledges = len(ids & catalogue.pledges.keys())
    return Count(pledges, len(ids) - pledges)
