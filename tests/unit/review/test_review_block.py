"""The review of a practice's file is changed; every other byte stays."""

import pytest
from ruamel.yaml.comments import CommentedMap

from localaction.editing.refused import RefusedError
from localaction.review.block import in_line, listed, with_review

HEAD = "# a comment\nadded: '2026-01-01'   # a day\ncities:   [lima]\n"
TAIL = "\n# what follows\nlead: lima\n"
STEP = "    - {state: submitted, on: '2026-01-02'}\n"


def submit(block: CommentedMap) -> None:
    listed(block, "history").append(in_line(state="submitted", on="2026-01-02"))


def test_a_file_without_review_gets_one_at_its_end() -> None:
    assert HEAD + "review:\n  history:\n" + STEP == with_review(HEAD, "x.yml", submit)


def test_a_file_without_a_last_line_feed_gets_one() -> None:
    changed = with_review(HEAD.rstrip(), "x.yml", submit)
    assert HEAD + "review:\n  history:\n" + STEP == changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("review: unknown\n", "review:\n  history:\n" + STEP),
        ("review: {state: draft}\n", "review:\n  state: draft\n  history:\n" + STEP),
        ("review:\n  history: []\n", "review:\n  history:\n" + STEP),
        (
            "review:\n  # first\n  state: draft   # then\n",
            "review:\n  # first\n  state: draft   # then\n  history:\n" + STEP,
        ),
    ],
)
def test_a_review_is_changed_where_it_stands(before: str, after: str) -> None:
    assert HEAD + after + TAIL == with_review(HEAD + before + TAIL, "x.yml", submit)


def test_line_breaks_of_another_system_stay() -> None:
    text = "added: '2026-01-01'\r\nreview: unknown\r\nlead: lima\r\n"
    changed = with_review(text, "x.yml", submit)
    assert changed.count("\n") == changed.count("\r\n")


def test_a_file_that_cannot_be_read_is_not_changed() -> None:
    with pytest.raises(RefusedError, match="cannot be read"):
        with_review("review: [\n", "x.yml", submit)
