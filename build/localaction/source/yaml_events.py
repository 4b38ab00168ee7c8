"""Builds plain data from the events of PyYAML's C parser, refusing what is not plain data.

Goes on after a problem wherever what follows can still be read, up to `MAX_PROBLEMS`.
"""

from collections.abc import Callable
from typing import Any

import yaml

from localaction.problems import Problem
from localaction.source.document import FieldPath, Position
from localaction.source.places import dotted, excerpt
from localaction.source.scalars import NumberRefusedError, Scalar, resolve

MAX_DEPTH = 20
MAX_PROBLEMS = 20
"""In one file; whoever mends twenty runs the check again."""


class ReadingStopped(Exception):  # noqa: N818 -- the end of reading, not an error
    """Reading cannot go on, or need not; the problems say why."""


class _Level:
    """A list or mapping being filled."""

    __slots__ = ("items", "key", "mapping", "path")

    def __init__(self, path: FieldPath, mapping: bool) -> None:
        self.path = path
        self.mapping: dict[str, Any] | None = {} if mapping else None
        self.items: list[Any] = []
        self.key: str | None = None
        """Of a mapping: the key that waits for its value."""


class Builder:
    """Takes events in order; keeps the open levels on a stack of its own, without recursion."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.marks: dict[FieldPath, Position] = {}
        self.root: dict[str, Any] | None = None
        self.ended_explicitly = False
        self._lone_text: tuple[str, Position] = ("", (first_line, 1))
        self._levels: list[_Level] = []
        self._documents = 0
        self._anchors: set[str] = set()

    def take(self, event: yaml.Event) -> None:
        """Go on by one event."""
        action = _ACTIONS.get(event.__class__)
        if action is not None:
            action(self, event)

    def not_a_mapping(self) -> Problem:
        """Say what stands where a mapping is asked for."""
        text, position = self._lone_text
        values = {"found": excerpt(text)}
        wording = "" if text.strip() else "empty"
        return Problem(self.path, *position, "", "yaml-mapping", values, wording)

    def _document_start(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse("yaml-documents", self._position(event), ())
            raise ReadingStopped
        if event.version or event.tags:
            self._refuse("yaml-syntax", (self.first_line, 1), (), wording="directive")

    def _document_end(self, event: yaml.DocumentEndEvent) -> None:
        self.ended_explicitly = bool(event.explicit)

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        position = self._position(event)
        is_mapping = event.__class__ is yaml.MappingStartEvent
        if not self._levels:
            if not is_mapping:
                self._refuse("yaml-mapping", position, (), wording="list")
                raise ReadingStopped
            at: FieldPath = ()
            self.marks[at] = position
        else:
            at = self._place(position)
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event, position, at)
        if len(self._levels) == MAX_DEPTH:
            self._refuse("yaml-too-deep", position, at, {"limit": str(MAX_DEPTH)})
            raise ReadingStopped
        level = _Level(at, is_mapping)
        if self._levels:
            self._put(level.items if level.mapping is None else level.mapping)
        else:
            self.root = level.mapping
        self._levels.append(level)

    def _close(self, _event: yaml.Event) -> None:
        self._levels.pop()

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        position = self._position(event)
        text: str = event.value
        is_plain: bool = event.implicit[0]
        if not self._levels:
            # What follows may tell more: a colon out of place, a key that is too long.
            self._lone_text = (text, position)
            return
        level = self._levels[-1]
        if level.mapping is not None and level.key is None:
            if event.tag is not None or event.anchor is not None:
                self._refuse_decoration(event, position, level.path)
            self._take_key(level, text, is_plain, position)
            return
        at = self._place(position)
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event, position, at)
        self._put(self._resolved(text, position, at) if is_plain else text)

    def _take_key(self, level: _Level, text: str, is_plain: bool, position: Position) -> None:
        assert level.mapping is not None
        at = (*level.path, text)
        if not text or (is_plain and not _is_text(text)):
            wording = "" if text else "empty"
            self._refuse("yaml-key", position, level.path, {"key": excerpt(text)}, wording)
        elif text in level.mapping:
            values = {"key": excerpt(text), "first": str(self.marks[at][0])}
            self._refuse("yaml-duplicate-key", position, at, values)
        else:
            self.marks[at] = position
        level.key = text

    def _alias(self, event: Any) -> None:
        position = self._position(event)
        level = self._levels[-1] if self._levels else None
        is_key = level is not None and level.mapping is not None and level.key is None
        at = self._place(position) if level and not is_key else ()
        if event.anchor not in self._anchors:
            # The anchor's own problem speaks for all its aliases.
            self._refuse("yaml-anchor", position, at, {"name": excerpt(event.anchor)}, "alias")
        if level:
            self._put(None)

    def _place(self, position: Position) -> FieldPath:
        """The path of the value that comes next, of which the place is kept."""
        level = self._levels[-1]
        if level.mapping is None:
            at: FieldPath = (*level.path, len(level.items))
            self.marks[at] = position
            return at
        if level.key is None:
            self._refuse("yaml-key", position, level.path, wording="container")
            return level.path
        return (*level.path, level.key)

    def _put(self, value: Any) -> None:
        level = self._levels[-1]
        if level.mapping is None:
            level.items.append(value)
        elif level.key is None:
            # A list or mapping as key was refused; its value comes next and has no home.
            level.key = ""
        else:
            level.mapping[level.key] = value
            level.key = None

    def _resolved(self, text: str, position: Position, at: FieldPath) -> Scalar:
        try:
            return resolve(text)
        except NumberRefusedError as refusal:
            self._refuse("yaml-number", position, at, {"found": excerpt(text)}, refusal.wording)
            return None

    def _refuse_decoration(self, event: Any, position: Position, at: FieldPath) -> None:
        if event.anchor is not None:
            self._anchors.add(event.anchor)
            self._refuse("yaml-anchor", position, at, {"name": excerpt(event.anchor)})
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!", 1)
            self._refuse("yaml-tag", position, at, {"tag": excerpt(tag)})

    def _refuse(
        self,
        code: str,
        position: Position,
        at: FieldPath,
        values: dict[str, str] | None = None,
        wording: str = "",
    ) -> None:
        field = excerpt(dotted(at))
        self.problems.append(Problem(self.path, *position, field, code, values or {}, wording))
        if len(self.problems) == MAX_PROBLEMS:
            raise ReadingStopped

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


def _is_text(plain: str) -> bool:
    try:
        return isinstance(resolve(plain), str)
    except NumberRefusedError:
        return False
