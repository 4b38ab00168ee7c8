"""Hidden characters: nothing in a text may turn its direction or be there without being seen.

Such characters come from copying, or make a text say to a person another thing than to a program.
"""

import re
from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.checks.every_word import Told, read_every_word
from localaction.checks.places import in_facts
from localaction.checks.subjects import Piece, Writing
from localaction.problems import Problem
from localaction.source.document import Document
from localaction.source.places import codepoint

HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
    "\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""Soft hyphen, fillers, joiners, marks and orders of direction, signs of width zero, tags; private
use, which YAML can write as an escape that stands in no file as such."""

JOINERS = "\u200c\u200d"
"""Inside words of Arabic and Indic scripts these are part of the spelling."""

_EMOJI = re.compile("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
"""Joined by U+200D, several make one picture: a family, a flag."""

_JOINED = re.compile("[\u0620-\u06ff\u0750-\u077f\u0900-\u0dff]")


class HiddenCharacters:
    """A rule about every word: nothing hidden stands in it."""

    def may_break(self, text: str, _language: str) -> bool:
        """Whether there is any such character."""
        return may_hide(text)

    def in_piece(self, writing: Writing, piece: Piece) -> Iterator[Problem]:
        """Tell the first of each kind."""
        for index in hidden(piece.markdown):
            values = {"character": codepoint(piece.markdown[index])}
            line, column = piece.line_of(index), piece.column_of(index)
            code = "text-hidden-character"
            yield Problem(writing.path, line, column, piece.field, code, values)

    def in_document(self, document: Document, told: Told) -> Iterator[Problem]:
        """Tell the first of each kind in each text."""
        # First all at once: next to none has any.
        if not may_hide("\n".join([text for _, text in told])):
            return
        for at, text in told:
            for index in hidden(text):
                character = codepoint(text[index])
                yield in_facts(document, at, "text-hidden-character", character=character)


def check_hidden_characters(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every text of facts, words and pages."""
    yield from read_every_word(catalogue, HiddenCharacters())


def may_hide(text: str) -> bool:
    """Whether any such character is in the text."""
    return not text.isascii() and HIDDEN.search(text) is not None


def hidden(text: str) -> Iterator[int]:
    """Where hidden characters stand; one of each kind is enough to send somebody looking."""
    if text.isascii():
        return
    seen: set[str] = set()
    for found in HIDDEN.finditer(text):
        character, index = found[0], found.start()
        if character in seen or (character in JOINERS and is_spelling(text, index)):
            continue
        seen.add(character)
        yield index


def is_spelling(text: str, index: int) -> bool:
    """Whether a joiner is part of a word of its script, or of a picture."""
    around = text[max(index - 1, 0) : index], text[index + 1 : index + 2]
    if all(_JOINED.match(character) for character in around):
        return True
    return text[index] == "\u200d" and all(_EMOJI.match(character) for character in around)
