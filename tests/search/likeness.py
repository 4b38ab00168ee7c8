"""The cases of `likeness.yml`, complete: what a case leaves out is empty."""

from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "likeness.yml"

Case = dict[str, Any]


def cases() -> list[Case]:
    """Every case as {name, asker, offers, matches}."""
    return [_whole(case) for case in yaml.safe_load(FILE.read_text(encoding="utf-8"))]


def _whole(case: Case) -> Case:
    offer = {"powers": [], "objectives": [], "is_measured": False, "evidence": 0}
    match = {"city": "", "unknown": [], "lacking": []}
    return {
        "name": case["name"],
        "asker": {"powers": [], "objectives": [], **case["asker"]},
        "offers": [{**offer, **each} for each in case["offers"]],
        "matches": [{**match, **each} for each in case["matches"]],
    }
