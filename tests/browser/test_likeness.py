"""A person looks for cities like their own: the same rule as in Python, told with its reasons."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from localaction.insight.finder import ORDER
from tests.browser.axe import faults
from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.kinds import prefix
from tests.command import REPOSITORY
from tests.search.likeness import Case, cases

pytestmark = pytest.mark.browser

RULE = REPOSITORY / "build" / "theme" / "likeness" / "1-rule.js"
RANKED = """([asker, offers, bands]) => ranked(asker, offers, bands).map((match) => ({
  ...match, reasons: match.reasons.map(({ name, values, points }) => [name, values, points]),
}))"""

LIKE = "cities-like-mine/"
HOSTILE = (
    "?city=<img src=x onerror=document.title=1>&band=over-5m&evil=<script>document.title=2</script>"
)
CITIES = ("lima", "kampala", "zurich", "montevideo", "geneva-canton", "accra", "milan")


def asked(page: Page, address: str, query: str, language: str = "en") -> Locator:
    """Open the page with a question; the list that answers it."""
    page.goto(f"{address}{prefix(language)}{LIKE}{query}")
    expect(page.locator(".la-like")).to_be_visible()
    return page.locator(".la-like__list")


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page with nothing but the rule."""
    with opened(browser) as page:
        page.add_script_tag(path=RULE)
        yield page


# The same rule in Python and in the browser.


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_the_browser_gives_what_the_case_file_says(blank: Page, case: Case) -> None:
    found = blank.evaluate(RANKED, [case["asker"], case["offers"], list(ORDER)])
    assert case["matches"] == found


@pytest.mark.parametrize("city", CITIES)
def test_the_page_of_a_city_names_what_the_browser_finds_first(
    desk: Page, address: str, city: str
) -> None:
    desk.goto(f"{address}cities/{city}/")
    paths = "all => all.map(a => a.pathname)"
    named = desk.locator(".la-peers__list > li > a").evaluate_all(paths)
    found = asked(desk, address, f"?city={city}").locator("h3 a").evaluate_all(paths)
    assert named == found[: len(named)] != []


# What one sees.


def test_a_practice_says_what_is_shared_and_its_points(fresh: Page, address: str) -> None:
    first = asked(fresh, address, "?city=kampala").locator(".la-like__one").first
    told = first.locator(".la-like__reasons li").all_inner_texts()
    expected = [
        "+3 same population band: 1 million to 5 million inhabitants",
        "+2 same sub-region: Sub-Saharan Africa",
        "+2 both in a least developed country",
    ]
    assert expected == told[:3]


def test_the_points_are_the_sum_of_those_told(fresh: Page, address: str) -> None:
    items = asked(fresh, address, "?city=kampala").locator(".la-like__one")
    for item in items.all():
        total = int(item.locator(".la-like__points b").inner_text())
        each = item.locator(".la-like__reasons b").all_inner_texts()
        assert total == sum(int(points) for points in each)


def test_what_a_practice_does_not_state_is_named(fresh: Page, address: str) -> None:
    gaps = asked(fresh, address, "?city=lima").locator(".la-like__gap")
    assert "not stated: population" in gaps.all_inner_texts()


def test_what_the_own_city_does_not_state_is_named_once(fresh: Page, address: str) -> None:
    asked(fresh, address, "?city=bristol")
    told = "Not stated for your city, so that it gives no points: population · powers · objectives."
    expect(fresh.locator("[data-unknown]")).to_have_text(told)


def test_the_share_of_traits_that_could_be_compared_is_told(fresh: Page, address: str) -> None:
    list_ = asked(fresh, address, "?city=lima")
    assert "Compared: 4 of 5 traits" in list_.locator("li").first.inner_text()


def test_the_fields_show_what_the_record_says(fresh: Page, address: str) -> None:
    asked(fresh, address, "?city=kampala")
    shown = [
        fresh.locator(f"#like-{name} option").first.inner_text() for name in ("band", "ldc", "gcr")
    ]
    expected = ["As recorded: 1 million to 5 million inhabitants", "As recorded: Yes", "Not stated"]
    assert expected == shown


def test_the_own_practices_are_not_offered(fresh: Page, address: str) -> None:
    asked(fresh, address, "?city=lima")
    more = fresh.get_by_role("button", name="Show more")
    items = fresh.locator(".la-like__one")
    while more.is_visible():
        shown = items.count()
        more.click()
        expect(items).not_to_have_count(shown)
    assert 0 == fresh.locator('.la-like__list a[href*="/lima-"]').count()


# What one chooses.


def test_traits_alone_find_practices(fresh: Page, address: str) -> None:
    asked(fresh, address, "")
    expect(fresh.locator("main [role=status]")).to_have_text(
        "Choose your city, or say something about it."
    )
    fresh.get_by_label("Population").select_option("1m-5m")
    first = fresh.locator(".la-like__one .la-like__reasons").first
    expect(first).to_contain_text("+3 same population band")


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("?band=1m-5m", "same population band: 1 million to 5 million inhabitants"),
        ("?region=002", "same region: Africa"),
        ("?region=039", "same sub-region: Southern Europe"),
        ("?ldc=yes", "both in a least developed country"),
        ("?gcm=gcm-07", "same objective: 7."),
        ("?gcm=7", "same objective: 7."),
    ],
)
def test_each_trait_of_the_address_is_compared(
    fresh: Page, address: str, query: str, reason: str
) -> None:
    expect(asked(fresh, address, query).locator("li li").first).to_contain_text(reason)


def test_what_is_said_counts_instead_of_the_record(fresh: Page, address: str) -> None:
    found = asked(fresh, address, "?city=lima&region=002&gcm=gcm-16")
    told = " ".join(found.locator(".la-like__reasons li").all_inner_texts())
    assert (True, False) == ("same region: Africa" in told, "Latin America" in told)


def test_a_power_that_is_named_is_counted(fresh: Page, address: str) -> None:
    asked(fresh, address, "?city=lima")
    fresh.locator(".la-like__powers summary").click()
    fresh.get_by_label("Housing").check()
    fresh.wait_for_url("**/?city=lima&competence=housing")
    assert "Powers of your city 1" == fresh.locator("summary", has_text="Powers").inner_text()


def test_powers_that_suffice_and_powers_that_lack_are_told(fresh: Page, address: str) -> None:
    """No record states powers yet: two practices of the data file are made to."""

    def altered(route: Route) -> None:
        response = route.fetch()
        data = response.json()
        facet = next(each for each in data["facets"] if each["name"] == "competence")
        practices = [number for number, kind in enumerate(data["kind"]) if kind == 1]
        housing, health = (facet["values"].index(each) + 1 for each in ("housing", "health"))
        for number in practices:
            facet["of"][number] = [housing, health]
        facet["of"][practices[0]] = housing
        route.fulfill(response=response, body=json.dumps(data))

    fresh.route("**/search/facets.*.json", altered)
    found = asked(fresh, address, "?ldc=no&region=150&competence=housing")
    expect(found.locator(".la-like__gap").first).to_have_text(
        "needs powers that you did not name: Health"
    )


# The address.


def test_back_returns_to_what_was_asked_before(fresh: Page, address: str) -> None:
    found = asked(fresh, address, "?city=lima")
    before = found.locator("h3").all_inner_texts()
    fresh.get_by_label("Your city").select_option("kampala")
    fresh.wait_for_url("**/?city=kampala")
    expect(found.locator("h3").first).not_to_have_text(before[0])
    fresh.go_back()
    expect(found.locator("h3").first).to_have_text(before[0])
    assert "lima" == fresh.get_by_label("Your city").input_value()


def test_a_choice_is_answered_where_the_browser_writes_no_address(
    fresh: Page, address: str
) -> None:
    found = asked(fresh, address, "?city=lima")
    before = found.locator("h3").first.inner_text()
    fresh.evaluate("() => { history.pushState = () => { throw new DOMException(); }; }")
    fresh.get_by_label("Your city").select_option("kampala")
    expect(found.locator("h3").first).not_to_have_text(before)


def test_a_city_called_like_a_power_renames_no_power(fresh: Page) -> None:
    fresh.set_content(
        """<html lang="en"><template data-words></template><p data-city="housing">Villa</p><form>
        <label><input type="checkbox" name="competence" value="housing"> Housing</label></form>"""
    )
    fresh.add_script_tag(path=RULE.with_name("4-words.js"))
    label = "field => wording(document.forms[0]).label(field, 'housing')"
    assert ["Villa", "Housing"] == [fresh.evaluate(label, each) for each in ("city", "competence")]


def test_the_window_names_the_city(fresh: Page, address: str) -> None:
    asked(fresh, address, "?city=lima")
    expect(fresh).to_have_title("Lima – Cities like mine – Local Action Repository")


def test_what_an_address_does_not_mean_is_named_and_does_nothing(fresh: Page, address: str) -> None:
    faults: list[str] = []
    fresh.on("pageerror", lambda error: faults.append(error.message))
    fresh.on("console", lambda message: faults.append(message.text))
    asked(fresh, address, HOSTILE)
    notice = fresh.locator("[data-ignored]")
    expect(notice).to_contain_text("Not understood in the address, and left out: ")
    expect(notice).to_contain_text("evil=<script>document.title=2</script>")
    seen = fresh.locator("#like-band").input_value(), fresh.locator("main img, main script").count()
    assert ([], "over-5m", 0) == (faults, *seen)


def test_an_ordinary_address_is_told_nothing(fresh: Page, address: str) -> None:
    asked(fresh, address, "?city=lima&competence=housing,health&gcm=gcm-07&gcr=gcr-1&ldc=no")
    expect(fresh.locator("[data-ignored]")).to_be_hidden()


@pytest.mark.parametrize("missing", ["search/facets.*.json", "assets/likeness.*.js"])
def test_where_data_are_missing_the_lists_say_as_much(
    fresh: Page, address: str, missing: str
) -> None:
    fresh.route(f"**/{missing}", lambda route: route.abort())
    fresh.goto(f"{address}{LIKE}?city=lima")
    expect(fresh.locator("[data-failed]")).to_be_visible()
    expect(fresh.locator(".la-like")).to_have_count(0)


# Everybody.


def test_more_practices_come_on_request_and_the_keyboard_goes_there(
    fresh: Page, address: str
) -> None:
    asked(fresh, address, "?city=lima")
    fresh.get_by_role("button", name="Show more").press("Enter")
    expect(fresh.locator(".la-like__one:nth-child(11) a")).to_be_focused()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_practices_are_shown(
    browser: Browser, address: str, language: str, viewport: ViewportSize, scheme: str
) -> None:
    with opened(browser, viewport=viewport, color_scheme=scheme) as page:
        asked(page, address, "?city=kampala&competence=housing&x=1", language)
        page.locator(".la-like__powers summary").click()
        assert {} == faults(page)


def test_in_arabic_the_points_stand_on_the_left(fresh: Page, address: str) -> None:
    first = asked(fresh, address, "?city=lima", "ar").locator(".la-like__one").first
    points, title = (first.locator(each).bounding_box() for each in (".la-like__points", "h3"))
    assert points is not None
    assert title is not None
    assert points["x"] < title["x"]


def test_a_phone_need_not_scroll_sideways(phone: Page, address: str) -> None:
    asked(phone, address, "?city=kampala", "ar")
    assert 360 == phone.evaluate("document.documentElement.scrollWidth")


def test_without_scripts_every_city_is_one_link_away(plain: Page, address: str) -> None:
    plain.goto(f"{address}{LIKE}")
    assert not plain.locator(".la-like").is_visible()
    plain.locator("[data-city=lima] a").click()
    expect(plain.locator(".la-peers__list > li")).to_have_count(5)


def test_paper_is_for_the_city_itself(fresh: Page, address: str) -> None:
    fresh.emulate_media(media="print")
    fresh.goto(f"{address}cities/lima/")
    expect(fresh.locator(".la-peers")).to_be_hidden()


def test_the_data_file_has_all_that_the_rule_asks(shipped: Path) -> None:
    manifest = json.loads((shipped / "search" / "en.json").read_text("utf-8"))
    data = json.loads((shipped / "search" / manifest["facets"]).read_text("utf-8"))
    names = {"city", "region", "subregion", "country", "band", "gcm", "gcr"}
    asked_for = names | {"evidence", "results", "competence"}
    assert set() == asked_for - {facet["name"] for facet in data["facets"]}
