import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from localaction.intake.handed_out import says_the_same
from tests.command import REPOSITORY
from tests.officers import example
from tests.officers.guide import (
    FOLDER,
    LANGUAGES,
    SERVE,
    Done,
    Person,
    Step,
    commands,
    missing,
    person,
    steps,
)

OTHERS = ("fr", "es")
SLIPS = "localaction intake docs/officers/example/slips-en.xlsx"
PORT = 8765
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")


def guide(language: str) -> str:
    return (REPOSITORY / FOLDER / LANGUAGES[language]).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def followed(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Person, tuple[Step, ...], Mapping[str, Done]]:
    """The guide of HEAD, typed line by line on a clean clone of HEAD."""
    somebody = person(tmp_path_factory.mktemp("officer"))
    every = tuple(steps(guide("en")))
    done: dict[str, Done] = {}
    for step in every:
        for command in step.commands:
            if command == SERVE:
                done[command] = Done(command, 0, somebody.serves(PORT))
            else:
                done[command] = somebody.types(command)
    return somebody, every, MappingProxyType(done)


def test_every_command_succeeds_but_that_on_the_form_with_slips(
    followed: tuple[Person, tuple[Step, ...], Mapping[str, Done]],
) -> None:
    failed = [done for done in followed[2].values() if done.status]
    assert [SLIPS] == [done.command for done in failed], failed


def test_each_prints_what_the_guide_says(
    followed: tuple[Person, tuple[Step, ...], Mapping[str, Done]],
) -> None:
    _, every, done = followed
    assert [] == [line for step in every for line in missing(step, done)]


def test_the_server_says_where_the_site_is_shown(
    followed: tuple[Person, tuple[Step, ...], Mapping[str, Done]],
) -> None:
    assert f"http://127.0.0.1:{PORT}/ (Ctrl+C ends it)\n" == followed[2][SERVE].said


def test_the_exercise_leaves_nothing_behind(
    followed: tuple[Person, tuple[Step, ...], Mapping[str, Done]],
) -> None:
    folder = followed[0].folder
    assert ("work", []) == (folder.name, list(folder.iterdir()))


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_same_commands(language: str) -> None:
    assert commands(guide("en")) == commands(guide(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_of_a_language_are_there_and_small(language: str) -> None:
    found = [REPOSITORY / FOLDER / path for path in PICTURE.findall(guide(language))]
    assert [] == [path.name for path in found if not 0 < _size(path) <= 120_000]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_forms_of_the_example_city_are_those_of_today_filled_in(language: str) -> None:
    made = example.examples(language)
    stale = [
        name
        for name, content in made.items()
        if not says_the_same((example.FOLDER / name).read_bytes(), content)
    ]
    assert [] == stale, "write them anew: .venv/bin/python -m tests.officers.example"


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
