"""The page on progress: what is not known first, every number with what stands behind it."""

import re
from typing import Any

import pytest

from localaction.catalogue.model import Catalogue, Entry
from localaction.pages.progress.lines import LISTED
from localaction.pages.progress.page import progress_page
from schemas.pledge import Pledge
from tests.factories import catalogue, city, entry, indicator, pledge, reader, shared, update, words

SITE, VOCABULARIES = shared()
TARGET: dict[str, Any] = {"basis": "promised", "target": {"value": 40, "due": "2025"}}


def a_pledge(id: str, *updates: Any, **given: Any) -> Entry[Pledge]:
    facts = pledge(indicator(**TARGET), lead="bern", **given)
    return entry("pledge", id, facts, texts=[words("en", id)], updates=updates)


def reported(value: float, as_of: str = "2026-03", **given: Any) -> Any:
    number = {"value": value, "as_of": as_of, "source": "https://example.org/report", **given}
    return update("2026-04", number)


def world(*pledges: Entry[Pledge]) -> Catalogue:
    cities = [entry("city", "bern", city(names={"en": "Bern"}))]
    return catalogue(SITE, VOCABULARIES, cities=cities, pledges=pledges)


def html(*pledges: Entry[Pledge], language: str = "en") -> str:
    (page,) = progress_page(reader(world(*pledges), language))
    return page.slots["article"]


def test_it_says_of_which_day_it_speaks() -> None:
    assert "As of 30 June 2026." in html(a_pledge("x"))


def test_what_is_not_known_stands_before_any_figure() -> None:
    page = html(a_pledge("x"))
    assert page.index("What is not known") < page.index("<table")


def test_without_a_pledge_it_says_so() -> None:
    assert "No pledge recorded yet." in html()


@pytest.mark.parametrize(
    "address",
    [
        "../explore/?kind=pledge&amp;stage=not-stated",
        "../explore/?kind=pledge&amp;reporting=green",
        "../explore/?kind=pledge&amp;reporting=none,undated",
        "../explore/?kind=pledge&amp;year=2022",
        "../explore/?kind=pledge&amp;year=unknown",
        "../explore/?kind=pledge&amp;region=150",
        "../explore/?kind=pledge&amp;subregion=155",
        "../explore/?kind=pledge&amp;reporting=green,yellow,red&amp;region=150",
    ],
)
def test_a_number_leads_to_those_that_it_counts(address: str) -> None:
    page = html(a_pledge("x", reported(3), start="2022"), a_pledge("y"))
    assert f'href="{address}"' in page


def test_a_number_that_is_none_leads_nowhere() -> None:
    assert "stage=fulfilled" not in html(a_pledge("x"))


def test_a_number_that_the_explorer_would_count_otherwise_leads_nowhere() -> None:
    number = {"value": 3, "as_of": "2026-03"}
    page = html(a_pledge("x", update("2026-04", number, stage="fulfilled")))
    assert "reporting=green,yellow,red" not in page


def test_an_overdue_target_leads_to_its_place_in_the_pledge() -> None:
    page = html(a_pledge("x"))
    after = page[page.index('id="overdue"') :]
    assert '<a href="../pledges/x/#i-people">' in after[: after.index("</ul>")]


def test_every_number_of_targets_leads_to_their_list() -> None:
    page = html(a_pledge("x", reported(3)), a_pledge("y", reported(40)), a_pledge("z"))
    anchors = set(re.findall(r'href="#([\w-]+)"', page))
    assert set() == {each for each in anchors if f'id="{each}"' not in page}


def test_a_long_list_says_how_many_it_leaves_out() -> None:
    page = html(*(a_pledge(f"p{n}") for n in range(LISTED + 3)))
    assert "Not listed here: 3 more." in page


def test_a_year_of_reports_names_its_pledges() -> None:
    page = html(a_pledge("x", reported(3)))
    after = page[page.index('id="reported-title"') :]
    assert '<li><a href="../pledges/x/">x</a></li>' in after


def test_a_number_of_people_stands_with_its_pledge_date_and_evidence() -> None:
    page = html(a_pledge("x", reported(3, qualifier="over")))
    row = page[page.index("<b>over <bdi>3</bdi> persons</b>") :]
    row = row[: row.index("</tr>")]
    told = ('href="../pledges/x/"', "<td>March 2026</td>", 'href="https://example.org/report"')
    assert [] == [each for each in told if each not in row]


def test_where_not_all_numbers_of_people_are_listed_it_is_said_how_many_are_left_out() -> None:
    page = html(*(a_pledge(f"p{n}", reported(3)) for n in range(LISTED + 2)))
    assert "Not listed here: 2 more." in page[page.index('id="people"') :]


def test_it_is_said_why_numbers_of_people_are_not_added_up() -> None:
    assert "These numbers are not added up." in html(a_pledge("x"))


def test_no_chart_speaks_by_colour_alone() -> None:
    page = html(a_pledge("x", reported(3)))
    bars = len(re.findall(r'<svg class="la-chart__bar', page))
    assert bars == len(re.findall(r"<span>[\d.]+%</span><svg", page))


def test_a_chart_of_years_has_a_name_and_a_description() -> None:
    page = html(a_pledge("x", reported(3), start="2022"))
    named = re.findall(r'<svg class="la-plot".*?aria-labelledby="([\w-]+) ([\w-]+)">', page)
    found = [
        f'<title id="{title}">' in page and f'<desc id="{desc}">' in page for title, desc in named
    ]
    assert [True, True] == found


def test_columns_begin_at_the_right_in_arabic() -> None:
    def first(language: str) -> float:
        page = html(a_pledge("x", start="2022"), language=language)
        return float(re.findall(r'<rect x="([\d.]+)%" y', page)[0])

    assert first("en") < 50 < first("ar")
