"""Dates, numbers and lists as each language writes them (CLDR, through Babel)."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent


@lru_cache(maxsize=64)
def locale(language: str) -> Locale:
    """Babel's locale for a BCP 47 code."""
    return Locale.parse(language, sep="-")


@lru_cache(maxsize=64)
def direction(language: str) -> str:
    """`rtl` for Arabic, Persian, Urdu, Hebrew …, else `ltr`."""
    return str(locale(language).text_direction)


def comma(language: str) -> str:
    """What stands between a city and its country."""
    return {"ar": "، ", "zh": "，"}.get(language.partition("-")[0], ", ")


def _date_locale(language: str) -> Locale:
    """The United Nations write English dates as `14 July 2023`."""
    return Locale("en", "GB") if language == "en" else locale(language)


@lru_cache(maxsize=65536)
def day(value: str, language: str) -> str:
    """A date with the precision it has: `2023-07` → `July 2023`, `2023` → `2023`."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=_date_locale(language))
    return format_date(date.fromisoformat(value), format="long", locale=_date_locale(language))


@lru_cache(maxsize=65536)
def number(value: int | float, language: str) -> str:
    """A number with the grouping and the decimal sign of the language."""
    return format_decimal(value, locale=locale(language))


@lru_cache(maxsize=65536)
def percent(share: float, language: str) -> str:
    """A share of one, to a tenth of a per cent below ten, else to a whole one."""
    pattern = locale(language).percent_formats[None].pattern
    if abs(share) < 0.1:
        pattern = pattern.replace("##0", "##0.#")
    # Nothing short of the target may read as the whole of it.
    shown = 0.99 if 0.99 < share < 1 else share
    return format_percent(shown, format=pattern, locale=locale(language))


@lru_cache(maxsize=1024)
def language_name(language: str, told_in: str) -> str:
    """What a language is called in another."""
    return str(locale(language).get_language_name(told_in) or language)


def enumeration(items: Sequence[str], language: str) -> str:
    """`a, b and c`, as the language says it."""
    return format_list(list(items), locale=locale(language))
