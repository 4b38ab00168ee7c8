"""The page `data/embed/`: how to show a card, a badge or a list of ours on another site.

In: a `Reader`. Out: one page with the code of an example of each, ready to be copied. With a script
(`build/theme/assets/embed.js`) the reader names the page that the code is to be of.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import Standing
from localaction.catalogue.explorer import EMBED
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.topics import GCM_OBJECTIVES, topic_path
from localaction.pages.address import relative
from localaction.pages.embed_code import (
    BADGE,
    CARD,
    FOLDER,
    HEIGHTS,
    WIDGET,
    WIDTH,
    badge,
    frame,
    path_of,
    widget,
)
from localaction.pages.page import Page
from localaction.pages.publish import HOME, article, page, section_title
from localaction.pages.reader import Reader, page_path, spoken
from schemas.pledge import Pledge

SCRIPT = "embed.js"


@dataclass(frozen=True, slots=True)
class Example:
    """A card and a badge of one record."""

    page: str
    """The address of its page."""
    title: str
    spoken: Markup
    """The attributes of what bears the title, where it is not in the language of the page."""
    card: str
    """From this page."""
    badge: str
    card_code: str
    badge_code: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class EmbedView:
    """All that the page shows."""

    title: str
    script: str
    folder: str
    """Of the files in this language, from this page."""
    example: Example | None
    """Of a pledge; None where there is none."""
    objective: str
    """The page that the list is of; "" where the site has no objectives."""
    list_code: str


def embed_page(reader: Reader) -> Iterator[Page]:
    """The one page."""
    title = section_title(reader, EMBED)
    template = reader.environment.get_template("embed.html")
    yield page(
        reader,
        path=EMBED,
        frame="search/slot-id",
        title=title,
        description=reader.words.gettext(
            "Show a city, a pledge or a list of the latest pledges on another site: code to copy."
        ),
        slots={"article": article(reader, template, EMBED, _view(reader, title))},
        trail=(HOME,),
    )


def _view(reader: Reader, title: str) -> EmbedView:
    here, pledge, objective = reader.address(EMBED), _pledge(reader), _objective(reader.catalogue)
    root = reader.catalogue.site.url.rstrip("/")
    chosen = {"objective": objective} if objective else {}
    return EmbedView(
        title=title,
        folder=relative(here, f"{FOLDER}/{reader.language}/"),
        script=relative(here, reader.assets.get(SCRIPT, "")),
        example=_example(reader, pledge, here) if pledge else None,
        objective=topic_path(GCM_OBJECTIVES, objective) if objective else "",
        list_code=widget(f"{root}/{WIDGET}", reader.language, chosen),
    )


def _example(reader: Reader, entry: Entry[Pledge], here: str) -> Example:
    root, (title, language) = reader.catalogue.site.url.rstrip("/"), reader.title(entry)
    card = path_of(entry.kind, entry.id, reader.language, CARD)
    picture = path_of(entry.kind, entry.id, reader.language, BADGE)
    url = f"{root}/{reader.address(page_path(entry))}"
    return Example(
        page=url,
        title=title,
        spoken=spoken(language) if language != reader.language else Markup(""),
        card=relative(here, card),
        badge=relative(here, picture),
        card_code=frame(f"{root}/{card}", title, entry.kind),
        badge_code=badge(f"{root}/{picture}", url, title),
        width=WIDTH,
        height=HEIGHTS[entry.kind],
    )


def _pledge(reader: Reader) -> Entry[Pledge] | None:
    """The one that shows most: up to date, with a result; None where nothing is pledged."""
    live = [entry for entry in reader.catalogue.pledges.values() if not entry.facts.retired]
    return max(live, key=lambda entry: _shows(reader.standings[entry.id]), default=None)


def _shows(where: Standing) -> tuple[bool, bool]:
    return any(each.share for each in where.progress), where.reporting == "green"


def _objective(catalogue: Catalogue) -> str:
    """The objective for migrants that most records serve."""
    name = GCM_OBJECTIVES.vocabulary
    if name not in catalogue.vocabularies:
        return ""
    tagged = catalogue.links.tagged
    return max(catalogue.vocabularies.ids(name), key=lambda id: len(tagged.get((name, id), ())))
