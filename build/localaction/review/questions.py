"""What a rubric asks, field by field: the criteria of the United Nations Network on Migration Hub.

Each is a gettext msgid, written into the rubric as a comment above its field.
"""

from collections.abc import Mapping

from localaction.language.mark import N_

CRITERIA: Mapping[str, str] = {
    "objectives": N_(
        "Does it serve at least one of the 23 objectives of the Global Compact for Migration?"
    ),
    "principles": N_("Does it adhere to the ten guiding principles of the Compact?"),
    "period": N_("Was it carried out after December 2018, when the Compact was adopted?"),
    "completion": N_("Is it fully or mostly completed, so that there are results to judge?"),
    "innovation": N_("Is it innovative: new in its way, or done for the first time there?"),
    "replication": N_("Can it be replicated: does another city learn what it would need?"),
    "clarity": N_("Is it told clearly: a short, descriptive title, acronyms spelled out?"),
}
"""Field of `criteria` -> its question."""

NAMELESS = N_("This file is public and stays so. No names in it: not yours, not anybody's.")
CONFLICT = N_(
    "Have you no stake in this practice: no work, money or family tie with its city, its partners "
    "or its staff? true: none. false: there is one; then write decision: withdrawn"
)
JUDGE = N_("Write met, partly or not-met for each:")
DECIDE = N_(
    "accepted; changes-requested, with what to change under remarks; or withdrawn, if you give the "
    "review back"
)
DAY = N_("The day of your decision, as 2026-11-30:")
REMARKS = N_("What the author should change, and why; published with the file:")
