"""What an unprivileged run left for the comment, read with suspicion (docs/proposal.md).

A fork wrote it, so anything may stand there. Every file is small enough, no link, and of its model
to the letter; what is not is refused as a whole. The texts are still those of strangers: `plain`.
"""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from localaction.editing.refused import RefusedError
from localaction.language.mark import N_

SIZE_LIMIT = 20 * 1024 * 1024

Code = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
"""Of a language."""
Commit = Annotated[str, Field(pattern="^[0-9a-f]{40}([0-9a-f]{24})?$")]
Word = Annotated[str, Field(max_length=100)]
Line = Annotated[str, Field(max_length=5000)]
Text = Annotated[str, Field(max_length=200_000)]
Count = Annotated[int, Field(ge=0, le=10**9)]
State = Literal["own", "human", "machine-reviewed", "machine-unreviewed"]
Event = Literal[
    "added", "removed", "renamed", "retired", "restored", "changed", "unreadable", "readable"
]
Version = Literal[1]

T = TypeVar("T")


class Part(BaseModel):
    """Closed and strict: no key more, no value of another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Facts(Part):
    """What the run says of itself; the workflow finds number and commits again by itself."""

    version: Version
    language: Code
    number: Annotated[int, Field(ge=1, le=10**9)] | None
    head: Commit
    base: Commit


class Found(Part):
    """A problem, of `localaction check --format json`."""

    path: Line
    line: Count
    column: Count
    field: Line
    code: Word
    severity: Literal["error", "remark"]
    message: Text


class ToldChange(Part):
    """One change of a record."""

    what: Word
    field: Line
    sentence: Text


class ToldText(Part):
    """One text of a record, of a report of it, or of a page."""

    of: Line
    language: Code
    state: State
    stale: Count
    older: tuple[Line, ...] = ()
    """What the parts are called that changed since; none in artifacts of older versions."""
    lacking: tuple[Line, ...] = ()
    """And those that it has not."""


class ToldRecord(Part):
    """What became of a record."""

    kind: Word
    id: Line
    path: Line
    title: Line
    event: Event
    former: Line
    changes: tuple[ToldChange, ...]
    texts: tuple[ToldText, ...]


class Hanging(Part):
    """A record that hangs on a touched one."""

    kind: Word
    id: Line
    path: Line
    title: Line
    by: tuple[Line, ...]


class ToldPage(Part):
    """What became of an editorial page."""

    name: Line
    language: Code
    path: Line
    event: Event
    texts: tuple[ToldText, ...] = ()
    """In every language that has it."""


class Told(Part):
    """Of `localaction compare --format json`."""

    version: Version
    language: Code
    languages: Annotated[tuple[Code, ...], Field(max_length=50)]
    records: tuple[ToldRecord, ...]
    affected: tuple[Hanging, ...]
    pages: tuple[ToldPage, ...]


class Complaint(Part):
    """What an answer of a form could not be understood for."""

    field: Line
    label: Text
    place: Line
    sentence: Text


class Note(Part):
    """What was typed and fits no field."""

    label: Text
    text: Text


class IntakeRecord(Part):
    """A record that a form became."""

    kind: Word
    id: Line
    title: Line
    path: Line


class IntakeProblem(Part):
    """What the check says of the files that a form became."""

    path: Line
    line: Count
    field: Line
    sentence: Text
    severity: Literal["error", "remark"]


class Intake(Part):
    """Of `localaction intake --report` (docs/intake.md)."""

    ok: bool
    kind: Word
    language: Code
    records: tuple[IntakeRecord, ...]
    files: tuple[Line, ...]
    complaints: tuple[Complaint, ...]
    notes: tuple[Note, ...]
    problems: tuple[IntakeProblem, ...]
    title: Line
    branch_slug: Line
    labels: tuple[Line, ...]
    summary: Text


@dataclass(frozen=True, slots=True)
class Artifact:
    """Everything there is; None for what a run did not get to."""

    facts: Facts
    check: tuple[Found, ...] | None
    compare: Told | None
    intake: Intake | None


def read_artifact(folder: Path) -> Artifact:
    """Read the files of an artifact; raises `RefusedError` where one is not what it should be."""
    facts = _read(folder / "facts.json", TypeAdapter(Facts))
    if facts is None:
        sentence = N_("{file} is not there; the run must leave it in the artifact.")
        raise RefusedError(sentence, file="facts.json")
    return Artifact(
        facts=facts,
        check=_read(folder / "check.json", TypeAdapter(tuple[Found, ...])),
        compare=_read(folder / "compare.json", TypeAdapter(Told)),
        intake=_read(folder / "intake.json", TypeAdapter(Intake)),
    )


def _read(file: Path, form: TypeAdapter[T]) -> T | None:
    raw = _bytes(file)
    if raw is None:
        return None
    try:
        return form.validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        # The log obeys lines that begin with two colons, and the name of a key is the fork's.
        at = re.sub(r"[^\w.-]", "?", ".".join(map(str, first["loc"])))[:200]
        sentence = N_("{file} is not of the form in docs/proposal.md, at “{at}”: {why}.")
        raise RefusedError(sentence, file=file.name, at=at, why=first["msg"]) from None


def _bytes(file: Path) -> bytes | None:
    """The content of a plain file of bearable size; None where there is none."""
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return None
    except OSError:
        raise RefusedError(N_("{file} cannot be read as a file."), file=file.name) from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise RefusedError(N_("{file} cannot be read as a file."), file=file.name)
    with os.fdopen(handle, "rb") as opened:
        raw = opened.read(SIZE_LIMIT + 1)
    if len(raw) > SIZE_LIMIT:
        raise RefusedError(N_("{file} is larger than 20 MB."), file=file.name)
    return raw
