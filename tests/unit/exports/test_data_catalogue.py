"""What portals of open data read of the data, and how the whole is cited."""

import sys
import warnings
from subprocess import run

import pytest
import yaml
from rdflib import DCAT, DCTERMS, RDF, Graph, Literal, URIRef
from rdflib.namespace import FOAF

from localaction.exports.api.data_catalogue import PUBLISHER, data_catalogue
from localaction.exports.files import files
from localaction.site.editorial import DOWNLOADS
from tests.command import REPOSITORY
from tests.factories import catalogue, shared
from tests.unit.exports.api_of import copy_of

SITE, VOCABULARIES = shared()
ROOT = "https://local-action.example"
FILES = {"data/cities.csv": 12, "data/places.geojson": 345, "data/SHA256SUMS": 6}
CITATION = REPOSITORY / "CITATION.cff"


@pytest.fixture(scope="module")
def graph() -> Graph:
    made = data_catalogue(copy_of(catalogue(SITE, VOCABULARIES)), FILES)
    with warnings.catch_warnings():
        # The reader's own, of a class that it uses itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(data=made, format="json-ld")


def test_every_file_is_a_distribution_with_its_size(graph: Graph) -> None:
    told = {
        str(graph.value(each, DCAT.downloadURL)): int(str(graph.value(each, DCAT.byteSize)))
        for each in graph.subjects(RDF.type, DCAT.Distribution)
    }
    assert {f"{ROOT}/{path}": size for path, size in FILES.items()} == told


def test_media_types_are_the_registered_ones(graph: Graph) -> None:
    told = {str(each).rpartition("media-types/")[2] for each in graph.objects(None, DCAT.mediaType)}
    assert {"text/csv", "application/geo+json"} == told


def test_the_data_have_a_title_in_every_language(graph: Graph) -> None:
    dataset = URIRef(f"{ROOT}/data/#dataset")
    titles = set(graph.objects(dataset, DCTERMS.title))
    assert {Literal(text, lang=language) for language, text in SITE.name.items()} == titles


def test_the_api_serves_the_data_and_is_described(graph: Graph) -> None:
    service = graph.value(None, RDF.type, DCAT.DataService)
    described = graph.value(service, DCAT.endpointDescription)
    served = graph.value(service, DCAT.servesDataset)
    expected = (URIRef(f"{ROOT}/api/v1/openapi.json"), URIRef(f"{ROOT}/data/#dataset"))
    assert expected == (described, served)


def test_the_data_are_licensed_and_published_by_the_contributors(graph: Graph) -> None:
    dataset = URIRef(f"{ROOT}/data/#dataset")
    publisher = graph.value(dataset, DCTERMS.publisher)
    told = (graph.value(dataset, DCTERMS.license), graph.value(publisher, FOAF.name))
    assert (URIRef(SITE.licence.url), Literal(PUBLISHER)) == told


def test_what_the_page_on_data_tells_search_engines_of_is_made() -> None:
    made = files(copy_of(catalogue(SITE, VOCABULARIES)), {"en": str})
    assert set(DOWNLOADS) == set(DOWNLOADS) & {path for path, _ in made}


def test_the_citation_file_is_valid() -> None:
    schema = "vendor.citation-file-format"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(CITATION)]
    said = run(command, capture_output=True, text=True, check=False)
    assert 0 == said.returncode, said.stdout


def test_the_citation_file_says_what_the_settings_say() -> None:
    told = yaml.safe_load(CITATION.read_text(encoding="utf-8"))
    expected = (SITE.name["en"], SITE.url, SITE.repository, PUBLISHER, "CC-BY-4.0")
    names = ("title", "url", "repository-code", "authors", "license")
    title, url, code, authors, licence = (told[name] for name in names)
    assert expected == (title, url, code, authors[0]["name"], licence)
