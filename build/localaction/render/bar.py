"""Where an indicator stands between its start and its target, as numbers for a drawn bar."""

from dataclasses import dataclass

FULL = 100
"""Widths are in per cent of the room there is."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from the baseline (0) to the target, or to the number where that lies beyond."""

    filled: float
    """Width of the filled part."""
    target: float
    """Where the target stands: at the end, or before it."""

    @property
    def over(self) -> bool:
        """The number lies past the target."""
        return self.target < FULL


def bar(share: float) -> Bar:
    """`share` of the way from baseline to target (1.0 is the target)."""
    return Bar(
        filled=round(min(max(share, 0.0), 1.0) * FULL, 1),
        target=round(FULL / share, 1) if share > 1 else FULL,
    )
