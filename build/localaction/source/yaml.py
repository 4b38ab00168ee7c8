"""Reads YAML 1.2 core, strictly: text in, plain data with the place of every value out.

One pass over the events of PyYAML's C parser, without recursion, so that no file can hang or crash
the program. Schemas, terms and dates are judged later.
"""

import yaml
from yaml._yaml import CParser

from localaction.problems import Problem
from localaction.source.document import Document
from localaction.source.places import codepoint, first_unreadable, position_of
from localaction.source.yaml_errors import syntax_problem
from localaction.source.yaml_events import Builder, ReadingStopped


def read_yaml(
    text: str, path: str, first_line: int = 1
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one file, or one block whose first line is `first_line` of its file.

    The document is None where any problem was found. Its marks give, for an entry of a mapping,
    the place of the key; for an item of a list, the place of the item.
    """
    builder = Builder(path, first_line)
    if "\x85" in text or "\u2028" in text or "\u2029" in text:
        # The C parser breaks lines at these; YAML 1.2 does not.
        return None, (_unreadable(text, path, first_line),)
    try:
        # The parser alone: a loader would also make what turns events into objects.
        builder.take_all(CParser(text).get_event)
    except ReadingStopped:
        pass
    except yaml.MarkedYAMLError as error:
        explicit_end = builder.ended_explicitly
        builder.problems.append(syntax_problem(error, text, path, first_line, explicit_end))
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        builder.problems.append(_unreadable(text, path, first_line))
    if builder.root is None and not builder.problems:
        builder.problems.append(builder.not_a_mapping())
    if builder.problems or builder.root is None:
        return None, tuple(builder.problems)
    return Document(path, builder.root, builder.marks()), ()


def _unreadable(text: str, path: str, first_line: int) -> Problem:
    index = first_unreadable(text) or 0
    line, column = position_of(text, index, first_line)
    values = {"character": codepoint(text[index])}
    return Problem(path, line, column, "", "file-encoding", values, "control")
