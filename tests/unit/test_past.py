"""What git tells of a record: as it was on a day, and what changed in it when."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app
from localaction.editing.refused import RefusedError
from localaction.site.past import record_at
from localaction.source.blobs import texts_of
from localaction.source.whose import Whose, day_of, whose
from schemas.pledge import Pledge
from tests.unit.past import git, lived, pledge

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lived(tmp_path_factory.mktemp("past") / "root")


@pytest.fixture(scope="module")
def shallow(root: Path) -> Path:
    git(root.parent, "clone", "-q", "--depth", "1", root.as_uri(), "shallow")
    return root.parent / "shallow"


def asked(*arguments: str, root: Path) -> Result:
    return CliRunner().invoke(app, [*arguments, "--root", str(root)])


def target(root: Path, id: str, day: str) -> float | None:
    facts = record_at(root, REPOSITORY, id, date.fromisoformat(day)).entry.facts
    assert isinstance(facts, Pledge)
    promised = facts.indicators[0].target
    return promised.value if promised else None


# A record on a day.


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-01-10", 40), ("2026-02-09", 40), ("2026-02-10", 60)]
)
def test_a_record_is_shown_as_it_was_at_the_end_of_a_day(
    root: Path, day: str, expected: int
) -> None:
    assert expected == target(root, "desk", day)


@pytest.mark.parametrize("id", ["desk", "help-desk"])
def test_a_record_is_found_by_the_id_that_it_had_then_or_has_today(root: Path, id: str) -> None:
    found = [record_at(root, REPOSITORY, id, date(2026, month, 15)).entry.id for month in (3, 4)]
    assert ["desk", "help-desk"] == found


def test_what_a_record_names_is_told_by_its_name(root: Path) -> None:
    lines = asked("show", "desk", "--at", "2026-03-15", root=root).stdout.splitlines()
    assert "Led by: Exampleville" in lines


def test_the_words_are_shown_in_the_language_asked_for(root: Path) -> None:
    told = asked("show", "help-desk", "--lang", "fr", root=root).stdout
    assert ("# Un guichet" in told, "# A help desk" in told) == (True, False)


def test_the_version_that_is_shown_is_named(root: Path) -> None:
    told = asked("show", "desk", "--at", "2026-02-28", root=root).stdout
    assert "As of 10 February 2026 (commit " in told


def test_programs_get_the_record_as_data(root: Path) -> None:
    told = json.loads(asked("show", "desk", "--format", "json", root=root).stdout)
    assert ("help-desk", ["en", "fr"], "2026-04-30", "2026-06-02") == (
        told["id"],
        sorted(told["words"]),
        told["reports"][0]["id"],
        told["day"],
    )


def test_a_record_that_was_taken_back_says_so(root: Path) -> None:
    assert "no longer published (1 June 2026)" in asked("show", "other", root=root).stdout


@pytest.mark.parametrize(
    ("id", "day", "said"),
    [
        ("desk", "2025-06-30", "the first version is of 2026-01-10; name that day or a later one."),
        ("halp-desk", "2026-06-30", "perhaps “help-desk” is meant?"),
        ("zzz", "2026-06-30", "an id is the last part of the address of a page; look it up there."),
    ],
)
def test_what_git_does_not_hold_is_refused_with_the_repair(
    root: Path, id: str, day: str, said: str
) -> None:
    told = asked("show", id, "--at", day, root=root)
    assert (1, True) == (told.exit_code, told.stderr.rstrip().endswith(said))


def test_a_record_that_was_merged_later_came_on_the_day_of_the_merge(
    root: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(root, tmp_path / "copy")
    git(copy, "checkout", "-q", "-b", "branch")
    folder = copy / "content/pledges/young"
    folder.mkdir()
    (folder / "pledge.yml").write_text(pledge(5))
    git(copy, "add", "-A")
    git(copy, "commit", "-q", "-m", "On a branch", when="2026-06-05")
    git(copy, "checkout", "-q", "main")
    git(copy, "merge", "-q", "--no-ff", "-m", "Merged", "branch", when="2026-06-20")
    told = asked("show", "young", "--at", "2026-06-10", root=copy).stderr
    assert "“young” did not stand here yet on 2026-06-10; it came on 2026-06-20;" in told


def test_words_whose_facts_never_stood_here_are_no_record(root: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(root, tmp_path / "copy")
    folder = copy / "content/pledges/wordy"
    folder.mkdir()
    (folder / "en.md").write_text("# Words\n\nAlone.\n")
    git(copy, "add", "-A")
    git(copy, "commit", "-q", "-m", "Words alone", when="2026-06-05")
    assert "There is no record “wordy”" in asked("show", "wordy", root=copy).stderr


def test_a_record_that_came_later_is_refused_with_the_day_it_came(
    root: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(root, tmp_path / "copy")
    folder = copy / "content/pledges/young"
    shutil.copytree(copy / "content/pledges/help-desk", folder)
    git(copy, "add", "-A")
    git(copy, "commit", "-q", "-m", "Another", when="2026-06-10")
    with pytest.raises(RefusedError, match="it came on 2026-06-10; name that day or a later one"):
        record_at(copy, REPOSITORY, "young", date(2026, 6, 9))


@pytest.mark.parametrize(
    ("given", "meant"), [("30.6.2025", "2025-06-30"), ("last May", "2025-06-30")]
)
def test_a_day_in_another_style_is_told_as_it_is_written_here(
    root: Path, given: str, meant: str
) -> None:
    told = asked("show", "desk", "--at", given, root=root)
    assert (2, True) == (told.exit_code, told.stderr.rstrip().endswith(f"write it as {meant}."))


@pytest.mark.parametrize("verb", [("show", "--at", "2026-02-01"), ("history",)])
def test_a_shallow_clone_is_said_and_not_guessed_from(shallow: Path, verb: tuple[str, ...]) -> None:
    told = asked(verb[0], "help-desk", *verb[1:], root=shallow)
    assert (1, True) == (told.exit_code, "git fetch --unshallow" in told.stderr)


def test_the_latest_version_can_be_shown_in_a_shallow_clone(shallow: Path) -> None:
    assert 0 == asked("show", "help-desk", root=shallow).exit_code


# What changed when.


def test_every_change_is_told_the_latest_first(root: Path) -> None:
    told = asked("history", "help-desk", root=root).stdout
    lines = [line for line in told.splitlines() if not line.startswith("  ")]
    assert [
        ("2 June 2026", "changed"),
        ("2 May 2026", "changed"),
        ("1 April 2026", "has another address (desk › help-desk)"),
        ("5 March 2026", "changed"),
        ("10 February 2026", "changed"),
        ("10 January 2026", "new"),
    ] == [(line.split(" · ")[0], line.split(" · ")[2]) for line in lines]


@pytest.mark.parametrize(
    "sentence",
    [
        "  - People received: target raised from 40 to 60",
        "  - Text in French: new (translated by machine, not yet read)",
        "  - Text in English: title changed from “A desk” to “A help desk”",
        "  - Report › 30 April 2026: new (stage: In progress)",
        "  - Indicators › People received › Target: 40",
    ],
)
def test_a_change_is_told_in_human_words(root: Path, sentence: str) -> None:
    told = asked("history", "help-desk", root=root).stdout.splitlines()
    assert sentence in told


def test_a_former_id_tells_the_same_history(root: Path) -> None:
    told = [asked("history", id, root=root).stdout for id in ("desk", "help-desk")]
    assert told[0] == told[1]


def test_a_record_that_only_moved_to_another_folder_did_not_change(root: Path) -> None:
    told = json.loads(asked("history", "exampleville", "--format", "json", root=root).stdout)
    assert [("2026-01-10", "added")] == [(step["day"], step["event"]) for step in told["steps"]]


def test_taking_a_record_back_is_a_change_of_its_own(root: Path) -> None:
    told = json.loads(asked("history", "other", "--format", "json", root=root).stdout)
    assert ["retired", "added"] == [step["event"] for step in told["steps"]]


# How files are found.


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("cities/ch/bern/city.yml", Whose("city", "bern", "cities/ch/bern", "city.yml")),
        (
            "practices/x/updates/2025-11-30.fr.md",
            Whose("practice", "x", "practices/x", "updates/2025-11-30.fr.md"),
        ),
        (
            "content/organisations/iom.yml",
            Whose("organisation", "iom", "content/organisations", "organisation.yml"),
        ),
        (
            "content/organisations/iom.fr.md",
            Whose("organisation", "iom", "content/organisations", "fr.md"),
        ),
        ("content/organisations/README.md", None),
        ("cities/README.md", None),
        ("content/pages/about.md", None),
    ],
)
def test_a_path_tells_whose_file_it_is(path: str, expected: Whose | None) -> None:
    assert expected == whose(path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2025-11-30", "2025-11-30"),
        ("2025-11-30-2", "2025-11-30"),
        ("2025-12", "2025-12"),
        ("2025", "2025"),
    ],
)
def test_the_name_of_a_report_tells_its_date(name: str, expected: str) -> None:
    assert expected == day_of(name)


def test_many_files_are_read_at_once_and_what_is_not_there_is_left_out(root: Path) -> None:
    names = ["HEAD:README.md", "HEAD:no such file", "HEAD:content", "HEAD:a\nb"]
    assert {"HEAD:README.md": "No record.\n"} == texts_of(root, names)
