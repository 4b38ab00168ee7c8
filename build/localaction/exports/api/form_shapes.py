"""The documents about the forms of other systems: what each asks, and what is new for it."""

from typing import Literal

from localaction.exports.api.list_shapes import Changed, Moved
from localaction.exports.api.shape import Versioned, Web, When
from localaction.source.history import Reason
from schemas.base import Model
from schemas.system import System
from schemas.values import Id, Language

State = Literal["new", "changed", "withdrawn", "unknown"]
"""Since a day; `unknown` where git could not tell."""


class Held(Model):
    """What a name holds that a field of a form takes."""

    sort: str
    """`passage`, `term`, `record`, `flag`, `text` or `amount`."""
    vocabulary: str | None = None
    """Of a term: its list."""


class FormsDocument(Versioned):
    """What the forms of a system ask, and what of a record answers each field."""

    asks: System
    holds: dict[str, dict[str, Held]]
    """Kind of record → name → what it holds there; a name that is absent holds nothing."""
    changes: Web
    """What is new for the system."""


class SystemItem(Model):
    """A system in the list of all."""

    system: Id
    name: dict[Language, str]
    api: Web
    changes: Web


class SystemList(Versioned):
    """The systems whose forms can be filled in from our records."""

    systems: tuple[SystemItem, ...]


class FormChange(Changed):
    """A record of a kind that a system takes: when it came, changed, was taken back."""

    meant: bool
    """A form of the system is for it as it stands now. Where this is false, whoever imported it
    before takes it out."""
    external_id: str | None = None
    """Its id in that system, where one was recorded."""
    external_url: Web | None = None
    state: State | None = None
    """Since the day that was asked for; absent where none was."""

    @property
    def latest(self) -> str:
        """The day of the last thing that happened to it."""
        return max(filter(None, (self.added, self.changed, self.restored, self.retired)))


class FormChanges(Versioned):
    """Every record of the kinds that a system takes, retired ones too, the latest change first.

    What is new since a day has `added` or `restored` on or after it; what changed, `changed`; what
    was withdrawn, `retired`."""

    system: Id
    date: When
    """The day of this copy."""
    since: When | None = None
    """The day that was asked for."""
    unavailable: Reason | None = None
    """Why git could not tell when records changed."""
    records: tuple[FormChange, ...]
    moved: tuple[Moved, ...]
