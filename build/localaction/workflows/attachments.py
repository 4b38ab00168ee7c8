"""The spreadsheets and Word forms that hang on an issue: which addresses may be fetched.

In: the body of an issue. Out: addresses of the hosting's own store of attachments, and nothing
else: what anybody writes into an issue must not make us call an address of theirs.
"""

import re
import sys
from pathlib import Path

from localaction.workflows.event import issue_of, read_event

ATTACHED = re.compile(
    r"https://github\.com/user-attachments/files/\d{1,20}/[\w.%-]{1,200}\.(?:xlsx|docx)(?![\w.%/?#-])",
    re.ASCII | re.IGNORECASE,
)
MOST = 5
"""So many are read; who has more uses a spreadsheet, which holds many records."""
EMPTY = ("_No response_", "None")
"""What the hosting writes below a question without an answer; the second below a list."""
HEADING = "### "
TICK = re.compile(r"- \[[ xX]\] ")


def main() -> None:
    """Write body, day and language of the issue; print the address of each file to be fetched."""
    issue, folder = issue_of(read_event()), Path(sys.argv[1])
    found = attached(issue.body)
    if not found or answers_something(issue.body):
        form = folder / "forms" / f"issue-{issue.number}.md"
        form.write_text(issue.body, encoding="utf-8", errors="replace", newline="")
    (folder / "day").write_text(issue.day, encoding="utf-8")
    (folder / "language").write_text(issue.language, encoding="utf-8")
    sys.stdout.writelines(f"{address}\n" for address in found)


def attached(body: str) -> list[str]:
    """The address of each attached form, in order, each once."""
    return list(dict.fromkeys(match[0] for match in ATTACHED.finditer(body)))[:MOST]


def answers_something(body: str) -> bool:
    """Whether the issue itself answers a question, besides carrying attachments and consent."""
    lines = (line.strip() for line in body.splitlines())
    said = (line for line in lines if line and line not in EMPTY and not line.startswith(HEADING))
    return any(not TICK.match(line) and not ATTACHED.search(line) for line in said)


if __name__ == "__main__":
    main()
