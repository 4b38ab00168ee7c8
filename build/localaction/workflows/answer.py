"""What is told about a submission that came as an issue, and what the pull request is to say.

In: the report of `localaction intake` (docs/intake.md). Out: `order.json`, all that the job which
may write needs: it neither reads forms nor knows languages.
"""

import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from unicodedata import category

from localaction.language.gettext import translations
from localaction.language.mark import N_
from localaction.paths import repository
from localaction.proposal.plain import plain
from localaction.workflows.event import INTAKE, Issue, issue_of, read_event

PULL = "{pull}"
"""Stands where the number of the pull request goes, which only its maker knows."""
MOST_TOLD = 40
"""So many complaints are told at once; more than that nobody mends in one go."""
MOST_TEXT = 60_000
TITLE = 120
OFFICER = "needs-officer"
"""The label of what nobody but a person can take further."""

THANKS = N_("Thank you. What you sent is now the proposal {pull}.")
NEXT = N_(
    "Officers of the repository read it; once they merge it, it is on the site. To change "
    "something until then, edit this issue: the proposal is made anew by itself."
)
NOTED = N_(
    "Thank you. An officer reads what you sent and changes the record. Nothing else is needed."
)
MEND = N_(
    "Thank you. Before this can go on, some answers need mending. Edit this issue (the menu ··· "
    "at the top of your text, then Edit), change what is named here, and save: it then goes on by "
    "itself."
)
BROKEN = N_(
    "Something went wrong on our side. What you sent is kept in this issue, and an officer looks "
    "at it. You need not do anything."
)
SETTLED = N_(
    "The proposal {pull} is closed already, so edits of this issue change nothing any more. To "
    "correct a published record, open a new issue and choose a correction."
)
TAKEN = N_(
    "An officer has worked on the proposal {pull} in the meantime, so your edit is not put into it "
    "by itself. The officers see it here."
)
UNFETCHED = N_(
    "The attached file number {number} could not be fetched, or it is larger than 10 MB. Attach it "
    "again, or a smaller one."
)


def main() -> None:
    """Read the report and the list of files that could not be fetched; write the order."""
    folder = Path(sys.argv[1])
    lost = [int(number) for number in sys.argv[2:]]
    order = order_of(issue_of(read_event()), _report(folder / "intake.json"), lost)
    content = json.dumps(order, ensure_ascii=False, indent=1)
    (folder / "order.json").write_text(f"{content}\n", encoding="utf-8")


def order_of(
    issue: Issue, report: Mapping[str, Any] | None, lost: list[int] | None = None
) -> Mapping[str, Any]:
    """Say what is to be done: `what` is made, noted, mend or broken."""
    language = _language(issue, report)
    _ = translations(repository() / "content" / "locales", language).gettext
    order: dict[str, Any] = {
        "issue": issue.number,
        "language": language,
        "settled": _(SETTLED),
        "taken": _(TAKEN),
    }
    labels = [INTAKE, f"lang-{language}"]
    if lost or (report is not None and not report["ok"]):
        return {**order, "what": "mend", "reply": _mend(report, lost or [], _), "labels": labels}
    if report is None:
        return {**order, "what": "broken", "reply": _(BROKEN), "labels": [*labels, OFFICER]}
    if not report["files"]:
        reply = _joined(_(NOTED), report["summary"])
        return {**order, "what": "noted", "reply": reply, "labels": [*labels, OFFICER]}
    return {
        **order,
        "what": "made",
        "reply": _joined(f"{_(THANKS)} {_(NEXT)}", report["summary"]),
        "title": _title(report["title"]) or f"Issue {issue.number}",
        # What somebody typed stays out of the commit: words there can close other issues.
        "commit": f"Proposal of issue {issue.number}: {_records(report)}",
        "body": _joined(report["summary"], f"Closes #{issue.number}"),
        "labels": [*labels, report["kind"]],
    }


def _language(issue: Issue, report: Mapping[str, Any] | None) -> str:
    known = {each.name for each in (repository() / "content" / "locales").iterdir()}
    asked = (report or {}).get("language") or issue.language
    return asked if asked in known else "en"


def _mend(report: Mapping[str, Any] | None, lost: list[int], _: Callable[[str], str]) -> str:
    found = [_(UNFETCHED).format(number=number) for number in lost]
    if report is not None and not report["ok"]:
        found += [_told(each["sentence"], each["label"], each["place"]) for each in _wrong(report)]
    left = len(found) - MOST_TOLD
    more = [f"… +{left}"] if left > 0 else []
    return _joined(_(MEND), "\n".join(f"- {each}" for each in found[:MOST_TOLD] + more))


def _wrong(report: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The complaints, and what the check finds wrong in the files."""
    errors = (problem for problem in report["problems"] if problem["severity"] == "error")
    return [
        *report["complaints"],
        *({**each, "label": each["field"], "place": ""} for each in errors),
    ]


def _told(sentence: str, *where: str) -> str:
    # A file that is refused as a whole has one name for both.
    named = " · ".join(plain(each) for each in dict.fromkeys(where) if each)
    return f"**{named}**: {plain(sentence)}" if named else plain(sentence)


def _records(report: Mapping[str, Any]) -> str:
    """The ids of what it adds: made of letters, digits and hyphens by the reader of forms."""
    named = [f"{record['kind']} {record['id']}" for record in report["records"]]
    return re.sub(r"[^\w ,-]", "", ", ".join(named))[:TITLE]


def _title(text: str) -> str:
    """One line, without what would mention somebody, or close an issue once it is in a commit."""
    seen = "".join(sign if category(sign)[0] != "C" else " " for sign in text)
    line = " ".join(re.sub(r"[@#<>`]|://|(?i:\bgh-)", " ", seen).split())
    return line if len(line) <= TITLE else f"{line[: TITLE - 1].rstrip()}…"


def _joined(*parts: str) -> str:
    return "\n\n".join(part.strip() for part in parts if part.strip())[:MOST_TEXT]


def _report(file: Path) -> Mapping[str, Any] | None:
    """The report; none where the reader of forms did not come to its end."""
    if not file.is_file():
        return None
    report: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return report


if __name__ == "__main__":
    main()
