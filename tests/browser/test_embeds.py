"""Cards and lists on a page of another site, as a browser shows them there."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser, Page

from localaction.pages.embed_code import FOLDER
from localaction.site.policy import FRAMED_POLICY, HEADERS, OPEN_HEADER, POLICY_HEADER
from tests.browser.conftest import PHONE, opened
from tests.served import Handler, serving

pytestmark = pytest.mark.browser

CITY = "montevideo"


class HostHandler(Handler):
    """A server that sends the headers that the files for hosts ask for."""

    def end_headers(self) -> None:
        framed = self.path.startswith(f"/{FOLDER}/")
        self.send_header(POLICY_HEADER, FRAMED_POLICY if framed else HEADERS[POLICY_HEADER])
        if framed:
            self.send_header(*OPEN_HEADER)
        super().end_headers()


@pytest.fixture(scope="module")
def ours(shipped: Path) -> Iterator[str]:
    """Where the site is served."""
    with serving(shipped, HostHandler) as where:
        yield where


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory, ours: str) -> Iterator[str]:
    """A page of another site, in French, with a list, a card, a badge and a frame of a page."""
    folder = tmp_path_factory.mktemp("theirs")
    (folder / "index.html").write_text(
        f"""<!doctype html><html lang="fr"><title>T</title><body>
        <script src="{ours}embed/widget.js" data-country="IT" data-most="2"></script>
        <iframe name="card" src="{ours}embed/ar/cities/{CITY}.html"></iframe>
        <iframe name="page" src="{ours}cities/{CITY}/"></iframe>
        <img src="{ours}embed/fr/cities/{CITY}.svg" alt="">""",
        encoding="utf-8",
    )
    with serving(folder) as where:
        yield where


@pytest.fixture(scope="module")
def page(browser: Browser, theirs: str) -> Iterator[Page]:
    """That page, opened."""
    with opened(browser) as made:
        made.goto(theirs)
        made.locator(".local-action li").first.wait_for()
        yield made


def test_a_list_speaks_the_language_of_the_page_around_it(page: Page) -> None:
    list = page.locator("section.local-action[lang=fr][dir=ltr]")
    texts = (list.locator("p a").first.inner_text(), list.locator("li small").first.inner_text())
    assert ("Italie", True) == (texts[0], "Italie" in texts[1])


def test_the_links_of_a_list_lead_to_the_site_alone(page: Page) -> None:
    links = cast(
        list[str], page.eval_on_selector_all(".local-action li a", "all => all.map(a => a.href)")
    )
    assert [True, True] == [each.startswith("https://local-action.example/fr/") for each in links]


def test_a_card_stands_in_a_frame_of_another_site(page: Page) -> None:
    frame = page.frame("card")
    assert frame is not None
    assert ("rtl", 1) == (frame.locator("html").get_attribute("dir"), frame.locator("h1").count())


def test_a_page_does_not(page: Page) -> None:
    frame = page.frame("page")
    assert frame is not None
    assert "chrome-error://chromewebdata/" == frame.url


def test_a_badge_is_as_wide_as_it_says(page: Page) -> None:
    assert page.evaluate("document.querySelector('img').naturalWidth") > 100


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_no_card_is_wider_than_its_frame(phone: Page, ours: str, language: str) -> None:
    phone.goto(f"{ours}embed/{language}/pledges/montevideo-resuena.html")
    assert PHONE["width"] >= phone.evaluate("document.documentElement.scrollWidth")


def test_the_code_is_written_for_the_page_that_is_named(desk: Page, ours: str) -> None:
    desk.goto(f"{ours}fr/data/embed/?of=cities/{CITY}")
    desk.get_by_role("status").filter(has_text="Montevideo").wait_for()
    told = [desk.locator(f"#code-{name}").inner_text() for name in ("card", "badge")]
    expected = [f"embed/fr/cities/{CITY}{ending}" for ending in (".html", ".svg")]
    assert [True, True] == [each in text for each, text in zip(expected, told, strict=True)]


def test_an_address_of_nothing_is_said_to_be_so(desk: Page, ours: str) -> None:
    desk.goto(f"{ours}data/embed/?of=cities/atlantis")
    desk.get_by_role("status").filter(has_text="no pledge, city, objective or country").wait_for()
    assert "montevideo" in desk.locator("#code-card").inner_text()
