"""What may change in files that were published, and what may not."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from localaction.catalogue.load import load
from localaction.checks.changes import check_changes, wanted
from localaction.source.history import Changes

REPOSITORY = Path(__file__).parents[2]
PROVENANCE = """provenance:
  kind: public-source
  sources: [{url: https://example.org/page}]
  by_role: Editors of the test
added: 2024-05-06
"""
CITY = f"{PROVENANCE}country: CH\nnames: {{en: Exampleville}}\n"
PLEDGE = f"{PROVENANCE}lead: exampleville\n"
WORDS = "# A fictional desk\n\nIt opens.\n"
UPDATE = "date: 2024-06-30\nstage: in-progress\nreported_by_role: Migration office\n"
FOLDER = "content/pledges/example-pledge"
UPDATE_PATH = f"{FOLDER}/updates/2024-06-30.yml"
BEFORE = {
    "cities/exampleville/city.yml": CITY,
    f"{FOLDER}/pledge.yml": PLEDGE,
    f"{FOLDER}/en.md": WORDS,
    UPDATE_PATH: UPDATE,
    f"{FOLDER}/updates/2024-06-30.en.md": WORDS,
    f"{FOLDER}/updates/2024-06-30.fr.md": WORDS,
}
MOVED = {path.replace("/pledges/", "/pledges/ch/"): text for path, text in BEFORE.items()}
RETIRED = PLEDGE + "retired: {on: 2024-07-01, why: The city asked for it}\n"
PRACTICE = f"{PROVENANCE}cities: [exampleville]\n"


def without(files: Mapping[str, str], *paths: str) -> dict[str, str]:
    return {path: text for path, text in files.items() if path not in paths}


def told(root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> list[tuple[str, str]]:
    for path, text in after.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    catalogue = load(root, REPOSITORY, date(2026, 11, 22)).catalogue
    assert catalogue is not None
    changes = Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        modified=tuple(sorted(p for p in before.keys() & after.keys() if before[p] != after[p])),
        deleted=tuple(sorted(before.keys() - after.keys())),
    )
    old = {path: before[path] for path in wanted(changes)}
    return [(p.code, p.wording) for p in check_changes(catalogue, changes, old)]


UPDATE_WORDS = f"{FOLDER}/updates/2024-06-30"
LONGER = f"{WORDS}\nMore.\n"
FULFILLED = UPDATE.replace("in-progress", "fulfilled")
MOVED_UPDATE_PATH = UPDATE_PATH.replace("/pledges/", "/pledges/ch/")
BURIED = {**BEFORE, f"{FOLDER}/pledge.yml": RETIRED}
TOMBSTONE = {**without(BEFORE, UPDATE_PATH), f"{FOLDER}/pledge.yml": RETIRED}
AS_PRACTICE = {
    "cities/exampleville/city.yml": CITY,
    "practices/example-pledge/practice.yml": PRACTICE,
}

MOVES = "content/moves.yml"
MOVE = "moves: [{from: example-pledge, to: other-pledge, on: 2026-11-22}]\n"
CITY_MOVE = "moves: [{from: exampleville, to: newville, on: 2026-11-22}]\n"
RENAMED = {path.replace("example-pledge", "other-pledge"): text for path, text in BEFORE.items()}
MEASURED = f"""{UPDATE}measurements:
- {{indicator: people, value: 1, reported_by: city, city: exampleville}}
"""
CITY_RENAMED = {
    path.replace("exampleville", "newville"): text.replace("exampleville", "newville")
    for path, text in {**BEFORE, UPDATE_PATH: MEASURED}.items()
}
RESTORED = f"{PLEDGE}restored: 2026-11-22\n"

EDITED = [("update-edited", "")]
GONE = [("update-edited", "deleted")]

Case = tuple[str, Mapping[str, str], Mapping[str, str], list[tuple[str, str]]]
CASES: list[Case] = [
    ("nothing", BEFORE, BEFORE, []),
    ("an update's stage", BEFORE, {**BEFORE, UPDATE_PATH: FULFILLED}, EDITED),
    ("an update's layout", BEFORE, {**BEFORE, UPDATE_PATH: f"# About\n{UPDATE}"}, []),
    ("an update is gone", BEFORE, without(BEFORE, UPDATE_PATH), GONE),
    ("an update's words", BEFORE, {**BEFORE, f"{UPDATE_WORDS}.en.md": LONGER}, EDITED),
    ("an update's words are gone", BEFORE, without(BEFORE, f"{UPDATE_WORDS}.en.md"), GONE),
    ("an update's translation", BEFORE, {**BEFORE, f"{UPDATE_WORDS}.fr.md": LONGER}, []),
    ("a new update", BEFORE, {**BEFORE, f"{UPDATE_WORDS}-2.yml": UPDATE}, []),
    ("a record's facts", BEFORE, {**BEFORE, f"{FOLDER}/pledge.yml": f"{PLEDGE}start: 2024\n"}, []),
    ("a record is moved", BEFORE, MOVED, []),
    ("moved and edited", BEFORE, {**MOVED, MOVED_UPDATE_PATH: FULFILLED}, EDITED),
    ("a record is gone", BEFORE, {"cities/exampleville/city.yml": CITY}, [("id-removed", "")]),
    ("a record is retired", BEFORE, TOMBSTONE, []),
    ("a retired record lives", BURIED, BEFORE, [("id-reused", "")]),
    ("a pledge is a practice", BEFORE, AS_PRACTICE, [("id-reused", "kind"), *GONE]),
    ("a retired record is restored", BURIED, {**BEFORE, f"{FOLDER}/pledge.yml": RESTORED}, []),
    ("a record is renamed", BEFORE, {**RENAMED, MOVES: MOVE}, []),
    (
        "a record is renamed and its update edited",
        BEFORE,
        {**RENAMED, UPDATE_PATH.replace("example-", "other-"): FULFILLED, MOVES: MOVE},
        EDITED,
    ),
    (
        "a city that an update names is renamed",
        {**BEFORE, UPDATE_PATH: MEASURED},
        {**CITY_RENAMED, MOVES: CITY_MOVE},
        [],
    ),
    (
        "an old address is forgotten",
        {**RENAMED, MOVES: MOVE},
        RENAMED,
        [("id-removed", "move")],
    ),
    ("a record gets its old id back", {**RENAMED, MOVES: MOVE}, BEFORE, [("id-removed", "")]),
    ("a record is broken", BEFORE, {**BEFORE, f"{FOLDER}/pledge.yml": "lead: 3\n"}, []),
]


@pytest.mark.parametrize(
    ("before", "after", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_published_updates_and_ids_stay(
    before: Mapping[str, str],
    after: Mapping[str, str],
    expected: list[tuple[str, str]],
    tmp_path: Path,
) -> None:
    assert expected == told(tmp_path, before, after)
