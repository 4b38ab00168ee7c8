"""References: every id that a record names belongs to a record of the right kind."""

from collections.abc import Iterator, Mapping

from localaction.catalogue.model import Catalogue
from localaction.checks.nearest import Ids
from localaction.checks.places import in_facts, listed
from localaction.checks.subjects import records
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath
from schemas import KINDS
from schemas.base import Model
from schemas.values import Ref
from schemas.walk import marked


class _Register:
    """Who bears which id, and what a misspelt id may mean."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.kinds: dict[str, str] = {entry.id: entry.kind for entry in catalogue.entries()}
        self.broken: dict[str, str] = {
            id: broken.kind for id, broken in catalogue.broken.items() if id not in self.kinds
        }
        self.retired: Mapping[str, str] = {
            entry.id: entry.facts.retired.see or ""
            for entry in catalogue.entries()
            if entry.facts.retired
        }
        self._near: dict[tuple[str, ...], Ids] = {}

    def nearest(self, written: str, kinds: tuple[str, ...]) -> str | None:
        if kinds not in self._near:
            known = (self.kinds | self.broken).items()
            self._near[kinds] = Ids(id for id, kind in known if kind in kinds)
        return self._near[kinds].nearest(written)


def check_references(catalogue: Catalogue) -> Iterator[Problem]:
    """What is named exists, is of the right kind, is readable, and is not the record itself."""
    register = _Register(catalogue)
    for entry in records(catalogue):
        is_retired = entry.facts.retired is not None
        parts: list[tuple[Model, Document]] = [(entry.facts, entry.document)]
        parts += [(update.facts, update.document) for update in entry.updates]
        for model, document in parts:
            for at, id, marker in marked(model):
                if isinstance(marker, Ref):
                    found = _judge(register, entry.id, id, marker.kinds, document, at)
                    if found and not (is_retired and found.code == "reference-retired"):
                        yield found
        retired = entry.facts.retired
        if retired and retired.see:
            kinds = tuple(KINDS)
            at = ("retired", "see")
            found = _judge(register, entry.id, retired.see, kinds, entry.document, at)
            if found:
                yield found


def _judge(
    register: _Register,
    own: str,
    id: str,
    kinds: tuple[str, ...],
    document: Document,
    at: FieldPath,
) -> Problem | None:
    kind = register.kinds.get(id) or register.broken.get(id)
    if id == own:
        return in_facts(document, at, "reference-itself", found=id)
    if kind is None:
        near = register.nearest(id, kinds)
        if near is None:
            return in_facts(document, at, "reference-unknown", found=id, kinds=listed(kinds))
        values = {"found": id, "kinds": listed(kinds), "nearest": near}
        return in_facts(document, at, "reference-unknown", "nearest", **values)
    if kind not in kinds:
        values = {"found": id, "kind": kind, "kinds": listed(kinds)}
        return in_facts(document, at, "reference-kind", **values)
    if id in register.broken:
        return in_facts(document, at, "reference-broken", found=id)
    if id in register.retired:
        see = register.retired[id]
        return in_facts(document, at, "reference-retired", "see" if see else "", found=id, see=see)
    return None


def check_circles(catalogue: Catalogue) -> Iterator[Problem]:
    """No city is part of a city that is, over others, part of it."""
    above = {id: entry.facts.part_of for id, entry in catalogue.cities.items()}
    for id, entry in catalogue.cities.items():
        way = [id]
        while (larger := above.get(way[-1])) is not None and larger not in way:
            way.append(larger)
        if larger == id and len(way) > 1:
            values = {"found": way[1], "circle": listed([*way, id])}
            yield in_facts(entry.document, ("part_of",), "reference-itself", "circle", **values)
