"""A slow device: the search's worker is told of each question only after a while."""

from playwright.sync_api import Page

SCRIPT = """
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (...told) {
    if (window.late) setTimeout(() => post.apply(this, told), window.late);
    else post.apply(this, told);
};
"""


def can_be_late(page: Page) -> Page:
    """Let the answers of the pages opened from now on be `delayed`."""
    page.add_init_script(SCRIPT)
    return page


def delayed(page: Page, milliseconds: int) -> None:
    """From now on every answer comes so much later."""
    page.evaluate(f"window.late = {milliseconds}")
