"""A peer's table becomes imported records by a map of its columns."""

from typing import Any

import pytest

from localaction.editing.refused import RefusedError
from localaction.intake.received import Received
from localaction.intake.table import column_map, read_table
from tests.unit.intake.desk import facts, received

MAP: dict[str, Any] = {
    "kind": "pledge",
    "language": "en",
    "columns": {"Action": "title", "City": "lead", "What": "summary", "Aims": "sdg_goals"},
    "values": {"sdg_goals": {"Equality": "sdg-10", "School": "sdg-4"}},
    "constants": {
        "provenance.by_role": "Secretariat of a network",
        "provenance.sources.0.url": "https://example.org/table",
    },
    "separator": ",",
}
TABLE = (
    'Action,City,What,Aims,Contact\n"First, words",Exampleville,We teach.,"School, Equality",{}\n'
)


def come(table: str, **others: object) -> Received:
    columns = column_map({**MAP, **others})
    return received(*read_table(table.encode(), columns, "peer.csv"), is_import=True)


def test_a_row_becomes_an_imported_record() -> None:
    text = facts(come(TABLE))
    source = "  kind: imported\n  sources:\n  - url: https://example.org/table\n"
    assert (source in text, "consent" in text) == (True, False)


def test_values_of_the_peer_become_ours() -> None:
    assert "sdg_goals: [sdg-4, sdg-10]" in facts(come(TABLE))


def test_columns_without_a_field_become_notes() -> None:
    came = come(TABLE.format("Jane; +41 22 555 12 34"))
    told = [(note.label, note.text) for note in came.notes]
    assert [("Contact", "Jane; [telephone number left out]")] == told


def test_of_two_columns_of_one_name_the_second_becomes_a_note() -> None:
    came = come("Action,City,What,Aims,What\nFirst,Exampleville,We teach.,,We learn.\n")
    told = [(note.label, note.text) for note in came.notes]
    assert ([("#5", "We learn.")], True) == (told, "We teach." in str(came.files))


def test_a_row_may_end_early() -> None:
    came = come("Action,City,What,Aims\nFirst,Exampleville,We teach.\n")
    assert () == came.complaints


def test_two_records_of_one_title_get_addresses_of_their_own() -> None:
    row = "Welcome desk,Exampleville,We {}.,\n"
    came = come(f"Action,City,What,Aims\n{row.format('teach')}{row.format('learn')}")
    assert ["welcome-desk-2", "welcome-desk-3"] == [made.id for made in came.made], came.complaints


def test_a_complaint_names_column_and_line() -> None:
    came = come(TABLE.replace("Exampleville", "Twinford"))
    assert ["City, 2"] == [complaint.place for complaint in came.complaints]


def test_what_a_spreadsheet_writes_at_the_beginning_is_no_heading() -> None:
    assert () == come(f"\ufeff{TABLE}").complaints


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"kind": "poem"}, "needs a kind"),
        ({"columns": {"Action": "titel"}}, "perhaps “title”"),
        ({"delimiter": ""}, "wrong at “delimiter”"),
        ({"colour": "red"}, "wrong at “colour”"),
    ],
)
def test_a_map_that_is_wrong_is_told(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(RefusedError, match=told):
        column_map({**MAP, **wrong})


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (b"Action,City,What,Aims\n", "no row"),
        (b"Action,City,What\na,b,c\n", "no column “Aims”"),
        (b"Action\xff\n", "not written in utf-8"),
        (b'Action,City\n"a,b\n', "cannot be read as a table"),
        (b"x" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
)
def test_a_table_that_cannot_be_read_is_told(table: bytes, told: str) -> None:
    with pytest.raises(RefusedError, match=told):
        read_table(table, column_map(MAP), "peer.csv")
