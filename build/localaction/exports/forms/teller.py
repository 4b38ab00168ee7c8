"""For whom forms are filled in: a language, and how names, terms and numbers are told in it."""

from dataclasses import dataclass

from localaction.catalogue.model import Catalogue, Entry, UpdateEntry, Words
from localaction.catalogue.names import shown_name
from localaction.catalogue.words import Shown, choose
from localaction.exports.forms.plain import plain
from localaction.exports.tables.world import World
from localaction.pages.reader import page_path
from localaction.render.format import language_name
from localaction.telling.forms import NO, ONGOING, YES, Gettext
from schemas.base import Amount, Record


@dataclass(frozen=True)
class Teller:
    """A language of the site and the words of the interface in it."""

    world: World
    language: str
    gettext: Gettext

    @property
    def catalogue(self) -> Catalogue:
        return self.world.catalogue

    def shown(self, entry: Entry[Record]) -> Shown | None:
        """The words of a record in this language, or the next one that it has."""
        return choose(entry.words, entry.facts.language, self.language, self.catalogue.site)

    def shown_report(self, entry: Entry[Record], update: UpdateEntry) -> Shown | None:
        """The words of a report."""
        source = update.source(entry.facts.language)
        return choose(update.words, source, self.language, self.catalogue.site)

    def term(self, vocabulary: str, id: str) -> str:
        """What a term is called, behind its number where it has one."""
        lists = self.catalogue.vocabularies
        if vocabulary not in lists or not lists.has(vocabulary, id):
            return id
        label, term = lists.label(vocabulary, id, self.language), lists.term(vocabulary, id)
        return f"{term.number}. {label.text}" if term.number is not None else label.text

    def is_unofficial(self, vocabulary: str, id: str) -> bool:
        """Whether a term is told in a translation that its owner never confirmed."""
        lists = self.catalogue.vocabularies
        if vocabulary not in lists or not lists.has(vocabulary, id):
            return False
        label, term = lists.label(vocabulary, id, self.language), lists.term(vocabulary, id)
        owner = term.owner or lists.lists[vocabulary].owner
        return not label.verified and label.language != "en" and owner != "proposal"

    def name(self, id: str) -> str:
        """The name of a city or organisation; the title of another record."""
        entry = self.catalogue.cities.get(id) or self.catalogue.organisations.get(id)
        found = shown_name(entry.facts.names, self.language) if entry else None
        return found[0] if found else id

    def is_transcribed(self, id: str) -> bool:
        """Whether a city's name is told in a transcription that nobody confirmed."""
        city = self.catalogue.cities.get(id)
        if city is None or self.language not in city.facts.names:
            return False
        return self.language in city.facts.names_unverified

    def plain(self, entry: Entry[Record], markdown: str) -> str:
        """A passage of a record as a form takes it."""
        return plain(markdown, self.catalogue.site.url, page_path(entry))

    def amount(self, of: Amount) -> str:
        """`12.5 USD (2023)`."""
        year = f" ({of.year})" if of.year else ""
        return f"{bare(of.value)} {of.currency}{year}"

    def language_name(self, language: str) -> str:
        return language_name(language, self.language)

    def flag(self, value: bool) -> str:
        return self.gettext(YES if value else NO)

    def text(self, value: object) -> str:
        """A date, number, address or line as the record states it."""
        return self.gettext(ONGOING) if value == "ongoing" else str(value)


def bare(value: float) -> str:
    """A number as a browser writes it too: 40.0 is 40."""
    return str(int(value)) if float(value).is_integer() else str(value)


def labels_of(words: Words | None, id: str) -> str:
    """What the words call an indicator; its id where they do not name it."""
    return words.labels.get(id, id) if words else id
