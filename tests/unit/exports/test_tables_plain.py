"""The tables of every build, each read back by a reader of its own and compared value by value."""

import csv
import json
import sqlite3
from hashlib import sha256
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from localaction.exports.tables.csv_file import safe
from localaction.exports.tables.files import CHECKSUMS
from localaction.exports.tables.table import Cell, Table, as_text, typed
from localaction.exports.tables.workbook import SHEETS
from tests.unit.exports.tables_world import FORMULA, all_files, files, made_world, tables, world

NAMES = tuple(tables())


def read_csv(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files()[name].decode("utf-8-sig"), newline="")))


def row(table: str, **wanted: str) -> dict[str, str]:
    found = [each for each in read_csv(f"{table}.csv") if wanted.items() <= each.items()]
    assert 1 == len(found)
    return found[0]


def in_csv(cell: Cell) -> str:
    return as_text(cell) if isinstance(cell, int | float) else safe(as_text(cell))


@pytest.mark.parametrize("name", NAMES)
def test_a_csv_file_read_by_another_reader_holds_the_table(name: str) -> None:
    table = tables()[name]
    expected = [[in_csv(cell) for cell in each] for each in table.rows]
    assert expected == [list(each.values()) for each in read_csv(f"{name}.csv")]


@pytest.mark.parametrize(
    ("table", "which", "column", "expected"),
    [
        ("cities", {"id": "montevideo"}, "lat", "-34.9"),
        ("cities", {"id": "montevideo"}, "population", "1302954"),
        ("cities", {"id": "montevideo"}, "population_year", "unknown"),
        ("cities", {"id": "montevideo"}, "population_source", "Census, 2023"),
        ("cities", {"id": "montevideo"}, "name_ar", "مونتيفيديو"),
        ("cities", {"id": "montevideo"}, "cohort", "reporting"),
        ("cities", {"id": "montevideo"}, "sub_region", "419"),
        ("cities", {"id": "vienna"}, "population_year", ""),
        ("pledges", {"id": "awkward"}, "people_concerned", "migrants-all; refugees"),
        ("pledges", {"id": "awkward"}, "start", "2023-06"),
        ("pledges", {"id": "awkward"}, "mirror", "true"),
        ("pledges", {"id": "awkward"}, "amount_value", "12.5"),
        ("pledges", {"id": "awkward"}, "partners", "network"),
        ("pledges", {"id": "awkward"}, "stage", "in-progress"),
        ("pledges", {"id": "awkward"}, "last_report", "2025-12"),
        ("pledges", {"id": "awkward"}, "title_ar", "عنوان"),
        ("pledges", {"id": "bare"}, "mirror", "unknown"),
        ("pledges", {"id": "bare"}, "people_concerned", "unknown"),
        ("pledges", {"id": "bare"}, "amount_value", ""),
        ("practices", {"id": "desk"}, "cities", "vienna"),
        ("practices", {"id": "desk"}, "part_of_regular_service", "false"),
        ("practices", {"id": "desk"}, "reporting", ""),
        ("organisations", {"id": "network"}, "name_en", "Network"),
        ("indicators", {"id": "people"}, "target_qualifier", "over"),
        ("indicators", {"id": "people"}, "share", "0.075"),
        ("measurements", {"update": "2026-03-05"}, "value", "-0.5"),
        ("measurements", {"update": "2026-03-05"}, "as_of", "unknown"),
        ("updates", {"update": "2026-03-05"}, "dated", "false"),
        ("texts", {"record": "awkward", "language": "ar"}, "state", "human"),
        ("terms", {"record": "awkward", "term": "refugees"}, "vocabulary", "people_concerned"),
        ("relations", {"record": "awkward", "other": "network"}, "role", "donor"),
        ("addresses", {"record": "bare"}, "address", "https://example.org/page"),
        ("retired", {"id": "gone"}, "see", "awkward"),
    ],
)
def test_a_value_stands_as_the_record_states_it(
    table: str, which: dict[str, str], column: str, expected: str
) -> None:
    assert expected == row(table, **which)[column]


def test_a_record_that_was_taken_back_stands_among_the_retired_only() -> None:
    found = [name for name in NAMES for each in read_csv(f"{name}.csv") if "gone" in each.values()]
    assert ["retired"] == found


def test_a_csv_file_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    assert files()["cities.csv"].startswith(b"\xef\xbb\xbfid,url,")


def test_lines_of_csv_end_as_rfc_4180_says() -> None:
    assert files()["cities.csv"].decode().count("\n") == files()["cities.csv"].count(b"\r\n")


@pytest.mark.parametrize("text", ["=1+1", "+41 22", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"])
def test_a_text_that_is_taken_for_a_formula_bears_an_apostrophe(text: str) -> None:
    assert f"'{text}" == safe(text)


def test_a_formula_in_a_title_is_text_in_the_csv_file() -> None:
    assert f"'{FORMULA}" == row("pledges", id="awkward")["title"]


def test_a_number_below_zero_bears_no_apostrophe() -> None:
    assert "-34.9" == row("cities", id="montevideo")["lat"]


@pytest.mark.parametrize("name", NAMES)
def test_the_database_holds_the_table(name: str) -> None:
    table = tables()[name]
    base = sqlite3.connect(":memory:")
    base.deserialize(files()["local-action.sqlite"])
    found = base.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()
    base.close()
    assert _typed(table) == found


def _typed(table: Table) -> list[tuple[object, ...]]:
    return [
        tuple(typed(cell, column) for cell, column in zip(each, table.columns, strict=True))
        for each in table.rows
    ]


def test_titles_are_searched_in_the_database_without_accents() -> None:
    base = sqlite3.connect(":memory:")
    base.deserialize(files()["local-action.sqlite"])
    question = (
        "SELECT record, language FROM texts JOIN texts_fts ON texts.rowid = texts_fts.rowid "
        "WHERE texts_fts MATCH 'QUÓTES'"
    )
    found = base.execute(question).fetchall()
    base.close()
    assert [("awkward", "en")] == found


def workbook(language: str) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(BytesIO(files()[f"local-action.{language}.xlsx"]))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_the_workbook_has_a_sheet_for_each_kind() -> None:
    assert list(SHEETS) == list(workbook("en"))


def test_numbers_and_flags_of_the_workbook_are_no_texts() -> None:
    head, first, *_ = workbook("en")["pledges"]
    told = dict(zip(head, first, strict=True))
    assert (12.5, True, 2) == (told["amount_value"], told["mirror"], told["updates"])


def test_terms_of_the_workbook_are_told_in_its_language() -> None:
    head, first, *_ = workbook("fr")["pledges"]
    assert "En cours" == dict(zip(head, first, strict=True))["stage"]


def test_a_formula_is_a_text_in_the_workbook() -> None:
    book = load_workbook(BytesIO(files()["local-action.en.xlsx"]))
    assert (FORMULA, "s") == (book["pledges"]["C2"].value, book["pledges"]["C2"].data_type)


@pytest.mark.parametrize(("language", "expected"), [("ar", True), ("fr", None)])
def test_arabic_sheets_begin_at_the_right(language: str, expected: bool | None) -> None:
    book = load_workbook(BytesIO(files()[f"local-action.{language}.xlsx"]))
    assert expected == book["pledges"].sheet_view.rightToLeft


def test_the_head_of_a_sheet_stays_in_sight() -> None:
    book = load_workbook(BytesIO(files()["local-action.en.xlsx"]))
    assert "B2" == book["pledges"].freeze_panes


def test_a_place_lies_where_its_record_says_with_the_longitude_first() -> None:
    (place,) = json.loads(files()["places.geojson"])["features"]
    assert ("montevideo", [-56.2, -34.9]) == (place["id"], place["geometry"]["coordinates"])


def test_the_codebook_tells_the_meaning_of_every_column() -> None:
    told = {
        (each["table"], each["column"]) for each in read_csv("codebook.en.csv") if each["meaning"]
    }
    assert {(table.name, name) for table in tables().values() for name in table.names} == told


def test_the_codebook_tells_the_terms_of_a_short_list_in_its_language() -> None:
    (told,) = (
        each
        for each in read_csv("codebook.fr.csv")
        if ("pledges", "stage") == (each["table"], each["column"])
    )
    assert "in-progress: En cours" in told["values"].split("; ")


def test_the_list_of_checksums_names_every_file_with_its_own() -> None:
    lines = files()[CHECKSUMS].decode().splitlines()
    told = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    rest = {name: data for name, data in files().items() if name != CHECKSUMS}
    assert {name: sha256(data).hexdigest() for name, data in rest.items()} == told


def test_the_same_records_give_the_same_bytes() -> None:
    again = all_files(made_world())
    assert [] == [name for name, data in files().items() if data != again[name]]


def test_the_dates_of_a_workbook_are_those_of_the_site() -> None:
    book = load_workbook(BytesIO(files()["local-action.en.xlsx"]))
    assert world().catalogue.today == book.properties.created.date()
