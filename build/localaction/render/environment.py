"""The Jinja environment of one language: autoescape on, an unknown name is an error."""

from collections.abc import Mapping

from babel.support import NullTranslations
from jinja2 import DictLoader, Environment, StrictUndefined


def environment(templates: Mapping[str, str], words: NullTranslations) -> Environment:
    """Make the environment. `templates` is name → text; `words` translates the interface."""
    made = Environment(
        loader=DictLoader(dict(templates)),
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
