"""Text → the words that search compares: without case, accents and marks, the same in all scripts.

The browser does the same to what a reader types, by `build/theme/search/1-normalise.js`. The two
must agree to the letter: both are held to `tests/search/tokens.yml`.
"""

import re
import unicodedata
from functools import lru_cache

ALIKE = str.maketrans(
    {
        **dict(zip("ٱىةیکςøłđ", "ايهيكσold", strict=True)),
        **dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True)),
        **dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True)),
        **dict.fromkeys("ʹʻʼʾʿ", " "),
        "œ": "oe",
        "æ": "ae",
        # The line that stretches an Arabic word.
        "ـ": "",
    }
)
"""Letters that stand for one another, Arabic digits, letters that are apostrophes.

What carries a mark is not here: alef with hamza or ё come apart into a letter and a mark."""

RUN = re.compile(r"[^\W_]+")
"""Letters and digits; whatever else there is parts words, apostrophes and hyphens too."""

HAN = re.compile("([\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+)")
"""Scripts that are written without spaces between words."""


def words(text: str) -> list[str]:
    """The words of a text, in its order, each as often as it stands there."""
    return [word for chunk in text.split() for word in _words(chunk)]


def fold(text: str) -> str:
    """A text without case, accents and marks."""
    # Up and down: the one way to make letters even that Python and browsers share.
    even = unicodedata.normalize("NFKD", text).upper().lower()
    if even.isascii():
        return even
    parts = unicodedata.normalize("NFKD", even)
    return "".join(each for each in parts if unicodedata.category(each)[0] != "M").translate(ALIKE)


# Most of what a site says, it says in words it has said before.
@lru_cache(maxsize=65536)
def _words(chunk: str) -> tuple[str, ...]:
    """The words of what stands between two spaces."""
    return tuple(
        word
        for run in RUN.findall(fold(chunk))
        for number, part in enumerate(HAN.split(run))
        for word in (_pairs(part) if number % 2 else _word(part))
    )


def _pairs(run: str) -> list[str]:
    """Every two neighbours: `移民城市` → `移民 民城 城市`. One alone stays alone."""
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]


def _word(part: str) -> list[str]:
    """A word, unless it is a single letter: `l’`, `d’`, `в`, `و` say nothing."""
    return [] if not part or (len(part) == 1 and part.isalpha()) else [part]
