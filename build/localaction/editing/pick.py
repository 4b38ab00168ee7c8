"""What was typed → which of the choices it means: by id, label, another name, or its number."""

import re
from unicodedata import digit

from localaction.catalogue.vocabularies import fold, nearest
from localaction.editing.asking import SHOWN, Choice
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_

_OUTER = re.compile("[;；]")
_INNER = re.compile("[,،，、]")


def picked_of(found: str, known: tuple[Choice, ...]) -> str:
    """Give the id of the one choice that is meant; refuse with the nearest where none is."""
    meant = _meant(found, known)
    if len(meant) == 1:
        return meant[0]
    if meant:
        sentence = N_("“{found}” may be any of {ids}; give the id.")
        raise RefusedError(sentence, found=found, ids=", ".join(meant))
    names = {fold(name): choice for choice in known for name in _names(choice)}
    close = nearest(found, names)
    if close is None:
        raise RefusedError(N_("“{found}” is not among the choices."), found=found)
    sentence = N_("“{found}” is not among the choices; did you mean “{nearest}” ({id})?")
    raise RefusedError(sentence, found=found, nearest=names[close].label, id=names[close].id)


def _meant(found: str, known: tuple[Choice, ...]) -> list[str]:
    """Ids of the choices that bear this id, else this label or name, else this number."""
    if any(choice.id == found for choice in known):
        return [found]
    wanted = fold(found)
    named = [choice.id for choice in known if wanted in map(fold, _names(choice))]
    if named:
        return named
    number = in_ascii(found)
    if len(known) <= SHOWN and number.isdecimal() and 1 <= int(number) <= len(known):
        return [known[int(number) - 1].id]
    return []


def _names(choice: Choice) -> tuple[str, ...]:
    return (choice.id, choice.label, *choice.names)


def pieces(given: object, known: tuple[Choice, ...]) -> list[str]:
    """What was given one by one; a label may hold commas itself."""
    if isinstance(given, list | tuple):
        return [str(piece).strip() for piece in given]
    text = str(given)
    if _meant(text, known):
        return [text.strip()]
    pieces = (_OUTER if _OUTER.search(text) else _INNER).split(text)
    return [piece.strip() for piece in pieces if piece.strip()]


def in_ascii(text: str) -> str:
    """Digits of any script as 0 to 9: a keyboard writes its own."""
    return "".join(str(digit(letter)) if letter.isdecimal() else letter for letter in text)
