"""Words as a form takes them: Markdown → plain text; the same in `build/theme/forms/1-plain.js`."""

import re

LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
EMPHASIS = re.compile(r"(\*\*|__|\*|`|(?<!\w)_)(\S(?:.*?\S)?)\1(?!\w)")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
SOFT = re.compile(r"\n(?!\n|[-*+] |[0-9]+[.)] )(?<!\n\n)")
"""A break inside a paragraph."""
ITEM = re.compile(r"^[*+] ", re.MULTILINE)


def plain(markdown: str) -> str:
    """The text with its links written out, without any mark but the dashes of lists."""
    text = SOFT.sub(" ", markdown.strip())
    text = LINK.sub(_told, ITEM.sub("- ", text))
    return ESCAPED.sub(r"\1", EMPHASIS.sub(r"\2", text))


def _told(link: re.Match[str]) -> str:
    words, address = link[1], link[2]
    return words if not address or words == address else f"{words} ({address})"
