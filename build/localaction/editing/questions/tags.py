"""Questions about what pledges and practices have in common: frameworks, people, dates."""

from localaction.editing.question import Question, Questions, When
from localaction.editing.questions.common import AS_PRECISE
from localaction.language.mark import N_

UNDER_GCM = When("frameworks", ("gcm",))
UNDER_GCR = When("frameworks", ("gcr",))

TAGS: Questions = (
    Question(
        "frameworks",
        N_("Under which frameworks is it reported?"),
        "several",
        vocabulary="frameworks",
        help=N_("Migrants (GCM) and refugees (GCR) are never merged."),
    ),
    Question(
        "gcm_objectives.primary",
        N_("Which objectives of the Global Compact for Migration does it serve first?"),
        "several",
        True,
        "gcm_objectives",
        most=3,
        when=UNDER_GCM,
        short=True,
    ),
    Question(
        "gcm_objectives.secondary",
        N_("Which other objectives of it?"),
        "several",
        vocabulary="gcm_objectives",
        apart=("gcm_objectives.primary",),
        when=UNDER_GCM,
    ),
    Question(
        "guiding_principles",
        N_("Which guiding principles of the Global Compact for Migration?"),
        "several",
        vocabulary="gcm_guiding_principles",
        most=5,
        when=UNDER_GCM,
    ),
    Question(
        "gcr_objectives",
        N_("Which objectives of the Global Compact on Refugees?"),
        "several",
        True,
        "gcr_objectives",
        when=UNDER_GCR,
    ),
    Question(
        "grf_areas",
        N_("Which areas of focus of the Global Refugee Forum?"),
        "several",
        vocabulary="grf_areas_of_focus",
        when=UNDER_GCR,
    ),
    Question(
        "sdg_goals",
        N_("Which Sustainable Development Goals?"),
        "several",
        True,
        "sdg_goals",
        when=When("frameworks", ("sdg",)),
    ),
    Question(
        "cta_priorities",
        N_("Which priorities of the Call to Local Action?"),
        "several",
        vocabulary="cta_priorities",
        most=3,
    ),
    Question(
        "people_concerned",
        N_("Which people are concerned?"),
        "several",
        vocabulary="people_concerned",
        short=True,
    ),
    Question(
        "regardless_of_status",
        N_("Are people served whatever their residence status?"),
        "flag",
    ),
    Question("start", N_("When does it start?"), "date", help=AS_PRECISE, short=True),
    Question(
        "end",
        N_("When does it end?"),
        "end",
        help=N_("A date, or “ongoing”."),
        after="start",
        short=True,
    ),
)
