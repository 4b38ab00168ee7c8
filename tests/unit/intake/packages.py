"""Office files for tests, and the same with one part put in, changed or forged."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from xlsxwriter import Workbook


def workbook(*cells: tuple[str, str]) -> bytes:
    """A workbook with texts in cells."""
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet("Pledges")
    for place, text in cells or (("A1", "Open a language school"),):
        sheet.write(place, text)
    book.close()
    return stream.getvalue()


def document() -> bytes:
    """A Word document with a paragraph."""
    stream = BytesIO()
    made = Document()
    made.add_paragraph("Open a language school")
    made.save(stream)
    return stream.getvalue()


def with_parts(package: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with parts added or in the place of its own."""
    stream = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts:
            if name not in old.namelist():
                new.writestr(name, parts[name])
    return stream.getvalue()


def part(package: bytes, name: str) -> bytes:
    """One part of a package."""
    with ZipFile(BytesIO(package)) as old:
        return old.read(name)


def changed(package: bytes, name: str, old: str, new: str) -> bytes:
    """The package with a piece of one part changed."""
    text = part(package, name).decode()
    assert old in text, (old, text)
    return with_parts(package, {name: text.replace(old, new, 1).encode()})
