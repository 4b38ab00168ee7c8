"""One open issue for one subject, written anew in its place."""

from pathlib import Path
from typing import Any

import pytest

from tests.workflows.published import Shop, opened

BOT = "github-actions[bot]"
TITLE = '$(touch pwned) "What" `waits`'


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "issue.md"
    file.write_text("New text\n", encoding="utf-8")
    return file


def an_issue(**given: Any) -> dict[str, Any]:
    of_ours = {"number": 3, "state": "open", "by": BOT, "labels": ["weekly"], "body": "Old"}
    return {**of_ours, "title": TITLE, **given}


def bodies(shop: Shop) -> list[tuple[int, str, str]]:
    return [(each["number"], each["state"], each["body"]) for each in shop.state["issues"]]


def test_the_first_week_opens_an_issue_with_its_very_title(tmp_path: Path, text: Path) -> None:
    shop = opened(tmp_path)
    shop.run("standing-issue", "weekly", TITLE, str(text))
    (made,) = shop.state["issues"]
    assert (TITLE, "New text\n", ["weekly"]) == (made["title"], made["body"], made["labels"])


def test_the_next_week_writes_into_it(tmp_path: Path, text: Path) -> None:
    shop = opened(tmp_path, issues=[an_issue()])
    shop.run("standing-issue", "weekly", TITLE, str(text))
    assert [(3, "open", "New text\n")] == bodies(shop)


@pytest.mark.parametrize(
    "other",
    [{"by": "somebody"}, {"state": "closed"}, {"labels": ["words"]}, {"pull_request": {}}],
)
def test_what_is_not_ours_or_closed_is_left_alone(
    tmp_path: Path, text: Path, other: dict[str, Any]
) -> None:
    shop = opened(tmp_path, issues=[an_issue(**other)])
    shop.run("standing-issue", "weekly", TITLE, str(text))
    assert [(3, "Old"), (7, "New text\n")] == [(number, body) for number, _, body in bodies(shop)]


def test_nothing_to_tell_closes_it(tmp_path: Path) -> None:
    shop = opened(tmp_path, issues=[an_issue()])
    shop.run("standing-issue", "weekly", TITLE, str(tmp_path / "none.md"))
    assert [(3, "closed", "Old")] == bodies(shop)


def test_the_same_text_is_not_written_again(tmp_path: Path, text: Path) -> None:
    shop = opened(tmp_path, issues=[an_issue(body="New text")])
    shop.run("standing-issue", "weekly", TITLE, str(text))
    methods = (shop.hosting / "calls.jsonl").read_text("utf-8").count("PATCH")
    assert 0 == methods
