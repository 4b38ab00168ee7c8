"""Whoever uses a keyboard, a screen reader or a dark screen can read the site too."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import faults
from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.kinds import LANGUAGES, UNLIKE, address_of, kinds_in
from tests.browser.visits import filled

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def screens(browser: Browser) -> Iterator[dict[tuple[Scheme, str], Page]]:
    """Pages on a light and on a dark screen, on a desk and on a telephone."""
    schemes: tuple[Scheme, ...] = ("light", "dark")
    with ExitStack() as stack:
        yield {
            (scheme, name): stack.enter_context(
                opened(browser, viewport=viewport, color_scheme=scheme)
            )
            for scheme in schemes
            for name, viewport in (("desk", DESK), ("phone", PHONE))
        }


@pytest.mark.parametrize(
    ("scheme", "screen", "kind", "language"),
    [
        *(("light", "desk", *each) for each in kinds_in(*LANGUAGES)),
        *(("dark", "desk", *each) for each in kinds_in("en", "ar")),
        *(("light", "phone", *each) for each in kinds_in("en", "ar", among=UNLIKE)),
    ],
)
def test_axe_finds_nothing(
    screens: dict[tuple[Scheme, str], Page],
    address: str,
    scheme: Scheme,
    screen: str,
    kind: str,
    language: str,
) -> None:
    page = screens[scheme, screen]
    filled(page, address + address_of(kind, language))
    assert {} == faults(page)


def test_a_dark_screen_is_dark(browser: Browser, address: str) -> None:
    with opened(browser, viewport=DESK, color_scheme="dark") as page:
        page.goto(address)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red = int(colour.removeprefix("rgb(").split(",")[0])
    assert red < 64
