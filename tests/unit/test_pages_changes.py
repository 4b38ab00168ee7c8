"""The log of changes by month: what it tells, what it does not, where it is cut."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from localaction.compare.change import Change, Value
from localaction.compare.steps import Step
from localaction.pages.changes.page import change_pages
from localaction.pages.changes.sheets import SIZE, latest_places
from localaction.source.commits import Commit
from localaction.source.history import Unavailable
from tests.factories import catalogue, city, entry, indicator, pledge, reader, shared, words

SITE, VOCABULARIES = shared()
CITY = entry("city", "montevideo", city(country="UY", names={"en": "Montevideo"}))
TEXT = words("en", "One desk", labels={"people": "People received"})
OURS = entry("pledge", "desk", pledge(indicator()), texts=[TEXT])
TAKEN_BACK = {"on": "2026-05-01", "why": "The city asked for it."}
GONE = entry("pledge", "gone", pledge(retired=TAKEN_BACK), texts=[words("en", "Gone")])
CATALOGUE = catalogue(SITE, VOCABULARIES, cities=[CITY], pledges=[OURS, GONE])

PEOPLE = Value("label", "people")
RAISED = Change(
    "raised",
    ("indicators", PEOPLE, "target", "value"),
    Value("number", "40", 40),
    Value("number", "60", 60),
)
TITLE = Change("title", (), Value("text", "Old title"), Value("text", "New"), language="en")
PART = Value("parts", parts=(Value("term", "summary", vocabulary="sections"),))
SUMMARY = Change("text-changed", (), after=PART, language="en")
NOTE = Change("changed", ("note",), Value("text", "Ask Ana"), Value("text", "Ask Ben"))
HEAD_OF = Change(
    "removed",
    ("heads_of_government",),
    before=Value("parts", parts=(Value("text", "Ana Somebody"), Value("date", "2024"))),
)


def step(*changes: Change, id: str = "desk", day: str = "2026-05-02", **given: str) -> Step:
    commit = Commit(day.replace("-", "") * 5, day, given.pop("subject", "A <b>change</b>"))
    made = Step(commit, "pledge", id, "changed", (), changes=changes)
    return replace(made, **given)  # type: ignore[arg-type]


def pages(log: Sequence[Step] | Unavailable, language: str = "en") -> Mapping[str, str]:
    """Address and article of each page."""
    told = log if isinstance(log, Unavailable) else tuple(log)
    reads = replace(reader(CATALOGUE, language), log=told)
    return {page.address: page.slots["article"] for page in change_pages(reads)}


def lines(*changes: Change, language: str = "en", **given: str) -> list[str]:
    """The sentences of one step."""
    folder = "" if language == "en" else f"{language}/"
    html = pages([step(*changes, **given)], language)[f"{folder}changes/2026-05/"]
    return re.findall(r"<ul><li>(.*)</li></ul>", html.replace("</li><li>", "</li></ul><ul><li>"))


def test_a_change_is_told_in_a_sentence() -> None:
    assert ["People received: target raised from 40 to 60"] == lines(RAISED)


def test_a_title_and_parts_of_one_text_are_told_at_once() -> None:
    assert ["Text in English: 2 parts changed (Title, Summary)"] == lines(TITLE, SUMMARY)


@pytest.mark.parametrize("change", [TITLE, NOTE, HEAD_OF])
def test_free_text_that_went_is_not_repeated(change: Change) -> None:
    html = pages([step(change)])["changes/2026-05/"]
    assert not re.search("Old title|Ana", html)


def test_that_it_changed_is_said() -> None:
    assert ["Head of government: taken out"] == lines(HEAD_OF)


def test_what_was_never_published_is_not_told() -> None:
    assert [] == lines(NOTE)


def test_of_a_record_that_was_taken_back_only_that_is_told() -> None:
    html = pages([step(RAISED, id="gone", event="retired")])["changes/2026-05/"]
    assert ("no longer published" in html, "raised" in html) == (True, False)


def test_words_of_another_language_say_so() -> None:
    told = '<span lang="en" dir="ltr">People received</span>'
    assert [told] == re.findall("<span.*?</span>", lines(RAISED, language="ar")[0])


def test_a_change_leads_to_its_commit_by_what_it_was() -> None:
    address = f"{SITE.repository}/commit/{'20260502' * 5}"
    subject = '<bdi lang="">A &lt;b&gt;change&lt;/b&gt;</bdi>'
    assert f'<a href="{address}">{subject}</a>' in pages([step()])["changes/2026-05/"]


def test_the_months_are_listed_with_what_came_and_what_changed() -> None:
    log = [step(RAISED), step(id="gone", day="2026-04-01", event="added")]
    told = re.sub("<[^>]+>", "", pages(log)["changes/"])
    assert ["May 2026 · other records that changed: 1", "April 2026 · new records: 1"] == [
        line for line in told.splitlines() if "2026" in line
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_long_month_is_cut_alike_in_every_language(language: str) -> None:
    log = [step(RAISED, day=f"2026-05-{day:02}") for day in range(1, 21) for _ in range(SIZE // 10)]
    folder = "" if language == "en" else f"{language}/"
    assert [f"{folder}changes/2026-05{end}/" for end in ("", "-page-2")] == list(
        pages(log, language)
    )[1:]


def test_a_record_has_one_place_on_a_page() -> None:
    log = [step(RAISED), step(SUMMARY, day="2026-05-01")]
    assert 1 == pages(log)["changes/2026-05/"].count('id="desk"')


def test_the_last_change_of_a_record_is_found_under_its_former_id_too() -> None:
    log = [step(RAISED, id="old"), step(SUMMARY, id="old", day="2026-04-01")]
    assert {"desk": "changes/2026-05/#old"} == latest_places(log, {"old": "desk"})


@pytest.mark.parametrize("reason", ["shallow", "no-repository", "git-missing"])
def test_a_log_that_nobody_knows_is_not_guessed(reason: str) -> None:
    found = pages(Unavailable(reason))  # type: ignore[arg-type]
    assert [("changes/", True)] == [
        (address, "made without the history" in html) for address, html in found.items()
    ]
