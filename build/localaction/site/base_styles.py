"""Material's style sheet, as far as our pages can meet it: the base for `build/theme/styles/`.

In: the sheet as the package brings it (137 KB, most of it for parts of its own pages that ours do
not have). Out: the rules for plain elements and for `.md-typeset`, in a cascade layer of their own,
so that any rule of ours wins without a contest of selectors.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import tinycss2

KEPT_CLASSES = frozenset({"md-typeset"})
"""The classes of Material that our pages bear."""

OURS = frozenset({"details", "summary"})
"""Elements that Material takes for its boxes of advice, with pictures in the sheet; we do not."""

NESTING = frozenset({"media", "supports"})
"""The rules that hold rules."""

Node = Any
"""A node of tinycss2, which has no types."""


def base_styles(sheet: str) -> bytes:
    """The part of Material's sheet that our pages need. `sheet`: its text."""
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return f"@layer material{{{''.join(_kept(rules))}}}\n".encode()


def _kept(rules: Sequence[Node]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield _rule(rule)
        elif rule.type == "at-rule" and rule.at_keyword in NESTING:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            body = "".join(_kept(inner))
            if body:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{body}}}"


def _rule(rule: Node) -> str:
    selectors = [
        tinycss2.serialize(selector).strip()
        for selector in _selectors(rule.prelude)
        if _can_match(selector)
    ]
    body = ";".join(_declarations(rule.content)) if selectors else ""
    return f"{','.join(selectors)}{{{body}}}" if body else ""


def _selectors(prelude: Sequence[Node]) -> Iterator[list[Node]]:
    """Cut a list of selectors at its commas."""
    selector: list[Node] = []
    for node in prelude:
        if node.type == "literal" and node.value == ",":
            yield selector
            selector = []
        else:
            selector.append(node)
    yield selector


def _can_match(selector: Sequence[Node]) -> bool:
    before: Node = None
    for node in selector:
        if node.type == "ident":
            is_class = before is not None and before.type == "literal" and before.value == "."
            if node.value not in KEPT_CLASSES if is_class else node.value in OURS:
                return False
        if node.type == "[] block" and tinycss2.serialize(node.content).startswith("data-md-"):
            return False
        before = node
    return True


def _declarations(content: Sequence[Node]) -> Iterator[str]:
    """What a rule declares, but for pictures that stand in the sheet."""
    declared = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    for each in declared:
        value = tinycss2.serialize(each.value).strip() if each.type == "declaration" else ""
        if value and "url(" not in value:
            yield f"{each.name}:{value}{'!important' if each.important else ''}"
