"""For whom a page is made: a language, and how names, labels and words are told in it.

One `Reader` serves all pages of a language, so that what it looks up once it keeps.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from babel.support import NullTranslations
from jinja2 import Environment
from markupsafe import Markup, escape

from localaction.catalogue.derive import Standing, standing
from localaction.catalogue.model import Catalogue, Entry, UpdateEntry
from localaction.catalogue.names import shown_name
from localaction.catalogue.topics import RECORDS, published_topics, term_ids, topic_path
from localaction.catalogue.vocabularies import Label
from localaction.catalogue.words import Shown, choose
from localaction.compare.steps import Step
from localaction.insight.finder import Match
from localaction.insight.occasions import Occasion, by_city
from localaction.insight.similar import Similar
from localaction.insight.workbench import Work
from localaction.pages.address import in_language, in_languages
from localaction.pages.kept import Kept, TermKey
from localaction.pages.titles import titles
from localaction.render.format import comma, direction
from localaction.source.commits import FolderHistory
from localaction.source.history import Unavailable
from schemas.base import Record
from schemas.city import City
from schemas.organisation import Organisation
from schemas.values import UNKNOWN

UNOFFICIAL = Markup('<span class="la-unofficial">*</span>')
"""The mark of an unofficial translation; the page's legend names the English."""


@dataclass(frozen=True, eq=False)
class Reader:
    """A language of the site and everything told in it."""

    catalogue: Catalogue
    language: str
    words: NullTranslations
    """The words of the interface."""
    environment: Environment
    """Its templates, with those words."""
    standings: dict[str, Standing]
    """By id of pledge or practice; the same for every language."""
    assets: Mapping[str, str] = field(default_factory=dict)
    """Name of a file that pages share → its path in the site."""
    history: Mapping[str, FolderHistory] | Unavailable = field(default_factory=dict)
    """Of the folder of each record, or why nobody knows; for display only."""
    pages: frozenset[str] = frozenset()
    """The names of the editorial pages that one can link to."""
    likest: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    """City → the practices of cities like it; the same for every language."""
    similar: Mapping[str, tuple[Similar, ...]] = field(default_factory=dict)
    """By id of pledge or practice, those like it; the same for every language."""
    work: Mapping[str, Work] = field(default_factory=dict)
    """What there is to translate, by language; the same for every reader."""
    log: tuple[Step, ...] | Unavailable = ()
    """What changed in the records, the latest first, or why nobody knows; for display only."""
    occasions: tuple[Occasion, ...] = ()
    """What has a day; the same for every language."""
    kept: Kept = field(default_factory=Kept)

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return direction(self.language)

    @cached_property
    def root_language(self) -> str:
        return self.catalogue.site.languages[0]

    @cached_property
    def _shown(self) -> dict[str, Shown | None]:
        return {}

    @cached_property
    def term_paths(self) -> dict[TermKey, str]:
        """Where the page of each term lies that has one."""
        return {
            (topic.vocabulary, id): topic_path(topic, id)
            for topic in published_topics(self.catalogue)
            for id in term_ids(self.catalogue, topic)
        }

    @cached_property
    def dated_cities(self) -> Mapping[str, tuple[Occasion, ...]]:
        """City → what has a day there."""
        return by_city(self.occasions)

    @cached_property
    def told_unofficially(self) -> list[TermKey]:
        """The unofficial terms of the page that is being made; `pages.legend` takes them."""
        return []

    @cached_property
    def date_not_stated(self) -> Markup:
        return escape(self.words.gettext("date not stated"))

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What the page of each section is called: its heading and its name in breadcrumbs."""
        return titles(self.catalogue, self.language, self.words)

    @cached_property
    def _terms(self) -> dict[TermKey, tuple[Markup, bool]]:
        return {}

    @cached_property
    def _names(self) -> dict[str, Markup]:
        return {}

    @cached_property
    def _places(self) -> dict[str, Markup]:
        return {}

    @cached_property
    def _labels(self) -> dict[tuple[str, str, bool], Label]:
        return {}

    def address(self, path: str) -> str:
        """Where the page `path` lies in this language."""
        return in_language(path, self.language, self.root_language)

    def addresses(self, path: str) -> dict[str, str]:
        """Where the page `path` lies in every language."""
        return in_languages(path, self.catalogue.site.languages)

    def shown(self, entry: Entry[Record]) -> Shown | None:
        """The words of a record that this reader gets; None where it has none."""
        if entry.id not in self._shown:
            self._shown[entry.id] = choose(
                entry.words, entry.facts.language, self.language, self.catalogue.site
            )
        return self._shown[entry.id]

    def shown_update(self, entry: Entry[Record], update: UpdateEntry) -> Shown | None:
        """The words of an update."""
        source = update.source(entry.facts.language)
        return choose(update.words, source, self.language, self.catalogue.site)

    def said(self, text: str, language: str) -> Markup:
        """A text, with `lang` and `dir` where it is not in the language of the page."""
        if language == self.language:
            return escape(text)
        return Markup(f"<span{spoken(language)}>{escape(text)}</span>")

    def label(self, vocabulary: str, term: str, *, short: bool = False) -> Label:
        """The words for a term."""
        key = (vocabulary, term, short)
        if key not in self._labels:
            self._labels[key] = self.catalogue.vocabularies.label(
                vocabulary, term, self.language, short=short
            )
        return self._labels[key]

    def term(self, vocabulary: str, term: str) -> Markup:
        """A term's label as text of the page, with the mark of an unofficial translation."""
        key = (vocabulary, term)
        if key not in self._terms:
            label = self.label(vocabulary, term)
            told, unofficial = self.said(label.text, label.language), False
            if self.is_unofficial(vocabulary, label, term):
                told, unofficial = told + UNOFFICIAL, True
            self._terms[key] = told, unofficial
        told, unofficial = self._terms[key]
        if unofficial:
            self.told_unofficially.append(key)
        return told

    def is_unofficial(self, vocabulary: str, label: Label, term: str) -> bool:
        """The owner of a term never confirmed this translation of it.

        The secretariat's own lists have no official wording to differ from.
        """
        if label.verified or label.language == "en":
            return False
        lists = self.catalogue.vocabularies
        return (lists.term(vocabulary, term).owner or lists.lists[vocabulary].owner) != "proposal"

    def name(self, id: str) -> Markup:
        """The name of a city or organisation."""
        if id not in self._names:
            entry = self.catalogue.cities.get(id) or self.catalogue.organisations[id]
            self._names[id] = self.said(*self.plain_name(entry.facts.names))
        return self._names[id]

    def place(self, id: str) -> Markup:
        """`City, Country`, or the name of an organisation."""
        if id not in self._places:
            city = self.catalogue.cities.get(id)
            told = self.name(id)
            if city is not None:
                country = self.country(city)
                told += comma(self.language) + self.said(country.text, country.language)
            self._places[id] = told
        return self._places[id]

    def plain_name(self, names: dict[str, str]) -> tuple[str, str]:
        """The text of a name and its language: the reader's, English, or the first there is."""
        return shown_name(names, self.language) or ("", self.language)

    def city_name(self, id: str) -> str:
        """The bare text of a city's or organisation's name, for titles and for sorting."""
        entry = self.catalogue.cities.get(id) or self.catalogue.organisations[id]
        return self.plain_name(entry.facts.names)[0]

    def country(self, entry: Entry[City]) -> Label:
        """The name of a city's country."""
        return self.label("m49_countries", entry.facts.country)

    def title(self, entry: Entry[Record]) -> tuple[str, str]:
        """A record's title and its language; the name where it is a city or organisation."""
        if isinstance(entry.facts, City | Organisation):
            return self.plain_name(entry.facts.names)
        shown = self.shown(entry)
        return (shown.words.title, shown.language) if shown else (entry.id, self.language)

    def stated(self, value: object) -> bool:
        """A fact stands there: neither nothing nor `unknown`."""
        return value is not None and value != UNKNOWN and value != ()


@lru_cache(maxsize=256)
def spoken(language: str) -> Markup:
    """The attributes of an element whose text is not in the language of the page."""
    return Markup(' lang="{}" dir="{}"').format(language, direction(language))


def page_path(entry: Entry[Record]) -> str:
    """Where the page of a record lies, at the root."""
    return f"{RECORDS[entry.kind]}/{entry.id}/"


def term_path(reader: Reader, vocabulary: str, id: str) -> str:
    """Where the page of a term lies, at the root; "" where it has none."""
    return reader.term_paths.get((vocabulary, id), "")


def all_standings(catalogue: Catalogue) -> dict[str, Standing]:
    """Where every pledge and practice stands on the catalogue's day."""
    return {entry.id: standing(entry, catalogue.today) for entry in catalogue.actions()}
