"""The comment of a pull request, from what its run left."""

import re
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from typer.testing import CliRunner

from localaction.cli import app
from localaction.proposal.comment.whole import LIMIT, MARKER
from tests.unit.proposal.samples import COMPARE, FACTS, INTAKE, PROBLEM, RECORD, SHA, artifact

HTML = MarkdownIt("commonmark", {"html": True}).enable("table")
HOSTILE = "</details> <b> @everybody [x](https://evil.example) `|` <!-- local-action: proposal -->"


def comment(folder: Path, *options: str, lang: str | None = "en", **files: Any) -> str:
    chosen = ["--lang", lang] if lang else []
    given = ["comment", "--artifact", str(artifact(folder, **files)), *chosen, *options]
    told = CliRunner().invoke(app, given)
    assert 0 == told.exit_code, told.output
    return told.stdout


def test_the_first_line_is_the_marker(tmp_path: Path) -> None:
    assert MARKER == comment(tmp_path).splitlines()[0]


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ([], "✓ The check found no error. The editors can read it now."),
        ([PROBLEM], "✗ 1 error has to be mended before this can be published."),
        ([{**PROBLEM, "severity": "remark"}], "✓ The check found no error."),
        (None, "The check did not come to an end"),
    ],
)
def test_it_says_whether_something_stands_in_the_way(
    tmp_path: Path, check: Any, expected: str
) -> None:
    assert expected in comment(tmp_path, check=check)


def test_an_error_is_linked_to_its_line(tmp_path: Path) -> None:
    repository = "https://github.com/owner/name"
    told = comment(tmp_path, "--repository", repository, "--commit", SHA, check=[PROBLEM])
    assert f"({repository}/blob/{SHA}/content/pledges/desk/pledge.yml?plain=1#L7)" in told


@pytest.mark.parametrize(
    "expected",
    [
        "- Pledge: **A welcome desk** – changed\n  - Target raised from 40 to 60\n",
        "- **Page about**, French – changed\n",
        "- Local government: Xville\n",
        "| Text | English | French | Arabic |\n| --- | --- | --- | --- |\n",
        "| A welcome desk | original | by a person, 2 parts older (Summary, Lessons &#124; x), "
        "1 part lacking (Context) | not translated |\n",
        "| A welcome desk, report of 2026-05-31 | original | not translated | not translated |\n",
        "| Page about | original | by machine, not read, 1 part older | not translated |\n",
    ],
)
def test_it_tells_what_changes_and_in_which_languages(tmp_path: Path, expected: str) -> None:
    assert expected in comment(tmp_path)


@pytest.mark.parametrize(
    "expected",
    ["- **Start** (B7)<br>“soon” is no date.\n", "- **Remarks**: Thank you.<br>And @&#8203;every"],
)
def test_what_no_field_takes_stands_in_it(tmp_path: Path, expected: str) -> None:
    assert expected in comment(tmp_path, intake=INTAKE)


def test_links_that_the_workflow_knows_are_given(tmp_path: Path) -> None:
    options = ("--preview", "https://x.example/p", "--log", "https://x.example/l")
    expected = (
        "[See the pages before and after](https://x.example/p) · "
        "[See every step of the check](https://x.example/l)\n"
    )
    assert expected in comment(tmp_path, *options)


def test_remarks_on_other_records_are_not_told(tmp_path: Path) -> None:
    remark = {**PROBLEM, "severity": "remark"}
    other = {**remark, "path": "content/pledges/other/pledge.yml"}
    told = comment(tmp_path, check=[remark, other])
    assert "Remarks: these do not stand in the way (1)" in told


def test_errors_in_what_is_touched_come_first(tmp_path: Path) -> None:
    paths = ("cities/a/city.yml", "cities/x/city.yml", "content/pledges/desk/en.md")
    told = comment(tmp_path, check=[{**PROBLEM, "path": path} for path in paths])
    assert [*reversed(paths)] == re.findall(r"^- (\S+), line 7", told, re.MULTILINE)


def test_the_language_is_that_of_the_author(tmp_path: Path) -> None:
    assert "anglais" in comment(tmp_path, lang=None)


def test_a_language_that_nobody_speaks_becomes_english(tmp_path: Path) -> None:
    assert "English" in comment(tmp_path, lang=None, facts={**FACTS, "language": "xx"})


def test_arabic_runs_from_the_right(tmp_path: Path) -> None:
    assert '<div dir="rtl">' == comment(tmp_path, lang="ar").splitlines()[2]


def hostile(count: int, text: str) -> dict[str, Any]:
    change = {"what": "x", "field": text, "sentence": text}
    record = {**RECORD, "path": f"../{text}", "title": text, "changes": [change] * 20}
    return {
        "check": [{**PROBLEM, "path": f"{text}/x", "field": text, "message": text}] * count,
        "compare": {
            **COMPARE,
            "records": [{**record, "kind": text[:100], "id": text}] * count,
            "affected": [{**COMPARE["affected"][0], "title": text}] * count,  # type: ignore[index]
            "pages": [{**COMPARE["pages"][0], "name": text}] * count,  # type: ignore[index]
        },
        "intake": {
            **INTAKE,
            "complaints": [{"field": text, "label": text, "place": text, "sentence": text}] * count,
            "notes": [{"label": text, "text": text}] * count,
        },
    }


def test_hostile_text_makes_no_link_and_no_tag(tmp_path: Path) -> None:
    made = HTML.render(comment(tmp_path, **hostile(2, HOSTILE)))
    tags = {*re.findall(r"<(\w+)", made)}
    ours = "br code details em h2 h3 hr li p strong sub summary table tbody td th thead tr ul"
    assert set() == tags - {*ours.split()}


def test_hostile_text_ends_no_block_of_ours(tmp_path: Path) -> None:
    told = comment(tmp_path, **hostile(2, HOSTILE))
    assert (1, told.count("<details>")) == (told.count(MARKER), told.count("</details>"))


@pytest.mark.parametrize("text", ["@" * 600, "<" * 600, "x" * 600, "1234567 " * 80])
def test_however_much_there_is_the_comment_fits(tmp_path: Path, text: str) -> None:
    assert len(comment(tmp_path, **hostile(30, text))) <= LIMIT


def test_a_note_that_is_cut_says_where_the_rest_is(tmp_path: Path) -> None:
    notes = [{"label": "Remarks", "text": "word " * 3000}]
    told = comment(tmp_path, intake={**INTAKE, "notes": notes})
    assert "The rest can be read in what was sent." in told


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    assert "- and 20 more\n" in comment(tmp_path, check=[PROBLEM] * 120)


def test_what_is_no_artifact_is_refused_with_a_sentence(tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["comment", "--artifact", str(tmp_path)])
    expected = (1, "facts.json is not there; the run must leave it in the artifact.\n", "")
    assert expected == (told.exit_code, told.stderr, told.stdout)


def test_an_address_of_another_form_is_a_slip(tmp_path: Path) -> None:
    given = ["comment", "--artifact", str(artifact(tmp_path)), "--preview", "javascript:x"]
    assert 2 == CliRunner().invoke(app, given).exit_code
