"""What somebody typed into a form, before anybody understood it; every way in ends here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, as it was typed."""

    field: str
    """The field of the form (`indicators.0.target.due`); "" where no field is meant."""
    label: str
    """What the form calls it, or what stood above it."""
    text: str
    place: str
    """Where it stood, for the person who mends it: `B7`, `question 4`."""


@dataclass(frozen=True, slots=True)
class Submission:
    """One filled form: one record, report or correction."""

    kind: str
    """`pledge`, `practice`, `city`, `update` or `correction`."""
    language: str
    """The submitter's, of the form and of the words in it."""
    answers: tuple[Answer, ...]
    origin: str
    """What it came with: `pledges.xlsx, row 5`, `issue 12`."""
