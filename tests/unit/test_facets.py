"""By what the explorer narrows down: each facet of a small world, and the file that holds them."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from localaction.catalogue.explorer import explored
from localaction.catalogue.model import Catalogue
from localaction.pages.reader import Reader, all_standings
from localaction.render.land import spot
from localaction.search.documents import documents
from localaction.search.facet_file import faceted, facets_file
from localaction.search.facet_labels import facet_labels
from localaction.search.facets import FACETS
from tests.factories import (
    catalogue,
    city,
    entry,
    indicator,
    organisation,
    pledge,
    practice,
    reader,
    shared,
    update,
    words,
)

SITE, VOCABULARIES = shared()
ERASED = {"on": "2026-02-01", "why": "The city asked for it"}
BERN = {"location": {"lat": 46.95, "lon": 7.45}, "uclg_section": "uclg-europe"}
PEOPLE = {"value": 130_000, "source": "https://example.org/people"}

STATED = pledge(
    indicator(),
    lead="bern",
    cities=["oslo"],
    start="2024-03",
    gcm_objectives={"primary": ["gcm-15"], "secondary": ["gcm-01"]},
    gcr_objectives=["gcr-2"],
    grf_areas=["grf-education"],
    sdg_goals=["sdg-10", "sdg-11"],
    cta_priorities=["cta-services"],
    jmdi_theme="jmdi-rights",
    people_concerned=["refugees", "women"],
    support_sought=["funding"],
)
REPORT = update("2026-05-01", {"value": 3, "as_of": "2026-05"}, stage="in-progress")
DONE = practice(
    "bern",
    evidence_level="internal-evaluation",
    review={"state": "accept", "peer_reviewed": True},
    replication={"cost_band": "under-10k", "competence": ["housing"]},
)


def world() -> Catalogue:
    """Two pledges, two practices and two cities, and one of each that was taken back."""
    return catalogue(
        SITE,
        VOCABULARIES,
        cities=[
            entry("city", "bern", city(population=PEOPLE, **BERN)),
            entry("city", "gone", city(retired=ERASED)),
            entry("city", "oslo", city(country="NO")),
        ],
        pledges=[
            entry("pledge", "bare", pledge(lead="network")),
            entry("pledge", "stated", STATED, texts=[words("en"), words("fr")], updates=[REPORT]),
            entry("pledge", "taken-back", pledge(lead="bern", retired=ERASED)),
        ],
        practices=[
            entry("practice", "done", DONE, texts=[words("en")]),
            entry("practice", "quiet", practice("bern")),
        ],
        organisations=[entry("organisation", "network", organisation())],
    )


RECORDS = ("bare", "stated", "done", "quiet", "bern", "oslo")
"""In the order of the file."""


def told(of: Catalogue | None = None) -> dict[str, Any]:
    """The file, as a browser reads it."""
    of = of or world()
    made = facets_file(faceted(of, all_standings(of)), of.today)
    read: dict[str, Any] = json.loads(json.dumps(made))
    return read


def column(file: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return next(facet for facet in file["facets"] if facet["name"] == name)


def values(name: str) -> dict[str, list[str] | str]:
    """What each record has of a facet."""
    facet = column(told(), name)

    def read(numbers: int | list[int]) -> list[str] | str:
        if numbers == -1:
            return "does not apply"
        several = numbers if isinstance(numbers, list) else [numbers]
        return [facet["values"][number - 1] for number in several] if numbers else "unknown"

    return dict(zip(RECORDS, map(read, facet["of"]), strict=True))


NOT_OF_CITIES = {"bern": "does not apply", "oslo": "does not apply"}
SILENT = {"done": "unknown", "quiet": "unknown", **NOT_OF_CITIES}
OF_PRACTICES = {"bare": "does not apply", "stated": "does not apply", **NOT_OF_CITIES}


def labels_in(whose: Reader) -> dict[str, dict[str, Any]]:
    """What a reader is told of the facets of a whole catalogue."""
    return facet_labels(whose, faceted(whose.catalogue, whose.standings).values)


@pytest.mark.parametrize(
    ("name", "of_the_stated_pledge"),
    [
        ("gcm", ["gcm-01", "gcm-15"]),
        ("gcr", ["gcr-2"]),
        ("area", ["grf-education"]),
        ("sdg", ["sdg-10", "sdg-11"]),
        ("priority", ["cta-services"]),
        ("theme", ["jmdi-rights"]),
        ("people", ["refugees", "women"]),
        ("year", ["2024"]),
    ],
)
def test_what_a_record_states_is_its_value_and_what_it_does_not_is_unknown(
    name: str, of_the_stated_pledge: list[str]
) -> None:
    assert {"bare": "unknown", "stated": of_the_stated_pledge, **SILENT} == values(name)


@pytest.mark.parametrize(
    ("name", "of_bern", "of_oslo"),
    [
        ("city", "bern", "oslo"),
        ("country", "ch", "no"),
        ("region", "150", "150"),
        ("subregion", "155", "154"),
        ("section", "uclg-europe", ""),
        ("band", "100k-500k", ""),
    ],
)
def test_a_place_follows_from_the_cities_whose_record_it_is(
    name: str, of_bern: str, of_oslo: str
) -> None:
    joint = [each for each in dict.fromkeys((of_bern, of_oslo)) if each]
    expected = {
        "bare": "unknown",
        "stated": sorted(joint, key=column(told(), name)["values"].index),
        **{id: [of_bern] for id in ("done", "quiet", "bern")},
        "oslo": [of_oslo] if of_oslo else "unknown",
    }
    assert expected == values(name)


@pytest.mark.parametrize(
    ("name", "of_a_silent_pledge", "of_a_reported_one"),
    [("stage", "not-stated", "in-progress"), ("reporting", "none", "green")],
)
def test_a_practice_that_nobody_reported_on_has_no_stage(
    name: str, of_a_silent_pledge: str, of_a_reported_one: str
) -> None:
    nothing = dict.fromkeys(("done", "quiet", "bern", "oslo"), "does not apply")
    expected = {"bare": [of_a_silent_pledge], "stated": [of_a_reported_one], **nothing}
    assert expected == values(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("evidence", "internal-evaluation"),
        ("reviewed", "yes"),
        ("cost", "under-10k"),
        ("competence", "housing"),
    ],
)
def test_only_a_practice_is_asked_what_another_city_needs_to_know(name: str, value: str) -> None:
    assert {**OF_PRACTICES, "done": [value], "quiet": "unknown"} == values(name)


def test_only_a_pledge_seeks_support() -> None:
    not_of_practices = {"done": "does not apply", "quiet": "does not apply", **NOT_OF_CITIES}
    expected = {"bare": "unknown", "stated": ["funding"], **not_of_practices}
    assert expected == values("support")


def test_a_pledge_has_measured_results_when_a_number_was_reported() -> None:
    nothing = {id: ["none"] for id in ("bare", "done", "quiet")}
    assert {**nothing, "stated": ["measured"], **NOT_OF_CITIES} == values("results")


def test_the_languages_of_a_record_are_those_of_its_texts() -> None:
    silent = {"bare": "unknown", "quiet": "unknown", **NOT_OF_CITIES}
    assert {**silent, "stated": ["en", "fr"], "done": ["en"]} == values("language")


@pytest.mark.parametrize(
    ("name", "kinds"), [("gcm", [0, 1]), ("support", [0]), ("cost", [1]), ("band", [0, 1, 2])]
)
def test_a_facet_names_the_kinds_of_which_it_is_a_question(name: str, kinds: list[int]) -> None:
    assert kinds == column(told(), name)["kinds"]


def test_every_record_is_of_one_kind() -> None:
    kinds = ["pledge", "pledge", "practice", "practice", "city", "city"]
    assert dict(zip(RECORDS, ([kind] for kind in kinds), strict=True)) == values("kind")


def test_a_record_has_the_number_of_its_document() -> None:
    of = world()
    paths = [each.path.rstrip("/").rpartition("/")[2] for each in documents(reader(of, "en"), ())]
    assert list(RECORDS) == paths


def test_no_record_that_was_taken_back_is_in_the_file() -> None:
    assert len(RECORDS) == len(told()["kind"])


def test_a_city_that_was_taken_back_is_no_value() -> None:
    assert ["bern", "oslo"] == column(told(), "city")["values"]


def test_a_closed_list_is_offered_whole() -> None:
    assert 23 == len(column(told(), "gcm")["values"])


def test_of_the_countries_those_with_a_record_are_offered() -> None:
    assert ["ch", "no"] == column(told(), "country")["values"]


def test_regions_and_sub_regions_are_offered_apart() -> None:
    assert {"002", "009", "019", "142", "150"} == set(column(told(), "region")["values"])


def test_a_city_without_a_place_has_no_point() -> None:
    at = spot(7.45, 46.95)
    assert at is not None
    assert [list(at), 0] == told()["points"]


def test_a_city_without_a_population_counts_as_zero() -> None:
    assert [130_000, 0] == told()["population"]


def test_the_days_by_which_records_are_sorted_stand_as_they_are_stated() -> None:
    file = told()
    assert ("2024-03", "2026-05", "2026-01-01") == tuple(
        file[name][RECORDS.index("stated")] for name in ("start", "reported", "added")
    )


def test_the_same_records_give_the_same_file() -> None:
    assert json.dumps(told()) == json.dumps(told())


def test_the_file_says_of_which_day_it_speaks() -> None:
    assert "2030-01-02" == told(replace(world(), today=date(2030, 1, 2)))["today"]


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_every_value_has_a_label(language: str) -> None:
    of = world()
    labels = labels_in(reader(of, language))
    counts = {name: len(each["values"]) for name, each in labels.items() if "values" in each}
    offered = {facet["name"]: len(facet["values"]) for facet in told(of)["facets"]}
    assert {name: offered[name] for name in counts} == counts


def test_every_facet_has_a_label_but_what_only_cities_like_mine_ask() -> None:
    named = labels_in(reader(world(), "en"))
    assert {facet.name for facet in FACETS} - {"competence"} == set(named)


def test_terms_are_called_by_their_number_and_their_short_label() -> None:
    labels = labels_in(reader(world(), "fr"))["gcm"]["values"]
    assert isinstance(labels, list)
    assert labels[14].startswith("15. ")


@pytest.mark.parametrize(("language", "mark"), [("en", ""), ("ar", "*")])
def test_an_unofficial_translation_bears_its_mark(language: str, mark: str) -> None:
    labels = labels_in(reader(world(), language))["gcm"]["values"]
    assert isinstance(labels, list)
    assert {mark} == {label[-1:] if label.endswith("*") else "" for label in labels}


def test_cities_are_called_by_the_titles_of_their_records() -> None:
    assert "values" not in labels_in(reader(world(), "en"))["city"]


def test_an_address_names_values_in_lower_case_and_several_with_commas() -> None:
    assert "explore/?country=it&gcm=gcm-07,gcm-16" == explored(
        country="IT", gcm=("gcm-07", "gcm-16")
    )


def test_without_a_choice_the_address_is_that_of_the_page() -> None:
    assert "explore/" == explored()
