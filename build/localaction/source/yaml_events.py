"""Builds plain data from the events of PyYAML's C parser, refusing what is not plain data.

Goes on after a problem wherever what follows can still be read, up to `MAX_PROBLEMS`.
"""

import sys
from collections.abc import Callable
from typing import Any

import yaml

from localaction.problems import Problem
from localaction.source.document import FieldPath, Position
from localaction.source.marks import Marks
from localaction.source.places import dotted, excerpt
from localaction.source.scalars import SURELY_TEXT, NumberRefusedError, Scalar, resolve

MAX_DEPTH = 20
MAX_PROBLEMS = 20
"""In one file; whoever mends twenty runs the check again."""


class ReadingStopped(Exception):  # noqa: N818 -- the end of reading, not an error
    """Reading cannot go on, or need not; the problems say why."""


class _Level:
    """A list or mapping being filled."""

    __slots__ = ("entry", "first", "items", "key", "mapping")

    def __init__(self, entry: str | int | None, mapping: bool) -> None:
        self.entry = entry
        """Its own key or number in the level above; None where it has none."""
        self.mapping: dict[str, Any] | None = {} if mapping else None
        self.items: list[Any] = []
        self.key: str | None = None
        """Of a mapping: the key that waits for its value."""
        self.first: dict[str, int] = {}
        """Of a mapping: the line of each key."""

    def next_entry(self) -> str | int | None:
        """The key or number of the value that comes next."""
        return len(self.items) if self.mapping is None else self.key

    def put(self, value: Any) -> None:
        """Take the value that comes next."""
        if self.mapping is None:
            self.items.append(value)
        elif self.key is None:
            # A list or mapping as key was refused; its value comes next and has no home.
            self.key = ""
        else:
            self.mapping[self.key] = value
            self.key = None


class Builder:
    """Takes events in order; keeps the open levels on a stack of its own, without recursion."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.root: dict[str, Any] | None = None
        self.ended_explicitly = False
        self._places: list[int] = []
        """Line and column of the root, of each key, and of each item of a list, in order."""
        self._lone_text: tuple[str, Position] = ("", (first_line, 1))
        self._levels: list[_Level] = []
        self._documents = 0
        self._anchors: set[str] = set()

    def take_all(self, next_event: Callable[[], yaml.Event | None]) -> None:
        """Build from all events; None is behind the last."""
        scalar = self._scalar
        while (event := next_event()) is not None:
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                scalar(event)
            elif kind in _ACTIONS:
                _ACTIONS[kind](self, event)

    def marks(self) -> Marks:
        """Give the places of all values; only right where there was no problem."""
        return Marks.of(self.root or {}, self._places)

    def not_a_mapping(self) -> Problem:
        """Say what stands where a mapping is asked for."""
        text, position = self._lone_text
        values = {"found": excerpt(text)}
        wording = "" if text.strip() else "empty"
        return Problem(self.path, *position, "", "yaml-mapping", values, wording)

    def _document_start(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse("yaml-documents", self._position(event))
            raise ReadingStopped
        if event.version or event.tags:
            self._refuse("yaml-syntax", (self.first_line, 1), wording="directive")

    def _document_end(self, event: yaml.DocumentEndEvent) -> None:
        self.ended_explicitly = bool(event.explicit)

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        position = self._position(event)
        is_mapping = event.__class__ is yaml.MappingStartEvent
        above = self._levels[-1] if self._levels else None
        if above is None:
            if not is_mapping:
                self._refuse("yaml-mapping", position, wording="list")
                raise ReadingStopped
            self._places += position
        else:
            self._judge_place(above, position)
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event, position)
        if len(self._levels) == MAX_DEPTH:
            self._refuse("yaml-too-deep", position, values={"limit": str(MAX_DEPTH)})
            raise ReadingStopped
        level = _Level(above.next_entry() if above else None, is_mapping)
        if above is None:
            self.root = level.mapping
        else:
            above.put(level.items if level.mapping is None else level.mapping)
        self._levels.append(level)

    def _close(self, _event: yaml.Event) -> None:
        self._levels.pop()

    def _scalar(self, event: Any) -> None:
        # The one hot place of reading: no call and no object that is not needed.
        mark = event.start_mark
        line, column = mark.line + self.first_line, mark.column + 1
        text: str = event.value
        if not self._levels:
            # What follows may tell more: a colon out of place, a key that is too long.
            self._lone_text = (text, (line, column))
            return
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event, (line, column))
        level = self._levels[-1]
        mapping, key = level.mapping, level.key
        value: Scalar = text
        if event.implicit[0] and text[:1] not in SURELY_TEXT:
            try:
                value = resolve(text)
            except NumberRefusedError as refusal:
                value = None
                if mapping is None or key is not None:
                    values = {"found": excerpt(text)}
                    self._refuse("yaml-number", (line, column), values, refusal.wording)
        if mapping is None:
            self._places += (line, column)
            level.items.append(value)
        elif key is not None:
            mapping[key] = value
            level.key = None
        elif text and value is text and text not in level.first:
            # One text for the same key in all files: less to hold, and to hand on.
            level.key = text = sys.intern(text)
            level.first[text] = line
            self._places += (line, column)
        else:
            self._refuse_key(level, text, value is text, (line, column))

    def _refuse_key(self, level: _Level, text: str, is_text: bool, position: Position) -> None:
        """Say why a text cannot be a key, and take it for one all the same."""
        level.key = text
        if text and is_text:
            values = {"key": excerpt(text), "first": str(level.first[text])}
            self._refuse("yaml-duplicate-key", position, values)
        else:
            wording = "" if text else "empty"
            self._refuse("yaml-key", position, {"key": excerpt(text)}, wording)

    def _alias(self, event: Any) -> None:
        position = self._position(event)
        level = self._levels[-1] if self._levels else None
        is_key = level is not None and level.mapping is not None and level.key is None
        if event.anchor not in self._anchors:
            # The anchor's own problem speaks for all its aliases.
            at = () if is_key else None
            values = {"name": excerpt(event.anchor)}
            self._refuse("yaml-anchor", position, values, "alias", at)
        if level:
            level.put(None)

    def _judge_place(self, level: _Level, position: Position) -> None:
        """Keep the place of a list or mapping that comes next, or refuse it as a key."""
        if level.mapping is None:
            self._places += position
        elif level.key is None:
            self._refuse("yaml-key", position, wording="container")

    def _refuse_decoration(self, event: Any, position: Position) -> None:
        if event.anchor is not None:
            self._anchors.add(event.anchor)
            self._refuse("yaml-anchor", position, {"name": excerpt(event.anchor)})
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!", 1)
            self._refuse("yaml-tag", position, {"tag": excerpt(tag)})

    def _refuse(
        self,
        code: str,
        position: Position,
        values: dict[str, str] | None = None,
        wording: str = "",
        at: FieldPath | None = None,
    ) -> None:
        field = excerpt(dotted(self._path() if at is None else at))
        self.problems.append(Problem(self.path, *position, field, code, values or {}, wording))
        if len(self.problems) == MAX_PROBLEMS:
            raise ReadingStopped

    def _path(self) -> FieldPath:
        """The path of the value that comes next, or of what it stands in while it has no key."""
        entries = [level.entry for level in self._levels]
        if self._levels:
            entries.append(self._levels[-1].next_entry())
        return tuple(entry for entry in entries if entry is not None)

    def _position(self, event: Any) -> Position:
        mark = event.start_mark
        return mark.line + self.first_line, mark.column + 1


_ACTIONS: dict[type[yaml.Event], Callable[[Builder, Any], None]] = {
    yaml.ScalarEvent: Builder._scalar,
    yaml.MappingStartEvent: Builder._open,
    yaml.SequenceStartEvent: Builder._open,
    yaml.MappingEndEvent: Builder._close,
    yaml.SequenceEndEvent: Builder._close,
    yaml.AliasEvent: Builder._alias,
    yaml.DocumentStartEvent: Builder._document_start,
    yaml.DocumentEndEvent: Builder._document_end,
}
