"""The JSON Schemas by which an editor completes and checks a file while somebody types.

Models and vocabularies in, path → JSON text out. Written for JSON Schema draft-07, which the
editors' YAML extensions know best. Touches no disk.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from localaction.catalogue.vocabularies import Vocabularies
from schemas import KINDS
from schemas.base import Model
from schemas.glossary import Glossary
from schemas.moves import Moves
from schemas.review import Rubric
from schemas.site import Site
from schemas.system import System
from schemas.update import Update
from schemas.vocabulary import Vocabulary
from schemas.words import PageFront, WordsFront

FOLDER = "schemas/json"
DRAFT = "http://json-schema.org/draft-07/schema#"

MODELS: Mapping[str, type[Model]] = {
    **KINDS,
    "update": Update,
    "review": Rubric,
    "words": WordsFront,
    "page": PageFront,
    "vocabulary": Vocabulary,
    "glossary": Glossary,
    "system": System,
    "site": Site,
    "moves": Moves,
}
"""Every file that people write, by the name of its schema."""

Node = dict[str, Any]


class _WithoutFieldTitles(GenerateJsonSchema):
    """A title made of the field's own name would only fill the editor's box."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def editor_schemas(vocabularies: Vocabularies) -> Mapping[str, str]:
    """Give every schema as text, by its path relative to the root."""
    return {
        f"{FOLDER}/{name}.json": _text(name, model, vocabularies)
        for name, model in sorted(MODELS.items())
    }


def _text(name: str, model: type[Model], vocabularies: Vocabularies) -> str:
    made = model.model_json_schema(schema_generator=_WithoutFieldTitles)
    used: set[str] = set()
    parts = {part: _mended(node, used) for part, node in made.pop("$defs", {}).items()}
    whole = _mended(made, used)
    terms = {_part(vocabulary): _terms(vocabularies, vocabulary) for vocabulary in sorted(used)}
    head = {"$schema": DRAFT, "$id": f"{name}.json", "title": whole.pop("title")}
    schema = {**head, **whole, "$defs": {**parts, **terms}}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _part(vocabulary: str) -> str:
    return f"term-of-{vocabulary}"


def _terms(vocabularies: Vocabularies, name: str) -> Node:
    """The terms that may be used, each with its English words for the editor's list."""
    ids = vocabularies.ids(name)
    labels = [vocabularies.label(name, id, "en").text for id in ids]
    return {
        "description": f"A term of {name}.",
        "type": "string",
        "enum": list(ids),
        "enumDescriptions": labels,
    }


def _mended(node: Node, used: set[str]) -> Node:
    """A schema's node with its vocabularies named by reference; `used` collects them."""
    vocabulary = node.get("x-vocabulary")
    if vocabulary is not None:
        used.add(vocabulary)
        described: Node = {key: node[key] for key in ("description", "default") if key in node}
        return _referring({"$ref": f"#/$defs/{_part(vocabulary)}", **described})
    mended: Node = {}
    for key, value in node.items():
        if key in ("properties", "patternProperties"):
            mended[key] = {name: _mended(inner, used) for name, inner in value.items()}
        elif key in ("anyOf", "oneOf"):
            # The choices of a `Stated` value never overlap; editors complete better from anyOf.
            mended["anyOf"] = [_mended(inner, used) for inner in value]
        elif key in ("items", "additionalProperties") and isinstance(value, dict):
            mended[key] = _mended(value, used)
        elif key != "default" or isinstance(value, str | bool | int):
            # An editor writes a default out; only a plain one helps.
            mended[key] = value
    if "patternProperties" in mended:
        mended.setdefault("additionalProperties", False)
    return _referring(mended)


def _referring(node: Node) -> Node:
    """In draft-07 whatever stands beside `$ref` is passed by."""
    if "$ref" not in node or len(node) == 1:
        return node
    beside = {key: value for key, value in node.items() if key != "$ref"}
    return {**beside, "allOf": [{"$ref": node["$ref"]}]}
