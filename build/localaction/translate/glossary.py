"""What the glossary says of a text that is to be translated.

In: the glossary, the languages, a text. Out: a line for the translator, or none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from localaction.catalogue.model import Catalogue
from localaction.checks.field_words import Way, Ways, ways_of


@dataclass(frozen=True)
class Hints:
    """The terms of the field, ready to be found in texts."""

    catalogue: Catalogue
    language: str
    """Into which it is translated."""

    @cached_property
    def _ways(self) -> Ways:
        return ways_of(self.catalogue.glossary)

    def of(self, text: str, language: str) -> str:
        """How to say the terms in a text: `Glossary: pledge = engagement; …`; "" for none."""
        small = text.lower()
        ours = self._ways.get(self.language, {})
        said = (way for way in self._ways.get(language, {}).values() if way.is_said(small))
        told = [_told(way, ours) for way in said if way.term.id in ours]
        return f"Glossary: {'; '.join(told)}" if told else ""


def _told(way: Way, ours: Mapping[str, Way]) -> str:
    term = ours[way.term.id].term
    avoided = ", ".join(f"“{each.word}”" for each in term.avoid)
    return f"{way.term.word} = {term.word}" + (f" (not {avoided})" if avoided else "")
