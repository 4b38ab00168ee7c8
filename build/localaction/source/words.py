"""Reads a words file: `# Title`, a summary, and one passage for each `## Heading`.

Which headings there may be, how long a passage is and where links lead are checks of their own.
"""

import re
from collections.abc import Iterator
from itertools import islice

from markdown_it.token import Token

from localaction.problems import Problem
from localaction.source.document import Document, Passage, WordsFile
from localaction.source.front import split
from localaction.source.markdown import inline_words, parse, passage
from localaction.source.markup import MAX_PROBLEMS, judge_markup
from localaction.source.places import excerpt
from localaction.source.plain import read_plain

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def is_language(name: str) -> bool:
    """Say whether a part of a file's name has the form of a language code (BCP 47)."""
    return _LANGUAGE.fullmatch(name) is not None


def read_words(text: str, path: str, language: str) -> tuple[WordsFile | None, tuple[Problem, ...]]:
    """Read one words file; None where its front matter or its title cannot be trusted."""
    front, body, first_line, broken = split(text, path)
    if broken:
        # Where it is known where the body begins, what is wrong with that is told as well.
        behind = read_marked(body, path, language, front, first_line)[1] if first_line > 1 else ()
        return None, (*broken, *behind)
    plain = read_plain(body, first_line)
    if plain is not None:
        file = WordsFile(
            path=path,
            language=language,
            front=front,
            title=plain.title,
            title_line=plain.title_line,
            summary=plain.summary,
            sections=plain.sections,
        )
        return file, ()
    return read_marked(body, path, language, front, first_line)


def read_marked(
    body: str, path: str, language: str, front: Document, first_line: int
) -> tuple[WordsFile | None, tuple[Problem, ...]]:
    """Read a body behind its front matter, whatever markup it holds."""
    tokens, definitions = parse(body)
    problems = [
        *islice(judge_markup(tokens, definitions, path, first_line), MAX_PROBLEMS),
        *islice(_judge_headings(tokens, path, first_line), MAX_PROBLEMS),
    ]
    starts = [i for i, token in enumerate(tokens) if _is_heading(token, "h1", "h2")]
    titles = [i for i in starts if tokens[i].tag == "h1" and _heading(tokens, i)]
    if not titles:
        problems.append(Problem(path, first_line, 1, "", "words-title", wording="missing"))
        return None, tuple(problems)
    title = titles[0]
    problems += _judge_title(tokens, title, starts, path, first_line)
    lines = body.split("\n")
    sections = [i for i in starts if i > title and tokens[i].tag == "h2"]
    passages = [
        _passage(tokens, start, end, lines, first_line)
        for start, end in zip([title, *sections], [*sections, len(tokens)], strict=True)
    ]
    file = WordsFile(
        path=path,
        language=language,
        front=front,
        title=_heading(tokens, title),
        title_line=_line(tokens[title], first_line),
        summary=passages[0],
        sections=tuple(passages[1:]),
    )
    return file, tuple(problems)


def _passage(
    tokens: list[Token], start: int, end: int, lines: list[str], first_line: int
) -> Passage:
    """Make the passage below the heading at `start`; the title's is the summary."""
    inner = tokens[start + 3 : end]
    top = (tokens[start].map or [0, 0])[1]
    bottom = (tokens[end].map or [0, 0])[0] if end < len(tokens) else len(lines)
    heading, line = "", _line(inner[0] if inner else tokens[start], first_line)
    if tokens[start].tag == "h2":
        heading, line = _heading(tokens, start), _line(tokens[start], first_line)
    return passage(heading, line, _without_blank_ends(lines[top:bottom]), inner, first_line)


def _judge_title(
    tokens: list[Token], title: int, starts: list[int], path: str, first_line: int
) -> Iterator[Problem]:
    if title > 0:
        line = _line(tokens[0], first_line)
        yield Problem(path, line, 1, "", "words-title", {}, "before")
    for i in starts:
        if i != title and tokens[i].tag == "h1":
            values = {"title": excerpt(_heading(tokens, i))}
            line = _line(tokens[i], first_line)
            yield Problem(path, line, 1, "", "words-title", values, "second")


def _judge_headings(tokens: list[Token], path: str, first_line: int) -> Iterator[Problem]:
    for i, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        values = {"heading": excerpt(_heading(tokens, i))}
        line = _line(token, first_line)
        if token.level > 0:
            yield Problem(path, line, 1, "", "words-heading-level", values, "nested")
        elif token.tag not in ("h1", "h2"):
            yield Problem(path, line, 1, "", "words-heading-level", values)
        if any(c.type in ("link_open", "image") for c in tokens[i + 1].children or ()):
            yield Problem(path, line, 1, "", "words-markup", values, "heading")


def _is_heading(token: Token, *tags: str) -> bool:
    return token.type == "heading_open" and token.level == 0 and token.tag in tags


def _heading(tokens: list[Token], start: int) -> str:
    return inline_words(tokens[start + 1].children or ())


def _line(token: Token, first_line: int) -> int:
    return (token.map or [0, 0])[0] + first_line


def _without_blank_ends(lines: list[str]) -> str:
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return "\n".join(lines[start:end])
