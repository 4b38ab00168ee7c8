"""Fetches what an unprivileged run left, and takes out of it only files that are known by name.

Anybody can make such a run and put into its artifact what they like: names, sizes and number are
judged here, what the files say by `localaction comment`.
"""

import struct
import sys
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from localaction.workflows.event import Run, read_event, run_of
from localaction.workflows.hosting import HostingError, call, listing

PROPOSAL, PREVIEW = "proposal", "preview"
FILES = ("facts.json", "check.json", "compare.json")
REPORT = "intake.json"
LARGEST = 20_000_000
INTAKE_BRANCH = "intake/issue-"


def main() -> None:
    """Fill the folder; write the options of `localaction comment` beside it, ended by NUL each."""
    folder, options = Path(sys.argv[1]), Path(sys.argv[2])
    run = run_of(read_event())
    artifacts = _artifacts(run)
    if PROPOSAL not in artifacts:
        sys.stdout.write("The run left nothing to tell: no content changed.\n")
        return
    unpack(_content(run, artifacts[PROPOSAL]), FILES, folder)
    report = _report(run)
    if report is not None:
        unpack(_content(run, report), (REPORT,), folder)
    told = ["--repository", run.address, "--commit", run.commit]
    told += ["--log", run.page]
    if PREVIEW in artifacts:
        told += ["--preview", f"{run.page}/artifacts/{int(artifacts[PREVIEW]['id'])}"]
    options.parent.mkdir(parents=True, exist_ok=True)
    options.write_bytes(b"".join(each.encode() + b"\0" for each in told))


def unpack(content: bytes, names: tuple[str, ...], folder: Path) -> None:
    """Write the files of these names, whatever else the archive holds."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with ZipFile(BytesIO(content)) as archive:
            for name in set(names) & set(archive.namelist()):
                with archive.open(name) as stream:
                    read = stream.read(LARGEST + 1)
                if len(read) > LARGEST:
                    raise HostingError(f"{name} in the artifact is larger than {LARGEST} bytes")
                (folder / name).write_bytes(read)
    # A way of packing that zipfile does not know is a `RuntimeError`.
    except (BadZipFile, RuntimeError, EOFError, ValueError, struct.error, zlib.error) as error:
        raise HostingError(f"the artifact is no archive that can be read: {error}") from error


def _artifacts(run: Run) -> Mapping[str, Mapping[str, Any]]:
    """What the run left, by name."""
    path = f"repos/{run.repository}/actions/runs/{run.id}/artifacts"
    return {each["name"]: each for each in _listed(path) if not each["expired"]}


def _report(run: Run) -> Mapping[str, Any] | None:
    """The newest report of the intake for this branch.

    A run of a fork may leave an artifact of the same name: only those made on what is published,
    in the repository itself, count.
    """
    if run.head != run.repository or not run.branch.startswith(INTAKE_BRANCH):
        return None
    number = run.branch.removeprefix(INTAKE_BRANCH)
    if not number.isdecimal():
        return None
    found = [
        each
        for each in _listed(f"repos/{run.repository}/actions/artifacts", name=f"intake-{number}")
        if not each["expired"]
        and each["workflow_run"]["head_branch"] == run.main
        and each["workflow_run"]["head_repository_id"] == each["workflow_run"]["repository_id"]
    ]
    return max(found, key=lambda each: int(each["id"]), default=None)


def _listed(path: str, **query: str) -> list[Any]:
    return listing(path, "artifacts", **query)


def _content(run: Run, artifact: Mapping[str, Any]) -> bytes:
    if int(artifact["size_in_bytes"]) > LARGEST:
        raise HostingError(f"the artifact {artifact['name']} is larger than {LARGEST} bytes")
    return call("GET", f"repos/{run.repository}/actions/artifacts/{int(artifact['id'])}/zip")


if __name__ == "__main__":
    try:
        main()
    except HostingError as error:
        sys.exit(str(error))
