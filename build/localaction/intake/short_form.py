"""The one short form of a language: what all kinds ask, each question once.

In: the forms of the kinds. Out: the questions in the order in which they are asked and in which
the filled form comes back. A question that several kinds ask alike stands once, for all of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from localaction.intake.form import Field, Form
from localaction.language.mark import N_
from localaction.pages.bring import KIND_NAMES, RECORD_IDS

AGREED = "agreed"
"""The consent; ticked at the end of the form."""
RECORD = "record"
"""Asked by each kind for itself: it tells a report from a correction, and links fill it in."""
MORE = "remarks.else"
"""What every kind asks at the end."""

LISTED = 60
"""A list of more is typed, not chosen."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question of the short form."""

    id: str
    label: str
    """No two of a form are alike."""
    field: Field
    """As the first of its kinds asks it."""
    names: dict[str, str]
    """Kind → the field that the answer is for."""
    place: str = ""
    """What a person is told: `question 4`."""

    @property
    def is_listed(self) -> bool:
        """The answer is chosen from a list that the form shows."""
        labels = {choice.label.casefold() for choice in self.field.choices}
        return len(self.field.choices) == len(labels) <= LISTED and len(labels - {"none"}) > 0


@dataclass(frozen=True, slots=True)
class ShortForm:
    """The short form in a language."""

    language: str
    first: str
    """The label of the first question: what is brought."""
    kinds: dict[str, str]
    """Kind → what it is called."""
    asks: tuple[Ask, ...]
    more: str
    """The label of what fits nowhere else, and of files that come along; every kind asks it."""
    more_help: str
    consent: str
    """The label above what is ticked."""
    agreed: str
    """What is ticked: the licence."""
    agreeing: frozenset[str]
    """The kinds whose records need that."""
    known: str
    """What is ticked: that everybody can read it."""


def short_form(forms: Sequence[Form], licence: str, say: Callable[[str], str]) -> ShortForm:
    """Join the short questions of all kinds in one language; `say` gives a msgid's words in it."""
    names = {form.kind: say(KIND_NAMES[form.kind]) for form in forms}
    asks = sorted(_joined(forms), key=lambda ask: _order(ask, list(names)))
    place = say(N_("question {number}"))
    numbered = tuple(
        replace(ask, place=place.format(number=number))
        for number, ask in enumerate(_told_apart(asks, names), start=2)
    )
    agreed = N_("We agree that this is published under the licence {licence}.")
    more = next(field for field in forms[0].fields if field.name == MORE)
    return ShortForm(
        language=forms[0].language,
        first=say(N_("What do you bring?")),
        kinds=names,
        asks=numbered,
        more=more.label,
        more_help=more.help,
        consent=say(N_("Consent")),
        agreed=say(agreed).format(licence=licence),
        agreeing=frozenset(form.kind for form in forms if _asks(form, AGREED)),
        known=say(N_("I know that everyone can read this, and I name no private person.")),
    )


def _asks(form: Form, name: str) -> bool:
    return any(field.name == name for field in form.fields)


def _joined(forms: Sequence[Form]) -> Iterator[Ask]:
    """Every question once, with the kinds that ask it."""
    found: dict[tuple[object, ...], Ask] = {}
    for form in forms:
        for field in form.fields:
            if not field.is_short or field.name == AGREED:
                continue
            own = form.kind if field.name == RECORD else ""
            key = (own, field.label, field.answer, field.choices)
            if key in found and form.kind not in found[key].names:
                found[key].names[form.kind] = field.name
            else:
                id = _id(form.kind, field.name)
                found[(*key, id) if key in found else key] = Ask(
                    id, field.label.strip(), field, {form.kind: field.name}
                )
    yield from found.values()


def _id(kind: str, name: str) -> str:
    """What GitHub calls the question: letters, digits, hyphens."""
    return RECORD_IDS[kind] if name == RECORD else f"{kind}-{name.replace('.', '-')}"


def _order(ask: Ask, kinds: list[str]) -> tuple[int, int]:
    """Kind by kind; what several ask alike follows what the last of them asks alone."""
    return max(kinds.index(kind) for kind in ask.names), len(ask.names)


def _told_apart(asks: Sequence[Ask], names: dict[str, str]) -> Iterator[Ask]:
    """GitHub refuses a form with two labels that read alike."""
    labels = [_read(ask.label) for ask in asks]
    taken: set[str] = set()
    for ask in asks:
        label = ask.label
        if labels.count(_read(label)) > 1:
            label = f"{label} ({' · '.join(names[kind] for kind in ask.names)})"
        serial = 2
        while _read(label) in taken:
            label, serial = f"{ask.label} ({serial})", serial + 1
        taken.add(_read(label))
        yield replace(ask, label=label)


def _read(label: str) -> str:
    """A label as GitHub compares it: letters and digits."""
    return "".join(letter for letter in label.casefold() if letter.isalnum())
