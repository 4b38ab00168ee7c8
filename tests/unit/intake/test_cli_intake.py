"""`localaction intake`: filled forms become files, and a report says what came of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from localaction.cli import app
from localaction.intake.form import KINDS
from localaction.intake.issue import read_issue
from localaction.proposal.artifact import Intake
from tests.unit.intake.desk import FULL, copy_of_root, received
from tests.unit.intake.issue_body import SITE, body, shorts

OWN = {
    "ar": "الكلمات الأولى",
    "ru": "Первые слова",
    "zh": "第一句话",
}
"""A title in languages that Latin letters do not write."""


def issue(kind: str, language: str, **others: str) -> str:
    """A filled short form; the titles are in its language."""
    title = {"title": OWN[language]} if language in OWN and "title" in FULL[kind] else {}
    answers = {**FULL[kind], **title, **others}
    form = shorts()[language]
    typed = {
        ask.id: _shown(ask.field, answers[ask.names[kind]])
        for ask in form.asks
        if answers.get(ask.names.get(kind, ""))
    }
    return body(form, kind, typed)


def _shown(field: Any, text: str) -> str:
    return next((each.label for each in field.choices if each.id == text), text)


def run(folder: Path, *files: Path, more: tuple[str, ...] = ()) -> dict[str, Any]:
    root = copy_of_root(folder / "root")
    report = folder / "report.json"
    arguments = ["--root", str(root), "--today", "2026-11-22", "--report", str(report), *more]
    CliRunner().invoke(app, ["intake", *map(str, files), *arguments])
    made: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return made


def sent(folder: Path, text: str) -> Path:
    file = folder / "issue-12.md"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("language", SITE.languages)
@pytest.mark.parametrize("kind", KINDS)
def test_an_issue_of_any_kind_and_language_is_understood(kind: str, language: str) -> None:
    submission = read_issue(issue(kind, language), shorts(), "issue 12")
    came = received(submission)
    assert ((), [kind]) == (came.complaints, [made.kind for made in came.made])


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_what_becomes_of_issues_passes_the_check(language: str, tmp_path: Path) -> None:
    files = []
    for kind in KINDS:
        file = tmp_path / f"{kind}.md"
        file.write_text(issue(kind, language), encoding="utf-8")
        files.append(file)
    made = run(tmp_path, *files)
    errors = [each for each in made["problems"] if each["severity"] == "error"]
    assert (True, len(KINDS), []) == (made["ok"], len(made["records"]), errors)


def test_the_report_is_what_the_workflows_read(tmp_path: Path) -> None:
    made = run(tmp_path, sent(tmp_path, issue("pledge", "fr")))
    Intake.model_validate_json(json.dumps(made))
    assert (["intake", "pledge", "lang-fr"], "pledge-first-words") == (
        made["labels"],
        made["branch_slug"],
    )


def test_with_a_complaint_nothing_is_written(tmp_path: Path) -> None:
    made = run(tmp_path, sent(tmp_path, issue("pledge", "en", start="03/04/2026")))
    written = (tmp_path / "root/content/pledges/first-words").exists()
    assert (False, [], False) == (made["ok"], made["files"], written)


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    made = run(tmp_path, sent(tmp_path, issue("pledge", "en")), more=("--dry-run",))
    written = (tmp_path / "root/content/pledges/first-words").exists()
    assert (True, False) == (made["ok"], written)


def test_a_file_that_is_no_form_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"%PDF")
    made = run(tmp_path, file, more=("--lang", "fr"))
    assert ["plan.pdf"] == [each["place"] for each in made["complaints"]]


def test_the_same_issue_on_the_same_day_gives_the_same_report(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    text = issue("practice", "es")
    first = run(tmp_path, sent(tmp_path, text))
    assert first == run(tmp_path / "again", sent(tmp_path / "again", text))


def test_what_a_refused_file_is_called_tells_of_nobody(tmp_path: Path) -> None:
    file = tmp_path / "jane@example.org 0612345678.pdf"
    file.write_bytes(b"")
    assert not {"jane", "0612"} & set(re.findall("jane|0612", str(run(tmp_path, file))))
