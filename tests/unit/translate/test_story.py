"""A text is written, translated, changed in one section, translated again by PO, and restamped."""

import subprocess
from pathlib import Path

from typer.testing import CliRunner

from localaction.cli import app
from tests.unit.translate.small_root import DOS, EN, FR, TRANSLATED, po, state, take_in, write


def change_source(root: Path) -> None:
    """The first item of the list is another, and there is one more."""
    text = (root / EN).read_text()
    new = "- Ask first, always, in their language.\n- Offer tea.\n- Listen."
    write(root, EN, text.replace(DOS, new))


def commit(root: Path) -> None:
    for command in (("init", "-q"), ("add", "."), ("commit", "-qm", "x")):
        name = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        subprocess.run(("git", *name, *command), cwd=root, check=True)


def test_a_translation_of_the_present_source_is_human(root: Path) -> None:
    assert "human" == state(root).state


def test_the_language_it_was_written_in_is_its_own(root: Path) -> None:
    assert "own" == state(root, language="en").state


def test_a_language_without_a_file_is_missing_and_says_where_it_would_stand(root: Path) -> None:
    found = state(root, language="es")
    assert ("missing", "practices/desk/es.md") == (found.state, found.path)


def test_a_changed_section_makes_only_that_section_stale(root: Path) -> None:
    change_source(root)
    found = state(root)
    assert ("stale", ("dos",), ()) == (found.state, found.stale, found.lacking)


def test_a_new_section_of_the_source_is_lacking(root: Path) -> None:
    write(root, EN, (root / EN).read_text() + "\n## Don'ts\n\n- Do not hurry.\n")
    assert ("donts",) == state(root).lacking


def test_a_stale_item_shows_its_former_source_and_is_fuzzy(root: Path) -> None:
    commit(root)
    write(root, EN, (root / EN).read_text().replace("Ask first.", "Ask them first."))
    expected = (
        "#, fuzzy\n"
        '#| msgid "Ask first."\n'
        'msgctxt "practices/desk/en.md#dos/1"\n'
        'msgid "Ask them first."\n'
        'msgstr "Demander d’abord."\n'
    )
    assert expected in po(root)


def test_an_item_that_did_not_change_keeps_its_translation(root: Path) -> None:
    commit(root)
    change_source(root)
    entry = 'msgctxt "practices/desk/en.md#dos/2"\nmsgid "Offer tea."\nmsgstr "Offrir du thé."\n'
    assert entry in po(root)


def test_a_list_that_was_translated_anew_is_up_to_date(root: Path) -> None:
    commit(root)
    change_source(root)
    text = po(root).replace('language."\nmsgstr ""', 'language."\nmsgstr "Demander, toujours."')
    text = text.replace('"Listen."\nmsgstr ""', '"Listen."\nmsgstr "Écouter."')
    take_in(root, text, state="human")
    items = "- Demander, toujours.\n- Offrir du thé.\n- Écouter.\n\n\n"
    assert items == (root / FR).read_text().partition("## À faire\n\n")[2]
    assert "human" == state(root).state


def test_a_list_of_other_items_is_taken_only_whole(root: Path) -> None:
    commit(root)
    change_source(root)
    text = po(root).replace('"Listen."\nmsgstr ""', '"Listen."\nmsgstr "Écouter."')
    found = take_in(root, text)
    assert ["practices/desk/en.md#dos"] == [each.context for each in found.left]
    assert TRANSLATED == (root / FR).read_text()


def test_a_restamped_translation_is_up_to_date(root: Path) -> None:
    write(root, EN, (root / EN).read_text().replace("Ask first.", "Ask them first."))
    stamped = CliRunner().invoke(app, ["translate", "stamp", str(root / FR)])
    assert (0, "human") == (stamped.exit_code, state(root).state)
