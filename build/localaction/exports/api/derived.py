"""What follows from a record and from others that name it."""

from typing import Any

from localaction.catalogue.derive import Progress, is_reported_on
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.places import place
from localaction.exports.api.record_shapes import (
    ActionDerived,
    CityDerived,
    Latest,
    Named,
    Outcome,
)
from localaction.exports.tables.world import World
from schemas.base import Model
from schemas.tags import Action


def derived(world: World, entry: Entry[Any]) -> Model:
    """What the document of a published record says beside what is given."""
    if isinstance(entry.facts, Action):
        return _of_action(world, entry)
    named = _named(world.catalogue, entry.id)
    if entry.kind != "city":
        return Named(**named)
    where = place(world.catalogue, entry)
    return CityDerived(
        **named,
        region=where.region,
        sub_region=where.sub_region,
        population_band=where.band,
        cohort=where.cohort,
        parts=world.catalogue.links.parts.get(entry.id, ()),
    )


def _of_action(world: World, entry: Entry[Action]) -> ActionDerived:
    where, links = world.standings[entry.id], world.catalogue.links
    return ActionDerived(
        stage=where.stage,
        stage_by=where.stage_update.name if where.stage_update else None,
        reporting=where.reporting if is_reported_on(entry) else None,
        last_report=where.last_report,
        indicators=tuple(_outcome(each) for each in where.progress),
        adapted_by=links.adapted_by.get(entry.id, ()),
        related_pledges=links.related_pledges.get(entry.id, ()),
    )


def _outcome(progress: Progress) -> Outcome:
    latest = (
        Latest(report=each.update.name, city=city or None, measurement=each.measurement)
        for city, each in progress.latest.items()
    )
    return Outcome(
        indicator=progress.indicator.id,
        latest=tuple(latest),
        share=progress.share,
        reached=progress.reached,
        due_passed=progress.due_passed,
    )


def _named(catalogue: Catalogue, id: str) -> dict[str, tuple[str, ...]]:
    links = catalogue.links
    return {
        "pledges": links.pledges.get(id, ()),
        "practices": links.practices.get(id, ()),
        "partner_in": links.partnerships.get(id, ()),
    }
