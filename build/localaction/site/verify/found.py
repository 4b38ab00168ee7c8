"""What the verification of a finished site came to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

SHOWN = 5
"""Of many findings of one sort so many are named, so that the others stay to be seen."""


@dataclass(slots=True)
class Found:
    """Sentences, each an instruction."""

    faults: list[str] = field(default_factory=list)
    """Why the site must not be published."""
    remarks: list[str] = field(default_factory=list)
    pages: int = 0
    """How many were read."""

    def fault(self, places: Iterable[str], sentence: str) -> None:
        """A fault at several places: `{place}: {sentence}` for some of them, and how many more."""
        self.faults += _told(places, sentence)

    def remark(self, places: Iterable[str], sentence: str) -> None:
        """A remark at several places."""
        self.remarks += _told(places, sentence)


def _told(places: Iterable[str], sentence: str) -> list[str]:
    every = sorted(set(places))
    told = [f"{place}: {sentence}" for place in every[:SHOWN]]
    if len(every) > SHOWN:
        told.append(f"and {len(every) - SHOWN} more places: {sentence}")
    return told
