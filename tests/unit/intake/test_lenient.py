"""What people type is understood where it is beyond doubt, and asked about where it is not."""

import pytest

from localaction.editing.refused import RefusedError
from localaction.intake.days import day_of
from localaction.intake.numbers import Range, number_of
from localaction.intake.said import as_flag, is_nothing
from localaction.intake.texts import cleaned, passage_of


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "2026-05-31", "2026-05-31"),
        ("en", "2026-05-31 00:00:00", "2026-05-31"),
        ("en", "2026/5/31", "2026-05-31"),
        ("en", "31/05/2026", "2026-05-31"),
        ("en", "05/31/2026", "2026-05-31"),
        ("en", "05/05/2026", "2026-05-05"),
        ("en", "31 May 2026", "2026-05-31"),
        ("en", "May 31st, 2026", "2026-05-31"),
        ("en", "Sunday, 31 May 2026", "2026-05-31"),
        ("en", "31-May-2026", "2026-05-31"),
        ("en", "5/2026", "2026-05"),
        ("en", "2026", "2026"),
        ("en", "until further notice", "until further notice"),
        ("fr", "31/05/2026", "2026-05-31"),
        ("fr", "1er mai 2026", "2026-05-01"),
        ("fr", "le 31 mai 2026", "2026-05-31"),
        ("fr", "Mai 2026", "2026-05"),
        ("fr", "déc. 2026", "2026-12"),
        ("fr", "en cours", "ongoing"),
        ("es", "31 de mayo de 2026", "2026-05-31"),
        ("es", "mayo del 2026", "2026-05"),
        ("es", "31-05-2026", "2026-05-31"),
        ("es", "en curso", "ongoing"),
        ("ar", "٣١ مايو ٢٠٢٦", "2026-05-31"),
        ("ar", "٣١/٠٥/٢٠٢٦", "2026-05-31"),
        ("ar", "31 أيار 2026", "2026-05-31"),
        ("ar", "كانون الثاني 2026", "2026-01"),
        ("ar", "مايو ٢٠٢٦", "2026-05"),
        ("ar", "مستمر", "ongoing"),
        ("ru", "31.05.2026", "2026-05-31"),
        ("ru", "03.04.2026", "2026-04-03"),
        ("ru", "31 мая 2026 г.", "2026-05-31"),
        ("ru", "май 2026", "2026-05"),
        ("ru", "продолжается", "ongoing"),
        ("zh", "2026年5月31日", "2026-05-31"),
        ("zh", "2026年5月", "2026-05"),
        ("zh", "2026 年", "2026"),
        ("zh", "２０２６-０５", "2026-05"),
        ("zh", "进行中", "ongoing"),
    ],
)
def test_a_date_is_read_as_it_is_written(language: str, text: str, meant: str) -> None:
    assert meant == day_of(text, language)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "03/04/2026"), ("fr", "03-04-2026"), ("en", "03.04.2026")]
)
def test_a_date_of_two_readings_is_asked_about(language: str, text: str) -> None:
    with pytest.raises(RefusedError, match="2026-04-03 or 2026-03-04"):
        day_of(text, language)


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "1,200", "1200"),
        ("fr", "1\u202f200", "1200"),
        ("fr", "1 200 000", "1200000"),
        ("es", "1.200", "1200"),
        ("en", "1,200.50", "1200.50"),
        ("es", "1.200,50", "1200.50"),
        ("ru", "12,5", "12.5"),
        ("ar", "١٬٢٠٠", "1200"),
        ("ar", "١٢٫٥", "12.5"),
        ("zh", "１２００", "1200"),
        ("en", "0.125", "0.125"),
        ("en", "1200.0", "1200"),
        ("en", "forty", "forty"),
    ],
)
def test_a_number_is_read_as_it_is_written(language: str, text: str, meant: str) -> None:
    assert meant == number_of(text, language)


@pytest.mark.parametrize(("language", "text"), [("fr", "1,200"), ("en", "1.200")])
def test_a_number_of_two_readings_is_asked_about(language: str, text: str) -> None:
    with pytest.raises(RefusedError, match=r"1200 or 1\.2;"):
        number_of(text, language)


@pytest.mark.parametrize(
    ("range", "meant"), [(Range(is_whole=True), "36812"), (Range(least=-90, most=90), "36.812")]
)
def test_what_a_number_can_be_tells_its_reading(range: Range, meant: str) -> None:
    assert meant == number_of("36.812", "en", range)


def test_digits_that_stand_apart_are_no_number() -> None:
    with pytest.raises(RefusedError, match="not a number"):
        number_of("1 2", "en")


@pytest.mark.parametrize(
    "text",
    ["", "_No response_", "No", "n/a", "-", "—", "Unknown", "inconnu", "Aucune", "ninguno",
     "desconocido", "لا يوجد", "غير معروف", "нет", "неизвестно", "无", "不适用", "N/A."],
)  # fmt: skip
def test_some_answers_say_nothing(text: str) -> None:
    assert is_nothing(text)


@pytest.mark.parametrize("text", ["Nothing about us without us", "Norwich", "无锡"])
def test_what_only_begins_like_nothing_is_an_answer(text: str) -> None:
    assert not is_nothing(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("X", "yes"), ("[x]", "yes"), ("Oui", "yes"), ("Sí", "yes"), ("نعم", "yes"), ("да", "yes"),
     ("是", "yes"), ("No", "no"), ("Non", "no"), ("لا", "no"), ("нет", "no"), ("否", "no"),
     ("perhaps", "perhaps")],
)  # fmt: skip
def test_yes_and_no_are_known_in_six_languages(text: str, meant: str) -> None:
    assert meant == as_flag(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("# One\n\ntwo", "\\# One\n\ntwo"),
        ("One\n===\ntwo", "One\n\\===\ntwo"),
        ("One\n---\ntwo", "One\n\\---\ntwo"),
        ("```\n# x", "\\```\n\\# x"),
        ("[a]: https://example.org", "\\[a]: https://example.org"),
        ("    four spaces", "four spaces"),
        ("- one\n  - two", "- one\n  - two"),
        ("=SUM(A1)", "=SUM(A1)"),
        ("+1 -1 @home 🎉", "+1 -1 @home 🎉"),
    ],
)
def test_an_answer_makes_no_heading_and_no_code(text: str, kept: str) -> None:
    assert kept == passage_of(text)


def test_a_list_has_one_thought_a_line_whatever_marks_it() -> None:
    assert "- one\n- two\n- three" == passage_of("• one\n2) two\n\nthree", is_list=True)


def test_what_nobody_sees_is_taken_out_and_named() -> None:
    assert ("abc", ("U+0007", "U+200B", "U+202E")) == cleaned("\u202ea\u200bb\u0007c")


@pytest.mark.parametrize("text", ["👩\u200d👧", "می\u200cخواهم"])
def test_joiners_of_pictures_and_words_stay(text: str) -> None:
    assert (text, ()) == cleaned(text)
