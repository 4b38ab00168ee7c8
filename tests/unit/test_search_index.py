"""The index is the one that lunr.py makes, and is read by what reads lunr's."""

import json
from typing import Any

import pytest
from lunr import __TARGET_JS_VERSION__
from lunr.builder import Builder
from lunr.index import Index as LunrIndex

from localaction.search.index import FIELDS, FINENESS, VERSION, Index

NOTHING: dict[str, list[str]] = {field: [] for field in FIELDS}
DOCUMENTS = (
    {**NOTHING, "title": ["papyrus"], "place": ["geneve", "suisse"], "labels": ["travail"]},
    {**NOTHING, "title": ["resuena"], "place": ["montevideo"], "summary": ["travail", "femmes"]},
    {**NOTHING, "title": ["travail"], "lessons": ["travail", "geneve", "travail", "15"]},
    {**NOTHING, "title": ["移民", "民城"], "labels": ["الهجره"]},
)


def made() -> dict[str, Any]:
    index = Index()
    for document in DOCUMENTS:
        index.add(document)
    read: dict[str, Any] = json.loads(index.serialised())
    return read


def by_lunr() -> dict[str, Any]:
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for number, document in enumerate(DOCUMENTS):
        builder.add({"id": number, **document})
    read: dict[str, Any] = builder.build().serialize()
    return read


def test_the_words_stand_where_lunr_says() -> None:
    assert json.loads(json.dumps(by_lunr()["invertedIndex"])) == made()["invertedIndex"]


def test_the_weights_are_those_of_lunr_in_whole_numbers() -> None:
    lunrs = {ref: vector for ref, vector in by_lunr()["fieldVectors"] if vector}
    expected = {
        ref: (vector[::2], pytest.approx([n * FINENESS for n in vector[1::2]], abs=1))
        for ref, vector in lunrs.items()
    }
    found = {ref: (vector[::2], vector[1::2]) for ref, vector in made()["fieldVectors"]}
    assert expected == found


def test_the_index_is_of_the_version_that_lunr_py_writes() -> None:
    assert __TARGET_JS_VERSION__ == VERSION == made()["version"]


def test_a_title_outweighs_the_lessons() -> None:
    found = LunrIndex.load(made()).search("travail")
    assert "2" == found[0]["ref"]


def test_an_index_of_nothing_can_be_read() -> None:
    assert [] == LunrIndex.load(Index().serialised()).search("travail")
