"""What reading yields: plain data with the place of every value, before any schema is applied."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import Any, Literal

from localaction.problems import Problem
from localaction.source.plain_html import plain_html

FieldPath = tuple[str | int, ...]
"""Where a value stands in a file: keys and list positions, for example ("indicators", 0, "id")."""

Position = tuple[int, int]
"""Line and column, 1-based."""


class _HandedOn:
    """Crosses from one process to another in half the time, by its values alone."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type["_HandedOn"], tuple[object, ...]]:
        return self.__class__, _values(self.__slots__)(self)


@cache
def _values(names: tuple[str, ...]) -> "attrgetter[tuple[object, ...]]":
    first, second, *others = names
    return attrgetter(first, second, *others)


@dataclass(frozen=True, slots=True)
class Document(_HandedOn):
    """One YAML file or front matter, as plain data."""

    path: str
    """Relative to the root, with `/` between folders."""
    data: Mapping[str, Any]
    """dict, list, str, int, float, bool and None only."""
    marks: Mapping[FieldPath, Position]
    """The place of each value (of an entry: of its key); () is the document itself."""

    def position(self, at: FieldPath) -> Position:
        """The place of a value, or of its nearest ancestor that stands in the file."""
        while at and at not in self.marks:
            at = at[:-1]
        return self.marks.get(at, (1, 1))


@dataclass(frozen=True, slots=True)
class Target(_HandedOn):
    """A link or picture in words."""

    kind: Literal["link", "picture"]
    address: str
    words: str
    """Link text, or a picture's alternative text; "" where there is none."""
    line: int


@dataclass(frozen=True, slots=True)
class Passage(_HandedOn):
    """A stretch of words: the summary, or what stands below one `##` heading."""

    heading: str
    """As written; "" for the summary."""
    line: int
    """Of the heading, or of the summary's first line."""
    markdown: str
    """As written, without the heading, stripped of blank lines at both ends."""
    parsed_html: str | None
    """Rendered from the same tokens that were judged, raw HTML escaped, cleaned by nh3; None where
    the words are so plain that no parser was asked (`source.plain`)."""
    text: str
    """The words alone, for counting, searching and comparing."""
    targets: tuple[Target, ...] = ()
    is_list: bool = False
    """The whole passage is one Markdown list."""
    text_line: int = 1
    """Of the first line of `markdown`."""

    @property
    def html(self) -> str:
        """What a page shows: safe as it is."""
        return plain_html(self.markdown) if self.parsed_html is None else self.parsed_html


@dataclass(frozen=True, slots=True)
class WordsFile(_HandedOn):
    """One `<lang>.md`, read."""

    path: str
    language: str
    """From the file's name."""
    front: Document
    """The front matter; empty data where there is none."""
    title: str
    title_line: int
    summary: Passage
    sections: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class UpdateFiles(_HandedOn):
    """One `updates/<date>.yml` with its words."""

    name: str
    """The file's name without ending: `2025-11-30` or `2025-11-30-2`."""
    facts: Document | None
    """None where the file could not be read (a problem says why)."""
    words: Mapping[str, WordsFile]


@dataclass(frozen=True, slots=True)
class PictureFile(_HandedOn):
    """One picture of a record's folder, looked at and not read."""

    size: int
    """In bytes."""
    form: str
    """`jpg`, `png` or `webp`, as its first bytes say; "" where they say another thing."""
    width: int
    height: int
    """In points, as its first bytes say; 0 where they do not."""


@dataclass(frozen=True, slots=True)
class RecordFiles(_HandedOn):
    """Everything that stands in one record's folder (or, for the smaller kinds, its one file)."""

    kind: str
    """`city`, `pledge`, `practice`; `organisation`, `event`, `resource`, `expert`, `discussion`,
    `call`."""
    id: str
    """The folder's name, or the file's without ending."""
    path: str
    """Of the facts file, whether it exists or not."""
    facts: Document | None
    words: Mapping[str, WordsFile]
    updates: tuple[UpdateFiles, ...] = ()
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """Other files of the folder, by name."""
    damaged: frozenset[str] = frozenset()
    """Languages whose words, and names of updates, that could not be read."""
    reviews: tuple[Document, ...] = ()
    """The rubrics of a practice's reviewers that could be read, in the order of their names."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """One editorial page in one language."""

    name: str
    """`about`, of `about.md` and `about.fr.md`."""
    language: str
    """From the file's name; `en` where it names none."""
    path: str
    front: Document
    """The front matter; empty data where there is none."""
    body: str
    """Everything behind the front matter, byte for byte."""
    body_first_line: int
    words: Passage
    """The whole body, for the checks of text and links; its headings stand among the words."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything that stands under one root, read."""

    records: tuple[RecordFiles, ...]
    """Sorted by kind and path; a broken record stands here too, with `facts` None."""
    vocabularies: tuple[Document, ...]
    """Those that could be read, sorted by path."""
    site: Document | None
    """None where there is no `content/site.yml`, or it could not be read (a problem says why)."""
    pages: tuple[PageFile, ...]
    problems: tuple[Problem, ...]
