"""What stands in a Word file, in its order: paragraphs of text, and what each field holds.

Nothing is understood here. Text that was struck out in a suggestion is gone; text that was put in
by one is there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from localaction.intake.document_controls import TICK
from localaction.render.word_file import WORD, WORD_2010

W, W14 = f"{{{WORD}}}", f"{{{WORD_2010}}}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
KEYWORDS = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"

GONE = {f"{W}del", f"{W}moveFrom", f"{W}instrText", FALLBACK}
"""Text in these is not what the page shows; a text box stands in a file twice."""
ELSEWHERE = ("comments", "footnotes", "endnotes", "header", "footer")
"""Parts beside the document in which people write."""
OFF = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Typed:
    """A paragraph of text, or what a field holds."""

    text: str
    tag: str = ""
    """The field's; "" for text outside of fields."""
    is_hint: bool = False
    """The field shows what it showed when the form was made."""
    is_ticked: bool | None = None
    """Of a square; None for anything else."""


@dataclass(frozen=True, slots=True)
class Walked:
    """A whole file."""

    keywords: str
    body: tuple[Typed, ...]
    elsewhere: tuple[str, ...]
    """Comments, notes, heads and feet of pages."""


def walk(package: BytesIO) -> Walked:
    """Read a file that the guard has let pass."""
    with ZipFile(package) as file:
        names = file.namelist()
        body = fromstring(file.read("word/document.xml"))
        core = fromstring(file.read("docProps/core.xml")) if "docProps/core.xml" in names else None
        others = [
            fromstring(file.read(name))
            for name in sorted(names)
            if name.startswith(tuple(f"word/{part}" for part in ELSEWHERE))
        ]
    return Walked(
        keywords=(core.findtext(KEYWORDS) or "") if core is not None else "",
        body=tuple(each for each in _typed(body) if each.text or each.tag),
        elsewhere=tuple(each.text for part in others for each in _typed(part) if each.text),
    )


def _typed(node: Element) -> Iterator[Typed]:
    """Everything below a node, in order."""
    for child in node:
        if child.tag == f"{W}sdt":
            yield from _control(child)
        elif child.tag == f"{W}p":
            yield from _paragraph(child)
        elif child.tag not in GONE:
            yield from _typed(child)


def _paragraph(node: Element) -> Iterator[Typed]:
    """The fields of a paragraph, then its text outside of them."""
    for control in _controls_in(node):
        yield from _control(control)
    yield Typed(_text(node, outside_controls=True).strip())
    for box in node.iter(f"{W}txbxContent"):
        yield from _typed(box)


def _controls_in(node: Element) -> Iterator[Element]:
    for child in node:
        if child.tag == f"{W}sdt":
            yield child
        elif child.tag not in GONE:
            yield from _controls_in(child)


def _control(node: Element) -> Iterator[Typed]:
    """A field by its tag; a control of another maker is nothing but what stands in it."""
    properties, content = node.find(f"{W}sdtPr"), node.find(f"{W}sdtContent")
    tag = _value(properties, f"{W}tag")
    if content is None:
        return
    if not tag:
        yield from _typed(content)
        text = "" if content.find(f".//{W}p") is not None else _text(content)
        yield Typed(text.strip())
        return
    square = None if properties is None else properties.find(f"{W14}checkbox")
    if square is not None:
        mark = square.find(f"{W14}checked")
        is_on = mark is not None and mark.get(f"{W14}val", "1") not in OFF
        yield Typed(_text(content), tag, is_ticked=is_on or TICK in _text(content))
        return
    hint = None if properties is None else properties.find(f"{W}showingPlcHdr")
    is_hint = hint is not None and hint.get(f"{W}val", "1") not in OFF
    yield Typed(_text(content).strip(), tag, is_hint=is_hint)


def _value(properties: Element | None, name: str) -> str:
    found = None if properties is None else properties.find(name)
    return "" if found is None else found.get(f"{W}val", "")


def _text(node: Element, *, outside_controls: bool = False) -> str:
    """The text below a node; a line feed for each break and between paragraphs."""
    parts: list[str] = []
    for child in node:
        if child.tag in GONE or child.tag == f"{W}txbxContent":
            continue
        if child.tag == f"{W}sdt" and outside_controls:
            continue
        if child.tag == f"{W}t":
            parts.append(child.text or "")
        elif child.tag in (f"{W}br", f"{W}cr"):
            parts.append("\n")
        elif child.tag == f"{W}tab":
            parts.append("\t")
        elif child.tag == f"{W}noBreakHyphen":
            parts.append("-")
        else:
            text = _text(child, outside_controls=outside_controls)
            parts.append(f"\n{text}" if child.tag == f"{W}p" and parts else text)
    return "".join(parts)
