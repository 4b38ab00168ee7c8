"""Everything that made records are made from, read once from the repository's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from localaction.catalogue.glossary import Glossaries
from localaction.checks.field_words import Ways, asked_of, said_in, ways_of
from localaction.checks.lost_names import ABBREVIATION
from localaction.source.document import Tree
from tests.bench.choices import Choice, choice
from tests.bench.voices import Voice, voices
from tests.bench.words import Headings, headings


@dataclass(frozen=True)
class Recipe:
    """How many records of each kind, and what of."""

    tree: Tree
    count: int
    glossary: Glossaries

    @cached_property
    def pledges(self) -> int:
        return round(self.count * 0.3)

    @cached_property
    def practices(self) -> int:
        return round(self.count * 0.5)

    @cached_property
    def cities(self) -> int:
        return self.count - self.pledges - self.practices

    @cached_property
    def languages(self) -> list[str]:
        return languages_of(self.tree)

    @cached_property
    def choice(self) -> Choice:
        return choice(self.tree)

    @cached_property
    def voices(self) -> Mapping[str, Voice]:
        return voices(self.tree, self.languages)

    @cached_property
    def _ways(self) -> Ways:
        return ways_of(self.glossary)

    def kept(self, source: str, language: str) -> list[str]:
        """What every translation of an English text says: terms of the field, abbreviations."""
        known = self._ways[language]
        said = (way.term.id for way in said_in(asked_of(self._ways)["en"], source))
        terms = (known[id].term.word for id in said if id in known)
        return [*terms, *sorted(set(ABBREVIATION.findall(source)))]

    @cached_property
    def headings(self) -> Headings:
        return headings(self.tree)


def languages_of(tree: Tree) -> list[str]:
    """The languages of the site, the root's first."""
    return [str(each) for each in tree.site.data["languages"]] if tree.site else []
