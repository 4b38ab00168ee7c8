"""An order (see `answer`) becomes a branch, a pull request and a comment on the issue.

It runs with the right to write, and takes from the job before it nothing but texts and a patch of
content. The branch is made anew from what is published each time the issue is edited, unless
somebody else has worked on it.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from localaction.workflows.event import Issue, issue_of, read_event
from localaction.workflows.hosting import BOT, HostingError, ask, pulls_of, put_comment, run

MARKER = "<!-- local-action: intake -->"
PATCH = "change.patch"
MAIL = "41898282+github-actions[bot]@users.noreply.github.com"
"""By these the hosting shows a commit as that of its own bot."""
WORKFLOW = "pull-request.yml"
FOLDERS = ("content", "practices", "cities")
LABEL = re.compile(r"[a-z][a-z-]{0,40}")


def main() -> None:
    """Carry the order out; ends with 1 where our side failed, so that somebody looks."""
    folder = Path(sys.argv[1])
    order: Mapping[str, Any] = json.loads((folder / "order.json").read_text(encoding="utf-8"))
    issue = issue_of(read_event())
    if issue.number != order["issue"] or not issue.is_intake:
        raise HostingError("the order is not of this issue")
    reply = carry_out(issue, order, folder / PATCH)
    if reply:
        put_comment(issue.repository, issue.number, MARKER, reply)
    sys.exit(1 if order["what"] == "broken" else 0)


def carry_out(issue: Issue, order: Mapping[str, Any], patch: Path) -> str:
    """Do what the order says; the answer to the submitter, "" where there is none to give."""
    branch = f"intake/issue-{issue.number}"
    owner = issue.repository.partition("/")[0]
    pulls = pulls_of(issue.repository, owner, branch, "all")
    settled = pulls and pulls[0]["state"] != "open"
    if settled:
        return _about(order["settled"], pulls[0])
    if not issue.is_open:
        return ""
    if order["what"] != "made":
        _label(issue, issue.number, order["labels"])
        return str(order["reply"])
    there = _there(branch)
    if pulls and there and _others_worked_on(there, issue.branch):
        return _about(order["taken"], pulls[0])
    _commit(branch, patch, order["commit"])
    _push(branch, there)
    pull = _pull(issue, branch, order, pulls)
    _label(issue, pull["number"], order["labels"])
    # What our own token does starts no workflow, except when it is asked for by name.
    started = {"ref": branch, "inputs": {"language": order["language"]}}
    ask("POST", f"repos/{issue.repository}/actions/workflows/{WORKFLOW}/dispatches", started)
    return _about(order["reply"], pull)


def _about(text: str, pull: Mapping[str, Any]) -> str:
    return text.replace("{pull}", f"#{pull['number']}", 1)


def _there(branch: str) -> str:
    """The commit at which the branch stands at the hosting; "" where there is none."""
    listed = run("git", "ls-remote", "origin", f"refs/heads/{branch}").decode()
    if not listed.strip():
        return ""
    run("git", "fetch", "--quiet", "origin", f"refs/heads/{branch}")
    return listed.split()[0]


def _others_worked_on(commit: str, main: str) -> bool:
    """Whether anybody but the bot wrote something since the branch left what is published."""
    span = f"origin/{main}..{commit}"
    authors = run("git", "log", "--no-merges", "--format=%ae", span).decode().split()
    return any(author != MAIL for author in authors)


def _commit(branch: str, patch: Path, message: str) -> None:
    run("git", "checkout", "--quiet", "-B", branch)
    # Nothing but content, whatever the patch holds.
    allowed = [f"--include={folder}/*" for folder in FOLDERS]
    run("git", "apply", "--index", "--whitespace=nowarn", *allowed, str(patch))
    author = ("-c", f"user.name={BOT}", "-c", f"user.email={MAIL}")
    run("git", *author, "commit", "--quiet", "--no-verify", f"--message={message}")


def _push(branch: str, there: str) -> None:
    """Put the branch there, but only in the place of what was seen."""
    as_we_are = ("-c", "credential.helper=", "-c", "credential.helper=!gh auth git-credential")
    lease = f"--force-with-lease=refs/heads/{branch}:{there}"
    run("git", *as_we_are, "push", "--quiet", lease, "origin", f"HEAD:refs/heads/{branch}")


def _pull(
    issue: Issue, branch: str, order: Mapping[str, Any], pulls: list[Any]
) -> Mapping[str, Any]:
    """The pull request of the branch: a new one, or the one that is there, told anew."""
    told = {"title": order["title"], "body": order["body"]}
    path = f"repos/{issue.repository}/pulls"
    if pulls:
        answer: Mapping[str, Any] = ask("PATCH", f"{path}/{pulls[0]['number']}", told)
    else:
        answer = ask("POST", path, {**told, "head": branch, "base": issue.branch})
    return answer


def _label(issue: Issue, number: int, labels: list[str]) -> None:
    known = [label for label in labels if LABEL.fullmatch(label)]
    ask("POST", f"repos/{issue.repository}/issues/{number}/labels", {"labels": known})


if __name__ == "__main__":
    try:
        main()
    except (HostingError, subprocess.TimeoutExpired) as error:
        sys.exit(str(error))
