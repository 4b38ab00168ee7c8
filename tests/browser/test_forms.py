"""A person picks a record and copies it, field by field, into the form of another system."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.exports.forms.fill import Filled, fill
from localaction.exports.forms.plain import plain
from localaction.exports.forms.say import part_name
from localaction.exports.forms.teller import Teller
from localaction.exports.tables.world import World
from localaction.language.gettext import translations
from localaction.pages.reader import all_standings
from tests.browser.axe import faults
from tests.browser.conftest import DESK, opened
from tests.browser.kinds import prefix
from tests.command import REPOSITORY

pytestmark = pytest.mark.browser

IMRF = "other-systems/imrf/"
MONTEVIDEO = f"{IMRF}?record=pledges/montevideo-resuena"
ANSWERS = """all => all.map(field => [
    field.querySelector('h4').textContent,
    field.querySelector('.la-fill__text')?.textContent ?? '',
    [...field.querySelectorAll('[data-finding]')].map(told => told.dataset.finding).sort(),
])"""


@dataclass(frozen=True)
class Case:
    """A system, a form of it, a record and a language."""

    system: str
    form: int
    record: str
    language: str


CASES = (
    Case("imrf", 0, "pledges/barranquilla-palante", "fr"),
    Case("unhcr", 1, "pledges/milan-first-steps", "ar"),
    Case("gfmd", 0, "pledges/kampala-nairobi-joint-pledge", "zh"),
    Case("hub", 0, "practices/geneva-papyrus", "ru"),
    Case("localcoalition", 0, "pledges/montevideo-resuena", "es"),
    Case("sdg", 0, "practices/athens-curing-the-limbo", "en"),
)


@pytest.fixture(scope="module")
def of(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The records of the cases, with all cities and organisations."""
    root: Path = tmp_path_factory.mktemp("root")
    records = [each.record for each in CASES]
    folders = [each if each.startswith("practices/") else f"content/{each}" for each in records]
    for folder in ("cities", "content/organisations", *folders):
        shutil.copytree(REPOSITORY / folder, root / folder)
    return load(root, REPOSITORY, date(2026, 11, 22)).catalogue


def expected(of: Catalogue, case: Case) -> tuple[Teller, Filled]:
    """The form as the exported files have it."""
    words = translations(REPOSITORY / "content" / "locales", case.language)
    teller = Teller(World(of, all_standings(of)), case.language, words.gettext)
    system = of.systems.lists[case.system]
    entry = of.action(case.record.partition("/")[2])
    return teller, fill(teller, system, system.forms[case.form], entry)


def shown(page: Page, address: str, path: str) -> Locator:
    """Open the page of a system with a record; its filled forms."""
    page.goto(f"{address}{path}")
    forms = page.locator(".la-fill__form")
    expect(forms.first).to_be_visible()
    return forms


def told(form: Locator) -> list[tuple[str, str, list[str]]]:
    """Label, answer and findings of each field of a form."""
    fields: list[list[Any]] = form.locator(".la-fill__field").evaluate_all(ANSWERS)
    return [(label, text, findings) for label, text, findings in fields]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.system)
def test_the_page_answers_each_field_as_the_exported_files_do(
    desk: Page, address: str, of: Catalogue, case: Case
) -> None:
    path = f"{prefix(case.language)}other-systems/{case.system}/?record={case.record}"
    form = shown(desk, address, path).nth(case.form)
    teller, filled = expected(of, case)
    assert told(form) == [
        (
            each.field.label,
            each.text,
            sorted([*each.findings, *["unofficial"] * each.is_unofficial]),
        )
        for each in filled.answers
    ]
    parts = [part_name(teller, name) for name in filled.untold]
    assert [] == [name for name in parts if name not in form.inner_text()]


MARKED = """\
- a [page](/pledges/) and [another](../two/)
  * _nested_, __twice__, `as_it_is`
  goes on

> quoted &amp; &#42;kept&#42;
> on"""


def test_the_page_makes_plain_text_of_marks_as_the_exported_files_do(
    fresh: Page, address: str
) -> None:
    def answer(route: Route) -> None:
        response = route.fetch()
        record = response.json()
        record["words"]["en"]["summary"] = MARKED
        route.fulfill(response=response, json=record)

    fresh.route("**/api/v1/pledges/montevideo-resuena.json", answer)
    form = shown(fresh, address, MONTEVIDEO).first
    (text,) = [text for label, text, _ in told(form) if label == "Description of the pledge"]
    record = fresh.request.get(f"{address}api/v1/pledges/montevideo-resuena.json").json()
    path = "pledges/montevideo-resuena/"
    root = record["url"].removesuffix(f"/{path}")
    assert plain(MARKED, root, path) == text[: text.index("\n\nMigrant")]


def test_the_heading_of_a_title_in_another_language_says_so(fresh: Page, address: str) -> None:
    path = "ar/other-systems/imrf/?record=pledges/montevideo-resuena"
    language = "fr"

    def untranslated(route: Route) -> None:
        response = route.fetch()
        listed = response.json()
        for each in listed["records"]:
            each["titles"] = {language: "Un titre"}
        route.fulfill(response=response, json=listed)

    fresh.route("**/api/v1/pledges.json", untranslated)
    shown(fresh, address, path)
    heading = fresh.locator("#filled")
    expect(heading).to_have_attribute("lang", language)
    expect(heading).to_have_attribute("dir", "ltr")


def test_an_answer_is_copied(browser: Browser, address: str) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    with opened(browser, viewport=DESK, permissions=allowed) as page:
        shown(page, address, MONTEVIDEO)
        page.get_by_role("button", name="Copy: Country of implementation").click()
        expect(page.locator("main [role=status]")).to_have_text("Copied")
        assert "Uruguay" == page.evaluate("navigator.clipboard.readText()")


def test_a_record_is_found_by_a_word_of_its_title_and_stands_in_the_address(
    desk: Page, address: str
) -> None:
    desk.goto(f"{address}{IMRF}")
    desk.get_by_label("Find a record by its title").fill("resuena")
    desk.get_by_role("link", name="Resuena (Resound)").click()
    expect(desk.locator("#filled")).to_be_focused()
    expect(desk).to_have_url(f"{address}{MONTEVIDEO}")


@pytest.mark.parametrize(
    "query", ["?record=../../evil", "?record=<img src=x onerror=alert(1)>", "?record=cities/lima"]
)
def test_an_address_that_names_no_record_shows_none(desk: Page, address: str, query: str) -> None:
    desk.goto(f"{address}{IMRF}{query}")
    expect(desk.locator(".la-fill")).to_be_visible()
    expect(desk.locator(".la-filled")).to_be_hidden()


def test_a_filled_form_has_no_barrier(phone: Page, address: str) -> None:
    shown(phone, address, f"ar/{MONTEVIDEO}")
    assert {} == faults(phone)


def test_without_scripts_the_page_says_what_the_form_asks(plain: Page, address: str) -> None:
    plain.goto(f"{address}{IMRF}")
    expect(plain.get_by_role("rowheader", name="VI. Description of the pledge")).to_be_visible()
    expect(plain.locator(".la-fill")).to_be_hidden()
