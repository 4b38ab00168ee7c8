"""The reports of a record before and after → what was reported since."""

from collections.abc import Iterator, Sequence

from localaction.catalogue.derive import NOT_STATED
from localaction.catalogue.model import UpdateEntry
from localaction.compare.change import Change, Value
from localaction.compare.facts import facts_changes
from localaction.compare.marks import Mark, plan, value_of
from localaction.compare.texts import new_texts, text_changes


def report_changes(before: Sequence[UpdateEntry], after: Sequence[UpdateEntry]) -> Iterator[Change]:
    """Reports that came, with their numbers; reports that went or are others now."""
    old = {update.name: update for update in before}
    new = {update.name: update for update in after}
    for name, update in new.items():
        if name not in old:
            yield from _added(update)
            continue
        at = ("updates", _name(update))
        yield from facts_changes(old[name].facts, update.facts, at)
        yield from text_changes(old[name].words, update.words, at)
    for name, update in old.items():
        if name not in new:
            yield Change("report-removed", ("updates",), before=_name(update))


def _added(update: UpdateEntry) -> Iterator[Change]:
    facts, at = update.facts, ("updates", _name(update))
    is_stated = facts.stage != NOT_STATED
    stage = Value("term", facts.stage, vocabulary="pledge_stages") if is_stated else None
    yield Change("report-added", at, after=stage)
    for measurement in facts.measurements:
        told = value_of(measurement, Mark("text"))
        # The first of its parts is the indicator, which leads to it.
        indicator, number = Value("label", measurement.indicator), told and told.without_first()
        yield Change("measured", (*at, "measurements", indicator), after=number)
    if facts.people_reached is not None:
        mark = dict(plan(type(facts)))["people_reached"]
        yield Change("added", (*at, "people_reached"), after=value_of(facts.people_reached, mark))
    yield from new_texts(update.words, at)


def _name(update: UpdateEntry) -> Value:
    # Where the source states no date, the day on which it was read stands for it.
    return Value("date", update.facts.date)
