"""A matrix of objectives and places or people as a table: counts as told, and where each leads."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.explorer import explored
from localaction.catalogue.topics import (
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    PEOPLE,
    REGIONS,
    UCLG_SECTIONS,
    Topic,
    topic_path,
)
from localaction.insight.gaps import Count, Line, Matrix
from localaction.pages.legend import term_number
from localaction.pages.reader import UNOFFICIAL, Reader
from localaction.render.format import number
from schemas.values import UNKNOWN

KINDS = ("pledge", "practice")

FACETS: Mapping[Topic, str] = {
    GCM_OBJECTIVES: "gcm",
    GCR_OBJECTIVES: "gcr",
    REGIONS: "region",
    UCLG_SECTIONS: "section",
    PEOPLE: "people",
}
"""What the explorer calls them."""

ALL = None
"""In place of a term: whatever the record states."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A count, and where its records are listed."""

    address: str
    count: str
    """"" for none."""
    split: str
    """Pledges + practices."""
    step: int
    """Of colour, from 1; 0 for none, and where it is no count of two terms."""


@dataclass(frozen=True, slots=True)
class Row:
    """An objective."""

    number: str
    label: Markup
    """Empty for the records that state none."""
    address: str
    cells: tuple[Cell, ...]
    whole: Cell


@dataclass(frozen=True, slots=True)
class Table:
    """One matrix. Where every record states a term, nothing is said of those that state none."""

    facet: str
    """Of what stands across."""
    columns: tuple[Markup, ...]
    """Empty for the records that state none."""
    rows: tuple[Row, ...]
    whole: Row


def gap_table(
    reader: Reader, down: Topic, across: Topic, found: Matrix, begin: tuple[int, ...]
) -> Table:
    """Tell a matrix. `begin`: from which counts on the next step of colour begins."""
    shown = len(found.columns) - (not found.whole.counts[-1].all)
    told = _Told(reader, down, across, found.columns[:shown], begin)
    return Table(
        facet=FACETS[across],
        columns=tuple(_label(reader, across, id) for id in found.columns[:shown]),
        rows=tuple(
            told.row(line, line.term) for line in found.lines if line.term or line.whole.all
        ),
        whole=told.row(found.whole, ALL),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """How the cells of a table are told."""

    reader: Reader
    down: Topic
    across: Topic
    columns: tuple[str, ...]
    begin: tuple[int, ...]

    def row(self, line: Line, term: str | None) -> Row:
        cells = zip(self.columns, line.counts, strict=False)
        return Row(
            number=term_number(self.reader, self.down.vocabulary, term) if term else "",
            label=_label(self.reader, self.down, term) if term else Markup(""),
            address=topic_path(self.down, term) if term else "",
            cells=tuple(self._cell(count, term, column) for column, count in cells),
            whole=self._cell(line.whole, term, ALL),
        )

    def _cell(self, count: Count, row: str | None, column: str | None) -> Cell:
        chosen = {FACETS[self.down]: row, FACETS[self.across]: column}
        facets = {name: id or UNKNOWN for name, id in chosen.items() if id is not ALL}
        language = self.reader.language
        split = f"{number(count.pledges, language)} + {number(count.practices, language)}"
        return Cell(
            address=explored(kind=KINDS, **facets),
            count=number(count.all, language) if count.all else "",
            split=split if count.all else "",
            step=sum(count.all >= least for least in self.begin) if row and column else 0,
        )


def _label(reader: Reader, topic: Topic, id: str) -> Markup:
    """The short name of a term; empty for what is not stated."""
    if not id:
        return Markup("")
    label = reader.label(topic.vocabulary, id, short=True)
    told = reader.said(label.text, label.language)
    if reader.is_unofficial(topic.vocabulary, label, id):
        reader.told_unofficially.append((topic.vocabulary, id))
        told += UNOFFICIAL
    return told
