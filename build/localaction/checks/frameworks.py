"""Frameworks: the tags of GCM (migrants) and GCR (refugees) go with the frameworks stated."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue, Entry
from localaction.checks.places import in_facts, listed
from localaction.checks.subjects import actions
from localaction.problems import Problem
from schemas.tags import Action
from schemas.values import UNKNOWN

NEEDED = {"gcm": "gcm_objectives", "gcr": "gcr_objectives", "sdg": "sdg_goals"}
"""Framework -> the field that a submitted record reported under it must state."""

TAGS = {
    "gcm": ("gcm_objectives", "guiding_principles"),
    "gcr": ("gcr_objectives", "grf_areas"),
}
"""Framework -> fields that stand only under it. SDG goals are asked of every record."""


def check_frameworks(catalogue: Catalogue) -> Iterator[Problem]:
    """Each framework stated has its tags; each compact's tags have their framework."""
    for entry in actions(catalogue):
        stated = entry.facts.frameworks
        if stated == UNKNOWN:
            continue
        if entry.facts.provenance.kind == "submitted":
            yield from _missing(entry, stated)
        for framework, fields in TAGS.items():
            for name in fields if framework not in stated else ():
                if getattr(entry.facts, name):
                    values = {"framework": framework, "stated": listed(stated)}
                    yield in_facts(entry.document, (name,), "framework-undeclared", **values)


def _missing(entry: Entry[Action], stated: tuple[str, ...]) -> Iterator[Problem]:
    for position, framework in enumerate(stated):
        name = NEEDED.get(framework)
        if name is not None and getattr(entry.facts, name) in (None, (), UNKNOWN):
            at = ("frameworks", position)
            values = {"framework": framework, "needed": name}
            yield in_facts(entry.document, at, "framework-tags", **values)


def check_objective_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """An objective is served first or besides, not both."""
    for entry in actions(catalogue):
        objectives = entry.facts.gcm_objectives
        if objectives is None:
            continue
        for position, id in enumerate(objectives.secondary):
            if id in objectives.primary:
                at = ("gcm_objectives", "secondary", position)
                yield in_facts(entry.document, at, "objective-twice", found=id)
