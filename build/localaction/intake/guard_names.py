"""Names of the parts of an office file: none leads out of it, none is of a part that harms."""

import re

from localaction.editing.refused import RefusedError
from localaction.language.mark import N_

_STRANGE = re.compile(r"[\x00-\x1f\x7f\\:]|^/|(^|/)\.\.?(/|$)|//")

_MACROS = re.compile(r"vba(project|data)|macrosheets?/|customui/|userCustomization/", re.IGNORECASE)
_OUTSIDE = re.compile(r"externallinks/|querytables/|(^|/)connections\.xml$", re.IGNORECASE)
_EMBEDDED = re.compile(r"activex|embeddings/|oleobject|afchunk|xl/model/", re.IGNORECASE)

MACROS = N_("The file holds macros, which are programs; save it as {suffix}, without macros.")
OUTSIDE = N_(
    "The file takes something from outside of itself ({found}); take that out, or copy the answers "
    "into a new form."
)
EMBEDDED = N_(
    "The file holds an object of another program ({found}); take it out, and write as text what is "
    "to be read."
)


def judge_name(name: str) -> None:
    """Refuse a name that no office program writes, or that names what is not read."""
    if _STRANGE.search(name) or not name.isprintable() or len(name) > 250:
        sentence = N_(
            "The file holds a part that no office program makes ({name}); copy the answers into a "
            "new form."
        )
        raise RefusedError(sentence, name=shown(name))


def judge_part(name: str, suffix: str) -> None:
    """Refuse a part, or a type of part, by what it is called."""
    if _MACROS.search(name):
        raise RefusedError(MACROS, suffix=suffix)
    if _OUTSIDE.search(name):
        raise RefusedError(OUTSIDE, found=shown(name))
    if _EMBEDDED.search(name):
        raise RefusedError(EMBEDDED, found=shown(name))


def shown(text: str) -> str:
    """A text of a hostile file, so that it can stand in a sentence: short, on one line."""
    line = "".join(letter if letter.isprintable() else "·" for letter in text[:80])
    return f"{line}…" if len(text) > 80 else line
