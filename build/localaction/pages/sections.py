"""Every section of the site and what makes its pages."""

from collections.abc import Callable, Iterator, Mapping

from localaction.pages.actions import action_pages
from localaction.pages.cities import city_pages
from localaction.pages.lists import list_pages
from localaction.pages.objectives import objective_pages
from localaction.pages.page import Page
from localaction.pages.reader import Reader
from localaction.pages.topics.hub import hub_page


def _pledges(reader: Reader) -> Iterator[Page]:
    yield from list_pages(reader, "pledge", "pledges")
    yield from action_pages(reader, "pledge")


def _practices(reader: Reader) -> Iterator[Page]:
    yield from list_pages(reader, "practice", "practices")
    yield from action_pages(reader, "practice")


def _cities(reader: Reader) -> Iterator[Page]:
    yield from list_pages(reader, "city", "cities")
    yield from city_pages(reader)


SECTIONS: Mapping[str, Callable[[Reader], Iterator[Page]]] = {
    "pledges": _pledges,
    "practices": _practices,
    "cities": _cities,
    "gcm-objectives": objective_pages,
    "topics": hub_page,
}
"""Folder of the site → its pages, list first."""

FRAMES = ("pledges", "practices", "cities", "topics")
"""The parts of the menu that hold made pages: each has a frame `x/index` for pages as deep as
`x/`, and `x/slot-id` for pages as deep as `x/y/`. What has no place in the menu of its own stands
under `topics`."""
