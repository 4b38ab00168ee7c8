"""What is searched: every record, topic and page of the site, as one reader is told of it.

In: a `Reader`, and the pages that are no records. Out: a `Document` each, records first. A record
that nobody translated is found all the same: by its place and its tags, told in this language.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry, Words
from localaction.pages.address import in_language
from localaction.pages.lists import is_further
from localaction.pages.page import Page
from localaction.pages.reader import Reader, page_path
from localaction.render.format import comma
from schemas.base import Record
from schemas.city import City
from schemas.values import Term
from schemas.walk import marked

KINDS = ("pledge", "practice", "city", "topic", "page")
"""The groups of results, in the order in which they are shown."""

RECORD_FRAMES = frozenset({"pledges/slot-id", "practices/slot-id", "cities/slot-id"})
"""The frames of pages whose records are searched themselves, and of the later pages of lists."""

LEARNT = ("lessons", "recommendations")
"""Sections of a record that are searched besides its title and summary."""

NO_TAGS = frozenset({"indicators", "provenance", "review", "country"})
"""Fields whose terms say how a thing was counted or judged, not what it is about; the country of a
city stands in its place."""


@dataclass(frozen=True, slots=True)
class Document:
    """One page that can be found."""

    kind: str
    path: str
    """Where it lies, below the home page of its language."""
    title: str
    language: str
    """Of title and summary."""
    place: str = ""
    context: str = ""
    """What is shown where a page has no place."""
    labels: tuple[str, ...] = ()
    """What its tags are called."""
    names: tuple[str, ...] = ()
    """Other names by which people know its places."""
    summary: str = ""
    lessons: str = ""


def documents(reader: Reader, others: Iterable[Document]) -> Iterator[Document]:
    """Everything that a reader can find. `others`: what `listed` gave for the pages."""
    catalogue = reader.catalogue
    for group in (catalogue.pledges, catalogue.practices, catalogue.cities):
        for entry in group.values():
            if entry.facts.retired is None:
                yield _record(reader, entry)
    texts = {(f"{each.name}/", each.language): each.words.text for each in catalogue.pages}
    for other in others:
        yield replace(other, lessons=texts.get((other.path, other.language), ""))


def listed(page: Page) -> Document | None:
    """A topic, a list or an editorial page; None where the page is not to be found as such."""
    home = in_language("", page.language, next(iter(page.languages)))
    path = page.address.removeprefix(home)
    is_hidden = page.is_unlisted or page.is_retired or is_further(path)
    if is_hidden or not path or page.frame in RECORD_FRAMES or not path.endswith("/"):
        return None
    # The list that a topic is of; the first page above all is the home page.
    context = page.trail[-1][0] if len(page.trail) > 1 else ""
    return Document(
        kind="topic" if page.frame.startswith("topics/") else "page",
        path=path,
        # What stands below the title, and is no part of the name that one types.
        title=page.title.removesuffix(f" – {context}"),
        language=page.words_language,
        context=context,
        summary=_summary(page),
    )


def _summary(page: Page) -> str:
    """What a page says of itself; "" where that is its title and what the whole site is."""
    is_own = page.description not in page.title and not page.description.startswith(page.title)
    return page.description if is_own else ""


def _record(reader: Reader, entry: Entry[Record]) -> Document:
    shown = reader.shown(entry)
    title, language = reader.title(entry)
    return Document(
        kind=entry.kind,
        path=page_path(entry),
        title=title,
        language=language,
        place=_place(reader, entry),
        labels=tuple(_labels(reader, entry.facts)),
        names=tuple(_names(reader, entry)),
        summary=shown.words.summary.text if shown else "",
        lessons=_learnt(shown.words) if shown else "",
    )


def _place(reader: Reader, entry: Entry[Record]) -> str:
    """City and country of everyone whose record it is; the country alone where it is a city's."""
    if isinstance(entry.facts, City):
        return reader.label("m49_countries", entry.facts.country).text
    return " · ".join(_where(reader, id) for id in actors(entry.facts))


def _where(reader: Reader, id: str) -> str:
    city = reader.catalogue.cities.get(id)
    name = reader.city_name(id)
    return f"{name}{comma(reader.language)}{reader.country(city).text}" if city else name


def _labels(reader: Reader, facts: Record) -> Iterator[str]:
    for path, term, marker in marked(facts):
        if isinstance(marker, Term) and path[0] not in NO_TAGS:
            yield reader.label(marker.vocabulary, term).text


def _names(reader: Reader, entry: Entry[Record]) -> Iterator[str]:
    for id in (entry.id, *actors(entry.facts)):
        city = reader.catalogue.cities.get(id)
        if city is not None:
            yield from city.facts.official_name.values()
            yield from (city.facts.names.get("en", ""), city.facts.admin_area or "")


def _learnt(words: Words) -> str:
    return "\n".join(words.sections[id].text for id in LEARNT if id in words.sections)
