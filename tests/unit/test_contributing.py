"""The annotated examples of CONTRIBUTING.md are valid and leave no field out."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from schemas.base import Model
from schemas.pledge import Pledge
from schemas.update import Update
from schemas.values import Term
from schemas.walk import marked

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES: list[tuple[str, type[Model]]] = [("pledge", Pledge), ("update", Update)]


class Yaml12(yaml.SafeLoader):
    """Dates stay text, and `on` is a word, as in YAML 1.2."""


def is_yaml12(first: str, tag: str) -> bool:
    return not tag.endswith(":timestamp") and (first in "tTfF" or not tag.endswith(":bool"))


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if is_yaml12(first, tag)]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def example(kind: str) -> Any:
    block = re.search(rf"```yaml\n(# yaml-language-server: \S+/{kind}\.json\n.*?)```", GUIDE, re.S)
    assert block is not None
    return yaml.load(block[1], Yaml12)


def keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        for inner in value.values():
            yield from keys(inner)
    if isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def fields(model: type[Model]) -> set[str]:
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}


def terms(vocabulary: str) -> set[str]:
    file = ROOT / "content" / "vocabularies" / f"{vocabulary}.yml"
    return {term["id"] for term in yaml.load(file.read_text(encoding="utf-8"), Yaml12)["terms"]}


@pytest.mark.parametrize(("kind", "model"), EXAMPLES, ids=["pledge", "update"])
def test_the_annotated_example_is_valid(kind: str, model: type[Model]) -> None:
    assert TypeAdapter(model).validate_python(example(kind)) is not None


@pytest.mark.parametrize(("kind", "model"), EXAMPLES, ids=["pledge", "update"])
def test_the_annotated_example_names_every_field(kind: str, model: type[Model]) -> None:
    assert set() == fields(model) - set(keys(example(kind)))


@pytest.mark.parametrize(("kind", "model"), EXAMPLES, ids=["pledge", "update"])
def test_the_annotated_example_uses_known_terms(kind: str, model: type[Model]) -> None:
    facts = TypeAdapter(model).validate_python(example(kind))
    used = [(mark.vocabulary, id) for _, id, mark in marked(facts) if isinstance(mark, Term)]
    assert [] == [(name, id) for name, id in used if id not in terms(name)]
