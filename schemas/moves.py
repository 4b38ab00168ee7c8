"""Former ids of records: `content/moves.yml`. `localaction rename` writes it."""

from typing import Annotated

from pydantic import Field

from schemas.base import Model
from schemas.values import Day, Id


class Move(Model):
    """One record that bears another id than before; its old addresses lead to the new ones."""

    was: Annotated[Id, Field(alias="from")]
    """The former id; no record bears it again."""
    to: Id
    """The id of the record today."""
    on: Day


class Moves(Model):
    """Every former id."""

    moves: tuple[Move, ...] = ()
