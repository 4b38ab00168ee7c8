"""A date as people of six languages write it → `2026`, `2026-05` or `2026-05-31`; never guessed.

A text in which no date is seen comes back as it is: `editing.understand` says what is wrong.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale

from localaction.catalogue.vocabularies import fold
from localaction.editing.pick import in_ascii
from localaction.editing.refused import RefusedError
from localaction.intake.said import is_ongoing
from localaction.language.mark import N_

# Arabic has several sets of names of months.
_LOCALES = ("en", "fr", "es", "ar", "ar_MA", "ar_DZ", "ar_LB", "ru", "zh")

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[ T]00:00(?::00)?(?:\.0+)?)?")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_CHINESE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|re|º|°|-го|-е|го)(?!\w)")
_FILLERS = re.compile(r"(?<!\w)(?:de|del|the|of|le|el|г|год|года|году|yr|م|سنة|عام)(?!\w)")
_BETWEEN = re.compile(r"[\s,.،/-]+")


def day_of(text: str, language: str) -> str:
    """Give a date as a file holds it; `language` is that of the form."""
    plain = in_ascii(text).strip().strip("\u200e\u200f")
    if is_ongoing(plain):
        return "ongoing"
    folded = fold(plain)
    for pattern in (_ISO, _CHINESE):
        found = pattern.fullmatch(folded.replace(" ", "") if pattern is _CHINESE else plain)
        if found:
            return _joined(*found.groups())
    found = _NUMBERS.fullmatch(plain)
    if found:
        return _in_numbers(text, int(found[1]), int(found[3]), found[4], found[2], language)
    found = _MONTH_YEAR.fullmatch(plain)
    if found:
        return _joined(found[2], found[1])
    return _in_words(folded) or plain


def _in_numbers(text: str, first: int, second: int, year: str, sign: str, language: str) -> str:
    """Two numbers and a year: the day comes first where it must."""
    day_first = _joined(year, str(second), str(first))
    if first == second or first > 12:
        return day_first
    month_first = _joined(year, str(first), str(second))
    if second > 12:
        return month_first
    # Where people write points between the numbers, the day comes first; in English who knows.
    if sign == "." and language != "en":
        return day_first
    raise RefusedError(
        N_("“{found}” may be {first} or {second}; write the one that is meant."),
        found=text.strip(),
        first=day_first,
        second=month_first,
    )


def _in_words(folded: str) -> str:
    """A date with the name of its month; "" where there is none, or more than one."""
    text = _FILLERS.sub(" ", _ORDINAL.sub("", folded))
    months: list[int] = []

    def take(found: re.Match[str]) -> str:
        months.append(_months()[found[0]])
        return " "

    rest = _days_of_week().sub(" ", _pattern(tuple(_months())).sub(take, text))
    numbers = [part for part in _BETWEEN.split(rest) if part]
    if len(months) != 1 or not numbers or not all(part.isdecimal() for part in numbers):
        return ""
    years = [part for part in numbers if len(part) == 4]
    days = [part for part in numbers if len(part) <= 2]
    if len(years) != 1 or len(days) > 1 or len(numbers) > 2:
        return ""
    return _joined(years[0], str(months[0]), *days)


def _joined(year: str, month: str | None = None, day: str | None = None) -> str:
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


@cache
def _months() -> Mapping[str, int]:
    """Every name of a month, folded; one that means two months in two places is left out."""
    found: dict[str, set[int]] = {}
    for name, number in _names("months"):
        if not name.strip(".").isdecimal():
            found.setdefault(name, set()).add(number)
    return {name: next(iter(known)) for name, known in found.items() if len(known) == 1}


@cache
def _days_of_week() -> re.Pattern[str]:
    return _pattern(tuple(name for name, _ in _names("days") if len(name) > 2))


def _names(what: str) -> Iterator[tuple[str, int]]:
    for each in _LOCALES:
        for by_width in getattr(Locale.parse(each), what).values():
            for width in ("wide", "abbreviated"):
                for number, name in by_width[width].items():
                    yield fold(name).rstrip("."), number


def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    # The longest first: `septembre` before `sept`.
    longest = sorted(set(names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
