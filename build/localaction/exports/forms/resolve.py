"""What a dotted name finds in a record: bare values, and the same told in a language.

The kinds of names stand in `catalogue.named`; the same is found in the documents of the API by
`build/theme/forms/3-resolve.js`.
"""

from collections.abc import Iterator
from typing import Any

from localaction.catalogue.derive import NOT_STATED, Reported, rank
from localaction.catalogue.model import Catalogue, Entry, UpdateEntry, Words
from localaction.catalogue.named import REPORT, SECTION, WORDS, Named
from localaction.exports.forms.teller import Teller, bare, labels_of
from localaction.render.format import colon
from localaction.telling.forms import AS_OF, DUE
from schemas.base import Model
from schemas.indicators import Indicator
from schemas.tags import Action
from schemas.values import UNKNOWN

Values = tuple[Any, ...]


def latest_report(entry: Entry[Action]) -> UpdateEntry | None:
    """The report that counts as the latest: undated ones rank below dated ones."""
    return rank(entry.updates)[-1] if entry.updates else None


def values(teller: Teller, entry: Entry[Action], name: str) -> Values:
    """Every value of a name, each once; none where nothing is stated."""
    first, _, rest = name.partition(".")
    if name == "page":
        return (teller.world.url(entry, teller.language),)
    if name == "stage":
        stage = teller.world.standings[entry.id].stage
        return () if stage == NOT_STATED else (stage,)
    if name == "targets":
        return tuple(_targets(teller, entry))
    if name == "results":
        return tuple(_results(teller, entry))
    if first == REPORT:
        return _of_report(teller, entry, rest)
    shown = teller.shown(entry)
    if first in WORDS or first == SECTION:
        return _words(teller, entry, shown.words if shown else None, name)
    return _once(walk(teller.catalogue, entry.facts, name.split(".")))


def told(teller: Teller, held: Named, value: Any) -> str:
    """A value as it is copied into a form."""
    match held.sort:
        case "term":
            return teller.term(held.vocabulary, value)
        case "record":
            return teller.name(value)
        case "flag":
            return teller.flag(value)
        case "amount":
            return teller.amount(value)
        case "passage":
            return str(value)
        case "text":
            return teller.text(value)


def _of_report(teller: Teller, entry: Entry[Action], name: str) -> Values:
    report = latest_report(entry)
    if report is None:
        return ()
    shown = teller.shown_report(entry, report)
    if name in WORDS or name.startswith(f"{SECTION}."):
        return _words(teller, entry, shown.words if shown else None, name)
    return _once(walk(teller.catalogue, report.facts, name.split(".")))


def _words(teller: Teller, entry: Entry[Action], words: Words | None, name: str) -> Values:
    if words is None:
        return ()
    if name == "title":
        return (words.title,) if words.title else ()
    passage = words.summary if name == "summary" else words.sections.get(name.partition(".")[2])
    text = teller.plain(entry, passage.markdown) if passage else ""
    return (text,) if text else ()


def _once(found: Iterator[Any]) -> Values:
    return tuple(dict.fromkeys(found))


def walk(catalogue: Catalogue, value: Any, steps: list[str]) -> Iterator[Any]:
    """Through fields, lists, ids of records, and countries."""
    if value is None or value == UNKNOWN:
        return
    if isinstance(value, tuple):
        for each in value:
            yield from walk(catalogue, each, steps)
    elif not steps:
        yield value
    elif isinstance(value, Model):
        yield from walk(catalogue, getattr(value, steps[0], None), steps[1:])
    elif isinstance(value, str):
        yield from walk(catalogue, behind(catalogue, value), steps)


def behind(catalogue: Catalogue, id: str) -> Model | None:
    """What an id stands for: a city, an organisation, a country."""
    for group in (catalogue.cities, catalogue.organisations):
        if id in group:
            return group[id].facts
    lists = catalogue.vocabularies
    known = "m49_countries" in lists and lists.has("m49_countries", id)
    return lists.term("m49_countries", id) if known else None


def _targets(teller: Teller, entry: Entry[Action]) -> Iterator[str]:
    shown = teller.shown(entry)
    for indicator in entry.facts.indicators:
        target = indicator.target
        if target is not None:
            name = labels_of(shown.words if shown else None, indicator.id)
            due = "" if target.due == UNKNOWN else target.due
            # A milestone is reached or not: its name says it all.
            is_counted = indicator.counts != "milestone"
            number = _number(teller, indicator, target.value, target.qualifier)
            when = due and teller.gettext(DUE) % {"date": due}
            yield _line(teller, name, number if is_counted else "", when)


def _results(teller: Teller, entry: Entry[Action]) -> Iterator[str]:
    shown = teller.shown(entry)
    for progress in teller.world.standings[entry.id].progress:
        name = labels_of(shown.words if shown else None, progress.indicator.id)
        for city, reported in progress.latest.items():
            whose = f"{name} ({teller.name(city)})" if city else name
            yield _result(teller, progress.indicator, whose, reported)


def _result(teller: Teller, indicator: Indicator, name: str, reported: Reported) -> str:
    measured = reported.measurement
    number = _number(teller, indicator, measured.value, measured.qualifier, measured.unit)
    as_of = "" if measured.as_of == UNKNOWN else measured.as_of
    return _line(teller, name, number, as_of and teller.gettext(AS_OF) % {"date": as_of})


def _number(
    teller: Teller,
    indicator: Indicator,
    value: float,
    qualifier: str | None,
    unit: str | None = None,
) -> str:
    about = f"{teller.term('qualifier', qualifier)} " if qualifier else ""
    return f"{about}{bare(value)} {teller.term('unit', unit or indicator.unit)}"


def _line(teller: Teller, name: str, number: str, when: str) -> str:
    told = f"{name}{colon(teller.language)}{number}" if number else name
    return f"{told} ({when})" if when else told
