"""The parts that several pages share: words, chips, cards, timeline, sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.catalogue.dates import known
from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.catalogue.words import Shown
from localaction.checks.labels import picture_label
from localaction.pages.address import relative
from localaction.pages.placed import placed
from localaction.pages.reader import SECTIONS, Chip, Reader, page_path
from localaction.render.format import day, direction, locale
from schemas.base import Provenance, Record
from schemas.practice import Practice
from schemas.tags import Action
from schemas.values import UNKNOWN


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the words."""

    id: str
    heading: Markup
    html: Markup
    stale: bool


@dataclass(frozen=True, slots=True)
class WordsView:
    """The words of a record or update for one reader."""

    title: Markup
    summary: Markup
    parts: tuple[Part, ...]
    language: str
    direction: str
    foreign: bool
    state: str
    """`own`, `human`, `machine-reviewed`, `machine-unreviewed`."""
    stale: bool
    source_language: str
    language_name: str
    """Of the words, in the reader's language."""
    source_language_name: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A page where facts were read."""

    url: str
    read_on: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture of the record's folder."""

    address: str
    words: str
    """What it shows, for who cannot see it."""
    language: str
    credit: str


def words_view(reader: Reader, kind: str, shown: Shown | None, path: str) -> WordsView | None:
    """The words to show on the page `path`, section by section in the vocabulary's order."""
    if shown is None:
        return None
    words = shown.words
    order = reader.catalogue.vocabularies.sections(kind)
    parts = tuple(
        Part(
            id=id,
            heading=reader.term("sections", id),
            # Rendered from judged tokens and cleaned when it was read (source.words).
            html=placed(reader, words.sections[id].html, path),
            stale=id in shown.stale,
        )
        for id in order
        if id in words.sections
    )
    return WordsView(
        title=escape(words.title),
        summary=placed(reader, words.summary.html, path),
        parts=parts,
        language=shown.language,
        direction=direction(shown.language),
        foreign=shown.foreign,
        state=shown.state,
        stale=bool(shown.stale),
        source_language=shown.source_language,
        language_name=language_name(shown.language, reader.language),
        source_language_name=language_name(shown.source_language, reader.language),
    )


def language_name(language: str, told_in: str) -> str:
    """What a language is called in another."""
    return str(locale(language).get_language_name(told_in) or language)


def chips(
    reader: Reader, vocabulary: str, terms: Iterable[str], *, suggested: bool = False
) -> tuple[Chip, ...]:
    """Terms as chips, in the order given."""
    return tuple(_chip(reader, vocabulary, id, suggested) for id in terms)


def _chip(reader: Reader, vocabulary: str, id: str, suggested: bool) -> Chip:
    key = (vocabulary, id, suggested)
    if key not in reader.chips:
        section = SECTIONS.get(vocabulary)
        label = reader.label(vocabulary, id)
        term = reader.catalogue.vocabularies.term(vocabulary, id)
        # A target of the SDGs is known by its code (`10.7`), an objective by its number.
        number = term.code.get("target", "" if term.number is None else str(term.number))
        reader.chips[key] = Chip(
            text=reader.said(label.text, label.language),
            number=number,
            address=f"{section}/{id}/" if section else "",
            unofficial=reader.unofficial(vocabulary, label, id),
            suggested=suggested,
        )
    return reader.chips[key]


def places(reader: Reader, entry: Entry[Record]) -> Markup:
    """`City, Country` of everyone whose pledge or practice it is."""
    return Markup(" · ").join(reader.place(id) for id in actors(entry.facts))


def years(reader: Reader, facts: Action) -> str:
    """`2022–2024`, `from 2022`, `until 2024`, or "" where no year is known."""
    start = facts.start[:4] if known(facts.start) else ""
    end = facts.end[:4] if known(facts.end) else ""
    if start and end:
        return start if start == end else f"{start}–{end}"
    _ = reader.words.gettext
    if start:
        return _("from %(year)s") % {"year": start}
    return _("until %(year)s") % {"year": end} if end else ""


def sources(reader: Reader, provenance: Provenance) -> tuple[SourceView, ...]:
    """The pages a record was compiled from."""
    return tuple(
        SourceView(
            url=source.url,
            read_on="" if source.read_on == UNKNOWN else day(source.read_on, reader.language),
        )
        for source in provenance.sources
    )


def pictures(reader: Reader, entry: Entry[Record]) -> tuple[PictureView, ...]:
    """The pictures that a practice's facts name, each described in the words that are shown."""
    shown = reader.shown(entry)
    if not isinstance(entry.facts, Practice) or shown is None:
        return ()
    here = reader.address(page_path(entry))
    return tuple(
        PictureView(
            address=relative(here, page_path(entry) + picture.file),
            words=shown.words.labels.get(picture_label(picture.file), ""),
            language=shown.language,
            credit=picture.credit,
        )
        for picture in entry.facts.pictures
    )


def by_role(reader: Reader, facts: Record) -> Markup:
    """The office that stands behind a record; a city writes in the record's own language."""
    provenance = facts.provenance
    language = facts.language if provenance.kind == "submitted" else "en"
    return reader.said(provenance.by_role, language)
