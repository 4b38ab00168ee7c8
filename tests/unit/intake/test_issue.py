"""Issues that came from a short form are read as they were typed."""

from dataclasses import replace

import pytest

from localaction.editing.refused import RefusedError
from localaction.intake.form import KINDS
from localaction.intake.issue import read_issue
from localaction.intake.short_form import Ask, ShortForm
from localaction.intake.submission import Submission
from localaction.pages.bring import RECORD_IDS
from tests.unit.intake.issue_body import SITE, body, shorts

EN = shorts()["en"]
TITLE = next(ask for ask in EN.asks if ask.names == {"pledge": "title"})
ACTIONS = next(ask for ask in EN.asks if ask.names.get("pledge") == "summary")
OBJECTIVES = next(ask for ask in EN.asks if ask.names.get("pledge") == "gcm_objectives.primary")


def read(text: str, language: str = "") -> Submission:
    return read_issue(text, shorts(), "issue 12", language)


def texts(of: Submission) -> dict[str, str]:
    return {answer.field: answer.text for answer in of.answers if answer.field and answer.text}


def typed(ask: Ask, form: ShortForm) -> str:
    """Something that fits the question."""
    if ask.is_listed:
        return ask.field.choices[-1].label
    return f"{form.language}: {ask.id}"


@pytest.mark.parametrize("language", SITE.languages)
@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_comes_back(kind: str, language: str) -> None:
    form = shorts()[language]
    asked = [ask for ask in form.asks if kind in ask.names]
    given = {ask.id: typed(ask, form) for ask in asked} | {"more": "🎈"}
    found = read(body(form, kind, given), language)
    wanted = {ask.names[kind]: typed(ask, form) for ask in asked} | {"remarks.else": "🎈"}
    if kind in form.agreeing:
        wanted["agreed"] = "yes"
    assert (kind, language, wanted) == (found.kind, found.language, texts(found))


def test_a_question_that_was_left_out_is_empty() -> None:
    found = read(body(EN, "pledge"))
    assert "" == next(answer.text for answer in found.answers if answer.field == "title")


def test_an_answer_for_another_kind_is_kept_for_no_field() -> None:
    found = read(body(EN, "city", {TITLE.id: "Ours"}))
    kept = [(each.label, each.text) for each in found.answers if not each.field]
    assert [("Title of the pledge", "Ours")] == kept


def test_an_answer_says_where_it_stands() -> None:
    found = read(body(EN, "pledge", {TITLE.id: "Ours"}))
    assert "question 2" == next(each.place for each in found.answers if each.text == "Ours")


def test_a_heading_within_an_answer_is_part_of_it() -> None:
    text = "First.\n\n### Phase two\n\nThen.\n\n## And\n\n- [ ] more"
    found = read(body(EN, "pledge", {ACTIONS.id: text}))
    assert text == texts(found)["summary"]


@pytest.mark.parametrize("label", [EN.first, OBJECTIVES.label])
def test_a_question_repeated_where_it_cannot_be_meant_is_part_of_the_answer(label: str) -> None:
    text = f"First.\n\n### {label}\n\nThen."
    found = read(body(EN, "pledge", {TITLE.id: "T", ACTIONS.id: text}))
    assert ("T", text) == (texts(found)["title"], texts(found)["summary"])


def test_a_question_repeated_where_it_may_be_meant_is_asked_about() -> None:
    text = f"First.\n\n### {EN.asks[EN.asks.index(ACTIONS) + 1].label}\n\nThen."
    with pytest.raises(RefusedError, match="stands there 2 times"):
        read(body(EN, "pledge", {ACTIONS.id: text}))


def test_several_choices_come_one_by_one_though_they_hold_commas() -> None:
    labels = [choice.label for choice in OBJECTIVES.field.choices if "," in choice.label][:2]
    found = read(body(EN, "pledge", {OBJECTIVES.id: ", ".join(labels)}))
    assert "; ".join(labels) == texts(found)["gcm_objectives.primary"]


def test_what_is_no_list_of_choices_stays_as_typed() -> None:
    found = read(body(EN, "pledge", {OBJECTIVES.id: "15, and health"}))
    assert "15, and health" == texts(found)["gcm_objectives.primary"]


@pytest.mark.parametrize("kind", ["update", "correction"])
def test_a_link_that_fills_in_the_record_says_what_is_brought(kind: str) -> None:
    assert kind == read(body(EN, "", {RECORD_IDS[kind]: "geneva-papyrus"})).kind


def test_nothing_chosen_and_nothing_told_is_asked_about() -> None:
    with pytest.raises(RefusedError, match="Nothing says what it is"):
        read(body(EN, "", {"pledge-title": "A", "practice-title": "B"}))


def test_a_list_of_which_nothing_is_chosen_is_empty() -> None:
    found = read(body(EN, "", {TITLE.id: "T", "practice-practice_status": "None"}))
    assert ("pledge", {"title": "T", "agreed": "yes"}) == (found.kind, texts(found))


def test_an_issue_without_a_form_is_refused() -> None:
    with pytest.raises(RefusedError, match="None of the form’s questions"):
        read("Please add our city.")


def test_the_label_of_an_issue_decides_where_questions_read_alike() -> None:
    alike = {"en": EN, "es": replace(EN, language="es")}
    assert "es" == read_issue(body(EN, "city"), alike, "issue 12", "es").language


def test_lines_may_end_as_on_windows() -> None:
    text = body(EN, "pledge", {ACTIONS.id: "One.\n\nTwo."}).replace("\n", "\r\n")
    assert "One.\n\nTwo." == texts(read(text))["summary"]


def test_what_stands_before_the_first_question_is_kept() -> None:
    found = read("Dear all,\n\n" + body(EN, "pledge", {TITLE.id: "T"}))
    assert ["Dear all,"] == [each.text for each in found.answers if not each.field]


def test_a_consent_that_was_not_ticked_is_not_given() -> None:
    found = read(body(EN, "pledge").replace("- [X]", "- [ ]"))
    assert "agreed" not in texts(found)


def test_a_question_that_somebody_took_away_takes_no_other_with_it() -> None:
    text = body(EN, "pledge", {TITLE.id: "T", ACTIONS.id: "S"})
    found = read(text.replace(f"### {OBJECTIVES.label}\n\n_No response_\n\n", ""))
    assert ("T", "S") == (texts(found)["title"], texts(found)["summary"])


def test_spaces_that_hold_become_plain_ones_in_an_editor() -> None:
    form = shorts()["fr"]
    text = body(form, "pledge", {ACTIONS.id: "S"}).replace("\u00a0", " ")
    assert "S" == texts(read(text))["summary"]


def test_an_answer_may_be_very_long() -> None:
    long = "### No question\n" * 4_000
    assert 63_999 == len(texts(read(body(EN, "pledge", {ACTIONS.id: long})))["summary"])
