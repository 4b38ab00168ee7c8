"""The one required check: passes only if each part succeeded, or was left out by rule."""

import json
import os
import sys
from collections.abc import Mapping
from typing import Any

RULE = "changes"
"""The job that says which parts are needed; it is never left out itself."""


def main() -> None:
    """Judge the jobs that `NEEDS` holds (the workflow's `needs`, as JSON)."""
    complaints = complaints_of(json.loads(os.environ["NEEDS"]))
    for complaint in complaints:
        sys.stdout.write(f"::error::{complaint}\n")
    sys.exit(1 if complaints else 0)


def complaints_of(needs: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Why the pull request may not be merged, a sentence a job."""
    found = []
    wanted = needs.get(RULE, {}).get("outputs", {})
    if needs.get(RULE, {}).get("result") != "success":
        found.append("What changed could not be found out; open the job “What changed”.")
    for name, job in needs.items():
        if name == RULE or job["result"] == "success":
            continue
        if job["result"] != "skipped":
            found.append(f"The job “{name}” ended with {job['result']}; open it to see why.")
        elif wanted.get(name) != "false":
            found.append(f"The job “{name}” was left out though this change needs it.")
    return found


if __name__ == "__main__":
    main()
