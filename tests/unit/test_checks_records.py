"""References, labels and words of records beyond the one example of each rule."""

from collections.abc import Callable, Mapping

import pytest

from localaction.catalogue.words import picture_label
from localaction.checks.nearest import Ids
from localaction.problems import Problem

CITY = """provenance:
  kind: public-source
  sources: [{url: https://example.org/page, read_on: 2024-05-05}]
  by_role: Editors of the test
added: 2024-05-06
kind: city
country: CH
names: {en: Exampleville, fr: Exempleville, es: Ejemplo, ar: المثال, ru: Примерск, zh: 示例市}
location: {lat: 46.5, lon: 7.5}
"""
Judge = Callable[[Mapping[str, str]], list[Problem]]
PRACTICE = "practices/example-practice/practice.yml"
WORDS = "practices/example-practice/en.md"
EN = "# A fictional desk\n\nIt opens for people who arrive.\n"
PLEDGE = "content/pledges/example-pledge"
TARGET = "target: {value: 1, source: https://example.org/}"


def codes(judge: Judge, files: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(problem.code, problem.wording) for problem in judge(files)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("kampalla", "kampala"),
        ("sao-paolo", "sao-paulo"),
        ("nairobi-county", "nairobi"),
        ("xx", None),
    ],
)
def test_the_nearest_of_many_ids_is_found(written: str, expected: str | None) -> None:
    others = [f"city-{number}" for number in range(2000)]
    assert expected == Ids([*others, "kampala", "nairobi", "sao-paulo"]).nearest(written)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("cities: [exampleville]", []),
        ("cities: [exampelville]", [("reference-unknown", "nearest")]),
        ("cities: [zzz]", [("reference-unknown", "")]),
        ("cities: [exampleville, exampleville]", [("term-repeated", "")]),
        ("cities: [exampleville]\nadapted_from: [exampleville]", [("reference-kind", "")]),
        ("cities: [exampleville]\npeople_concerned: [refugee]", [("term-unknown", "nearest")]),
        ("cities: [exampleville]\nsdg_goals: unknown", []),
    ],
)
def test_references_and_terms_are_looked_up(
    line: str, expected: list[tuple[str, str]], judge: Judge
) -> None:
    assert expected == codes(judge, {PRACTICE: f"{line}\n", WORDS: EN})


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("/practices/example-practice/", []),
        ("/cities/exampleville/", []),
        ("/fr/cities/exampleville/#top", []),
        ("/gcm-objectives/gcm-16/", []),
        ("/topics/", []),
        ("/gaps/", []),
        ("/gaps/refugees/", []),
        ("/cities-like-mine/", []),
        ("/countries/ch/", []),
        ("/organisations/", []),
        ("/data/cities.csv", []),
        ("/countries/fr/", [("link-broken", "nearest")]),
        ("/practices/", []),
        ("../example-practice/", []),
        ("#results", []),
        ("https://example.org/page?a=1", []),
        ("mailto:info@example.org", []),
        ("/cities/exampelville/", [("link-broken", "nearest")]),
        ("https://example", [("link-broken", "address")]),
        ("javascript:alert(1)", [("link-scheme", "")]),
        ("//example.org/page", [("link-scheme", "")]),
        ("data:text/plain,x", [("link-scheme", "")]),
    ],
)
def test_links_lead_somewhere(link: str, expected: list[tuple[str, str]], judge: Judge) -> None:
    words = f"{EN}\nSee [there]({link}).\n"
    assert expected == codes(judge, {PRACTICE: "cities: [exampleville]\n", WORDS: words})


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("unit: milestone, counts: milestone, basis: planned, target: {value: 1, source: X}", []),
        (
            "unit: milestone, counts: milestone, basis: planned, target: {value: 2, source: X}",
            [("indicator-value", "milestone")],
        ),
        (
            "unit: percent, counts: state, basis: planned, target: {value: 101, source: X}",
            [("indicator-value", "percent")],
        ),
        ("unit: percent, counts: period, basis: planned, target: {value: 101, source: X}", []),
        ("unit: persons, counts: cumulative", []),
        ("unit: persons, counts: cumulative, basis: planned", [("target-basis", "without-target")]),
        (
            "unit: persons, counts: state, baseline: {value: -1}",
            [("indicator-value", "negative")],
        ),
        (
            "unit: persons, counts: state, basis: planned, baseline: {value: 1, as_of: 2024}, "
            "target: {value: 2, due: 2023, source: X}",
            [("date-order", "due-baseline")],
        ),
    ],
)
def test_indicators_count_what_can_be_counted(
    indicator: str, expected: list[tuple[str, str]], judge: Judge
) -> None:
    facts = f"lead: exampleville\nindicators: [{{id: it, {indicator}}}]\n"
    files = {
        f"{PLEDGE}/pledge.yml": facts.replace("source: X", "source: https://example.org/"),
        f"{PLEDGE}/en.md": f"---\nlabels: {{it: What is counted}}\n---\n{EN}",
    }
    assert expected == codes(judge, files)


@pytest.mark.parametrize(
    ("file", "label"),
    [("market.jpg", "market"), ("market_day.jpg", "market-day"), ("a.b-c.png", "a-b-c")],
)
def test_a_picture_is_described_under_its_name(file: str, label: str) -> None:
    assert label == picture_label(file)


def test_damaged_words_are_not_called_missing(judge: Judge) -> None:
    found = judge({PRACTICE: "cities: [exampleville]\n", WORDS: "no title\n"})
    assert ["words-title"] == [problem.code for problem in found]


def test_damaged_words_of_an_update_are_not_called_missing(judge: Judge) -> None:
    files = {
        f"{PLEDGE}/pledge.yml": "lead: exampleville\n",
        f"{PLEDGE}/en.md": EN,
        f"{PLEDGE}/updates/2024-06-30.yml": "date: 2024-06-30\nstage: paused\n"
        "reported_by_role: Office\nperiod: {start: 2024, end: 2024}\n",
        f"{PLEDGE}/updates/2024-06-30.en.md": "---\nlabels: [x]\n---\n# Paused\n",
    }
    assert ["field-type"] == [problem.code for problem in judge(files)]


def test_a_broken_record_never_hides_what_is_wrong_with_its_words(judge: Judge) -> None:
    found = judge(
        {PRACTICE: "cities: [exampleville]\nstart: soon\n", WORDS: f"{EN}\n## Nonsense\n"}
    )
    assert {"field-date", "words-heading-unknown"} == {problem.code for problem in found}


def test_words_in_the_letters_of_another_language_are_in_the_wrong_file(judge: Judge) -> None:
    translation = (
        "---\ntranslation: {of: en, state: human, by_role: Office, date: 2024-05-06}\n---\n"
    )
    files = {
        PRACTICE: "cities: [exampleville]\n",
        WORDS: EN,
        "practices/example-practice/ar.md": translation + EN,
    }
    assert ("words-language", "script") in codes(judge, files)


TRANSLATION = "translation: {{of: en, state: human, by_role: Office, date: 2024-05-06{digests}}}"


def french(front: str, body: str) -> str:
    return f"---\n{front}\n---\n# Un guichet\n\nIl ouvre.\n{body}"


@pytest.mark.parametrize(
    ("body", "wordings"),
    [
        ("\n## Résultats\n\nOui.\n", {"unknown"}),
        ("", {"unknown", ""}),
        ("\n## Pérennité\n\nOui.\n\n## Résultats\n\nOui.\n", {"unknown", "left"}),
    ],
)
def test_a_translation_has_the_sections_of_its_source(
    judge: Judge, body: str, wordings: set[str]
) -> None:
    files = {
        PRACTICE: "cities: [exampleville]\n",
        WORDS: f"{EN}\n## Results\n\nYes.\n",
        "practices/example-practice/fr.md": french(TRANSLATION.format(digests=""), body),
    }
    found = [p for p in judge(files) if p.code.startswith("translation-")]
    assert wordings == {problem.wording for problem in found}


def test_a_page_of_which_nobody_noted_the_source_is_not_called_old(judge: Judge) -> None:
    head = "---\ndescription: About us\n"
    files = {
        "content/pages/about.md": f"{head}---\n# About\n",
        "content/pages/about.fr.md": f"{head}{TRANSLATION.format(digests='')}\n---\n# Nous\n",
    }
    found = [(p.code, p.wording) for p in judge(files) if p.path.endswith("about.fr.md")]
    assert [("translation-stale", "unknown")] == found


@pytest.mark.parametrize(
    ("file", "wordings"),
    [
        ("desk.png", ["content"]),
        ("Photo Été.PNG", ["content", "name"]),
        ("DESK.png", ["content", "name"]),
    ],
)
def test_a_file_that_is_no_picture_is_told(judge: Judge, file: str, wordings: list[str]) -> None:
    files = {PRACTICE: "cities: [exampleville]\n", WORDS: EN}
    files[f"practices/example-practice/{file}"] = "<!doctype html><script></script>"
    told = [(problem.code, problem.wording) for problem in judge(files)]
    assert [("picture-file", wording) for wording in wordings] == sorted(told)


def test_pictures_are_judged_beside_facts_that_cannot_be_read(judge: Judge) -> None:
    files = {PRACTICE: "cities: [exampleville]\n start: 2020\n"}
    files[WORDS] = EN.rstrip() + "\n\n![A desk](lost.png)\n"
    files["practices/example-practice/desk.png"] = "<!doctype html>"
    told = {problem.code for problem in judge(files)}
    assert {"picture-file", "picture-missing"} <= told


def test_an_id_that_windows_keeps_for_itself_is_refused(judge: Judge) -> None:
    files = {"practices/aux/practice.yml": "cities: [exampleville]\n", "practices/aux/en.md": EN}
    assert [("id-format", "device")] == codes(judge, files)


def test_cities_that_are_part_of_each_other_are_told(judge: Judge) -> None:
    names = {"aville": "bville", "bville": "cville", "cville": "aville", "dville": "aville"}
    files = {
        f"cities/{id}/city.yml": f"{CITY.replace('46.5', f'4{n}.5')}part_of: {larger}\n"
        for n, (id, larger) in enumerate(names.items())
    }
    told = [(p.path[7:13], p.values["circle"]) for p in judge(files) if p.wording == "circle"]
    assert [
        ("aville", "aville, bville, cville, aville"),
        ("bville", "bville, cville, aville, bville"),
        ("cville", "cville, aville, bville, cville"),
    ] == told


def test_a_name_in_the_place_of_an_office_is_asked_about(judge: Judge) -> None:
    facts = """provenance:
  kind: public-source
  sources: [{url: https://example.org/}]
  by_role: Mrs Sofia Garcia
added: 2024-05-06
cities: [exampleville]
"""
    assert [("private-name", "")] == codes(judge, {PRACTICE: facts, WORDS: EN})


@pytest.mark.parametrize(
    ("label", "expected"),
    [("People who wrote", []), ("Write to anna.example@example.org", ["private-email"])],
)
def test_a_label_is_read_whatever_its_id_is(label: str, expected: list[str], judge: Judge) -> None:
    facts = "indicators:\n- {id: website, unit: persons, counts: cumulative}\n"
    words = f"---\nlabels: {{website: {label}}}\n---\n{EN}"
    found = codes(judge, {PRACTICE: f"cities: [exampleville]\n{facts}", WORDS: words})
    assert expected == [code for code, _ in found if code.startswith("private")]


def test_digits_of_an_address_or_an_id_are_no_telephone_number(judge: Judge) -> None:
    number = "+41 22 555 01 99"
    facts = f"cities: [exampleville]\nexternal_ids: {{localcoalition: {{id: '{number}'}}}}\n"
    assert [] == codes(judge, {PRACTICE: facts, WORDS: EN})
