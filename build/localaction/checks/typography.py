"""Typographic rules of French, Spanish, Arabic, Russian and Chinese, where every book keeps them.

Judged are translations and editorial pages, which are made here; how a city writes its own words is
its own affair. Whatever custom leaves open is no rule: an ordinary space before a French colon,
straight quotation marks in Spanish. At most one remark a rule and passage.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from localaction.catalogue.model import Catalogue
from localaction.checks.places import in_words
from localaction.checks.subjects import texts
from localaction.problems import Problem
from localaction.source.document import Passage

_HAN = "[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff]"
_ARABIC = "[\u0620-\u064a\u066e-\u06d3]"
_CYRILLIC = "[А-Яа-яЁё]"
_WIDE = str.maketrans(",;:?!.()", "，；：？！。（）")
_OF_ARABIC = str.maketrans(",;?", "،؛؟")
_CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
AROUND = 24
"""Characters that a remark quotes on each side."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a language never writes, and how it writes it."""

    wording: str
    may_break: Callable[[str], bool]
    """Fast: whether it is worth looking."""
    pattern: re.Pattern[str]
    mended: Callable[[re.Match[str]], str]
    in_titles: bool = True
    """False: titles in the same letters are often names, which keep their owners' spelling."""


def _lacks_space(text: str) -> bool:
    """Whether a French sign stands without a space, as counting tells."""
    for sign in ";!?:»":
        spaced = (" " + sign, "\u00a0" + sign, "\u202f" + sign)
        if sign in text and text.count(sign) != sum(map(text.count, spaced)):
            return True
    return "«" in text and re.search(r"«\w", text) is not None


def _holds(*signs: str) -> Callable[[str], bool]:
    return lambda text: any(sign in text for sign in signs)


def _lacks_opening(text: str) -> bool:
    return any(text.count(end) > text.count(start) for end, start in ("?¿", "!¡"))


def _spaced(found: re.Match[str]) -> str:
    letter, sign = found[0][0], found[0][1]
    if letter == "«":
        return f"«\u00a0{sign}"
    return f"{letter}\u00a0{sign}" if sign in ":»" else f"{letter}\u202f{sign}"


def _opened(found: re.Match[str]) -> str:
    return ("¿" if found[2] == "?" else "¡") + found[0]


def _in_quotes(first: str, last: str) -> Callable[[re.Match[str]], str]:
    return lambda found: first + found[0][1:-1] + last


def _in_han(found: re.Match[str]) -> str:
    return found[0].translate(_WIDE).replace(" ", "")


# A mark followed by a closing quotation mark belongs to what is quoted.
_FRENCH_SPACE = r"\w[;!?](?=\s(?!»)|$)|\w:(?=\s|$)|\w»|«\w"
_BEGINNING = r"(?:^|(?<=[.!?:;…] )|(?<=[(«“]))"
_SENTENCE = _BEGINNING + r"([^\s¿¡?!.:;,«»“”\"()—–][^¿¡?!.:;«»“”\"()\n]*)([?!])(?![»”\"\w?!])"
_LATIN_SIGN = rf"(?<={_ARABIC})[ »)\]]?[,;?](?!\w*[A-Za-z0-9])|(?<!\w)[,;?](?= ?{_ARABIC})"
_NARROW = rf"{_HAN}[”’》）]?[,;:?!.](?=\s|$|{_HAN})|[,;:?!] ?(?={_HAN})|{_HAN}\(|\({_HAN}|{_HAN}\)"

RULES: Mapping[str, tuple[Rule, ...]] = {
    "fr": (
        Rule("space", _lacks_space, re.compile(_FRENCH_SPACE, re.MULTILINE), _spaced, False),
        Rule(
            "quotes",
            _holds('"'),
            re.compile(r'"\w[^"\n]*"'),
            _in_quotes("«\u00a0", "\u00a0»"),
            False,
        ),
    ),
    "es": (Rule("opening", _lacks_opening, re.compile(_SENTENCE, re.MULTILINE), _opened, False),),
    "ar": (
        Rule(
            "sign",
            _holds(",", ";", "?"),
            re.compile(_LATIN_SIGN),
            lambda found: found[0].translate(_OF_ARABIC),
        ),
    ),
    "ru": (
        Rule(
            "quotes",
            _holds('"', "”"),
            re.compile(rf'"(?=[^"\n]*{_CYRILLIC})\w[^"\n]*"|“(?=[^“”\n]*{_CYRILLIC})\w[^“”\n]*”'),
            _in_quotes("«", "»"),
        ),
        Rule(
            "dash",
            _holds(" - "),
            re.compile(rf"(?<={_CYRILLIC}) - (?=\w)|(?<=\w) - (?={_CYRILLIC})"),
            lambda found: " — ",
        ),
    ),
    "zh": (
        Rule("sign", _holds(*",;:?!.()"), re.compile(_NARROW, re.MULTILINE), _in_han),
        Rule("gap", _holds(" "), re.compile(rf"(?<={_HAN}) +(?={_HAN})"), lambda found: ""),
        Rule(
            "quotes",
            _holds('"'),
            re.compile(rf'"(?=[^"\n]*{_HAN})[^"\n]+"'),
            _in_quotes("“", "”"),
        ),
    ),
}


def check_typography(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge the passages of every translation, and every editorial page."""
    for text in texts(catalogue):
        words = text.words
        rules = RULES.get(words.language) if words.translation is not None else None
        if rules is None:
            continue
        parts = [words.title, words.summary.text, *[each.text for each in words.sections.values()]]
        whole = "\n".join(parts)
        for rule in rules:
            if rule.may_break(whole):
                if rule.in_titles:
                    yield from _told(rule, words.path, words.title_line, "title", words.title)
                for id, passage in words.passages():
                    yield from _passage(rule, words.path, id, passage)
    for page in catalogue.pages:
        for rule in RULES.get(page.language, ()):
            if rule.may_break(page.words.text):
                yield from _passage(rule, page.path, "", page.words)


def _passage(rule: Rule, path: str, id: str, passage: Passage) -> Iterator[Problem]:
    text = passage.text
    if "`" in passage.markdown:
        # What stands in code is spelt for machines.
        codes = "\n".join(map("".join, _CODE.findall(passage.markdown)))
        # The longest first: a short one may be a part of it.
        for line in sorted(map(str.strip, codes.split("\n")), key=len, reverse=True):
            text = text.replace(line, "`") if line else text
    yield from _told(rule, path, passage.text_line, id, text)


def _told(rule: Rule, path: str, line: int, id: str, text: str) -> Iterator[Problem]:
    found = rule.pattern.search(text) if rule.may_break(text) else None
    if found:
        before, behind = _before(text, found.start()), _behind(text, found.end())
        values = {
            "found": before + _short(found[0]) + behind,
            "written": before + _short(rule.mended(found)) + behind,
        }
        yield in_words(path, line, id, "typography", rule.wording, **values)


def _short(text: str) -> str:
    """Both ends of a long quotation."""
    return text if len(text) <= 2 * AROUND else f"{text[:AROUND]}…{text[-AROUND:]}"


def _before(text: str, at: int) -> str:
    """The words before a place, at most half a line of them."""
    start = max(0, at - AROUND, text.rfind("\n", 0, at) + 1)
    # A word is not cut where there are spaces.
    space = text.find(" ", start, at) if start and text[start - 1] not in " \n" else -1
    return text[space + 1 if space >= 0 else start : at]


def _behind(text: str, at: int) -> str:
    line = text.find("\n", at)
    end = min(len(text) if line < 0 else line, at + AROUND)
    space = text.rfind(" ", at, end) if text[end : end + 1] not in ("", " ", "\n") else -1
    return text[at : space if space >= 0 else end]
