"""`localaction review`: a practice goes from its submission to its publication."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app

EXAMPLE = Path(__file__).parents[2] / "examples" / "bad" / "review-incomplete"
ID = "example-practice"
FILE = f"practices/{ID}/practice.yml"
ANSWERS = (
    ("no_conflict_declared: unknown", "no_conflict_declared: true"),
    ("decision: unknown", "decision: accepted"),
    ("date: unknown", "date: '2026-01-20'"),
    (": unknown", ": met"),
)
Review = Callable[..., Result]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root whose practice has no review yet."""
    root = tmp_path_factory.mktemp("review") / "root"
    shutil.copytree(EXAMPLE, root)
    text = (root / FILE).read_text("utf-8")
    (root / FILE).write_text(text[: text.index("review:")], "utf-8")
    return root


@pytest.fixture(scope="module")
def review(root: Path) -> Review:
    """Runs a verb there on a day of January 2026."""

    def run(*arguments: str, day: int = 1) -> Result:
        where = ("--root", str(root), "--today", f"2026-01-{day:02}")
        return CliRunner().invoke(app, ["review", *arguments, *where])

    return run


@pytest.fixture(scope="module")
def said(root: Path, review: Review) -> dict[str, Result]:
    """What each verb said on the whole way."""
    told = {
        "early": review("step", ID, "published"),
        "submitted": review("step", ID, "submitted"),
        "eligible": review("step", ID, "eligibility-check", day=2),
        "start": review("start", ID, day=3),
        "unjudged": review("step", ID, "accepted", day=4),
        "status": review("status", day=5),
    }
    for rubric in (root / "practices" / ID / "reviews").glob("*.yml"):
        text = rubric.read_text("utf-8")
        for before, after in ANSWERS:
            text = text.replace(before, after)
        rubric.write_text(text, "utf-8")
    told["record"] = review("record", ID, day=21)
    told["accepted"] = review("step", ID, "accepted", day=22)
    told["published"] = review("step", ID, "published", day=23)
    told["remind"] = review("remind", day=24)
    return told


@pytest.mark.parametrize(
    "verb", ["submitted", "eligible", "start", "status", "record", "accepted", "published"]
)
def test_each_verb_does_its_part(said: dict[str, Result], verb: str) -> None:
    assert 0 == said[verb].exit_code, said[verb].output


@pytest.mark.parametrize("verb", ["early", "unjudged"])
def test_what_may_not_be_yet_is_refused(said: dict[str, Result], verb: str) -> None:
    assert 1 == said[verb].exit_code


def test_what_waits_is_said(said: dict[str, Result]) -> None:
    told = f"{ID}: waits since 3 January 2026 for reviewers (not decided yet: 3)\n"
    assert told == said["status"].stdout


def test_a_round_says_what_may_come_next(said: dict[str, Result]) -> None:
    told = f"Next may come: localaction review step {ID} accepted\n"
    assert said["record"].stdout.endswith(f"Recorded: 3; not decided yet: 0\n{told}")


def test_at_the_end_nothing_waits(said: dict[str, Result]) -> None:
    assert "" == said["remind"].stdout


@pytest.mark.usefixtures("said")
def test_the_file_tells_the_whole_way(root: Path) -> None:
    text = (root / FILE).read_text("utf-8")
    steps = ("submitted", "eligibility-check", "in-review", "accepted", "published")
    days = ("01", "02", "03", "22", "23")
    history = [
        f"    - {{state: {state}, on: '2026-01-{day}'}}\n"
        for state, day in zip(steps, days, strict=True)
    ]
    assert "review:\n  state: published\n  history:\n" + "".join(history) in text


def test_who_was_asked_is_noted_outside_the_root_only(
    root: Path, review: Review, tmp_path: Path
) -> None:
    outside = review("assign", ID, "--asked", str(tmp_path / "asked.csv"), "--take", "expert-1")
    inside = review("assign", ID, "--asked", str(root / "asked.csv"), "--take", "expert-1")
    written = [file.name for file in (tmp_path, root) if (file / "asked.csv").exists()]
    assert (0, 1, [tmp_path.name]) == (outside.exit_code, inside.exit_code, written)


def test_a_folder_that_is_no_root_is_a_slip(tmp_path: Path) -> None:
    said = CliRunner().invoke(app, ["review", "status", "--root", str(tmp_path)])
    assert 2 == said.exit_code
