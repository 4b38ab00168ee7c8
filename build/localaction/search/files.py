"""The files that the search of one language reads, in `build/theme/search/4-worker.js`.

In: what is searched. Out: name of each file → its bytes, the same for the same documents. Titles
come with all that a list of results shows but the summaries, and with the index that is asked while
one types; the index of long texts and the summaries are fetched when they are wanted.
"""

import json
from collections.abc import Iterable

from localaction.pages.reader import Reader
from localaction.render.format import direction
from localaction.search.documents import KINDS, Document
from localaction.search.explore_words import explore_words
from localaction.search.facet_labels import facet_labels
from localaction.search.index import Index
from localaction.search.packed import SEPARATOR, numbers

FOLDER = "search"
"""Beside the pages of results; the theme names the files there."""

FACETS, TITLES, WORDS, SUMMARIES = "facets", "titles", "words", "summaries"
"""The files that a manifest names; the first is one for all languages."""


def search_files(reader: Reader, documents: Iterable[Document]) -> dict[str, bytes]:
    """The titles with their index, the index of the long texts, and the summaries in the same
    order."""
    language = reader.language
    index = Index(language)
    shown: list[list[object]] = []
    summaries: list[str] = []
    tags: set[str] = set()
    directions: dict[str, str] = {}
    for document in documents:
        index.add(_fields(document, language), (*document.labels, *filter(None, document.names)))
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
        "words": _interface(reader),
        "explore": explore_words(reader),
        "facets": facet_labels(reader),
        "kinds": KINDS,
        "directions": dict(sorted(directions.items())),
        "documents": shown,
        "labels": list(labelled),
        "labelled": SEPARATOR.join(labelled.values()),
        # The labels that are other names of a place, and are not shown.
        "names": numbers(place for place, label in enumerate(labelled) if label not in tags),
        "index": short,
    }
    return {TITLES: as_json(titles), WORDS: as_json(long), SUMMARIES: as_json(summaries)}


def as_json(value: object) -> bytes:
    """Plain data as a browser reads it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _fields(document: Document, language: str) -> dict[str, tuple[str, str]]:
    """The texts that are searched; what a record says may be in another language than the page."""
    return {
        "title": (document.title, document.language),
        "place": (document.place, language),
        "summary": (document.summary, document.language),
        "lessons": (document.lessons, document.language),
    }


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
