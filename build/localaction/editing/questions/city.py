"""What is asked about a new city or other local or regional government."""

from localaction.editing.question import Question, Questions, When
from localaction.editing.questions.common import AS_NUMBER, BY_ID_OR_NAME, ID, PROVENANCE
from localaction.language.mark import N_

LOCATED = When("location.lat")
PEOPLED = When("population.value")

CITY: Questions = (
    *PROVENANCE,
    Question("name", N_("Name of the city"), required=True),
    Question("names.en", N_("Its name in English"), unless_language="en"),
    ID,
    Question("country", N_("In which country or area?"), "choice", True, "m49_countries"),
    Question("kind", N_("What kind of government is it?"), "choice", vocabulary="city_kind"),
    Question(
        "part_of",
        N_("Which larger one is it part of?"),
        "record",
        kinds=("city",),
        help=BY_ID_OR_NAME,
    ),
    Question(
        "uclg_section",
        N_("To which section of United Cities and Local Governments does it belong?"),
        "choice",
        vocabulary="uclg_sections",
    ),
    Question(
        "location.lat",
        N_("Latitude, in degrees"),
        "number",
        help=N_("South of the equator with a minus sign."),
        least=-90,
        most=90,
    ),
    Question(
        "location.lon",
        N_("Longitude, in degrees"),
        "number",
        True,
        help=N_("West of Greenwich with a minus sign."),
        least=-180,
        most=180,
        when=LOCATED,
    ),
    Question(
        "population.value", N_("How many people live there?"), "whole", help=AS_NUMBER, least=0
    ),
    Question("population.year", N_("In which year?"), "whole", least=1900, most=2200, when=PEOPLED),
    Question(
        "population.source",
        N_("Address of the page that states this number"),
        "address",
        True,
        when=PEOPLED,
    ),
    Question("website", N_("Address of its website"), "address"),
)
