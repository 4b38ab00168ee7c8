"""The files that the search of one language reads, in `build/theme/search/4-worker.js`.

In: what is searched. Out: path in the site → bytes, the same for the same documents. The index
comes with all that a list of results shows but the summaries, which only the page of results needs.
"""

import json
from collections.abc import Iterable, Iterator

from localaction.language.normalise import words
from localaction.pages.reader import Reader
from localaction.render.format import direction
from localaction.search.documents import KINDS, Document
from localaction.search.index import FIELDS, Index

FOLDER = "search"
"""Beside the pages of results; the theme names the files there."""


def search_files(reader: Reader, documents: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    """The index of a language, and the summaries in the same order."""
    language = reader.language
    index = Index()
    labels: dict[str, int] = {}
    shown: list[list[object]] = []
    summaries: list[str] = []
    directions: dict[str, str] = {}
    for document in documents:
        index.add({field: _words(document, field) for field in FIELDS})
        tags = [labels.setdefault(label, len(labels)) for label in dict.fromkeys(document.labels)]
        foreign = document.language if document.language != language else ""
        if foreign:
            directions[foreign] = direction(foreign)
        kind = KINDS.index(document.kind)
        where = document.place or document.context
        shown.append([kind, document.path, document.title, foreign, where, tags])
        summaries.append(document.summary)
    told = {
        "words": _interface(reader),
        "kinds": KINDS,
        "directions": dict(sorted(directions.items())),
        "labels": list(labels),
        "documents": shown,
    }
    # The index is text already: to read and write it again would take as long as making it.
    whole = f'{_json(told)[:-1]},"index":{index.serialised()}}}'
    yield f"{FOLDER}/{language}.json", whole.encode()
    yield f"{FOLDER}/{language}-summaries.json", _json(summaries).encode()


def _words(document: Document, field: str) -> list[str]:
    if field != "labels":
        return words(getattr(document, field))
    # That a word stands in several tags does not make it weigh more.
    texts = (*document.labels, *document.names)
    return list(dict.fromkeys(word for text in texts for word in words(text)))


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


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
