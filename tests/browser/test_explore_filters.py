"""Each filter of the explorer: what it leaves, and what its counts say."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from localaction.search.facets import FACETS
from tests.browser.explorer import (
    boxes,
    chips,
    count,
    explored,
    facet,
    having,
    held,
    narrowing,
    told,
)

pytestmark = pytest.mark.browser

NAMES = [facet.name for facet in FACETS if facet.name != "competence"]
"""By which one filters; what a city must have power for is asked elsewhere."""

# Each filter.


@pytest.mark.parametrize("name", NAMES)
def test_a_value_in_the_address_narrows_to_its_records(
    desk: Page, address: str, data: dict[str, Any], name: str
) -> None:
    value = narrowing(data, name)
    explored(desk, f"{address}explore/?{name}={value}")
    expect(count(desk)).to_have_text(told(len(having(data, **{name: (value,)}))))


@pytest.mark.parametrize("name", NAMES)
def test_a_box_gives_as_many_results_as_it_says(desk: Page, address: str, name: str) -> None:
    explored(desk, f"{address}explore/")
    row = facet(desk, name).locator("li:not(.la-facet__none)").first
    number = row.locator("bdi").inner_text()
    row.locator("input").check()
    expect(count(desk)).to_have_text(f"Results: {number}")
    expect(chips(desk)).to_have_count(1)
    expect(desk).to_have_url(re.compile(rf"/explore/\?{name}=[^&,]+$"))


@pytest.mark.parametrize("name", NAMES)
def test_the_counts_of_a_facet_are_those_of_the_records(
    desk: Page, address: str, data: dict[str, Any], name: str
) -> None:
    explored(desk, f"{address}explore/?kind=practice")
    facets = {each["name"]: each for each in data["facets"]}
    among = range(len(data["kind"])) if name == "kind" else having(data, kind=("practice",))
    rows = (
        facet(desk, name)
        .locator("li")
        .evaluate_all(
            "all => all.map(each => [each.number, Number(each.querySelector('bdi').textContent)])"
        )
    )
    held_by = [held(facets[name], number) for number in among]
    values = ["unknown", *facets[name]["values"]]
    expected = {number: sum(values[number] in each for each in held_by) for number, _ in rows}
    assert expected == dict(rows)


def test_values_of_one_facet_add_and_facets_narrow(
    desk: Page, address: str, data: dict[str, Any]
) -> None:
    explored(desk, f"{address}explore/?kind=practice&gcm=gcm-07,gcm-16&region=150")
    expected = having(data, kind=("practice",), gcm=("gcm-07", "gcm-16"), region=("150",))
    expect(count(desk)).to_have_text(told(len(expected)))


def test_the_counts_follow_the_other_filters(
    fresh: Page, address: str, data: dict[str, Any]
) -> None:
    explored(fresh, f"{address}explore/")
    facet(fresh, "region")
    boxes(fresh, "kind").nth(1).check()
    europe = facet(fresh, "region").locator("li", has_text="Europe").locator("bdi")
    expect(europe).to_have_text(str(len(having(data, kind=("practice",), region=("150",)))))


def test_the_other_values_of_a_facet_say_what_they_would_add(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    numbers = facet(fresh, "kind").locator("bdi").all_inner_texts()[1:]
    boxes(fresh, "kind").first.check()
    expect(chips(fresh)).to_have_count(1)
    assert numbers == facet(fresh, "kind").locator("fieldset bdi").all_inner_texts()


def test_what_gives_nothing_is_dimmed_and_not_hidden(desk: Page, address: str) -> None:
    explored(desk, f"{address}explore/?kind=city")
    rows = facet(desk, "sdg").locator("li")
    assert rows.count() == facet(desk, "sdg").locator("li.la-facet__none").count() >= 17


def test_a_record_without_a_year_is_counted_as_unknown(
    desk: Page, address: str, data: dict[str, Any]
) -> None:
    explored(desk, f"{address}explore/?year=unknown")
    expect(chips(desk)).to_have_text("Year it began: Not stated")
    expect(count(desk)).to_have_text(told(len(having(data, year=("unknown",)))))


def test_a_short_number_stands_for_the_objective_that_ends_with_it(
    desk: Page, address: str, data: dict[str, Any]
) -> None:
    explored(desk, f"{address}explore/?gcm=7")
    expect(count(desk)).to_have_text(told(len(having(data, gcm=("gcm-07",)))))


# Long facets.


def test_a_long_facet_shows_its_first_values_and_all_on_demand(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    country = facet(fresh, "country")
    expect(country.locator("li")).to_have_count(8)
    country.locator(".la-facet__every").click()
    expect(country.locator("li").nth(30)).to_be_attached()


def test_a_value_is_found_by_typing_without_its_accents(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    facet(fresh, "city").locator(".la-facet__find").fill("bogota")
    expect(facet(fresh, "city").locator("li")).to_have_text(re.compile("^Bogotá"))


def test_a_list_that_scrolls_shows_what_is_chosen(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/?gcm=gcm-21")
    chosen = facet(fresh, "gcm").locator("input:checked")
    seen = "box => box.closest('ul').getBoundingClientRect().bottom - box.getBoundingClientRect().y"
    expect(chosen).to_be_visible()
    fresh.wait_for_function(f"box => ({seen})(box) > 0", arg=chosen.element_handle())


def test_a_list_without_what_was_typed_says_so(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    facet(fresh, "country").locator(".la-facet__find").fill("atlantis")
    expect(facet(fresh, "country").locator(".la-facet__note")).to_have_text(
        "Nothing in this list fits."
    )
