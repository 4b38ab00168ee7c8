"""A record gets another id: whatever names it follows, and nothing else of any file changes."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from localaction.catalogue.words import digest
from localaction.editing.refused import RefusedError
from localaction.editing.relink import Relinking
from localaction.editing.rename import rename
from localaction.editing.whole import Change, make
from tests.unit.records_root import (
    FILES,
    PAGE_BODY,
    SUMMARY,
    TODAY,
    catalogue_of,
    codes,
    made,
    reading,
    texts,
)

MOVES = "content/moves.yml"


def renamed(root: Path, old: str, new: str, kind: str | None = None) -> dict[str, str]:
    """The files of the root after a record was renamed."""
    make(root, rename(catalogue_of(root), reading(root), old, new, TODAY, kind))
    return texts(root)


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """What is another text than before, by path: the lines gone, the lines come."""
    return {
        path: (
            "\n".join(line for line in before[path].split("\n") if line not in text.split("\n")),
            "\n".join(line for line in text.split("\n") if line not in before[path].split("\n")),
        )
        for path, text in after.items()
        if path in before and before[path] != text
    }


@pytest.fixture(scope="module")
def pledge(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files after the pledge was renamed."""
    return renamed(made(tmp_path_factory.mktemp("pledge")), "old-desk", "new-desk")


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files after the city was renamed, to an id that YAML would take for a number."""
    return renamed(made(tmp_path_factory.mktemp("city")), "old-town", "1e5")


def test_the_folder_is_moved_whole(pledge: Mapping[str, str]) -> None:
    was = {path.replace("/old-desk/", "/new-desk/") for path in FILES}
    assert was | {MOVES} == pledge.keys()


def test_the_former_id_is_noted(pledge: Mapping[str, str]) -> None:
    expected = "moves:\n- from: old-desk\n  to: new-desk\n  on: 2026-11-22\n"
    assert expected == pledge[MOVES].partition("here.\n")[2]


def test_facts_that_name_it_name_its_new_id(pledge: Mapping[str, str]) -> None:
    told = changed(FILES, pledge)["content/pledges/other/pledge.yml"]
    assert ("replicates: [old-desk]", "replicates: [new-desk]") == told


def test_links_in_words_lead_to_the_new_page_in_every_language(pledge: Mapping[str, str]) -> None:
    told = changed(FILES, pledge)
    english = told["content/pledges/other/en.md"]
    french = told["content/pledges/other/fr.md"][1]
    assert (SUMMARY, SUMMARY.replace("old", "new")) == english
    assert french.endswith("Comme [ceci](</fr/pledges/new-desk/?a=1>).")


def test_a_translation_is_as_fresh_as_before(pledge: Mapping[str, str]) -> None:
    assert digest(SUMMARY.replace("old", "new")) in pledge["content/pledges/other/fr.md"]


def test_so_is_that_of_a_page(pledge: Mapping[str, str]) -> None:
    body = PAGE_BODY.replace("(/pledges/old", "(/pledges/new")
    assert digest(body) in pledge["content/pages/about.fr.md"]


def test_addresses_of_other_sites_stay(pledge: Mapping[str, str]) -> None:
    assert "https://example.org/pledges/old-desk/" in pledge["content/pages/about.md"]


def test_what_was_reported_keeps_its_words(pledge: Mapping[str, str]) -> None:
    path = "content/pledges/{}/updates/2024-06-30.en.md"
    assert FILES[path.format("old-desk")] == pledge[path.format("new-desk")]


def test_comments_order_and_layout_stay(city: Mapping[str, str]) -> None:
    told = changed(FILES, city)
    assert ("lead: 'old-town'   # since 2020", "lead: '1e5'   # since 2020") == told[
        "content/pledges/old-desk/pledge.yml"
    ]


def test_one_of_several_in_a_list_is_exchanged(city: Mapping[str, str]) -> None:
    assert "cities: [ quarter,old-town ]" in FILES["content/pledges/other/pledge.yml"]
    assert "cities: [ quarter,'1e5' ]" in city["content/pledges/other/pledge.yml"]


def test_the_root_is_as_sound_as_before(tmp_path: Path) -> None:
    before = codes(made(tmp_path))
    renamed(tmp_path, "old-town", "new-town")
    renamed(tmp_path, "old-desk", "new-desk")
    assert before == codes(tmp_path)


def test_a_record_of_a_kind_without_folders_is_renamed(tmp_path: Path) -> None:
    after = renamed(made(tmp_path), "net", "network", "organisation")
    assert "content/organisations/network.yml" in after
    assert "parent: network" in after["content/organisations/part.yml"]


def test_older_ids_lead_to_the_newest(tmp_path: Path) -> None:
    renamed(made(tmp_path), "net", "net-two")
    after = renamed(tmp_path, "net-two", "net-three")[MOVES]
    assert ["net-three", "net-three"] == [
        line.removeprefix("  to: ") for line in after.split("\n") if line.startswith("  to: ")
    ]


def test_a_record_may_get_its_old_id_back(tmp_path: Path) -> None:
    renamed(made(tmp_path), "net", "net-two")
    after = renamed(tmp_path, "net-two", "net")[MOVES]
    assert after.endswith("moves:\n- from: net-two\n  to: net\n  on: 2026-11-22\n")


MOVED = {MOVES: "moves:\n- {from: was-it, to: net, on: 2024-01-01}   # by hand\n"}


def test_lines_that_people_wrote_keep_their_layout(tmp_path: Path) -> None:
    after = renamed(made(tmp_path, MOVED), "net", "net-two")[MOVES]
    expected = "- {from: was-it, to: net-two, on: 2024-01-01}   # by hand\n- from: net\n"
    assert expected in after


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("gone-x-y-z", "new-one", "There is no record “gone-x-y-z”; nothing"),
        ("old-dsk", "new-desk", "perhaps “old-desk”?"),
        ("was-it", "new-one", "“was-it” is a former id; that record is “net” now."),
        ("old-desk", "other", "There is a record “other” already"),
        ("old-desk", "quarter", "There is a record “quarter” already"),
        ("old-desk", "old-desk", "There is a record “old-desk” already"),
        ("old-desk", "was-it", "“was-it” is a former id of “net”"),
        ("old-desk", "New Desk", "“New Desk” cannot be an id"),
        ("old-desk", "../../etc", "“../../etc” cannot be an id"),
        ("old-desk", "slot-id", "“slot-id” cannot be an id"),
    ],
)
def test_what_is_not_safe_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    made(tmp_path, MOVED)
    with pytest.raises(RefusedError, match=told.replace("?", r"\?").replace(".", r"\.")):
        rename(catalogue_of(tmp_path), reading(tmp_path), old, new, TODAY)


def test_another_kind_than_meant_is_refused(tmp_path: Path) -> None:
    made(tmp_path)
    with pytest.raises(RefusedError, match="“net” is a organisation; nothing"):
        rename(catalogue_of(tmp_path), reading(tmp_path), "net", "net-two", TODAY, "pledge")


def test_a_list_of_moves_on_one_line_is_refused(tmp_path: Path) -> None:
    made(tmp_path, {MOVES: "moves: [{from: was-it, to: net, on: 2024-01-01}]\n"})
    with pytest.raises(RefusedError, match="is not laid out"):
        rename(catalogue_of(tmp_path), reading(tmp_path), "net", "net-two", TODAY)


WAY = Relinking("pledges/old", "new", ("en", "fr"), "https://site.example")


@pytest.mark.parametrize(
    ("link", "here", "expected"),
    [
        ("/pledges/old/", "about", "/pledges/new/"),
        ("/pledges/old", "about", "/pledges/new"),
        ("/fr/pledges/old/#x", "about", "/fr/pledges/new/#x"),
        ("../old/?q=old", "pledges/x", "../new/?q=old"),
        ("../../pledges/old/index.html", "cities/old", "../../pledges/new/index.html"),
        ("pledges/old/", "", "pledges/new/"),
        ("https://site.example/pledges/old/", "about", "https://site.example/pledges/new/"),
        ("https://other.example/pledges/old/", "about", "https://other.example/pledges/old/"),
        ("//site.example/pledges/old/", "about", "//site.example/pledges/old/"),
        ("../old/", "cities/x", "../old/"),
        ("/pledges/older/", "about", "/pledges/older/"),
        ("/pledges/old/map.png", "about", "/pledges/old/map.png"),
        ("./", "pledges/old", "./"),
        ("#old", "pledges/old", "#old"),
        ("mailto:old@example.org", "pledges/old", "mailto:old@example.org"),
    ],
)
def test_a_link_is_read_as_a_browser_does(link: str, here: str, expected: str) -> None:
    assert f"[a]({expected})" == WAY.relinked(f"[a]({link})", here)


def test_a_change_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    before = texts(made(tmp_path))
    change = Change(
        {"content/new.yml": "x", "cities/quarter/city.yml": "y"},
        removed=("content/pages/about.md",),
        moved=(("cities/quarter", "cities/q"), ("cities/gone", "cities/g")),
    )
    with pytest.raises(RefusedError, match="could not be written"):
        make(tmp_path, change)
    assert before == texts(tmp_path)


def test_nothing_is_moved_over_what_stands_there(tmp_path: Path) -> None:
    made(tmp_path)
    with pytest.raises(RefusedError, match="exists already"):
        make(tmp_path, Change(moved=(("cities/quarter", "cities/old-town"),)))
