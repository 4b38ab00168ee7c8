"""Says in our own terms what PyYAML's C parser could not read.

One problem per file: after a syntax error nothing that follows can be trusted.
"""

import re

import yaml

from localaction.problems import Problem
from localaction.source.places import excerpt, last_line, line_at

MAX_KEY_LENGTH = 1024
"""Of YAML itself; the parser blames the colon behind a longer key."""

_WORDINGS = {
    "mapping values are not allowed in this context": "colon",
    "found unexpected end of stream": "quote",
    "found unexpected document indicator": "quote",
    "did not find expected ',' or ']'": "bracket",
    "did not find expected ',' or '}'": "bracket",
    "could not find expected ':'": "key",
    "did not find expected key": "indent",
    "did not find expected '-' indicator": "indent",
    "did not find expected <document start>": "indent",
    "block sequence entries are not allowed in this context": "dash",
    "mapping keys are not allowed in this context": "character",
    "found character that cannot start any token": "character",
    "did not find expected alphabetic or numeric character": "character",
    "did not find expected node content": "character",
    "found unknown escape character": "escape",
    "found invalid Unicode character escape code": "escape",
    "did not find expected hexdecimal number": "escape",
    "did not find expected comment or line break": "block",
}
_KEY_FURTHER_IN = re.compile(r" +(?:- )?[\w-]+")
_AT_THE_OPENING = frozenset({"quote", "bracket", "key"})
"""The reader is sent to where the thing was opened, not to where its end was missed."""


def syntax_problem(
    error: yaml.MarkedYAMLError, text: str, path: str, first_line: int, after_end: bool
) -> Problem:
    """Translate a parser's error; `after_end`: the document had been ended by `...`."""
    told = error.problem or ""
    mark = error.problem_mark or error.context_mark
    row, column = (mark.line, mark.column) if mark else (0, 0)
    if after_end and "<document start>" in told:
        return Problem(path, row + first_line, column + 1, "", "yaml-documents")
    if "tab character" in told or _starts_with_tab(text, row, column):
        return Problem(path, row + first_line, column + 1, "", "yaml-tab")
    wording = _wording(error, text, row, column)
    if wording in _AT_THE_OPENING and error.context_mark:
        row, column = error.context_mark.line, error.context_mark.column
    line = line_at(text, row)
    if not line.strip():
        # The file ends too early: its last words are what to look at.
        row, line = last_line(text)
        column = max(len(line) - 1, 0)
    code = "yaml-tag" if wording == "tag" else "yaml-syntax"
    values = (
        {"tag": excerpt(line[column:])}
        if wording == "tag"
        else {"line": excerpt(line), "found": line[column : column + 1]}
    )
    wording = "" if wording == "tag" else wording
    return Problem(path, row + first_line, column + 1, "", code, values, wording)


def _wording(error: yaml.MarkedYAMLError, text: str, row: int, column: int) -> str:
    told, context = error.problem or "", error.context or ""
    if "directive" in told or "directive" in context or "%" in context:
        return "directive"
    if "tag" in context or "tag handle" in told:
        return "tag"
    if context == "while parsing a flow node":
        return "bracket"
    wording = _WORDINGS.get(told, "")
    if wording == "colon" and column >= MAX_KEY_LENGTH:
        return "long-key"
    if wording == "colon" and _KEY_FURTHER_IN.fullmatch(line_at(text, row)[:column]):
        # Its colon is right, but the line above holds a value already.
        return "indent"
    if wording == "indent" and line_at(text, row)[:column].strip():
        return "rest"
    return wording


def _starts_with_tab(text: str, row: int, column: int) -> bool:
    line = line_at(text, row)
    return line[column : column + 1] == "\t" and not line[:column].strip(" -\t")
