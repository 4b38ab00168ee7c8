"""A peer's table (CSV) and a map of its columns → what was typed, one submission a row."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from localaction.catalogue.vocabularies import nearest
from localaction.editing.refused import RefusedError
from localaction.intake.extra import questions_of
from localaction.intake.form import KINDS
from localaction.intake.submission import Answer, Submission
from localaction.language.mark import N_
from localaction.source.words import is_language

LARGEST = 10 * 1024 * 1024
MOST_ROWS = 2000

Text = Annotated[str, Field(max_length=2000)]


class ColumnMap(BaseModel):
    """How a peer's columns become fields (docs/import.md)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    language: str
    """Of the words in the table."""
    columns: dict[Text, Text]
    """The heading of a column → the field; several columns may fill one list."""
    values: dict[Text, dict[Text, Text]] = {}
    """Field → what stands there → what is meant."""
    constants: dict[Text, Text] = {}
    """Field → what holds for every row."""
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] = ","
    separator: Annotated[str, Field(max_length=3)] = ";"
    """Between several values in one cell."""
    encoding: str = "utf-8"


def column_map(given: Mapping[str, Any]) -> ColumnMap:
    """Judge a map that somebody wrote."""
    try:
        made = ColumnMap.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise RefusedError(
            N_(
                "The map of columns is wrong at “{place}”: {reason}. It needs kind, language and "
                "columns."
            ),
            place=".".join(map(str, first["loc"])),
            reason=first["msg"],
        ) from None
    if made.kind not in KINDS or not is_language(made.language):
        raise RefusedError(
            N_("The map of columns needs a kind ({kinds}) and the code of a language."),
            kinds=", ".join(KINDS),
        )
    known = [question.field for question in questions_of(made.kind, is_import=True)]
    for name in (*made.columns.values(), *made.values, *made.constants):
        if name not in known:
            raise RefusedError(
                N_("The map of columns names “{found}”, which is no field; perhaps “{nearest}”?"),
                found=name,
                nearest=nearest(name, known) or known[0],
            )
    return made


def read_table(data: bytes, columns: ColumnMap, name: str) -> tuple[Submission, ...]:
    """Give what stands in each row; `name` is the file's, for people."""
    if len(data) > LARGEST:
        raise RefusedError(N_("“{name}” is larger than 10 MB; send it in parts."), name=name)
    heads, rows = _rows(_text(data, columns, name), columns, name)
    if not rows:
        raise RefusedError(N_("“{name}” has no row below its headings."), name=name)
    missing = [column for column in columns.columns if column not in heads]
    if missing:
        raise RefusedError(
            N_("“{name}” has no column “{column}”, which the map names; its columns: {columns}."),
            name=name,
            column=missing[0],
            columns=", ".join(heads),
        )
    if len(rows) > MOST_ROWS:
        sentence = N_("{count} rows are filled in; send them in files of at most {limit} rows.")
        raise RefusedError(sentence, count=str(len(rows)), limit=str(MOST_ROWS))
    return tuple(_submission(number, row, columns, name) for number, row in rows)


def _text(data: bytes, columns: ColumnMap, name: str) -> str:
    try:
        return data.decode(columns.encoding).removeprefix("\ufeff")
    except (UnicodeError, LookupError):
        raise RefusedError(
            N_("“{name}” is not written in {encoding}; save it as UTF-8, or name its encoding."),
            name=name,
            encoding=columns.encoding,
        ) from None


def _rows(
    text: str, columns: ColumnMap, name: str
) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """The headings, and each row that holds something with the number of its line."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=columns.delimiter, strict=True)
    try:
        heads = _headings(next(reader, []))
        rows = [(reader.line_num, cells) for cells in reader if any(map(str.strip, cells))]
    except csv.Error as error:
        raise RefusedError(
            N_("“{name}” cannot be read as a table, at line {line}: {reason}."),
            name=name,
            line=str(reader.line_num),
            reason=str(error),
        ) from None
    return heads, [(line, dict(_under(heads, cells))) for line, cells in rows]


def _headings(cells: Sequence[str]) -> list[str]:
    """What the columns are called; one without a name of its own by its number."""
    heads: list[str] = []
    for at, cell in enumerate(cells, 1):
        called = cell.strip()
        heads.append(called if called and called not in heads else f"#{at}")
    return heads


def _under(heads: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each cell below its heading; cells beyond the headings are kept too, for people."""
    for at, cell in enumerate(cells):
        yield heads[at] if at < len(heads) else f"#{at + 1}", cell


def _submission(number: int, row: Mapping[str, str], columns: ColumnMap, name: str) -> Submission:
    answers = [Answer(field, "", text, "") for field, text in columns.constants.items()]
    for head, cell in row.items():
        field = columns.columns.get(head, "")
        text = _meant(cell, columns.values.get(field, {}), columns.separator)
        answers.append(Answer(field, head, text, f"{head}, {number}"))
    return Submission(columns.kind, columns.language, tuple(answers), f"{name}, {number}")


def _meant(cell: str, values: Mapping[str, str], separator: str) -> str:
    """What a cell means in our words: as a whole, or piece by piece."""
    whole = cell.strip()
    if not values or whole in values:
        return values.get(whole, whole)
    pieces = [piece.strip() for piece in whole.split(separator)] if separator else [whole]
    return "; ".join(values.get(piece, piece) for piece in pieces)
