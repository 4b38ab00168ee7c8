"""The data as a catalogue for portals of open data: DCAT 3, in JSON-LD."""

import json
from collections.abc import Mapping
from posixpath import basename, splitext

from localaction.exports.api.copy import Copy
from schemas.site import Site

PATH = "data/dcat.jsonld"

PUBLISHER = "The Local Action repository contributors"
"""As the page on the data says it."""

MEDIA = "https://www.iana.org/assignments/media-types/"
TYPES = {
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Ending → media type, as registered; a file of another kind is told without."""

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Node = dict[str, object]


def data_catalogue(copy: Copy, files: Mapping[str, int]) -> bytes:
    """The file; `files`: what can be taken away, by path in the site, with its size in bytes."""
    site, day = copy.world.catalogue.site, copy.world.catalogue.today.isoformat()
    page = f"{copy.root}/data/"
    common: Node = {
        "dct:title": _spoken(site.name),
        "dct:description": _spoken(site.tagline),
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": PUBLISHER},
        "dct:license": {"@id": site.licence.url},
        "dct:modified": {"@type": "xsd:date", "@value": day},
    }
    dataset = {
        "@id": f"{page}#dataset",
        "@type": "dcat:Dataset",
        **common,
        "dcat:version": day,
        "dcat:landingPage": {"@id": page},
        "dcat:distribution": [_distribution(site, copy.root, *each) for each in files.items()],
    }
    service = {
        "@id": f"{page}#api",
        "@type": "dcat:DataService",
        **common,
        "dcat:endpointURL": {"@id": copy.api("")},
        "dcat:endpointDescription": {"@id": copy.api("openapi.json")},
        "dcat:servesDataset": {"@id": dataset["@id"]},
    }
    catalogue = {
        "@context": CONTEXT,
        "@id": f"{page}#catalogue",
        "@type": "dcat:Catalog",
        **common,
        "foaf:homepage": {"@id": f"{copy.root}/"},
        "dcat:dataset": dataset,
        "dcat:service": service,
    }
    return (json.dumps(catalogue, ensure_ascii=False, indent=1) + "\n").encode()


def _distribution(site: Site, root: str, path: str, size: int) -> Node:
    told: Node = {
        "@type": "dcat:Distribution",
        "dct:title": basename(path),
        "dct:license": {"@id": site.licence.url},
        "dcat:accessURL": {"@id": f"{root}/data/"},
        "dcat:downloadURL": {"@id": f"{root}/{path}"},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(size)},
    }
    media = TYPES.get(splitext(path)[1])
    return {**told, "dcat:mediaType": {"@id": f"{MEDIA}{media}"}} if media else told


def _spoken(texts: Mapping[str, str]) -> list[Node]:
    return [{"@language": language, "@value": text} for language, text in texts.items()]
