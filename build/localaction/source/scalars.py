"""What a plain (unquoted) YAML value means: null, true or false, a number, otherwise text.

YAML 1.2 core, so `NO`, `on` and `12:30` are text. Numbers that two readers would read differently
are refused, never guessed.
"""

import math
import re
from string import ascii_letters

Scalar = str | int | float | bool | None

MAX_DIGITS = 15
"""What a double-precision number keeps, so what a spreadsheet or a browser keeps."""

_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS = frozenset("+-.0123456789")
SURELY_TEXT = frozenset(ascii_letters) - frozenset("nNtTfF")
"""A value that begins with one of these can be nothing else: it need not be resolved."""

_INTEGER = re.compile(r"[-+]?([0-9]+)")
_OCTAL = re.compile(r"0o([0-7]+)")
_HEXADECIMAL = re.compile(r"0x([0-9a-fA-F]+)")
_FLOAT = re.compile(r"[-+]?([0-9]*)(?:\.([0-9]*))?(?:[eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


class NumberRefusedError(ValueError):
    """A number that is not read; `wording` says which rule it breaks."""

    def __init__(self, wording: str) -> None:
        super().__init__(wording)
        self.wording = wording


def resolve(text: str) -> Scalar:
    """Read a plain value, or raise `NumberRefusedError`."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in _NUMBER_STARTS:
        return text
    if found := _INTEGER.fullmatch(text):
        _judge_digits(found[1], found[1])
        return int(text)
    if found := _FLOAT.fullmatch(text):
        whole, fraction = found[1], found[2] or ""
        return _float(text, whole, whole + fraction) if whole or fraction else text
    if found := _OCTAL.fullmatch(text):
        return _in_base(found[1], 8)
    if found := _HEXADECIMAL.fullmatch(text):
        return _in_base(found[1], 16)
    if _NO_NUMBER.fullmatch(text):
        raise NumberRefusedError("infinite")
    return text


def _float(text: str, whole: str, digits: str) -> float:
    _judge_digits(whole, digits)
    value = float(text)
    if math.isinf(value) or (value == 0 and digits.strip("0")):
        raise NumberRefusedError("range")
    return value


def _judge_digits(whole: str, digits: str) -> None:
    if len(whole) > 1 and whole[0] == "0":
        raise NumberRefusedError("zero")
    if len(digits.lstrip("0")) > MAX_DIGITS:
        raise NumberRefusedError("digits")


def _in_base(digits: str, base: int) -> int:
    significant = digits.lstrip("0") or "0"
    if len(significant) > MAX_DIGITS or int(significant, base) >= 10**MAX_DIGITS:
        raise NumberRefusedError("digits")
    return int(significant, base)
