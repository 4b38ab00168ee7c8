"""The state of each text that a change touches: who made it, which parts are old or lacking."""

from collections.abc import Iterator, Mapping
from typing import Any

from localaction.catalogue.model import Words
from localaction.catalogue.words import PAGE_BODY, lacking_parts, stale_parts
from localaction.insight.text_states import page_writings, states_of
from localaction.language.mark import N_
from localaction.telling.values import Teller

TEXT, TITLE = N_("Text"), N_("Title")


def texts_of(teller: Teller, texts: Mapping[str, Words], name: str) -> Iterator[dict[str, Any]]:
    """Those of a record, or of a report of it, in every language that has one."""
    for language, words in sorted(texts.items()):
        lacking = lacking_parts(words, texts)
        older = sorted(stale_parts(words, texts) - {*lacking})
        yield {
            "of": name,
            "language": language,
            "state": words.translation.state if words.translation else "own",
            "stale": len(older),
            "older": [_part(teller, part) for part in older],
            "lacking": [_part(teller, part) for part in lacking],
        }


def texts_of_page(teller: Teller, name: str) -> Iterator[dict[str, Any]]:
    """Those of an editorial page."""
    languages = teller.after.site.languages
    pages = [page for page in teller.after.pages if page.name == name]
    for writing in page_writings(pages, languages[0]):
        for state in states_of(writing, languages):
            if state.made != "missing":
                yield {
                    "of": "",
                    "language": state.language,
                    "state": state.made,
                    "stale": len(state.stale),
                    "older": [_part(teller, part) for part in state.stale],
                    "lacking": [_part(teller, part) for part in state.lacking],
                }


def _part(teller: Teller, part: str) -> str:
    if part in (PAGE_BODY, "title"):
        return teller.words.gettext(TEXT if part == PAGE_BODY else TITLE)
    return teller.term("sections", part)
