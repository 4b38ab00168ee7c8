"""Months in the dates of a text, whatever language they are named in, by CLDR.

Written for comparing a translation with its source: silent where nobody can be sure.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

_DIGIT = re.compile(r"\d")
_ISO = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?\b")
_IN_DATE = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_HAN_MONTH = re.compile(r"(\d{1,2}) ?月")
_LOCALES: Mapping[str, tuple[str, ...]] = {"ar": ("ar", "ar_LB", "ar_DZ", "ar_MA")}
"""Arabic has several sets of names of months."""
_MORE = {"ar": {"يونيه": 6, "يوليه": 7}}
_UNPARTED = ("zh", "ar")
"""Languages that write small words and names in one."""
BEFORE, BEHIND = 7, 8
"""How near to a digit a name stands in a date: `20 de junio`, `juin de 2023`."""


def without_months(text: str) -> str:
    """The text without months that are written as numbers."""
    return _IN_DATE.sub(r"\1 - \3", _ISO.sub(r"\1 - \3", _HAN_MONTH.sub(" ", text)))


def lost_month(source: str, of: str, translation: str, language: str) -> tuple[int, int] | None:
    """The month of a date that only the source names, and the one that stands here instead."""
    said = _months(source, of)
    names = _names(language)
    low = translation.lower()
    # Fast: nearly always every month is named.
    if all(any(name in low for name in names.of(month)) for month in said.dated):
        return None
    saying = _months(translation, language)
    lost = sorted(said.dated - saying.named)
    added = sorted(saying.dated - said.named)
    return (lost[0], added[0]) if lost and added else None


@dataclass(frozen=True, slots=True)
class _Months:
    dated: frozenset[int]
    """Those beside a day or a year."""
    named: frozenset[int]
    """All that are named, in dates or elsewhere."""


# One source is compared with five translations.
@lru_cache(maxsize=64)
def _months(text: str, language: str) -> _Months:
    names = _names(language)
    dated = {int(found) for found in _HAN_MONTH.findall(text)}
    dated |= {int(found[1]) for found in _ISO.findall(text)}
    named = set(dated)
    # Nobody can say which of the two numbers is the month.
    named |= {int(part) for found in _IN_DATE.findall(text) for part in found[:2]}
    for found in names.pattern.finditer(text):
        month = names.months.get(found[0].lower())
        if month is None:
            # Letters that are one in capitals only, as in Turkish.
            continue
        named.add(month)
        near = max(0, found.start() - BEFORE), min(len(text), found.end() + BEHIND)
        if _DIGIT.search(text, *near):
            dated.add(month)
    return _Months(frozenset(dated), frozenset(named))


@dataclass(frozen=True, slots=True)
class _Names:
    months: Mapping[str, int]
    """By their names in small letters."""
    pattern: re.Pattern[str]
    """Finds the names."""

    def of(self, month: int) -> list[str]:
        return [name for name, number in self.months.items() if number == month]


@cache
def _names(language: str) -> _Names:
    """The names of months; none for a language that is not known."""
    months = dict(_MORE.get(language, {}))
    for code in _LOCALES.get(language, (language.replace("-", "_"),)):
        try:
            known = Locale.parse(code).months
        except (UnknownLocaleError, ValueError):
            return _Names({}, re.compile(r"(?!)"))
        for form in ("format", "stand-alone"):
            months |= {name.lower(): month for month, name in known[form]["wide"].items()}
    longest = sorted(months, key=len, reverse=True)
    bound = "" if language in _UNPARTED else r"\b"
    if language == "en":
        # `may` and `march` are months where they begin with a capital.
        one_of = "|".join(map(str.capitalize, longest))
        return _Names(months, re.compile(rf"\b(?:{one_of})\b"))
    one_of = "|".join(map(re.escape, longest))
    return _Names(months, re.compile(f"{bound}(?:{one_of}){bound}", re.IGNORECASE))
