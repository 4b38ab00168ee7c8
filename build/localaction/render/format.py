"""Dates and numbers as each language writes them (CLDR, through Babel).

Any code that a file may hold is taken: CLDR knows a few hundred of some 8,000 languages.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

_FROM_THE_RIGHT = """
    acm aeb aii ajp ajt apc ar arc arq ary arz ayl azb bal bcc bej bgn bqi ckb dcc drw dv fa glk
    haz he hnd khw ks lad lki lrc mzn nqo pbu pbt pes pnb prd prs ps pst rhg sam sd sdh shu skr
    syc syr trw ug ur ydd yi
"""
RIGHT_TO_LEFT = frozenset(_FROM_THE_RIGHT.split())
"""Languages that are written from right to left; asked only where CLDR does not know one."""

_SCRIPTS = "adlm arab aran hebr mand mend nkoo rohg samr syrc thaa yezi"
SCRIPTS_FROM_THE_RIGHT = frozenset(_SCRIPTS.split())


@lru_cache(maxsize=256)
def known_locale(language: str) -> Locale | None:
    """Babel's locale for a BCP 47 code; None where CLDR does not know it."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(maxsize=256)
def locale(language: str) -> Locale:
    """The locale to write in: that of the code, of its language alone, else English."""
    first = language.partition("-")[0]
    return known_locale(language) or known_locale(first) or Locale("en")


@lru_cache(maxsize=256)
def direction(language: str) -> str:
    """`rtl` for Arabic, Persian, Urdu, Hebrew …, else `ltr`."""
    first, *others = language.split("-")
    script = next((part.casefold() for part in others if len(part) == 4 and part.isalpha()), None)
    if script is not None:
        return "rtl" if script in SCRIPTS_FROM_THE_RIGHT else "ltr"
    known = known_locale(language) or known_locale(first)
    if known is not None:
        return str(known.text_direction)
    return "rtl" if first in RIGHT_TO_LEFT else "ltr"


def comma(language: str) -> str:
    """What stands between a city and its country."""
    return {"ar": "، ", "zh": "，"}.get(language.partition("-")[0], ", ")


def listed(texts: Iterable[str], language: str) -> str:
    """Names one behind another."""
    return {"ar": "، ", "zh": "、"}.get(language.partition("-")[0], ", ").join(texts)


def colon(language: str) -> str:
    """What stands between a name and its value; in French behind a space that holds."""
    return {"fr": "\u00a0: ", "zh": "："}.get(language.partition("-")[0], ": ")


UN_MONTHS = (
    "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
    "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)  # fmt: skip
"""The months of Arabic texts of the United Nations, by both names: of CLDR's one, half of the Arab
world would have to guess."""


def _date_locale(language: str) -> Locale:
    """The United Nations write English dates as `14 July 2023`."""
    return Locale("en", "GB") if language == "en" else locale(language)


@lru_cache(maxsize=65536)
def day(value: str, language: str) -> str:
    """A date with the precision it has: `2023-07` → `July 2023`, `2023` → `2023`."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if language.partition("-")[0] == "ar":
        return " ".join([*map(str, parts[2:]), UN_MONTHS[parts[1] - 1], str(parts[0])])
    if len(parts) == 2:
        return format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=_date_locale(language))
    return format_date(date.fromisoformat(value), format="long", locale=_date_locale(language))


GROUPED_FROM = {"es": 10_000, "pl": 10_000, "pt-PT": 10_000}
"""Languages that group no four digits (CLDR's `minimumGroupingDigits`, which Babel does not know);
browsers write them so."""


@lru_cache(maxsize=65536)
def number(value: int | float, language: str) -> str:
    """A number with the grouping and the decimal sign of the language."""
    is_grouped = abs(value) >= GROUPED_FROM.get(language, 0)
    return format_decimal(value, locale=locale(language), group_separator=is_grouped)


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
    """What a language is called in another; its code where CLDR has no name for it."""
    return str(locale(told_in).languages.get(language.partition("-")[0]) or language)


@lru_cache(maxsize=256)
def own_language_name(language: str) -> str:
    """What speakers call their language, with a capital as at the start of a line."""
    known = known_locale(language)
    name = (known and known.get_display_name()) or language
    return name[:1].upper() + name[1:]
