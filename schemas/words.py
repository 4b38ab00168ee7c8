"""The front matter of a words file, `<lang>.md`."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.base import Model
from schemas.values import Day, Id, Language, Line


class Translation(Model):
    """From which language the words were translated, how, and from which text."""

    of: Language
    state: Literal["human", "machine-reviewed", "machine-unreviewed"]
    by_role: Line
    date: Day
    digests: dict[
        Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")],
        Annotated[str, Field(pattern="^[0-9a-f]{12}$")],
    ] = {}
    """Section -> digest of the source section it was made from (`title` and `summary` are two)."""


class WordsFront(Model):
    """What stands between the `---` lines at the head of a words file."""

    labels: dict[Id, Line] = {}
    """Words for ids in the facts: indicators, pictures, links."""
    translation: Translation | None = None
    """Required of every words file that is not the source."""


class PageFront(Model):
    """The front matter of an editorial page, `content/pages/<name>[.<lang>].md`."""

    title: Line | None = None
    description: Annotated[str, Field(min_length=1, max_length=300)]
    translation: Translation | None = None
