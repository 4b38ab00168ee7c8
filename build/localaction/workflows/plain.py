"""What somebody typed, put where the hosting reads Markdown: plain text, which does nothing.

It can mention nobody, link nowhere, show no picture, close no other issue, end no list.
"""

import re
import unicodedata

LONGEST = 500
JOINER = "\N{WORD JOINER}"
"""Breaks what the hosting would turn into something (`@name`, `#5`, `https://`), unseen."""
ACTIVE = re.compile(r"[\\`*_{}\[\]()<>&#+!|~$@^=-]")
ADDRESS = re.compile(r"(?i)(?<=\w)(?=://)|(?<=www)(?=\.)|(?<=\bgh)(?=-\d)")


def plain(text: str, longest: int = LONGEST) -> str:
    """Text for one line of Markdown."""
    return ACTIVE.sub(_escaped, ADDRESS.sub(JOINER, one_line(text, longest)))


def one_line(text: str, longest: int) -> str:
    """The text in one line, without what is not seen, cut where it is too long."""
    seen = "".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in text)
    joined = " ".join(seen.split())
    return joined if len(joined) <= longest else f"{joined[: longest - 1]}…"


def _escaped(match: re.Match[str]) -> str:
    letter = match[0]
    # A backslash does not keep the hosting from seeing a name or a number.
    return f"{letter}{JOINER}" if letter in "@#" else f"&#{ord(letter)};"
