"""The words of the interface in one language, read from its PO file.

No `.mo` files: the PO file that translators edit is the only copy. A machine translation that no
person has read yet is marked fuzzy in it, and is used all the same.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
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
    path = locale_file(locales_folder, language)
    if not path.exists():
        return Translations(domain=DOMAIN)
    try:
        with path.open("rb") as file:
            catalog = read_po(file, domain=DOMAIN, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise LocaleFileError(
            f"{path}: cannot be read as a PO file ({error}); mend that line, or take it back."
        ) from error
    compiled = BytesIO()
    write_mo(compiled, catalog, use_fuzzy=True)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)


def locale_file(locales_folder: Path, language: str) -> Path:
    """Where the words of a language stand."""
    return locales_folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"
