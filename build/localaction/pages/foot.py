"""What the page of every record ends with: how to cite it, share it and correct it; its history."""

from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.catalogue.topics import RECORDS
from localaction.pages.address import relative
from localaction.pages.bring import bring
from localaction.pages.history import BRANCH, HistoryView, changed_on, history_view, version
from localaction.pages.reader import Reader, page_path
from localaction.render.format import comma
from schemas.base import Record

CITED = (("BibTeX", ".bib"), ("RIS", ".ris"), ("CSL-JSON", ".csl.json"))
"""The forms of a reference, and how their files end; `exports.api` makes them."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The links and words below a record."""

    address: str
    """Of this page, with the site."""
    shared: str
    """The same, as a value in another address."""
    who: Markup
    """Whose pledge or practice it is; empty for a city."""
    title: Markup
    site: str
    year: str
    version: Markup
    """The day of its last change, linked to its files as they were then."""
    files: tuple[tuple[str, str], ...]
    """What reference managers read: the name of each form and where its file lies."""
    correct: str
    """The form for what is wrong with it, with its id filled in."""
    report: str
    """The same for a report of progress; "" for a city."""
    words: str
    """The file of its translation; "" where the page shows none."""
    history: HistoryView


def foot(reader: Reader, entry: Entry[Record]) -> Foot:
    """Gather what the end of the page says."""
    site, shown = reader.catalogue.site, reader.shown(entry)
    title, language = reader.title(entry)
    address = f"{site.url.rstrip('/')}/{reader.address(page_path(entry))}"
    source = f"{site.repository.rstrip('/')}/blob/{BRANCH}/"
    to_form = partial(bring, site, reader.language, record=entry.id)
    changed = changed_on(reader, entry)
    cited = relative(reader.address(page_path(entry)), f"api/v1/{RECORDS[entry.kind]}/{entry.id}")
    is_translation = shown is not None and not shown.foreign and shown.state != "own"
    return Foot(
        address=address,
        shared=quote(address, safe=":/"),
        who=Markup(comma(reader.language)).join(reader.name(id) for id in actors(entry.facts)),
        title=reader.said(title, language),
        site=site.name.get(reader.language, site.name[reader.root_language]),
        year=changed[:4],
        version=version(reader, entry),
        files=tuple((name, f"{cited}{ending}") for name, ending in CITED),
        correct=to_form("correction"),
        report="" if entry.kind == "city" else to_form("update"),
        words=source + quote(shown.words.path) if shown and is_translation else "",
        history=history_view(reader, entry),
    )
