"""Which of the names of a city or organisation a language shows."""

from collections.abc import Mapping


def shown_name(names: Mapping[str, str], language: str) -> tuple[str, str] | None:
    """A name and its language: the one asked for, English, or the first there is; None of none."""
    for each in (language, "en", *names):
        if each in names:
            return names[each], each
    return None
