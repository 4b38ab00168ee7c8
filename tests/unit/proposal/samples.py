"""Artifacts as a run leaves them, and what is wrong with some."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SHA = "0123456789abcdef" * 2 + "01234567"
FACTS = {"version": 1, "language": "fr", "number": 12, "head": SHA, "base": SHA}
RECORD = {
    "kind": "pledge",
    "id": "desk",
    "path": "content/pledges/desk/pledge.yml",
    "title": "A welcome desk",
    "event": "changed",
    "former": "",
    "changes": [{"what": "raised", "field": "x", "sentence": "Target raised from 40 to 60"}],
    "texts": [
        {"of": "", "language": "en", "state": "own", "stale": 0},
        {
            "of": "",
            "language": "fr",
            "state": "human",
            "stale": 2,
            "older": ["Summary", "Lessons | x"],
            "lacking": ["Context"],
        },
        {"of": "2026-05-31", "language": "en", "state": "own", "stale": 0},
    ],
}
COMPARE = {
    "version": 1,
    "language": "en",
    "languages": ["en", "fr", "ar"],
    "records": [RECORD],
    "affected": [
        {"kind": "city", "id": "x", "path": "cities/x/city.yml", "title": "Xville", "by": ["desk"]}
    ],
    "pages": [
        {
            "name": "about",
            "language": "fr",
            "path": "content/pages/about.fr.md",
            "event": "changed",
            "texts": [
                {"of": "", "language": "en", "state": "own", "stale": 0},
                {"of": "", "language": "fr", "state": "machine-unreviewed", "stale": 1},
            ],
        }
    ],
}
PROBLEM = {
    "path": "content/pledges/desk/pledge.yml",
    "line": 7,
    "column": 1,
    "field": "start",
    "code": "field-date",
    "severity": "error",
    "message": "“soon” is no date; write it as 2026-05.",
}
INTAKE = {
    "ok": True,
    "kind": "pledge",
    "language": "fr",
    "records": [{"kind": "pledge", "id": "desk", "title": "A desk", "path": "x/pledge.yml"}],
    "files": ["x/pledge.yml"],
    "complaints": [
        {"field": "start", "label": "Start", "place": "B7", "sentence": "“soon” is no date."}
    ],
    "notes": [{"label": "Remarks", "text": "Thank you.\n\nAnd @everybody."}],
    "problems": [],
    "title": "A desk",
    "branch_slug": "desk",
    "labels": ["intake"],
    "summary": "…",
}


def artifact(folder: Path, **files: Any) -> Path:
    """Write files of an artifact: name without ending → what stands in it, None for no file."""
    given: Mapping[str, Any] = {"facts": FACTS, "check": [], "compare": COMPARE, **files}
    for name, data in given.items():
        if data is not None:
            (folder / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


def without(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != key}
