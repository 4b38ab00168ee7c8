"""Words as a form takes them: Markdown → plain text; the same as `build/theme/forms/1-plain.js`."""

import re

KEPT = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A sign that stands for itself; it is put aside until the marks are gone."""
ASIDE, SET_ASIDE = 0xE000, re.compile("[\ue000-\ue07f]")
SOFT = re.compile(r"([^\n])\n(?!\n|[-*+] |[0-9]+[.)] )")
"""A break inside a paragraph."""
ITEM = re.compile(r"^[*+] ", re.MULTILINE)
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
MARKS = (
    re.compile(r"\*\*([^*\n]+)\*\*"),
    re.compile(r"\*([^\s*][^*\n]*)\*"),
    re.compile(r"`([^`\n]+)`"),
)


def plain(markdown: str) -> str:
    """The text with its links written out, without any mark but the dashes of lists."""
    text = KEPT.sub(lambda sign: chr(ASIDE + ord(sign[1])), markdown.strip())
    text = ITEM.sub("- ", SOFT.sub(r"\1 ", text))
    text = LINK.sub(_told, text)
    for mark in MARKS:
        text = mark.sub(r"\1", text)
    return SET_ASIDE.sub(lambda sign: chr(ord(sign[0]) - ASIDE), text)


def _told(link: re.Match[str]) -> str:
    words, address = link[1], link[2]
    return words if address in ("", words) else f"{words} ({address})"
