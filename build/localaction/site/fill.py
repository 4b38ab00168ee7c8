"""Fills a page's frame: the slots the site makes itself, and those the page brings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import escape

from localaction.pages.page import Page
from localaction.render.format import own_language_name
from localaction.site.errors import PourError
from localaction.site.furniture import breadcrumbs, switch
from localaction.site.head import Head
from localaction.site.pour import Frame, Poured, pour
from schemas.site import Site

Frames = Mapping[tuple[str, str], Frame]
"""The frames by language and name."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Everything that pouring needs besides the page."""

    frames: Frames
    own: Mapping[str, Callable[[Page], str]]
    """How the site makes each slot that it fills itself."""

    def fill(self, page: Page) -> Poured:
        """The whole page."""
        frame = self.frames.get((page.language, page.frame))
        if frame is None:
            raise PourError(
                f"Page /{page.address} asks for the frame {page.frame} in {page.language}, "
                "and the theme made none of that name."
            )
        values: dict[str, str] = {
            name: make(page) for name, make in self.own.items() if name in frame.slots
        }
        try:
            return pour(frame, {**values, **page.slots})
        except PourError as error:
            raise PourError(f"Page /{page.address}: {error}") from None


def filler(frames: Frames, site: Site) -> Filler:
    """Bind the frames and the settings of the site."""
    names = {language: escape(own_language_name(language)) for language in site.languages}
    base = urlsplit(site.url).path.rstrip("/")

    head = Head(site.url)
    return Filler(
        frames,
        {
            "title": lambda page: page.title,
            "id": lambda page: page.address.rstrip("/").rpartition("/")[2],
            "head": head.of,
            "languages": lambda page: switch(page, names, base),
            "breadcrumbs": breadcrumbs,
        },
    )
