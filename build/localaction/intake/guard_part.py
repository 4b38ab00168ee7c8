"""One part of an office file, listened to while it is parsed; no tree of it is built."""

import re
from collections.abc import Mapping

MOST_ROWS, MOST_COLUMNS = 1000, 400
"""Cells with values lie within; a form has some 100 columns."""
DEEPEST = 200

_PLACE = re.compile(r"([A-Z]{1,7})([0-9]{1,10})")
_PROGRAM = re.compile(r"\w\s*\|.*!", re.DOTALL)
"""`cmd|'/c calc'!A0` starts a program (DDE)."""
_TOLD = frozenset({"formula", "formula1", "formula2", "definedName", "instrText"})


class Part:
    """What a part holds that can harm; the methods are those of a parser's target."""

    def __init__(self) -> None:
        self.types: list[str] = []
        """Content types, of the part that lists them."""
        self.relations: list[Mapping[str, str]] = []
        self.sheets: dict[str, str] = {}
        """Names of the sheets, by relationship, of the workbook."""
        self.formula: str | None = None
        """The first cell with a formula; "" where the cell does not say which it is."""
        self.too_far = ""
        self.asks_program = ""
        self._fields: list[str] = []
        self._depth = 0
        self._cell: str | None = None
        self._text: list[str] | None = None

    @property
    def instructions(self) -> str:
        """What fields of a Word document are told to do, a line each."""
        return "".join(self._fields)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise ValueError("nested too deeply")
        name = tag.rpartition("}")[2]
        if name == "c":
            self._cell = attributes.get("r", "")
        elif name == "f" and self._cell is not None and self.formula is None:
            self.formula = self._cell
        elif name in ("v", "is") and self._cell is not None:
            self._judge_place(self._cell)
        elif name in _TOLD:
            self._text = []
        else:
            self._note(name, attributes)

    def _note(self, name: str, attributes: Mapping[str, str]) -> None:
        """Elements that tell by their attributes alone."""
        if name == "Relationship":
            self.relations.append(attributes)
        elif name in ("Override", "Default"):
            self.types.append(attributes.get("ContentType", ""))
        elif name == "sheet":
            self.sheets[_of(attributes, "id")] = attributes.get("name", "")
        elif name == "fldChar":
            self._fields.append("\n")
        elif name == "fldSimple":
            self._fields.append(f"\n{_of(attributes, 'instr')}\n")

    def data(self, text: str) -> None:
        """A piece of text."""
        if self._text is not None:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        name = tag.rpartition("}")[2]
        if name == "c":
            self._cell = None
        elif self._text is not None and name in _TOLD:
            told = "".join(self._text)
            self._text = None
            if name == "instrText":
                self._fields.append(told)
            elif _PROGRAM.search(told):
                self.asks_program = told

    def close(self) -> None:
        """The part ends."""

    def _judge_place(self, place: str) -> None:
        found = _PLACE.fullmatch(place)
        if found is None:
            return
        column = 0
        for letter in found[1]:
            column = column * 26 + ord(letter) - 64
        if column > MOST_COLUMNS or int(found[2]) > MOST_ROWS:
            self.too_far = self.too_far or place


def _of(attributes: Mapping[str, str], name: str) -> str:
    """An attribute that bears a namespace."""
    return next((value for key, value in attributes.items() if key.endswith(f"}}{name}")), "")
