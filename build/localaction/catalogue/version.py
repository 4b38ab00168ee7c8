"""What one file of a record said in some version, read by the rules of today."""

from localaction.catalogue.model import Words
from localaction.catalogue.parse import parse
from localaction.catalogue.vocabularies import Vocabularies
from localaction.catalogue.words import understand
from localaction.source.whose import facts_of, language_of, report_of
from localaction.source.words import read_words
from localaction.source.yaml import read_yaml
from schemas import KINDS
from schemas.base import Record
from schemas.update import Update

Said = Record | Update | Words


def said(kind: str, part: str, text: str, vocabularies: Vocabularies) -> Said | None:
    """The facts or words of a part (`source.whose`) of a record of some kind.

    None for what is neither, and for what was right once and cannot be read any more.
    """
    report, language = report_of(part), language_of(part)
    if language:
        file, _ = read_words(text, part, language)
        if file is None:
            return None
        return understand(file, "update" if report else kind, vocabularies)[0]
    if part != facts_of(kind) and not report:
        return None
    document, _ = read_yaml(text, part)
    if document is None:
        return None
    return parse(Update, document)[0] if report else parse(KINDS[kind], document)[0]
