"""The places of all values of a file, packed: few are ever asked for, all are held and handed on.

Eight bytes a value, in the order in which the values stand in the data; paths are made when the
first place is asked for.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from localaction.source.document import FieldPath, Position


class Marks(Mapping[FieldPath, Position]):
    """The place of each value of `data`; reads like a dict by path."""

    __slots__ = ("_by_path", "_data", "_packed")

    def __init__(self, data: Mapping[str, Any], packed: bytes) -> None:
        self._data = data
        self._packed = packed
        self._by_path: dict[FieldPath, Position] | None = None

    @classmethod
    def of(cls, data: Mapping[str, Any], places: Iterable[int]) -> "Marks":
        """Pack the lines and columns of `data` and of all it holds, in order."""
        return cls(data, array("I", places).tobytes())

    def __getitem__(self, at: FieldPath) -> Position:
        return self._places()[at]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._places())

    def __len__(self) -> int:
        return len(self._places())

    def __repr__(self) -> str:
        return f"Marks({self._places()!r})"

    def __reduce__(self) -> tuple[type["Marks"], tuple[Mapping[str, Any], bytes]]:
        return Marks, (self._data, self._packed)

    def _places(self) -> dict[FieldPath, Position]:
        if self._by_path is None:
            numbers = iter(memoryview(self._packed).cast("I"))
            places = zip(numbers, numbers, strict=True)
            self._by_path = dict(zip(_paths(self._data, ()), places, strict=True))
        return self._by_path


def _paths(value: Any, at: FieldPath) -> Iterator[FieldPath]:
    """Walk as the file is read: a value, then what it holds. No deeper than a file may be."""
    yield at
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _paths(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _paths(inner, (*at, index))
