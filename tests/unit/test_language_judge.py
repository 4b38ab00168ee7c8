"""A PO file that would break a page, or bring HTML into one, is told with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.language.gettext import parse_words
from localaction.language.judge import judge_words

HEADER = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

"""


def found(text: str, language: str = "fr") -> list[tuple[str, str, int]]:
    """Code, wording and line, counted from the line after the header."""
    problems = judge_words(HEADER + text, "fr.po", language)
    return [(p.code, p.wording, p.line - HEADER.count("\n")) for p in problems]


def entry(source: str, translation: str, context: str = "") -> str:
    first = f'msgctxt "{context}"\n' if context else ""
    return f'{first}msgid "{source}"\nmsgstr "{translation}"\n'


PLURAL = """msgid "%(num)s pledge"
msgid_plural "%(num)s pledges"
msgstr[0] "{}"
msgstr[1] "{}"
"""


@pytest.mark.parametrize(
    "text",
    [
        "",
        entry("Pledges", "Engagements"),
        entry("Pledges", ""),
        entry("due %(date)s", "avant %(date)s"),
        entry("due %(date)s", "%(date)s : 100 %% sûr {ou pas}"),
        entry("{count} are too many", "{count}, soit 5 % de trop"),
        entry("{id} is gone", "{id} a disparu, {id} !", "problem: id-removed"),
        entry("100 % sure", "sûr à 100 % sure"),
        entry("a < b", "a < b"),
        entry("Say <b>this</b>", "Dites <b>ceci</b>"),
        entry("Say", '\\\\ \\"Dites\\"\\n'),
        PLURAL.format("un engagement", "%(num)s engagements"),
        '#~ msgid "gone"\n#~ msgstr "<b>parti</b> %(x)s"\n',
        'msgid ""\n"Pled"\n  "ges"\nmsgstr "Engagements"\n',
    ],
)
def test_a_right_entry_is_no_problem(text: str) -> None:
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "wording", "line"),
    [
        ("nonsense\n", "", 1),
        ('msgid "a"\nmsgstr "b" c"\n', "", 2),
        ('msgid "a"\nmsgstr "b\n', "", 2),
        ('msgid "a"\nmsgstr b\n', "", 2),
        ('msgid "a"\nmsgstr "\\x"\n', "", 2),
        ('msgid "a"\nmsgstr[x] "b"\n', "", 2),
        ('msgstr "a"\nmsgstr "b"\n', "order", 1),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', "order", 2),
        ('msgid "a"\nmsgctxt "b"\nmsgstr "c"\n', "order", 2),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n', "order", 3),
        ('msgid "a"\n', "entry", 1),
        ('msgid "a"\n# why\nmsgstr "b"\n', "entry", 1),
        (PLURAL.format("a", "b") + 'msgstr[2] "c"\n', "entry", 1),
        ("#~ nonsense\n", "entry", 1),
    ],
)
def test_what_is_no_po_file_is_told_with_its_line(text: str, wording: str, line: int) -> None:
    assert [("po-syntax", wording, line)] == found(text)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Pledges", "100 % des engagements"),
        ("Pledges", "Engagements %(x)s"),
        ("Pledges", "Engagements {x}"),
        ("Pledges", "Engagements {"),
        ("due %(date)s", "%(date)s à 100 %"),
        ("due %(date)s", "%(date)s ou %(jour)s"),
        ("due %(date)s", "%(date)s %(date)d"),
        ("{id} is gone", "{id} et {nom}"),
        ("{id} is gone", "{id} {id.__class__}"),
        ("{id} is gone", "{id} {id:>999999999}"),
        ("{id} is gone", "{id} {}"),
    ],
)
def test_a_value_that_is_not_there_is_told(source: str, translation: str) -> None:
    assert [("po-placeholder", "unknown", 2)] == found(entry(source, translation))


@pytest.mark.parametrize(
    ("source", "translation"), [("due %(date)s", "avant"), ("{id} is gone", "disparu")]
)
def test_a_value_that_is_left_out_is_told(source: str, translation: str) -> None:
    assert [("po-placeholder", "", 2)] == found(entry(source, translation))


def test_a_brace_in_a_sentence_of_a_problem_is_told() -> None:
    text = entry("gone", "{disparu", "problem: id-removed")
    assert [("po-placeholder", "unknown", 3)] == found(text)


def test_a_value_in_a_plural_is_told_at_its_form() -> None:
    text = PLURAL.format("un", "%(nombre)s engagements")
    assert [("po-placeholder", "unknown", 4)] == found(text)


@pytest.mark.parametrize("tag", ["<b>", "</b>", "<script", "<!-- slot: head -->", "<br/>"])
def test_a_tag_is_told(tag: str) -> None:
    assert [("po-markup", "", 2)] == found(entry("Pledges", f"Engagements {tag}"))


def test_the_header_cannot_change_how_plurals_are_counted() -> None:
    header = 'msgid ""\nmsgstr "Plural-Forms: nplurals=999999999; plural=n/0;\\n"\n\n'
    text = header + PLURAL.format("un", "%(num)s engagements")
    assert 2 == parse_words(text, "fr").num_plurals


MADE_OF = (
    *('msgid "a"', 'msgid ""', 'msgid_plural "b"', 'msgstr "c"', 'msgstr ""', 'msgctxt "d"'),
    *('msgstr[0] "e"', 'msgstr[1] "%(f)s"', '"g"', "# h", "#: i:1", "", '#~ msgid "j"', "k"),
)


@given(st.lists(st.sampled_from(MADE_OF), max_size=12).map("\n".join))
def test_no_file_stops_the_judge(text: str) -> None:
    assert all(1 <= p.line <= text.count("\n") + 1 for p in judge_words(text, "x.po", "ar"))


def test_an_unknown_language_is_judged_too() -> None:
    assert [] == found(PLURAL.format("un", "deux"), "no-such-language")
