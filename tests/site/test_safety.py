"""Nothing is asked from elsewhere, and nothing runs that the page's own policy does not name."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from tests.site.look import Look

ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
DATA_PICTURE = "data:image/"
IN_STYLES = re.compile(r"@import|url\(\s*[\"']?(?!data:image/|#)(?:[a-z]+:|//)", re.IGNORECASE)
IN_SCRIPTS = re.compile(
    r"[\"'`](?:https?:)?//(?!www\.w3\.org/)[\w$]|\beval\(|new Function|document\.cookie"
)
"""An address as a string; one in a comment asks nobody."""

LANGUAGES = ("", "fr/", "es/", "ar/", "ru/", "zh/")
ASKED = ("explore/", "search/", "cities-like-mine/", "pledges/", "practices/", "cities/")
"""Pages whose address can hold the words and choices of a reader."""


def test_no_page_loads_anything_from_elsewhere(pages: dict[str, Look]) -> None:
    outside = {
        page.address: [
            url for url in page.loaded if ELSEWHERE.match(url) and not url.startswith(DATA_PICTURE)
        ]
        for page in pages.values()
    }
    assert {} == {address: urls for address, urls in outside.items() if urls}


def test_no_style_stands_in_a_page(pages: dict[str, Look]) -> None:
    styled = {page.address: page.inline_styles for page in pages.values()}
    assert {} == {address: styles for address, styles in styled.items() if styles}


def test_no_attribute_runs_a_script(pages: dict[str, Look]) -> None:
    running = {page.address: page.handlers for page in pages.values()}
    assert {} == {address: handlers for address, handlers in running.items() if handlers}


def test_no_script_stands_in_a_page_without_its_hash(pages: dict[str, Look]) -> None:
    unnamed = [
        f"{page.address}: {script[:80]}"
        for page in pages.values()
        for script in page.inline_scripts
        if f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
        not in "".join(page.policies)
    ]
    assert [] == unnamed


@pytest.mark.parametrize("rule", ["default-src 'self'", "form-action 'self'", "base-uri 'none'"])
def test_every_page_states_a_strict_policy(pages: dict[str, Look], rule: str) -> None:
    lax = [page.address for page in pages.values() if rule not in "".join(page.policies)]
    assert [] == lax[:5]


def test_no_policy_lets_in_what_stands_in_the_page(pages: dict[str, Look]) -> None:
    lax = [page.address for page in pages.values() if "unsafe-" in "".join(page.policies)]
    assert [] == lax


def test_no_style_sheet_asks_elsewhere(shipped: Path) -> None:
    asking = {
        path.name: IN_STYLES.findall(path.read_text("utf-8")) for path in shipped.rglob("*.css")
    }
    assert {} == {name: found for name, found in asking.items() if found}


def test_no_script_asks_elsewhere_or_runs_text(shipped: Path) -> None:
    asking = {
        path.name: IN_SCRIPTS.findall(path.read_text("utf-8")) for path in shipped.rglob("*.js")
    }
    assert {} == {name: found for name, found in asking.items() if found}


def test_pages_whose_address_holds_the_readers_words_pass_it_on_to_nobody(
    pages: dict[str, Look],
) -> None:
    found = {f"{each}{path}" for each in LANGUAGES for path in ASKED}
    assert {("no-referrer",)} == {pages[address].referrers for address in found}
