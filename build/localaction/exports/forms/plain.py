"""Words as a form takes them: Markdown → plain text; the same as `build/theme/forms/1-plain.js`."""

import re
from html import unescape
from urllib.parse import urljoin

SIGNS = r"!-/:-@\[-`{-~"
SIGN = re.compile(f"[{SIGNS}]")
KEPT = re.compile(rf"\\([{SIGNS}])|`([^`\n]+)`")
"""Signs that stand for themselves; they are put aside until the marks are gone."""
ASIDE, SET_ASIDE = 0xE000, re.compile("[\ue021-\ue07e]")
QUOTE = re.compile(r"^(?: {0,3}> ?)+|^[ \t]+$", re.MULTILINE)
SOFT = re.compile(r"([^\n]) *\\?\n(?! *(?:\n|[-*+] |[0-9]+[.)] )) *")
"""A break inside a paragraph."""
ITEM = re.compile(r"^( *)[*+] ", re.MULTILINE)
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)|<((?:https?|mailto):[^>\s]+)>")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
MARKS = (
    re.compile(r"\*\*([^*\n]+)\*\*"),
    re.compile(r"\*([^\s*][^*\n]*)\*"),
    re.compile(r"(?:(?<=\W)|^)__([^\s_][^_\n]*)__(?!\w)"),
    re.compile(r"(?:(?<=\W)|^)_([^\s_][^_\n]*)_(?!\w)"),
)
ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[a-z][a-z0-9]*);", re.IGNORECASE)


def plain(markdown: str, root: str, path: str) -> str:
    """The text with its links written out, without any mark but the dashes of lists.

    `root`: the address of the site; `path`: of the page below it, from which links lead on.
    """
    text = KEPT.sub(lambda kept: _aside(kept[1] or kept[2]), markdown.strip())
    text = ITEM.sub(r"\1- ", SOFT.sub(r"\1 ", QUOTE.sub("", text)))
    text = LINK.sub(lambda link: _told(link, root, path), text)
    for mark in MARKS:
        text = mark.sub(r"\1", text)
    text = ENTITY.sub(lambda entity: unescape(entity[0]), text)
    return SET_ASIDE.sub(lambda sign: chr(ord(sign[0]) - ASIDE), text)


def _aside(text: str) -> str:
    return SIGN.sub(lambda sign: chr(ASIDE + ord(sign[0])), text)


def _told(link: re.Match[str], root: str, path: str) -> str:
    words, address, alone = link.groups()
    if alone or address in ("", words):
        return _aside(alone or address) or words
    return f"{words} ({_aside(_absolute(address, root, path))})"


def _absolute(address: str, root: str, path: str) -> str:
    if SCHEME.match(address):
        return address
    return f"{root}{address}" if address.startswith("/") else urljoin(f"{root}/{path}", address)
