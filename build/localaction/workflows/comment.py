"""Puts the comment below the pull request of a run, in the place of the one before.

The number is never taken from what the run left: it is the open pull request from the very branch
of the run, if the commit that was judged is still its newest.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from localaction.workflows.event import Run, read_event, run_of
from localaction.workflows.hosting import HostingError, pulls_of, put_comment

MARKER = "<!-- local-action: proposal -->"


def main() -> None:
    """Post the comment that the file holds."""
    file = Path(sys.argv[1])
    run = run_of(read_event())
    pull = pull_of(run)
    if pull is None:
        sys.stdout.write("No open pull request stands at this commit any more.\n")
    elif not file.is_file():
        sys.stdout.write("There is nothing to tell.\n")
    else:
        text = file.read_text(encoding="utf-8")
        put_comment(run.repository, pull["number"], MARKER, text)


def pull_of(run: Run) -> Mapping[str, Any] | None:
    """The open pull request that the run judged; none where it has moved on, or is gone."""
    if not run.head or not run.branch:
        return None
    owner = run.head.partition("/")[0]
    found: list[Mapping[str, Any]] = [
        pull
        for pull in pulls_of(run.repository, owner, run.branch, "open")
        if pull["head"]["sha"] == run.commit
        and (pull["head"]["repo"] or {}).get("full_name") == run.head
    ]
    return found[0] if found else None


if __name__ == "__main__":
    try:
        main()
    except HostingError as error:
        sys.exit(str(error))
