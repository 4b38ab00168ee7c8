"""What machines are told is stated, typed and small."""

import json
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue
from localaction.pages.linked_data import dataset_data, list_data, record_data, site_data
from schemas.city import City
from schemas.pledge import Pledge
from schemas.practice import Practice
from tests import factories
from tests.factories import city, entry, pledge, practice, shared, words

ROOT = "https://local-action.example"
SITE, VOCABULARIES = shared()
HEAD = {"role": "Mayor", "name": "A Person", "since": "2024"}


def a_catalogue(
    of_city: City | None = None,
    of_pledge: Pledge | None = None,
    of_practice: Practice | None = None,
) -> Catalogue:
    """A city of the test, and a pledge or a practice of it."""
    texts = [words("fr", "Un titre")]
    return factories.catalogue(
        SITE,
        VOCABULARIES,
        cities=[entry("city", "geneva", of_city or city())],
        pledges=[entry("pledge", "one", of_pledge, texts=texts)] if of_pledge else [],
        practices=[entry("practice", "two", of_practice, texts=texts)] if of_practice else [],
    )


def told_of_pledge(language: str = "en", **given: Any) -> dict[str, Any]:
    catalogue = a_catalogue(of_pledge=pledge(lead="geneva", **given))
    return dict(record_data(factories.reader(catalogue, language), catalogue.pledges["one"]))


def told_of_city(**given: Any) -> dict[str, Any]:
    catalogue = a_catalogue(of_city=city(**given))
    return dict(record_data(factories.reader(catalogue, "en"), catalogue.cities["geneva"]))


def test_a_pledge_is_a_report_with_its_licence() -> None:
    expected = {
        "@type": "Report",
        "headline": "Un titre",
        "inLanguage": "fr",
        "datePublished": "2026-01-01",
        "about": [
            {
                "@type": "GovernmentOrganization",
                "@id": f"{ROOT}/cities/geneva/",
                "name": "Exampleville",
            }
        ],
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    assert expected == told_of_pledge()


def test_a_practice_is_told_like_a_pledge() -> None:
    catalogue = a_catalogue(of_practice=practice("geneva"))
    told = record_data(factories.reader(catalogue, "en"), catalogue.practices["two"])
    assert told_of_pledge() == told


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2023", "2025-06", "2023/2025-06"),
        ("2023-07-14", "ongoing", "2023-07-14/.."),
        ("2023", "unknown", None),
        ("unknown", "2025", None),
    ],
)
def test_an_interval_is_told_where_both_ends_are_stated(
    start: str, end: str, expected: str | None
) -> None:
    assert expected == told_of_pledge(start=start, end=end).get("temporalCoverage")


def test_a_city_is_a_government_and_its_place() -> None:
    told = told_of_city(
        kind="city",
        official_name={"fr": "Ville de Genève"},
        location={"lat": 46.2, "lon": 6.15},
        wikidata="Q71",
        geonames=2660646,
        website="https://www.geneve.ch/",
    )
    expected = {
        "@type": "GovernmentOrganization",
        "@id": f"{ROOT}/cities/geneva/",
        "name": "Ville de Genève",
        "url": "https://www.geneve.ch/",
        "areaServed": {
            "@type": "City",
            "name": "Exampleville",
            "containedInPlace": {"@type": "Country", "name": "Switzerland", "identifier": "CH"},
            "geo": {"@type": "GeoCoordinates", "latitude": 46.2, "longitude": 6.15},
            "sameAs": ["https://www.wikidata.org/entity/Q71", "https://sws.geonames.org/2660646/"],
        },
    }
    assert expected == told


def test_what_is_not_stated_of_a_city_is_not_told() -> None:
    assert {"@type", "name", "containedInPlace"} == told_of_city()["areaServed"].keys()


def test_a_region_is_no_city() -> None:
    assert "AdministrativeArea" == told_of_city(kind="state-or-canton")["areaServed"]["@type"]


def test_an_association_is_no_government() -> None:
    assert "Organization" == told_of_city(kind="association")["@type"]


def test_no_person_is_named() -> None:
    assert "A Person" not in json.dumps(told_of_city(heads_of_government=[HEAD]))


def test_a_list_is_a_collection_in_the_language_of_its_page() -> None:
    told = list_data(factories.reader(a_catalogue(), "fr"), "Engagements")
    assert ("CollectionPage", "fr") == (told["@type"], told["inLanguage"])


def test_the_site_says_how_to_search_it_in_the_language_of_the_page() -> None:
    (action,) = [v for k, v in site_data(SITE, "fr").items() if k == "potentialAction"]
    assert f"{ROOT}/fr/search/?q={{search_term_string}}" in json.dumps(action)


def test_the_data_are_a_free_dataset_under_a_licence() -> None:
    told = dataset_data(SITE, "Data", "What there is.", "en", {})
    assert ("Dataset", True, SITE.licence.url) == (
        told["@type"],
        told["isAccessibleForFree"],
        told["license"],
    )


def test_the_dataset_names_where_it_can_be_had() -> None:
    told = dataset_data(SITE, "Data", "What there is.", "en", {"data/x.csv": "text/csv"})
    download = {
        "@type": "DataDownload",
        "encodingFormat": "text/csv",
        "contentUrl": f"{ROOT}/data/x.csv",
    }
    assert [download] == told["distribution"]
