"""Plain data → YAML as people find it in the repository: block style, short lists in brackets.

Quotes stand where a reader of YAML 1.1 or 1.2 would take a text for something else. The same data
gives the same bytes.
"""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

WITHOUT_LIMIT = 2**31
"""Wider than any line: nothing is folded."""

SHORT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
"""Ids and terms; a list of nothing else stands in brackets."""

# `NO` and `on` are truth values in YAML 1.1, `12:30` and `1_000` numbers, `=` and `<<` tags.
TAKEN_FOR_ELSE = re.compile(
    r"[0-9+.-].*|(?-i:[A-Z]{2})|y|n|yes|no|on|off|true|false|null|nan|inf|~|=|<<", re.IGNORECASE
)


def yaml_text(data: Mapping[str, Any]) -> str:
    """Write a mapping, ending with a line feed; an empty one is an empty text."""
    if not data:
        return ""
    writer = YAML()
    writer.indent(mapping=2, sequence=2, offset=0)
    writer.width = WITHOUT_LIMIT
    writer.allow_unicode = True
    written = StringIO()
    writer.dump(styled(data), written)
    return written.getvalue()


def styled(value: Any) -> Any:
    """The same data, as people find it in the repository."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, Mapping):
        block = CommentedMap((_quoted(key), styled(inner)) for key, inner in value.items())
        if not value:
            block.fa.set_flow_style()
        return block
    if isinstance(value, Sequence):
        items = CommentedSeq(styled(inner) for inner in value)
        if all(isinstance(inner, str) and SHORT.fullmatch(inner) for inner in value):
            items.fa.set_flow_style()
        return items
    return value


def _quoted(text: str) -> str:
    style: type[str] = str
    if not text.isprintable():
        style = DoubleQuotedScalarString
    elif not text or TAKEN_FOR_ELSE.fullmatch(text):
        style = SingleQuotedScalarString
    return style(text)
