import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from localaction.catalogue.load import settings
from localaction.editing.editor_schemas import FOLDER, MODELS, editor_schemas
from localaction.source.yaml import read_yaml

ROOT = Path(__file__).parents[2]
FIRST_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


@cache
def fresh() -> dict[str, str]:
    _, vocabularies, _ = settings(ROOT, ROOT)
    assert vocabularies is not None
    return dict(editor_schemas(vocabularies))


@cache
def validator(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads(fresh()[f"{FOLDER}/{name}.json"]))


def facts_files() -> list[Path]:
    return [
        path
        for top in ("content", "practices", "cities")
        for path in sorted((ROOT / top).rglob("*.yml"))
    ]


def kind_of(path: Path) -> str:
    """The schema that a file's place asks for."""
    folder = path.parent.name
    if folder == "updates":
        return "update"
    named = {"vocabularies": "vocabulary", "exports": "system"}
    if path.parent.parent == ROOT / "content" and folder in named:
        return named[folder]
    if path.stem in MODELS:
        return path.stem
    return folder.removesuffix("s")


def read(path: Path) -> Any:
    document, problems = read_yaml(path.read_text("utf-8"), path.name)
    assert () == problems
    assert document is not None
    return document.data


@pytest.mark.parametrize("name", sorted(MODELS))
def test_the_schema_that_stands_is_the_one_the_models_make(name: str) -> None:
    path = f"{FOLDER}/{name}.json"
    assert (ROOT / path).read_text("utf-8") == fresh()[path], "run scripts/schemas"


def test_no_other_schema_stands() -> None:
    stand = {path.relative_to(ROOT).as_posix() for path in (ROOT / FOLDER).iterdir()}
    assert set(fresh()) == stand


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_schema_is_a_schema(name: str) -> None:
    Draft7Validator.check_schema(validator(name).schema)


def test_every_file_names_the_schema_of_its_kind_by_the_right_path() -> None:
    wrong = []
    for path in facts_files():
        first = FIRST_LINE.match(path.read_text("utf-8"))
        named = (path.parent / first[1]).resolve() if first else None
        if named != ROOT / FOLDER / f"{kind_of(path)}.json":
            wrong.append(path.relative_to(ROOT).as_posix())
    assert [] == wrong


def test_every_file_is_valid_for_its_schema() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {error.json_path}: {error.message[:200]}"
        for path in facts_files()
        for error in validator(kind_of(path)).iter_errors(read(path))
    ]
    assert [] == wrong


def test_a_tag_is_a_term_of_its_vocabulary() -> None:
    errors = validator("pledge").iter_errors({"people_concerned": ["refuges"]})
    assert any("refuges" in error.message for error in errors)


def test_a_stated_field_may_be_unknown() -> None:
    errors = validator("pledge").iter_errors({"people_concerned": "unknown"})
    assert [] == [error.message for error in errors if "people_concerned" in error.json_path]


def test_a_misspelt_key_is_an_error_at_every_depth() -> None:
    data = {"langauge": "en", "provenance": {"knid": "submitted"}}
    found = [error.message for error in validator("city").iter_errors(data)]
    assert 2 == sum("Additional properties" in message for message in found)


def test_every_marker_reaches_the_schema() -> None:
    terms = {mark for text in fresh().values() for mark in re.findall("term-of-([a-z0-9_]+)", text)}
    assert set(re.findall(r'Term\("([a-z0-9_]+)"\)', sources())) == terms


def test_no_mark_of_ours_is_left_in_a_schema() -> None:
    assert [] == [path for path, text in fresh().items() if "x-vocabulary" in text]


def sources() -> str:
    return "".join(path.read_text("utf-8") for path in sorted((ROOT / "schemas").glob("*.py")))


def test_a_reference_says_which_kinds_it_may_name() -> None:
    assert "An id: organisation or city." in fresh()[f"{FOLDER}/pledge.json"]
