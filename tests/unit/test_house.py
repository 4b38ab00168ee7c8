"""What keeps the house safe: the name `build/`, the layout, the locks, the size of things."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from mypy.config_parser import parse_config_file
from mypy.find_sources import create_source_list
from mypy.options import Options

ROOT = Path(__file__).parents[2]
PACKAGES = ("build/localaction", "schemas")
# Put together here, so that this file does not name them either.
REGISTRIES = tuple(
    f"{host}." for host in ("pypi", "pythonhosted", "npmjs", ".".join(("deb", "debian")), "crates")
)
REGISTRY = re.compile(
    r"\b(" + "|".join(re.escape(name) for name in REGISTRIES) + r")(org|io|com)\b"
)
MACHINE_PATH = re.compile(r"(?<![\w/.-])/(work|root|farm)/")
THE_TEST_ITSELF = "tests/unit/test_house.py"


def output_of(*command: str) -> str:
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    ).stdout


@cache
def tracked() -> tuple[str, ...]:
    """The files that git keeps and that still stand."""
    names = output_of("git", "ls-files", "-z").split("\0")
    return tuple(sorted(name for name in names if name and (ROOT / name).is_file()))


@cache
def text_files() -> dict[str, str]:
    contents = ((name, (ROOT / name).read_bytes()) for name in tracked())
    return {
        name: content.decode("utf-8", "replace")
        for name, content in contents
        if b"\0" not in content
    }


def modules() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def substance(script: Path) -> list[str]:
    lines = (line.strip() for line in script.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def scripts() -> list[Path]:
    return sorted(path for path in (ROOT / "scripts").iterdir() if path.is_file())


# The folder `build/` is source, though many tools take it for output.


def test_build_is_never_an_import_name() -> None:
    assert not (ROOT / "build" / "__init__.py").exists()


def test_git_does_not_hide_build() -> None:
    hidden = output_of("git", "ls-files", "--others", "--ignored", "--exclude-standard", "build")
    assert [] == [line for line in hidden.splitlines() if "__pycache__" not in line]


def test_ruff_sees_build() -> None:
    shown = output_of(sys.executable, "-m", "ruff", "check", "--show-files")
    assert str(ROOT / "build/localaction/problems.py") in shown.splitlines()


def test_mypy_sees_build() -> None:
    options = Options()
    parse_config_file(options, lambda: None, str(ROOT / "pyproject.toml"))
    options.mypy_path = [str(ROOT / path) for path in options.mypy_path]
    sources = create_source_list([str(ROOT / path) for path in options.files or []], options)
    assert "localaction.problems" in {source.module for source in sources}


def test_pytest_sees_build(pytestconfig: pytest.Config) -> None:
    assert "build" not in pytestconfig.getini("norecursedirs")


def test_the_package_is_made_by_hatchling_because_setuptools_scratches_in_build() -> None:
    assert "hatchling.build" == settings()["build-system"]["build-backend"]


# Layout and size.


@pytest.mark.parametrize(
    "path",
    [
        *("content/site.yml", "content/pages", "content/vocabularies", "content/locales"),
        *("practices", "cities", "schemas/json", "build/localaction", "build/templates"),
        *("build/theme", "mkdocs.yml", "scripts", "tests", "docs/architecture.md", ".github"),
    ],
)
def test_the_layout_holds(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_folder_of_code_is_a_package_so_that_the_import_contract_sees_it() -> None:
    folders = {module.parent for module in modules()}
    assert [] == sorted(str(path) for path in folders if not (path / "__init__.py").is_file())


def test_no_module_is_longer_than_250_lines() -> None:
    lengths = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules()
    }
    assert {} == {path: length for path, length in lengths.items() if length > 250}


def test_no_tracked_file_is_over_a_megabyte() -> None:
    assert [] == [name for name in tracked() if (ROOT / name).stat().st_size > 1_000_000]


@pytest.mark.parametrize("script", scripts(), ids=lambda path: path.name)
def test_a_script_fits_a_glance(script: Path) -> None:
    assert len(substance(script)) <= (60 if script.suffix == ".sh" else 20)


@pytest.mark.parametrize("script", scripts(), ids=lambda path: path.name)
def test_a_script_can_be_run_unless_it_is_only_sourced(script: Path) -> None:
    assert (script.suffix != ".sh") == os.access(script, os.X_OK)


@pytest.mark.parametrize("script", scripts(), ids=lambda path: path.name)
def test_a_script_says_what_it_does_in_its_first_comment(script: Path) -> None:
    head = script.read_text(encoding="utf-8").splitlines()[:2]
    assert any(line.startswith("# ") and len(line) > 20 for line in head)


def test_continuous_integration_runs_what_a_person_runs() -> None:
    assert ['exec "$(dirname "$0")/../scripts/test"'] == substance(ROOT / ".ci/run")


# Nothing of one machine in the repository.


def test_no_file_names_a_package_registry() -> None:
    named = [name for name, text in text_files().items() if REGISTRY.search(text)]
    assert [] == [name for name in named if name != THE_TEST_ITSELF]


def test_no_file_names_a_path_of_one_machine() -> None:
    named = [name for name, text in text_files().items() if MACHINE_PATH.search(text)]
    assert [] == [name for name in named if name != THE_TEST_ITSELF]


def locked(name: str) -> dict[str, str]:
    """Package and version -> the whole entry, hashes included."""
    joined = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "")
    lines = (line for line in joined.splitlines() if line and not line.lstrip().startswith("#"))
    return {line.split()[0]: line for line in lines}


def test_the_runtime_packages_are_the_same_in_development() -> None:
    assert set() == locked("requirements.txt").keys() - locked("requirements-dev.txt").keys()


def test_every_dependency_is_locked() -> None:
    names = {entry.partition("==")[0] for entry in locked("requirements.txt")}
    stated = {re.split(r"[^\w.-]", text)[0] for text in settings()["project"]["dependencies"]}
    assert set() == {name.replace(".", "-") for name in stated} - names


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-data.txt", "requirements-dev.txt"]
)
def test_every_locked_package_has_a_version_and_a_hash(name: str) -> None:
    entries = locked(name).items()
    assert [] == [key for key, line in entries if "==" not in key or "--hash=sha256:" not in line]


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-data.txt", "requirements-dev.txt"]
)
def test_a_lock_file_holds_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--(index|extra-index|find-links|trusted)", text)


def said_in_text(path: Path) -> list[int]:
    """Lines where a word to translate stands inside an f-string: there nothing collects it."""
    inside = (
        call
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
    )
    return [
        call.lineno
        for call in inside
        if isinstance(call, ast.Call)
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and ast.unparse(call.func).rpartition(".")[2] in ("_", "N_", "gettext", "ngettext")
    ]


def test_every_word_to_translate_stands_where_it_is_collected() -> None:
    found = {str(path): lines for path in modules() if (lines := said_in_text(path))}
    assert {} == found
