"""A form filled to its last field becomes files that hold every answer and pass the check."""

import shutil
from pathlib import Path

import pytest

from localaction.catalogue.load import load
from localaction.checks import check
from localaction.editing.asking import Asking
from localaction.editing.write import write
from localaction.intake.form import KINDS, Field, form
from localaction.problems import errors
from tests.factories import REPOSITORY
from tests.unit.intake.desk import TODAY, catalogue, received, root, typed
from tests.unit.intake.issue_body import says

ANSWERS = {
    "text": "A line of {name}",
    "passage": "Some words of {name}.",
    "date": "2025",
    "end": "2026-06",
    "day": "2025-05-31",
    "number": "40",
    "whole": "4000",
    "flag": "yes",
    "address": "https://example.org/page",
    "record": "exampleville",
    "records": "exampleville",
}
OWN = {
    "cities": "Twinford, Canada",
    "city.country": "",
    "population.year": "2020",
    "part_of": "",
    "right": "2026-06",
    "what": "end",
    "stage": "paused",
    "date": "2026-07",
    "measurements.0.indicator": "Women who found work",
    "measurements.1.indicator": "",
    "measurements.2.indicator": "",
    "indicators.0.target.value": "40",
}
"""Fields that hang together, in the form of any kind."""


def answer(kind: str, field: Field) -> str:
    if field.name in OWN:
        return "Exampleville" if (kind, field.name) == ("practice", "cities") else OWN[field.name]
    if kind in ("update", "correction") and field.name == "record":
        return "welcome-desk"
    if field.name.startswith(("measurements.1", "measurements.2")):
        return ""
    if field.name.startswith("gcm_objectives"):
        return field.choices[0 if field.name.endswith("primary") else 1].label
    if field.name == "frameworks":
        return "; ".join(choice.label for choice in field.choices)
    if field.choices and field.answer != "flag":
        return field.choices[0].label
    name = field.name.replace(".", " ").replace("-", " ").replace("_", " ")
    return ANSWERS[field.answer].format(name=name)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_form_can_be_filled(kind: str, tmp_path: Path) -> None:
    fields = form(kind, Asking(catalogue(), "en", TODAY, says()["en"])).fields
    came = received(typed(kind, {field.name: answer(kind, field) for field in fields}))
    shutil.copytree(root(), tmp_path, dirs_exist_ok=True)
    for path, text in came.files.items():
        write(tmp_path, path, text)
    loaded = load(tmp_path, REPOSITORY, TODAY)
    found = [problem.code for problem in errors([*loaded.problems, *check(loaded.catalogue)])]
    assert ((), []) == (came.complaints, found)


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_a_form_is_found_again(kind: str) -> None:
    fields = form(kind, Asking(catalogue(), "en", TODAY, says()["en"])).fields
    came = received(typed(kind, {field.name: answer(kind, field) for field in fields}))
    heard = "\n".join((*came.files.values(), *(note.text for note in came.notes)))
    texts = [field for field in fields if field.answer in ("text", "passage")]
    passed_by = ("by_role", "measurements.0.indicator", "right")
    assert [] == [
        field.name
        for field in texts
        if field.name not in passed_by and answer(kind, field).strip(".") not in heard
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_questions_of_a_form_are_called_alike(kind: str) -> None:
    for language, say in says().items():
        fields = form(kind, Asking(catalogue(), language, TODAY, say)).fields
        assert len(fields) == len({field.label for field in fields})


@pytest.mark.parametrize("kind", KINDS)
def test_the_short_form_has_at_most_twelve_questions(kind: str) -> None:
    assert len(form(kind, Asking(catalogue(), "ar", TODAY, says()["ar"])).short) <= 12
