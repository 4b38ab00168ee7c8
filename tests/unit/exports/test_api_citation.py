"""References of records, read back by the readers of others."""

import json
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware

from localaction.exports.api.citation import Citation, bibtex, citation, csl_json, ris
from localaction.source.commits import Commit, FolderHistory
from tests.factories import catalogue, city, entry, pledge, shared, words
from tests.unit.exports.api_of import copy_of

SITE, VOCABULARIES = shared()
CITIES = [
    entry("city", "geneva", city(names={"en": "Geneva", "fr": "Genève"})),
    entry("city", "berne", city(names={"en": "Berne"})),
]
TITLE = "Homes & rights: 100% of {new} people_first #1 ~ “a\\b”"
LAST = Commit("b" * 40, "2026-05-02", "Correct it")
HISTORY = {"one": FolderHistory(LAST, LAST, 1)}


def reference(kind: str = "pledge", **given: Any) -> Citation:
    facts = pledge(lead="geneva", cities=["berne"], language="fr", **given)
    one = entry("pledge", "one", facts, texts=[words("fr", TITLE), words("en", "Homes")])
    copy = copy_of(catalogue(SITE, VOCABULARIES, cities=CITIES, pledges=[one]), HISTORY)
    return citation(copy, one if kind == "pledge" else CITIES[0])


def test_a_reference_names_who_what_which_version_and_where() -> None:
    expected = Citation(
        id="one",
        authors=("Genève", "Berne"),
        title=TITLE,
        site="Répertoire de l’action locale",
        version="2026-05-02",
        commit="b" * 12,
        url="https://local-action.example/pledges/one/",
        language="fr",
    )
    assert expected == reference()


def test_the_page_of_a_city_is_by_the_site() -> None:
    told = reference("city")
    expected = (("Local Action Repository",), "Geneva", "", "2026-06-30")
    assert expected == (told.authors, told.title, told.site, told.version)


def test_bibtex_is_read_back() -> None:
    read = parse_string(
        bibtex(reference()).decode(),
        append_middleware=[LatexDecodingMiddleware()],
    )
    fields = {field.key: field.value for field in read.entries[0].fields}
    expected = {
        "author": "Genève and Berne",
        "title": TITLE,
        "howpublished": "Répertoire de l’action locale",
        "year": "2026",
        "url": "https://local-action.example/pledges/one/",
    }
    assert expected == {name: fields[name] for name in expected}


def test_ris_is_read_back() -> None:
    read = rispy.loads(ris(reference()).decode())[0]
    expected = {
        "type_of_reference": "ELEC",
        "authors": ["Genève", "Berne"],
        "title": TITLE,
        "date": "2026/05/02",
        "language": "fr",
        "urls": ["https://local-action.example/pledges/one/"],
    }
    assert expected == {name: read[name] for name in expected}


def test_csl_json_is_read_back() -> None:
    read = json.loads(csl_json(reference()))[0]
    expected = {
        "type": "webpage",
        "author": [{"literal": "Genève"}, {"literal": "Berne"}],
        "title": TITLE,
        "issued": {"date-parts": [[2026, 5, 2]]},
        "version": "2026-05-02",
    }
    assert expected == {name: read[name] for name in expected}


@pytest.mark.parametrize("write", [bibtex, ris, csl_json])
def test_nothing_is_said_of_a_commit_that_nobody_knows(write: Any) -> None:
    assert b"Commit" not in write(reference("city"))
