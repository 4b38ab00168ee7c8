"""The files of search: a small manifest a language names the others by their content."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from localaction.search.documents import Document
from localaction.site.search import write_search
from localaction.site.tree import open_tree


def search(language: str, found: Sequence[Document]) -> Mapping[str, bytes]:
    return {"titles": f'["{language}"]'.encode(), "words": b"{}"}


def written(folder: Path, jobs: int = 1) -> dict[str, str]:
    """Path in the site → text."""
    tree = open_tree(folder)
    writer = write_search(tree, {"en": [], "fr": []}, lambda: {"kinds": []}, search, jobs)
    tree.finish([writer.manifest])
    return {path: (folder / path).read_text("utf-8") for path in writer.manifest}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_manifest_names_every_file_of_its_language(tmp_path: Path, jobs: int) -> None:
    files = written(tmp_path / "site", jobs)
    named = json.loads(files["search/fr.json"])
    expected = {"facets": '{"kinds":[]}', "titles": '["fr"]', "words": "{}"}
    assert expected == {name: files[f"search/{file}"] for name, file in named.items()}


def test_all_languages_share_the_facets(tmp_path: Path) -> None:
    files = written(tmp_path / "site")
    english, french = (json.loads(files[f"search/{language}.json"]) for language in ("en", "fr"))
    assert english["facets"] == french["facets"]


def test_other_content_has_another_name(tmp_path: Path) -> None:
    files = written(tmp_path / "site")
    english, french = (json.loads(files[f"search/{language}.json"]) for language in ("en", "fr"))
    digests = {each["titles"].split(".")[1] for each in (english, french)}
    assert 2 == len(digests)
