"""The shipped site, served on this machine alone, and a real Chromium to open it with."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.served import serving

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def address(shipped: Path) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    with serving(shipped) as where:
        yield where


@pytest.fixture(scope="session")
def data(shipped: Path) -> dict[str, Any]:
    """The file of facets that all languages share."""
    manifest = json.loads((shipped / "search" / "en.json").read_text("utf-8"))
    content: dict[str, Any] = json.loads((shipped / "search" / manifest["facets"]).read_text())
    return content


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium)
        yield made
        made.close()


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page in a context of its own, which waits for nothing longer than the site may take."""
    context = browser.new_context(**options)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def desk(browser: Browser) -> Iterator[Page]:
    """A page on a wide screen, kept for all tests that only read."""
    with opened(browser, viewport=DESK) as page:
        yield page


@pytest.fixture(scope="session")
def dark(browser: Browser) -> Iterator[Page]:
    """The same on a dark screen."""
    with opened(browser, viewport=DESK, color_scheme="dark") as page:
        yield page


@pytest.fixture(scope="session")
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a small telephone."""
    with opened(browser, viewport=PHONE) as page:
        yield page


@pytest.fixture(scope="session")
def plain(browser: Browser) -> Iterator[Page]:
    """A page where scripts are switched off."""
    with opened(browser, viewport=DESK, java_script_enabled=False) as page:
        yield page


@pytest.fixture(scope="session")
def shelter(browser: Browser) -> Iterator[Page]:
    """A page that stays open, so that the next ones of its context start in half the time."""
    with opened(browser, viewport=DESK) as page:
        yield page


@pytest.fixture
def fresh(shelter: Page, address: str) -> Iterator[Page]:
    """A page that nobody has used: a tab of its own, and nothing kept from the one before."""
    context = shelter.context
    context.clear_cookies()
    session = context.new_cdp_session(shelter)
    session.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
    session.detach()
    page = context.new_page()
    yield page
    page.close()
