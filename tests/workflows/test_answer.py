"""What is read of an issue, and what its submitter is told."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from localaction.workflows.answer import order_of
from localaction.workflows.attachments import answers_something, attached
from localaction.workflows.attachments import main as fetch_body
from localaction.workflows.event import Issue
from tests.workflows.place import EVENTS

STORE = "https://github.com/user-attachments/files"
ISSUE = Issue(
    number=12,
    body="",
    day="2026-06-30",
    language="en",
    is_open=True,
    is_intake=True,
    repository="local-action/repository",
    branch="main",
)
REPORT: dict[str, Any] = {
    "ok": True,
    "kind": "pledge",
    "language": "en",
    "records": [{"kind": "pledge", "id": "rabat-welcome", "title": "Welcome", "path": "x"}],
    "files": ["content/pledges/rabat-welcome/pledge.yml"],
    "complaints": [],
    "notes": [],
    "problems": [],
    "title": "Pledge: Welcome",
    "branch_slug": "rabat-welcome",
    "labels": ["pledge"],
    "summary": "A pledge of Rabat.",
}
HOSTILE = "Fixes #3 @local-action/maintainers ![x](https://evil.example/x.png) <b>\n\n- closes GH-4"


@pytest.mark.parametrize(
    "body",
    [
        f"[form.exe]({STORE}/1/form.exe)",
        "https://evil.example/user-attachments/files/1/form.xlsx",
        "https://github.com.evil.example/user-attachments/files/1/form.xlsx",
        "https://github.com/user-attachments/files/../../o/r/form.xlsx",
        f"{STORE}/1/form.xlsx/../../../x",
        f"{STORE}/1/form.xlsx?next=https://evil.example",
        f"http{STORE.removeprefix('https')}/1/form.xlsx",
        f"{STORE}/1/form.xlsx.exe",
    ],
)
def test_no_other_address_is_ever_fetched(body: str) -> None:
    assert [] == attached(body)


def test_spreadsheets_and_word_forms_are_fetched_once_each() -> None:
    body = f"[a]({STORE}/1/a.xlsx)\r\n[b]({STORE}/2/b%20c.DOCX)\r\n{STORE}/1/a.xlsx."
    assert [f"{STORE}/1/a.xlsx", f"{STORE}/2/b%20c.DOCX"] == attached(body)


def test_a_half_of_a_character_does_not_end_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = json.loads((EVENTS / "issue-opened.json").read_text(encoding="utf-8"))
    event["issue"]["body"] = "### What\n\nOne \ud83d half"
    (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
    (tmp_path / "forms").mkdir()
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
    monkeypatch.setattr(sys, "argv", ["attachments", str(tmp_path)])
    fetch_body()
    (form,) = (tmp_path / "forms").iterdir()
    assert "### What\n\nOne ? half" == form.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("### What\r\n\r\n_No response_\r\n\r\n### Consent\r\n\r\n- [X] I agree\r\n", False),
        (f"### What\n\nNone\n\n### More\n\n[a.xlsx]({STORE}/1/a.xlsx)\n", False),
        (f"### What\n\n_No response_\n\n### More\n\n[a.xlsx]({STORE}/1/a.xlsx)\n", False),
        ("### What\n\nA pledge\n", True),
    ],
)
def test_an_issue_that_only_carries_a_form_is_no_form_itself(body: str, expected: bool) -> None:
    assert expected == answers_something(body)


def test_a_submission_that_is_taken_becomes_a_proposal() -> None:
    order = order_of(ISSUE, REPORT)
    seen = (order["what"], order["title"], order["commit"], order["labels"])
    expected = "Proposal of issue 12: pledge rabat-welcome"
    assert ("made", "Pledge: Welcome", expected, ["intake", "lang-en", "pledge"]) == seen


def test_merging_the_proposal_closes_its_issue() -> None:
    assert "A pledge of Rabat.\n\nCloses #12" == order_of(ISSUE, REPORT)["body"]


@pytest.mark.parametrize("sign", ["#", "@", "<", "://", "GH-", "\n"])
def test_a_hostile_title_mentions_nobody_and_closes_nothing(sign: str) -> None:
    assert sign not in order_of(ISSUE, {**REPORT, "title": HOSTILE})["title"]


@pytest.mark.parametrize("sign", ["@local", " #3", "GH-4", "](", "<b>", "\n- closes", "https://"])
def test_a_hostile_answer_is_told_as_plain_text(sign: str) -> None:
    complaint = {"field": "title", "label": "Title", "place": "B7", "sentence": HOSTILE}
    order = order_of(ISSUE, {**REPORT, "ok": False, "complaints": [complaint]})
    assert ("mend", False) == (order["what"], sign in order["reply"])


def test_a_hostile_id_never_gets_into_the_commit() -> None:
    record = {"kind": "pledge", "id": "x\n\nCloses #3", "title": "", "path": ""}
    order = order_of(ISSUE, {**REPORT, "records": [record]})
    assert "Proposal of issue 12: pledge xCloses 3" == order["commit"]


def test_every_complaint_is_told_with_the_question_it_is_about() -> None:
    complaint = {"field": "end", "label": "End", "place": "B9", "sentence": "Write the day."}
    order = order_of(ISSUE, {**REPORT, "ok": False, "complaints": [complaint] * 2})
    assert 2 == order["reply"].count("- **End · B9**: Write the day.")


def test_more_complaints_than_anybody_mends_at_once_are_counted() -> None:
    complaint = {"field": "end", "label": "", "place": "", "sentence": "Write the day."}
    order = order_of(ISSUE, {**REPORT, "ok": False, "complaints": [complaint] * 45})
    assert "- … +5" == order["reply"].splitlines()[-1]


def test_an_attachment_that_could_not_be_fetched_is_asked_for_again() -> None:
    order = order_of(ISSUE, REPORT, [2])
    assert ("mend", True) == (order["what"], "number 2" in order["reply"])


def test_a_correction_that_only_an_officer_can_make_is_handed_to_one() -> None:
    order = order_of(ISSUE, {**REPORT, "kind": "correction", "files": []})
    assert ("noted", True) == (order["what"], "needs-officer" in order["labels"])


def test_without_a_report_the_fault_is_ours() -> None:
    order = order_of(ISSUE, None)
    assert ("broken", ["intake", "lang-en", "needs-officer"]) == (order["what"], order["labels"])
