"""The body of an issue as GitHub writes it from the form that we ship, and the event around it."""

import json
from collections.abc import Mapping
from pathlib import Path

from ruamel.yaml import YAML

from tests.command import REPOSITORY
from tests.workflows.place import EVENTS

FORMS = REPOSITORY / ".github" / "ISSUE_TEMPLATE"
EMPTY = "_No response_"


def filled(language: str, answers: Mapping[str, str]) -> str:
    """The body; answers by the id of their question, of a list by their number."""
    (file,) = FORMS.glob(f"*-{language}.yml")
    parts = []
    for block in YAML(typ="safe").load(file)["body"]:
        if block["type"] == "markdown":
            continue
        attributes, answer = block["attributes"], answers.get(block["id"], EMPTY)
        if block["type"] == "dropdown" and answer != EMPTY:
            answer = attributes["options"][int(answer)]
        elif block["type"] == "checkboxes":
            answer = "\n".join(f"- [X] {option['label']}" for option in attributes["options"])
        parts.append(f"### {attributes['label']}\n\n{answer}")
    return "\r\n\r\n".join(part.replace("\n", "\r\n") for part in parts)


def event(name: str, body: str, folder: Path) -> str:
    """A recorded event with this body: the path of its file."""
    recorded = json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))
    recorded["issue"]["body"] = body
    file = folder / f"{name}.json"
    file.write_text(json.dumps(recorded), encoding="utf-8")
    return str(file)
