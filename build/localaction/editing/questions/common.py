"""Questions about every kind of record: where it comes from, what it is called, its summary."""

from localaction.editing.question import TODAY, Question, Questions, When
from localaction.language.mark import N_

SUBMITTED = When("provenance.kind", ("submitted",))
PUBLIC = When("provenance.kind", ("public-source", "imported"))

ACTORS = ("city", "organisation")
AN_OFFICE = N_("An office or role, never a person’s name.")
AS_PRECISE = N_("As precise as you know it: 2026, 2026-05 or 2026-05-31.")
AS_NUMBER = N_("Digits only, for example 1200 or 12.5.")
BY_ID_OR_NAME = N_("The id or the name of a record that exists already.")

PROVENANCE: Questions = (
    Question(
        "provenance.kind",
        N_("Where do the facts come from?"),
        "choice",
        True,
        "provenance_kind",
        among=("submitted", "public-source"),
    ),
    Question(
        "provenance.sources.0.url",
        N_("Address of the page where they were read"),
        "address",
        True,
        when=PUBLIC,
    ),
    Question(
        "provenance.sources.0.read_on",
        N_("Day on which they were read there"),
        "day",
        default=TODAY,
        past=True,
        when=PUBLIC,
    ),
    Question(
        "provenance.by_role",
        N_("Which office fills this in?"),
        required=True,
        help=AN_OFFICE,
        short=True,
    ),
    Question(
        "agreed",
        N_("Does the city agree that this is published under the licence {licence}?"),
        "flag",
        True,
        must=True,
        when=SUBMITTED,
        short=True,
    ),
    Question(
        "provenance.consent.by_role",
        N_("Which office agreed?"),
        required=True,
        help=AN_OFFICE,
        when=SUBMITTED,
    ),
    Question(
        "provenance.consent.date",
        N_("Day on which it agreed"),
        "day",
        default=TODAY,
        past=True,
        when=SUBMITTED,
    ),
)

ID = Question(
    "id",
    N_("Name of its folder"),
    "id",
    True,
    help=N_("Small Latin letters, digits and hyphens; part of the address for good."),
    default_from=("title", "name", "names.en"),
)
SUMMARY = Question(
    "summary",
    N_("Who does what, for whom?"),
    "passage",
    True,
    help=N_("The summary: a few sentences, at most 800 characters."),
    most=800,
    short=True,
)

ONE_A_LINE = N_("One thought a line.")


def section(id: str, words: str, help: str = "") -> Question:
    """A section of the words that only forms ask for."""
    return Question(f"section.{id}", words, "passage", help=help, long=True)


LINKS: Questions = tuple(
    Question(
        f"links.{at}.url",
        N_("Address of a page that shows it"),
        "address",
        help=N_("A plan, a decision, a report or news that anybody can read."),
        long=True,
    )
    for at in range(3)
)
