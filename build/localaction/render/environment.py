"""The Jinja environment of one language: autoescape on, an unknown name is an error."""

from collections.abc import Mapping, MutableMapping
from functools import partial
from types import CodeType
from typing import Any

from babel.support import NullTranslations
from jinja2 import DictLoader, Environment, StrictUndefined

from localaction.language.gettext import EscapedWords
from localaction.render.format import colon, comma, number
from localaction.render.template_words import marked, spoken


def environment(
    templates: Mapping[str, str],
    words: NullTranslations,
    language: str = "en",
    known: dict[str, str] | None = None,
) -> Environment:
    """Make the environment. `templates` is name → text; `words` translates the interface.

    The templates know the punctuation of the language, `colon` and `comma`, and how it writes a
    `number`. `known` keeps what languages can share: give all of them the same.
    """
    made = _Speaking(words, {} if known is None else known)
    made.loader = DictLoader(dict(templates))
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


class _Speaking(Environment):
    """Puts the words of its language into a template before it is compiled.

    Jinja spends nearly all of its time on turning a template into Python. Our languages share
    that: it is done once for a template whose words are marked, and they are put into the Python.
    """

    def __init__(self, words: NullTranslations, known: dict[str, str]) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._words = words
        self._known = known

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What every template knows. None of ours knows more, so that all share one dict.

        Jinja lays an empty one over it, and goes through both at each macro that is imported.
        """
        return super().make_globals(d) if d else self.globals

    # Jinja's own has an overload for each kind of source; loaders give text alone.
    def compile(self, source: Any, name: Any = None, filename: Any = None, *_: Any) -> CodeType:  # type: ignore[override]
        text, words = marked(source, self._words)
        python = self._known.get(text)
        if python is None:
            python = self._known[text] = super().compile(text, name, filename, raw=True)
        return self._compile(spoken(python, words), filename or name or "<template>")
