"""What can be wrong with a file: one value per finding, and the register of all rules.

A problem carries no words: its code, the values found and the place. `language.messages` turns it
into a sentence in the reader's language, from the locale files. Checks yield problems; only `cli`
prints them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_with
from typing import Literal

Severity = Literal["error", "remark"]

ERROR: Severity = "error"
"""Blocks: no site is written while one stands."""

REMARK: Severity = "remark"
"""Asks: may be ignored without shame."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding at one place of one file."""

    path: str
    """The file, relative to its root, with `/` between folders."""
    line: int
    """1-based; 1 where the finding concerns the whole file."""
    column: int
    """1-based."""
    field: str
    """Dotted name of the field (`indicators.0.target.due`), or "" for the whole file."""
    code: str
    """A key of `CODES`."""
    values: Mapping[str, str] = made_with(default_factory=dict)
    """What the sentence names: the value found, the limit, the nearest known term."""
    wording: str = ""
    """Which of a rule's sentences fits (for example `nearest`), "" for its only or usual one."""

    @property
    def severity(self) -> Severity:
        return CODES[self.code]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort for the reader: by file, line, column, code; the same finding twice stands once."""
    unique = {
        (p.path, p.line, p.column, p.code, p.field, p.wording, tuple(sorted(p.values.items()))): p
        for p in problems
    }
    return [unique[key] for key in sorted(unique)]


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that block."""
    return [problem for problem in problems if problem.severity == ERROR]


CODES: Mapping[str, Severity] = {
    # Files and folders (source.tree)
    "file-encoding": ERROR,
    "file-too-large": ERROR,
    "file-unexpected": ERROR,
    "file-link": ERROR,
    "facts-missing": ERROR,
    # YAML (source.yaml)
    "yaml-syntax": ERROR,
    "yaml-tab": ERROR,
    "yaml-too-deep": ERROR,
    "yaml-duplicate-key": ERROR,
    "yaml-key": ERROR,
    "yaml-anchor": ERROR,
    "yaml-tag": ERROR,
    "yaml-documents": ERROR,
    "yaml-mapping": ERROR,
    "yaml-number": ERROR,
    # Words files (source.words)
    "words-front-matter": ERROR,
    "words-title": ERROR,
    "words-heading-level": ERROR,
    "words-markup": ERROR,
    # One record against its schema (catalogue.parse)
    "field-unknown": ERROR,
    "field-required": ERROR,
    "field-type": ERROR,
    "field-value": ERROR,
    "field-date": ERROR,
    "field-address": ERROR,
    "field-id": ERROR,
    "field-too-many": ERROR,
    "field-too-long": ERROR,
    # Identity
    "id-format": ERROR,
    "id-duplicate": ERROR,
    # References
    "reference-unknown": ERROR,
    "reference-kind": ERROR,
    "reference-broken": ERROR,
    "reference-retired": REMARK,
    "reference-itself": ERROR,
    # Former ids (content/moves.yml)
    "move-unknown": ERROR,
    "move-taken": ERROR,
    # Vocabularies
    "term-unknown": ERROR,
    "term-repeated": ERROR,
    "term-unverified": ERROR,
    "vocabulary-unknown": ERROR,
    "vocabulary-name": ERROR,
    "vocabulary-duplicate": ERROR,
    "vocabulary-label": ERROR,
    "glossary-term": ERROR,
    # What a record's provenance asks of it
    "field-missing": ERROR,
    "field-asked": REMARK,
    "consent-missing": ERROR,
    "source-missing": ERROR,
    "suggested-unknown": ERROR,
    "framework-tags": ERROR,
    "framework-undeclared": ERROR,
    "objective-twice": ERROR,
    # Dates
    "date-order": ERROR,
    "date-future": ERROR,
    "update-name": ERROR,
    "measurement-after-update": ERROR,
    "update-before-record": REMARK,
    "update-undated": REMARK,
    # Targets and measurements
    "indicator-repeated": ERROR,
    "indicator-unknown": ERROR,
    "indicator-label": ERROR,
    "indicator-value": ERROR,
    "target-source": ERROR,
    "target-basis": ERROR,
    "measurement-city": ERROR,
    "measurement-parts": ERROR,
    "reason-missing": ERROR,
    # Words and translations
    "words-source-missing": ERROR,
    "words-heading-unknown": ERROR,
    "words-heading-repeated": ERROR,
    "words-list": ERROR,
    "words-too-long": ERROR,
    "words-summary": ERROR,
    "words-label": ERROR,
    "words-language": ERROR,
    "translation-missing": ERROR,
    "translation-of-itself": ERROR,
    "translation-origin": ERROR,
    "translation-stale": REMARK,
    "translation-incomplete": REMARK,
    "translation-number": REMARK,
    "translation-link": REMARK,
    "translation-term": REMARK,
    "translation-name": REMARK,
    "typography": REMARK,
    "text-hidden-character": ERROR,
    # Links and pictures
    "link-scheme": ERROR,
    "link-broken": ERROR,
    "picture-missing": ERROR,
    "picture-words": ERROR,
    "picture-file": ERROR,
    # Privacy
    "private-email": ERROR,
    "private-telephone": ERROR,
    "private-name": REMARK,
    # Across records
    "near-duplicate": REMARK,
    "review-incomplete": ERROR,
    "review-decision": ERROR,
    "review-step": ERROR,
    "review-rubric": ERROR,
    "city-place": REMARK,
    # Editorial pages
    "page-slot": ERROR,
    "page-source-missing": ERROR,
    # The words of the interface (language.judge)
    "po-syntax": ERROR,
    "po-placeholder": ERROR,
    "po-markup": ERROR,
    # The forms of other systems (content/exports/)
    "export-name": ERROR,
    "export-field": ERROR,
    "export-value": ERROR,
    "export-rule": ERROR,
    # What changed since a revision (localaction check --since)
    "update-edited": ERROR,
    "id-removed": ERROR,
    "id-reused": ERROR,
    "history-unavailable": REMARK,
}
"""Every rule and whether it blocks. A test asks for a bad example of each."""
