"""The parts that several pages share: words, chips, places, sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.catalogue.dates import known
from localaction.catalogue.explorer import translated
from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.catalogue.words import Shown, picture_label
from localaction.pages.address import in_language, relative
from localaction.pages.legend import term_number
from localaction.pages.links import short_address
from localaction.pages.once import once
from localaction.pages.placed import placed
from localaction.pages.reader import Reader, page_path, spoken, term_path
from localaction.render.format import day, language_name
from schemas.base import Provenance, Record
from schemas.practice import Practice
from schemas.tags import Action
from schemas.values import UNKNOWN

SECRETARIAT = "secretariat of the Local Action repository"
"""What the secretariat calls itself in records; pages say it in their own language."""

ORIGINAL = "to-the-original"
"""Stands for its address in a notice, which many pages share but for that."""


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the words."""

    id: str
    heading: Markup
    html: Markup
    stale: bool
    """Older than the same section of its source."""


@dataclass(frozen=True, slots=True)
class WordsView:
    """The words of a record or update for one reader."""

    title: Markup
    summary: Markup
    parts: tuple[Part, ...]
    spoken: Markup
    """The attributes of an element that holds them; empty in the language of the page."""
    page_spoken: Markup
    """Those of what speaks the language of the page again, inside of it."""
    notice: Markup
    """What a reader must know of their language and translation; empty where there is nothing."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A term as a small label, linked where it has a page."""

    text: Markup
    number: str
    address: str
    """"" where the term has no page."""
    unofficial: bool
    """Its owner never confirmed this translation."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A page where facts were read."""

    url: str
    label: str
    """Its site, and as much of its path as a line has room for."""
    read_on: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture of the record's folder."""

    address: str
    words: str
    """What it shows, for who cannot see it."""
    language: str
    credit: str
    width: int
    height: int
    """In points; 0 where the file does not say."""


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
        spoken=spoken(shown.language) if shown.foreign else Markup(""),
        page_spoken=spoken(reader.language) if shown.foreign else Markup(""),
        notice=_notice(reader, shown, path),
    )


def _notice(reader: Reader, shown: Shown, path: str) -> Markup:
    stale = bool(shown.stale)
    key = (shown.foreign, shown.state, stale, shown.language, shown.source_language)

    def view() -> Mapping[str, object]:
        return {
            "foreign": shown.foreign,
            "is_unread": shown.state == "machine-unreviewed",
            "stale": stale,
            "language": language_name(shown.language, reader.language),
            "source_language": _to_original(reader, shown),
            "begin": translated(reader.language),
        }

    html = once(reader, "notice.html", path, key, view)
    original = in_language(path, shown.source_language, reader.root_language)
    return Markup(html.replace(ORIGINAL, relative(reader.address(path), original)))


def _to_original(reader: Reader, shown: Shown) -> Markup:
    """The name of the language of the original, as a link where the site has that page."""
    source = shown.source_language
    name = escape(language_name(source, reader.language))
    if source == reader.language or source not in reader.catalogue.site.languages:
        return name
    return Markup(f'<a href="{ORIGINAL}" hreflang="{source}">{name}</a>')


def chips(reader: Reader, vocabulary: str, terms: Iterable[str], path: str) -> Markup:
    """The HTML of terms as chips, in the order given."""
    made = (
        once(
            reader,
            "chip.html",
            path,
            (vocabulary, id),
            lambda id=id: _chip(reader, vocabulary, id),  # type: ignore[misc]
        )
        for id in terms
    )
    return Markup("".join(made))


def _chip(reader: Reader, vocabulary: str, id: str) -> Chip:
    address = term_path(reader, vocabulary, id)
    # In short where the term has a page of its own, which says it in full.
    label = reader.label(vocabulary, id, short=address != "")
    unofficial = reader.is_unofficial(vocabulary, label, id)
    if unofficial:
        reader.told_unofficially.append((vocabulary, id))
    return Chip(
        text=reader.said(label.text, label.language),
        number=term_number(reader, vocabulary, id),
        address=address,
        unofficial=unofficial,
    )


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
            label=short_address(source.url),
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
    named = [
        (each, entry.pictures[each.file])
        for each in entry.facts.pictures
        if each.file in entry.pictures
    ]
    return tuple(
        PictureView(
            address=relative(here, page_path(entry) + picture.file),
            words=shown.words.labels.get(picture_label(picture.file), ""),
            language=shown.language,
            credit=picture.credit,
            width=file.width,
            height=file.height,
        )
        for picture, file in named
    )


def by_role(reader: Reader, facts: Record) -> Markup:
    """The office that stands behind a record; a city writes in the record's own language."""
    provenance = facts.provenance
    if provenance.by_role == SECRETARIAT:
        return escape(reader.words.gettext("Secretariat of this site."))
    language = facts.language if provenance.kind == "submitted" else "en"
    return reader.said(provenance.by_role, language)
