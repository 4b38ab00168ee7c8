"""Numbers of a text, made equal whatever script and language they are written in.

Written for comparing a translation with its source, and to be silent where languages may differ:
separators count for nothing, small numbers may be spelt out, millions are counted in 万.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from localaction.checks.months import without_months

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,٫٬'’]\d+)*")
_DIGITS = re.compile(r"\d+")
_SCALES = re.compile(
    r"\d[\s\u00a0-]?(?:thousand|hundred|million|billion|trillion|mill?[eio]|mrd|тыс|млн|млрд|миллион"
    r"|миллиард|ألف|آلاف|مليون|ملايين|مليار|[百千万亿]|[kKM]\b)",
    re.IGNORECASE,
)
"""What makes another number of the digits before it."""

SPELT_OUT = "100"
"""Up to it, a number may become a word or a Roman numeral."""
_DAY_AND_NIGHT = "24"


@dataclass(frozen=True, slots=True)
class Figures:
    """What a text says in digits."""

    whole: Mapping[str, frozenset[str]]
    """Its numbers, digits alone, with the runs of digits that each is written in: `1,200`, `1 200`
    and `١٬٢٠٠` are all `1200`, of `1` and `200`."""
    parts: frozenset[str]
    """All those runs."""

    def without(self, other: "Figures") -> list[str]:
        """Its numbers that are nowhere in the other text, with whatever signs between digits."""
        return sorted(
            number
            for number, runs in self.whole.items()
            if number not in other.whole and not runs <= other.parts and number not in other.parts
            if number != _DAY_AND_NIGHT
        )


def has_digits(text: str) -> bool:
    """Whether there is anything to compare."""
    # Looking for one sign after another is far faster than a pattern.
    return any(digit in text for digit in "0123456789")


# One source is compared with five translations.
@lru_cache(maxsize=64)
def figures(text: str) -> Figures:
    """The numbers of a text, without months that are written as numbers."""
    plain = without_months(text)
    whole = {
        _even(number): frozenset(map(_even, _DIGITS.findall(number)))
        for number in _NUMBER.findall(plain)
    }
    return Figures(whole, frozenset(run for runs in whole.values() for run in runs))


def _even(number: str) -> str:
    """Digits of the keyboard alone, without noughts before them."""
    digits = "".join(str(int(each)) for each in number if each.isdecimal())
    return digits.lstrip("0") or "0"


def difference(source: str, translation: str) -> tuple[list[str], list[str]]:
    """Numbers that only the source says, and those that only its translation says.

    Where one stands against another, all are given; a number alone only where no language would
    write it as a word or leave it out.
    """
    if set(_DIGITS.findall(source)) == set(_DIGITS.findall(translation)):
        return [], []
    if _SCALES.search(source) or _SCALES.search(translation):
        return [], []
    said, saying = figures(source), figures(translation)
    lost, added = said.without(saying), saying.without(said)
    if lost and added:
        return lost, added
    # English spells out `thirty` and `two hundred`; what is nearly never spelt out ends in no 0.
    added = [number for number in added if len(number) > 2 and not number.endswith("0")]
    return [number for number in lost if len(number) > 2 and number != SPELT_OUT], added
