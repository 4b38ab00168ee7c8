"""What stands in a spreadsheet beside its cells: comments on cells and words in drawings."""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from localaction.intake.submission import Answer

_COMMENTS = re.compile(r"xl/(?:.*/)?comments?\d*\.xml", re.IGNORECASE)
_DRAWINGS = re.compile(r"xl/drawings/[^/]*\.xml", re.IGNORECASE)


def aside(data: bytes) -> Iterator[Answer]:
    """Give them as answers to no question; the package was looked through before."""
    with ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if _COMMENTS.fullmatch(name):
                yield from _comments(fromstring(package.read(name)))
            elif _DRAWINGS.fullmatch(name):
                yield from _drawn(fromstring(package.read(name)), name)


def _comments(root: Element) -> Iterator[Answer]:
    authors = [author.text or "" for author in root.iterfind(".//{*}author")]
    for comment in root.iterfind(".//{*}comment"):
        text = _text(comment)
        for author in authors:
            # The program puts the name of the person in front by itself.
            text = text.removeprefix(f"{author}:").strip() if author else text
        if text:
            yield Answer("", "", text, comment.get("ref", ""))


def _drawn(root: Element, name: str) -> Iterator[Answer]:
    paragraphs = (_text(paragraph) for paragraph in root.iterfind(".//{*}p"))
    text = "\n".join(paragraph for paragraph in paragraphs if paragraph)
    if text:
        yield Answer("", "", text, name)


def _text(element: Element) -> str:
    """The words of all runs."""
    runs = [run for run in element.iterfind(".//{*}t") if run.text]
    return "".join(run.text or "" for run in runs).strip()
