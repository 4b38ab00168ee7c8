"""Indicators: each once, with values that its unit allows, and targets that somebody set."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue, Entry
from localaction.checks.places import in_facts
from localaction.checks.subjects import actions
from localaction.problems import Problem
from localaction.source.document import FieldPath
from schemas.indicators import Indicator
from schemas.tags import Action

Number = int | float


def check_indicator_repeated(catalogue: Catalogue) -> Iterator[Problem]:
    """An indicator's id stands once in its record."""
    for entry in actions(catalogue):
        seen: set[str] = set()
        for position, indicator in enumerate(entry.facts.indicators):
            if indicator.id in seen:
                at = ("indicators", position, "id")
                yield in_facts(entry.document, at, "indicator-repeated", found=indicator.id)
            seen.add(indicator.id)


def check_indicator_values(catalogue: Catalogue) -> Iterator[Problem]:
    """A milestone is 0 or 1, a share 0 to 100, a count not below 0: stated or measured."""
    for entry in actions(catalogue):
        known: dict[str, Indicator] = {}
        for position, indicator in enumerate(entry.facts.indicators):
            known.setdefault(indicator.id, indicator)
            for name, value in _stated(indicator):
                wording = fault(indicator, value)
                if wording:
                    at: FieldPath = ("indicators", position, name, "value")
                    yield in_facts(entry.document, at, "indicator-value", wording, found=str(value))
        for update in entry.updates:
            for position, measurement in enumerate(update.facts.measurements):
                measured = known.get(measurement.indicator)
                if measured is None:
                    continue
                wording = fault(measured, measurement.value)
                if wording:
                    at = ("measurements", position, "value")
                    values = {"found": str(measurement.value)}
                    yield in_facts(update.document, at, "indicator-value", wording, **values)


def _stated(indicator: Indicator) -> Iterator[tuple[str, Number]]:
    if indicator.baseline is not None:
        yield "baseline", indicator.baseline.value
    if indicator.target is not None:
        yield "target", indicator.target.value


def fault(indicator: Indicator, value: Number) -> str:
    """Which rule the value breaks, "" where none. A rise in percent (`period`) may pass 100."""
    if "milestone" in (indicator.counts, indicator.unit):
        return "" if value in (0, 1) else "milestone"
    if indicator.unit == "percent":
        is_share = indicator.counts in ("state", "cumulative")
        return "percent" if is_share and not 0 <= value <= 100 else ""
    return "negative" if value < 0 else ""


def check_targets(catalogue: Catalogue) -> Iterator[Problem]:
    """A target that was read somewhere names the page; who set it is said, and only with it."""
    for entry in actions(catalogue):
        for position, indicator in enumerate(entry.facts.indicators):
            yield from _target(entry, ("indicators", position), indicator)


def _target(entry: Entry[Action], at: FieldPath, indicator: Indicator) -> Iterator[Problem]:
    target, basis = indicator.target, indicator.basis
    if target is None:
        if basis != "none":
            at_basis = (*at, "basis")
            yield in_facts(entry.document, at_basis, "target-basis", "without-target", basis=basis)
        return
    if basis == "none":
        yield in_facts(entry.document, (*at, "basis"), "target-basis", indicator=indicator.id)
    if target.source is None and entry.facts.provenance.kind != "submitted":
        values = {"indicator": indicator.id, "kind": entry.facts.provenance.kind}
        yield in_facts(entry.document, (*at, "target"), "target-source", **values)
