"""A browser with the policy of the pages reads what stands there for machines, and objects to
nothing."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
HEAD = '<script type="application/ld+json">{"@context":"https://schema.org"}</script>'


def test_a_block_of_data_needs_no_leave_of_a_policy_against_scripts(
    fresh: Page, address: str
) -> None:
    said: list[str] = []
    fresh.on("console", lambda message: said.append(message.text))
    html = f"<!doctype html><html lang=en><head><title>x</title>{HEAD}</head><body></body></html>"
    fresh.route(
        f"{address}strict/",
        lambda route: route.fulfill(
            body=html, headers={"content-type": "text/html", "content-security-policy": STRICT}
        ),
    )
    fresh.goto(f"{address}strict/")
    fresh.wait_for_timeout(200)
    assert [] == said


def test_the_browser_reads_the_manifest_without_a_complaint(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}fr/")
    session = fresh.context.new_cdp_session(fresh)
    told = session.send("Page.getAppManifest")
    assert ([], True) == (told["errors"], told["url"].endswith("/fr/manifest.webmanifest"))
