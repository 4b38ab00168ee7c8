"""PO files as Poedit, Weblate and OmegaT know them: written here, read by Babel's parser.

In: entries. Out: the text of a file; and back. What tools do to files is expected: wrapped lines,
obsolete entries, former texts, headers of their own, a mark at the beginning, CRLF.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from localaction.editing.refused import RefusedError
from localaction.language.judge import form_of_lines
from localaction.language.mark import N_

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\t": "\\t", "\r": "\\r"})
_CHARSET = re.compile(r"charset=([\w-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r'^"Language: *([A-Za-z-]+)', re.MULTILINE)
_UTF_8 = frozenset({"utf-8", "utf8"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One text with its translation."""

    context: str
    """Where it stands: a path, `#` and the part; of the interface its gettext context."""
    source: str
    told: str
    is_fuzzy: bool = False
    before: str = ""
    comments: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Po:
    """A file that was read."""

    headers: Mapping[str, str]
    """By their names in lower case."""
    entries: tuple[Entry, ...]
    words: Catalog = field(compare=False)
    """The same for words of the interface, which may have plural forms."""


def written(entries: Iterable[Entry], language: str, headers: Mapping[str, str], note: str) -> str:
    """The text of a PO file; `note` stands at its head, for whoever opens it."""
    plural = Catalog(locale=known_locale(language)).plural_forms
    fixed = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural,
    }
    head = "".join(f"{name}: {value}\n" for name, value in {**fixed, **headers}.items())
    blocks = [[*(f"# {line}" for line in note.split("\n")), 'msgid ""', *_text("msgstr", head)]]
    blocks += (list(_entry(entry)) for entry in entries)
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def known_locale(language: str) -> Locale | None:
    """What CLDR knows of a language."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _entry(entry: Entry) -> Iterator[str]:
    yield from (f"#. {line}" for comment in entry.comments for line in comment.split("\n"))
    if entry.is_fuzzy:
        yield "#, fuzzy"
    if entry.before:
        yield from (f"#| {line}" for line in _text("msgid", entry.before))
    if entry.context:
        yield from _text("msgctxt", entry.context)
    yield from _text("msgid", entry.source)
    yield from _text("msgstr", entry.told)


def _text(keyword: str, text: str) -> Iterator[str]:
    lines = text.translate(_ESCAPES).split("\n")
    if len(lines) == 1:
        yield f'{keyword} "{lines[0]}"'
        return
    yield f'{keyword} ""'
    yield from (f'"{line}\\n"' for line in lines[:-1])
    if lines[-1]:
        yield f'"{lines[-1]}"'


def read(raw: bytes, name: str) -> Po:
    """Read a PO file; raises `RefusedError` for one of which nothing can be taken."""
    text = _decoded(raw, name)
    # Obsolete entries are nobody's any more, and tools write them in ways of their own.
    lines = ["" if line.startswith("#~") else line.rstrip("\r") for line in text.split("\n")]
    wrong = next(form_of_lines(lines, name), None)
    if wrong is not None:
        sentence = N_("“{file}”, line {line}: this is no line of a PO file; nothing was taken.")
        raise RefusedError(sentence, file=name, line=str(wrong.line))
    words = _Words(locale=known_locale(_language(text)), fuzzy=False)
    try:
        PoFileParser(words, abort_invalid=True).parse(lines)
    except (PoFileError, ValueError) as error:
        sentence = N_("“{file}” cannot be read as a PO file ({reason}); nothing was taken.")
        raise RefusedError(sentence, file=name, reason=str(error)) from error
    entries = tuple(
        Entry(
            context=message.context or "",
            source=message.id if isinstance(message.id, str) else message.id[0],
            told=message.string if isinstance(message.string, str) else "",
            is_fuzzy=message.fuzzy,
            line=message.lineno or 0,
        )
        for message in words
        if message.id
    )
    told = (line.partition(":") for line in words.head.split("\n"))
    headers = {key.strip().lower(): value.strip() for key, colon, value in told if colon}
    return Po(headers, entries, words)


class _Words(Catalog):
    """Keeps the header as it is written: Babel would judge it, and fill what is missing."""

    head = ""

    def __setitem__(self, id: str | list[str] | tuple[str, ...], message: Message) -> None:
        if id:
            super().__setitem__(id, message)
        else:
            self.head = str(message.string)


def _language(text: str) -> str:
    found = _LANGUAGE.search(text)
    return found[1] if found else "en"


def _decoded(raw: bytes, name: str) -> str:
    found = _CHARSET.search(raw[:4000].decode("latin-1"))
    charset = found[1] if found else "UTF-8"
    text: str | None = None
    with suppress(UnicodeDecodeError):
        text = raw.decode("utf-8-sig")
    if text is None or charset.lower() not in _UTF_8:
        sentence = N_(
            "“{file}” is written in another encoding than UTF-8 ({charset}); save it as UTF-8 in "
            "your program, and take it in again. Nothing was taken."
        )
        raise RefusedError(sentence, file=name, charset=charset)
    return text
