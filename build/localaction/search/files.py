"""The files that the search of one language reads, in `build/theme/search/4-worker.js`.

In: what is searched. Out: name of each file → its bytes, the same for the same documents. Titles
come with all that a list of results shows but the summaries, and with the index that is asked while
one types; the index of long texts and the summaries are fetched when they are wanted.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from localaction.language.small_words import SMALL_WORDS
from localaction.pages.reader import Reader
from localaction.render.format import direction
from localaction.search.documents import KINDS, Document
from localaction.search.explore_words import explore_words
from localaction.search.facet_labels import facet_labels
from localaction.search.facets import KINDS as EXPLORED
from localaction.search.index import Index
from localaction.search.packed import SEPARATOR, numbers

FOLDER = "search"
"""Beside the pages of results; the theme names the files there."""

INSIDE = re.compile(r"['’ʼ‑-]")
PARTED = re.compile(r"\w+(?:['’ʼ‑-]\w+)+")
"""A word with signs in it, which part it in search."""

COLUMNS = ("kinds", "paths", "titles", "languages", "places")
"""What is told of each document, in the order of their numbers."""

FACETS, TITLES, WORDS, SUMMARIES = "facets", "titles", "words", "summaries"
"""The files that a manifest names; the first is one for all languages."""


def search_files(
    reader: Reader, documents: Iterable[Document], values: Mapping[str, Sequence[str]]
) -> dict[str, bytes]:
    """The titles with their index, the index of the long texts, and the summaries in the same
    order. `values`: those of each facet."""
    language = reader.language
    index = Index(language)
    shown: list[list[object]] = []
    summaries: list[str] = []
    tags: set[str] = set()
    directions: dict[str, str] = {}
    words = _interface(reader)
    # Who asks for the pledges of a city means the kind of record.
    kinds = {kind: words[kind] for kind in EXPLORED}
    for document in documents:
        others = (*document.names, kinds.get(document.kind, ""))
        index.add(_fields(document, language), (*document.labels, *filter(None, others)))
        tags.update(document.labels)
        foreign = document.language if document.language != language else ""
        if foreign:
            directions[foreign] = direction(foreign)
        kind = KINDS.index(document.kind)
        where = document.place or document.context
        shown.append([kind, document.path, document.title, foreign, where])
        summaries.append(document.summary)
    short, long = index.parts()
    labelled = index.labels()
    titles = {
        "words": words,
        "explore": explore_words(reader),
        "facets": facet_labels(reader, values),
        "kinds": KINDS,
        "directions": dict(sorted(directions.items())),
        # Column by column: what is alike lies together, and weighs 7 % less on the line.
        "documents": {name: [row[at] for row in shown] for at, name in enumerate(COLUMNS)},
        "labels": list(labelled),
        "labelled": SEPARATOR.join(labelled.values()),
        # The labels that are other names, and are not shown.
        "names": numbers(place for place, label in enumerate(labelled) if label not in tags),
        # Words of a query that are passed by, as they were in the index.
        "small": sorted(SMALL_WORDS.get(language, ())),
        "index": short,
    }
    return {TITLES: as_json(titles), WORDS: as_json(long), SUMMARIES: as_json(summaries)}


def as_json(value: object) -> bytes:
    """Plain data as a browser reads it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _fields(document: Document, language: str) -> dict[str, tuple[str, str]]:
    """The texts that are searched; what a record says may be in another language than the page."""
    return {
        "title": (_with_joined(document.title), document.language),
        "place": (document.place, language),
        "summary": (document.summary or document.context, document.language),
        "lessons": (document.lessons, document.language),
    }


def _with_joined(title: str) -> str:
    """A title, and its words with signs inside once more in one: `PA'LANTE` is typed `palante`."""
    return " ".join((title, *(INSIDE.sub("", word) for word in PARTED.findall(title))))


def _interface(reader: Reader) -> dict[str, str]:
    """The words around the results."""
    _ = reader.words.gettext
    return {
        "pledge": _("Pledges"),
        "practice": _("Practices"),
        "city": _("Cities"),
        "topic": _("Topics"),
        "page": _("Pages"),
        "results": _("Search results"),
        "count": _("Results: %(count)s"),
        "none": _("Nothing was found. Try other words, or fewer."),
        "all": _("All results"),
        "more": _("Show more"),
    }
