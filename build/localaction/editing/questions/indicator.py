"""What is asked about what a pledge or practice counts: up to three indicators with targets."""

from dataclasses import replace

from localaction.editing.question import Question, Questions, When
from localaction.editing.questions.common import AS_NUMBER, AS_PRECISE
from localaction.language.mark import N_

LABELS = ("label.indicator", "label.indicator-2", "label.indicator-3")
"""What each indicator is called; the first is asked for everywhere."""

COUNTED = When("label.indicator")

FIRST: Questions = (
    Question(
        "label.indicator",
        N_("What will be counted?"),
        help=N_("For example: Women who found work in the first year. Empty: nothing is counted."),
        short=True,
    ),
    Question(
        "indicators.0.id",
        N_("Id of this indicator"),
        "id",
        True,
        default_from=("label.indicator",),
        when=COUNTED,
    ),
    Question(
        "indicators.0.unit",
        N_("In which unit?"),
        "choice",
        True,
        "unit",
        default="persons",
        when=COUNTED,
    ),
    Question(
        "indicators.0.counts",
        N_("What does the number say?"),
        "choice",
        True,
        "indicator_counts",
        default="cumulative",
        when=COUNTED,
    ),
    Question(
        "indicators.0.target.value",
        N_("Which number is to be reached?"),
        "number",
        True,
        help=AS_NUMBER,
        least=0,
        when=COUNTED,
        short=True,
    ),
    Question(
        "indicators.0.target.qualifier",
        N_("How exact is this number?"),
        "choice",
        vocabulary="qualifier",
        when=COUNTED,
    ),
    Question(
        "indicators.0.target.due",
        N_("By when?"),
        "date",
        help=AS_PRECISE,
        after="start",
        when=COUNTED,
    ),
    Question(
        "indicators.0.basis",
        N_("Who set this number?"),
        "choice",
        True,
        "indicator_basis",
        among=("promised", "planned", "forecast"),
        default="promised",
        when=COUNTED,
    ),
    Question(
        "indicators.0.target.source",
        N_("Address of the page that states this number"),
        "address",
        default_from=("provenance.sources.0.url",),
        when=COUNTED,
    ),
)


def _next(question: Question, at: int) -> Question:
    """The same question about a later indicator, in forms only."""
    labels = {LABELS[0]: LABELS[at]}
    field = labels.get(question.field, question.field.replace(".0.", f".{at}.", 1))
    return replace(
        question,
        field=field,
        default_from=tuple(labels.get(name, name) for name in question.default_from),
        when=question.when and When(labels[question.when.field], question.when.values),
        long=True,
        short=False,
    )


INDICATORS: Questions = (
    *FIRST,
    *(_next(question, 1) for question in FIRST),
    *(_next(question, 2) for question in FIRST),
)
