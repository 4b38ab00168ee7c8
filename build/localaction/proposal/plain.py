"""Text of strangers as plain text of a Markdown comment.

Whatever it holds, it mentions nobody, links nowhere, shows no picture, and ends no list, table,
code or marker around it. Punctuation becomes entities, which Markdown shows and never obeys; what
the host links by itself (names, numbers of issues, addresses, commits) is parted by a space of no
width, because the host looks for it after the entities are gone.
"""

import re

LIMIT = 500
"""Of one text; a whole sentence of the program is shorter."""

OVERRIDES = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\ufeff]")
"""What turns text around or parts it unseen."""
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Controls, halves of characters, characters of nobody."""
ISOLATES = re.compile("[\u2066-\u2069]")
OBEYED = re.compile(r"[\\`*_\[\]<>#|~$&]")
"""Signs that mean something in Markdown or HTML wherever they stand."""
AT_START = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")
"""What begins a list or underlines a heading."""
PARTED = (
    re.compile(r"(?<=@)(?=\S)"),
    re.compile(r"(?<=#)(?=\d)"),
    re.compile(r"(?i)(?<=\bgh-)(?=\d)"),
    re.compile(r"(?<=:)(?=//|[\w+-]+:)"),
    re.compile(r"(?i)(?<=www)(?=\.)"),
)
"""Where the host would begin a link of its own, a mention or a small picture."""
COMMIT = re.compile(r"(?i)\b[0-9a-f]{7,}\b")
"""Digits of a commit; six of them name none."""
GAP = "\u200b"


def plain(text: str, limit: int = LIMIT) -> str:
    """One line that says what `text` says and does nothing."""
    # Far more than is shown, for spaces that fall together.
    line = " ".join(_seen(text[: 20 * limit]).split())
    if len(line) > limit:
        line = f"{line[: limit - 1].rstrip()}…"
    for place in PARTED:
        line = place.sub(GAP, line)
    line = COMMIT.sub(_in_pieces, line)
    escaped = OBEYED.sub(lambda sign: f"&#{ord(sign[0])};", _balanced(line))
    return AT_START.sub(_entities, escaped).replace(GAP, "&#8203;")


def _seen(text: str) -> str:
    """Without what nobody sees: controls, overrides of direction, halves of characters."""
    return CONTROLS.sub(" ", OVERRIDES.sub("", text))


def _balanced(line: str) -> str:
    """Isolates that are not closed, or close what is none, would turn what follows."""
    depth = 0
    for sign in ISOLATES.findall(line):
        depth += -1 if sign == "\u2069" else 1
        if depth < 0:
            return ISOLATES.sub("", line)
    return ISOLATES.sub("", line) if depth else line


def _in_pieces(found: re.Match[str]) -> str:
    return GAP.join(found[0][at : at + 6] for at in range(0, len(found[0]), 6))


def _entities(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(sign)};" for sign in found[0])
