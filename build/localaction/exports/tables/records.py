"""The tables of records, a row each: cities, pledges, practices, organisations."""

from dataclasses import replace
from typing import Any

from localaction.catalogue.model import Entry
from localaction.catalogue.places import place
from localaction.exports.tables.common import (
    EXTERNAL,
    ORIGIN,
    TAGS,
    names,
    own,
    standing,
    titles,
    which,
)
from localaction.exports.tables.field import field
from localaction.exports.tables.table import Column, Table, table
from localaction.exports.tables.world import World
from schemas.city import City
from schemas.organisation import Organisation
from schemas.pledge import Pledge
from schemas.practice import Practice

CITY = (
    field(City, "kind", "What kind of local or regional government it is."),
    field(City, "part_of", "The local government that it is part of."),
    field(City, "names_source"),
    field(City, "names_unverified"),
    field(City, "admin_area", "The region, province or state in which it lies."),
    field(City, "location.lat", "Latitude in degrees, WGS 84.", "lat"),
    field(City, "location.lon", "Longitude in degrees, WGS 84.", "lon"),
    field(City, "geonames", "Its number in GeoNames."),
    field(City, "wikidata", "Its id in Wikidata."),
    field(City, "un_locode", "Its UN/LOCODE."),
    field(City, "uclg_section", "The section of UCLG to which it belongs."),
    field(City, "population.value", "How many people live there.", "population"),
    field(City, "population.year", "The year of that number."),
    replace(field(City, "population.source", "Who says so."), type="text"),
    field(
        City, "declaration.signed_on", "When it signed the Marrakech Mayors Declaration: a date."
    ),
    field(City, "declaration.url", "The page on which the signature can be seen."),
    field(City, "networks", "Networks of cities that it belongs to."),
    field(City, "working_languages", "The languages in which it works."),
    field(City, "website", "The address of its own site."),
)

PLEDGE = (
    field(Pledge, "lead"),
    field(Pledge, "cities"),
    field(Pledge, "type", "Whether one makes it, several do, or it answers another pledge."),
    field(Pledge, "matches.system", "The system that holds the pledge which this one answers."),
    field(Pledge, "matches.id", "The id, there, of the pledge which this one answers."),
    field(Pledge, "matches.title", "The title of the pledge which this one answers."),
    field(Pledge, "mirror"),
    field(Pledge, "nature", "What the pledge consists of."),
    field(Pledge, "contribution", "What is contributed."),
    field(Pledge, "amount.value", "The sum of money pledged."),
    field(Pledge, "amount.currency", "The currency of the sum, ISO 4217."),
    field(Pledge, "amount.year", "The year of the sum."),
    field(Pledge, "places.cities", "Other cities in which it is carried out."),
    field(Pledge, "places.areas", "Districts, islands or regions in which it is carried out."),
    field(Pledge, "places.countries", "Countries in which it is carried out."),
    field(Pledge, "resources", "Where the money comes from."),
    field(Pledge, "support_sought", "The support that is sought."),
    field(Pledge, "partners.id", "The partners; relations.csv says in which role.", "partners"),
    field(Pledge, "related_practices", "Practices that have to do with it."),
    field(Pledge, "replicates", "The practices or pledges that it takes up elsewhere."),
)

PRACTICE = (
    field(Practice, "lead", "The city or organisation that leads it."),
    field(Practice, "cities", "The cities whose practice it is."),
    field(Practice, "partners.id", "The partners; relations.csv says in which role.", "partners"),
    field(Practice, "practice_type", "What type of practice it is."),
    field(Practice, "practice_status", "How far along it is."),
    field(
        Practice,
        "part_of_regular_service",
        "Whether it became part of the city's regular service.",
    ),
    field(Practice, "level", "The level of government that carries it out."),
    field(Practice, "geographic_scope", "How far it reaches."),
    field(Practice, "evidence_level", "How well its results are proven."),
    field(Practice, "evaluation.type", "The types of its evaluations."),
    field(Practice, "evaluation.url", "Where its evaluations can be read."),
    field(Practice, "replication.cost_band", "About what it costs a city to do the same."),
    field(Practice, "replication.staff", "The full-time posts that it takes to do the same."),
    field(Practice, "replication.competence"),
    field(Practice, "budget.value", "What it cost."),
    field(Practice, "budget.currency", "The currency of the cost, ISO 4217."),
    field(Practice, "budget.year", "The year of the cost."),
    field(Practice, "budget.sources", "Who paid."),
    field(Practice, "adapted_from", "The practices that it was adapted from."),
    field(Practice, "review.state", "Where its peer review stands."),
    field(
        Practice,
        "review.peer_reviewed",
        "Whether one internal and two external reviewers accepted it.",
    ),
)

ORGANISATION = (
    field(Organisation, "acronym", "Its acronym."),
    field(Organisation, "type", "What type of organisation it is."),
    field(Organisation, "country", "The country of its seat, ISO 3166-1 alpha-2."),
    field(Organisation, "url", "The address of its own site.", "website"),
    field(Organisation, "ids.ror", "Its address in the Research Organization Registry.", "ror"),
    field(Organisation, "ids.wikidata", "Its id in Wikidata.", "wikidata"),
    field(Organisation, "parent", "The organisation that it is part of."),
)


def cities(world: World) -> Table:
    """Local and regional governments."""
    columns = (*which(world), *names(world), _official(), *_placed(world), *CITY, *ORIGIN)
    things = world.published(world.catalogue.cities)
    return table("cities", "Local and regional governments, a row each.", ("id",), columns, things)


def pledges(world: World) -> Table:
    """Pledges."""
    columns = (
        *which(world),
        *titles(world),
        *PLEDGE,
        *TAGS,
        *standing(world),
        *EXTERNAL,
        *ORIGIN,
    )
    things = world.published(world.catalogue.pledges)
    return table("pledges", "Pledges, a row each.", ("id",), columns, things)


def practices(world: World) -> Table:
    """Practices."""
    columns = (
        *which(world),
        *titles(world),
        *PRACTICE,
        *TAGS,
        *standing(world),
        *EXTERNAL,
        *ORIGIN,
    )
    things = world.published(world.catalogue.practices)
    return table("practices", "Practices, a row each.", ("id",), columns, things)


def organisations(world: World) -> Table:
    """Organisations."""
    columns = (*which(world), *names(world), *ORGANISATION, *ORIGIN)
    things = world.published(world.catalogue.organisations)
    about = "Networks, agencies, funds and other partners, a row each."
    return table("organisations", about, ("id",), columns, things)


def _official() -> Column:
    def told(entry: Entry[City]) -> tuple[str, ...]:
        return tuple(entry.facts.official_name.values())

    about = "The government's own name, in its own languages."
    return own("official_name", "text", about, told, many=True)


def _placed(world: World) -> tuple[Column, ...]:
    """The country, and what follows from the place and the size of a city."""

    places = {id: place(world.catalogue, entry) for id, entry in world.catalogue.cities.items()}

    def derived(name: str, meaning: str, vocabulary: str, part: str) -> Column:
        def told(entry: Any) -> Any:
            return getattr(places[entry.id], part)

        return own(name, "text", f"Derived: {meaning}", told, vocabulary=vocabulary)

    return (
        field(City, "country", "The country, ISO 3166-1 alpha-2."),
        derived("region", "the region of the world, M49.", "m49_regions", "region"),
        derived("sub_region", "the sub-region of the world, M49.", "m49_regions", "sub_region"),
        derived("population_band", "the band of population.", "population_band", "band"),
        derived(
            "cohort",
            "the furthest it came: declared, pledged, or reporting with a date.",
            "cohort_status",
            "cohort",
        ),
    )
