"""Puts the questions about a new record to a person, one by one, until each is answered."""

from rich.console import Console

from localaction.editing.asking import SHOWN, Asking, choices, default, is_asked
from localaction.editing.new import words_language
from localaction.editing.question import Question
from localaction.editing.questions import QUESTIONS
from localaction.editing.refused import RefusedError
from localaction.editing.understand import understand

OF_CHOICES = ("choice", "several", "flag", "record", "records")
OF_SEVERAL = ("several", "records")


def interview(kind: str, asking: Asking, console: Console) -> bool:
    """Fill `asking.answers`; False where the person stopped."""
    try:
        for question in QUESTIONS[kind]:
            if not question.long and is_asked(question, asking):
                _show(kind, question, asking, console)
                asking.answers[question.field] = _answer(question, asking, console)
    except (EOFError, KeyboardInterrupt):
        console.print()
        return False
    return True


def _show(kind: str, question: Question, asking: Asking, console: Console) -> None:
    _ = asking.say
    licence = asking.catalogue.site.licence.name
    console.print()
    console.print(_(question.words).format(licence=licence), style="bold", markup=False)
    known = choices(question, asking) if question.answer in OF_CHOICES else ()
    if len(known) <= SHOWN:
        for number, choice in enumerate(known, 1):
            console.print(f"  {number}  {choice.label} ({choice.id})", markup=False)
    hints = [_(question.help)] if question.help else []
    if question.answer in OF_SEVERAL:
        hints.append(_("Several, with commas between them."))
    if question.field.partition(".")[0] in ("title", "summary", "section"):
        language = words_language(kind, asking)
        if language != asking.language:
            hints.append(_("Write this in the language of the record: {language}"))
            hints[-1] = hints[-1].format(language=language)
    usual = default(question, asking)
    if usual:
        hints.append(_("Enter alone: {default}").format(default=usual))
    elif not question.required:
        hints.append(_("Enter alone: unknown, or none."))
    for hint in hints:
        console.print(f"  {hint}", style="dim", markup=False)


def _answer(question: Question, asking: Asking, console: Console) -> object:
    while True:
        given = console.input("> ", markup=False)
        try:
            return understand(question, given.strip(), asking)
        except RefusedError as refused:
            console.print(asking.say(refused.sentence).format(**refused.values), markup=False)
