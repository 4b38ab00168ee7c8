"""What is measured of the finished site."""

from collections.abc import Mapping
from dataclasses import dataclass

Scores = Mapping[str, int]
"""Category → 0 to 100."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Bytes that come over the line, gzipped as far as a server gzips them."""

    first_view_gz_bytes: int
    """A record page with everything that is loaded with it: the largest of those looked at."""
    first_view_page: str
    html_gz_bytes: int
    """The HTML of a record page alone: the largest of the whole site."""
    html_page: str
    home_gz_bytes: int
    """The home page with everything: the largest of all languages."""
    home_page: str


@dataclass(frozen=True, slots=True)
class Search:
    """Milliseconds on a processor four times as slow; the slowest of all languages."""

    search_ready_ms: float
    """From the moment the field is gone to, until it answers; median of some visits."""
    search_ready_language: str
    keystroke_ms: float
    """From a key to its results: the slowest of all keys."""
    keystroke_language: str


@dataclass(frozen=True, slots=True)
class SiteFigures:
    """Everything together; `lighthouse` is page/language → scores."""

    weights: Weights
    search: Search
    lighthouse: Mapping[str, Scores]
    load: float
    """How busy the machine was before: processes that wanted a core."""
