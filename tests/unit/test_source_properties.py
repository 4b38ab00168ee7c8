"""Whatever stands in a file: reading never fails, and never loses a word."""

import json
import re
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from localaction.source.files import decode
from localaction.source.front import StrictHandler, split
from localaction.source.words import read_words
from localaction.source.yaml import read_yaml

SIGNS = "-:#[]{}&*!|>'\"%@`,? \n\t_=~<()\\/.0123456789abéعم安"
ROUGH = st.one_of(
    st.text(),
    st.text(alphabet=SIGNS, max_size=80),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=40),
)
"""Any text that a file can give, and text that is made of the signs of YAML and Markdown."""

WORD = st.text(alphabet="abcxyzéßعم安ж", min_size=1, max_size=8)
SENTENCE = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
SPAN = st.one_of(
    SENTENCE,
    SENTENCE.map("**{}**".format),
    SENTENCE.map("[{}](https://example.org/a)".format),
    SENTENCE.map("`{}`".format),
    SENTENCE.map("![{}](picture.png)".format),
)
LINE = st.lists(SPAN, min_size=1, max_size=3).map(" ".join)
BLOCK = st.one_of(
    LINE,
    st.lists(LINE, min_size=1, max_size=3).map("\n".join),
    st.lists(LINE, min_size=1, max_size=3).map(lambda lines: "- " + "\n- ".join(lines)),
    LINE.map("> {}".format),
    SENTENCE.map("```\n{}\n```".format),
    SENTENCE.map("## {}".format),
    SENTENCE.map("{}\n---".format),
)

TEXT = st.text(
    alphabet=st.characters(
        exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufffe\uffff"
    ),
    max_size=20,
)
INTEGER = st.integers(min_value=-(10**15) + 1, max_value=10**15 - 1)
VALUE = st.recursive(
    st.one_of(st.none(), st.booleans(), INTEGER, TEXT),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(TEXT.filter(bool), inner, max_size=3),
    ),
    max_leaves=12,
)
MAPPING = st.dictionaries(TEXT.filter(bool), VALUE, min_size=1, max_size=4)


@given(st.one_of(ROUGH, st.text(alphabet=st.characters(), max_size=40)))
def test_any_text_is_yaml_or_has_a_problem(text: str) -> None:
    document, problems = read_yaml(text, "x.yml")
    assert (document is None) == bool(problems)


@given(ROUGH, st.sampled_from(["# T\n\n", "---\na: 1\n---\n# T\n", ""]))
def test_any_text_is_words_or_has_a_problem(text: str, start: str) -> None:
    file, problems = read_words(start + text, "en.md", "en")
    assert file is not None or problems


@given(st.binary())
def test_any_bytes_are_text_or_have_a_problem(raw: bytes) -> None:
    text, problems = decode(raw, "x.md")
    assert (text is None) == bool(problems)


@given(ROUGH, st.sampled_from(["", "---\n", "---\na: 1\n---\n"]))
def test_every_problem_of_yaml_and_words_stands_within_the_file(text: str, start: str) -> None:
    text = (start + text).replace("\r\n", "\n").replace("\r", "\n")
    problems = [*read_yaml(text, "x")[1], *read_words(text, "x", "en")[1]]
    lines = len(re.split("[\n\x85\u2028\u2029]", text)) + 1
    assert [] == [p for p in problems if not 1 <= p.line <= lines or p.column < 1]


@given(MAPPING)
def test_json_is_yaml(data: dict[str, Any]) -> None:
    document, _ = read_yaml(json.dumps(data, ensure_ascii=False), "x.yml")
    assert document is not None
    assert data == document.data


@given(MAPPING)
def test_what_a_yaml_writer_writes_is_read_back(data: dict[str, Any]) -> None:
    text = yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=70)
    document, _ = read_yaml(text, "x.yml")
    assert document is not None
    assert data == document.data


@given(
    st.dictionaries(st.text("abNOonyes", min_size=1), st.text("abNOonyes ~:-#'\"\n,[]{}&*!|>%@`"))
)
def test_a_yaml_writer_of_1_1_is_understood(data: dict[str, str]) -> None:
    data = {"k": "v"} | data
    document, _ = read_yaml(yaml.safe_dump(data), "x.yml")
    assert document is not None
    assert data == document.data


@given(MAPPING)
def test_every_value_has_its_place(data: dict[str, Any]) -> None:
    document, _ = read_yaml(json.dumps(data, ensure_ascii=False, indent=1), "x.yml")
    assert document is not None
    assert set(_paths(data)) == set(document.marks)


@given(ROUGH)
def test_text_without_front_matter_is_all_body(text: str) -> None:
    body = " " + text
    assert (body, 1) == split(body, "en.md")[1:3]


@given(st.sampled_from(["a: 1\n", "", "# c\n\n"]), ROUGH)
def test_front_matter_and_body_make_the_file_again(block: str, body: str) -> None:
    text = f"---\n{block}---\n{body}"
    assert (block, body) == StrictHandler("en.md").split(text)


@given(st.sampled_from(["a: 1\n", "", "# c\n\n"]), ROUGH)
def test_the_body_begins_on_the_line_that_is_told(block: str, body: str) -> None:
    text = f"---\n{block}---\n{body}"
    _, rest, first_line, _ = split(text, "en.md")
    assert text.split("\n")[first_line - 1 :] == rest.split("\n")


@given(SENTENCE, st.lists(BLOCK, max_size=6).map("\n\n".join))
def test_no_word_is_lost(title: str, body: str) -> None:
    file, problems = read_words(f"# {title}\n\n{body}\n", "en.md", "en")
    assert file is not None
    passages = [file.summary, *file.sections]
    kept = " ".join(
        [file.title, *(f"{p.heading} {p.text}" for p in passages)]
        + [target.words for p in passages for target in p.targets]
    )
    unmarked = re.sub(r"https://example\.org/a|picture\.png|[^\w\s]", " ", body)
    assert (set(unmarked.split()) - set(re.findall(r"\w+", kept)), ()) == (set(), problems)


@given(SENTENCE, st.lists(BLOCK, max_size=6).map("\n\n".join))
def test_every_line_told_is_a_line_of_the_file(title: str, body: str) -> None:
    text = f"# {title}\n\n{body}\n"
    file, _ = read_words(text, "en.md", "en")
    assert file is not None
    passages = [file.summary, *file.sections]
    lines = [p.line for p in passages] + [t.line for p in passages for t in p.targets]
    assert set(lines) <= set(range(1, text.count("\n") + 1))


@given(SENTENCE, st.lists(BLOCK, max_size=6).map("\n\n".join))
def test_a_passage_is_found_again_as_written(title: str, body: str) -> None:
    text = f"# {title}\n\n{body}\n"
    file, _ = read_words(text, "en.md", "en")
    assert file is not None
    assert all(passage.markdown in text for passage in [file.summary, *file.sections])


class _Writer(yaml.SafeDumper):
    """Quotes what only YAML 1.2 takes for a number; PyYAML writes for YAML 1.1."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Writer.add_representer(
    str, lambda writer, text: writer.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def _paths(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    paths = [at]
    if isinstance(value, dict):
        for key, inner in value.items():
            paths += _paths(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            paths += _paths(inner, (*at, index))
    return paths
