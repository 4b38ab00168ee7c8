from hypothesis import given
from hypothesis import strategies as st

from localaction.editing.words import words_text
from localaction.source.document import WordsFile
from localaction.source.words import read_words

printable = st.text(st.characters(min_codepoint=32, max_codepoint=126))
titles = st.builds("A{}".format, printable) | st.builds("{}z".format, printable)


def read(text: str) -> WordsFile:
    words, problems = read_words(text, "en.md", "en")
    assert () == problems
    assert words is not None
    return words


@given(titles)
def test_a_title_reads_back_as_it_was_given(title: str) -> None:
    assert " ".join(title.split()) == read(words_text(title, "Summary.", [], {})).title


def test_sections_without_text_are_left_out() -> None:
    words = read(words_text("A", "S.", [("Context", "Text."), ("Actions", " ")], {}))
    assert [("Context", "Text.")] == [(part.heading, part.text) for part in words.sections]


def test_front_matter_stands_first() -> None:
    words = read(words_text("A", "S.", [], {"labels": {"beds": "Beds: new ones"}}))
    assert {"labels": {"beds": "Beds: new ones"}} == words.front.data


def test_a_file_ends_with_one_line_feed() -> None:
    assert "# A\n\nS.\n" == words_text(" A ", "S.\n\n", [], {})


def test_a_title_without_markup_stays_as_it_was_written() -> None:
    title = "Welcome! C#, R&D, snake_case: 3 < 4 (~50 %)"
    assert f"# {title}\n" == words_text(title, "", [], {})
