"""What states, areas, parts and verdicts are called on the pages for translators."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from localaction.insight.coverage import Area, Verdict
from localaction.insight.text_states import State
from localaction.language.mark import N_
from localaction.pages.reader import Reader
from localaction.telling.values import PARTS

STATES = "text_state"
"""The list of the states of a text."""

AREA_NAMES: Mapping[Area, str] = {
    "interface": N_("Words of pages"),
    "messages": N_("Messages of the check"),
    "labels": N_("Labels of terms"),
    "pages": N_("Pages"),
    "records": N_("Records"),
    "reports": N_("Reports"),
}

VERDICTS: Mapping[Verdict, str] = {
    "complete": N_("Complete"),
    "unread": N_("Complete, mostly not read by a person"),
    "interface": N_("Interface complete, records in part"),
    "partly": N_("In part"),
}

BEHIND = Markup(" (<bdi>{}</bdi>)")

_PARTS = {**PARTS, "title": N_("Title"), "description": N_("Description"), "body": N_("Text")}


def state_name(reader: Reader, state: State) -> str:
    """What a state is called; a root with lists of its own may lack that one."""
    lists = reader.catalogue.vocabularies
    is_known = STATES in lists and lists.has(STATES, state)
    return reader.label(STATES, state).text if is_known else state


def part_name(reader: Reader, part: str) -> Markup:
    """What a part of a text is called; a label by its id too: `lessons`, `labels/people`."""
    name, _, place = part.partition("/")
    lists = reader.catalogue.vocabularies
    if name in _PARTS:
        told = reader.words.gettext(_PARTS[name])
    elif "sections" in lists and lists.has("sections", name):
        told = reader.label("sections", name).text
    else:
        told = name
    # Elsewhere the place is the number of a passage, which nobody counts.
    return escape(told) + (BEHIND.format(place) if name == "labels" and place else "")
