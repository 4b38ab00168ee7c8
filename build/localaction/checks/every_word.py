"""Rules about every word of facts, words and pages: one walk for all of them.

To walk takes as long as to judge, so those who have several rules to ask give them together.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from localaction.catalogue.model import Catalogue
from localaction.checks.subjects import Piece, Writing, documents, fronts, strings, writings
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath

Told = Sequence[tuple[FieldPath, str]]
"""Texts of one document with their places."""


class WordRule(Protocol):
    """What is asked about every word."""

    def may_break(self, text: str, language: str) -> bool:
        """Whether it is worth looking at a text's pieces: fast, and true rather than wrong."""

    def in_piece(self, writing: Writing, piece: Piece) -> Iterator[Problem]:
        """What is wrong with a title, a passage or a page."""

    def in_document(self, document: Document, told: Told) -> Iterator[Problem]:
        """What is wrong with the texts of facts, or of front matter."""


def read_every_word(catalogue: Catalogue, *rules: WordRule) -> Iterator[Problem]:
    """Ask each rule about every word there is."""
    for writing in writings(catalogue):
        whole = writing.whole()
        for rule in rules:
            if rule.may_break(whole, writing.language):
                for piece in writing.pieces():
                    yield from rule.in_piece(writing, piece)
    for document in documents(catalogue):
        yield from _in_document(document, strings(document.data), rules)
    for front, told in fronts(catalogue):
        yield from _in_document(front, told, rules)


def _in_document(document: Document, told: Told, rules: Sequence[WordRule]) -> Iterator[Problem]:
    for rule in rules:
        yield from rule.in_document(document, told)
