"""Two catalogues: what became of each record, text, report, page and list."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from localaction.catalogue.model import Broken, Catalogue, Entry, FormerIds, PageEntry
from localaction.catalogue.vocabularies import Vocabularies
from localaction.compare.catalogues import compare
from schemas.moves import Move
from schemas.pledge import Pledge
from schemas.site import Site
from schemas.words import PageFront, Translation
from tests.factories import catalogue, document, entry, passage, pledge, shared, update, words

RETIRED = {"on": "2026-06-01", "why": "The city took it back."}


@pytest.fixture(scope="module")
def settled() -> tuple[Site, Vocabularies]:
    return shared()


def desk(
    id: str = "desk", texts: Sequence[Any] = (), updates: Sequence[Any] = (), **given: Any
) -> Entry[Pledge]:
    return entry("pledge", id, pledge(**given), texts=texts or [words("en")], updates=updates)


def world(settled: tuple[Site, Vocabularies], *pledges: Entry[Pledge]) -> Catalogue:
    return catalogue(*settled, pledges=pledges)


def events(before: Catalogue, after: Catalogue) -> list[tuple[str, str, str]]:
    found = compare(before, after).records
    return [(change.event, change.id, change.former) for change in found]


def changes(before: Catalogue, after: Catalogue) -> list[tuple[str, str, str]]:
    (record,) = compare(before, after).records
    return [(each.what, each.field, each.language) for each in record.changes]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([desk()], [desk()], []),
        ([], [desk()], [("added", "desk", "")]),
        ([desk()], [], [("removed", "desk", "")]),
        ([desk()], [desk("welcome")], [("renamed", "welcome", "desk")]),
        ([desk()], [desk("other", texts=[words("en", "Other")])],
         [("added", "other", ""), ("removed", "desk", "")]),
        ([desk()], [desk(start=2024)], [("changed", "desk", "")]),
        ([desk()], [desk(retired=RETIRED)], [("retired", "desk", "")]),
        ([desk(retired=RETIRED)], [desk()], [("restored", "desk", "")]),
    ],
)  # fmt: skip
def test_what_became_of_a_record(
    settled: tuple[Site, Vocabularies],
    before: list[Entry[Pledge]],
    after: list[Entry[Pledge]],
    expected: list[tuple[str, str, str]],
) -> None:
    assert expected == events(world(settled, *before), world(settled, *after))


def test_a_record_whose_words_change_while_it_moves_is_found_by_the_moves(
    settled: tuple[Site, Vocabularies],
) -> None:
    move = Move.model_validate({"from": "desk", "to": "welcome", "on": "2026-06-01"})
    new = desk("welcome", texts=[words("en", "Another title")])
    after = replace(world(settled, new), former=FormerIds((move,)))
    assert [("renamed", "welcome", "desk")] == events(world(settled, desk()), after)


def test_who_only_follows_a_record_to_its_new_id_has_not_changed(
    settled: tuple[Site, Vocabularies],
) -> None:
    def following(id: str) -> Entry[Pledge]:
        return desk("other", texts=[words("en", "Other")], replicates=[id])

    before = world(settled, desk(), following("desk"))
    after = world(settled, desk("welcome"), following("welcome"))
    assert [("renamed", "welcome", "desk")] == events(before, after)


def test_a_record_that_cannot_be_read_any_more_is_not_called_removed(
    settled: tuple[Site, Vocabularies],
) -> None:
    broken = Broken("pledge", "desk", "desk/pledge.yml", {}, (), {})
    after = replace(world(settled), broken={"desk": broken})
    assert [("unreadable", "desk", "")] == events(world(settled, desk()), after)


def translated(state: str = "human", summary: str = "Un.", digest: str = "0" * 12) -> Any:
    facts = {"of": "en", "state": state, "by_role": "Office", "date": "2026-01-01"}
    translation = Translation.model_validate({**facts, "digests": {"summary": digest}})
    return words("fr", summary=summary, translation=translation)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [translated()], ("text-added", "", "fr")),
        ([translated()], [], ("text-removed", "", "fr")),
        ([translated()], [translated(summary="Deux.")], ("text-changed", "", "fr")),
        ([translated()], [translated("machine-reviewed")], ("state", "", "fr")),
        ([translated()], [translated(digest="1" * 12)], ("compared", "", "fr")),
    ],
)
def test_what_became_of_a_translation(
    settled: tuple[Site, Vocabularies], before: Any, after: Any, expected: tuple[str, str, str]
) -> None:
    old, new = desk(texts=[words("en"), *before]), desk(texts=[words("en"), *after])
    assert [expected] == changes(world(settled, old), world(settled, new))


def test_the_parts_of_a_text_that_changed_are_named(settled: tuple[Site, Vocabularies]) -> None:
    old = desk(texts=[words("en", sections={"context": "A.", "actions": "B."}, labels={"x": "X"})])
    new = desk(texts=[words("en", sections={"context": "A.", "actions": "C."}, labels={"x": "Y"})])
    (record,) = compare(world(settled, old), world(settled, new)).records
    after = record.changes[0].after
    assert after is not None
    assert ["actions", "labels"] == [part.text for part in after.parts]


def test_a_new_report_is_told_with_its_numbers(settled: tuple[Site, Vocabularies]) -> None:
    report = update("2026-05-31", {"value": 5, "as_of": "2026"}, stage="underway")
    expected = [
        ("report-added", "updates.2026-05-31", ""),
        ("measured", "updates.2026-05-31.measurements.people", ""),
    ]
    assert expected == changes(world(settled, desk()), world(settled, desk(updates=[report])))


def test_a_report_that_changed_afterwards_is_told(settled: tuple[Site, Vocabularies]) -> None:
    old, new = update("2026", stage="planned"), update("2026", stage="underway")
    found = changes(world(settled, desk(updates=[old])), world(settled, desk(updates=[new])))
    assert [("changed", "updates.2026.stage", "")] == found


def page(body: str) -> PageEntry:
    front = PageFront(description="What this is.")
    return PageEntry("about", "en", "about.md", front, document(), body, 1, passage())


def test_an_editorial_page_that_changed_is_told(settled: tuple[Site, Vocabularies]) -> None:
    before = replace(world(settled), pages=(page("One."),))
    after = replace(world(settled), pages=(page("Two."),))
    assert ["changed"] == [change.event for change in compare(before, after).pages]


def test_a_term_that_is_called_otherwise_is_told(settled: tuple[Site, Vocabularies]) -> None:
    site, lists = settled
    unit = lists.lists["unit"]
    first = unit.terms[0].model_copy(update={"labels": {**unit.terms[0].labels, "en": "Other"}})
    other = unit.model_copy(update={"terms": (first, *unit.terms[1:])})
    after = Vocabularies({**lists.lists, "unit": other}, lists.documents)
    found = changes(world(settled), world((site, after)))
    assert [("changed", f"terms.{first.id}.labels.en", "")] == found


def test_a_setting_of_the_site_that_changed_is_told(settled: tuple[Site, Vocabularies]) -> None:
    site, lists = settled
    other = site.model_copy(update={"url": "https://elsewhere.example"})
    assert [("changed", "url", "")] == changes(world(settled), world((other, lists)))
