"""A number as people of six languages write it → digits with a point; never guessed.

A text in which no number is seen comes back as it is: `editing.understand` says what is wrong.
"""

import re
from dataclasses import dataclass

from babel import Locale

from localaction.editing.pick import in_ascii
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_

_SPACES = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'’٬](?=\d{3}(?!\d))")
_APART = re.compile(r"\d\s+\d")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_ONE_SIGN = re.compile(r"([+-]?\d+)([.,])(\d+)")
_BOTH = re.compile(r"([+-]?\d{1,3}(?:,\d{3})+)\.(\d+)|([+-]?\d{1,3}(?:\.\d{3})+),(\d+)")


@dataclass(frozen=True, slots=True)
class Range:
    """What a number can be."""

    is_whole: bool = False
    least: float | None = None
    most: float | None = None

    def holds(self, number: str) -> bool:
        """Whether it can be this one."""
        value = float(number)
        is_low = self.least is not None and value < self.least
        is_high = self.most is not None and value > self.most
        return not (is_low or is_high or (self.is_whole and "." in number))


def number_of(text: str, language: str, range: Range = Range()) -> str:
    """Give a number in digits; `language` is that of the form."""
    plain = in_ascii(text).strip().replace("\u2212", "-").replace("\u066b", ".")
    plain = _SPACES.sub("", plain)
    both = _BOTH.fullmatch(plain)
    if both:
        whole, part = (both[1], both[2]) if both[1] else (both[3], both[4])
        return _whole(f"{_digits(whole)}.{part}")
    if _GROUPED.fullmatch(plain):
        return _whole(_grouped(text, plain, language, range))
    if _APART.search(plain):
        sentence = N_("“{found}” is not a number; write it in digits alone, as 1200 or 12.5.")
        raise RefusedError(sentence, found=text.strip())
    one = _ONE_SIGN.fullmatch(plain)
    return _whole(f"{one[1]}.{one[3]}" if one else plain)


def _grouped(text: str, plain: str, language: str, range: Range) -> str:
    """Digits in groups of three, or, with one sign, perhaps three places behind the point."""
    sign = "," if "," in plain else "."
    grouped = _digits(plain)
    symbols = Locale.parse(language).number_symbols["latn"]
    split = plain.replace(",", ".")
    if plain.count(sign) > 1 or not range.holds(split):
        return grouped
    if plain.lstrip("+-").startswith("0") or not range.holds(grouped):
        return split
    if sign == symbols["group"]:
        return grouped
    raise RefusedError(
        N_("“{found}” may be {first} or {second}; write the one that is meant, in digits alone."),
        found=text.strip(),
        first=grouped,
        # With three places it would be asked again.
        second=split.rstrip("0") if split.endswith("0") else f"{split}0",
    )


def _digits(text: str) -> str:
    return re.sub("[.,]", "", text)


def _whole(text: str) -> str:
    """Without a plus, and without places behind the point that say nothing."""
    bare = text.removeprefix("+")
    return re.sub(r"(?<=\d)\.0+$", "", bare)
