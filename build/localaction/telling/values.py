"""Values of a change as plain text in a language: labels, names, dates and numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from unicodedata import bidirectional

from babel.support import NullTranslations

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.words import choose
from localaction.compare.change import Value
from localaction.language.mark import N_
from localaction.render.format import comma, day, direction, language_name, number
from schemas.base import Record
from schemas.city import City
from schemas.organisation import Organisation
from schemas.values import UNKNOWN

TEXT_LIMIT = 160
"""More of a text is not quoted; its page and its file show the whole."""

STATES: Mapping[str, str] = {
    "own": N_("original text"),
    "human": N_("translated by a person"),
    "machine-reviewed": N_("translated by machine, read by a person"),
    "machine-unreviewed": N_("translated by machine, not yet read"),
}
PARTS: Mapping[str, str] = {
    "title": N_("Title"),
    "summary": N_("Summary"),
    "labels": N_("Names of indicators, links and pictures"),
}
"""Parts of a text that are no sections."""

BETWEEN = " · "
"""What stands between several values; their labels hold commas."""

FROM_THE_RIGHT = frozenset({"R", "AL"})


@dataclass(frozen=True)
class Teller:
    """Tells values in one language, by what both catalogues know; the later one goes first."""

    before: Catalogue
    after: Catalogue
    language: str
    words: NullTranslations
    kept: dict[str, str] = field(default_factory=dict)
    """The names of records that were looked up already."""

    def value(self, value: Value, record: str = "") -> str:
        """The value as it stands in a sentence; `record` is whose labels name indicators."""
        if value.kind == "list":
            return BETWEEN.join(self.value(part, record) for part in value.parts) or self._none()
        if value.kind == "parts":
            return self._parts(value.parts, record)
        if value.kind == "number":
            return number(value.number, self.language)
        return self._one(value, record)

    def _one(self, value: Value, record: str) -> str:
        _ = self.words.gettext
        match value.kind:
            case "unknown":
                return _("not stated")
            case "flag":
                return _("Yes") if value.text == "yes" else _("No")
            case "date":
                return self.date(value.text)
            case "term":
                return self.term(value.vocabulary, value.text)
            case "record":
                return self.name(value.text)
            case "label":
                return self._label(value.text, record)
            case "language":
                return language_name(value.text, self.language)
            case "state":
                return _(STATES[value.text])
            case "text":
                return _("“%(text)s”") % {"text": self.apart(shortened(value.text))}
            case _:
                return self.apart(shortened(value.text))

    def _parts(self, parts: tuple[Value, ...], record: str) -> str:
        """`Harbour Fund (funding)`: the first says what it is, the others say more of it.

        What says how exact a number is goes before it: `over 200`.
        """
        exact = [part for part in parts if part.vocabulary == "qualifier"]
        others = [part for part in parts if part not in exact]
        if not others:
            return self._none()
        told = [self.value(part, record) for part in others]
        at = next((at for at, part in enumerate(others) if part.kind == "number"), 0)
        told[at] = " ".join([*(self.value(part, record) for part in exact), told[at]])
        first, *more = told
        return f"{first} ({comma(self.language).join(more)})" if more else first

    def _none(self) -> str:
        return self.words.gettext("none")

    def date(self, text: str) -> str:
        """A date with the precision it has; what is more than a day stays as it is written."""
        if text in ("ongoing", UNKNOWN):
            _ = self.words.gettext
            return _("ongoing") if text == "ongoing" else _("not stated")
        return day(text, self.language)

    def term(self, vocabulary: str, id: str) -> str:
        """A term with its number, where its list numbers its terms."""
        if vocabulary == "sections" and id in PARTS:
            return self.words.gettext(PARTS[id])
        for lists in (self.after.vocabularies, self.before.vocabularies):
            if vocabulary in lists and lists.has(vocabulary, id):
                label = lists.label(vocabulary, id, self.language)
                text = self.apart(label.text, label.language)
                numbered = lists.term(vocabulary, id).number
                return text if numbered is None else f"{numbered}. {text}"
        return id

    def name(self, id: str) -> str:
        """The title of a record, or its name; its id where it has none."""
        if id not in self.kept:
            found = (entry_of(catalogue, id) for catalogue in (self.after, self.before))
            entry = next((entry for entry in found if entry is not None), None)
            self.kept[id] = id if entry is None else self.apart(*self._title(entry))
        return self.kept[id]

    def _title(self, entry: Entry[Record]) -> tuple[str, str]:
        """What the page of a record is called, and the language of that."""
        if isinstance(entry.facts, City | Organisation):
            names = entry.facts.names
            known = next((each for each in (self.language, "en", *names) if each in names), "")
            return names.get(known, entry.id), known
        shown = choose(entry.words, entry.facts.language, self.language, self.after.site)
        return (shown.words.title, shown.language) if shown else (entry.id, "")

    def _label(self, id: str, record: str) -> str:
        """The words for an id of a record: of an indicator, a link, a picture, another record."""
        for catalogue in (self.after, self.before):
            entry = entry_of(catalogue, record)
            if entry is None:
                continue
            for language in (self.language, entry.facts.language, *sorted(entry.words)):
                words = entry.words.get(language)
                if words is not None and id in words.labels:
                    return self.apart(words.labels[id], language)
        return self.name(id)

    def apart(self, text: str, language: str = "") -> str:
        """A text that runs the other way is isolated, that it turns no other word around.

        `language` is its own, where that is known.
        """
        turned = direction(self.language) == "rtl"
        runs = {bidirectional(sign) for sign in text}
        differs = "L" in runs if turned else bool(runs & FROM_THE_RIGHT)
        return f"\u2068{text}\u2069" if differs else text


def entry_of(catalogue: Catalogue, id: str) -> Entry[Record] | None:
    """The record of an id, of whatever kind."""
    for group in (
        catalogue.cities,
        catalogue.pledges,
        catalogue.practices,
        catalogue.organisations,
        catalogue.events,
        catalogue.resources,
        catalogue.experts,
        catalogue.discussions,
        catalogue.calls,
    ):
        if id in group:
            entry: Entry[Record] = group[id]
            return entry
    return None


def shortened(text: str, limit: int = TEXT_LIMIT) -> str:
    """One line of a text, with `…` where more follows."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
