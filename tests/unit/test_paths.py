"""Which roots a path of the command line stands for."""

from pathlib import Path

import pytest

from localaction.paths import is_root, repository, roots_for


@pytest.fixture
def base(tmp_path: Path) -> Path:
    for folder in (
        "repo/content/pages",
        "repo/practices/milan",
        "repo/build/localaction",
        "repo/tests/bad/link-broken/practices/x",
        "repo/tests/bad/group/id-format/cities/y",
        "repo/tests/.hidden/content",
        "elsewhere/empty",
    ):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "repo/practices/milan/en.md").write_text("# T\n")
    (tmp_path / "repo/README.md").write_text("x")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "roots"),
    [
        ("repo", [("repo", None)]),
        ("repo/practices", [("repo", "practices")]),
        ("repo/practices/milan", [("repo", "practices/milan")]),
        ("repo/practices/milan/en.md", [("repo", "practices/milan/en.md")]),
        ("repo/practices/../practices/gone.md", [("repo", "practices/gone.md")]),
        ("repo/content", [("repo", "content")]),
        ("repo/content/locales/fr", [("repo", "content/locales/fr")]),
        ("repo/README.md", []),
        ("repo/build", []),
        ("repo/practices/README.md", []),
        ("repo/content/pages/README.md", []),
        ("repo/practices/milan/README.md", [("repo", "practices/milan/README.md")]),
        ("repo/content/.hidden", []),
        (
            "repo/tests",
            [("repo/tests/bad/group/id-format", None), ("repo/tests/bad/link-broken", None)],
        ),
        ("repo/tests/bad/group", [("repo/tests/bad/group/id-format", None)]),
        ("repo/tests/bad/link-broken", [("repo/tests/bad/link-broken", None)]),
        ("repo/tests/bad/link-broken/practices/x", [("repo/tests/bad/link-broken", "practices/x")]),
        (".", [("repo", None)]),
        ("elsewhere", []),
        ("nothing", []),
    ],
)
def test_a_path_stands_for_roots(
    base: Path, path: str, roots: list[tuple[str, str | None]]
) -> None:
    expected = [(base / root, Path(part) if part else None) for root, part in roots]
    assert expected == roots_for(base / path)


def test_a_path_is_taken_from_where_the_reader_stands(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(base / "repo/practices/milan")
    assert [(base / "repo", Path("practices/milan/en.md"))] == roots_for(Path("en.md"))


def test_a_file_named_as_a_folder_of_a_root_makes_none(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x")
    assert not is_root(tmp_path)


def test_the_repository_holds_the_programs_own_content() -> None:
    assert (repository() / "content" / "vocabularies").is_dir()
