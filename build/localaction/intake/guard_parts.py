"""What stands in the parts of an office file: types, relationships, cells, fields, objects."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from localaction.editing.refused import RefusedError
from localaction.intake.guard_names import EMBEDDED, MACROS, OUTSIDE, judge_part, shown
from localaction.intake.guard_part import Part
from localaction.language.mark import N_

TYPES = "[Content_Types].xml"
OF_KIND = {"xlsx": "spreadsheetml", "docx": "wordprocessingml"}
LINK_SCHEMES = ("http", "https", "mailto")

_XML = re.compile(rb"[\s\x00\xef\xbb\xbf\xfe\xff]*<")
_PACKED = (b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"MZ", b"\x7fELF")
"""How objects of other programs begin, whatever they are called."""

_MACRO_TYPE = re.compile(r"macroEnabled|vbaProject|macrosheet|vbaData", re.IGNORECASE)
_OBJECT_TYPE = re.compile(r"oleObject|activeX|aFChunk|/package$|/control$", re.IGNORECASE)
_OUTSIDE_TYPE = re.compile(
    r"externalLink|attachedTemplate|subDocument|/frame$|connections$|queryTable", re.IGNORECASE
)
_ASKS_PROGRAM = re.compile(
    r"^\s*(?:DDE|DDEAUTO|LINK|IMPORT|INCLUDETEXT|INCLUDEPICTURE)\b", re.IGNORECASE | re.MULTILINE
)


def judge_parts(parts: Mapping[str, bytes], kind: str) -> None:
    """Refuse the file if a part of it is not what a form is made of."""
    suffix = f".{kind}"
    for name, data in parts.items():
        judge_part(name, suffix)
        if data.startswith(_PACKED):
            raise RefusedError(EMBEDDED, found=shown(name))
    read = {name: _read(name, data) for name, data in parts.items() if _is_xml(name, data)}
    _judge_kind(read, kind)
    for name, part in read.items():
        for type in part.types:
            _judge_type(type, type, suffix)
        for relation in part.relations:
            _judge_relation(relation, suffix)
        _judge_cells(part, name, read)
        if _ASKS_PROGRAM.search(part.instructions):
            raise RefusedError(OUTSIDE, found=shown(part.instructions.strip()))


def _is_xml(name: str, data: bytes) -> bool:
    """Whatever a parser might take for XML: a sheet may lie under the name of a picture."""
    return name.endswith((".xml", ".rels", ".vml")) or bool(_XML.match(data))


def _read(name: str, data: bytes) -> Part:
    part = Part()
    parser = DefusedXMLParser(target=part, forbid_dtd=True)
    try:
        parser.feed(data)
        parser.close()
    except (ParseError, DefusedXmlException, LookupError, ValueError):
        sentence = N_(
            "A part of the file ({name}) is damaged, or no office program wrote it; copy the "
            "answers into a new form."
        )
        raise RefusedError(sentence, name=shown(name)) from None
    return part


def _judge_kind(read: Mapping[str, Part], kind: str) -> None:
    types = read[TYPES].types if TYPES in read else ()
    if any(_MACRO_TYPE.search(type) for type in types):
        raise RefusedError(MACROS, suffix=f".{kind}")
    if not any(OF_KIND[kind] in type and type.endswith("main+xml") for type in types):
        sentence = N_("This is not a {suffix} file; save the form as {suffix} and send that file.")
        raise RefusedError(sentence, suffix=f".{kind}")


def _judge_type(type: str, found: str, suffix: str) -> None:
    """The type of a part or of a relationship."""
    if _MACRO_TYPE.search(type):
        raise RefusedError(MACROS, suffix=suffix)
    if _OBJECT_TYPE.search(type):
        raise RefusedError(EMBEDDED, found=shown(found))
    if _OUTSIDE_TYPE.search(type):
        raise RefusedError(OUTSIDE, found=shown(found))


def _judge_relation(relation: Mapping[str, str], suffix: str) -> None:
    """A web address that somebody typed is a relation too, and the only one that leads out."""
    type, target = relation.get("Type", ""), relation.get("Target", "")
    _judge_type(type, target, suffix)
    if relation.get("TargetMode", "").casefold() != "external":
        return
    if not type.endswith("/hyperlink") or _scheme(target) not in LINK_SCHEMES:
        raise RefusedError(OUTSIDE, found=shown(target))


def _scheme(target: str) -> str:
    try:
        return urlsplit(target).scheme
    except ValueError:
        return ""


def _sheet(name: str, read: Mapping[str, Part]) -> str:
    """What stands before a cell's place: `Budget!`, or the part's name where no sheet has it."""
    sheets = {id: title for part in read.values() for id, title in part.sheets.items()}
    for part in read.values():
        for relation in part.relations:
            if name.endswith(relation.get("Target", "/").lstrip("/")):
                title = sheets.get(relation.get("Id", ""))
                if title:
                    return f"{title}!"
    return f"{name} "


def _judge_cells(part: Part, name: str, read: Mapping[str, Part]) -> None:
    if part.asks_program:
        raise RefusedError(OUTSIDE, found=shown(part.asks_program))
    if part.formula is not None:
        sentence = N_(
            "Cell {place} holds a formula; write the value itself there (copy, then paste the "
            "values alone)."
        )
        raise RefusedError(sentence, place=shown(_sheet(name, read) + part.formula))
    if part.too_far:
        sentence = N_(
            "Cell {place} lies far outside of the form; write the records right below the example, "
            "in the columns of the form."
        )
        raise RefusedError(sentence, place=shown(_sheet(name, read) + part.too_far))
