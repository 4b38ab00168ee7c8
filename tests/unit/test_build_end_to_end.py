"""`localaction build` on the golden world: the same bytes anywhere, and never half a site."""

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from localaction.site.write import only_build
from tests.command import BUILD, TODAY, copy_of_the_world, digests, run_build

TITLE = Path("content/pledges/northmere-qasr-nada-charter/en.md")
KILLS = 12
"""Moments, spread over a build, at which one is killed."""


def git(root: Path, *arguments: str) -> None:
    author = {"GIT_AUTHOR_NAME": "Tester", "GIT_AUTHOR_EMAIL": "tester@example.org"}
    committer = {"GIT_COMMITTER_NAME": "Tester", "GIT_COMMITTER_EMAIL": "tester@example.org"}
    dates = {"GIT_AUTHOR_DATE": "2026-06-29T23:30:00-05:00"}
    dates["GIT_COMMITTER_DATE"] = dates["GIT_AUTHOR_DATE"]
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    environment = {**os.environ, **author, **committer, **dates, **settings}
    subprocess.run(["git", *arguments], cwd=root, env=environment, check=True, timeout=60)


@pytest.fixture(scope="module")
def commit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden world as a commit of its own."""
    root = copy_of_the_world(tmp_path_factory.mktemp("commit") / "world")
    (root / ".gitignore").write_text("/out/\n", encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=All")
    return root


@pytest.fixture(scope="module")
def built(commit: Path) -> "subprocess.CompletedProcess[str]":
    """What its build said."""
    environment = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
    return run_build(commit, "--jobs", "1", environment=environment)


@pytest.fixture(scope="module")
def site(commit: Path, built: "subprocess.CompletedProcess[str]") -> Mapping[str, str]:
    """Its files."""
    assert 0 == built.returncode, built.stderr
    return digests(commit / "out" / "site")


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """The golden world, to be changed."""
    return copy_of_the_world(tmp_path / "world")


# The same bytes.


def test_a_commit_has_the_same_bytes_in_another_folder_time_zone_and_language(
    commit: Path, site: Mapping[str, str], tmp_path: Path
) -> None:
    other = tmp_path / "a folder"
    git(tmp_path, "clone", "--quiet", str(commit), str(other))
    environment = {
        "TZ": "America/Lima",
        "LANG": "fr_FR.UTF-8",
        "LC_ALL": "fr_FR.UTF-8",
        "PYTHONHASHSEED": "2",
    }
    assert 0 == run_build(other, "--jobs", "2", environment=environment).returncode
    assert site == digests(other / "out" / "site")


def test_the_site_speaks_of_the_day_of_its_commit(commit: Path, site: Mapping[str, str]) -> None:
    home = (commit / "out" / "site" / "index.html").read_text(encoding="utf-8")
    assert "As of 29 June 2026." in home


# What a build says.


def test_a_build_says_how_many_pages_it_made(built: "subprocess.CompletedProcess[str]") -> None:
    assert built.stdout.startswith("Pages: 178, in ")


def test_without_a_terminal_progress_is_plain_lines(
    built: "subprocess.CompletedProcess[str]",
) -> None:
    assert "\x1b" not in built.stderr


@pytest.fixture(scope="module")
def third(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A world built three times, and what the third build said."""
    root = copy_of_the_world(tmp_path_factory.mktemp("third") / "world")
    said = [run_build(root, *TODAY).stdout for _ in range(3)]
    return root, said[-1]


def test_a_third_build_of_the_same_files_writes_none(third: tuple[Path, str]) -> None:
    # Two standing trees: the first build fills one, the second the other.
    assert "; files changed: 0." in third[1]


def test_a_changed_title_changes_only_the_pages_that_show_it(third: tuple[Path, str]) -> None:
    root = third[0]
    before = digests(root / "out" / "site")
    write_title(root, "Another title")
    run_build(root, *TODAY)
    after = digests(root / "out" / "site")
    changed = {path for path in after if after[path] != before.get(path)}
    # A practice of the same city names the pledge.
    names_it = {"practices/northmere-night-school/index.html"}
    others = ("about/", "assets/", "practices/")
    assert names_it == {path for path in changed if path.startswith(others)}


# Bad input.


@pytest.fixture(scope="module")
def broken(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Mapping[str, str], "subprocess.CompletedProcess[str]", Mapping[str, str]]:
    """A site, what the build of a wrong file said, and the site that stands then."""
    root = copy_of_the_world(tmp_path_factory.mktemp("broken") / "world")
    run_build(root, *TODAY)
    before = digests(root / "out" / "site")
    file = root / "content/pledges/belrivage-accueil/pledge.yml"
    file.write_text(file.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    said = run_build(root, *TODAY)
    return before, said, digests(root / "out" / "site")


Broken = tuple[Mapping[str, str], "subprocess.CompletedProcess[str]", Mapping[str, str]]


def test_a_wrong_file_ends_the_build_with_1(broken: Broken) -> None:
    assert 1 == broken[1].returncode


def test_a_wrong_file_is_told_with_its_line(broken: Broken) -> None:
    assert "content/pledges/belrivage-accueil/pledge.yml:46: colour: " in broken[1].stdout


def test_a_wrong_file_leaves_the_last_site_standing(broken: Broken) -> None:
    assert broken[0] == broken[2]


def test_a_wrong_file_is_told_without_a_traceback(broken: Broken) -> None:
    assert "Traceback" not in broken[1].stderr


def test_too_few_records_stop_the_build(world: Path) -> None:
    for name in ("pledge.yml", "en.md"):
        (world / "content/pledges/northmere-hostel" / name).unlink()
    assert "Only 3 pledges were found" in run_build(world, *TODAY).stderr


# Tools and options.


@pytest.fixture(scope="module")
def without_git(
    tmp_path_factory: pytest.TempPathFactory,
) -> "subprocess.CompletedProcess[str]":
    """What a build says where no program is on the path."""
    root = copy_of_the_world(tmp_path_factory.mktemp("no-git") / "world")
    return run_build(root, environment={"PATH": ""})


def test_without_git_a_sentence_says_so(without_git: "subprocess.CompletedProcess[str]") -> None:
    assert "Git does not tell the day of the last commit" in without_git.stderr


def test_without_git_the_build_works(without_git: "subprocess.CompletedProcess[str]") -> None:
    assert 0 == without_git.returncode


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in two of three languages, of another day."""
    root = copy_of_the_world(tmp_path_factory.mktemp("chosen") / "world")
    run_build(root, "--languages", "en,ar", "--today", "2026-07-14")
    return root / "out" / "site"


def test_a_choice_of_languages_makes_only_those(chosen: Path) -> None:
    assert ((chosen / "ar").is_dir(), (chosen / "fr").exists()) == (True, False)


def test_a_choice_of_languages_leaves_no_link_to_the_others(chosen: Path) -> None:
    texts = {page: page.read_text(encoding="utf-8") for page in chosen.rglob("*.html")}
    assert [] == [page for page, text in texts.items() if 'hreflang="fr"' in text]


def test_the_day_can_be_given(chosen: Path) -> None:
    assert "As of 14 July 2026." in (chosen / "index.html").read_text(encoding="utf-8")


def test_a_language_that_the_site_lacks_is_told_with_those_it_has(world: Path) -> None:
    said = run_build(world, *TODAY, "--languages", "en,xx")
    assert "The site has no language xx; content/site.yml lists en, fr, ar." in said.stderr


def test_a_second_build_at_the_same_time_is_turned_away(world: Path) -> None:
    # As the first one holds it, from its beginning to its end.
    with only_build(world / "out"):
        said = run_build(world, *TODAY)
    assert "Another build is writing" in said.stderr


# Killed at any moment.


def write_title(root: Path, title: str) -> None:
    """Give the record another title; its translations become older than it."""
    lines = (root / TITLE).read_text(encoding="utf-8").splitlines()
    changed = [f"# {title}" if line.startswith("# ") else line for line in lines]
    (root / TITLE).write_text("\n".join(changed) + "\n", encoding="utf-8")


def test_killed_builds_leave_a_whole_site_and_the_next_makes_the_right_one(
    tmp_path: Path,
) -> None:
    titles = ("The old title", "The new title")
    expected = []
    took = 0.0
    for number, title in enumerate(titles):
        clean = copy_of_the_world(tmp_path / f"clean-{number}")
        write_title(clean, title)
        began = time.perf_counter()
        run_build(clean, *TODAY, "--jobs", "2")
        took = time.perf_counter() - began
        expected.append(digests(clean / "out" / "site"))
    # The world in which builds are killed is the last of the two.
    world = clean
    faults = []
    for kill in range(KILLS):
        write_title(world, titles[kill % 2])
        if kill % 3 == 0:
            # A build that must also make its frames anew.
            (world / "out" / "frames" / ".digest").unlink(missing_ok=True)
        child = subprocess.Popen(
            [*BUILD, *TODAY, "--jobs", "2"],
            cwd=world,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(took * (kill + 0.5) / KILLS)
        child.kill()
        child.wait()
        if digests(world / "out" / "site") not in expected:
            faults.append(f"kill {kill}: half a site stands")
        if kill % 3 != 2:
            # The next one begins with what several killed ones left.
            continue
        said = run_build(world, *TODAY, "--jobs", "2")
        if digests(world / "out" / "site") != expected[kill % 2]:
            faults.append(f"kill {kill}: the next build made another site: {said.stderr}")
    assert [] == faults


def test_the_first_build_killed_leaves_no_half_site(world: Path) -> None:
    child = subprocess.Popen(
        [*BUILD, *TODAY], cwd=world, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while not (world / "out" / ".lock").exists() and child.poll() is None:
        time.sleep(0.005)
    assert child.poll() is None
    child.kill()
    child.wait()
    assert not (world / "out" / "site").exists()
