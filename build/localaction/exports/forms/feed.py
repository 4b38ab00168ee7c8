"""What is new, changed or withdrawn for a system: the feed by which it imports without retyping."""

from collections.abc import Iterator
from typing import Any

from localaction.catalogue.model import Entry
from localaction.exports.api.copy import Copy, record_path
from localaction.exports.api.form_shapes import FormChange, FormChanges
from localaction.exports.api.list_shapes import Moved
from localaction.exports.forms.rules import is_asked, left_out
from localaction.exports.forms.teller import Teller
from schemas.system import System
from schemas.tags import Action


def feed(copy: Copy, system: System, teller: Teller) -> FormChanges:
    """Every record of the kinds that the system takes, those taken back too, latest first.

    What is not meant for it is in it as well: it may have been once, and was sent then.
    """
    catalogue = copy.world.catalogue
    kinds = {kind for form in system.forms for kind in form.kinds}
    asked = (each for each in catalogue.actions() if each.kind in kinds)
    changes = sorted(
        (_change(copy, system, each, _is_meant(teller, system, each)) for each in asked),
        key=lambda each: each.id,
    )
    ids = {each.id for each in changes}
    return FormChanges(
        system=system.system,
        date=catalogue.today.isoformat(),
        unavailable=copy.unavailable,
        records=tuple(sorted(changes, key=lambda each: each.latest, reverse=True)),
        moved=tuple(
            Moved(was=move.was, to=move.to, on=move.on)
            for move in catalogue.former.moves
            if move.to in ids
        ),
    )


def since(changes: FormChanges, day: str) -> FormChanges:
    """Only what is new, changed or withdrawn on a day or after it, each with its state then.

    Where git could not tell what changed, everything stays.
    """
    told = tuple(_stated(changes, day))
    return changes.model_copy(update={"records": told, "since": day})


def _stated(changes: FormChanges, day: str) -> Iterator[FormChange]:
    for each in changes.records:
        came = max(each.added, each.restored or "")
        state = None
        if each.retired is not None:
            state = "withdrawn" if each.retired >= day else None
        elif came >= day:
            state = "new"
        elif each.changed is not None:
            state = "changed" if each.changed >= day else None
        elif changes.unavailable:
            state = "unknown"
        if state is not None:
            yield each.model_copy(update={"state": state})


def _is_meant(teller: Teller, system: System, entry: Entry[Action]) -> bool:
    return entry.facts.retired is None and any(
        is_asked(form, entry) and left_out(teller, form, entry) is None for form in system.forms
    )


def _change(copy: Copy, system: System, entry: Entry[Any], is_meant: bool) -> FormChange:
    told, retired = copy.changes(entry), entry.facts.retired
    there = getattr(entry.facts.external_ids, system.system, None)
    # As plain data: a kind is bare text in the catalogue.
    stated: dict[str, Any] = {
        "kind": entry.kind,
        "id": entry.id,
        "url": copy.world.url(entry),
        "api": copy.api(record_path(entry)),
        "added": entry.facts.added,
        "changed": told.last.day if told else None,
        "restored": entry.facts.restored,
        "retired": retired.on if retired else None,
        "meant": is_meant,
        "external_id": there.id if there else None,
        "external_url": there.url if there else None,
    }
    return FormChange(**stated)
