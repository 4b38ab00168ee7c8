"""The words of the interface come from PO files, the unread machine translations too."""

from pathlib import Path

import pytest

from localaction.language.gettext import LocaleFileError, locale_file, translations

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nLanguage: fr\\n"

msgid "Pledges"
msgstr "Engagements"

#, fuzzy
msgid "Cities"
msgstr "Villes"

msgid "Untranslated"
msgstr ""

msgctxt "verb"
msgid "Report"
msgstr "Signaler"

msgid "%(count)s pledge"
msgid_plural "%(count)s pledges"
msgstr[0] "%(count)s engagement"
msgstr[1] "%(count)s engagements"
"""


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    path = locale_file(tmp_path, "fr")
    path.parent.mkdir(parents=True)
    path.write_text(PO, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Pledges", "Engagements"),
        ("Cities", "Villes"),
        ("Untranslated", "Untranslated"),
        ("Unknown", "Unknown"),
    ],
)
def test_a_message_is_told_in_the_language(locales: Path, message: str, expected: str) -> None:
    assert expected == translations(locales, "fr").gettext(message)


def test_a_message_is_told_by_its_context(locales: Path) -> None:
    assert "Signaler" == translations(locales, "fr").pgettext("verb", "Report")


def test_plurals_follow_the_language(locales: Path) -> None:
    words = translations(locales, "fr")
    expected = ["%(count)s engagement", "%(count)s engagements"]
    assert expected == [words.ngettext("%(count)s pledge", "%(count)s pledges", n) for n in (0, 2)]


def test_without_a_file_english_stands(tmp_path: Path) -> None:
    assert "Pledges" == translations(tmp_path, "en").gettext("Pledges")


def test_a_broken_file_is_told_with_its_name(locales: Path) -> None:
    locale_file(locales, "fr").write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(LocaleFileError, match=r"localaction\.po"):
        translations(locales, "fr")
