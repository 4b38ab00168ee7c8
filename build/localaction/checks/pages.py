"""Editorial pages: slots that something fills, and a text in the site's first language."""

import re
from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.catalogue.vocabularies import nearest
from localaction.checks.places import in_words, listed
from localaction.problems import Problem

SLOTS = {
    "index": ("counts", "map", "latest-pledges", "latest-updates"),
    "design": ("components",),
    "take-part": ("forms",),
    "data": ("workbooks", "codebooks"),
    "translators": ("glossary",),
}
"""What an editorial page may ask for, by its name; `pages.home`, `design`, `take_part`,
`data_files` and `translators` fill it."""

_SLOT = re.compile(r"<!-- slot: (\S+) -->")


def check_slots(catalogue: Catalogue) -> Iterator[Problem]:
    """A slot that nothing fills, and one that is not there, would stop the build."""
    for page in catalogue.pages:
        slots = SLOTS.get(page.name, ())
        written = {found[1] for found in _SLOT.finditer(page.body)}
        for slot in slots:
            if slot not in written:
                line = page.body_first_line
                values = {"found": slot, "written": f"<!-- slot: {slot} -->"}
                yield in_words(page.path, line, "", "page-slot", "missing", **values)
        for found in _SLOT.finditer(page.body):
            slot = found[1]
            if slot not in slots:
                near = nearest(slot, slots)
                values = {"found": slot, "nearest": near or "", "slots": listed(slots)}
                wording = "nearest" if near else "" if slots else "none"
                line = page.body_first_line + page.body.count("\n", 0, found.start())
                yield in_words(page.path, line, "", "page-slot", wording, **values)


def check_page_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Every page is written in the site's first language, from which the others fall back."""
    first = catalogue.site.languages[0]
    written = {page.name for page in catalogue.pages if page.language == first}
    for page in catalogue.pages:
        if page.name not in written:
            values = {"language": first, "file": f"{page.name}.md"}
            yield in_words(page.path, 1, "", "page-source-missing", **values)
            written.add(page.name)
