"""The Jinja environment of one language: autoescape on, an unknown name is an error."""

import json
import re
from collections.abc import Mapping
from functools import partial

from babel.support import NullTranslations
from jinja2 import DictLoader, Environment, StrictUndefined

from localaction.language.gettext import EscapedWords
from localaction.render.format import colon, comma, number

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


def environment(
    templates: Mapping[str, str], words: NullTranslations, language: str = "en"
) -> Environment:
    """Make the environment. `templates` is name → text; `words` translates the interface.

    The templates know the punctuation of the language, `colon` and `comma`, and how it writes a
    `number`.
    """
    made = Environment(
        loader=DictLoader({name: _in_words(text, words) for name, text in templates.items()}),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    # mypy: the i18n extension adds this method when it is loaded.
    made.install_gettext_translations(  # type: ignore[attr-defined]
        EscapedWords(words), newstyle=True
    )
    made.globals.update(
        colon=colon(language),
        comma=comma(language),
        number=partial(number, language=language),
    )
    return made


def _in_words(template: str, words: NullTranslations) -> str:
    """Put the words of the interface into a template.

    An environment speaks one language, so that `_("…")` is the same on each of its thousands of
    pages: translated here, Jinja folds it into the literal text around it. A sentence with values
    comes apart into such text and its values, where Jinja would look it up on every page.
    """
    plain = PLAIN_WORDS.sub(lambda match: _quoted(words.gettext(json.loads(match[1]))), template)
    return SENTENCE.sub(lambda match: _sentence(match, words), plain)


def _sentence(match: re.Match[str], words: NullTranslations) -> str:
    values = dict(GIVEN.findall(match[1]))
    message = NAMED.sub(r"%(\1)s", match[2].replace("%", "%%"))
    # Three parts a place: the text before it, its name or None, the percent sign or None.
    parts = PLACE.split(words.gettext(message))
    told = [_text(parts[0])]
    for name, percent, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        told += [f"{{{{ {values[name]} }}}}" if name else percent, _text(text)]
    return "".join(told)


def _text(text: str) -> str:
    """Text as an expression: braces in a translation cannot become code, nor a tag markup."""
    return f"{{{{ {_quoted(text)} }}}}" if text else ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
