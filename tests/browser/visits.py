"""How a test opens a page that it looks at as a reader does: with all that scripts fill in."""

from playwright.sync_api import Page


def filled(page: Page, url: str) -> Page:
    """Open an address and wait until lists, maps and forms stand: `load` comes before them."""
    page.goto(url)
    page.locator("html[data-drawn]").wait_for(state="attached")
    return page
