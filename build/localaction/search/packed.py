"""Numbers, weights and words of the index, each written as a short text.

`build/theme/search/2-packed.js` reads them back. A list of numbers is the steps between them; the
browser loads one text a word and takes it apart when the word is asked for.
"""

from collections.abc import Iterable
from functools import cache
from math import log
from string import ascii_letters, ascii_uppercase

FINEST = 0.1
"""The weight that the first level stands for; what weighs less is raised to it."""
STEP = 1.33
"""How many times a level weighs the one below it: 26 reach from the lessons of a long record to the
title of a rare one."""

SEPARATOR = "|"
"""Between texts; no word has it."""


def level(weight: float) -> str:
    """A weight, as the letter of the nearest level."""
    nearest = round(log(weight / FINEST) / log(STEP)) if weight > FINEST else 0
    return ascii_uppercase[min(nearest, len(ascii_uppercase) - 1)]


def weight_of(letter: str) -> float:
    """The weight that a level stands for."""
    return float(FINEST * STEP ** ascii_uppercase.index(letter))


@cache
def number(value: int) -> str:
    """A number that ends by itself: its 52nds as digits, the rest as a letter."""
    fifties, rest = divmod(value, len(ascii_letters))
    return f"{fifties or ''}{ascii_letters[rest]}"


def numbers(ascending: Iterable[int]) -> str:
    """A list of numbers: the steps from each to the next, less one; the first from -1."""
    last, steps = -1, []
    for each in ascending:
        steps.append(number(each - last - 1))
        last = each
    return "".join(steps)


def entry(stem: str, forms: Iterable[str]) -> str:
    """A stem with its forms: `refuge e,es`; alone where it is its only form.

    A form is what stands behind the stem. `2y` first takes two letters off the stem; `al~` and
    `al~in` put letters before it. Digits are free for this: a word with digits is its own stem.
    """
    forms = sorted(forms)
    return stem if forms == [stem] else f"{stem} {','.join(_form(stem, each) for each in forms)}"


def _form(stem: str, form: str) -> str:
    at = form.find(stem)
    if at > 0:
        return f"{form[:at]}~{form[at + len(stem) :]}"
    common = 0
    for one, other in zip(stem, form, strict=False):
        if one != other:
            break
        common += 1
    return f"{len(stem) - common or ''}{form[common:]}"
