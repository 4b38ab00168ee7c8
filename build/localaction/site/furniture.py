"""The HTML around an article that differs from page to page: language switch, breadcrumbs.

Pure functions from a page; every link is relative, but on the page for the lost.
"""

from collections.abc import Mapping

from markupsafe import Markup, escape

from localaction.pages.address import relative
from localaction.pages.page import Page
from localaction.render.format import direction
from localaction.site.editorial import NOT_FOUND


def switch(page: Page, names: Mapping[str, Markup], base: str) -> Markup:
    """The items of the language switch: this page in each language, by the language's own name.

    `base` is the path of the site's root: a server shows the page for the lost at any depth.
    """
    return Markup(
        "".join(
            f'<li><a href="{_link(page, address, base)}" lang="{language}" '
            f'dir="{direction(language)}"{_current(page.language == language)}>{names[language]}'
            "</a></li>"
            for language, address in page.languages.items()
        )
    )


def breadcrumbs(page: Page) -> Markup:
    """The items of the breadcrumbs: the pages above this one."""
    return Markup(
        "".join(
            f'<li><a href="{relative(page.address, address)}">{escape(title)}</a></li>'
            for title, address in page.trail
        )
    )


def _link(page: Page, address: str, base: str) -> str:
    return f"{base}/{address}" if page.frame == NOT_FOUND else relative(page.address, address)


def _current(is_current: bool) -> str:
    return ' aria-current="true"' if is_current else ""
