"""Lengths: what a title, a summary and a section may hold; Chinese says the same in half."""

from collections.abc import Iterator, Mapping

from localaction.catalogue.model import Catalogue
from localaction.checks.places import in_words
from localaction.checks.subjects import WORDED_KINDS, Text, texts
from localaction.problems import Problem

TITLE, SUMMARY, NARRATIVE = 150, 800, 1500
"""Characters. The narrative is the summary of an update's words."""


def check_lengths(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge the length of every part of every words file, and that there is a summary."""
    sections = catalogue.vocabularies.lists.get("sections")
    limits = {term.id: term.limit for term in sections.terms if term.limit} if sections else {}
    for text in texts(catalogue):
        summary = text.words.summary
        if text.kind in WORDED_KINDS and not summary.text.strip():
            yield in_words(text.words.path, summary.line, "summary", "words-summary")
        yield from _too_long(text, limits)


def _too_long(text: Text, limits: Mapping[str, int]) -> Iterator[Problem]:
    words = text.words
    summary_limit = NARRATIVE if text.kind == "update" else SUMMARY
    parts = [
        ("title", words.title_line, words.title, TITLE),
        ("summary", words.summary.line, words.summary.text, summary_limit),
    ]
    parts += [
        (id, words.sections[id].line, words.sections[id].text, limit)
        for id, limit in limits.items()
        if id in words.sections
    ]
    share = 2 if words.language.partition("-")[0] == "zh" else 1
    for field, line, content, limit in parts:
        if len(content) > limit // share:
            values = {"count": str(len(content)), "limit": str(limit // share), "part": field}
            wording = field if field in ("title", "summary") else ""
            yield in_words(words.path, line, field, "words-too-long", wording, **values)
