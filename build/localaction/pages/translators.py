"""What the translator's guide shows of the glossary: how the page's language says each term."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.glossary import OFFICIAL
from localaction.pages.publish import article
from localaction.pages.reader import Reader
from schemas.glossary import Avoided, GlossaryTerm

PATH = "translators/"
ENGLISH = "en"
UNREAD = "machine-unreviewed"


@dataclass(frozen=True, slots=True)
class Row:
    """One term: what it is in English, and how it is said."""

    id: str
    english: Markup
    meaning: Markup
    words: tuple[Markup, ...]
    """The word to use; on the English page that of every other language."""
    also: tuple[str, ...] = ()
    avoid: tuple[Avoided, ...] = ()
    is_official: bool = False
    state: str = ""
    """Where it was not read in an official text: who translated it, in words."""


@dataclass(frozen=True, slots=True)
class View:
    """The glossary as a page shows it."""

    rows: tuple[Row, ...]
    is_english: bool
    is_unread: bool
    """Nobody has read the words of which nothing else is said."""


def translators_slots(reader: Reader) -> dict[str, Markup]:
    """The HTML of each slot of the page."""
    template = reader.environment.get_template("glossary.html")
    return {"glossary": article(reader, template, PATH, _view(reader))}


def _view(reader: Reader) -> View:
    glossary = reader.catalogue.glossary
    own = glossary.lists.get(reader.language)
    is_english = reader.language == ENGLISH
    terms = glossary.terms(ENGLISH).values()
    rows = (_every(reader, term) if is_english else _row(reader, term) for term in terms)
    is_unread = own is not None and own.state == UNREAD
    return View(tuple(rows), is_english, is_unread)


def _every(reader: Reader, english: GlossaryTerm) -> Row:
    """A term with the words of all other languages."""
    languages = (each for each in reader.catalogue.site.languages if each != ENGLISH)
    known = ((each, reader.catalogue.glossary.terms(each).get(english.id)) for each in languages)
    words = tuple(reader.said(term.word, each) for each, term in known if term is not None)
    return Row(
        id=english.id,
        english=reader.said(english.word, ENGLISH),
        meaning=reader.said(english.meaning or "", ENGLISH),
        words=words,
        also=english.also,
        avoid=english.avoid,
    )


def _row(reader: Reader, english: GlossaryTerm) -> Row:
    """A term with the words of the reader's language; none where its glossary lacks it."""
    glossary = reader.catalogue.glossary
    term = glossary.terms(reader.language).get(english.id)
    said = reader.said(english.word, ENGLISH)
    meaning = reader.said(english.meaning or "", ENGLISH)
    if term is None:
        return Row(english.id, said, meaning, ())
    state = glossary.state(reader.language, term, reader.catalogue.vocabularies)
    is_told = state in (OFFICIAL, UNREAD)
    return Row(
        id=english.id,
        english=said,
        meaning=meaning,
        words=(reader.said(term.word, reader.language),),
        also=term.also,
        avoid=term.avoid,
        is_official=state == OFFICIAL,
        state="" if is_told else reader.label("text_state", state).text,
    )
