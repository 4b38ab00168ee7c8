"""Puts new words into a file that people wrote; every other line stays byte for byte.

In: the text of a words file or page, as it is read, and what changes. Out: the text.
"""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from localaction.catalogue.model import Words
from localaction.editing.words import plain
from localaction.editing.yaml_text import WITHOUT_LIMIT, styled

_FRONT = re.compile(
    r"\A(?P<opening>---[ \t]*\n)(?P<block>.*?)(?P<closing>^---[ \t]*\n)(?P<body>.*)\Z",
    re.DOTALL | re.MULTILINE,
)


def with_words(
    text: str,
    words: Words,
    parts: Mapping[str, str],
    headings: Mapping[str, str],
    order: Sequence[str],
) -> str:
    """The file with other words in some parts; `order` is the source's, for parts that are new.

    Labels stand in the front matter and are no part of this.
    """
    lines = text.split("\n")
    edits: list[tuple[int, int, list[str]]] = []
    end = words.title_line
    for part in ("title", "summary", *order):
        new = parts.get(part)
        if part == "title":
            if new is not None:
                edits.append((end - 1, end, [f"# {plain(new)}"]))
            continue
        passage = words.summary if part == "summary" else words.sections.get(part)
        if passage is None:
            if new is not None:
                edits.append((end, end, ["", f"## {plain(headings[part])}", "", *new.split("\n")]))
        elif passage.markdown:
            start = passage.text_line - 1
            end = start + passage.markdown.count("\n") + 1
            if new is not None:
                edits.append((start, end, new.split("\n")))
        else:
            end = end if part == "summary" else passage.line
            if new is not None:
                edits.append((end, end, ["", *new.split("\n")]))
    # From the end, so that the places of those before stay right.
    edits.sort(key=lambda edit: edit[0])
    for start, stop, new_lines in reversed(edits):
        lines[start:stop] = new_lines
    return "\n".join(lines)


def with_body(text: str, body: str) -> str:
    """A page with another body."""
    front = _FRONT.match(text)
    return text if front is None else text[: front.start("body")] + body


def with_front(
    text: str, labels: Mapping[str, str], values: Mapping[str, Any], translation: Mapping[str, Any]
) -> str:
    """The file with other values in its front matter; comments and other keys stay."""
    front = _FRONT.match(text)
    if front is None:
        return text
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WITHOUT_LIMIT
    yaml.indent(mapping=2, sequence=4, offset=2)
    block: CommentedMap = yaml.load(front["block"])
    for key, value in values.items():
        block[key] = styled(value)
    if labels and "labels" not in block:
        block.insert(0, "labels", CommentedMap())
    for id, label in labels.items():
        block["labels"][id] = styled(label)
    noted = block.setdefault("translation", CommentedMap())
    for key, value in translation.items():
        if key == "digests":
            _note(noted.setdefault(key, CommentedMap()), value)
        elif str(noted.get(key)) != value:
            noted[key] = styled(value)
    written = StringIO()
    yaml.dump(block, written)
    return front["opening"] + written.getvalue() + front["closing"] + front["body"]


def _note(digests: CommentedMap, now: Mapping[str, str]) -> None:
    """Exchange only the digests that are others; in quotes, since some look like numbers."""
    for part in [part for part in digests if part not in now]:
        del digests[part]
    for part, value in now.items():
        if str(digests.get(part)) != value:
            digests[part] = SingleQuotedScalarString(value)
