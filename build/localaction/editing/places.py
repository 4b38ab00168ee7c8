"""Where values stand in the text of a YAML file, so that one is exchanged and nothing else.

By PyYAML's own nodes: comments, order, quotes and line breaks around a value stay byte for byte.
"""

from collections.abc import Iterator, Mapping

import yaml

from localaction.editing.yaml_text import yaml_text
from localaction.source.document import FieldPath

Span = tuple[int, int]
"""First character, and the one behind the last."""


def exchanged(text: str, values: Mapping[FieldPath, str]) -> str:
    """A YAML text with other ids at these places."""
    spans = dict(_spans(yaml.compose(text), ()))
    for at in sorted(values, key=lambda at: spans[at], reverse=True):
        first, behind = spans[at]
        text = text[:first] + _as_id(values[at]) + text[behind:]
    return text


def without(text: str, at: FieldPath) -> str:
    """A YAML text without the key or item at `at`, which has lines of its own.

    Raises ValueError where it shares a line with its neighbours.
    """
    spans = dict(_spans(yaml.compose(text), (), whole=True))
    first, behind = spans[at]
    start = text.rfind("\n", 0, first) + 1
    end = text.find("\n", behind)
    end = len(text) if end < 0 else end + 1
    before = text[start:first].strip()
    after = text[behind:end].strip()
    if before not in ("", "-") or (after and not after.startswith("#")):
        raise ValueError(at)
    return text[:start] + text[end:]


def _spans(
    node: yaml.Node | None, at: FieldPath, whole: bool = False
) -> Iterator[tuple[FieldPath, Span]]:
    """Each value's place; with `whole`, from the key to the last character of its value."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            path = (*at, key.value)
            yield from _spans(value, path, whole)
            if whole:
                yield path, (key.start_mark.index, _end(value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            path = (*at, number)
            yield from _spans(value, path, whole)
            if whole:
                yield path, (value.start_mark.index, _end(value))
    elif node is not None and not whole:
        yield at, (node.start_mark.index, node.end_mark.index)


def _end(node: yaml.Node) -> int:
    """Behind the last character; a block ends with its last value, not with the blanks after."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _as_id(id: str) -> str:
    """As a YAML text writes it: in quotes where it would be read as a number or truth value."""
    return yaml_text({"id": id}).removeprefix("id: ").rstrip("\n")
