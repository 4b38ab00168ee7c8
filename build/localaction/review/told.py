"""What waits, in sentences: lines for the officer's terminal, a Markdown list for an issue."""

from collections.abc import Callable, Iterator, Sequence

from localaction.catalogue.peer_review import (
    ACCEPTED,
    CHANGES,
    ELIGIBILITY,
    EXTERNAL,
    INTERNAL,
    LEAST,
    SUBMITTED,
    UPDATE_DUE,
)
from localaction.language.mark import N_
from localaction.render.format import day
from localaction.review.assign import Proposed
from localaction.review.rubrics import Recorded
from localaction.review.waiting import DECISION, REVIEWERS, Waiting

Say = Callable[[str], str]

AWAITED = {
    SUBMITTED: N_("an officer to check whether it is eligible"),
    ELIGIBILITY: N_("an officer to finish the check of eligibility"),
    REVIEWERS: N_("reviewers"),
    DECISION: N_("an officer to record the round and take the next step"),
    CHANGES: N_("the author to make the changes asked for"),
    ACCEPTED: N_("an officer to publish it"),
    UPDATE_DUE: N_("the author to bring it up to date"),
}
"""What is waited for -> how it is called after “waits for”."""


def lines(found: Sequence[Waiting], language: str, say: Say) -> Iterator[str]:
    """One line a practice."""
    for each in found:
        yield f"{each.id}: {_sentence(each, language, say)}"


def markdown(found: Sequence[Waiting], language: str, say: Say) -> Iterator[str]:
    """A heading and an item a practice, those that are late first; nothing where none waits."""
    if not found:
        return
    yield "## " + say(N_("Reviews that wait"))
    yield ""
    for item in items(found, language, say):
        yield f"- {item}"


def items(found: Sequence[Waiting], language: str, say: Say = str) -> Iterator[str]:
    """The same without heading and dashes, for a list that somebody else writes."""
    for each in found:
        yield f"[{each.id}]({each.path}): {_sentence(each, language, say)}"


def _sentence(each: Waiting, language: str, say: Say) -> str:
    for_whom = say(AWAITED[each.on])
    if each.open:
        pattern = say(N_("{awaited} (not decided yet: {count})"))
        for_whom = pattern.format(awaited=for_whom, count=each.open)
    if each.since:
        pattern = say(N_("waits since {date} for {awaited}"))
        told = pattern.format(date=day(each.since, language), awaited=for_whom)
    else:
        told = say(N_("waits for {awaited}")).format(awaited=for_whom)
    if each.late_since:
        pattern = say(N_("{waits}; late: it was due on {date}"))
        told = pattern.format(waits=told, date=day(each.late_since, language))
    return told


SIDES = {
    INTERNAL: N_("internal (United Nations)"),
    EXTERNAL: N_("external"),
}
"""Side -> how it is called; another one by its id."""

REASONS = {
    "consent": N_("their consent does not hold today"),
    "conflict": N_("they belong to a city or organisation of the practice"),
    "language": N_("they read none of its languages"),
    "objective": N_("they cover none of its objectives"),
    "load": N_("they were asked for two reviews within a year"),
}
"""Why experts are left out, after “left out:”."""


def proposals(found: Proposed, *, counts: bool, say: Say) -> Iterator[str]:
    """Who may be asked, side by side: ids for the officer, or how many for everybody."""
    for side, least in LEAST.items():
        candidates = found.by_side.get(side, ())
        pattern = say(N_("{side}: {count} of the roster may be asked, {least} needed"))
        named = say(SIDES[side])
        yield pattern.format(side=named, count=len(candidates), least=least)
        for each in () if counts else candidates:
            pattern = say(
                N_("  {id}: objectives: {objectives}; languages: {languages}; asked: {load}")
            )
            yield pattern.format(
                id=each.id,
                objectives=", ".join(each.objectives) or "–",
                languages=", ".join(each.languages),
                load=each.load,
            )
    for reason, count in sorted(found.left_out.items()):
        pattern = say(N_("left out: {count}, because {reason}"))
        yield pattern.format(count=count, reason=say(REASONS[reason]))


def outcome(found: Recorded, id: str, say: Say) -> Iterator[str]:
    """What became of a round, and what may come next."""
    pattern = say(N_("Recorded: {decided}; not decided yet: {open}"))
    yield pattern.format(decided=found.decided, open=found.open)
    if found.next:
        yield say(N_("Next may come: localaction review step {id} {state}")).format(
            id=id, state=found.next
        )
    elif not found.open:
        pattern = say(
            N_("More reviewers are needed: localaction review start {id} --side external")
        )
        yield pattern.format(id=id)
