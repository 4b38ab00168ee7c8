"""PO files that are wrong: refused, or taken in part with a list of what was not and why."""

from pathlib import Path

import pytest

from localaction.editing.refused import RefusedError
from tests.unit.translate.small_root import EN, FR, TRANSLATED, po, reasons, take_in, write

ASK = 'msgstr "Demander d’abord."'
SUMMARY = 'msgstr "Il ouvre [chaque jour](https://example.org/desk)."'


@pytest.fixture
def text(root: Path) -> str:
    """What a translator got."""
    return po(root)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Language: fr", "Language: pt", "its language is “pt”"),
        ("Language: fr", "Language: ", "its language is “”"),
        ("charset=UTF-8", "charset=ISO-8859-1", "another encoding than UTF-8 (ISO-8859-1)"),
        ('"X-State: human', '"X-State: good', "“good” is no state"),
        (ASK, "msgstr Demander", "this is no line of a PO file"),
        (ASK, "", "this is no line of a PO file"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_whole(
    root: Path, text: str, before: str, after: str, said: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        take_in(root, text.replace(before, after, 1))
    assert said in str(refused.value)


def test_bytes_of_another_encoding_are_refused(root: Path, text: str) -> None:
    with pytest.raises(RefusedError) as refused:
        take_in(root, text.encode("utf-16"))
    assert "save it as UTF-8" in str(refused.value)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (ASK, 'msgstr "Demander <b>bien</b>."', "It holds HTML"),
        (ASK, 'msgstr "Demander **bien."', "are opened in it and not closed"),
        (ASK, 'msgstr "Demander.\\n- Offrir."', "several paragraphs or items"),
        (ASK, 'msgstr "Deman\u202eder."', "a hidden character (U+202E)"),
        (ASK, 'msgstr "Deman\u0085der."', "a hidden character (U+0085)"),
        (SUMMARY, 'msgstr "Il ouvre chaque jour."', "lacks the link to https://example.org/desk"),
        (SUMMARY, 'msgstr "## Il ouvre [oui](https://example.org/desk)"', "It holds a heading"),
        ('msgstr "Un guichet\u00a0: oui"', 'msgstr "Un\\nguichet"', "It has several lines"),
        (
            'msgstr "Un guichet\u00a0: oui"',
            f'msgstr "{"a" * 151}"',
            "It has 151 characters; 150 are the most",
        ),
        (ASK, 'msgstr "Demander %(name)s."', "“%(name)s” is to stand in it as in the source"),
        ('msgid "Ask first."', 'msgid "Ask second."', "the file is of an older state"),
        ("desk/en.md#title", "gone/en.md#title", "There is no text of that name"),
    ],
)
def test_an_entry_that_cannot_be_taken_is_listed_with_its_reason(
    root: Path, text: str, before: str, after: str, said: str
) -> None:
    told = reasons(take_in(root, text.replace(before, after, 1)))
    assert [True] == [said in each for each in told]
    assert TRANSLATED == (root / FR).read_text()


def test_what_is_right_is_taken_beside_what_is_not(root: Path, text: str) -> None:
    changed = text.replace(ASK, 'msgstr "Demander <b>."').replace("Offrir du thé", "Offrir un thé")
    take_in(root, changed)
    assert "* Demander d’abord.\n* Offrir un thé." in (root / FR).read_text()


def test_an_older_file_gives_what_has_not_changed_since(root: Path, text: str) -> None:
    write(root, EN, (root / EN).read_text().replace("# A desk", "# Two desks"))
    told = reasons(take_in(root, text.replace("Offrir du thé", "Offrir un thé")))
    assert [True] == ["the file is of an older state" in each for each in told]
    assert "* Offrir un thé." in (root / FR).read_text()


def test_a_half_translated_text_is_not_begun_without_its_summary(root: Path) -> None:
    (root / FR).unlink()
    text = po(root).replace('msgid "A desk"\nmsgstr ""', 'msgid "A desk"\nmsgstr "Un guichet"')
    told = reasons(take_in(root, text))
    assert ["“practices/desk/fr.md” was not begun: summary are to be translated first."] == told


def test_what_the_rules_for_words_refuse_is_not_written(root: Path, text: str) -> None:
    told = reasons(take_in(root, text.replace("Demander d’abord", "Écrire à jo@example.org")))
    assert ["private-email"] == told
    assert TRANSLATED == (root / FR).read_text()


def test_nobody_answers_for_it_so_nothing_is_written(root: Path, text: str) -> None:
    told = reasons(take_in(root, text.replace("Offrir du thé", "Offrir un thé"), role=""))
    assert [True] == ["nobody answers for it" in each for each in told]
