"""What forms ask besides the facts and the words of a record: for the people who receive them."""

from collections.abc import Mapping

from localaction.editing.question import Question, Questions
from localaction.editing.questions import QUESTIONS
from localaction.editing.questions.correction import CORRECTION
from localaction.language.mark import N_

CITY_COUNTRY = "city.country"
"""The country of a city that has no record yet."""

REMARKS = "remarks."
"""Begins the fields of what no file holds; it is handed to the officers."""

MADE = (
    "provenance.kind",
    "provenance.sources.0.url",
    "provenance.sources.0.read_on",
    "id",
    "indicators.0.id",
    "indicators.1.id",
    "indicators.2.id",
    "dated",
)
"""Fields of which no form asks: what they hold follows from the rest."""

_COUNTRY = Question(
    CITY_COUNTRY,
    N_("In which country or area is the city?"),
    "choice",
    vocabulary="m49_countries",
    help=N_("Needed where the city has no page on the site yet."),
    short=True,
)
_PARTNERS = Question(
    "remarks.partners",
    N_("Who takes part, and in which role?"),
    "passage",
    help=N_("Organisations and offices, one a line; never a person’s name."),
)
_ELSE = Question(
    "remarks.else",
    N_("What else should the editors know?"),
    "passage",
    help=N_("It is not published on the site, but everybody can read it where it is reviewed."),
)
_AGREED = Question(
    "agreed",
    N_("Does the city agree that this is published under the licence {licence}?"),
    "flag",
    True,
    must=True,
    short=True,
)
_ACTION = (_COUNTRY, _PARTNERS, _ELSE)

EXTRA: Mapping[str, Questions] = {
    "pledge": _ACTION,
    "practice": _ACTION,
    "city": (_ELSE,),
    "update": (_AGREED, _ELSE),
    "correction": (_ELSE,),
}

GROUPS = (
    (N_("What it is about"), ("record", "what", "right", "source")),
    (N_("What it is called"), ("title", "name", "names", "country")),
    (N_("Who does it"), ("lead", "cities", "city", "remarks.partners", "part_of", "website")),
    (
        N_("What is done"),
        ("summary", "section", "type", "nature", "mirror", "practice_type", "practice_status"),
    ),
    (N_("When and where"), ("date", "start", "end", "period", "places", "location")),
    (
        N_("Whom and what it serves"),
        (
            "frameworks", "gcm_objectives", "guiding_principles", "gcr_objectives", "grf_areas",
            "sdg_goals", "cta_priorities", "people_concerned", "regardless_of_status",
        ),
    ),
    (
        N_("What is counted"),
        ("stage", "label", "indicators", "measurements", "people_reached", "population"),
    ),
    (
        N_("How it is run"),
        (
            "kind", "uclg_section", "level", "geographic_scope", "evidence_level", "replication",
            "resources", "support_sought",
        ),
    ),
    (N_("Where it can be read"), ("links", "evidence")),
    (
        N_("Who sends this, and who agrees"),
        ("provenance", "by_role", "reported_by_role", "agreed", "remarks"),
    ),
)  # fmt: skip
"""Headings of a form, in order, each with the first parts of its fields."""


def questions_of(kind: str, *, is_import: bool = False) -> Questions:
    """Every question that a form of the kind puts, in the order in which answers are understood.

    A table of a peer may answer more: where the record comes from, and its id.
    """
    own = CORRECTION if kind == "correction" else QUESTIONS[kind]
    made = ("provenance.kind", "dated") if is_import else MADE
    return (*(question for question in own if question.field not in made), *EXTRA[kind])


def group_of(field: str) -> int:
    """The place of a field's heading in `GROUPS`."""
    first = field.partition(".")[0]
    for name in (field, first):
        for at, (_, fields) in enumerate(GROUPS):
            if name in fields:
                return at
    raise KeyError(field)
