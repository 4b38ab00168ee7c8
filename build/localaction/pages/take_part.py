"""What the page on taking part offers: the form in the page's language, and files to fill in."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.pages.address import relative
from localaction.pages.bring import KIND_NAMES, SUFFIXES, bring, form_file
from localaction.pages.publish import article
from localaction.pages.reader import Reader

PATH = "take-part/"


@dataclass(frozen=True, slots=True)
class Row:
    """The files for one kind of thing."""

    name: str
    files: tuple[tuple[str, str], ...]
    """`XLSX` and the link to it."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The ways to bring something."""

    address: str
    """Of the form in this language."""
    rows: tuple[Row, ...]
    """Empty where the site hands out no files."""


def take_part_slots(reader: Reader) -> dict[str, Markup]:
    """The HTML of each slot of the page."""
    rows = (
        Row(reader.words.gettext(name), _files(reader, kind)) for kind, name in KIND_NAMES.items()
    )
    view = Forms(
        address=bring(reader.catalogue.site, reader.language),
        rows=tuple(row for row in rows if row.files),
    )
    template = reader.environment.get_template("take-part.html")
    return {"forms": article(reader, template, PATH, view)}


def _files(reader: Reader, kind: str) -> tuple[tuple[str, str], ...]:
    here = reader.address(PATH)
    places = ((suffix, form_file(kind, reader.language, suffix)) for suffix in SUFFIXES)
    return tuple(
        (suffix.upper(), relative(here, reader.assets[place]))
        for suffix, place in places
        if place in reader.assets
    )
