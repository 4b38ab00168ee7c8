"""What every part of a comment is made from, and how its lists are kept short."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from babel.support import NullTranslations

from localaction.proposal.artifact import Artifact
from localaction.proposal.places import Places
from localaction.proposal.plain import plain

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Caps:
    """How much is said."""

    items: int
    """Of one list."""
    text: int
    """Characters of one text."""


@dataclass(frozen=True)
class Scene:
    """An artifact, its reader, and how much that reader is told."""

    artifact: Artifact
    places: Places
    language: str
    words: NullTranslations
    caps: Caps

    def said(self, text: str) -> str:
        """A text of the artifact, plain and not too long."""
        return plain(text, self.caps.text)

    def listed(
        self, items: Sequence[T], tell: Callable[[T], str], indent: str = ""
    ) -> Iterator[str]:
        """A list of Markdown that ends with how many more there are."""
        yield from (f"{indent}- {tell(item)}" for item in items[: self.caps.items])
        more = len(items) - self.caps.items
        if more > 0:
            told = self.words.ngettext("and %(num)s more", "and %(num)s more", more)
            yield f"{indent}- {told % {'num': more}}"
        if not indent:
            yield ""

    def folded(self, title: str, items: Sequence[T], tell: Callable[[T], str]) -> Iterator[str]:
        """A list that opens when the reader asks for it; nothing where it is empty."""
        if items:
            yield f"<details><summary>{plain(title)} ({len(items)})</summary>\n"
            yield from self.listed(items, tell)
            yield "</details>\n"


def heading(words: str, depth: int = 3) -> str:
    """A heading, with the empty line below it."""
    return f"{'#' * depth} {words}\n"
