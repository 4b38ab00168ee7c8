"""The description of the API by which programs read it: OpenAPI 3.1, made from the shapes."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from localaction.exports.api import list_shapes as told
from localaction.exports.api.copy import Copy
from localaction.exports.api.form_shapes import FormChanges, FormsDocument, SystemList
from localaction.exports.api.record_shapes import (
    CityDocument,
    OrganisationDocument,
    PledgeDocument,
    PracticeDocument,
    RetiredDocument,
)
from localaction.exports.api.shape import FOLDER, SCHEMA_VERSION
from localaction.exports.api.translations import Translations
from schemas.values import DATE_PATTERN

RECORDS: Mapping[str, type[BaseModel]] = {
    "pledges": PledgeDocument,
    "practices": PracticeDocument,
    "cities": CityDocument,
    "organisations": OrganisationDocument,
}
LISTS: Mapping[str, type[BaseModel]] = {
    "index": told.Index,
    "changes": told.Changes,
    "pledges": told.ActionList,
    "practices": told.ActionList,
    "cities": told.CityList,
    "organisations": told.OrganisationList,
    "vocabularies": told.VocabularyList,
    "facets": told.FacetList,
    "translations": Translations,
    "forms": SystemList,
}
"""Name of a document → its shape."""

NAMED: Mapping[str, type[BaseModel]] = {
    "vocabularies": told.VocabularyDocument,
    "facets": told.FacetDocument,
    "forms": FormsDocument,
}

CITED = {
    ".bib": ("BibTeX", "application/x-bibtex"),
    ".ris": ("RIS", "application/x-research-info-systems"),
    ".csl.json": ("CSL-JSON", "application/vnd.citationstyles.csl+json"),
}
"""Ending → what the format is called, and its media type."""

NOTES = frozenset({"note"})
"""Of records and terms; not published."""

NOTHING = {"type": "null"}

Node = dict[str, Any]


class _Plain(GenerateJsonSchema):
    """Without titles made of the fields' own names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def openapi(copy: Copy) -> bytes:
    """The file `openapi.json`."""
    site = copy.world.catalogue.site
    described = {
        "openapi": "3.1.0",
        "info": {
            "title": next(iter(site.name.values())),
            "version": SCHEMA_VERSION,
            "description": "Static JSON files, made anew at each build; to be read, not written to."
            " Dates are as precise as their source: `2025`, `2025-12` or `2025-12-08`. `unknown`"
            " means that no source states a value; a field that is absent says nothing."
            " `x-vocabulary` names the list whose ids stand in a field.",
            "license": {"name": site.licence.name, "url": site.licence.url},
        },
        "servers": [{"url": f"{copy.root}/{FOLDER}"}],
        "paths": _paths(),
        "components": {"schemas": _schemas()},
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()


def _paths() -> Node:
    paths = {f"/{name}.json": _get(name, _refers(shape), shape) for name, shape in LISTS.items()}
    for name, shape in NAMED.items():
        paths[f"/{name}/{{id}}.json"] = _get(f"{name}-one", _refers(shape), shape, has_id=True)
    changes = _get("forms-changes", _refers(FormChanges), FormChanges, has_id=True)
    paths["/forms/{id}/changes.json"] = changes
    for name, shape in RECORDS.items():
        either = {"anyOf": [_refers(shape), _refers(RetiredDocument)]}
        paths[f"/{name}/{{id}}.json"] = _get(f"{name}-one", either, shape, has_id=True)
        for ending, (called, media) in CITED.items():
            paths[f"/{name}/{{id}}{ending}"] = _cited(name + ending, called, media)
    return paths


def _get(name: str, schema: Node, shape: type[BaseModel], *, has_id: bool = False) -> Node:
    summary = " ".join((shape.__doc__ or "").split())
    return _operation(name, summary, {"application/json": {"schema": schema}}, has_id)


def _cited(name: str, called: str, media: str) -> Node:
    content = {media: {"schema": {"type": "string"}}}
    return _operation(name, f"How to cite the record, as {called}.", content, True)


def _operation(name: str, summary: str, content: Node, has_id: bool) -> Node:
    told: Node = {"operationId": name.replace(".", "-"), "summary": summary}
    if has_id:
        schema = {"type": "string"}
        told["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": schema}]
    found = {"description": "Found.", "content": content}
    told["responses"] = {"200": found, "404": {"description": "There is no such document."}}
    return {"get": told}


def _refers(shape: type[BaseModel]) -> Node:
    return {"$ref": f"#/components/schemas/{shape.__name__}"}


def _schemas() -> Node:
    shapes: set[type[BaseModel]] = {
        *RECORDS.values(),
        *LISTS.values(),
        *NAMED.values(),
        FormChanges,
        RetiredDocument,
    }
    ordered = sorted(shapes, key=lambda shape: shape.__name__)
    _, made = models_json_schema(
        [(shape, "serialization") for shape in ordered],
        ref_template="#/components/schemas/{model}",
        schema_generator=_Plain,
    )
    return {name: _as_published(node) for name, node in sorted(made["$defs"].items())}


def _as_published(node: Any) -> Any:
    """A part of a schema as what is written obeys it."""
    if isinstance(node, list):
        return [_as_published(each) for each in node]
    if not isinstance(node, dict):
        return node
    told = {name: _as_published(each) for name, each in node.items() if name != "default"}
    if told.get("additionalProperties") is False:
        # A later version may add fields; whoever reads passes by what they do not know.
        del told["additionalProperties"]
    if "properties" in node:
        fields = {name: each for name, each in told["properties"].items() if name not in NOTES}
        # What is none is left out; everything else is always there.
        always = [name for name in fields if NOTHING not in _choices(node["properties"][name])]
        told |= {"properties": fields, "required": always}
    choices = _choices(told)
    if choices:
        told.pop("oneOf", None)
        # A text may be a value and `unknown` at once: one of several would be told too strictly.
        told["anyOf"] = [each for each in choices if not _is_never(each, choices)]
    return told


def _choices(node: Node) -> list[Any]:
    choices: list[Any] = node.get("anyOf") or node.get("oneOf") or []
    return choices


def _is_never(choice: Any, choices: list[Any]) -> bool:
    """It is left out; or it is a year, which is a whole number in the files and a text here."""
    has_date = any(each.get("pattern") == DATE_PATTERN for each in choices)
    return choice == NOTHING or (has_date and choice == {"type": "integer"})
