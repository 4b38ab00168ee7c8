"""What has a day is found with its cities, in the order of the days."""

from localaction.catalogue.model import Catalogue
from localaction.insight.occasions import by_city, occasions
from tests.factories import catalogue, city, entry, indicator, pledge, shared

RETIRED = {"on": "2026-04-01", "why": "It was another's."}


def world() -> Catalogue:
    """A joint pledge of two cities, with a target of both and one of the second; one taken back."""
    joint = pledge(
        indicator("both", target={"value": 4, "due": "2027"}),
        indicator("own", target={"value": 4, "due": "2026-02"}, city="graz"),
        indicator("open", target={"value": 4}),
        indicator("counted"),
        lead="bern",
        cities=["graz"],
    )
    gone = pledge(
        indicator(target={"value": 4, "due": "2027"}),
        lead="bern",
        retired=RETIRED,
    )
    return catalogue(
        *shared(),
        cities=[entry("city", "bern", city()), entry("city", "graz", city())],
        pledges=[entry("pledge", "joint", joint), entry("pledge", "gone", gone)],
    )


def test_targets_with_a_day_stand_on_the_last_they_can_mean_the_earliest_first() -> None:
    found = [(each.id, each.start) for each in occasions(world())]
    assert [("joint.own", "2026-02-28"), ("joint.both", "2027-12-31")] == found


def test_a_target_of_one_city_is_its_own_and_a_joint_one_is_of_all() -> None:
    found = by_city(occasions(world()))
    told = {id: [each.id for each in its] for id, its in found.items()}
    assert {"bern": ["joint.both"], "graz": ["joint.own", "joint.both"]} == told
