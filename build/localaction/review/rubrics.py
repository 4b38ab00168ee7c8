"""Rubrics: one for each reviewer of a round, and what of them is recorded in the practice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from localaction.catalogue.model import Entry, RubricEntry
from localaction.catalogue.peer_review import (
    ACCEPTED,
    CHANGES,
    EXTERNAL,
    IN_REVIEW,
    INTERNAL,
    WITHDRAWN,
    rounds_begun,
    suffices,
)
from localaction.checks.rubrics import line, open_fields
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_
from localaction.review import questions
from localaction.review.block import in_line, listed, with_review
from localaction.review.steps import review_of, with_step
from localaction.source.walk import REVIEWS
from schemas.base import first_line
from schemas.practice import Practice, Reviewer, Round
from schemas.values import UNKNOWN

SIDES = (INTERNAL, EXTERNAL, EXTERNAL)
"""Reviewers with whom a round begins: as many as must accept."""

WIDTH = 88
"""Of a line of comment."""

Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the rubrics of the open round amount to."""

    text: str
    """The practice's file with the round."""
    decided: int
    open: int
    """Reviewers who have not decided yet, or whose rubric is not whole."""
    next: str
    """The state that may come next; "" while nothing can be said."""


def begin(
    entry: Entry[Practice], text: str, today: date, due: date, say: Say = str
) -> Mapping[str, str]:
    """Begin a round: the practice's file with the step, and a rubric for each reviewer."""
    changed = with_step(entry, text, IN_REVIEW, today)
    return {entry.path: changed, **_rubrics(entry, today.isoformat(), SIDES, due, say)}


def more(
    entry: Entry[Practice], sides: Sequence[str], due: date, say: Say = str
) -> Mapping[str, str]:
    """Rubrics for more reviewers of the open round: where two disagree, or one gave it back."""
    return _rubrics(entry, open_round(entry), sides, due, say)


def open_round(entry: Entry[Practice]) -> str:
    """The day on which the round that is open began; refuses where none is."""
    review = review_of(entry)
    begun = rounds_begun(review) if review else ()
    if review is None or review.state != IN_REVIEW or not begun:
        sentence = N_("No round is open for “{id}”; begin one: localaction review start {id}")
        raise RefusedError(sentence, id=entry.id)
    return begun[-1]


def rubrics_of(entry: Entry[Practice], day: str) -> tuple[RubricEntry, ...]:
    """The rubrics of the round that began on a day."""
    return tuple(rubric for rubric in entry.reviews if rubric.round == day)


def is_decided(rubric: RubricEntry) -> bool:
    """Whether its decision counts: it is whole, and nobody's who has a stake."""
    facts = rubric.facts
    is_biased = facts.decision != WITHDRAWN and facts.no_conflict_declared is False
    return facts.decision != UNKNOWN and not open_fields(facts) and not is_biased


def record(entry: Entry[Practice], text: str) -> Recorded:
    """Write into the practice what the rubrics of the open round decided: sides and dates only."""
    day = open_round(entry)
    rubrics = rubrics_of(entry, day)
    if not rubrics:
        sentence = N_("The round of {day} of “{id}” has no rubrics; nothing can be recorded.")
        raise RefusedError(sentence, id=entry.id, day=day)
    decided = [rubric for rubric in rubrics if is_decided(rubric)]
    waiting = len(rubrics) - len(decided)
    lines = [line(rubric.facts) for rubric in decided]
    if not lines:
        return Recorded(text, 0, waiting, "")

    def change(block: CommentedMap) -> None:
        rounds = listed(block, "rounds")
        found = next((each for each in rounds if str(each["date"]) == day), None)
        if found is None:
            found = CommentedMap(date=day)
            rounds.append(found)
        found["reviewers"] = CommentedSeq(
            in_line(side=side, decision=decision, no_conflict_declared=free, date=on or day)
            for side, decision, free, on in lines
        )

    written = with_review(text, entry.path, change)
    return Recorded(written, len(decided), waiting, _next(day, lines, waiting))


def _next(day: str, lines: Sequence[tuple[str, str, bool, str | None]], waiting: int) -> str:
    made = (Reviewer(side=s, decision=d, no_conflict_declared=f) for s, d, f, _ in lines)
    if suffices(Round(date=day, reviewers=tuple(made))):
        return ACCEPTED
    asks_for_changes = any(decision == CHANGES for _, decision, _, _ in lines)
    return CHANGES if asks_for_changes and not waiting else ""


def _rubrics(
    entry: Entry[Practice], day: str, sides: Sequence[str], due: date, say: Say
) -> dict[str, str]:
    taken = [int(rubric.name[len(day) + 1 :]) for rubric in rubrics_of(entry, day)]
    first = max(taken, default=0) + 1
    return {
        f"{entry.folder}/{REVIEWS}/{day}-{number}.yml": _text(entry, side, due, say)
        for number, side in enumerate(sides, first)
    }


def _text(entry: Entry[Practice], side: str, due: date, say: Say) -> str:
    """A rubric to be filled in, each question above its field."""
    depth = entry.folder.count("/") + 2
    lines = [
        first_line("review", depth),
        *_comment(say(questions.NAMELESS)),
        f"side: {side}",
        f"due: '{due.isoformat()}'",
        *_comment(say(questions.CONFLICT)),
        "no_conflict_declared: unknown",
        *_comment(say(questions.JUDGE)),
        "criteria:",
    ]
    for field, question in questions.CRITERIA.items():
        lines += [*_comment(say(question), "  "), f"  {field}: unknown"]
    lines += [
        *_comment(say(questions.DECIDE)),
        "decision: unknown",
        *_comment(say(questions.DAY)),
        "date: unknown",
        *_comment(say(questions.REMARKS)),
        "# remarks: |-",
        "#   …",
    ]
    return "\n".join(lines) + "\n"


def _comment(text: str, indent: str = "") -> list[str]:
    mark = f"{indent}# "
    return wrap(text, WIDTH, initial_indent=mark, subsequent_indent=mark)
