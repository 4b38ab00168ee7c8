"""One open issue for one subject: written anew in its place, closed when there is nothing to tell.

An issue counts as ours by its label and by who opened it: what people open is left alone.
"""

import os
import sys
from pathlib import Path
from typing import Any

from localaction.workflows.hosting import BOT, HostingError, ask, listing


def main() -> None:
    """Take LABEL, TITLE and FILE; where FILE is not there, nothing is left to tell."""
    label, title, file = sys.argv[1:4]
    repository = os.environ["GITHUB_REPOSITORY"]
    path = Path(file)
    if path.is_file():
        put(repository, label, title, path.read_text(encoding="utf-8"))
    else:
        close(repository, label)


def put(repository: str, label: str, title: str, text: str) -> None:
    """Write the text into the open issue of this label, or open one."""
    content = {"title": title, "body": text}
    found = _open(repository, label)
    if not found:
        ask("POST", f"repos/{repository}/issues", {**content, "labels": [label]})
    elif (found[0]["body"] or "").strip() != text.strip():
        ask("PATCH", f"repos/{repository}/issues/{found[0]['number']}", content)


def close(repository: str, label: str) -> None:
    """Close what stands open under this label."""
    for issue in _open(repository, label):
        content = {"state": "closed", "state_reason": "completed"}
        ask("PATCH", f"repos/{repository}/issues/{issue['number']}", content)


def _open(repository: str, label: str) -> list[Any]:
    issues = listing(f"repos/{repository}/issues", labels=label, state="open", creator=BOT)
    return [issue for issue in issues if "pull_request" not in issue]


if __name__ == "__main__":
    try:
        main()
    except HostingError as error:
        sys.exit(str(error))
