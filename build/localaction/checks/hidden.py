"""Hidden characters: nothing in a text may turn its direction or be there without being seen.

Such characters come from copying, or make a text say to a person another thing than to a program.
"""

import re
from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.checks.places import in_facts
from localaction.checks.subjects import documents, fronts, prose, strings
from localaction.problems import Problem
from localaction.source.document import Document
from localaction.source.places import codepoint

HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
JOINERS = "\u200c\u200d"
"""Inside words of Arabic and Indic scripts these are part of the spelling."""

_JOINED = re.compile("[\u0620-\u06ff\u0750-\u077f\u0900-\u0dff]")


def check_hidden_characters(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every text of facts, words and pages."""
    for piece in prose(catalogue):
        for index in hidden(piece.markdown):
            values = {"character": codepoint(piece.markdown[index])}
            column = index - piece.markdown.rfind("\n", 0, index)
            line, code = piece.line_of(index), "text-hidden-character"
            yield Problem(piece.path, line, column, piece.field, code, values)
    for document in (*documents(catalogue), *fronts(catalogue)):
        yield from _in_document(document)


def _in_document(document: Document) -> Iterator[Problem]:
    for at, text in strings(document.data):
        for index in hidden(text):
            character = codepoint(text[index])
            yield in_facts(document, at, "text-hidden-character", character=character)


def hidden(text: str) -> Iterator[int]:
    """Where hidden characters stand; one of each kind is enough to send somebody looking."""
    if text.isascii():
        return
    seen: set[str] = set()
    for found in HIDDEN.finditer(text):
        character, index = found[0], found.start()
        if character in seen or (character in JOINERS and _is_spelling(text, index)):
            continue
        seen.add(character)
        yield index


def _is_spelling(text: str, index: int) -> bool:
    around = text[max(index - 1, 0) : index], text[index + 1 : index + 2]
    return all(_JOINED.match(character) for character in around)
