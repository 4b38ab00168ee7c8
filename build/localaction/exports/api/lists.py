"""The lists of records and of vocabularies, the facets, the changes, and the index of all."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from localaction.catalogue.derive import is_reported_on
from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.catalogue.topics import RECORDS
from localaction.exports.api.copy import Copy, record_path
from localaction.exports.api.list_shapes import (
    ActionList,
    Changed,
    Changes,
    CityList,
    Index,
    Licence,
    Listed,
    ListedAction,
    ListedCity,
    Moved,
    OrganisationList,
    Part,
)
from localaction.exports.api.shape import Versioned

LISTS: Mapping[str, type[ActionList | CityList | OrganisationList]] = {
    "pledges": ActionList,
    "practices": ActionList,
    "cities": CityList,
    "organisations": OrganisationList,
}


def groups(copy: Copy) -> Mapping[str, Mapping[str, Entry[Any]]]:
    """The records that have documents, by the folder of their kind."""
    catalogue = copy.world.catalogue
    return {folder: getattr(catalogue, folder) for folder in RECORDS.values()}


def lists(copy: Copy) -> Iterator[tuple[str, Versioned]]:
    """Every list of published records."""
    for folder, entries in groups(copy).items():
        make = _LISTED.get(folder, _listed)
        records = tuple(make(copy, entry) for entry in copy.world.published(entries))
        yield f"{folder}.json", LISTS[folder].model_validate({"records": records})


def changes(copy: Copy) -> Changes:
    """When each record came, changed, was taken back."""
    catalogue = copy.world.catalogue
    entries = (entry for group in groups(copy).values() for entry in group.values())
    records = sorted((_changed(copy, entry) for entry in entries), key=lambda each: each.id)
    return Changes(
        date=catalogue.today.isoformat(),
        unavailable=copy.unavailable,
        records=tuple(sorted(records, key=_latest, reverse=True)),
        moved=tuple(Moved(was=m.was, to=m.to, on=m.on) for m in catalogue.former.moves),
    )


def index(copy: Copy) -> Index:
    """Where to begin."""
    site = copy.world.catalogue.site
    parts = {
        folder: Part(count=len(copy.world.published(group)), api=copy.api(f"{folder}.json"))
        for folder, group in groups(copy).items()
    }
    return Index(
        pledges=parts["pledges"],
        practices=parts["practices"],
        cities=parts["cities"],
        organisations=parts["organisations"],
        name=site.name,
        url=f"{copy.root}/",
        date=copy.world.catalogue.today.isoformat(),
        languages=site.languages,
        licence=Licence(name=site.licence.name, url=site.licence.url),
        openapi=copy.api("openapi.json"),
        documentation=f"{copy.root}/data/",
        vocabularies=copy.api("vocabularies.json"),
        facets=copy.api("facets.json"),
        forms=copy.api("forms.json"),
        changes=copy.api("changes.json"),
        translations=copy.api("translations.json"),
    )


def _latest(record: Changed) -> str:
    return max(filter(None, (record.added, record.changed, record.restored, record.retired)))


def _changed(copy: Copy, entry: Entry[Any]) -> Changed:
    retired = entry.facts.retired
    return Changed(
        **_item(copy, entry),
        restored=entry.facts.restored,
        retired=retired.on if retired else None,
    )


def _item(copy: Copy, entry: Entry[Any]) -> dict[str, Any]:
    told = copy.changes(entry)
    return {
        "kind": entry.kind,
        "id": entry.id,
        "url": copy.world.url(entry),
        "api": copy.api(record_path(entry)),
        "added": entry.facts.added,
        "changed": told.last.day if told else None,
    }


def _told(copy: Copy, entry: Entry[Any]) -> dict[str, Any]:
    words = {language: text.title for language, text in sorted(entry.words.items())}
    titles = {**words, **getattr(entry.facts, "names", {})}
    return {**_item(copy, entry), "language": entry.facts.language, "titles": titles}


def _listed(copy: Copy, entry: Entry[Any]) -> Listed:
    return Listed(**_told(copy, entry))


def _listed_city(copy: Copy, entry: Entry[Any]) -> ListedCity:
    facts = entry.facts
    return ListedCity(**_told(copy, entry), country=facts.country, location=facts.location)


def _listed_action(copy: Copy, entry: Entry[Any]) -> ListedAction:
    where = copy.world.standings[entry.id]
    return ListedAction(
        **_told(copy, entry),
        by=actors(entry.facts),
        stage=where.stage,
        reporting=where.reporting if is_reported_on(entry) else None,
    )


_LISTED: Mapping[str, Callable[[Copy, Entry[Any]], Listed]] = {
    "pledges": _listed_action,
    "practices": _listed_action,
    "cities": _listed_city,
}
