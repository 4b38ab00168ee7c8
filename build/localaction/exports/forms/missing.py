"""What an officer has to do before the forms can be sent, record by record, in words."""

from collections.abc import Iterable, Iterator, Sequence

from localaction.catalogue.model import Entry
from localaction.exports.forms.fill import Filled
from localaction.exports.forms.say import ruled, texts_line, to_do
from localaction.exports.forms.teller import Teller
from localaction.exports.tables.csv_file import FORMULA as SIGNS
from localaction.language.mark import N_
from localaction.telling.forms import FORMULA, system_name
from schemas.system import Form, Rule, System
from schemas.tags import Action
from schemas.values import UNKNOWN

LeftOut = tuple[Entry[Action], Form, Rule]
"""A record, the form that is not for it, and why."""

HEADING = N_("What is missing: %(system)s")
ACCEPTS = N_("Entries are taken in: %(languages)s")
NOT_MEANT = N_("Records that a form is not for")
UNKNOWN_CHANGES = N_("Git could not tell when records changed, so every record is here.")
NOTHING = N_("Nothing is to be done.")


def missing(
    teller: Teller,
    system: System,
    forms: Sequence[Filled],
    without: Iterable[LeftOut],
    *,
    has_changes: bool,
) -> bytes:
    """The list, as plain text. `has_changes`: what was asked for is known to have changed."""
    say = teller.gettext
    name, _ = system_name(system, teller.language, say)
    lines = [say(HEADING) % {"system": name}]
    if system.languages != UNKNOWN:
        spoken = ", ".join(teller.language_name(each) for each in system.languages)
        lines.append(say(ACCEPTS) % {"languages": spoken})
    if not has_changes:
        lines.append(say(UNKNOWN_CHANGES))
    for filled in forms:
        told = [f"- {each}" for each in _to_do(teller, filled)] or [f"- {say(NOTHING)}"]
        lines += ["", f"{filled.title} ({filled.entry.id}) – {filled.form.title}"]
        lines += [texts_line(teller, filled), *told]
    left = [
        f"- {_title(teller, each)} ({each.id}) – {form.title}: {ruled(teller, rule, each)}"
        for each, form, rule in without
    ]
    if left:
        lines += ["", say(NOT_MEANT), *left]
    return ("\n".join(lines) + "\n").encode()


def _to_do(teller: Teller, filled: Filled) -> Iterator[str]:
    yield from (ruled(teller, rule, filled.entry) for rule in filled.remarks)
    yield from to_do(teller, filled)
    for answer in filled.answers:
        if answer.text.startswith(SIGNS):
            yield f"{teller.gettext(FORMULA)} ({answer.field.label})"


def _title(teller: Teller, entry: Entry[Action]) -> str:
    shown = teller.shown(entry)
    return shown.words.title if shown else entry.id
