"""The results of the explorer: order, views, downloads, and what it says where nothing fits."""

import codecs
import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.explorer import (
    count,
    explored,
    having,
    told,
)

pytestmark = pytest.mark.browser

DOWNLOAD = Path(__file__).parents[2] / "build" / "theme" / "explore" / "8-download.js"


# Order, views, more.


def test_the_newest_stand_first(desk: Page, address: str, data: dict[str, Any]) -> None:
    explored(desk, f"{address}explore/?view=table")
    newest = max(data["added"])
    among = [
        start for start, added in zip(data["start"], data["added"], strict=True) if added == newest
    ]
    first = desk.locator("tbody tr").first.locator("td").nth(5).inner_text()
    assert max(among)[:4] in first


def test_cities_sort_as_their_language_sorts(desk: Page, address: str) -> None:
    explored(desk, f"{address}cities/?view=table&sort=city")
    titles = desk.locator("tbody th").all_inner_texts()
    ordered = desk.evaluate("all => [...all].sort(new Intl.Collator('en').compare)", titles)
    assert ordered == titles


def test_a_head_of_the_table_sorts_and_says_so(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/?view=table")
    fresh.get_by_role("button", name="Last report").click()
    expect(fresh).to_have_url(f"{address}explore/?view=table&sort=reported")
    expect(fresh.locator("th[aria-sort=descending]")).to_have_text("Last report")
    expect(fresh.get_by_role("button", name="Last report")).to_be_focused()


def test_twenty_results_stand_at_once_and_more_on_request(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/")
    expect(fresh.locator(".la-card")).to_have_count(20)
    fresh.locator(".la-explore__foot .la-found__more").click()
    expect(fresh.locator(".la-card")).to_have_count(40)
    expect(fresh.locator(".la-card").nth(20).locator("a")).to_be_focused()


def test_the_map_shows_the_cities_of_the_results(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/?city=montevideo&view=map")
    expect(fresh.locator(".la-explore .la-map a", has_text="Montevideo").first).to_be_visible()
    expect(fresh.locator(".la-card")).to_have_count(0)


# Nothing found.


def test_where_nothing_fits_it_says_what_to_leave_out_and_what_that_gives(
    fresh: Page, address: str, data: dict[str, Any]
) -> None:
    explored(fresh, f"{address}explore/?kind=city&gcm=gcm-16")
    ways = fresh.locator(".la-explore__ways li")
    expected = sorted(
        [len(having(data, kind=("city",))), len(having(data, gcm=("gcm-16",)))], reverse=True
    )
    assert [told(each) for each in expected] == ways.locator("span").all_inner_texts()
    ways.first.locator("button").click()
    expect(count(fresh)).to_have_text(told(expected[0]))


def test_where_one_is_not_enough_it_names_the_fewest_that_are(fresh: Page, address: str) -> None:
    explored(fresh, f"{address}explore/?q=xyzzyplugh&kind=city&gcm=gcm-16")
    way = fresh.locator(".la-explore__ways li").first
    total = way.locator("span").inner_text()
    expect(way.locator("button")).to_contain_text("Words: xyzzyplugh · ")
    way.locator("button").click()
    expect(count(fresh)).to_have_text(total)


# Downloads.


def rows(page: Page) -> list[dict[str, str]]:
    """The selection as a spreadsheet reads it."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    content = waiting.value.path().read_bytes()
    assert content.startswith(codecs.BOM_UTF8)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_selection_downloads_as_a_spreadsheet(
    fresh: Page, address: str, data: dict[str, Any]
) -> None:
    explored(fresh, f"{address}explore/?kind=practice&region=150")
    found = rows(fresh)
    expected = len(having(data, kind=("practice",), region=("150",)))
    said = {(row["kind"], row["Kind"]) for row in found}
    assert (expected, {("practice", "Practices")}) == (len(found), said)


def test_a_spreadsheet_has_labels_and_ids_and_the_address_of_each_record(
    fresh: Page, address: str
) -> None:
    explored(fresh, f"{address}fr/explore/?city=montevideo&kind=pledge")
    row = next(row for row in rows(fresh) if row["id"] == "montevideo-resuena")
    expected = (f"{address}fr/pledges/montevideo-resuena/", "montevideo", "uy", "Uruguay")
    assert expected == (row["url"], row["city"], row["country"], row["Pays"])


@pytest.mark.parametrize("path", ["explore/", "fr/explore/", "ar/pledges/", "zh/practices/"])
def test_no_two_columns_of_a_spreadsheet_have_one_name(
    fresh: Page, address: str, path: str
) -> None:
    explored(fresh, f"{address}{path}")
    with fresh.expect_download() as waiting:
        fresh.get_by_role("button", name="CSV").click()
    head = next(csv.reader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline="")))
    assert [] == [name for name in head if head.count(name) > 1]


def test_a_spreadsheet_says_in_which_language_a_title_is_and_in_which_there_are_texts(
    fresh: Page, address: str
) -> None:
    explored(fresh, f"{address}explore/?city=montreal&kind=pledge")
    (row,) = rows(fresh)
    assert ("en", "ar; en; es; fr; ru; zh") == (row["text_language"], row["language"])


def test_the_selection_downloads_for_programs(
    fresh: Page, address: str, data: dict[str, Any]
) -> None:
    explored(fresh, f"{address}explore/?kind=practice&region=150")
    with fresh.expect_download() as waiting:
        fresh.get_by_role("button", name="JSON").click()
    content = json.loads(waiting.value.path().read_text("utf-8"))
    regions = {each["id"] for record in content["records"] for each in record["facets"]["region"]}
    assert (fresh.url, True) == (content["address"], "150" in regions)
    assert len(having(data, kind=("practice",), region=("150",))) == len(content["records"])


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "＝", "\t", "\n"])
def test_no_cell_is_a_formula(fresh: Page, begin: str) -> None:
    fresh.goto("about:blank")
    fresh.add_script_tag(path=DOWNLOAD)
    cells = fresh.evaluate("text => cell(text)", f"{begin}1+1")
    assert f"'{begin}1+1" == cells.strip('"')


def test_quotes_commas_and_lines_stay_in_their_cell(fresh: Page) -> None:
    fresh.goto("about:blank")
    fresh.add_script_tag(path=DOWNLOAD)
    assert '"a ""b"", c\nd"' == fresh.evaluate("text => cell(text)", 'a "b", c\nd')
