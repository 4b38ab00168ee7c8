"""What a reader keeps of what was told once: parts of pages that stand on thousands of them."""

from dataclasses import dataclass, field

from jinja2 import Template
from markupsafe import Markup

TermKey = tuple[str, str]
"""Vocabulary and term."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Each is filled by the module named, and read by it alone."""

    parts: dict[tuple[object, ...], tuple[Markup, tuple[TermKey, ...]]] = field(
        default_factory=dict
    )
    """`pages.once`: the HTML of parts, and the unofficial terms in each."""
    templates: dict[str, Template] = field(default_factory=dict)
    """`pages.once`: the templates of the parts."""
    links: dict[tuple[int, str], Markup] = field(default_factory=dict)
    """`pages.links`: links to records."""
    legends: dict[TermKey, Markup] = field(default_factory=dict)
    """`pages.legend`: what it says of a term."""
    ranks: dict[str, int] = field(default_factory=dict)
    """`pages.lists`: the place of each pledge and practice in a list of all."""
    places: dict[str, str] = field(default_factory=dict)
    """`pages.history`: where the last change of each record is told."""
    terms: dict[TermKey, str] = field(default_factory=dict)
    """`pages.similar`: number and short name, as HTML."""
    headings: dict[tuple[str, int], str] = field(default_factory=dict)
    """`pages.similar`: what is said before so many terms of a kind, as HTML."""
