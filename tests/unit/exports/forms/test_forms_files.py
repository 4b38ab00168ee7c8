"""The files that an officer takes along, read back by other programs."""

import csv
import json
from io import BytesIO, StringIO
from typing import Any

import pytest
from docx import Document

from localaction.catalogue.model import Catalogue, Entry
from localaction.exports.forms.document import document
from localaction.exports.forms.files import form_files
from localaction.source.commits import Commit, FolderHistory
from localaction.source.history import Unavailable
from tests.factories import entry, pledge, words
from tests.unit.exports.forms.systems_of import (
    copy_of,
    filled,
    form_of,
    made,
    system_of,
    teller_of,
)

FORMULA = "=1+2 pledges"
DAY = "2026-03-01"


def a_pledge(id: str, title: str = "A title", **given: Any) -> Entry[Any]:
    return entry("pledge", id, pledge(**given), texts=[words("en", title, "Two.\n\nParagraphs.")])


def world() -> Catalogue:
    return made(
        pledges=[
            a_pledge("formula", FORMULA),
            a_pledge("refuge", people_concerned=["refugees"]),
            a_pledge("plain", added="2026-03-02"),
            a_pledge("gone", retired={"on": "2026-04-01", "why": "It was another's."}),
        ]
    )


def files(language: str = "en", day: str | None = None, history: Any = None) -> dict[str, bytes]:
    catalogue = world()
    copy = copy_of(catalogue, history)
    return dict(form_files(copy, system_of("imrf"), teller_of(catalogue, language), day))


@pytest.fixture(scope="module")
def english() -> dict[str, bytes]:
    return files()


def paragraphs(of: bytes) -> list[tuple[str, str, str]]:
    """Style, text and source of each paragraph, as another program reads them."""
    read = Document(BytesIO(of)).paragraphs
    return [(each.style.name or "" if each.style else "", each.text, each._p.xml) for each in read]


def rows(of: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(of.decode("utf-8-sig"))))


def changes(of: dict[str, bytes]) -> dict[str, str | None]:
    return {each["id"]: each.get("state") for each in json.loads(of["changes.json"])["records"]}


def test_each_record_that_the_form_is_for_has_a_word_file(english: dict[str, bytes]) -> None:
    expected = {"pledge/pledges/formula.docx", "pledge/pledges/plain.docx"}
    assert expected == {name for name in english if name.endswith(".docx")}


def test_the_word_file_has_every_field_with_its_answer(english: dict[str, bytes]) -> None:
    told: dict[str, list[str]] = {}
    for style, text, _ in paragraphs(english["pledge/pledges/plain.docx"]):
        if style == "Question":
            label = text
            told[label] = []
        elif style == "Normal" and told:
            told[label].append(text)
    fields = form_of("imrf", "pledge").fields
    expected = {
        f"{each.part}. {each.label}": answer.text.split("\n\n") if answer.text else []
        for each, answer in zip(fields, filled(a_pledge("plain")).answers, strict=True)
    }
    assert expected == told


def test_the_word_file_of_an_arabic_form_leaves_english_names_to_run_their_own_way() -> None:
    read = paragraphs(files("ar")["pledge/pledges/plain.docx"])
    labels = [source for style, _, source in read if style == "Question"]
    turned = [source for source in labels if 'w:bidi w:val="0"' in source]
    assert (19, 19) == (len(labels), len(turned))


def test_the_table_has_a_row_for_each_record_and_a_column_for_each_field(
    english: dict[str, bytes],
) -> None:
    told = rows(english["pledge.csv"])
    labels = {field.label for field in form_of("imrf", "pledge").fields}
    assert [("formula", True), ("plain", True)] == [
        (each["id"], labels.issubset(each)) for each in told
    ]


def test_no_cell_begins_a_formula_and_the_list_says_so(english: dict[str, bytes]) -> None:
    title = rows(english["pledge.csv"])[0]["Name of the pledge"]
    listed = english["what-is-missing.txt"].decode()
    sentence = "an apostrophe stands before it; delete it when you paste (Name of the pledge)"
    assert (f"'{FORMULA}", True) == (title, sentence in listed)


def test_a_record_that_the_form_is_not_for_is_listed_with_the_reason(
    english: dict[str, bytes],
) -> None:
    listed = english["what-is-missing.txt"].decode().partition("a form is not for")[2]
    assert "refuge" in listed
    assert "focus on migrants and not on refugees" in listed


def test_the_feed_tells_of_what_was_taken_back_too(english: dict[str, bytes]) -> None:
    assert {"gone": None, "plain": None, "formula": None, "refuge": None} == changes(english)


def test_the_feed_says_what_is_not_meant_for_the_system_any_more(
    english: dict[str, bytes],
) -> None:
    records = json.loads(english["changes.json"])["records"]
    expected = {"formula": True, "plain": True, "refuge": False, "gone": False}
    assert expected == {each["id"]: each["meant"] for each in records}


def test_the_word_file_says_how_far_the_form_was_read() -> None:
    of = a_pledge("plain")
    teller = teller_of(made(pledges=[of]))
    helped = [
        text
        for style, text, _ in paragraphs(document(teller, filled(of, "sdg", "action")))
        if style == "Help"
    ]
    hint = system_of("sdg").hint or ""
    unread = [text for text in helped if text.startswith("inferred, read nowhere")]
    assert (3, hint, 13) == (len(helped[0].split("\n")), helped[1], len(unread))


HISTORY = {
    id: FolderHistory(Commit("a", "2026-01-01", ""), Commit("b", day, ""), 2)
    for id, day in (("formula", "2026-02-01"), ("plain", "2026-03-02"))
}


def test_since_a_day_only_what_is_new_changed_or_withdrawn_is_there() -> None:
    told = files(day=DAY, history=HISTORY)
    expected = ({"gone": "withdrawn", "plain": "new"}, ["pledge/pledges/plain.docx"])
    assert expected == (changes(told), [name for name in told if name.endswith(".docx")])


def test_what_was_changed_since_a_day_is_called_so() -> None:
    told = files(day="2026-02-01", history=HISTORY)
    assert "changed" == changes(told)["formula"]


def test_where_git_cannot_tell_everything_is_there_and_that_is_said() -> None:
    told = files(day=DAY, history=Unavailable("shallow"))
    said = "Git could not tell when records changed" in told["what-is-missing.txt"].decode()
    assert ("unknown", True) == (changes(told)["formula"], said)


def test_the_feed_as_a_table_says_the_same_as_json() -> None:
    told = files(day=DAY, history=HISTORY)
    table = {each["id"]: each["state"] for each in rows(told["changes.csv"])}
    assert changes(told) == table


def test_the_same_records_give_the_same_bytes(english: dict[str, bytes]) -> None:
    assert english == files()


@pytest.mark.parametrize("system", ["hub", "imrf", "unhcr", "gfmd", "localcoalition", "sdg"])
def test_no_two_fields_of_a_form_are_called_alike(system: str) -> None:
    for form in system_of(system).forms:
        labels = [field.label for field in form.fields]
        assert len(labels) == len(set(labels))
