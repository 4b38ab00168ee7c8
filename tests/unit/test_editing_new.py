import shutil
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.checks import check
from localaction.editing.new import record_files
from localaction.editing.questions import QUESTIONS
from localaction.editing.refused import RefusedError
from localaction.editing.write import write_new
from localaction.problems import Problem, errors

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)

PUBLIC: dict[str, Any] = {
    "provenance": {
        "kind": "public-source",
        "sources": [{"url": "https://example.org/news"}],
        "by_role": "Office of the editors",
    },
}
SUBMITTED: dict[str, Any] = {
    "agreed": True,
    "provenance": {
        "kind": "submitted",
        "by_role": "Migration office",
        "consent": {"by_role": "Director of social services"},
    },
}
WORDED = {"title": "First words", "summary": "The city opens a language course."}
TAGGED = {
    "frameworks": "gcm, gcr, sdg",
    "gcm_objectives": {"primary": "16", "secondary": "15, 18"},
    "gcr_objectives": "1",
    "sdg_goals": "10, 11",
    "people_concerned": ["refugees", "women"],
    "start": "2026-01",
    "end": "ongoing",
}
COUNTED = {
    "label": {"indicator": "Women who found work"},
    "indicators": [{"target": {"value": 40, "due": "2026-12"}}],
}
PLEDGE = {**WORDED, **TAGGED, **COUNTED, "lead": "Montevideo", "type": "individual"}
PRACTICE = {**WORDED, **TAGGED, "cities": "montevideo", "level": "1"}
CITY = {
    "name": "Nairobi",
    "country": "Kenya",
    "location": {"lat": -1.28, "lon": 36.8},
    "population": {"value": 4397073, "year": 2019, "source": "https://example.org/census"},
}
UPDATE = {
    "record": "first-words",
    "dated": "yes",
    "date": "2026-06",
    "stage": "in-progress",
    "title": "The course is under way",
    "summary": "Three women have found work.",
    "period": {"start": "2026-01", "end": "2026-05"},
    "measurements": [{"indicator": "women-who-found-work", "value": 3, "as_of": "2026-05"}],
    "reported_by_role": "Migration office",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small root with one city; settings and vocabularies are the repository's."""
    shutil.copytree(ROOT / "cities/montevideo", tmp_path / "cities/montevideo")
    return tmp_path


def catalogue_of(root: Path) -> Catalogue:
    loaded = load(root, ROOT, TODAY)
    assert loaded.catalogue is not None
    return loaded.catalogue


def add(root: Path, kind: str, *answers: dict[str, Any]) -> dict[str, str]:
    given = {name: value for part in answers for name, value in deepcopy(part).items()}
    files = record_files(kind, given, catalogue_of(root), TODAY)
    write_new(root, files)
    return dict(files)


def problems(root: Path) -> list[Problem]:
    loaded = load(root, ROOT, TODAY)
    assert loaded.catalogue is not None
    return errors([*loaded.problems, *check(loaded.catalogue)])


@pytest.mark.parametrize("source", [PUBLIC, SUBMITTED], ids=["public-source", "submitted"])
@pytest.mark.parametrize(
    ("kind", "answers"), [("pledge", PLEDGE), ("practice", PRACTICE), ("city", CITY)]
)
def test_a_new_record_passes_the_check(
    root: Path, kind: str, answers: dict[str, Any], source: dict[str, Any]
) -> None:
    add(root, kind, source, answers)
    assert [] == problems(root)


@pytest.mark.parametrize("source", [PUBLIC, SUBMITTED], ids=["public-source", "submitted"])
@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        ("pledge", {**WORDED, "lead": "montevideo"}),
        ("practice", {**WORDED, "cities": "montevideo"}),
        ("city", {"name": "Nairobi", "country": "KE"}),
    ],
)
def test_a_record_of_which_little_is_known_passes_too(
    root: Path, kind: str, answers: dict[str, Any], source: dict[str, Any]
) -> None:
    add(root, kind, source, answers)
    assert [] == problems(root)


def test_an_update_passes_the_check(root: Path) -> None:
    add(root, "pledge", PUBLIC, PLEDGE)
    add(root, "update", UPDATE)
    assert [] == problems(root)


def test_a_second_update_of_a_day_has_a_number(root: Path) -> None:
    add(root, "pledge", PUBLIC, PLEDGE)
    add(root, "update", UPDATE)
    folder = "content/pledges/first-words/updates"
    assert [f"{folder}/2026-06-2.yml", f"{folder}/2026-06-2.en.md"] == list(
        add(root, "update", UPDATE)
    )


def test_an_update_is_told_in_the_language_of_its_record(root: Path) -> None:
    words = {"title": "Premiers mots", "summary": "Un cours de langue.", "language": "fr"}
    add(root, "pledge", PUBLIC, PLEDGE, words)
    report = {"record": "premiers-mots", "title": "Le cours a commencé", "measurements": {}}
    files = add(root, "update", UPDATE, report, {"language": "en"})
    assert "content/pledges/premiers-mots/updates/2026-06.fr.md" in files


def test_a_report_that_work_stopped_says_why(root: Path) -> None:
    add(root, "pledge", PUBLIC, PLEDGE)
    with pytest.raises(RefusedError, match=r"section\.reason: An answer is needed"):
        add(root, "update", UPDATE, {"stage": "paused"})


@pytest.mark.parametrize(
    ("language", "title", "summary", "indicator"),
    [
        ("fr", "Premiers mots", "La ville ouvre un cours.", "Femmes ayant trouvé un emploi"),
        ("es", "Primeras palabras", "La ciudad abre un curso.", "Mujeres con empleo"),
        ("ar", "الكلمات الأولى", "تفتح المدينة دورة لغوية.", "نساء وجدن عملا"),
        ("ru", "Первые слова", "Город открывает курсы.", "Женщины, нашедшие работу"),
        ("zh", "第一句话", "市政府开办语言课程。", "找到工作的妇女"),
    ],
)
def test_words_are_written_in_the_language_of_the_answers(
    root: Path, language: str, title: str, summary: str, indicator: str
) -> None:
    words = {"language": language, "title": title, "summary": summary, "id": "first-words"}
    counted = {
        "label": {"indicator": indicator},
        "indicators": [{"id": "women-in-work", "target": {"value": 40}}],
        "section": {"actions": summary},
    }
    add(root, "pledge", PUBLIC, PLEDGE, words, counted)
    assert [] == problems(root)


def test_a_title_that_makes_no_id_leads_to_a_question(root: Path) -> None:
    with pytest.raises(RefusedError, match="id: An answer is needed"):
        add(root, "pledge", PUBLIC, PLEDGE, {"title": "Первые слова"})


def test_an_id_is_never_taken_twice(root: Path) -> None:
    add(root, "pledge", PUBLIC, PLEDGE)
    with pytest.raises(RefusedError, match="“first-words” belongs to content/pledges/"):
        add(root, "practice", PUBLIC, PRACTICE)


def test_the_id_of_a_tombstone_is_never_used_again(root: Path) -> None:
    files = add(root, "pledge", PUBLIC, PLEDGE)
    facts = root / next(iter(files))
    stone = "retired: {on: 2026-11-01, why: The city asked for it}\n"
    facts.write_text(facts.read_text("utf-8") + stone, "utf-8")
    with pytest.raises(RefusedError, match="“first-words” belongs to content/pledges/"):
        add(root, "pledge", PUBLIC, PLEDGE)


def test_a_former_id_is_never_used_again(root: Path) -> None:
    add(root, "pledge", PUBLIC, PLEDGE, {"id": "second-words"})
    (root / "content" / "moves.yml").write_text(
        "moves: [{from: first-words, to: second-words, on: 2026-11-01}]\n", "utf-8"
    )
    with pytest.raises(RefusedError, match=r"“first-words” belongs to content/moves\.yml"):
        add(root, "pledge", PUBLIC, PLEDGE)


def test_the_id_of_a_broken_record_is_not_free(root: Path) -> None:
    files = add(root, "pledge", PUBLIC, PLEDGE)
    (root / next(iter(files))).write_text("lead: [", "utf-8")
    with pytest.raises(RefusedError, match="“first-words” belongs to content/pledges/"):
        add(root, "pledge", PUBLIC, PLEDGE)


def test_a_city_that_does_not_agree_is_not_recorded(root: Path) -> None:
    with pytest.raises(RefusedError, match="agreed: Without this nothing can be published"):
        add(root, "pledge", SUBMITTED, PLEDGE, {"agreed": False})


def test_an_answer_to_no_question_is_refused_with_the_nearest(root: Path) -> None:
    with pytest.raises(RefusedError, match="“titel” is not asked for; did you mean “title”"):
        add(root, "pledge", PUBLIC, PLEDGE, {"titel": "First words"})


def test_a_milestone_is_reached_or_not(root: Path) -> None:
    counted = {"indicators": [{"unit": "milestone", "target": {"value": 40}}]}
    with pytest.raises(RefusedError, match="A milestone is 0"):
        add(root, "pledge", PUBLIC, PLEDGE, counted)


def test_a_code_that_is_no_language_is_refused(root: Path) -> None:
    with pytest.raises(RefusedError, match="not the code of a language"):
        add(root, "pledge", PUBLIC, PLEDGE, {"language": "../x"})


def test_a_pledge_has_its_indicator_with_target_and_label(root: Path) -> None:
    files = add(root, "pledge", PUBLIC, PLEDGE)
    assert "women-who-found-work: Women who found work" in "".join(files.values())


@pytest.mark.parametrize("kind", QUESTIONS)
def test_no_question_is_put_twice(kind: str) -> None:
    fields = [question.field for question in QUESTIONS[kind]]
    assert sorted(set(fields)) == sorted(fields)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_question_waits_only_for_earlier_ones(kind: str) -> None:
    fields = [question.field for question in QUESTIONS[kind]]
    waits = {q.field: q.when.field for q in QUESTIONS[kind] if q.when is not None}
    assert [] == [name for name, on in waits.items() if on not in fields[: fields.index(name)]]
