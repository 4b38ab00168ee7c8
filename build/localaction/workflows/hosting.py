"""Asks the hosting through its command `gh`; texts go there as JSON, never as arguments."""

import json
import subprocess
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

BOT = "github-actions[bot]"
PAGE = 100
"""How many entries of a list come at once."""
TIMEOUT_S = 60


class HostingError(Exception):
    """The hosting, or git, refused; the message is what it said."""


def ask(method: str, path: str, content: Mapping[str, Any] | None = None) -> Any:
    """Call the interface of the hosting and give its answer; None where it has none."""
    answer = call(method, path, content)
    return json.loads(answer) if answer.strip() else None


def call(method: str, path: str, content: Mapping[str, Any] | None = None) -> bytes:
    """The same, for an answer that is no JSON."""
    arguments = ["gh", "api", "--method", method, path]
    if content is None:
        return run(*arguments)
    return run(*arguments, "--input", "-", given=json.dumps(content).encode())


def listing(path: str, key: str = "", **query: str) -> list[Any]:
    """The whole of a list that the hosting gives page by page; `key` is where it stands."""
    entries: list[Any] = []
    page = 1
    while True:
        asked = urlencode({**query, "per_page": PAGE, "page": page}, quote_via=quote)
        answer = ask("GET", f"{path}?{asked}")
        part: list[Any] = answer[key] if key else answer
        entries += part
        if len(part) < PAGE:
            return entries
        page += 1


def run(*command: str, given: bytes | None = None) -> bytes:
    """Run git or gh and give what it printed."""
    done = subprocess.run(command, input=given, capture_output=True, check=False, timeout=TIMEOUT_S)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise HostingError(f"{command[0]} {command[1]} ended with {done.returncode}: {said}")
    return done.stdout


def put_comment(repository: str, number: int, marker: str, text: str) -> None:
    """Write a comment below an issue or pull request, in the place of our earlier one.

    The marker stands in the first line; only a comment of the bot counts as ours.
    """
    content = {"body": text if text.startswith(marker) else f"{marker}\n{text}"}
    for comment in listing(f"repos/{repository}/issues/{number}/comments"):
        is_ours = comment["user"]["login"] == BOT and comment["body"].startswith(marker)
        if is_ours:
            if comment["body"].strip() != content["body"].strip():
                ask("PATCH", f"repos/{repository}/issues/comments/{comment['id']}", content)
            return
    ask("POST", f"repos/{repository}/issues/{number}/comments", content)


def pulls_of(repository: str, owner: str, branch: str, state: str) -> list[Any]:
    """The pull requests of a branch, newest first; the owner tells a fork's branch from ours."""
    return listing(f"repos/{repository}/pulls", state=state, head=f"{owner}:{branch}")
