"""One file against its schema: every fault has its rule, its place and the nearest field."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.catalogue.parse import EXAMPLES, PATTERNS, parse
from localaction.problems import CODES, Problem
from localaction.source.document import Document, FieldPath
from localaction.source.yaml import read_yaml
from schemas import KINDS
from schemas.base import Model
from schemas.city import City
from schemas.event import Event
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.site import Site
from schemas.system import System
from schemas.update import Update
from schemas.values import DATE_PATTERN, ID_PATTERN
from schemas.vocabulary import Vocabulary
from schemas.words import WordsFront

HEAD = """\
provenance: {kind: public-source, sources: [{url: https://example.org/}], by_role: Editors}
added: 2026-01-01
"""
PLEDGE = f"{HEAD}lead: montevideo\n"
INDICATOR = f"{PLEDGE}indicators:\n- id: people\n  unit: persons\n  counts: cumulative\n"
UPDATE = "date: 2026-01-01\nstage: planning\nreported_by_role: Editors\n"


def problems(text: str, model: type[Model] = Pledge) -> tuple[Problem, ...]:
    document, found = read_yaml(text, "x.yml")
    assert () == tuple(found)
    assert isinstance(document, Document)
    return parse(model, document)[1]


def only(text: str, model: type[Model] = Pledge) -> Problem:
    (problem,) = problems(text, model)
    return problem


def test_a_right_file_becomes_a_model() -> None:
    assert () == problems(PLEDGE)


@pytest.mark.parametrize(
    ("line", "code", "wording"),
    [
        ("colour: red", "field-unknown", ""),
        ("start: 2026-13", "field-date", ""),
        ("start: tomorrow", "field-date", ""),
        ("start: [2026]", "field-type", "one-text"),
        ("start: true", "field-type", "text"),
        ("end: 2026-02-30", "field-date", ""),
        ("cities: montevideo", "field-type", "list"),
        ("cities: [Montevideo]", "field-id", ""),
        ("cities: [12]", "field-type", "text"),
        ("mirror: maybe", "field-type", "yes-no"),
        ("mirror: 1", "field-type", "yes-no"),
        ("frameworks: [gcm, 'no term']", "field-value", "term"),
        ("cta_priorities: [a, b, c, d]", "field-too-many", ""),
        ("gcm_objectives: {primary: []}", "field-value", "empty"),
        ("gcm_objectives: {primary: [a, b, c, d]}", "field-too-many", ""),
        ("gcm_objectives: [gcm-01]", "field-type", "mapping"),
        ("language: english", "field-value", "language"),
        ("amount: {value: -1, currency: EUR}", "field-value", "least"),
        ("amount: {value: 1, currency: euro}", "field-value", "currency"),
        ("amount: {value: '1', currency: EUR}", "field-type", "number"),
        ("amount: {value: 1, currency: EUR, year: 1.5}", "field-type", "whole-number"),
        ("amount: {value: 1, currency: EUR, year: 3000}", "field-value", "most"),
        ("links: [{url: 'ftp://example.org'}]", "field-address", ""),
        ("links: [{url: 'https://user@example.org'}]", "field-address", ""),
        ("links: [{}]", "field-required", ""),
        ("places: somewhere", "field-type", "mapping"),
        (f"note: {'x' * 2001}", "field-too-long", ""),
    ],
)
def test_each_fault_has_its_rule(line: str, code: str, wording: str) -> None:
    problem = only(f"{PLEDGE}{line}\n")
    assert (code, wording) == (problem.code, problem.wording)


def test_a_missing_field_is_told_at_its_mapping() -> None:
    assert ("field-required", "lead") == (only(HEAD).code, only(HEAD).field)


def test_a_fault_bears_the_line_of_its_value() -> None:
    assert 4 == only(f"{PLEDGE}start: tomorrow\n").line


def test_a_fault_in_a_list_bears_the_column_of_its_item() -> None:
    assert 16 == only(f"{PLEDGE}cities: [lima, Montevideo]\n").column


def test_a_fault_in_a_list_is_named_by_its_position() -> None:
    assert "cities.1" == only(f"{PLEDGE}cities: [lima, Montevideo]\n").field


def test_a_fault_deep_in_a_list_bears_its_line() -> None:
    problem = only(f"{INDICATOR}  target:\n    value: many\n")
    assert ("indicators.0.target.value", 9) == (problem.field, problem.line)


def test_the_place_of_a_value_that_may_be_unknown_has_no_tag_of_the_library() -> None:
    problem = only(f"{INDICATOR}  target: {{value: 1, due: soon}}\n")
    assert "indicators.0.target.due" == problem.field


def test_the_place_in_a_list_that_may_be_unknown_has_no_tag_of_the_library() -> None:
    assert "sdg_goals.1" == only(f"{PLEDGE}sdg_goals: [sdg-10, 7]\n").field


def test_the_place_in_a_mapping_that_may_be_unknown_has_no_tag_of_the_library() -> None:
    assert "places.cities" == only(f"{PLEDGE}places: {{cities: lima}}\n").field


def test_the_place_of_a_wrong_key_has_no_tag_of_the_library() -> None:
    text = f"{HEAD}country: CH\nnames: {{en: Bern, English: Berne}}\n"
    assert "names.English" == only(text, City).field


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("strat: 2024", "start"),
        ("indicator: []", "indicators"),
        ("Lead: lima", "lead"),
        ("gcm_objectives: {primary: [gcm-01], secundary: []}", "secondary"),
        ("links: [{ulr: https://example.org}]", "url"),
    ],
)
def test_a_misspelt_field_is_told_the_nearest_one(line: str, near: str) -> None:
    found = [each for each in problems(f"{PLEDGE}{line}\n") if each.code == "field-unknown"]
    assert [near] == [each.values.get("nearest") for each in found]


def test_a_misspelt_field_of_an_indicator_is_told_the_nearest_one() -> None:
    problem = only(f"{INDICATOR}  tarjet: {{value: 1}}\n")
    assert "target" == problem.values.get("nearest")


def test_a_misspelt_field_below_one_that_may_be_unknown_is_told_the_nearest_one() -> None:
    problem = only(f"{PLEDGE}places: {{citys: []}}\n")
    assert "cities" == problem.values.get("nearest")


def test_a_field_that_resembles_none_is_told_none() -> None:
    assert not only(f"{PLEDGE}zzzzzz: 1\n").values.get("nearest")


def test_all_faults_of_a_file_are_told() -> None:
    text = f"{PLEDGE}start: x\nend: y\ncities: [A, b, C]\ncolour: red\n"
    found = [each.field for each in problems(text)]
    assert ["cities.0", "cities.2", "colour", "end", "start"] == sorted(found)


def test_a_long_value_is_shown_short() -> None:
    problem = only(f"{PLEDGE}start: {'x' * 500}\n")
    assert len(problem.values["found"]) <= 80


def test_a_number_beyond_the_globe_is_told_the_limit() -> None:
    text = f"{HEAD}country: CH\nnames: {{en: Bern}}\nlocation: {{lat: 91, lon: 0}}\n"
    problem = only(text, City)
    assert ("most", "90") == (problem.wording, str(problem.values["limit"]).removesuffix(".0"))


def test_a_moment_has_a_rule_of_its_own() -> None:
    text = f"{HEAD}type: webinar\nstart: 2026-01-01 09:00\nend: 2026-01-01\n"
    assert ("field-value", "moment") == (only(text, Event).code, only(text, Event).wording)


def test_a_practice_without_a_city_is_told_so() -> None:
    assert ("field-value", "empty") == (
        only(f"{HEAD}cities: []\n", Practice).code,
        only(f"{HEAD}cities: []\n", Practice).wording,
    )


def test_a_measurement_without_a_date_must_say_so() -> None:
    measurement = "measurements: [{indicator: people, value: 3, reported_by: city}]\n"
    problem = only(f"{UPDATE}{measurement}", Update)
    assert ("field-required", "measurements.0.as_of") == (problem.code, problem.field)


def test_a_number_that_is_a_word_is_no_number() -> None:
    measurement = "{indicator: people, value: 3, as_of: 2025, reported_by: city}"
    text = f"{UPDATE}measurements: [{measurement.replace('3', 'three')}]\n"
    assert ("field-type", "number") == (only(text, Update).code, only(text, Update).wording)


@pytest.mark.parametrize("written", ["{a: b}", "[a, b]"])
def test_a_group_where_a_text_belongs_is_not_to_be_quoted(written: str) -> None:
    assert "one-text" == only(UPDATE.replace("Editors", written), Update).wording


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{a: [b, 1], c: true}", "{a: [b, 1], c: true}"),
        ("[x, 2.5]", "[x, 2.5]"),
        ("false", "false"),
    ],
)
def test_a_value_is_quoted_as_files_write_it(written: str, shown: str) -> None:
    assert shown == only(UPDATE.replace("Editors", written), Update).values["found"]


JUDGED_OTHERWISE = {DATE_PATTERN, ID_PATTERN, "^https?://"}
"""Forms that only editors are told of; the models have functions for them."""


@pytest.mark.parametrize("model", [*KINDS.values(), Update, Site, Vocabulary, WordsFront])
def test_every_form_has_a_sentence_or_an_example(model: type[Model]) -> None:
    forms = set(patterns(model.model_json_schema())) - JUDGED_OTHERWISE
    assert set() == forms - {*PATTERNS, *EXAMPLES}


def patterns(schema: Any) -> Iterator[str]:
    """Every form that a JSON Schema asks for."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            yield from [value] if key == "pattern" and isinstance(value, str) else patterns(value)
        yield from schema.get("patternProperties", {})
    elif isinstance(schema, list):
        for each in schema:
            yield from patterns(each)


SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9)
)
KEYS = st.sampled_from([*Pledge.model_fields, "value", "due", "target", "id", "x", "stated"])
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, DATA, max_size=8))
def test_whatever_stands_in_a_file_every_fault_has_a_rule(data: dict[str, Any]) -> None:
    found = parse(Pledge, Document("x.yml", data, dict.fromkeys(places(data), (1, 1))))[1]
    assert {problem.code for problem in found} <= set(CODES)


def places(value: Any, at: FieldPath = ()) -> Iterator[FieldPath]:
    """Every place in plain data, as reading marks them."""
    yield at
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, each in inner:
        yield from places(each, (*at, key))


def test_a_list_whose_only_item_is_wrong_is_not_called_empty() -> None:
    found = problems("fields: x\nname: {en: X}\nforms: [{colour: red}]\n", System)
    assert [] == [each.field for each in found if each.field == "forms"]


def test_an_empty_list_is_called_empty() -> None:
    found = problems("forms: []\n", System)
    assert ["empty"] == [each.wording for each in found if each.field == "forms"]


def test_a_choice_is_told_without_a_word_of_english() -> None:
    front = "translation: {of: en, state: done, by_role: X, date: 2026-01-01, digests: {}}\n"
    told = [
        each.values["limit"] for each in problems(front, WordsFront) if each.wording == "choice"
    ]
    assert ["'human', 'machine-reviewed', 'machine-unreviewed'"] == told
