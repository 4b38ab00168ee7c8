"""Every file of the API, one at a time."""

from collections.abc import Iterator

from localaction.exports.api.citation import bibtex, citation, csl_json, ris
from localaction.exports.api.copy import Copy, record_path
from localaction.exports.api.forms import forms
from localaction.exports.api.lists import changes, groups, index, lists
from localaction.exports.api.openapi import openapi
from localaction.exports.api.record import record
from localaction.exports.api.shape import Versioned, written
from localaction.exports.api.terms import facets, vocabularies
from localaction.exports.api.translations import translations


def api_files(copy: Copy) -> Iterator[tuple[str, bytes]]:
    """Path below `FOLDER` and content."""
    for path, shape in _documents(copy):
        yield path, written(shape)
    yield "openapi.json", openapi(copy)
    for entries in groups(copy).values():
        for entry in copy.world.published(entries):
            cited = citation(copy, entry)
            yield record_path(entry, ".bib"), bibtex(cited)
            yield record_path(entry, ".ris"), ris(cited)
            yield record_path(entry, ".csl.json"), csl_json(cited)


def _documents(copy: Copy) -> Iterator[tuple[str, Versioned]]:
    yield "index.json", index(copy)
    yield "changes.json", changes(copy)
    yield "translations.json", translations(copy)
    yield from lists(copy)
    yield from vocabularies(copy)
    yield from facets(copy)
    yield from forms(copy)
    for entries in groups(copy).values():
        for entry in entries.values():
            yield record_path(entry), record(copy, entry)
