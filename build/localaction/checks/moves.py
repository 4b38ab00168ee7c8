"""Former ids: each leads at once to a record that is there, and no record bears it again."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.checks.nearest import Ids
from localaction.checks.places import in_facts
from localaction.problems import Problem


def check_moves(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every line of content/moves.yml."""
    taken = {entry.id: entry.path for entry in catalogue.entries()}
    taken |= {broken.id: broken.path for broken in catalogue.broken.values()}
    today, document = catalogue.former.today(), catalogue.former.document
    known: Ids | None = None
    seen: set[str] = set()
    for number, move in enumerate(catalogue.former.moves):
        was, to = ("moves", number, "from"), ("moves", number, "to")
        if move.was in taken:
            other = taken[move.was]
            yield in_facts(document, was, "move-taken", found=move.was, other=other)
        elif move.was in seen:
            yield in_facts(document, was, "move-taken", "twice", found=move.was)
        seen.add(move.was)
        if move.to in taken:
            continue
        if move.to in today:
            last = _last(today, move.to)
            wording = "chain" if last in taken else "circle"
            yield in_facts(document, to, "move-unknown", wording, found=move.to, last=last)
            continue
        known = known or Ids(taken)
        near = known.nearest(move.to)
        if near is None:
            yield in_facts(document, to, "move-unknown", found=move.to)
        else:
            yield in_facts(document, to, "move-unknown", "nearest", found=move.to, nearest=near)


def _last(today: dict[str, str], id: str) -> str:
    """Where following the moves ends; in a circle, somewhere in it."""
    seen = {id}
    while id in today and today[id] not in seen:
        id = today[id]
        seen.add(id)
    return id
