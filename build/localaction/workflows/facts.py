"""Which commits a pull request lies between and in which language its author is told of it.

Out: `facts.json` for the comment, and `base` and `language` for the steps that follow.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from localaction.workflows.event import SOURCE_LANGUAGE, language_of, names_of, read_event
from localaction.workflows.hosting import run
from localaction.workflows.outputs import put_outputs

FOLDER = Path("out/proposal")
LOCALES = Path("content/locales")


def main() -> None:
    """Write the facts of the run that goes on."""
    facts = facts_of(read_event())
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "facts.json").write_text(json.dumps(facts) + "\n", encoding="utf-8")
    put_outputs({"base": facts["base"], "language": facts["language"]})


def facts_of(event: Mapping[str, Any]) -> Mapping[str, Any]:
    """The facts of a pull request, or of a branch for which the workflow was started by hand."""
    pull = event.get("pull_request")
    if pull is None:
        main = f"origin/{event['repository']['default_branch']}"
        return {
            "version": 1,
            "language": _known((event.get("inputs") or {}).get("language", "")),
            "number": None,
            "head": _commit("HEAD"),
            "base": _git("merge-base", main, "HEAD"),
        }
    # What is checked out is the merge of both sides: its first parent is the base as it is now.
    return {
        "version": 1,
        "language": _known(language_of(names_of(pull["labels"]))),
        "number": pull["number"],
        "head": pull["head"]["sha"],
        "base": _commit("HEAD^1"),
    }


def _known(language: str) -> str:
    """A language that has words; anything else is the source's."""
    known = {folder.name for folder in LOCALES.iterdir()}
    return language if language in known else SOURCE_LANGUAGE


def _commit(name: str) -> str:
    return _git("rev-parse", "--verify", f"{name}^{{commit}}")


def _git(*arguments: str) -> str:
    return run("git", *arguments).decode().strip()


if __name__ == "__main__":
    main()
