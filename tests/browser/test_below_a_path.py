"""A site whose address has a path (`https://host/world/`) works below it and asks nothing above."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.command import TODAY, copy_of_the_world, run_build
from tests.served import Handler, serving

pytestmark = pytest.mark.browser

PATH = "/world/"
"""As the settings of the golden world have it."""
RECORD = "pledges/northmere-qasr-nada-charter/"


class HandlerBelow(Handler):
    """Serves the site below its path; whatever is asked elsewhere is not there."""

    def translate_path(self, path: str) -> str:
        is_below = path.startswith(PATH)
        return super().translate_path(path.removeprefix(PATH[:-1]) if is_below else "/nowhere")


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the golden site is served, with its path."""
    root = copy_of_the_world(tmp_path_factory.mktemp("below") / "world")
    said = run_build(root, *TODAY)
    assert 0 == said.returncode, said.stdout + said.stderr
    with serving(root / "out" / "site", HandlerBelow) as address:
        yield address.removesuffix("/") + PATH


@pytest.mark.parametrize("path", ["", f"fr/{RECORD}", "ar/topics/"])
def test_a_page_finds_everything_that_it_asks_for(fresh: Page, below: str, path: str) -> None:
    failed: list[str] = []
    fresh.on("response", lambda it: failed.append(it.url) if it.status >= 400 else None)
    fresh.on("requestfailed", lambda request: failed.append(request.url))
    fresh.goto(below + path)
    fresh.wait_for_load_state("networkidle")
    assert [] == failed


def test_a_search_leads_to_a_page(fresh: Page, below: str) -> None:
    fresh.goto(f"{below}fr/{RECORD}")
    fresh.locator(".la-search input").fill("northmere")
    fresh.locator(".la-panel li a").first.click()
    expect(fresh.locator("h1")).to_have_text("Northmere")
    assert fresh.url.startswith(f"{below}fr/")


def test_every_link_of_the_page_for_what_is_not_found_leads_somewhere(
    fresh: Page, below: str
) -> None:
    fresh.goto(f"{below}ar/no/such/page/")
    links = fresh.locator("a[href]").evaluate_all("all => all.map(a => a.href)")
    own = {link.partition("#")[0] for link in links if link.startswith(below.removesuffix(PATH))}
    own.discard(fresh.url)
    statuses = {link: fresh.request.get(link).status for link in sorted(own)}
    assert {200} == set(statuses.values()), statuses


def test_the_page_for_what_is_not_found_has_its_styles(fresh: Page, below: str) -> None:
    fresh.goto(f"{below}ar/no/such/page/")
    sheets = fresh.evaluate("[...document.styleSheets].map(sheet => sheet.cssRules.length > 0)")
    assert {True} == set(sheets)


def test_the_manifest_names_pages_and_icons_that_are_there(fresh: Page, below: str) -> None:
    fresh.goto(below)
    address = fresh.locator('link[rel="manifest"]').evaluate("link => link.href")
    manifest = fresh.request.get(address).json()
    named = [manifest["start_url"], *(icon["src"] for icon in manifest["icons"])]
    found = fresh.evaluate(
        "async ([base, all]) => Promise.all(all.map(async one => "
        "(await fetch(new URL(one, base))).status))",
        [address, named],
    )
    assert [200] * len(named) == found
