"""References read backwards: who pledges, who acts, who was taken as a model by whom."""

from typing import Any

from localaction.catalogue.link import actors, link
from localaction.catalogue.model import Links
from schemas.pledge import Pledge
from schemas.practice import Practice
from tests.factories import city, entry, pledge, practice

RETIRED: dict[str, Any] = {"retired": {"on": "2026-01-02", "why": "It moved."}}


def linked(**records: Pledge | Practice) -> Links:
    """Links of pledges and practices by id, `_` standing for `-`."""
    named = {id.replace("_", "-"): facts for id, facts in records.items()}
    pledges = {i: entry("pledge", i, f) for i, f in named.items() if isinstance(f, Pledge)}
    practices = {i: entry("practice", i, f) for i, f in named.items() if isinstance(f, Practice)}
    return link({}, pledges, practices)


def test_a_pledge_belongs_to_its_lead_and_to_the_other_cities() -> None:
    joint = pledge(lead="kampala", cities=["nairobi"])
    assert {"kampala": ("x",), "nairobi": ("x",)} == linked(x=joint).pledges


def test_a_lead_that_stands_among_the_cities_is_named_once() -> None:
    assert ("kampala", "nairobi") == actors(pledge(lead="kampala", cities=["nairobi", "kampala"]))


def test_a_practice_belongs_to_its_cities_and_to_another_lead() -> None:
    assert ("lima", "iom") == actors(practice("lima", lead="iom"))


def test_a_city_has_no_actors() -> None:
    assert () == actors(city())


def test_what_names_a_record_is_sorted() -> None:
    assert ("a", "b") == linked(b=pledge(lead="lima"), a=pledge(lead="lima")).pledges["lima"]


def test_a_retired_pledge_names_nobody() -> None:
    assert {} == linked(x=pledge(lead="lima", **RETIRED)).pledges


def test_partners_are_told_apart_from_actors() -> None:
    found = linked(x=pledge(lead="lima", partners=[{"id": "quito", "role": "mentor"}]))
    assert {"quito": ("x",)} == found.partnerships


def test_who_took_a_practice_as_a_model_is_known_to_it() -> None:
    found = linked(
        model=practice("lima"),
        copy=practice("quito", adapted_from=["model"]),
        promise=pledge(replicates=["model"]),
    )
    assert ("copy", "promise") == found.adapted_by["model"]


def test_a_practice_knows_the_pledges_it_stands_behind() -> None:
    found = linked(x=practice("lima"), y=pledge(related_practices=["x"]))
    assert ("y",) == found.related_pledges["x"]


def test_a_term_knows_what_bears_it_first_and_besides() -> None:
    found = linked(
        x=pledge(gcm_objectives={"primary": ["gcm-01"]}),
        y=practice("lima", gcm_objectives={"primary": ["gcm-02"], "secondary": ["gcm-01"]}),
    )
    assert ("x", "y") == found.tagged["gcm_objectives", "gcm-01"]


def test_an_unknown_tag_tags_nothing() -> None:
    tags = linked(x=pledge(sdg_goals="unknown")).tagged
    assert [] == [id for vocabulary, id in tags if vocabulary == "sdg_goals"]


def test_a_borough_is_part_of_its_city() -> None:
    cities = {"berlin": entry("city", "berlin", city())}
    cities["neukolln"] = entry("city", "neukolln", city(part_of="berlin"))
    assert {"berlin": ("neukolln",)} == link(cities, {}, {}).parts
