"""The pages `other-systems/`: what the forms of other systems ask, and what of a record answers it.

One page lists the systems, one a system shows its fields; there a script (`build/theme/forms/`)
fills the forms in from the documents of the API. No page a record: six systems and languages would
make thirty-six of each.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.explorer import OTHER_SYSTEMS, system_path
from localaction.pages.address import relative
from localaction.pages.links import page_link
from localaction.pages.page import Page
from localaction.pages.publish import HOME, article, page, section_title
from localaction.pages.reader import Reader
from localaction.pages.system_words import script_words, source_name
from localaction.render.format import day, language_name, number
from localaction.telling.forms import EVIDENCE, FINDINGS, limit, needed, system_name
from schemas.system import Form, FormField, System
from schemas.values import UNKNOWN

API = "api/v1/"
"""Where the script finds the documents."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a form."""

    label: str
    part: str
    answer: str
    """What of a record answers it, or that the officer does."""
    says: str
    limit: str
    evidence: str
    hint: str


@dataclass(frozen=True, slots=True)
class FormView:
    """A form: its title and fields."""

    title: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class SystemView:
    """All that the page of a system shows."""

    id: str
    title: Markup
    run_by: str
    source: Markup
    read_on: str
    mapped_on: str
    languages: str
    hint: str
    forms: tuple[FormView, ...]
    api: str
    order: str
    """The languages to look for, the page's first."""
    words: Mapping[str, str]
    """What the script says."""


@dataclass(frozen=True, slots=True)
class SystemLine:
    """A system in the list of all."""

    path: str
    name: Markup
    run_by: str
    read: str
    """How many fields were read on the form, and how many there are."""


def system_pages(reader: Reader) -> Iterator[Page]:
    """The list, then the page of each system."""
    systems = sorted(reader.catalogue.systems.lists.items())
    if not systems:
        return
    title = section_title(reader, OTHER_SYSTEMS)
    lines = tuple(_line(reader, name, system) for name, system in systems)
    template = reader.environment.get_template("systems.html")
    yield page(
        reader,
        path=OTHER_SYSTEMS,
        frame="search/index",
        title=title,
        description="",
        slots={"article": article(reader, template, OTHER_SYSTEMS, {"title": title, "all": lines})},
    )
    for name, system in systems:
        yield _page(reader, name, system)


def _line(reader: Reader, name: str, system: System) -> SystemLine:
    fields = [field for form in system.forms for field in form.fields]
    read = number(sum(field.evidence == "form" for field in fields), reader.language)
    told = reader.words.gettext("Fields read on the form: %(read)s of %(all)s")
    return SystemLine(
        path=system_path(name),
        name=_name(reader, system),
        run_by=system.run_by,
        read=told % {"read": read, "all": number(len(fields), reader.language)},
    )


def _name(reader: Reader, system: System) -> Markup:
    return reader.said(*system_name(system, reader.language, reader.words.gettext))


def _page(reader: Reader, name: str, system: System) -> Page:
    path = system_path(name)
    template = reader.environment.get_template("system.html")
    plain, language = system_name(system, reader.language, reader.words.gettext)
    return page(
        reader,
        path=path,
        frame="search/slot-id",
        title=plain,
        description="",
        slots={"article": article(reader, template, path, _view(reader, name, path, system))},
        words_language=language,
        trail=(HOME, OTHER_SYSTEMS),
    )


def _view(reader: Reader, name: str, path: str, system: System) -> SystemView:
    language, known = reader.language, system.languages
    fallbacks = reader.catalogue.site.fallbacks.get(language, ())
    read_on = system.source.read_on
    return SystemView(
        id=name,
        title=_name(reader, system),
        run_by=system.run_by,
        source=page_link(system.source.url),
        read_on="" if read_on == UNKNOWN else day(read_on, language),
        mapped_on=day(system.mapped_on, language),
        languages=""
        if known == UNKNOWN
        else " · ".join(language_name(each, language) for each in known),
        hint=system.hint or "",
        forms=tuple(_form(reader, form) for form in system.forms),
        api=relative(reader.address(path), API),
        order=" ".join((language, *fallbacks)),
        words=script_words(reader),
    )


def _form(reader: Reader, form: Form) -> FormView:
    return FormView(form.title, tuple(_field(reader, field) for field in form.fields))


def _field(reader: Reader, field: FormField) -> FieldView:
    _ = reader.words.gettext
    taken = " + ".join(source_name(reader, name) for name in field.takes)
    about = (limit(field, reader.language, _), needed(field, _))
    return FieldView(
        label=field.label,
        part=field.part or "",
        answer=_(FINDINGS[field.by_hand]) if field.by_hand else taken,
        says=field.says or "",
        limit=" · ".join(filter(None, about)),
        evidence=_(EVIDENCE[field.evidence]),
        hint=field.hint or "",
    )
