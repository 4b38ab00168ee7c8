"""The peer review of a practice as a fact of its page: by whom accepted, and its dated steps."""

from markupsafe import Markup, escape

from localaction.catalogue.peer_review import LEAST, acceptances, accepted_round
from localaction.pages.address import relative
from localaction.pages.fact_values import DOT
from localaction.pages.links import LINK
from localaction.pages.reader import Reader
from localaction.render.format import day, number
from schemas.practice import Review, Round, Step

PAGE = "checks"
"""The editorial page that tells how a review goes, under its anchor."""
STEP = Markup('<li%s>%s <small><time datetime="%s">%s</time></small></li>')
STEPS = Markup('<ol class="la-steps">%s</ol>')
NOW = Markup(' aria-current="step"')


def review_value(reader: Reader, review: Review, path: str) -> Markup:
    """Where the review stands; of a history its steps, of an acceptance who accepted."""
    accepted = accepted_round(review) if review.peer_reviewed else None
    told = _accepted(reader, accepted) if accepted is not None else Markup("")
    if not review.history:
        state = reader.term("review_decision", review.state)
        return Markup("%s<br>%s") % (state, told) if told else state
    last = len(review.history) - 1
    steps = (_step(reader, step, position == last) for position, step in enumerate(review.history))
    return told + STEPS % Markup("").join(steps) + _explained(reader, path)


def _step(reader: Reader, step: Step, is_last: bool) -> Markup:
    state = reader.term("review_decision", step.state)
    return STEP % (NOW if is_last else "", state, step.on, day(step.on, reader.language))


def _accepted(reader: Reader, round: Round) -> Markup:
    """Who accepted it: sides and numbers, never names."""
    found = acceptances(round)
    who = DOT.join(
        Markup("%s <bdi>%s</bdi>")
        % (reader.term("reviewer_side", side), number(found[side], reader.language))
        for side in LEAST
    )
    _ = reader.words.gettext
    told = _("Accepted in the round of %(date)s, without conflicts of interest: %(who)s")
    values = {"date": day(round.date, reader.language), "who": who}
    return Markup("<strong>%s</strong><br>%s") % (_("Peer-reviewed"), escape(told) % values)


def _explained(reader: Reader, path: str) -> Markup:
    if PAGE not in reader.pages:
        return Markup("")
    there = relative(path, f"{PAGE}/#review")
    return LINK % (there, reader.words.gettext("How a review goes"))
