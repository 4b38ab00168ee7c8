"""Word forms as they are made, filled in and bent, for the tests of their reader."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from io import BytesIO
from zipfile import ZipFile

from localaction.intake.document_write import write_document
from localaction.intake.form import Form
from localaction.render.word_file import package
from tests.unit.intake.issue_body import says, wholes

ADDRESS = "https://example.org/issues/new?template=1-en.yml"
DOCUMENT = "word/document.xml"


def form_of(kind: str, language: str) -> Form:
    """A whole form."""
    return next(each for each in wholes()[language] if each.kind == kind)


@cache
def empty(kind: str, language: str = "en") -> bytes:
    """The form as it is handed out."""
    return write_document(form_of(kind, language), ADDRESS, "The Site", says()[language])


def parts(data: bytes) -> dict[str, str]:
    """The parts of a file as texts."""
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def bent(data: bytes, change: Callable[[str], str], part: str = DOCUMENT) -> bytes:
    """The file with one part changed."""
    of = parts(data)
    return package({**of, part: change(of.get(part, ""))})


def filled(data: bytes, answers: Mapping[str, str]) -> bytes:
    """The form with answers in its fields, by their tags, as Word writes them.

    A square is ticked by any answer; a line feed becomes a break.
    """

    def change(xml: str) -> str:
        return re.sub(r"<w:sdt>.*?</w:sdt>", put, xml)

    def put(found: re.Match[str]) -> str:
        control = found[0]
        tag = re.search(r'<w:tag w:val="([^"]*)"', control)
        text = answers.get(tag[1] if tag else "")
        if text is None:
            return control
        if "w14:checkbox" in control:
            return control.replace('checked w14:val="0"', 'checked w14:val="1"').replace("☐", "☒")
        control = control.replace("<w:showingPlcHdr/>", "")
        typed = escape(text).replace("\n", "</w:t><w:br/><w:t>")
        start, end = control.index("<w:sdtContent>"), control.index("</w:sdtContent>")
        run = f'<w:sdtContent><w:r><w:t xml:space="preserve">{typed}</w:t></w:r>'
        return control[:start] + run + control[end:]

    return bent(data, change)


def flat(data: bytes) -> bytes:
    """The form after a program that knows no fields: what they held is plain text."""
    return bent(
        data,
        lambda xml: re.sub(r"<w:sdt>.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>", r"\1", xml),
    )
