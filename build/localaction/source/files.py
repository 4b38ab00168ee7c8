"""Reads one text file: bytes in, plain text with LF line breaks out, or a problem."""

import codecs
import os
import re
import stat
from pathlib import Path

from localaction.problems import Problem
from localaction.source.places import codepoint, first_unreadable, position_of

MAX_BYTES = 256 * 1024
MAX_WORDS_BYTES = 2 * 1024 * 1024
"""Of a file with all words of the interface in a language."""

_CONFLICT = re.compile(r"^(?:<<<<<<<|>>>>>>>)(?: |$)", re.MULTILINE)
"""Marks that git leaves where two people changed the same lines."""

_BREAK = re.compile(b"\r\n|\r|\n")


def read_text(
    file: Path | str, path: str, limit: int = MAX_BYTES
) -> tuple[str | None, tuple[Problem, ...]]:
    """Read `file`, which messages call `path`; None where a problem was found."""
    name = {"name": path.rpartition("/")[2]}
    try:
        status = os.lstat(file)
    except OSError:
        return None, (Problem(path, 1, 1, "", "file-unexpected", name, "unreadable"),)
    if stat.S_ISLNK(status.st_mode):
        return None, (Problem(path, 1, 1, "", "file-link", name),)
    if not stat.S_ISREG(status.st_mode):
        return None, (Problem(path, 1, 1, "", "file-unexpected", name, "special"),)
    if status.st_size > limit:
        values = {"size": str(-(-status.st_size // 1024)), "limit": str(limit // 1024)}
        return None, (Problem(path, 1, 1, "", "file-too-large", values),)
    try:
        # Without Path and without a buffer: of 30,000 small files, opening is most of the work.
        with open(file, "rb", buffering=0) as stream:  # noqa: PTH123
            raw = stream.read()
    except OSError:
        return None, (Problem(path, 1, 1, "", "file-unexpected", name, "unreadable"),)
    return decode(raw, path)


def decode(raw: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Turn bytes into text: UTF-8, a byte order mark dropped, every line break LF."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, (Problem(path, 1, 1, "", "file-encoding", wording="utf-16"),)
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        good = error.object[: error.start]
        breaks = list(_BREAK.finditer(good))
        column = len(good[breaks[-1].end() if breaks else 0 :].decode("utf-8")) + 1
        values = {"byte": f"0x{error.object[error.start]:02X}"}
        return None, (Problem(path, len(breaks) + 1, column, "", "file-encoding", values),)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    index = first_unreadable(text)
    if index is not None:
        line, column = position_of(text, index)
        values = {"character": codepoint(text[index])}
        return None, (Problem(path, line, column, "", "file-encoding", values, "control"),)
    if "<<<<<<<" in text or ">>>>>>>" in text:
        conflict = _CONFLICT.search(text)
        if conflict is not None:
            line, _ = position_of(text, conflict.start())
            code = "words-markup" if path.endswith(".md") else "yaml-syntax"
            return None, (Problem(path, line, 1, "", code, {}, "conflict"),)
    return text, ()
