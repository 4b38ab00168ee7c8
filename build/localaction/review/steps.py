"""The next step of a practice's review: whether it may be taken now, and the file that tells it."""

from datetime import date

from ruamel.yaml.comments import CommentedMap

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.peer_review import (
    ACCEPTED,
    FOLLOWS,
    IN_REVIEW,
    LEAST,
    SUBMITTED,
    acceptances,
    round_of,
    rounds_begun,
    suffices,
)
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_
from localaction.review.block import in_line, listed, with_review
from schemas.practice import Practice, Review


def practice_of(catalogue: Catalogue, id: str) -> Entry[Practice]:
    """The practice of an id; refuses where none can be read."""
    found = catalogue.practices.get(id)
    if found is None:
        raise RefusedError(N_("There is no practice “{id}” that can be read."), id=id)
    return found


def review_of(entry: Entry[Practice]) -> Review | None:
    """Its review; None where nothing is stated of one."""
    return entry.facts.review if isinstance(entry.facts.review, Review) else None


def step(entry: Entry[Practice], text: str, state: str, today: date) -> str:
    """Take a step: `text` is the practice's file, what comes out is the file with the step.

    A round begins with `begin` of `review.rubrics`, because it needs reviewers too.
    """
    if state == IN_REVIEW:
        sentence = N_("A round begins with its reviewers: localaction review start {id}")
        raise RefusedError(sentence, id=entry.id)
    return with_step(entry, text, state, today)


def with_step(entry: Entry[Practice], text: str, state: str, today: date) -> str:
    """The practice's file with one step more; refuses a step that is not allowed now."""
    review = review_of(entry)
    _judge(entry.id, review, state, today)
    if state == ACCEPTED and review is not None:
        _judge_round(entry.id, review)

    def change(block: CommentedMap) -> None:
        history = listed(block, "history")
        if review is not None and not history and review.state == SUBMITTED:
            # Whoever wrote the file received the submission on that day.
            history.append(in_line(state=SUBMITTED, on=entry.facts.added))
        history.append(in_line(state=state, on=today.isoformat()))
        block["state"] = state
        block.move_to_end("state", last=False)
        if state == ACCEPTED:
            block["peer_reviewed"] = True

    return with_review(text, entry.path, change)


def _judge(id: str, review: Review | None, state: str, today: date) -> None:
    allowed = FOLLOWS.get(review.state, ()) if review else (SUBMITTED,)
    if state not in allowed:
        sentence = N_("The review of “{id}” stands at {state}; what may come next: {allowed}")
        told = review.state if review else "unknown"
        raise RefusedError(sentence, id=id, state=told, allowed=", ".join(allowed))
    last = review.history[-1].on if review and review.history else ""
    if today.isoformat() < last:
        sentence = N_("The last step of “{id}” is of {day}; the next cannot be of {today}.")
        raise RefusedError(sentence, id=id, day=last, today=today.isoformat())
    if state == IN_REVIEW and review and today.isoformat() in rounds_begun(review):
        sentence = N_("A round of “{id}” began today; the next needs a day of its own.")
        raise RefusedError(sentence, id=id)


def _judge_round(id: str, review: Review) -> None:
    """Accepted by the rule of the Hub, in the round that is open."""
    begun = rounds_begun(review)
    round = round_of(review, begun[-1]) if begun else None
    if round is not None and suffices(round):
        return
    found = acceptances(round) if round else {}
    told = ", ".join(f"{side}: {found.get(side, 0)}/{least}" for side, least in LEAST.items())
    sentence = N_(
        "“{id}” cannot be accepted yet. Acceptances without a conflict of interest that are "
        "recorded in the open round, and how many it needs: {told}"
    )
    raise RefusedError(sentence, id=id, told=told)
