"""What people type into a text, so that a words file keeps its form: nothing is lost, all is told.

Hidden characters are taken out, headings and rules become words, lists become lists. Signs with
which a spreadsheet would begin a formula mean nothing in a words file and stay.
"""

import re
from collections.abc import Iterator

from localaction.checks.hidden import HIDDEN, JOINERS, is_spelling

_LINES = re.compile(r"\r\n?|[\u0085\u2028\u2029\x0b\x0c]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_HEADING = re.compile(r"^([ \t]{0,3})(#{1,6})(?=[ \t]|$)", re.MULTILINE)
_UNDERLINE = re.compile(r"^([ \t]{0,3})(=+|-+)(?=[ \t]*$)", re.MULTILINE)
_FENCE = re.compile(r"^([ \t]{0,3})(`{3,}|~{3,})", re.MULTILINE)
_DEFINITION = re.compile(r"^([ \t]{0,3})\[(?=[^\]\n]+\]:)", re.MULTILINE)
_INDENTED = re.compile(r"^(?: {4,}|\t)[ \t]*", re.MULTILINE)
_MARKED = re.compile(r"^\s*(?:[-*+•·‣◦▪–—]|\d{1,3}[.)、])\s+(?=\S)")
_NESTED = re.compile(r"^([ \t]*)([-*+] |\d{1,3}[.)] )")


def cleaned(text: str) -> tuple[str, tuple[str, ...]]:
    """Give the text without what nobody sees, and what was taken out, as `U+202E`."""
    even = _CONTROL.sub("", _LINES.sub("\n", text))
    taken = set(_CONTROL.findall(text))
    before = ""
    # Without its neighbours a joiner may be no part of a word any more.
    while before != even:
        before = even
        taken |= {before[found.start()] for found in _wrong(before)}
        even = HIDDEN.sub(lambda found: "" if _is_wrong(found) else found[0], before)
    return even.strip(), tuple(sorted(f"U+{ord(character):04X}" for character in taken))


def _wrong(text: str) -> Iterator[re.Match[str]]:
    return (found for found in HIDDEN.finditer(text) if _is_wrong(found))


def _is_wrong(found: re.Match[str]) -> bool:
    return not (found[0] in JOINERS and is_spelling(found.string, found.start()))


def passage_of(text: str, *, is_list: bool = False) -> str:
    """Give a text as Markdown that makes no heading, no code and no rule of its own."""
    if is_list:
        return _listed(text)
    lines = [line if _NESTED.match(line) else _INDENTED.sub("", line) for line in text.split("\n")]
    even = "\n".join(line.rstrip() for line in lines)
    for pattern in (_HEADING, _UNDERLINE, _FENCE, _DEFINITION):
        even = pattern.sub(_escaped, even)
    return re.sub(r"\n{3,}", "\n\n", even).strip()


def _escaped(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[0][len(found[1]) :]}"


def _listed(text: str) -> str:
    """One thought a line, each an item, whatever it was marked with."""
    thoughts = (_MARKED.sub("", line).strip() for line in text.split("\n"))
    return "\n".join(f"- {passage_of(thought)}" for thought in thoughts if thought)
