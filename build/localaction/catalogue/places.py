"""What follows from where a city lies and how large it is: regions, bands, cohort."""

from dataclasses import dataclass

from localaction.catalogue.derive import report_dates
from localaction.catalogue.model import Catalogue, Entry
from schemas.city import City

BANDS = (
    (20_000, "under-20k"),
    (100_000, "20k-100k"),
    (500_000, "100k-500k"),
    (1_000_000, "500k-1m"),
    (5_000_000, "1m-5m"),
)
"""Below this many people → term of `population_band`; more is `LAST_BAND`."""

LAST_BAND = "over-5m"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a city stands in the world and in the Call."""

    region: str | None
    sub_region: str | None
    """Terms of `m49_regions`, from the country."""
    band: str | None
    """Term of `population_band`; None where the population is unknown."""
    cohort: str
    """Term of `cohort_status`: the furthest of declared, pledged, reporting (with a date)."""


def place(catalogue: Catalogue, entry: Entry[City]) -> Place:
    """Derive a city's place."""
    country = catalogue.vocabularies.term("m49_countries", entry.facts.country)
    return Place(
        region=country.region,
        sub_region=country.sub_region,
        band=band(entry.facts),
        cohort=_cohort(catalogue, entry),
    )


def band(city: City) -> str | None:
    """The population band of a city, None where its population is unknown."""
    if city.population is None:
        return None
    return next((name for top, name in BANDS if city.population.value < top), LAST_BAND)


def _cohort(catalogue: Catalogue, entry: Entry[City]) -> str:
    pledges = [catalogue.pledges[id] for id in catalogue.links.pledges.get(entry.id, ())]
    if any(report_dates(update) for pledge in pledges for update in pledge.updates):
        return "reporting"
    if pledges:
        return "pledged"
    return "declared" if entry.facts.declaration else "none"
