"""Finds the id that a misspelt one most likely means, among thousands, without comparing all."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from localaction.catalogue.vocabularies import nearest

CANDIDATES = 12
"""That share the most three-letter pieces with what was written; only these are compared."""


class Ids:
    """Ids to be searched; made once, and only when something is misspelt."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._by_piece: defaultdict[str, list[str]] = defaultdict(list)
        for id in sorted(ids):
            for piece in _pieces(id):
                self._by_piece[piece].append(id)

    def nearest(self, written: str) -> str | None:
        """The id closest to what was written, or None where none is close."""
        shared: Counter[str] = Counter()
        for piece in sorted(_pieces(written)):
            shared.update(self._by_piece.get(piece, ()))
        ranked = sorted(shared, key=lambda id: (-shared[id], abs(len(id) - len(written)), id))
        return nearest(written, ranked[:CANDIDATES])


def _pieces(id: str) -> set[str]:
    padded = f"  {id.casefold()[:80]} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}
