"""The Jinja environment of one language: autoescape on, an unknown name is an error."""

import json
import re
from collections.abc import Mapping

from babel.support import NullTranslations
from jinja2 import DictLoader, Environment, StrictUndefined

PLAIN_WORDS = re.compile(r'_\(("(?:[^"\\]|\\.)*")\)')
"""`_("…")`, words without a value in them."""


def environment(templates: Mapping[str, str], words: NullTranslations) -> Environment:
    """Make the environment. `templates` is name → text; `words` translates the interface."""
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
    made.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    return made


def _in_words(template: str, words: NullTranslations) -> str:
    """Put the words of the interface into a template.

    An environment speaks one language, so that `_("…")` is the same on each of its thousands of
    pages: translated here, Jinja folds it into the literal text around it.
    """
    return PLAIN_WORDS.sub(
        lambda match: json.dumps(words.gettext(json.loads(match[1])), ensure_ascii=False), template
    )
