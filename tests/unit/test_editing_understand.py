from datetime import date
from pathlib import Path
from typing import Any

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.editing.asking import Asking, choices, default, is_asked
from localaction.editing.question import Question, When
from localaction.editing.refused import RefusedError
from localaction.editing.understand import understand

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)

OBJECTIVES = Question("primary", "", "several", vocabulary="gcm_objectives", most=3)
COUNTRY = Question("country", "", "choice", vocabulary="m49_countries")
STAGE = Question("stage", "", "choice", vocabulary="pledge_stages")
CITY = Question("lead", "", "record", kinds=("city",))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    loaded = load(ROOT, ROOT, TODAY)
    assert loaded.catalogue is not None
    return loaded.catalogue


def asking(catalogue: Catalogue, language: str = "en", **answers: Any) -> Asking:
    return Asking(catalogue, language, TODAY, answers=answers)


@pytest.mark.parametrize(
    ("question", "given", "meant"),
    [
        (COUNTRY, "NO", "NO"),
        (COUNTRY, "norway", "NO"),
        (COUNTRY, "Norvège", "NO"),
        (STAGE, "2", "in-progress"),
        (STAGE, "٢", "in-progress"),
        (STAGE, "In progress", "in-progress"),
        (CITY, "montevideo", "montevideo"),
        (CITY, "Монтевидео", "montevideo"),
        (OBJECTIVES, "16, gcm-15", ["gcm-16", "gcm-15"]),
        (OBJECTIVES, "16;16", ["gcm-16"]),
        (OBJECTIVES, ["gcm-01"], ["gcm-01"]),
        (Question("mirror", "", "flag"), "yes", True),
        (Question("mirror", "", "flag"), "2", False),
        (Question("mirror", "", "flag"), False, False),
        (Question("value", "", "number"), "12.5", 12.5),
        (Question("value", "", "number"), "1 200", 1200),
        (Question("value", "", "number"), "١٢", 12),
        (Question("start", "", "date"), 2026, "2026"),
        (Question("end", "", "end"), "ongoing", "ongoing"),
        (Question("due", "", "date"), "unknown", None),
        (Question("title", ""), "  two   words ", "two words"),
    ],
)
def test_what_was_meant_is_understood(
    catalogue: Catalogue, question: Question, given: object, meant: object
) -> None:
    assert meant == understand(question, given, asking(catalogue))


@pytest.mark.parametrize(
    ("question", "given", "sentence"),
    [
        (COUNTRY, "Norwai", "did you mean “Norway” .NO."),
        (COUNTRY, "17", "not among the choices"),
        (CITY, "montevido", "did you mean “Montevideo”"),
        (OBJECTIVES, "1, 2, 3, 4", "4 are too many; at most 3"),
        (Question("value", "", "number"), "1,200", "not a number"),
        (Question("value", "", "number"), "9" * 40, "not a number"),
        (Question("value", "", "whole"), "1.5", "not a whole number"),
        (Question("value", "", "number", least=0), "-1", "below 0"),
        (Question("value", "", "number", most=90), "91", "above 90"),
        (Question("start", "", "date"), "31/05/2026", "not a date"),
        (Question("start", "", "day"), "2026", "not a day"),
        (Question("read", "", "day", past=True), "2026-11-23", "has not come yet"),
        (Question("url", "", "address"), "example.org", "not a web address"),
        (Question("id", "", "id"), "Été", "cannot be an id"),
        (Question("id", "", "id"), "montevideo", "never used again"),
        (Question("title", "", most=10), "a" * 11, "11 characters are too many; at most 10"),
        (Question("title", "", required=True), "", "An answer is needed"),
        (Question("agreed", "", "flag", must=True), "no", "nothing can be published"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(
    catalogue: Catalogue, question: Question, given: object, sentence: str
) -> None:
    with pytest.raises(RefusedError, match=sentence):
        understand(question, given, asking(catalogue))


def test_chinese_says_the_same_in_half_the_characters(catalogue: Catalogue) -> None:
    with pytest.raises(RefusedError, match="at most 5"):
        understand(Question("title", "", most=10), "市" * 6, asking(catalogue, "zh"))


def test_an_end_does_not_lie_before_its_start(catalogue: Catalogue) -> None:
    end = Question("end", "", "end", after="start")
    with pytest.raises(RefusedError, match="lies before 2026"):
        understand(end, "2025", asking(catalogue, start="2026"))


def test_what_was_named_before_is_refused(catalogue: Catalogue) -> None:
    known = "gcm_objectives"
    secondary = Question("secondary", "", "several", vocabulary=known, apart=("primary",))
    with pytest.raises(RefusedError, match="named before"):
        understand(secondary, "16", asking(catalogue, primary=["gcm-16"]))


def test_an_empty_answer_means_the_default(catalogue: Catalogue) -> None:
    id = Question("id", "", "id", default_from=("title",))
    assert "mot-nouveau" == understand(id, "", asking(catalogue, title="Mot nouveau"))


def test_a_default_of_today_is_the_day_that_was_given(catalogue: Catalogue) -> None:
    assert "2026-11-22" == default(Question("on", "", "day", default="today"), asking(catalogue))


@pytest.mark.parametrize(
    ("answers", "asked"),
    [({}, False), ({"frameworks": ["sdg"]}, False), ({"frameworks": ["sdg", "gcm"]}, True)],
)
def test_a_question_waits_for_the_answer_that_calls_for_it(
    catalogue: Catalogue, answers: dict[str, Any], asked: bool
) -> None:
    question = Question("primary", "", when=When("frameworks", ("gcm",)))
    assert asked == is_asked(question, asking(catalogue, **answers))


def test_choices_are_shown_in_the_language_of_the_questions(catalogue: Catalogue) -> None:
    assert "En cours" == choices(STAGE, asking(catalogue, "fr"))[1].label


def test_a_term_that_is_not_published_is_not_offered(catalogue: Catalogue) -> None:
    question = Question("cta", "", "several", vocabulary="cta_priorities")
    offered = [choice.id for choice in choices(question, asking(catalogue))]
    assert list(catalogue.vocabularies.ids("cta_priorities")) == offered
