"""What came of submissions: files, and everything that people must hear."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that the submitter must mend."""

    field: str
    label: str
    """What the form calls the question."""
    place: str
    """Where the answer stands; "" where there is none."""
    sentence: str
    """What was found, the rule, the repair, in the submitter's language."""


@dataclass(frozen=True, slots=True)
class Note:
    """What fits no field, for the officers; without addresses and telephone numbers."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """One record, report or correction that was understood."""

    kind: str
    id: str
    title: str
    path: str
    """Of its facts file."""


@dataclass(frozen=True, slots=True)
class Received:
    """What came of some submissions."""

    files: Mapping[str, str] = field(default_factory=dict)
    """Text by path relative to the root; none of a submission with a complaint."""
    made: tuple[Made, ...] = ()
    notes: tuple[Note, ...] = ()
    complaints: tuple[Complaint, ...] = ()
