"""The description of the CSV files by which programs read them: a Frictionless data package."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from localaction.exports.tables.table import Column, Table
from schemas.meaning import Holds
from schemas.site import Site
from schemas.values import UNKNOWN

TYPES: Mapping[Holds, Mapping[str, str]] = {
    "text": {"type": "string"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "day": {"type": "date"},
    # A year or a month is no date to these programs.
    "date": {"type": "string"},
    "address": {"type": "string"},
}
LICENCES = {"CC BY 4.0": "CC-BY-4.0"}
"""Name of a licence here → its name in the list of open licences."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What is told of a CSV file beside its table."""

    size: int
    digest: str

    @classmethod
    def of(cls, content: bytes) -> "Resource":
        return cls(len(content), sha256(content).hexdigest())


def data_package(
    site: Site, today: date, tables: Mapping[str, Table], files: Mapping[str, Resource]
) -> bytes:
    """The file `datapackage.json`: `tables` and `files` by the name of the CSV file."""
    licence = site.licence
    described = {
        "profile": "tabular-data-package",
        "name": "local-action-data",
        "title": next(iter(site.name.values())),
        "description": next(iter(site.tagline.values()), ""),
        "homepage": f"{site.url}/data/",
        "version": today.isoformat(),
        "licenses": [
            {"name": LICENCES.get(licence.name, licence.name), "title": licence.name}
            | {"path": licence.url}
        ],
        "sources": [{"title": "Source files", "path": site.repository}],
        "resources": [_resource(path, each, files[path]) for path, each in tables.items()],
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(path: str, table: Table, file: Resource) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": ["", UNKNOWN],
    }
    places = [table.names.index(name) for name in table.key]
    if places and all(row[place] not in (None, "", ()) for row in table.rows for place in places):
        schema["primaryKey"] = list(table.key)
    return {
        "profile": "tabular-data-resource",
        "name": path.removesuffix(".csv").replace(".", "-"),
        "path": path,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.digest}",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, object]:
    # Several values in a cell are one text to these programs.
    type = TYPES["text"] if column.many else TYPES[column.type]
    return {"name": column.name, **type, "description": column.meaning}
