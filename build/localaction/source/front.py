"""Splits a Markdown file into front matter and body, and loses neither.

A handler for python-frontmatter that is asked directly: `frontmatter.parse` strips the text, which
shifts lines, and takes a broken block for body.
"""

import re
from typing import Any

from frontmatter.default_handlers import BaseHandler

from localaction.problems import Problem
from localaction.source.document import Document
from localaction.source.plain_front import read_plain_front
from localaction.source.yaml import read_yaml

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")


class UnclosedBlockError(Exception):
    """Front matter begins and does not end. No ValueError: python-frontmatter swallows those."""


class StrictHandler(BaseHandler):
    """Front matter that begins with the first byte, is closed, and is a mapping in strict YAML."""

    FM_BOUNDARY = _FENCE
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.document = Document(path, {}, {(): (1, 1)})
        self.problems: tuple[Problem, ...] = ()

    def detect(self, text: str) -> bool:
        """Say whether the text begins with front matter."""
        return _OPENING.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """Give the block without its fences, and everything behind it, both byte for byte."""
        opening = _OPENING.match(text)
        closing = _FENCE.search(text, opening.end()) if opening else None
        if opening is None or closing is None:
            raise UnclosedBlockError
        return text[opening.end() : closing.start()], text[closing.end() + 1 :]

    def load(self, fm: str) -> dict[str, Any]:
        """Read the block; `document` and `problems` hold what was found."""
        plain = read_plain_front(fm, self.path, first_line=2)
        if plain is not None:
            self.document = plain
            return dict(plain.data)
        document, problems = read_yaml(fm, self.path, first_line=2)
        if document is not None:
            self.document = document
        empty = all(p.code == "yaml-mapping" and p.wording == "empty" for p in problems)
        self.problems = () if empty else tuple(map(_as_front_matter, problems))
        return dict(self.document.data)


def split(text: str, path: str) -> tuple[Document, str, int, tuple[Problem, ...]]:
    """Split a file into front matter, body, the number of the body's first line, and problems.

    Lines end with LF. Without front matter, and where it is not closed, the whole text is body.
    """
    handler = StrictHandler(path)
    if not handler.detect(text):
        return handler.document, text, 1, ()
    try:
        block, body = handler.split(text)
    except UnclosedBlockError:
        problem = Problem(path, 1, 1, "", "words-front-matter", wording="unclosed")
        return handler.document, text, 1, (problem,)
    handler.load(block)
    return handler.document, body, block.count("\n") + 3, handler.problems


def _as_front_matter(problem: Problem) -> Problem:
    if problem.code != "yaml-mapping":
        return problem
    return Problem(problem.path, problem.line, problem.column, "", "words-front-matter")
