"""What axe finds on a page: every rule that it has by itself, told briefly.

The page gives back only what is wrong: all that is right would cost more than the rules.
"""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCRIPT = Axe().axe_script
RUN = """options => axe.run(options).then(({ violations }) => violations.map(
  ({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]
))"""
BRIEFLY = {"resultTypes": ["violations"]}

Found = dict[str, list[str]]


def faults(page: Page) -> Found:
    """Each rule that is broken, with the first elements that break it."""
    page.evaluate(SCRIPT)
    return dict(page.evaluate(RUN, BRIEFLY))
