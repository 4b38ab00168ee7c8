"""The 23 objectives of the Global Compact for Migration, and who acts on each."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.vocabularies import Label
from localaction.pages.lists import ListView, list_views
from localaction.pages.page import Page
from localaction.pages.publish import article, page, section_title
from localaction.pages.reader import Reader
from localaction.render.format import number

VOCABULARY = "gcm_objectives"
PATH = "gcm-objectives/"


@dataclass(frozen=True, slots=True)
class ObjectiveView:
    """One objective: its words, and what bears it."""

    number: str
    label: Markup
    english: str
    """Told beside a label that is an unofficial translation; "" beside any other."""
    address: str
    pledges: int
    practices: int
    list: ListView | None
    """The pledges and practices, on the objective's own page."""


def objective_pages(reader: Reader) -> Iterator[Page]:
    """The list of the objectives, then the page of each."""
    title = section_title(reader, PATH)
    views = [_view(reader, id) for id in reader.catalogue.vocabularies.ids(VOCABULARY)]
    template = reader.environment.get_template("objectives.html")
    yield page(
        reader,
        path=PATH,
        frame="topics/index",
        title=title,
        description="",
        slots={"article": article(reader, template, PATH, {"title": title, "objectives": views})},
    )
    for id in reader.catalogue.vocabularies.ids(VOCABULARY):
        yield from _objective(reader, id)


def _objective(reader: Reader, id: str) -> Iterator[Page]:
    template = reader.environment.get_template("objective.html")
    catalogue, label = reader.catalogue, reader.label(VOCABULARY, id)
    path = f"{PATH}{id}/"
    entries = [catalogue.action(each) for each in catalogue.links.tagged.get((VOCABULARY, id), ())]
    for listed in list_views(reader, "action", label.text, path, entries):
        at = listed.pages[listed.number - 1][1]
        title = f"{catalogue.vocabularies.term(VOCABULARY, id).number}. {label.text}"
        yield page(
            reader,
            path=at,
            frame="topics/slot-id",
            title=title if listed.number == 1 else f"{title} ({listed.number})",
            description=label.text,
            slots={"article": article(reader, template, at, _view(reader, id, listed))},
            words_language=label.language,
            trail=("", PATH),
        )


def _view(reader: Reader, id: str, listed: ListView | None = None) -> ObjectiveView:
    label: Label = reader.label(VOCABULARY, id)
    catalogue = reader.catalogue
    tagged = catalogue.links.tagged.get((VOCABULARY, id), ())
    pledges = sum(each in catalogue.pledges for each in tagged)
    return ObjectiveView(
        number=number(catalogue.vocabularies.term(VOCABULARY, id).number or 0, reader.language),
        label=reader.said(label.text, label.language),
        english=label.english if reader.is_unofficial(VOCABULARY, label, id) else "",
        address=f"{PATH}{id}/",
        pledges=pledges,
        practices=len(tagged) - pledges,
        list=listed,
    )
