"""Where the gaps are: the objectives of a compact against regions, UCLG sections and people.

A page for each compact, `gaps/` for migration and `gaps/refugees/`: never counted together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from localaction.catalogue.explorer import GAPS, GAPS_OF_REFUGEES
from localaction.catalogue.topics import (
    GCM_OBJECTIVES,
    GCR_OBJECTIVES,
    HUB,
    PEOPLE,
    REGIONS,
    UCLG_SECTIONS,
    Topic,
    published_topics,
)
from localaction.insight.gaps import matrix, steps
from localaction.pages.gap_table import FACETS, Table, gap_table
from localaction.pages.page import Page
from localaction.pages.parts import chips
from localaction.pages.publish import HOME, article, page
from localaction.pages.reader import Reader
from localaction.pages.topics.suggested import Suggested, suggested
from localaction.render.format import number

ACROSS = (REGIONS, UCLG_SECTIONS, PEOPLE)


@dataclass(frozen=True, slots=True)
class GapsView:
    """All that the page of a compact shows."""

    title: str
    facet: str
    """What the explorer calls its objectives."""
    other: str
    """The page of the other compact; "" where there is none."""
    empty: Markup
    """The objectives that no record bears, as chips."""
    is_empty: bool
    """No record bears any."""
    tables: tuple[Table, ...]
    key: tuple[str, ...]
    """From how many to how many records each step of colour stands for."""
    suggested: tuple[Suggested, ...]


def gap_pages(reader: Reader) -> Iterator[Page]:
    """The page of each compact whose objectives this catalogue has."""
    known = tuple(published_topics(reader.catalogue))
    pages = {GCM_OBJECTIVES: GAPS, GCR_OBJECTIVES: GAPS_OF_REFUGEES}
    here = {topic: path for topic, path in pages.items() if topic in known}
    for down, path in here.items():
        other = next((each for each in here.values() if each != path), "")
        across = tuple(topic for topic in ACROSS if topic in known)
        view = _view(reader, down, across, path, other)
        yield page(
            reader,
            path=path,
            frame="topics/index" if path == GAPS else "topics/slot-id",
            title=view.title,
            description="",
            slots={
                "article": article(reader, reader.environment.get_template("gaps.html"), path, view)
            },
            trail=(HOME, f"{HUB}/"),
        )


def _view(
    reader: Reader, down: Topic, across: tuple[Topic, ...], path: str, other: str
) -> GapsView:
    counted = {topic: matrix(reader.catalogue, down, topic) for topic in across}
    # One scale for all tables of the page, so that one key explains them.
    most = max((each.most for each in counted.values()), default=0)
    begin = steps(most)
    empty = next((each.empty for each in counted.values()), ())
    return GapsView(
        title=_title(reader, down),
        facet=FACETS[down],
        other=other,
        empty=chips(reader, down.vocabulary, empty, path),
        is_empty=most == 0,
        tables=tuple(gap_table(reader, down, *each, begin) for each in counted.items()),
        key=tuple(
            _range(reader, first, after - 1) for first, after in pairwise((*begin, most + 1))
        ),
        suggested=tuple(suggested(reader, (down, *across))),
    )


def _title(reader: Reader, down: Topic) -> str:
    _ = reader.words.gettext
    if down == GCM_OBJECTIVES:
        return _("Where the gaps are: Global Compact for Migration")
    return _("Where the gaps are: Global Compact on Refugees")


def _range(reader: Reader, first: int, last: int) -> str:
    ends = dict.fromkeys((number(first, reader.language), number(last, reader.language)))
    return "–".join(ends)
