"""Takes e-mail addresses and telephone numbers out of what people read who review a submission.

Whatever is handed on stands in public for good, so an office's address goes too.
"""

from collections.abc import Callable, Iterable, Iterator

from localaction.checks.private import addresses, emails, telephones
from localaction.language.mark import N_

EMAIL = N_("[e-mail address left out]")
TELEPHONE = N_("[telephone number left out]")


def mask(text: str, say: Callable[[str], str] = str) -> str:
    """Give the text with words in the place of each; `say` gives a msgid's words."""
    # Taking one out may bring to light another that it hid.
    for _ in range(len(text) // 7 + 1):
        found = [(at, hit, say(EMAIL)) for at, hit in addresses(text)]
        found += [(at, hit, say(TELEPHONE)) for at, hit in telephones(text)] if not found else []
        if not found:
            break
        text = "".join(_pieces(text, found))
    return text


def _pieces(text: str, found: Iterable[tuple[int, str, str]]) -> Iterator[str]:
    """The text in pieces, with the words in the place of each hit."""
    done = 0
    for at, hit, words in found:
        yield text[done:at]
        yield words
        done = at + len(hit)
    yield text[done:]


def private(text: str) -> Iterator[str]:
    """The addresses of persons and the telephone numbers that no file may hold."""
    for _, found in (*emails(text), *telephones(text)):
        yield found
