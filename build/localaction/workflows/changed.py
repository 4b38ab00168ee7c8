"""Which parts of a pull request's workflow its files ask for."""

from collections.abc import Iterable

from localaction.workflows.event import read_event
from localaction.workflows.facts import facts_of
from localaction.workflows.hosting import run
from localaction.workflows.outputs import put_outputs

CONTENT = ("content/", "practices/", "cities/")
RECORDS = (
    "content/pledges/",
    "content/organisations/",
    "content/experts/",
    "content/pages/",
    "practices/",
    "cities/",
)
"""What people write: it is judged whole by the check and the build. The settings, vocabularies and
translations beside it are part of the program, which the tests hold."""


def main() -> None:
    """Say what changed between the base and what is checked out."""
    base = facts_of(read_event())["base"]
    listed = run("git", "diff", "--name-only", "--no-renames", "-z", base, "HEAD")
    paths = listed.decode("utf-8", "replace").split("\0")[:-1]
    put_outputs(parts_of(paths))


def parts_of(paths: Iterable[str]) -> dict[str, str]:
    """Whether content and code are to be judged, as the workflow writes it."""
    paths = tuple(paths)
    content = any(path.startswith(CONTENT) for path in paths)
    code = any(not path.startswith(RECORDS) for path in paths)
    return {"content": str(content).lower(), "code": str(code).lower()}


if __name__ == "__main__":
    main()
