"""Where a person brings something to the repository: the short form, filled in; forms to download.

The forms themselves are made by `intake`; the names that both need stand here.
"""

from collections.abc import Iterator
from urllib.parse import quote

from localaction.language.mark import N_
from schemas.site import Site

FOLDER = ".github/ISSUE_TEMPLATE"

KIND_NAMES = {
    "pledge": N_("Pledge"),
    "practice": N_("Practice"),
    "update": N_("Report on progress"),
    "correction": N_("Correction"),
    "city": N_("City or region"),
}
"""What can be brought, in the order in which the form offers it; msgids."""


def form_name(site: Site, language: str) -> str:
    """The file of the short form in a language; the number keeps the order of the languages."""
    return f"{site.languages.index(language) + 1}-{language}.yml"


RECORD_IDS = {"correction": "correct", "update": "report"}
"""By what name the address of a form fills in the record; short, for it stands on every page."""


FILES = "forms"
"""The folder of the site with the forms for Excel and Word."""
SUFFIXES = ("xlsx", "docx")


def form_file(kind: str, language: str, suffix: str) -> str:
    """Where a form for Excel or Word lies in the site, the same for all languages."""
    return f"{FILES}/{kind}-{language}.{suffix}"


def form_files(site: Site) -> Iterator[str]:
    """All of them."""
    for language in site.languages:
        for kind in KIND_NAMES:
            for suffix in SUFFIXES:
                yield form_file(kind, language, suffix)


def bring(site: Site, language: str, kind: str = "", record: str = "") -> str:
    """The address of the short form, with the record of a report or correction filled in.

    Of which kind it is follows from that field: GitHub fills in texts, and shows no form at all
    where the address fills in a list.
    """
    asked = f"template={form_name(site, language)}"
    if record:
        asked += f"&{RECORD_IDS[kind]}={quote(record)}"
    return f"{site.repository.rstrip('/')}/issues/new?{asked}"
