"""Judges a PO file before anything is made with its words.

In: its text and path. Out: problems, each with its line. A file that passes is read by gettext as
it is written, and no sentence of it fails to take its values or brings tags into a page.
"""

import re
from collections.abc import Iterator, Sequence
from string import Formatter

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError

from localaction.language.gettext import parse_words
from localaction.language.messages import CONTEXT
from localaction.problems import Problem

EXCERPT = 60

LINE = re.compile(
    r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])[ \t]+)?"(?:[^"\\]|\\[\\"ntr])*"'
)
AFTER = {
    "": {"msgctxt", "msgid"},
    "msgctxt": {"msgid"},
    "msgid": {"msgid_plural", "msgstr"},
    "msgid_plural": {"msgstr[0]"},
}
"""What may follow a keyword; a translation ends its entry."""

PERCENT = re.compile(r"%(?:\(\w+\)s|.?)", re.DOTALL)
NAMED = re.compile(r"%\(\w+\)s")
TAG = re.compile(r"<[A-Za-z/!?][^<>]*>?")


def judge_words(text: str, path: str, language: str) -> Iterator[Problem]:
    """Yield what is wrong with a PO file."""
    lines = text.split("\n")
    unreadable = list(form_of_lines(lines, path))
    if unreadable:
        yield from unreadable
        return
    try:
        catalog = parse_words(text, language)
    except (PoFileError, ValueError) as error:
        line = error.lineno + 1 if isinstance(error, PoFileError) else 1
        yield Problem(path, line, 1, "", "po-syntax", {"reason": _excerpt(str(error))}, "entry")
        return
    for message in catalog:
        if message.id:
            yield from judge_message(message, lines, path)


def form_of_lines(lines: Sequence[str], path: str) -> Iterator[Problem]:
    """Judge the form of each line, which Babel takes on trust, and the order of keywords."""
    last = ""
    for number, line in enumerate(map(str.strip, lines), start=1):
        if not line or line.startswith("#"):
            continue
        found = LINE.fullmatch(line)
        if found is None:
            values = {"found": _excerpt(line)}
            yield Problem(path, number, 1, "", "po-syntax", values)
            return
        keyword = found[1]
        if keyword is None and last:
            continue
        if keyword not in _after(last):
            values = {"found": _excerpt(line)}
            yield Problem(path, number, 1, "", "po-syntax", values, "order")
            return
        last = keyword


def _after(keyword: str) -> set[str]:
    if not keyword.startswith("msgstr"):
        return AFTER[keyword]
    number = keyword[len("msgstr[") : -1]
    return AFTER[""] | ({f"msgstr[{int(number) + 1}]"} if number else set())


def judge_message(message: Message, lines: Sequence[str], path: str) -> Iterator[Problem]:
    """Yield what is wrong with the translations of one entry."""
    is_plural = not isinstance(message.id, str)
    texts = [message.id] if isinstance(message.id, str) else list(message.id)
    told = [message.string] if isinstance(message.string, str) else list(message.string or ())
    expected = set().union(*(_places(text, message) for text in texts))
    tags = {tag for text in texts for tag in TAG.findall(text)}
    for index, translation in enumerate(told):
        if not translation:
            continue
        line = _line(lines, message.lineno or 1, f"msgstr[{index}]" if is_plural else "msgstr")
        places = _places(translation, message)
        for found in sorted(places - expected):
            yield Problem(path, line, 1, "", "po-placeholder", {"found": found.strip()}, "unknown")
        # A language may have a form of its own for one or two, which needs no number.
        for missing in () if is_plural else sorted(expected - places):
            yield Problem(path, line, 1, "", "po-placeholder", {"missing": missing})
        for tag in sorted(set(TAG.findall(translation)) - tags):
            yield Problem(path, line, 1, "", "po-markup", {"tag": _excerpt(tag)})


def _places(text: str, message: Message) -> set[str]:
    """Where values go, as they are written, and what would be taken for such a place."""
    source = message.id if isinstance(message.id, str) else message.id[0]
    if (message.context or "").startswith(CONTEXT):
        return _braces(text)
    if NAMED.search(source):
        return set(PERCENT.findall(text)) - {"%%"}
    if _braces(source):
        return _braces(text)
    # Some are told as they stand, others through one of both forms.
    return _braces(text) | set(PERCENT.findall(text))


def _braces(text: str) -> set[str]:
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return {"{" if text.count("{") > text.count("}") else "}"}
    return {_written(*part[1:]) for part in parts if part[1] is not None}


def _written(name: str | None, form: str | None, conversion: str | None) -> str:
    shown = f"!{conversion}" if conversion else ""
    return f"{{{name}{shown}{f':{form}' if form else ''}}}"


def _line(lines: Sequence[str], start: int, keyword: str) -> int:
    """The line of a translation, given that of its English text."""
    for number in range(start, len(lines) + 1):
        if lines[number - 1].lstrip().startswith(f"{keyword} "):
            return number
    return start


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1] + "…"
