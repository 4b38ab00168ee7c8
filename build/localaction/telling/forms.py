"""What is said of a form of another system and its fields, in sentences of the interface.

The files that an officer takes along and the page of the site say the same.
"""

from collections.abc import Callable, Mapping

from localaction.compare.labels import LABELS
from localaction.language.mark import N_
from localaction.render.format import number
from schemas.system import Characters, Evidence, FormField, Rule, System
from schemas.values import UNKNOWN

Gettext = Callable[[str], str]

FINDINGS: Mapping[str, str] = {
    "contact": N_("For you to type in: no record holds a contact person"),
    "officer": N_("For you to answer: no record holds it"),
    "not-asked": N_("Not asked of this record"),
    "missing": N_("Missing: the record does not state it"),
    "too-short": N_("Too short; characters to add: %(count)s"),
    "too-long": N_("Too long; characters to cut: %(count)s"),
    "too-many": N_("Too many; entries to take out: %(count)s"),
    "no-value": N_("The form has no value for: %(names)s"),
    "suggested": N_(
        "Suggested by the secretariat, not stated by the local government: ask before you send it"
    ),
    "transcribed": N_("The name in this language is a transcription that nobody has confirmed."),
}
"""What is to be done about an answer."""
INFERRED = N_("Suggested by the secretariat, not stated by the local government.")
"""Of the tags by which a rule holds."""
UNOFFICIAL = N_("Translated and not confirmed by the owner of the list: compare it with the form")
FORMULA = N_("In the table an apostrophe stands before it; delete it when you paste")
"""Of an answer that a spreadsheet would take for a formula."""
EVIDENCE: Mapping[Evidence, str] = {
    "form": N_("read on the form"),
    "published": N_("seen on published pages"),
    "inferred": N_("inferred, read nowhere"),
}
BETWEEN = N_("%(least)s to %(most)s characters")
AT_MOST = N_("at most %(most)s characters")
ENTRIES = N_("at most %(most)s entries")
NO_LIMIT = N_("limit not known")
REQUIRED, OPTIONAL = N_("required"), N_("optional")
UNTOLD = N_("No field of the form takes:")
TEXTS = N_("Texts: %(language)s, %(state)s.")
YES, NO, ONGOING = N_("Yes"), N_("No"), N_("ongoing")
DUE, AS_OF = N_("due %(date)s"), N_("as of %(date)s")


def limit(field: FormField, language: str, gettext: Gettext) -> str:
    """How much the form takes; "" where it takes nothing of a record."""
    told = []
    if isinstance(field.characters, Characters):
        sentence = gettext(BETWEEN if field.characters.least else AT_MOST)
        limits = field.characters.model_dump()
        told.append(sentence % {name: number(most, language) for name, most in limits.items()})
    if field.most_items != UNKNOWN:
        told.append(gettext(ENTRIES) % {"most": number(field.most_items, language)})
    if field.takes and not told:
        told.append(gettext(NO_LIMIT))
    return "; ".join(told)


def needed(field: FormField, gettext: Gettext) -> str:
    """Whether the form can be sent without it; "" where nobody knows."""
    if field.needed == UNKNOWN:
        return ""
    return gettext(REQUIRED if field.needed else OPTIONAL)


def why(rule: Rule, language: str) -> tuple[str, str]:
    """The sentence of a rule, and its language."""
    chosen = language if language in rule.why else "en"
    return rule.why.get(chosen, ""), chosen


def system_name(system: System, language: str, gettext: Gettext) -> tuple[str, str]:
    """What a system is called, and in which language: officially, else as this site calls it."""
    if language in system.name:
        return system.name[language], language
    if system.system in LABELS:
        return gettext(LABELS[system.system]), language
    return system.name["en"], "en"
