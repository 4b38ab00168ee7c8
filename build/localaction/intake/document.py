"""A filled Word form → the submission.

Answers are found by the tags of their fields. Where a program or a person made plain text of a
field, what stands below its question is the answer; what else was written is kept for no field.
"""

from collections.abc import Iterator, Mapping, Sequence

from localaction.editing.refused import RefusedError
from localaction.intake.document_reading import Reading, bare, even
from localaction.intake.document_walk import Walked, walk
from localaction.intake.document_write import MARK, Say
from localaction.intake.form import Form
from localaction.intake.guard import checked_package
from localaction.intake.submission import Answer, Submission
from localaction.language.mark import N_


def read_document(
    data: bytes, forms: Mapping[str, Sequence[Form]], say: Mapping[str, Say], origin: str
) -> tuple[Submission, ...]:
    """Give what somebody filled in; `forms` are all forms by language, `origin` the file's name."""
    walked = walk(checked_package(data, "docx"))
    form = _form_of(walked, forms)
    words = say[form.language]
    readings = [Reading(form, words)]
    for typed in walked.body:
        if typed.tag in readings[-1].met:
            # Somebody joined two forms to one file.
            readings.append(Reading(form, words))
        readings[-1].take(typed)
    first = (*readings[0].answers(), *_others(walked, readings[0]))
    later = [tuple(reading.answers()) for reading in readings[1:]]
    return tuple(
        Submission(form.kind, form.language, answers, origin if at == 1 else f"{origin} ({at})")
        for at, answers in enumerate((first, *later), start=1)
    )


def _form_of(walked: Walked, forms: Mapping[str, Sequence[Form]]) -> Form:
    """As its properties say; else the form most of whose questions stand there."""
    known = {(each.kind, each.language): each for many in forms.values() for each in many}
    said = walked.keywords.split()
    if said[:1] == [MARK] and tuple(said[1:3]) in known:
        return known[said[1], said[2]]
    there = {bare(each.text) for each in walked.body}
    met = {
        key: len(there & {even(one.label) for one in each.fields}) for key, each in known.items()
    }
    best = max(met, key=lambda key: met[key])
    if not met[best]:
        raise RefusedError(
            N_("None of the form’s questions stands in it; copy the answers into a new form.")
        )
    return known[best]


def _others(walked: Walked, read: Reading) -> Iterator[Answer]:
    """What was written before the first question, in comments, notes, heads and feet."""
    foot = f"· {read.form.title} ·"
    elsewhere = [text for text in walked.elsewhere if foot not in text]
    for text in (*read.stray, *elsewhere):
        yield Answer("", "", text, "")
