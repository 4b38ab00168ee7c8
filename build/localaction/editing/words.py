"""A title, a summary and sections → the text of a words file."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from localaction.editing.yaml_text import yaml_text

# Only where CommonMark would take the character for markup: a title stays as it was written.
_MARKUP = re.compile(
    r"[*`\[\]]|(?<!\w)_|_(?!\w)|\\(?=[^\w\s])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?:(?<=\s)|^)#(?=#*$)"
)

# Not those that hold two words together, as French has them before some signs.
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")


def words_text(
    title: str, summary: str, sections: Sequence[tuple[str, str]], front: Mapping[str, Any]
) -> str:
    """Write a words file: `title` is plain text, `summary` and each section's text Markdown.

    `sections` are headings with their texts; one without text is left out.
    """
    head = f"---\n{yaml_text(front)}---\n" if front else ""
    parts = [f"# {plain(title)}", summary.strip()]
    for heading, text in sections:
        if text.strip():
            parts += [f"## {plain(heading)}", text.strip()]
    return head + "\n\n".join(part for part in parts if part) + "\n"


def plain(text: str) -> str:
    """A text on one line whose characters mean only themselves in Markdown."""
    return _MARKUP.sub(lambda found: f"\\{found[0]}", _SPACE.sub(" ", text).strip())
