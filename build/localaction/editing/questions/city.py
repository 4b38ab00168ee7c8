"""What is asked about a new city or other local or regional government."""

from localaction.editing.question import Question, Questions, When
from localaction.editing.questions.common import (
    AS_NUMBER,
    BY_ID_OR_NAME,
    ID,
    PROVENANCE,
    section,
)
from localaction.language.mark import N_

LOCATED = When("location.lat")
PEOPLED = When("population.value")

CITY: Questions = (
    *PROVENANCE,
    Question("name", N_("Name of the city"), required=True, short=True),
    Question("names.en", N_("Its name in English"), unless_language="en", short=True),
    Question("names.fr", N_("Its name in French"), unless_language="fr", long=True),
    Question("names.es", N_("Its name in Spanish"), unless_language="es", long=True),
    Question("names.ar", N_("Its name in Arabic"), unless_language="ar", long=True),
    Question("names.ru", N_("Its name in Russian"), unless_language="ru", long=True),
    Question("names.zh", N_("Its name in Chinese"), unless_language="zh", long=True),
    ID,
    Question(
        "country", N_("In which country or area?"), "choice", True, "m49_countries", short=True
    ),
    Question(
        "kind", N_("What kind of government is it?"), "choice", vocabulary="city_kind", short=True
    ),
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
        "population.value",
        N_("How many people live there?"),
        "whole",
        help=AS_NUMBER,
        least=0,
        short=True,
    ),
    Question(
        "population.year",
        N_("In which year?"),
        "whole",
        least=1900,
        most=2200,
        when=PEOPLED,
        short=True,
    ),
    Question(
        "population.source",
        N_("Address of the page that states this number"),
        "address",
        True,
        when=PEOPLED,
        short=True,
    ),
    Question("website", N_("Address of its website"), "address", short=True),
    section("about", N_("What should be known about the city?")),
    section("migration-context", N_("Who comes, who leaves, who stays?")),
    section("governance", N_("Who in the city decides on migration?")),
)
