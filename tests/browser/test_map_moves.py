"""The map moves where scripts run: by keys, mouse and fingers; points open; a list follows."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.axe import faults
from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.visits import filled

pytestmark = pytest.mark.browser

LIVE = ".la-map--live"
MAP = f"{LIVE} svg"
MANY = f"{MAP} [role=button]"
IN_VIEW = ".la-map__shown li"
IN, OUT, ALL = (f".la-map__tools button >> nth={n}" for n in range(3))
SCALE = """() => {
    const land = document.querySelector(".la-map--live use");
    return Number(land.getAttribute("transform").match(/scale\\((.+)\\)/)[1]);
}"""
SETTLED = 450
"""Milliseconds in which what a script moves when it starts would have moved."""
STILL = """() => new Promise(done => {
    const land = document.querySelector(".la-map--live use");
    let before, times = 0;
    const look = () => {
        const now = `${land.getAttribute("transform")} ${scrollY}`;
        times = now === before ? times + 1 : 0;
        before = now;
        if (times === 5) done(); else requestAnimationFrame(look);
    };
    look();
})"""
"""Done when neither the map nor the page has moved for five frames."""


@pytest.fixture
def moving(fresh: Page, address: str) -> Page:
    """The home page of nobody, its map alive."""
    return started(fresh, address)


@pytest.fixture
def calm(browser: Browser, address: str) -> Iterator[Page]:
    """The same for a reader who wants no motion."""
    with opened(browser, viewport=DESK, reduced_motion="reduce") as page:
        yield started(page, address)


@pytest.fixture
def touched(browser: Browser, address: str) -> Iterator[Page]:
    """The same on a telephone."""
    with opened(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        yield started(page, address)


def started(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator(f"{MAP}[tabindex]").scroll_into_view_if_needed()
    return page


def scale(page: Page) -> float:
    page.evaluate(STILL)
    return float(page.evaluate(SCALE))


def listed(page: Page) -> list[str]:
    page.evaluate(STILL)
    return page.locator(f"{IN_VIEW} a").all_inner_texts()


def middle(box: Locator) -> tuple[float, float]:
    found = box.bounding_box()
    assert found is not None
    return found["x"] + found["width"] / 2, found["y"] + found["height"] / 2


def cities_on(page: Page) -> int:
    """How many cities the points of the map stand for."""
    numbers = page.locator(f"{MAP} g > [tabindex] text").all_text_contents()
    return sum(int(number or 1) for number in numbers)


def test_no_city_is_lost_when_the_script_gathers_them(moving: Page) -> None:
    told = re.search(r"\d+", moving.locator(".la-map__told").inner_text())
    assert told is not None
    assert int(told[0]) == cities_on(moving)


def test_nothing_moves_when_the_script_starts(fresh: Page, address: str) -> None:
    fresh.add_init_script(
        "new PerformanceObserver(list => (window.shifts ??= []).push(...list.getEntries()"
        ".map(each => each.value))).observe({type: 'layout-shift', buffered: true})"
    )
    started(fresh, address)
    fresh.wait_for_timeout(SETTLED)
    assert [] == fresh.evaluate("window.shifts ?? []")


def test_a_click_on_a_point_of_several_cities_opens_it(moving: Page) -> None:
    before = scale(moving)
    moving.locator(MANY, has_text=re.compile("^8$")).first.click()
    assert scale(moving) > 2 * before


def test_the_keyboard_alone_opens_a_point_and_reaches_a_city(moving: Page, address: str) -> None:
    keys = moving.keyboard
    moving.locator(MAP).focus()
    keys.press("Enter")
    tab_to(moving, "[role=button]")
    keys.press("Enter")
    moving.evaluate(STILL)
    tab_to(moving, "a[href*='cities/']")
    keys.press("Enter")
    moving.wait_for_url(re.compile(f"^{re.escape(address)}cities/[a-z-]+/$"))


def tab_to(page: Page, selector: str) -> None:
    for _ in range(20):
        if page.evaluate(f'document.activeElement.matches("{selector}")'):
            return
        page.keyboard.press("Tab")


def test_escape_leads_from_a_point_back_to_the_map(moving: Page) -> None:
    moving.locator(MAP).focus()
    moving.keyboard.press("Enter")
    moving.keyboard.press("Escape")
    assert "application" == moving.evaluate("document.activeElement.getAttribute('role')")


def test_the_keyboard_passes_the_map_in_four_steps(moving: Page) -> None:
    moving.locator(MAP).focus()
    for _ in range(4):
        moving.keyboard.press("Tab")
    assert "SUMMARY" == moving.evaluate("document.activeElement.tagName")


def test_plus_minus_and_nought_zoom(calm: Page) -> None:
    calm.locator(MAP).focus()
    found = [scale(calm)]
    for key in ("+", "+", "-", "0"):
        calm.keyboard.press(key)
        found.append(round(scale(calm) / found[0], 3))
    assert [2, 4, 2, 1] == found[1:]


def test_arrows_pan(calm: Page) -> None:
    calm.locator(MAP).focus()
    calm.keyboard.press("+")
    here = middle(calm.locator(f"{MAP} use"))
    calm.keyboard.press("ArrowRight")
    there = middle(calm.locator(f"{MAP} use"))
    assert (there[0] < here[0], there[1]) == (True, here[1])


def test_the_buttons_zoom_and_say_when_they_cannot(calm: Page) -> None:
    for _ in range(3):
        calm.locator(IN).click()
    said = calm.locator(".la-map__tools button").evaluate_all("all => all.map(b => b.ariaDisabled)")
    assert ["true", "false", "false"] == said


def test_what_cannot_be_told_apart_is_listed(calm: Page) -> None:
    calm.locator(f"{MANY}[aria-label*=Lima]").click()
    assert ["Carmen de la Legua-Reynoso", "Lima"] == listed(calm)


def test_the_list_names_what_is_in_view(moving: Page) -> None:
    moving.locator(IN).click()
    assert cities_in_sight(moving) == len(listed(moving))


def cities_in_sight(page: Page) -> int:
    page.evaluate(STILL)
    return int(
        page.evaluate(
            """() => {
                const sheet = document.querySelector(".la-map--live svg");
                const { width, height } = sheet.getBoundingClientRect();
                return [...sheet.querySelectorAll(":scope > g > *")].filter(each => {
                    const [x, y] = each.getAttribute("transform").match(/-?[\\d.]+/g).map(Number);
                    return x >= 0 && x <= width && y >= 0 && y <= height;
                }).reduce((sum, each) => sum + (Number(each.textContent) || 1), 0);
            }"""
        )
    )


def test_the_whole_map_has_its_own_list_again(moving: Page) -> None:
    moving.locator(IN).click()
    moving.locator(ALL).click()
    expect(moving.locator(".la-map__list")).to_be_visible()


def test_a_pull_of_the_mouse_moves_the_map_and_opens_nothing(calm: Page, address: str) -> None:
    calm.locator(IN).click()
    point = middle(calm.locator(f"{MAP} a[href$='cities/accra/']"))
    land = middle(calm.locator(f"{MAP} use"))
    calm.mouse.move(*point)
    calm.mouse.down()
    calm.mouse.move(point[0] - 30, point[1] + 10, steps=4)
    calm.mouse.up()
    there = middle(calm.locator(f"{MAP} use"))
    assert (address, -30, 10) == (calm.url, round(there[0] - land[0]), round(there[1] - land[1]))


def test_the_wheel_scrolls_the_page_until_one_has_gone_to_the_map(calm: Page) -> None:
    before = scale(calm), calm.evaluate("scrollY")
    calm.mouse.move(*middle(calm.locator(MAP)))
    calm.mouse.wheel(0, 40)
    calm.wait_for_function("before => scrollY > before", arg=before[1])
    after = scale(calm), calm.evaluate("scrollY")
    assert (before[0], before[1] + 40) == after


def test_the_wheel_zooms_when_one_has_gone_to_the_map(calm: Page) -> None:
    before = calm.evaluate("scrollY")
    calm.locator(MAP).focus()
    calm.mouse.move(*middle(calm.locator(MAP)))
    start = scale(calm)
    calm.mouse.wheel(0, -100)
    calm.wait_for_function(f"before => ({SCALE})() !== before", arg=start)
    assert (True, before) == (scale(calm) > start, calm.evaluate("scrollY"))


def test_two_fingers_zoom_and_one_scrolls_the_page(touched: Page) -> None:
    start = scale(touched)
    x, y = middle(touched.locator(MAP))
    begin = touched.evaluate("scrollY")
    pull(touched, [[(x, y + 60 - step)] for step in range(0, 120, 10)])
    touched.wait_for_function("begin => scrollY > begin", arg=begin)
    scrolled = scale(touched)
    x, y = middle(touched.locator(MAP))
    pull(touched, [[(x - 20 - step, y), (x + 20 + step, y)] for step in range(0, 60, 10)])
    assert (start, True) == (scrolled, scale(touched) > 2 * start)


def pull(page: Page, path: list[list[tuple[float, float]]]) -> None:
    """Put fingers down where the path begins, and pull them along it."""
    session = page.context.new_cdp_session(page)
    for n, fingers in enumerate(path):
        points = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(fingers)]
        kind = "touchMove" if n else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_finger_hits_every_point(touched: Page) -> None:
    sides = touched.locator(f"{MAP} .la-map__aim").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().width)"
    )
    assert min(sides) >= 24


def test_who_wants_no_motion_is_there_at_once(calm: Page) -> None:
    before = calm.evaluate(SCALE)
    calm.locator(IN).click()
    assert 2 * before == pytest.approx(calm.evaluate(SCALE))


def test_a_point_is_named_for_all(moving: Page) -> None:
    point = moving.locator(f"{MAP} a[href$='cities/auckland/']")
    point.hover()
    expect(moving.locator(".la-map__name")).to_have_text("Auckland")
    expect(point).to_have_attribute("aria-label", "Auckland")


@pytest.mark.parametrize(("language", "side"), [("en/", "right"), ("ar/", "left")])
def test_the_tools_stand_where_the_language_ends_its_lines(
    desk: Page, address: str, language: str, side: str
) -> None:
    started(desk, f"{address}{language.removeprefix('en/')}")
    is_right = middle(desk.locator(".la-map__tools"))[0] > middle(desk.locator(MAP))[0]
    assert side == ("right" if is_right else "left")


@pytest.mark.parametrize("language", ["", "ar/"])
def test_axe_finds_nothing_on_a_map_that_was_moved(
    fresh: Page, address: str, language: str
) -> None:
    started(fresh, address + language)
    fresh.locator(MAP).focus()
    for key in ("+", "+", "Enter"):
        fresh.keyboard.press(key)
    fresh.evaluate(STILL)
    assert {} == faults(fresh)


def test_the_map_of_a_part_zooms_out_to_the_world_and_back(fresh: Page, address: str) -> None:
    started(fresh, f"{address}regions/150/")
    start = scale(fresh)
    fresh.locator(OUT).click()
    fresh.locator(OUT).click()
    outside = scale(fresh)
    fresh.locator(ALL).click()
    assert (start, True) == (scale(fresh), outside < start / 1.5)


def test_many_cities_are_fetched_when_one_reaches_for_the_map(fresh: Page, address: str) -> None:
    def untold(route: Route) -> None:
        page = route.fetch()
        route.fulfill(response=page, body=re.sub(r"data-map='[^']*'", "data-map=''", page.text()))

    fresh.route(address, untold)
    filled(fresh, address)
    fresh.locator(".la-map__tools button").first.hover()
    fresh.locator(f"{MAP}[tabindex]").wait_for()
    assert int(fresh.locator(".la-map__told").inner_text().split()[1]) == cities_on(fresh)


def test_without_its_script_the_map_is_a_picture_without_tools(fresh: Page, address: str) -> None:
    fresh.route(re.compile(r"/assets/map\."), lambda route: route.abort())
    filled(fresh, address)
    tools = fresh.locator(".la-map__tools").count()
    assert (0, "true") == (tools, fresh.locator("svg.la-map__drawing").get_attribute("aria-hidden"))


def test_without_scripts_nothing_of_it_is_seen(plain: Page, address: str) -> None:
    plain.goto(address)
    seen = plain.locator(".la-map__tools:visible, .la-map__shown:visible, .la-map__name:visible")
    assert 0 == seen.count()
