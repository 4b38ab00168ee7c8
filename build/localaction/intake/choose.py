"""What was chosen from a closed list, as forms hand it back → ids, where that is beyond doubt.

What is not known stays as it was typed: `editing.understand` says what is near to it.
"""

import re
from collections.abc import Sequence

from localaction.catalogue.vocabularies import fold
from localaction.editing.asking import Choice
from localaction.editing.pick import in_ascii
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_

_WITH_ID = re.compile(r".*[(\[（]([A-Za-z0-9.-]+)[)\]）]\s*")
_SEPARATOR = re.compile(r"\s*[;；,،，、\n]\s*|\s*$")
_ONE = re.compile(r"[;；\n]|[,،，、]")
_BULLET = re.compile(r"^\s*(?:[-*+•]\s*)?(?:\[[xX ]\]\s*)?")


def one_of(text: str, known: Sequence[Choice]) -> str:
    """Give the id of what was chosen."""
    wanted = fold(_BULLET.sub("", text))
    meant = {choice.id for choice in known if wanted in _names(choice)}
    if len(meant) == 1:
        return meant.pop()
    found = _WITH_ID.fullmatch(text.strip())
    if found and found[1] in {choice.id for choice in known}:
        return found[1]
    return _numbered(text.strip(), known)


def _names(choice: Choice) -> set[str]:
    return {fold(name) for name in (choice.id, choice.label, *choice.names)}


def _numbered(wanted: str, known: Sequence[Choice]) -> str:
    """A number alone names the term that ends with it: objective 7 is `gcm-7`, not the seventh."""
    number = in_ascii(wanted).rstrip(".")
    if not number.isdecimal():
        return wanted
    ends = re.compile(rf"(?:^|.*-)0*{int(number)}")
    meant = [choice.id for choice in known if ends.fullmatch(choice.id)]
    if len(meant) == 1:
        return meant[0]
    # A form shows no numbers: nobody shall take it for a place in the list.
    raise RefusedError(N_("“{found}” is not among the choices."), found=wanted)


def many_of(text: str, known: Sequence[Choice]) -> list[str]:
    """Give the ids of all that were chosen; a label may hold commas itself."""
    rest = text.strip()
    picked: list[str] = []
    while rest:
        piece, rest = _first(rest, known)
        if piece:
            picked.append(one_of(piece, known))
    return picked


def _first(text: str, known: Sequence[Choice]) -> tuple[str, str]:
    """The longest known name at the beginning, else what stands before the next sign."""
    bare = _BULLET.sub("", text)
    names = {name for choice in known for name in _names(choice)}
    longest = max(map(len, names), default=0) + len("; ")
    for end in reversed(list(_SEPARATOR.finditer(bare[:longest]))):
        if fold(bare[: end.start()]) in names:
            return bare[: end.start()], bare[end.end() :]
    # Who writes semicolons or lines between answers means the commas in them.
    sign = ";；\n" if re.search("[;；\n]", bare) else ",،，、"
    split = re.split(f"[{sign}]", bare, maxsplit=1)
    return split[0].strip(), split[1].strip() if len(split) > 1 else ""
