"""Where an indicator stands between its start and its target, as numbers for a drawn bar."""

from dataclasses import dataclass

FULL = 100
"""Width of the bar in its own units, the target's place."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from the baseline (0) to the target (100)."""

    filled: float
    """Width of the filled part, cut at both ends."""
    over: bool
    """The number lies past the target."""


def bar(share: float) -> Bar:
    """`share` of the way from baseline to target (1.0 is the target)."""
    return Bar(filled=round(min(max(share, 0.0), 1.0) * FULL, 1), over=share > 1)
