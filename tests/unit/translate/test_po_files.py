"""PO files as the tools of translators write them, and what becomes of words files."""

from pathlib import Path

import pytest
import yaml

from localaction.catalogue.words import digest
from tests.unit.translate.small_root import DOS, FR, SUMMARY, TRANSLATED, po, state, take_in, write

OFFERED = "Offrir du thé"


def test_an_unchanged_file_changes_nothing(root: Path) -> None:
    found = take_in(root, po(root), role="")
    assert ({}, [], 1) == (found.texts, found.left, found.same)


def test_one_changed_entry_changes_one_line_and_the_head(root: Path) -> None:
    take_in(root, po(root).replace(OFFERED, "Offrir un thé"))
    expected = (
        TRANSLATED.replace(OFFERED, "Offrir un thé")
        .replace("by_role: Translators", "by_role: Office")
        .replace("'2024-05-06'", "'2026-11-22'")
    )
    assert expected == (root / FR).read_text()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_ends_of_lines_and_the_first_mark_stay_as_they_were(root: Path, mark: str) -> None:
    write(root, FR, mark + TRANSLATED.replace("\n", "\r\n"))
    take_in(root, po(root).replace(OFFERED, "Offrir un thé"))
    raw = (root / FR).read_bytes().decode()
    assert (True, raw.count("\n")) == (raw.startswith(f"{mark}---\r\n"), raw.count("\r\n"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n", "\r\n"),
        ('msgstr "Offrir du thé."', 'msgstr ""\n"Offrir "\n"du thé."'),
        ('msgid ""\nmsgstr ""\n', '#\nmsgid ""\nmsgstr ""\n"X-Generator: Poedit 3.4\\n"\n'),
        ("Language: fr", "Language: fr_FR"),
        ("\n\n#. title", '\n\n#~| msgid "Old"\n#~ msgid "Gone"\n#~ msgstr "Parti"\n\n#. title'),
        ("\n#. title", "\n# A note of the translator\n#: desk/en.md:1\n#. title"),
    ],
)
def test_what_tools_do_to_a_file_changes_nothing(root: Path, before: str, after: str) -> None:
    found = take_in(root, po(root).replace(before, after), role="")
    assert ({}, [], []) == (found.texts, found.left, found.refused)


def test_ends_that_a_tool_added_are_not_taken(root: Path) -> None:
    take_in(root, po(root).replace("Offrir du thé.", " Offrir un thé.\\n"))
    assert "* Demander d’abord.\n* Offrir un thé.\n\n\n" in (root / FR).read_text()


def test_a_fuzzy_entry_is_left_as_it_is(root: Path) -> None:
    text = po(root).replace("#. dos", "#, fuzzy\n#. dos").replace(OFFERED, "Offrir un thé")
    found = take_in(root, text)
    assert (2, {}) == (found.unfinished, found.texts)


def test_an_unread_translation_is_fuzzy_until_somebody_has_read_all_of_it(root: Path) -> None:
    write(root, FR, TRANSLATED.replace("state: human", "state: machine-unreviewed"))
    text = po(root)
    take_in(root, text.replace("#, fuzzy\n", "", 1))
    assert "machine-unreviewed" == state(root).state
    take_in(root, text.replace("#, fuzzy\n", ""), state="machine-reviewed")
    assert "machine-reviewed" == state(root).state


@pytest.mark.parametrize("made", ["human", "machine-reviewed", "machine-unreviewed"])
def test_a_file_says_of_itself_how_its_texts_were_made(root: Path, made: str) -> None:
    write(root, FR, TRANSLATED.replace("state: human", f"state: {made}"))
    assert f'"X-State: {made}\\n"' in po(root)


def test_what_is_still_to_be_translated_is_nobodys_yet(root: Path) -> None:
    assert '"X-State: machine-unreviewed\\n"' in po(root, only="missing", language="es")


def test_taking_marks_away_alone_makes_nothing_read_and_says_so(root: Path) -> None:
    write(root, FR, TRANSLATED.replace("state: human", "state: machine-unreviewed"))
    found = take_in(root, po(root).replace("#, fuzzy\n", ""))
    assert ("machine-unreviewed", True) == (state(root).state, found.is_unread)


def test_a_machines_text_that_was_read_and_not_changed_is_no_persons_translation(
    root: Path,
) -> None:
    write(root, FR, TRANSLATED.replace("state: human", "state: machine-unreviewed"))
    take_in(root, po(root).replace("#, fuzzy\n", ""), state="human")
    assert "machine-reviewed" == state(root).state


def test_a_part_by_machine_makes_the_text_unreviewed(root: Path) -> None:
    text = po(root).replace(OFFERED, "Offrir un thé")
    take_in(root, text, role="", state="machine-unreviewed")
    assert "machine-unreviewed" == state(root).state


def test_a_new_translation_is_a_new_file(root: Path) -> None:
    text = po(root)
    (root / FR).unlink()
    take_in(root, text)
    body = TRANSLATED.partition("people\n")[2].partition("---\n")[2]
    written = (root / FR).read_text().partition("---\n")[2].partition("---\n")
    source = {"title": "A desk", "summary": SUMMARY, "dos": DOS}
    digests = {part: digest(text) for part, text in source.items()}
    head = {"of": "en", "state": "human", "by_role": "Office", "date": "2026-11-22"}
    assert body.replace("* ", "- ").rstrip() + "\n" == written[2]
    assert {"translation": head | {"digests": digests}} == yaml.safe_load(written[0])


def test_a_page_is_translated_passage_by_passage_and_keeps_its_slot(root: Path) -> None:
    take_in(root, po(root, "pages").replace("Nous recueillons", "Nous rassemblons"))
    body = (root / "content/pages/take-part.fr.md").read_text().partition("---\n# ")[2]
    expected = "About\n\nNous rassemblons.\n\n<!-- slot: forms -->\n\n- [Engagements](/pledges/)\n"
    assert expected == body


@pytest.mark.parametrize(("only", "count"), [("missing", 4), ("stale", 0), ("unreviewed", 0)])
def test_only_what_is_asked_for_is_written(root: Path, only: str, count: int) -> None:
    entries = 0
    if only == "missing":
        entries = po(root, only="missing", language="es").count("msgctxt")
    else:
        with pytest.raises(KeyError):
            po(root, only="stale" if only == "stale" else "unreviewed")
    assert count == entries
