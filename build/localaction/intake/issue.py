"""The body of an issue that came from a short form → the submission.

GitHub writes each question of the form in its order: `### label`, an empty line, the answer. A
person may write such a line too; it is part of an answer wherever the order of the questions leaves
no doubt, and is asked about where it does not.
"""

import re
from collections.abc import Mapping, Sequence

from localaction.editing.asking import Choice
from localaction.editing.refused import RefusedError
from localaction.intake.short_form import AGREED, MORE, Ask, ShortForm
from localaction.intake.submission import Answer, Submission
from localaction.language.mark import N_

EMPTY = "_No response_"
NOT_CHOSEN = "None"
"""What GitHub shows, and may write, for a list of which nothing is chosen; no list has it."""
TICKED = re.compile(r"- \[[xX]\] (.+)")
BETWEEN = ", "
"""What GitHub writes between several choices."""


def read_issue(
    body: str, forms: Mapping[str, ShortForm], origin: str, language: str = ""
) -> Submission:
    """Give what somebody filled in, in the language of the form whose questions stand there.

    `forms` are the short forms by language, `origin` is `issue 12`; `language` is what the issue's
    label says, and decides where the questions of two languages read alike.
    """
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    headings = [_heading(line) for line in lines]
    form = _form_of(headings, forms, language)
    before, texts = _split(lines, headings, form)
    for ask in form.asks:
        if ask.is_listed and texts.get(ask.label) == NOT_CHOSEN:
            texts[ask.label] = ""
    kind = _kind(form, texts)
    answers = [
        *(_answer(kind, ask, texts[ask.label]) for ask in form.asks if ask.label in texts),
        Answer(MORE, form.more, texts.get(form.more, ""), form.more),
    ]
    if kind in form.agreeing and form.agreed in TICKED.findall(texts.get(form.consent, "")):
        answers.append(Answer(AGREED, form.agreed, "yes", form.consent))
    if before:
        answers.append(Answer("", "", before, origin))
    kept = tuple(each for each in answers if each.text or each.field)
    return Submission(kind, form.language, kept, origin)


def _form_of(
    headings: Sequence[str | None], forms: Mapping[str, ShortForm], language: str
) -> ShortForm:
    """The form most of whose questions stand there."""
    there = set(headings)
    met = {each: len(there.intersection(map(_even, _labels(forms[each])))) for each in forms}
    best = max(met, key=lambda each: (met[each], each == language))
    if not met[best]:
        raise RefusedError(
            N_("None of the form’s questions stands in it; open a new issue with a form.")
        )
    return forms[best]


def _heading(line: str) -> str | None:
    """What a line says that may be a question's."""
    return _even(line.removeprefix("### ")) if line.startswith("### ") else None


def _even(label: str) -> str:
    """With spaces alike: an editor makes the one of French questions a plain one."""
    return " ".join(label.split())


def _labels(form: ShortForm) -> list[str]:
    return [form.first, *(ask.label for ask in form.asks), form.more, form.consent]


def _split(
    lines: Sequence[str], headings: Sequence[str | None], form: ShortForm
) -> tuple[str, dict[str, str]]:
    """What stands before the first question, and the text below each question that is there."""
    found = {
        label: [at for at, heading in enumerate(headings) if heading == _even(label)]
        for label in _labels(form)
    }
    found = {label: places for label, places in found.items() if places}
    places = _places(found)
    starts = sorted(places.values())
    ends = dict(zip(starts, [*starts[1:], len(lines)], strict=True))
    texts = {label: _text(lines[at + 1 : ends[at]]) for label, at in places.items()}
    return _text(lines[: starts[0]]) if starts else _text(lines), texts


def _places(found: dict[str, list[int]]) -> dict[str, int]:
    """The line of each question.

    A line that somebody wrote looks like a question too: then the questions stand in the order of
    the form. Where the first and the last such order differ, nobody can tell.
    """
    if all(len(places) == 1 for places in found.values()):
        return {label: places[0] for label, places in found.items()}
    first = _in_order(found)
    backwards = reversed(list(found))
    last = _in_order({label: [-at for at in reversed(found[label])] for label in backwards})
    for label, places in found.items():
        if len(places) > 1 and first.get(label) != -last.get(label, 0):
            raise RefusedError(
                N_(
                    "“### {label}” stands there {count} times, and which of them is the question "
                    "cannot be told; write the one in your answer without ###."
                ),
                label=label,
                count=str(len(places)),
            )
    return first


def _in_order(found: Mapping[str, Sequence[int]]) -> dict[str, int]:
    """The first way to take a line each, one after the other; ends where there is none."""
    taken: dict[str, int] = {}
    for label, places in found.items():
        after = [at for at in places if not taken or at > list(taken.values())[-1]]
        if not after:
            break
        taken[label] = after[0]
    return taken


def _text(lines: Sequence[str]) -> str:
    text = "\n".join(lines).strip("\n").rstrip()
    return "" if text.strip() == EMPTY else text


def _kind(form: ShortForm, texts: Mapping[str, str]) -> str:
    """What is brought: as chosen, else what only one kind was asked."""
    said = texts.get(form.first, "").strip()
    chosen = [kind for kind, name in form.kinds.items() if name == said]
    answered = {
        next(iter(ask.names))
        for ask in form.asks
        if len(ask.names) == 1 and texts.get(ask.label, "").strip()
    }
    if not chosen and len(answered) == 1:
        chosen = list(answered)
    if len(chosen) != 1:
        raise RefusedError(
            N_("Nothing says what it is; choose it below “{label}”."), label=form.first
        )
    return chosen[0]


def _answer(kind: str, ask: Ask, text: str) -> Answer:
    """An answer to what another kind is asked is kept, for no field."""
    field = ask.names.get(kind, "")
    if field and ask.is_listed and ask.field.answer in ("several", "records"):
        text = "; ".join(_chosen(text, ask.field.choices)) or text
    return Answer(field, ask.label, text, ask.place)


def _chosen(text: str, choices: Sequence[Choice]) -> list[str]:
    """Several choices, whose labels may hold commas; empty where one of them is unknown."""
    chosen: list[str] = []
    rest = text
    while rest:
        fitting = [
            choice
            for choice in choices
            if rest == choice.label or rest.startswith(choice.label + BETWEEN)
        ]
        if not fitting:
            return []
        longest = max(fitting, key=lambda choice: len(choice.label))
        chosen.append(longest.id if ";" in longest.label else longest.label)
        rest = rest[len(longest.label) + len(BETWEEN) :]
    return chosen
