"""Updates: their names, their dates beside those of their record, and the reason for a stop."""

import re
from collections.abc import Iterator

from localaction.catalogue.dates import known
from localaction.catalogue.model import Catalogue, Entry, UpdateEntry
from localaction.checks.dates import is_certainly_before
from localaction.checks.places import in_facts
from localaction.checks.subjects import actions, updates
from localaction.problems import Problem
from schemas.base import Record
from schemas.tags import Action

STOPPED = frozenset({"paused", "discontinued", "withdrawn"})
"""Stages that nobody may report without saying why."""

_SERIAL = re.compile(r"(?:-(?:[2-9]|[1-9]\d))?")


def check_update_name(catalogue: Catalogue) -> Iterator[Problem]:
    """An update's file is named by its date; a second one of the day by its date and `-2`."""
    for _, update in updates(catalogue):
        day = update.facts.date
        if not (update.name.startswith(day) and _SERIAL.fullmatch(update.name[len(day) :])):
            values = {"name": f"{update.name}.yml", "date": day, "right": f"{day}.yml"}
            yield in_facts(update.document, ("date",), "update-name", **values)


def check_update_dates(catalogue: Catalogue) -> Iterator[Problem]:
    """A report speaks of what was: numbers up to its own date, and a record that has begun."""
    for entry, update in updates(catalogue):
        if not update.facts.dated:
            continue
        for position, measurement in enumerate(update.facts.measurements):
            if is_certainly_before(update.facts.date, measurement.as_of):
                at = ("measurements", position, "as_of")
                values = {"found": measurement.as_of, "date": update.facts.date}
                yield in_facts(update.document, at, "measurement-after-update", **values)
        period = update.facts.period
        if period and known(period.end) and is_certainly_before(update.facts.date, period.end):
            values = {"found": period.end, "date": update.facts.date}
            end = ("period", "end")
            yield in_facts(update.document, end, "measurement-after-update", "period", **values)
        yield from _before_record(entry, update)


def _before_record(entry: Entry[Record], update: UpdateEntry) -> Iterator[Problem]:
    facts = entry.facts
    if isinstance(facts, Action) and is_certainly_before(update.facts.date, facts.start):
        values = {"found": update.facts.date, "start": facts.start}
        yield in_facts(update.document, ("date",), "update-before-record", **values)


def check_reason(catalogue: Catalogue) -> Iterator[Problem]:
    """Whoever reports that work stopped says why."""
    for entry, update in updates(catalogue):
        stage, language = update.facts.stage, update.source(entry.facts.language)
        words = update.words.get(language)
        is_said = update.name in entry.damaged or (words and "reason" in words.sections)
        if stage in STOPPED and not is_said:
            values = {"stage": stage, "file": f"{update.name}.{language}.md"}
            yield in_facts(update.document, ("stage",), "reason-missing", **values)


def check_target_dates(catalogue: Catalogue) -> Iterator[Problem]:
    """A target is due after the work began and after its baseline was counted."""
    for entry in actions(catalogue):
        for position, indicator in enumerate(entry.facts.indicators):
            target, baseline = indicator.target, indicator.baseline
            if target is None or not known(target.due):
                continue
            starts = {"due-start": entry.facts.start}
            if baseline is not None:
                starts["due-baseline"] = baseline.as_of
            for wording, start in starts.items():
                if is_certainly_before(target.due, start):
                    at = ("indicators", position, "target", "due")
                    values = {"end": target.due, "start": start}
                    yield in_facts(entry.document, at, "date-order", wording, **values)
