"""What came of an intake, as the workflows read it (docs/intake.md)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from localaction.editing.slug import slug
from localaction.intake.received import Complaint, Received
from localaction.language.mark import N_
from localaction.problems import Problem, errors

KINDS = {
    "pledge": N_("Pledge"),
    "practice": N_("Practice"),
    "update": N_("Report of progress"),
    "correction": N_("Correction"),
    "city": N_("City"),
}
BROUGHT = N_("What was brought")
FOR_OFFICERS = N_("For the officers")
ASKED = N_("What would make it more useful")
ENOUGH = 20
"""So many remarks are told; a longer list nobody reads."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything that a report tells of."""

    received: Received
    problems: Sequence[tuple[Problem, str]]
    """What the check says of the files, each with its sentence."""
    language: str
    kind: str
    """Of the first submission; "" where none could be read."""
    labels: Mapping[str, str]
    """What the form calls each field."""


def report(heard: Heard, say: Callable[[str], str], plain: Callable[[str], str]) -> dict[str, Any]:
    """Give the report; `plain` makes Markdown of a stranger's text that does nothing."""
    received, found = heard.received, [problem for problem, _ in heard.problems]
    first = received.made[0] if received.made else None
    kind = first.kind if first else heard.kind
    return {
        "ok": not received.complaints and not errors(found),
        "kind": kind,
        "language": heard.language,
        "records": [asdict(made) for made in received.made],
        "files": sorted(received.files),
        "complaints": [asdict(complaint) for complaint in received.complaints],
        "notes": [asdict(note) for note in received.notes],
        "problems": [
            {
                "path": problem.path,
                "line": problem.line,
                "field": problem.field,
                "sentence": sentence,
                "severity": problem.severity,
            }
            for problem, sentence in heard.problems
        ],
        "title": _title(heard, say),
        "branch_slug": slug(f"{kind} {first.id}" if first else kind) or "intake",
        "labels": ["intake", *([kind] if kind else []), f"lang-{heard.language}"],
        "summary": "\n\n".join(_summary(heard, say, plain)) + "\n",
    }


def _title(heard: Heard, say: Callable[[str], str]) -> str:
    made = heard.received.made
    if not made:
        return say(KINDS[heard.kind]) if heard.kind in KINDS else ""
    title = f"{say(KINDS[made[0].kind])}: {made[0].title}"
    return f"{title} (+{len(made) - 1})" if len(made) > 1 else title


def _summary(heard: Heard, say: Callable[[str], str], plain: Callable[[str], str]) -> Iterator[str]:
    """Markdown in the submitter's language: what was brought, and what is still asked."""
    received = heard.received
    if received.made:
        yield f"### {say(BROUGHT)}"
        yield "\n".join(
            f"- **{say(KINDS[made.kind])}**: {plain(made.title)}" for made in received.made
        )
    if received.notes and not received.files and not received.complaints:
        yield f"### {say(FOR_OFFICERS)}"
        notes = ((plain(note.label), plain(note.text)) for note in received.notes)
        yield "\n".join(f"- {label}: {text}" for label, text in notes)
    remarks = list(dict.fromkeys(_remarks(heard)))
    if remarks:
        yield f"### {say(ASKED)}"
        more = [f"- … +{len(remarks) - ENOUGH}"] if len(remarks) > ENOUGH else []
        yield "\n".join([*(f"- {plain(told)}" for told in remarks[:ENOUGH]), *more])


def _remarks(heard: Heard) -> Iterator[str]:
    """What the check asks for, as the form calls it where that is a question of the form."""
    for problem, told in heard.problems:
        if problem.code == "field-asked":
            field = problem.field
            asked = (n for n in heard.labels if n == field or n.startswith(f"{field}."))
            yield heard.labels.get(next(asked, ""), told)
        elif problem.severity != "error":
            yield told


def refusal(file: str, sentence: str) -> Complaint:
    """The complaint about a file as a whole."""
    return Complaint("", file, file, sentence)
