"""Collects every word of the interface for the translators, and brings their PO files up to date.

In: the templates, the theme, the code, the sentences of problems (which stand in the English PO
file only), and those of the codebook. Out: the text of each PO file, sorted, without line numbers,
so that a change of code changes no translator's file.
"""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import write_po

from localaction.language.gettext import DOMAIN, locale_file, read_words

SOURCE_LANGUAGE = "en"
PROBLEM = "problem: "
"""Begins the context of a problem's sentence."""

CODEBOOK = "The codebook of the data: what a column means."
"""What a translator is told of its sentences."""

HEADER = """\
# The words of pages and messages. `scripts/words` adds what is new and drops what is gone.
# An entry marked fuzzy was translated by machine: whoever has read it takes the mark away."""

NOISE = ("Language-Team", "Last-Translator", "Project-Id-Version", "Report-Msgid-Bugs-To")
DATES = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By")
"""Header fields that say nothing, and those that would change the file at each run."""

METHODS = [("**.html", "jinja2.ext:babel_extract"), ("**.py", "python")]
OPTIONS = {"**.html": {"trimmed": "false", "newstyle_gettext": "true", "silent": "false"}}
KEYWORDS = {**DEFAULT_KEYWORDS, "in_other_words": (2,)}
"""What marks a text in the code; the last is the theme's, which takes the language first."""

FOLDERS = ("build/localaction", "build/templates", "build/theme")


def template(repository: Path, locales: Path, meanings: Iterable[str] | None = None) -> Catalog:
    """Every message of the program, its pages and its codebook, in the order of contexts and texts.

    Without `meanings` the sentences of the codebook are those that the English PO file has.
    """
    catalog = Catalog(domain=DOMAIN, fuzzy=False)
    sentences = _meanings(locales) if meanings is None else meanings
    told = (Message(each, auto_comments=[CODEBOOK]) for each in sentences)
    found = [*_sentences(locales), *_interface(repository), *told]
    for message in sorted(found, key=_order):
        catalog.add(
            message.id,
            context=message.context,
            auto_comments=message.auto_comments,
            user_comments=message.user_comments,
        )
    return catalog


def updated(
    repository: Path,
    locales: Path,
    languages: tuple[str, ...],
    meanings: Iterable[str] | None = None,
    english: Path | None = None,
) -> Mapping[Path, str]:
    """The text of each language's PO file, brought up to date; what is gone is dropped.

    `meanings` are the sentences of the codebook as the schemas have them; without them, as the
    English file has them. `english` is where that stands, where it is another folder.
    """
    fresh = template(repository, english or locales, meanings)
    files: dict[Path, str] = {}
    for language in languages:
        path = locale_file(locales, language)
        known = _read(path, language)
        files[path] = po_text(_merged(fresh, known, language))
    return files


def _interface(repository: Path) -> Iterator[Message]:
    for folder in FOLDERS:
        for _, _, text, comments, context in extract_from_dir(
            str(repository / folder), METHODS, OPTIONS, KEYWORDS, ("translators:",)
        ):
            yield Message(text, context=context, auto_comments=comments)


def _sentences(locales: Path) -> Iterator[Message]:
    english = _read(locale_file(locales, SOURCE_LANGUAGE), SOURCE_LANGUAGE)
    for message in english:
        if message.id and (message.context or "").startswith(PROBLEM):
            yield message


def _meanings(locales: Path) -> Iterator[str]:
    for message in _read(locale_file(locales, SOURCE_LANGUAGE), SOURCE_LANGUAGE):
        if CODEBOOK in message.auto_comments and isinstance(message.id, str):
            yield message.id


def _merged(fresh: Catalog, known: Catalog, language: str) -> Catalog:
    """The fresh messages with the translations that are known."""
    merged = Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    for message in fresh:
        if not message.id:
            continue
        old = known.get(message.id, context=message.context)
        merged.add(
            message.id,
            old.string if old else "",
            context=message.context,
            auto_comments=message.auto_comments,
            user_comments=old.user_comments if old else message.user_comments,
            flags=(old.flags if old else message.flags) | (message.flags - {"fuzzy"}),
        )
    return merged


def _order(message: Message) -> tuple[str, str]:
    return message.context or "", message.id if isinstance(message.id, str) else message.id[0]


def _read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    return read_words(path, language)


def po_text(catalog: Catalog) -> str:
    """The text of a PO file as it stands in the repository."""
    catalog.header_comment = HEADER
    written = BytesIO()
    write_po(written, catalog, width=100, omit_header=False, no_location=True)
    lines = written.getvalue().decode().splitlines(keepends=True)
    dropped = tuple(f'"{field}' for field in (*NOISE, *DATES))
    return "".join(line for line in lines if not line.startswith(dropped))
