"""How far a language is, what is to be done in it, and an old translation beside its source."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from localaction.catalogue.load import load
from localaction.insight.coverage import AREAS, Verdict, coverages
from localaction.insight.text_states import State, TextState
from localaction.insight.workbench import LISTED, Side, Work, listed, tasks
from localaction.language.gettext import catalogs
from localaction.translate.workbench import workbench
from schemas.site import Complete
from tests.unit.translate.small_root import EN, FR, REPOSITORY, TODAY, po, take_in, write
from tests.unit.translate.test_story import change_source, commit

KINDS = dict(zip(AREAS, ("interface", "message", "term", "page", "pledge", "update"), strict=True))


def work(root: Path) -> Mapping[str, Work]:
    return workbench(root, load(root, REPOSITORY, TODAY).catalogue, {})


def text(kind: str, id: str = "x", state: State = "missing", words: int = 1) -> TextState:
    return TextState(kind, id, "fr", state, f"{kind}/{id}", words)


# What a language may be called.


def verdict(**states: State) -> Verdict:
    """Of a language that has ten texts of each area, read by a person but for what is said."""
    told = {area: states.get(area, "human") for area in AREAS}
    texts = [text(KINDS[area], str(n), told[area]) for area in AREAS for n in range(10)]
    return coverages(texts, ["fr"], Complete())["fr"].verdict


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ({}, "complete"),
        ({"records": "missing"}, "interface"),
        ({"records": "stale"}, "interface"),
        ({"labels": "missing", "records": "missing"}, "partly"),
        (dict.fromkeys(AREAS, "machine-unreviewed"), "unread"),
        (dict.fromkeys(AREAS, "machine-reviewed"), "complete"),
    ],
)
def test_a_language_is_called_what_its_texts_allow(
    states: dict[str, State], expected: Verdict
) -> None:
    assert expected == verdict(**states)


@pytest.mark.parametrize(("least", "expected"), [(90, "complete"), (91, "interface")])
def test_the_settings_say_from_which_share_on(least: int, expected: Verdict) -> None:
    texts = [text("pledge", str(n), "human" if n else "missing") for n in range(10)]
    assert expected == coverages(texts, ["fr"], Complete(records=least))["fr"].verdict


def test_words_are_weighed_by_who_read_them() -> None:
    texts = [text("page", "a", "human", 30), text("page", "b", "machine-unreviewed", 90)]
    assert 0.25 == coverages(texts, ["fr"], Complete())["fr"].read


# What is to be done, and in which order.


def test_what_readers_need_most_stands_first() -> None:
    found = [
        *(text("pledge", "older"), text("pledge", "newer"), text("update", "newer/2026-01-05")),
        *(text("message", "x"), text("interface", "x"), text("term", "units/kg")),
        *(text("term", "sections/context"), text("page", "about"), text("page", "take-part")),
        *(text("page", "index"), text("pledge", "old", "stale"), text("page", "x", "human")),
    ]
    added = {"older": "2025-01-01", "newer": "2026-01-01", "old": "2020-01-01"}
    expected = ["old", "index", "take-part", "about", "sections", "units", "", ""]
    expected += ["newer", "newer/2026-01-05", "older"]
    assert expected == [task.id for task in tasks(found, added)]


def test_texts_of_one_file_are_one_task() -> None:
    found = [TextState("term", f"units/{n}", "fr", "missing", "x.yml", 2) for n in range(20)]
    [task] = tasks(found, {})
    assert (20, 40, 12) == (task.texts, task.words, len(task.names))


def test_however_much_there_is_the_first_of_each_list_are_shown() -> None:
    states: tuple[State, ...] = ("stale", "missing", "machine-unreviewed")
    many = [text("pledge", f"{n:03}", state) for state in states for n in range(200)]
    shown = [task.state for task in listed(tasks(many, {}))]
    assert LISTED == {state: shown.count(state) for state in states}


# The story: translated, then the source changes, is translated again.


def test_an_old_translation_stands_beside_its_source_then_and_now(root: Path) -> None:
    commit(root)
    write(root, EN, (root / EN).read_text().replace("Ask first.", "Ask them first."))
    then, now = ((False, "Ask first."),), ((False, "Ask "), (True, "them "), (False, "first."))
    assert {FR: (Side("dos/1", then, now, "Demander d’abord."),)} == work(root)["fr"].sides


def test_a_new_passage_has_no_translation_yet(root: Path) -> None:
    commit(root)
    change_source(root)
    sides = work(root)["fr"].sides[FR]
    assert [("dos/1", False), ("dos/3", False)] == [(s.part, bool(s.told)) for s in sides]


def test_without_history_the_former_source_is_not_guessed(root: Path) -> None:
    write(root, EN, (root / EN).read_text().replace("Ask first.", "Ask them first."))
    assert {None} == {side.before for side in work(root)["fr"].sides[FR]}


def test_what_was_translated_again_is_no_task_any_more(root: Path) -> None:
    commit(root)
    write(root, EN, (root / EN).read_text().replace("Ask first.", "Ask them first."))
    take_in(root, po(root).replace("#, fuzzy\n", "").replace("Demander d’abord", "Les écouter"))
    assert [] == [task.id for task in work(root)["fr"].tasks]


def test_a_missing_text_is_begun_already(root: Path) -> None:
    start = work(root)["es"].starts["practices/desk/es.md"]
    assert start.endswith("---\n# \n\n## Qué hacer\n")


def test_the_words_of_the_interface_are_counted(root: Path) -> None:
    for language, told in (("en", ""), ("fr", "Oui")):
        path = f"content/locales/{language}/LC_MESSAGES/localaction.po"
        write(root, path, f'msgid "Yes"\nmsgstr "{told}"\n\nmsgid "No"\nmsgstr ""\n')
    catalogue = load(root, REPOSITORY, TODAY).catalogue
    words = catalogs(root / "content" / "locales", catalogue.site.languages)
    found = workbench(root, catalogue, words)["fr"].coverage.areas["interface"]
    assert (1, 2) == (found.there, found.total)
