"""A record that is taken back leaves a tombstone; what is to be erased goes out of the files."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from localaction.catalogue.model import Entry
from localaction.editing.refused import RefusedError
from localaction.editing.rename import record_of
from localaction.editing.tombstone import restore, retire
from localaction.editing.whole import make
from schemas.base import Record
from tests.unit.records_root import FILES, TODAY, catalogue_of, codes, made, reading, texts

PATH = "content/pledges/old-desk/pledge.yml"
WHY = "The city\n asked for it."
STONE = "retired:\n  'on': 2026-11-22\n  why: The city asked for it.\n"
FULL = {PATH: FILES[PATH] + "support_sought: [funding]\nnote: Ask again.\n"}


def entry_of(root: Path, id: str = "old-desk") -> Entry[Record]:
    """A record of the root."""
    return record_of(catalogue_of(root), id)


def retired(root: Path, see: str | None = None, erase: Sequence[str] = ()) -> dict[str, str]:
    """The files of the root after the pledge was retired."""
    make(root, retire(entry_of(root), reading(root), WHY, TODAY, see, erase))
    return texts(root)


def restored(root: Path) -> dict[str, str]:
    """The files of the root after the pledge was restored."""
    make(root, restore(entry_of(root), reading(root), TODAY))
    return texts(root)


def test_a_tombstone_is_all_that_changes(tmp_path: Path) -> None:
    after = retired(made(tmp_path))
    assert {**FILES, PATH: after[PATH]} == after


def test_every_other_line_of_the_facts_stays(tmp_path: Path) -> None:
    assert FILES[PATH] == retired(made(tmp_path))[PATH].replace(STONE, "")


def test_it_names_the_record_that_takes_its_place(tmp_path: Path) -> None:
    assert f"{STONE}  see: other\n" in retired(made(tmp_path), "other")[PATH]


def test_a_root_with_a_tombstone_has_no_errors(tmp_path: Path) -> None:
    retired(made(tmp_path), "other", ["words", "updates", "indicators"])
    remarks = {"city-place", "reference-retired", "translation-link"}
    assert remarks == set(codes(tmp_path)) - {"translation-missing"}


def test_a_field_is_erased_with_all_that_it_holds(tmp_path: Path) -> None:
    text = retired(made(tmp_path), erase=["indicators", "updates"])[PATH]
    assert ("indicators:" in text, "erased: [indicators, updates]" in text) == (False, True)


def test_words_and_updates_are_erased_as_files(tmp_path: Path) -> None:
    after = retired(made(tmp_path), erase=["words", "updates", "indicators"])
    assert [PATH] == [path for path in after if "/old-desk/" in path]


@pytest.mark.parametrize(
    ("see", "erase", "told"),
    [
        ("old-desk", [], "cannot take its own place"),
        (None, ["lead"], "“lead” must stand in content/pledges/old-desk/pledge.yml"),
        (None, ["summary"], "“summary” does not stand in .* words, updates, reviews, lead"),
        (None, ["provenance"], "“provenance” is not erased"),
    ],
)
def test_what_cannot_be_done_is_refused(
    tmp_path: Path, see: str | None, erase: list[str], told: str
) -> None:
    made(tmp_path)
    with pytest.raises(RefusedError, match=told):
        retire(entry_of(tmp_path), reading(tmp_path), WHY, TODAY, see, erase)


@pytest.mark.parametrize("erase", [[], ["type"]])
def test_facts_on_one_line_are_refused(tmp_path: Path, erase: list[str]) -> None:
    made(tmp_path, {"content/organisations/net.yml": ONE_LINE})
    with pytest.raises(RefusedError, match="laid out"):
        retire(entry_of(tmp_path, "net"), reading(tmp_path), WHY, TODAY, erase=erase)


ONE_LINE = (
    "{provenance: {kind: public-source, sources: [{url: https://example.org}], by_role: E}, "
    "added: 2024-05-06, names: {en: Net}, type: unknown}\n"
)


def test_twice_retired_is_refused(tmp_path: Path) -> None:
    retired(made(tmp_path))
    with pytest.raises(RefusedError, match="was retired on 2026-11-22 already"):
        retired(tmp_path)


def test_a_record_comes_back_as_it_was(tmp_path: Path) -> None:
    retired(made(tmp_path, FULL))
    after = restored(tmp_path)[PATH]
    assert FULL[PATH] == after.replace("restored: 2026-11-22\n", "")


def test_and_may_be_retired_again(tmp_path: Path) -> None:
    retired(made(tmp_path))
    restored(tmp_path)
    assert FILES[PATH] == retired(tmp_path)[PATH].replace(STONE, "")


def test_only_what_is_retired_comes_back(tmp_path: Path) -> None:
    made(tmp_path)
    with pytest.raises(RefusedError, match="“old-desk” is not retired"):
        restored(tmp_path)
