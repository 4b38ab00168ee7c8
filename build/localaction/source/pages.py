"""Reads the editorial pages: `content/pages/<name>.md` (English) and `<name>.<lang>.md`."""

from itertools import islice

from localaction.problems import Problem
from localaction.source.document import PageFile
from localaction.source.files import read_text
from localaction.source.front import split
from localaction.source.listing import list_folder
from localaction.source.markdown import parse, passage
from localaction.source.markup import MAX_PROBLEMS, judge_markup
from localaction.source.walk import PASSED_BY, unexpected
from localaction.source.words import is_language

PAGES = "content/pages"

_UNSUFFIXED = "en"


def read_pages(root: str) -> tuple[tuple[PageFile, ...], list[Problem]]:
    """Read all pages, sorted by name and language."""
    listing = list_folder(root, PAGES)
    problems = [*listing.problems, *(unexpected(PAGES, n, "folder") for n in listing.folders)]
    pages = []
    for file in listing.files:
        stem, _, ending = file.rpartition(".")
        name, dot, language = stem.partition(".")
        if file == PASSED_BY:
            continue
        if ending != "md" or not name or (dot and not is_language(language)):
            problems.append(unexpected(PAGES, file, "page"))
            continue
        page, found = _read_page(root, name, language or _UNSUFFIXED, f"{PAGES}/{file}")
        problems += found
        if page is not None:
            pages.append(page)
    return tuple(sorted(pages, key=lambda page: (page.name, page.language))), problems


def _read_page(
    root: str, name: str, language: str, path: str
) -> tuple[PageFile | None, tuple[Problem, ...]]:
    text, problems = read_text(f"{root}/{path}", path)
    if text is None:
        return None, problems
    front, body, first_line, problems = split(text, path)
    if problems:
        return None, problems
    tokens, definitions = parse(body)
    judged = judge_markup(tokens, definitions, path, first_line, slots=True)
    words = passage("", first_line, body.strip("\n"), tokens, first_line)
    page = PageFile(name, language, path, front, body, first_line, words)
    return page, tuple(islice(judged, MAX_PROBLEMS))
