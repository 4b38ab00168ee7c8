"""The components of the design, live: what the page on the site's design shows of each.

The examples are made by the code that makes every other page, of the first pledge whose target has
a result; where a repository has none, the examples of records are left out.
"""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.pages.cards import card
from localaction.pages.parts import chips
from localaction.pages.publish import article
from localaction.pages.reader import Reader
from schemas.pledge import Pledge

PATH = "design/"

COLOURS = (
    *("page", "field", "ink", "soft", "line", "brand", "link", "focus"),
    *("green", "yellow", "red", "blue-field", "land"),
)
"""The names of colours in `build/theme/styles/1-base/tokens.css`, without `--la-`."""

OBJECTIVES = ("gcm-01", "gcm-15")
"""Terms to show as chips, where the vocabulary has them."""


@dataclass(frozen=True, slots=True)
class DesignView:
    """All examples."""

    colours: tuple[str, ...]
    chips: Markup
    statuses: tuple[tuple[str, Markup], ...]
    """Id and label of each reporting status."""
    card: Markup
    """Empty where no pledge can serve as the example."""


def design_slots(reader: Reader) -> dict[str, Markup]:
    """The HTML of each slot of the page on the design."""
    template = reader.environment.get_template("design.html")
    return {"components": article(reader, template, PATH, _view(reader))}


def _view(reader: Reader) -> DesignView:
    entry = _example(reader)
    vocabularies = reader.catalogue.vocabularies
    terms = [id for id in vocabularies.ids("gcm_objectives") if id in OBJECTIVES]
    return DesignView(
        colours=COLOURS,
        chips=chips(reader, "gcm_objectives", terms, PATH),
        statuses=tuple(
            (id, reader.term("reporting_status", id)) for id in vocabularies.ids("reporting_status")
        ),
        card=card(reader, entry, PATH) if entry else Markup(""),
    )


def _example(reader: Reader) -> Entry[Pledge] | None:
    """The first pledge of which a target has a result."""
    for entry in reader.catalogue.pledges.values():
        progress = reader.standings[entry.id].progress
        if not entry.facts.retired and any(each.share is not None for each in progress):
            return entry
    return None
