"""Charts as geometry: numbers → the sizes of bars and the places of columns and their labels.

Nothing is drawn here: `charts.html` draws. Widths are parts of the room there is, in per cent, so
that a chart fits a telephone without its letters shrinking; heights are points.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

WHOLE = 100.0

HEIGHT = 168
TOP, BASE = 20, 144
"""Between them the columns stand; their numbers above, the labels below."""

FEWEST = 8
"""So many columns share the room at least: two of them do not fill it."""
FILLED = 0.72
"""How much of its share of the room a column takes."""

MOST_NUMBERED = 14
"""Above more columns than this, numbers would touch: then only the highest bears its own."""
MOST_LABELS = 7


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    x: float
    width: float
    y: float
    height: float
    middle: float
    """Where its number and its label stand."""
    label: str
    """"" where there is no room for one; the last always has room."""
    number: int
    """0 where none is shown."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A chart of columns, all on one line."""

    columns: tuple[Column, ...]
    height: int = HEIGHT
    base: int = BASE


def bar_width(count: int, of: int) -> float:
    """How long the bar of a part is, the whole being 100."""
    return round(WHOLE * count / of, 1) if of else 0.0


def columns(values: Sequence[tuple[str, int]], *, mirrored: bool) -> Columns:
    """Columns in the order given; from the right where the page runs from the right."""
    highest = max((value for _, value in values), default=0)
    step = WHOLE / max(len(values), FEWEST)
    every = -(-len(values) // MOST_LABELS)
    made: list[Column] = []
    for place, (label, value) in enumerate(values):
        width = step * FILLED
        start = step * place + (step - width) / 2
        height = round((BASE - TOP) * value / highest, 1) if highest else 0.0
        is_numbered = value and (len(values) <= MOST_NUMBERED or value == highest)
        x = WHOLE - start - width if mirrored else start
        made.append(
            Column(
                x=round(x, 2),
                width=round(width, 2),
                y=round(BASE - height, 1),
                height=height,
                middle=round(x + width / 2, 2),
                label=label if (len(values) - 1 - place) % every == 0 else "",
                number=value if is_numbered else 0,
            )
        )
    return Columns(tuple(made))


def every_year(counts: Mapping[str, int], span: Collection[str]) -> list[tuple[str, int]]:
    """Each year from the first to the last of `span`, also those that count nothing."""
    if not span:
        return []
    first, last = int(min(span)), int(max(span))
    return [(str(year), counts.get(str(year), 0)) for year in range(first, last + 1)]
