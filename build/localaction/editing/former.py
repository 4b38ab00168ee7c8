"""The text of `content/moves.yml` with one more former id."""

from collections.abc import Callable
from datetime import date

from localaction.catalogue.model import FormerIds
from localaction.editing.places import exchanged, without
from localaction.editing.refused import RefusedError
from localaction.editing.yaml_text import yaml_text
from localaction.language.mark import N_
from localaction.source.document import FieldPath
from localaction.source.tree import MOVES
from localaction.source.yaml import read_yaml
from schemas.base import first_line

HEAD = f"""{first_line("moves", 1)}
# Former ids of records, written by `localaction rename`. Lines stay for good: old links come here.
moves:
"""


def moves_text(
    former: FormerIds, read: Callable[[str], str], old: str, new: str, today: date
) -> str:
    """Note that `old` is `new` from `today` on; what led to `old` leads to `new`.

    Where a record gets a former id of its own back, the line of that id goes.
    """
    expected = [
        {"from": move.was, "to": new if move.to == old else move.to, "on": move.on}
        for move in former.moves
        if move.was != new
    ]
    expected.append({"from": old, "to": new, "on": today.isoformat()})
    text = _changed(former, read(MOVES), old, new) if former.moves else HEAD
    text = f"{text.rstrip()}\n{_item(old, new, today)}"
    document, _ = read_yaml(text, MOVES)
    if document is None or document.data.get("moves") != expected:
        raise RefusedError(
            N_(
                "“{path}” is not laid out with a line for each former id, as “- from: …”; lay it "
                "out so first. Nothing was written."
            ),
            path=MOVES,
        )
    return text


def _changed(former: FormerIds, text: str, old: str, new: str) -> str:
    leading: dict[FieldPath, str] = {
        ("moves", number, "to"): new for number, move in enumerate(former.moves) if move.to == old
    }
    text = exchanged(text, leading)
    for number, move in enumerate(former.moves):
        if move.was == new:
            try:
                text = without(text, ("moves", number))
            except ValueError:
                # What comes out is compared with what should: the caller says what is wrong.
                return text
    return text


def _item(old: str, new: str, today: date) -> str:
    ids = yaml_text({"from": old, "to": new}).replace("\n", "\n  ").rstrip()
    return f"- {ids}\n  on: {today.isoformat()}\n"
