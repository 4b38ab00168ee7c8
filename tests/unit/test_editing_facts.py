from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.editing.facts import facts_text
from localaction.editing.yaml_text import yaml_text
from localaction.source.yaml import read_yaml

ROOT = Path(__file__).parents[2]

# What reading allows in a text; numbers of more than 15 digits are no facts.
letters = st.characters(
    exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="\u2028\u2029\ufeff"
)
NOT_PLAIN = """
NO no on y 12:30 1_000 0x1f 0o7 1e3 .5 ~ null = << 2026-11-22 2026 - -a 'a' " *a &a !a %a @a `a
[a] {a} a,b ? : | > --- ... é 中文
"""
tricky = st.sampled_from(
    [*NOT_PLAIN.split(), "", " a", "a ", "- a", "? a", "a: b", "a #b", "[", "#"]
)
keys = st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True)
scalars = (
    st.text(letters)
    | tricky
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.integers(-(10**9), 10**9).map(lambda number: number / 10_000)
)
facts = st.dictionaries(
    keys,
    st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=6,
    ),
    min_size=1,
    max_size=4,
)


def read(text: str) -> Any:
    document, problems = read_yaml(text, "x.yml")
    assert () == problems
    assert document is not None
    return document.data


@given(facts)
def test_what_is_written_reads_back_the_same(data: dict[str, Any]) -> None:
    assert data == read(yaml_text(data))


@given(facts)
def test_a_text_that_was_read_is_written_as_the_same_bytes(data: dict[str, Any]) -> None:
    text = yaml_text(data)
    assert text == yaml_text(read(text))


@pytest.mark.parametrize("text", ["NO", "no", "2026-11-22", "2026", "12:30", "on", "0x1f", "~"])
def test_what_another_reader_would_take_for_something_else_is_quoted(text: str) -> None:
    assert f"value: '{text}'\n" == yaml_text({"value": text})


def test_a_line_is_never_folded() -> None:
    assert 1 == yaml_text({"value": "word " * 200 + "end"}).count("\n")


def test_ids_stand_in_brackets_and_addresses_below_one_another() -> None:
    data = {"terms": ["gcm-01", "sdg-4.b"], "evidence": ["https://example.org/a"], "none": []}
    expected = "terms: [gcm-01, sdg-4.b]\nevidence:\n- https://example.org/a\nnone: []\n"
    assert expected == yaml_text(data)


def test_the_first_line_names_the_schema() -> None:
    first = facts_text("pledge", 3, {"lead": "milan"}).splitlines()[0]
    assert "# yaml-language-server: $schema=../../../schemas/json/pledge.json" == first


def test_keys_stand_in_the_order_of_the_schema_at_every_depth() -> None:
    indicator = {"target": {"due": "2026", "value": 4}, "unit": "persons", "id": "beds"}
    text = facts_text("pledge", 3, {"lead": "milan", "indicators": [indicator], "language": "en"})
    order = [line.strip("- ").partition(":")[0] for line in text.splitlines()[1:]]
    assert ["language", "indicators", "id", "unit", "target", "value", "due", "lead"] == order


def test_a_real_record_is_written_as_it_stands() -> None:
    text = (ROOT / "content/pledges/montevideo-resuena/pledge.yml").read_text("utf-8")
    assert text == facts_text("pledge", 3, read(text))
