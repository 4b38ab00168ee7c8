"""The words of the interface in a template: marked before Jinja reads it, spoken in what it made.

An environment speaks one language, so that `_("…")` is the same on each of its thousands of pages:
put in beforehand, Jinja folds it into the literal text around it. A sentence with values comes
apart into such text and its values, where Jinja would look it up on every page.
"""

import json
import re
from collections.abc import Sequence

from babel.support import NullTranslations
from markupsafe import escape

PLAIN_WORDS = re.compile(r'_\(("(?:[^"\\]|\\.)*")\)')
"""`_("…")`, words without a value in them."""

SENTENCE = re.compile(
    r"\{% trans ((?:\w+=[\w.]+(?:, )?)+) %\}((?:[^{]|\{\{ \w+ \}\})*)\{% endtrans %\}"
)
"""`{% trans date=view.date %}… {{ date }} …{% endtrans %}`, words with values in them."""
GIVEN = re.compile(r"(\w+)=([\w.]+)")
NAMED = re.compile(r"\{\{ (\w+) \}\}")
PLACE = re.compile(r"%\((\w+)\)s|%(%)")
"""Where a value goes in a sentence, or a percent sign, as gettext writes them."""

MARK = "\ue000<{}>\ue001"
"""Stands for words, by their number. Its brackets tell whether Jinja escaped it, as it escapes
what goes straight into the page."""
MADE = re.compile(r"\\ue000(?:<(\d+)>|&lt;(\d+)&gt;)\\ue001")
"""A mark in the Python that Jinja makes."""


def marked(template: str, words: NullTranslations) -> tuple[str, Sequence[str]]:
    """The template with marks in the place of its words, and these in a language.

    Languages that order the values of each sentence alike get the same text.
    """
    found: list[str] = []

    def mark(text: str) -> str:
        found.append(text)
        return f'"{MARK.format(len(found) - 1)}"'

    def plain(match: re.Match[str]) -> str:
        return mark(words.gettext(json.loads(match[1])))

    def sentence(match: re.Match[str]) -> str:
        values = dict(GIVEN.findall(match[1]))
        message = NAMED.sub(r"%(\1)s", match[2].replace("%", "%%"))
        # Three parts a place: the text before it, its name or None, the percent sign or None.
        parts = PLACE.split(words.gettext(message))
        told = [text(parts[0])]
        for name, percent, rest in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
            told += [f"{{{{ {values[name]} }}}}" if name else percent, text(rest)]
        return "".join(told)

    def text(part: str) -> str:
        return f"{{{{ {mark(part)} }}}}" if part else ""

    return SENTENCE.sub(sentence, PLAIN_WORDS.sub(plain, template)), found


def spoken(python: str, words: Sequence[str]) -> str:
    """The Python of a marked template, with the words in the place of their marks."""

    def literal(match: re.Match[str]) -> str:
        plain, escaped = match[1], match[2]
        text = words[int(plain)] if plain else str(escape(words[int(escaped)]))
        # A mark stands inside a string, between quotes of either kind.
        quoted = text.encode("unicode_escape").decode("ascii")
        return quoted.replace("'", r"\x27").replace('"', r"\x22")

    return MADE.sub(literal, python)
