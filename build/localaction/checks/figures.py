"""Numbers and months of a text, made equal whatever script and language they are written in.

Written for comparing a translation with its source, and to be silent where languages may differ:
separators count for nothing, small numbers may be spelt out, millions are counted in 万.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,٫٬'’]\d+)*")
_DIGITS = re.compile(r"\d+")
_ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b")
_IN_DATE = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_HAN_MONTH = re.compile(r"(\d{1,2}) ?月")
_SCALES = re.compile(
    r"\d[\s\u00a0-]?(?:thousand|hundred|million|billion|trillion|mill?[eio]|mrd|тыс|млн|млрд|миллион"
    r"|миллиард|ألف|آلاف|مليون|ملايين|مليار|[百千万亿]|[kKM]\b)",
    re.IGNORECASE,
)
"""What makes another number of the digits before it."""

SPELT_OUT = 100
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
    return _DIGITS.search(text) is not None


# One source is compared with five translations.
@lru_cache(maxsize=64)
def figures(text: str) -> Figures:
    """The numbers of a text, without months that are written as numbers."""
    plain = _IN_DATE.sub(r"\1 - \3", _ISO.sub(r"\1 - \3", _HAN_MONTH.sub(" ", text)))
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
    if _SCALES.search(source) or _SCALES.search(translation):
        return [], []
    said, saying = figures(source), figures(translation)
    lost, added = said.without(saying), saying.without(said)
    if lost and added:
        return lost, added
    # English spells out `thirty` and `two hundred`; what is nearly never spelt out ends in no 0.
    added = [number for number in added if len(number) > 2 and not number.endswith("0")]
    return [number for number in lost if int(number) > SPELT_OUT], added


def lost_month(source: str, of: str, translation: str, language: str) -> tuple[int, int] | None:
    """The month of a date that only the source names, and the one that stands here instead."""
    said, saying = _months(source, of), _months(translation, language)
    lost = sorted(said.dated - saying.named)
    added = sorted(saying.dated - said.named)
    return (lost[0], added[0]) if lost and added else None


@dataclass(frozen=True, slots=True)
class _Months:
    dated: frozenset[int]
    """Those beside a day or a year."""
    named: frozenset[int]
    """All that are named, in dates or elsewhere."""


@lru_cache(maxsize=64)
def _months(text: str, language: str) -> _Months:
    names, pattern = _names(language)
    dated = {int(found) for found in _HAN_MONTH.findall(text)}
    dated |= {int(found[1]) for found in _ISO.findall(text)}
    named = set(dated)
    # Nobody can say which of the two numbers is the month.
    named |= {int(part) for found in _IN_DATE.findall(text) for part in found[:2]}
    for found in pattern.finditer(text) if pattern else ():
        month = names[found[0].lower()]
        named.add(month)
        if _DIGITS.search(text, max(0, found.start() - 7), min(len(text), found.end() + 8)):
            dated.add(month)
    return _Months(frozenset(dated), frozenset(named))


_LOCALES: Mapping[str, tuple[str, ...]] = {"ar": ("ar", "ar_LB", "ar_DZ", "ar_MA")}
"""Arabic has several sets of names of months."""
_MORE = {"ar": {"يونيه": 6, "يوليه": 7}}


@cache
def _names(language: str) -> tuple[Mapping[str, int], re.Pattern[str] | None]:
    """Name → month, and what finds the names; nothing for a language that is not known."""
    names = dict(_MORE.get(language, {}))
    for code in _LOCALES.get(language, (language.replace("-", "_"),)):
        try:
            months = Locale.parse(code).months
        except (UnknownLocaleError, ValueError):
            return {}, None
        for form in ("format", "stand-alone"):
            names |= {name.lower(): month for month, name in months[form]["wide"].items()}
    longest = sorted(names, key=len, reverse=True)
    # Chinese and Arabic write small words and names in one.
    bound = "" if language in ("zh", "ar") else r"\b"
    one_of = "|".join(re.escape(name) for name in longest)
    # `may` and `march` are months where they begin with a capital.
    one_of = (
        re.sub(r"\b[a-z]", lambda first: first[0].upper(), one_of) if language == "en" else one_of
    )
    flags = re.NOFLAG if language == "en" else re.IGNORECASE
    return names, re.compile(f"{bound}(?:{one_of}){bound}", flags)
