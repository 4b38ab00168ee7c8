from io import BytesIO
from zipfile import ZIP_BZIP2, ZipFile

import pytest

from localaction.editing.refused import RefusedError
from localaction.intake import guard
from localaction.intake.guard import Kind, checked_package
from tests.unit.intake.packages import changed, document, with_parts, workbook

XLSX = workbook()
DOCX = document()
SHEET = "xl/worksheets/sheet1.xml"
RELS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"
WORDS_RELS = "word/_rels/document.xml.rels"
BODY = "word/document.xml"
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
OUTSIDE_NAMES = ("../../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl\\evil.xml", "a/./b", "a\nb")


def relation(type: str, target: str, mode: str = "Internal") -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return (
        f'<Relationship Id="x9" Type="{base}/{type}" Target="{target}" TargetMode="{mode}"/>'
        "</Relationships>"
    )


def related(package: bytes, name: str, type: str, target: str, mode: str = "External") -> bytes:
    return changed(package, name, "</Relationships>", relation(type, target, mode))


def in_cell(xml: str) -> bytes:
    return changed(XLSX, SHEET, '<c r="A1" t="s"><v>0</v></c>', f'<c r="B7">{xml}</c>')


def in_body(xml: str) -> bytes:
    return changed(DOCX, BODY, "<w:sectPr", f"<w:p><w:r>{xml}</w:r></w:p><w:sectPr")


def dense() -> bytes:
    return with_parts(XLSX, {"xl/media/a.png": b"\x89PNG" + bytes(2_000_000)})


def many() -> bytes:
    return with_parts(XLSX, {f"xl/media/{number}.png": b"\x89" for number in range(1001)})


def twice() -> bytes:
    stream = BytesIO(XLSX)
    with ZipFile(stream, "a") as package:
        package.writestr("XL/Workbook.xml", b"<workbook/>")
    return stream.getvalue()


def with_bzip2() -> bytes:
    stream = BytesIO(XLSX)
    with ZipFile(stream, "a", ZIP_BZIP2) as package:
        package.writestr("xl/a.xml", b"<a/>")
    return stream.getvalue()


def locked_part() -> bytes:
    stream = bytearray(XLSX)
    stream[stream.index(b"PK\x01\x02") + 8] |= 1
    return bytes(stream)


HOSTILE = {
    "too large": (bytes(10 * 1024 * 1024 + 1), "The file has 11 MB; at most 10 MB"),
    "empty": (b"", "This is not a .xlsx file"),
    "text": (b"title;summary\n", "This is not a .xlsx file"),
    "behind a program": (b"MZ" + XLSX, "This is not a .xlsx file"),
    "cut": (XLSX[: len(XLSX) // 2], "This is not a .xlsx file"),
    "old": (guard.OLD_OFFICE + bytes(600), "an old kind (.xls or .doc)"),
    "locked": (guard.OLD_OFFICE + guard.LOCKED, "locked with a password"),
    "part locked": (locked_part(), "locked with a password"),
    "a Word file": (DOCX, "This is not a .xlsx file"),
    "OpenDocument": (
        b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "This is an OpenDocument file",
    ),
    "dense": (dense(), "far larger than any form"),
    "many parts": (many(), "far larger than any form"),
    "two of one name": (twice(), "Two parts of the file bear one name"),
    "packed in a rare way": (with_bzip2(), "This is not a .xlsx file"),
    "entities": (with_parts(XLSX, {"xl/a.xml": ENTITIES}), "A part of the file (xl/a.xml)"),
    "XML under another name": (
        with_parts(XLSX, {"xl/media/a.png": b"\xef\xbb\xbf\n" + ENTITIES}),
        "A part of the file (xl/media/a.png)",
    ),
    "entities in UTF-16": (
        with_parts(XLSX, {"xl/a.png": ENTITIES.decode().encode("utf-16")}),
        "A part of the file (xl/a.png)",
    ),
    "nested deeply": (
        with_parts(XLSX, {"xl/a.xml": b"<a>" * 300 + b"</a>" * 300}),
        "A part of the file (xl/a.xml)",
    ),
    "macros": (with_parts(XLSX, {"xl/vbaProject.bin": b"a"}), "The file holds macros"),
    "macros by type": (
        changed(XLSX, TYPES, "spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"),
        "The file holds macros",
    ),
    "macros by relationship": (
        related(XLSX, RELS, "vbaProject", "a.bin", "Internal"),
        "The file holds macros",
    ),
    "old macros": (
        with_parts(XLSX, {"xl/macrosheets/sheet1.xml": b"<a/>"}),
        "The file holds macros",
    ),
    "another workbook": (
        with_parts(XLSX, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}),
        "outside of itself (xl/externalLinks/externalLink1.xml)",
    ),
    "a data connection": (
        with_parts(XLSX, {"xl/connections.xml": b"<connections/>"}),
        "outside of itself (xl/connections.xml)",
    ),
    "a link into a network": (
        related(XLSX, RELS, "hyperlink", "file://server/share/a.xlsx"),
        "outside of itself (file://server/share/a.xlsx)",
    ),
    "a script as a link": (
        related(XLSX, RELS, "hyperlink", "javascript:alert(1)"),
        "outside of itself (javascript:alert(1))",
    ),
    "a picture from elsewhere": (
        related(XLSX, RELS, "image", "https://example.org/a.png"),
        "outside of itself (https://example.org/a.png)",
    ),
    "an object": (
        with_parts(XLSX, {"xl/embeddings/a.bin": b"a"}),
        "an object of another program (xl/embeddings/a.bin)",
    ),
    "a file under another name": (
        with_parts(XLSX, {"xl/media/a.png": b"PK\x03\x04abc"}),
        "an object of another program (xl/media/a.png)",
    ),
    "a control": (
        with_parts(XLSX, {"xl/activeX/activeX1.xml": b"<ocx/>"}),
        "an object of another program (xl/activeX/activeX1.xml)",
    ),
    "a formula": (in_cell("<f>1+1</f><v>2</v>"), "Cell Pledges!B7 holds a formula"),
    "a formula for many cells": (
        in_cell('<f t="array" ref="B7:B9"/><v>2</v>'),
        "Cell Pledges!B7 holds a formula",
    ),
    "a cell far away": (
        changed(XLSX, SHEET, 'r="A1" t="s"', 'r="XFD1048576" t="s"'),
        "Cell Pledges!XFD1048576 lies far outside",
    ),
    "another program in a name": (
        changed(
            XLSX,
            "xl/workbook.xml",
            "<calcPr",
            "<definedNames><definedName name='a'>cmd|'/c calc'!A0</definedName></definedNames>"
            "<calcPr",
        ),
        "outside of itself (cmd|'/c calc'!A0)",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_with_what_was_found(name: str) -> None:
    data, expected = HOSTILE[name]
    with pytest.raises(RefusedError) as refused:
        checked_package(data, "xlsx")
    assert expected in str(refused.value)


@pytest.mark.parametrize("name", OUTSIDE_NAMES)
def test_a_part_whose_name_leads_out_of_the_file_is_refused(name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        checked_package(with_parts(XLSX, {name: b"<a/>"}), "xlsx")
    assert "a part that no office program makes" in str(refused.value)


FIELD = '<w:fldChar w:fldCharType="begin"/><w:instrText>{}</w:instrText>'
HOSTILE_WORDS = {
    "macros": (with_parts(DOCX, {"word/vbaProject.bin": b"a"}), "The file holds macros"),
    "a template from elsewhere": (
        related(DOCX, WORDS_RELS, "attachedTemplate", "https://example.org/a.dotm"),
        "outside of itself (https://example.org/a.dotm)",
    ),
    "a part in another format": (
        related(DOCX, WORDS_RELS, "aFChunk", "a.html", "Internal"),
        "an object of another program (a.html)",
    ),
    "a field that starts a program": (
        in_body(FIELD.format("DDE</w:instrText><w:instrText>AUTO c:\\\\a.exe")),
        "outside of itself (DDEAUTO",
    ),
    "a field that takes a file in": (
        in_body('<w:fldSimple w:instr=" INCLUDETEXT c:\\a.txt "/>'),
        "outside of itself (INCLUDETEXT",
    ),
}


@pytest.mark.parametrize("name", HOSTILE_WORDS)
def test_a_hostile_document_is_refused_with_what_was_found(name: str) -> None:
    data, expected = HOSTILE_WORDS[name]
    with pytest.raises(RefusedError) as refused:
        checked_package(data, "docx")
    assert expected in str(refused.value)


HARMLESS: dict[str, tuple[bytes, Kind]] = {
    "a workbook": (XLSX, "xlsx"),
    "a document": (DOCX, "docx"),
    "a web address": (workbook(("A1", "https://example.org/a")), "xlsx"),
    "a text that begins like a formula": (workbook(("A1", "= what we promise")), "xlsx"),
    "the number of a page": (in_body(FIELD.format(" PAGE ")), "docx"),
    "what Word throws away": (with_parts(DOCX, {"[trash]/0000.dat": bytes(60)}), "docx"),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_office_programs_write_passes_as_it_is(name: str) -> None:
    data, kind = HARMLESS[name]
    assert data == checked_package(data, kind).read()


def test_a_file_that_states_false_sizes_is_not_unpacked_beyond_them() -> None:
    data = bytearray(with_parts(XLSX, {"xl/a.xml": b"<a>" + b"b" * 900_000 + b"</a>"}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(RefusedError) as refused:
        checked_package(bytes(data), "xlsx")
    assert "This is not a .xlsx file" in str(refused.value)
