"""The sentences of problems, in every language that has a PO file.

In: a problem. Out: the sentence its reader is shown. The English sentences stand in the English PO
file only; a sentence that a language lacks is shown in English.
"""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from babel.support import Translations

from localaction.language.gettext import DOMAIN, locale_file, read_words, translations
from localaction.problems import Problem

ENGLISH = "en"
CONTEXT = "problem: "
"""Begins the context of a problem's sentence: `problem: <code>` or `problem: <code>/<wording>`."""


class MessageError(Exception):
    """A sentence that is missing, or that asks for a value the problem does not give."""


class Messages:
    """All sentences, read when first asked for."""

    def __init__(self, locales: Path) -> None:
        self._locales = locales
        self._read: dict[str, Translations] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that have a PO file, English first."""
        found = {file.parents[1].name for file in self._locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po")}
        return (ENGLISH, *sorted(found - {ENGLISH}))

    @cached_property
    def english(self) -> dict[str, str]:
        """Key (`<code>` or `<code>/<wording>`) → English sentence."""
        catalog = read_words(locale_file(self._locales, ENGLISH), ENGLISH)
        return {
            message.context.removeprefix(CONTEXT): str(message.id)
            for message in catalog
            if message.context and message.context.startswith(CONTEXT)
        }

    def pattern(self, key: str, language: str) -> str:
        """The sentence of a key in a language, with its `{placeholders}`."""
        if key not in self.english:
            raise MessageError(f"The English PO file has no “{CONTEXT}{key}”; add it there.")
        english = self.english[key]
        if language == ENGLISH:
            return english
        if language not in self._read:
            self._read[language] = translations(self._locales, language)
        return str(self._read[language].pgettext(f"{CONTEXT}{key}", english))

    def sentence(self, problem: Problem, language: str) -> str:
        """What was found, the rule, the repair, in one sentence."""
        key = f"{problem.code}/{problem.wording}" if problem.wording else problem.code
        return self.fill(key, language, problem.values)

    def fill(self, key: str, language: str, values: Mapping[str, str]) -> str:
        """The sentence of a key with its values."""
        pattern = self.pattern(key, language)
        try:
            return pattern.format_map(values)
        except (KeyError, IndexError, ValueError) as error:
            raise MessageError(
                f"The sentence “{CONTEXT}{key}” in “{language}” cannot be filled ({error}): "
                f"it may name {', '.join(sorted(values)) or 'nothing'} in braces."
            ) from error
