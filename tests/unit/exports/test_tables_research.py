"""What researchers take, read back: Parquet by DuckDB, SPSS by pyreadstat, CSV by Frictionless."""

from pathlib import Path
from typing import Any

import duckdb
import pyreadstat
import pytest
from frictionless import Package, system

from localaction.exports.tables.frames import LABELLED
from localaction.exports.tables.table import Cell, Column, typed
from tests.unit.exports.tables_world import files, tables


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All files, written down."""
    place = tmp_path_factory.mktemp("tables")
    for name, content in files().items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(content)
    return place


def listed(cell: Cell, column: Column) -> Any:
    """A cell as Parquet holds it: several values are a list."""
    if not column.many:
        return typed(cell, column)
    return list(cell) if isinstance(cell, tuple) else [cell] if cell is not None else []


@pytest.mark.parametrize("name", tuple(tables()))
def test_parquet_read_by_duckdb_holds_the_table(folder: Path, name: str) -> None:
    table = tables()[name]
    with duckdb.connect() as asked:
        found = asked.execute(
            "SELECT * FROM read_parquet(?)", [f"{folder}/parquet/{name}.parquet"]
        ).fetchall()
    expected = [
        tuple(listed(cell, column) for cell, column in zip(row, table.columns, strict=True))
        for row in table.rows
    ]
    assert expected == found


def spss(folder: Path, language: str, name: str) -> tuple[dict[str, list[Any]], Any]:
    file = folder / "spss" / language / f"{name}.sav"
    found: tuple[dict[str, list[Any]], Any] = pyreadstat.read_sav(
        file, output_format="dict", user_missing=True
    )
    return found


@pytest.mark.parametrize("name", LABELLED)
def test_an_spss_file_read_back_holds_the_table(folder: Path, name: str) -> None:
    table = tables()[name]
    found, _ = spss(folder, "en", name)
    expected = {
        column.name: [_spss(typed(row[place], column), column) for row in table.rows]
        for place, column in enumerate(table.columns)
    }
    assert expected == dict(found)


def _spss(cell: object, column: Column) -> object:
    """SPSS knows numbers and texts; a text that is not stated is empty."""
    is_text = column.many or column.type not in ("whole", "number", "flag")
    return "" if cell is None and is_text else cell


def test_the_values_of_an_spss_file_bear_their_labels(folder: Path) -> None:
    _, told = spss(folder, "fr", "pledges")
    assert "En cours" == told.variable_value_labels["stage"]["in-progress"]


def test_the_variables_of_an_spss_file_bear_their_meaning(folder: Path) -> None:
    _, told = spss(folder, "en", "pledges")
    assert "When it began or begins." == told.column_names_to_labels["start"]


def test_spss_counts_unknown_as_missing(folder: Path) -> None:
    _, told = spss(folder, "en", "pledges")
    assert [{"lo": "unknown", "hi": "unknown"}] == told.missing_ranges["start"]


def test_frictionless_finds_the_data_package_valid(folder: Path) -> None:
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    assert [] == report.flatten(["title", "message"])


def test_frictionless_knows_all_tables_and_codebooks(folder: Path) -> None:
    assert len(tables()) + 6 == len(Package(str(folder / "datapackage.json")).resources)
