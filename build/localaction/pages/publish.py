"""A view and its template → a `Page`: addresses, languages and what machines are told of it."""

from collections.abc import Mapping

from jinja2 import Template
from markupsafe import Markup

from localaction.catalogue.model import Entry
from localaction.catalogue.topics import RECORDS
from localaction.pages.address import in_language
from localaction.pages.follow import FEED
from localaction.pages.legend import legend
from localaction.pages.linked_data import list_data, record_data
from localaction.pages.links import linker
from localaction.pages.page import Page
from localaction.pages.reader import Reader, page_path
from localaction.pages.shared import picture
from schemas.base import Record

HOME = ""


def record_page(reader: Reader, entry: Entry[Record], template: Template, view: object) -> Page:
    """The page of one record."""
    section = RECORDS[entry.kind]
    shown = reader.shown(entry)
    title, language = reader.title(entry)
    retired = entry.facts.retired is not None
    return page(
        reader,
        path=page_path(entry),
        frame=f"{section}/slot-id",
        title=title,
        # Nobody is to find by its words what was taken back.
        description=shown.words.summary.text if shown and not retired else "",
        slots={"article": article(reader, template, page_path(entry), view)},
        words_language=language,
        written=sorted(entry.words) if entry.words else None,
        trail=(HOME, f"{section}/"),
        is_retired=retired,
        feed=page_path(entry) + FEED if entry.kind == "city" and not retired else "",
        entry=entry,
    )


def page(
    reader: Reader,
    *,
    path: str,
    frame: str,
    title: str,
    description: str,
    slots: Mapping[str, Markup],
    words_language: str | None = None,
    written: list[str] | None = None,
    trail: tuple[str, ...] = (HOME,),
    is_retired: bool = False,
    is_unlisted: bool = False,
    feed: str = "",
    entry: Entry[Record] | None = None,
) -> Page:
    """Make a page.

    `path` is its address at the root. `written` names the languages in which somebody wrote its
    words; None where the page is made of the interface and the vocabularies alone, which speak
    every language of the site. `trail` are the paths of the pages above it, `feed` is that of what
    is new of it. `entry` is the record whose page it is.
    """
    languages = reader.addresses(path)
    own = [language for language in languages if written is None or language in written]
    return Page(
        address=languages[reader.language],
        frame=frame,
        language=reader.language,
        words_language=words_language or reader.language,
        title=title,
        description=description if description or is_retired else _of_itself(reader, title),
        slots=slots,
        languages=languages,
        alternates={language: languages[language] for language in own},
        is_record=entry is not None,
        record=(entry.kind, entry.id) if entry is not None else None,
        is_retired=is_retired,
        is_unlisted=is_unlisted,
        trail=tuple(
            (
                reader.titles[above],
                in_language(above, reader.language, reader.root_language),
            )
            for above in trail
        ),
        feed=reader.address(feed) if feed else "",
        picture=picture(reader, path, entry),
        data=list_data(reader, title) if entry is None else record_data(reader, entry),
    )


def section_title(reader: Reader, path: str) -> str:
    """What the page of a section is called: its heading and its name in the breadcrumbs."""
    return reader.titles[path]


def article(reader: Reader, template: Template, path: str, view: object) -> Markup:
    """Render a view. The template knows `view`, `reader`, `legend`, and `to(path)` for links."""
    return Markup(template.render(view=view, reader=reader, legend=legend(reader), to=linker(path)))


def _of_itself(reader: Reader, title: str) -> str:
    """What a page without words of its own says to machines: its title, and what the site is."""
    tagline = reader.catalogue.site.tagline.get(reader.language, "")
    return f"{title}. {tagline}".rstrip()
