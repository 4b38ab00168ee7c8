"""Changes the `review` of a practice's file and nothing else: every other byte stays as it is."""

from collections.abc import Callable
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from localaction.editing.refused import RefusedError
from localaction.editing.yaml_text import WITHOUT_LIMIT
from localaction.language.mark import N_
from localaction.source.yaml import read_yaml

REVIEW = "review"

Change = Callable[[CommentedMap], None]
"""Changes the mapping below `review:` in place."""


def with_review(text: str, path: str, change: Change) -> str:
    """Give the file's text with its review changed; a review not stated begins as an empty one."""
    document, _ = read_yaml(text, path)
    if document is None:
        raise RefusedError(N_("“{path}” cannot be read; mend it first (scripts/check)."), path=path)
    before, block, after = _split(text, document.marks)
    written = _changed(block, change)
    changed = before + written + after
    read, _ = read_yaml(changed, path)
    if read is None or _others(read.data) != _others(document.data):
        sentence = N_("The review in “{path}” is written in a way that cannot be changed safely.")
        raise RefusedError(sentence, path=path)
    return changed


def in_line(**values: str | bool) -> CommentedMap:
    """A short mapping, on one line: `{state: submitted, on: '2026-11-30'}`."""
    line = CommentedMap(values)
    line.fa.set_flow_style()
    return line


def listed(block: CommentedMap, name: str) -> CommentedSeq:
    """A list of the block that can be added to, made where there is none; one item a line."""
    if not block.get(name):
        block[name] = CommentedSeq()
    items: CommentedSeq = block[name]
    items.fa.set_block_style()
    return items


def _split(text: str, marks: Any) -> tuple[str, str, str]:
    """The text before the review, its lines, and the text behind them."""
    lines = text.splitlines(keepends=True)
    keys = {at[0]: place[0] - 1 for at, place in marks.items() if len(at) == 1}
    if REVIEW not in keys:
        ending = "" if not text or text.endswith("\n") else "\n"
        return text + ending, "", ""
    first = keys[REVIEW]
    end = min((line for line in keys.values() if line > first), default=len(lines))
    # A comment at the margin belongs to what follows it.
    while end > first + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return "".join(lines[:first]), "".join(lines[first:end]), "".join(lines[end:])


def _changed(block: str, change: Change) -> str:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WITHOUT_LIMIT
    yaml.indent(mapping=2, sequence=4, offset=2)
    held = yaml.load(block) if block else CommentedMap()
    if not isinstance(held.get(REVIEW), CommentedMap):
        held[REVIEW] = CommentedMap()
    review: CommentedMap = held[REVIEW]
    review.fa.set_block_style()
    change(review)
    written = StringIO()
    yaml.dump(held, written)
    breaks = "\r\n" if "\r\n" in block else "\n"
    return written.getvalue().replace("\n", breaks)


def _others(data: Any) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != REVIEW}
