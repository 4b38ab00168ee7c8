"""Labels of vocabularies and words of the interface on the road of PO files."""

import pytest

from localaction.catalogue.load import settings
from localaction.catalogue.vocabularies import Vocabularies
from localaction.language.gettext import parse_words, read_words
from localaction.translate.compose import How
from localaction.translate.interface import interface_file, take_interface
from localaction.translate.po import Entry, read
from localaction.translate.take import Left
from localaction.translate.terms import SECTIONS, take_terms, term_entries
from tests.unit.translate.small_root import REPOSITORY, TODAY

UNITS = "content/vocabularies/unit.yml"


@pytest.fixture(scope="module")
def lists() -> Vocabularies:
    """The vocabularies of the repository."""
    found = settings(REPOSITORY, REPOSITORY)[1]
    assert found is not None
    return found


def take(lists: Vocabularies, *entries: Entry, language: str = "pt") -> tuple[str, list[Left]]:
    path = entries[0].context.partition("#")[0]
    texts = {path: (REPOSITORY / path).read_text("utf-8")}
    changed, left, _ = take_terms(lists, entries, language, texts)
    return changed.get(path, texts[path]), left


def lines(text: str, before: str) -> tuple[list[str], list[str]]:
    """The lines that came, and those that went."""
    new, old = text.split("\n"), before.split("\n")
    return [each for each in new if each not in old], [each for each in old if each not in new]


def test_a_new_label_stands_in_its_term_and_is_not_verified(lists: Vocabularies) -> None:
    text, _ = take(lists, Entry(f"{UNITS}#trees", "trees", "árvores"))
    came, _ = lines(text, (REPOSITORY / UNITS).read_text("utf-8"))
    assert "    pt: árvores" == came[0]
    assert came[1].endswith(", pt: false}")


def test_an_official_label_stays_as_it_is(lists: Vocabularies) -> None:
    path = "content/vocabularies/sdg_goals.yml"
    english = lists.term("sdg_goals", "sdg-1").labels["en"]
    text, left = take(lists, Entry(f"{path}#sdg-1", english, "Autre"), language="fr")
    assert (REPOSITORY / path).read_text("utf-8") == text
    assert "read in an official text" in left[0].fault.sentence


@pytest.mark.parametrize(
    ("context", "source", "said"),
    [
        (f"{UNITS}#no-such-unit", "trees", "There is no text of that name"),
        (f"{UNITS}#trees", "oaks", "Its source is another by now"),
        (f"{SECTIONS}#context", "Context", "The headings of sections are taken all together"),
    ],
)
def test_a_label_that_cannot_be_taken_is_listed(
    lists: Vocabularies, context: str, source: str, said: str
) -> None:
    _, left = take(lists, Entry(context, source, "x"))
    assert [True] == [each.fault.sentence.startswith(said) for each in left]


def test_the_first_headings_of_a_language_leave_the_ids_understood(lists: Vocabularies) -> None:
    entries = [
        Entry(each.context, each.source, f"{each.source} pt")
        for each in term_entries(lists, "pt")
        if each.context.startswith(SECTIONS)
    ]
    text, left = take(lists, *entries)
    assert [] == left
    assert ("    pt: Context pt" in text, "    pt: [context]" in text) == (True, True)


def test_labels_that_are_not_there_are_asked_for(lists: Vocabularies) -> None:
    assert {""} == {each.told for each in term_entries(lists, "pt", "missing")}


def test_words_of_the_interface_lose_their_mark_when_somebody_has_read_them() -> None:
    known = parse_words('#, fuzzy\nmsgid "Pledges"\nmsgstr "Engagements"\n', "fr")
    text = interface_file(known, "unreviewed").replace("#, fuzzy\n", "")
    answered = How("human", "Office", TODAY)
    changed, _, _ = take_interface(known, read(text.encode(), "x.po"), answered)
    assert (True, False) == ("Engagements" in str(changed), "fuzzy\n" in str(changed))


def test_a_lost_place_for_a_value_is_told() -> None:
    path = REPOSITORY / "content/locales/fr/LC_MESSAGES/localaction.po"
    head = 'msgid ""\nmsgstr "Language: fr\\n"\n\n'
    text = f'{head}msgid "%(actual)s reported of %(target)s"\nmsgstr "%(actual)s"\n'
    answered = How("human", "Office", TODAY)
    changed, left, _ = take_interface(read_words(path, "fr"), read(text.encode(), "x"), answered)
    assert (None, ["%(target)s"]) == (changed, [each.fault.values["found"] for each in left])
