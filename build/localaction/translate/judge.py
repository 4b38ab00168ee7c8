"""Judges one entry that a translator gave back: what is lost, broken, too long or not to be seen.

In: the source, the translation, the limit. Out: a sentence with its values, or None.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markdown_it.token import Token

from localaction.checks.hidden import hidden
from localaction.language.mark import N_
from localaction.source.markdown import block_words, parse, passage
from localaction.source.markup import judge_markup
from localaction.source.places import codepoint, excerpt, first_unreadable
from localaction.translate.blocks import Block, shape, split

_NAMED = re.compile(r"%\(\w+\)s")
_SLOT = re.compile(r"<!-- slot: [a-z-]+ -->")
_ANCHOR = re.compile(r"\{#[^}]*\}")
_BROKEN = re.compile(r"\*\*|\]\(|\[[^\]]*\Z")
"""What is left over in the words where bold or a link was opened and not closed."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an entry is not taken; `sentence` is a gettext msgid."""

    sentence: str
    values: Mapping[str, str]


def fault(
    source: str,
    told: str,
    *,
    one_line: bool = False,
    is_plain: bool = False,
    is_whole: bool = False,
    block: Block | None = None,
) -> Fault | None:
    """The first fault of a translation.

    `is_plain` is text without markup; `is_whole` a whole page or list, which may have headings;
    `block` the heading, paragraph or item that it stands in for.
    """
    unreadable = first_unreadable(told)
    for index in (*hidden(told), *(() if unreadable is None else (unreadable,))):
        sentence = N_("It holds a hidden character ({character}); delete it and type it anew.")
        return Fault(sentence, {"character": codepoint(told[index])})
    for pattern in (_NAMED, _SLOT, _ANCHOR):
        lost = [found for found in pattern.findall(source) if found not in told]
        more = [found for found in pattern.findall(told) if found not in source]
        if lost or more:
            sentence = N_("“{found}” is to stand in it as in the source, letter by letter.")
            return Fault(sentence, {"found": (lost or more)[0]})
    if one_line and "\n" in told:
        return Fault(N_("It has several lines; write it on one."), {})
    return None if is_plain else _marked_up(source, told, block, is_whole)


def _marked_up(source: str, told: str, block: Block | None, is_whole: bool) -> Fault | None:
    tokens, definitions = parse(told)
    wrong = next(judge_markup(tokens, definitions, "", 1, slots=True), None)
    if wrong is not None:
        sentence = N_(
            "It holds HTML or other markup ({found}) that is not shown; write plain text."
        )
        return Fault(sentence, {"found": excerpt(next(iter(wrong.values.values()), ""))})
    if block is None and not is_whole and any(token.type == "heading_open" for token in tokens):
        return Fault(N_("It holds a heading; headings stand for themselves here."), {})
    if block is not None and len(shape(split(block.lead.lstrip("\n") + told))) != 1:
        return Fault(N_("It holds several paragraphs or items; keep it one, as the source is."), {})
    given, _ = parse(source)
    if _BROKEN.search(block_words(tokens)) and not _BROKEN.search(block_words(given)):
        return Fault(N_("A link, or bold words, are opened in it and not closed."), {})
    return _links(given, tokens)


def _links(given: list[Token], tokens: list[Token]) -> Fault | None:
    before = [target.address for target in passage("", 1, "", given, 1).targets]
    after = [target.address for target in passage("", 1, "", tokens, 1).targets]
    lost = [address for address in before if address not in after]
    # A page of another organisation may stand there in the reader's language.
    moved = [address for address in lost if not address.startswith(("http:", "https:"))]
    if moved or len(after) < len(before):
        sentence = N_("It lacks the link to {address}; write [words]({address}) where it belongs.")
        return Fault(sentence, {"address": (moved or lost or before)[0]})
    return None


def too_long(told: str, limit: int | None, *, is_plain: bool) -> Fault | None:
    """The fault of a whole part that holds more than its page has room for."""
    words = told if is_plain else block_words(parse(told)[0])
    if limit is None or len(words) <= limit:
        return None
    sentence = N_("It has {count} characters; {limit} are the most: shorten it.")
    return Fault(sentence, {"count": str(len(words)), "limit": str(limit)})
