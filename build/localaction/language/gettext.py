"""The words of the interface in one language, read from its PO file.

No `.mo` files: the PO file that translators edit is the only copy. A machine translation that no
person has read yet is marked fuzzy in it, and is used all the same.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser
from babel.support import NullTranslations, Translations
from markupsafe import Markup, escape

DOMAIN = "localaction"


class LocaleFileError(Exception):
    """A PO file that cannot be read; the message says which and where."""


class EscapedWords:
    """A language's words as HTML: a translator writes text, and a `<` in it is a `<`.

    Jinja takes what gettext gives it for HTML, tags and all, because its values are put in later.
    """

    def __init__(self, words: NullTranslations) -> None:
        self._words = words

    def gettext(self, message: str) -> Markup:
        """The translation of a message."""
        return escape(self._words.gettext(message))

    def ngettext(self, singular: str, plural: str, number: int) -> Markup:
        """The translation that goes with a number."""
        return escape(self._words.ngettext(singular, plural, number))


def translations(locales_folder: Path, language: str) -> Translations:
    """Read a language's words; where it has no file, or no word, the English of the code stands."""
    return spoken(catalogs(locales_folder, (language,)).get(language))


def catalogs(locales_folder: Path, languages: Iterable[str]) -> dict[str, Catalog]:
    """Language → its PO file, read; of a language without a file nothing."""
    files = {language: locale_file(locales_folder, language) for language in languages}
    return {each: read_words(file, each) for each, file in files.items() if file.exists()}


def spoken(catalog: Catalog | None) -> Translations:
    """The words of a PO file as gettext gives them."""
    if catalog is None:
        return Translations(domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, catalog, use_fuzzy=True)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)


def read_words(path: Path, language: str) -> Catalog:
    """Read a PO file; raises `LocaleFileError`."""
    try:
        return parse_words(path.read_text(encoding="utf-8-sig"), language)
    except (PoFileError, ValueError) as error:
        raise LocaleFileError(
            f"{path}: cannot be read as a PO file ({error}); mend that line, or take it back."
        ) from error


def parse_words(text: str, language: str) -> Catalog:
    """The entries of a PO file's text; raises `PoFileError`."""
    catalog = _Words(locale=_locale(language), domain=DOMAIN, fuzzy=False)
    PoFileParser(catalog, abort_invalid=True).parse(text.split("\n"))
    return catalog


class _Words(Catalog):
    """Takes no header: it is UTF-8, the folder's name is its language, and that has its plurals."""

    def __setitem__(self, id: str | list[str] | tuple[str, ...], message: Message) -> None:
        if id:
            super().__setitem__(id, message)


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def locale_file(locales_folder: Path, language: str) -> Path:
    """Where the words of a language stand."""
    return locales_folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"
