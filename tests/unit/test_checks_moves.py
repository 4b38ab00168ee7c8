"""A former id leads at once to a record that is there, and no record bears it again."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from localaction.catalogue.model import FormerIds
from localaction.checks.moves import check_moves
from schemas.moves import Moves
from tests.factories import catalogue, city, document, entry, shared


def told(*moves: tuple[str, str]) -> Sequence[tuple[str, str, str]]:
    """Code, wording and field of what is wrong with these moves; Bern and Basel exist."""
    written = {"moves": [{"from": was, "to": to, "on": "2026-11-22"} for was, to in moves]}
    world = catalogue(*shared(), cities=[entry("city", id, city()) for id in ("bern", "basel")])
    former = FormerIds(Moves.model_validate(written).moves, document(written))
    found = check_moves(replace(world, former=former))
    return [(problem.code, problem.wording, problem.field) for problem in found]


CIRCLE = [("move-unknown", "circle", f"moves.{n}.to") for n in range(3)]


@pytest.mark.parametrize(
    ("moves", "problems"),
    [
        ([], []),
        ([("berne", "bern"), ("berna", "bern")], []),
        ([("old", "gone")], [("move-unknown", "", "moves.0.to")]),
        ([("old", "bernn")], [("move-unknown", "nearest", "moves.0.to")]),
        ([("old", "older"), ("older", "bern")], [("move-unknown", "chain", "moves.0.to")]),
        ([("a-a", "b-b"), ("b-b", "c-c"), ("c-c", "b-b")], CIRCLE),
        ([("basel", "bern")], [("move-taken", "", "moves.0.from")]),
        ([("old", "bern"), ("old", "basel")], [("move-taken", "twice", "moves.1.from")]),
    ],
)
def test_moves_are_judged(
    moves: Sequence[tuple[str, str]], problems: Sequence[tuple[str, str, str]]
) -> None:
    assert problems == told(*moves)
