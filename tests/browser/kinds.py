"""Every kind of page that the site has: the one list that tests, screenshots and figures go by."""

from collections.abc import Iterable

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
RTL = frozenset({"ar"})

KINDS: dict[str, str] = {
    "home": "",
    "explore": "explore/",
    "pledges": "pledges/",
    "pledge": "pledges/montevideo-resuena/",
    "practices": "practices/",
    "practice": "practices/geneva-papyrus/",
    "cities": "cities/",
    "city": "cities/montevideo/",
    "topics": "topics/",
    "gcm-objectives": "gcm-objectives/",
    "gcm-objective": "gcm-objectives/gcm-15/",
    "gcr-objectives": "gcr-objectives/",
    "gcr-objective": "gcr-objectives/gcr-1/",
    "grf-areas": "grf-areas/",
    "grf-area": "grf-areas/grf-education/",
    "sdg-goals": "sdg-goals/",
    "sdg-goal": "sdg-goals/sdg-11/",
    "cta-priorities": "cta-priorities/",
    "cta-priority": "cta-priorities/cta-governance/",
    "jmdi-themes": "jmdi-themes/",
    "jmdi-theme": "jmdi-themes/jmdi-rights/",
    "people-concerned": "people-concerned/",
    "person-concerned": "people-concerned/refugees/",
    "countries": "countries/",
    "country": "countries/it/",
    "regions": "regions/",
    "region": "regions/150/",
    "sub-region": "regions/039/",
    "uclg-sections": "uclg-sections/",
    "uclg-section": "uclg-sections/uclg-europe/",
    "progress": "progress/",
    "changes": "changes/",
    "changes-of-a-month": "changes/2026-11/",
    "organisations": "organisations/",
    "organisation": "organisations/global-cities-fund/",
    "gaps": "gaps/",
    "gaps-refugees": "gaps/refugees/",
    "about": "about/",
    "take-part": "take-part/",
    "translators": "translators/",
    "checks": "checks/",
    "data": "data/",
    "embed": "data/embed/",
    "privacy": "privacy/",
    "accessibility": "accessibility/",
    "design": "design/",
    "cities-like-mine": "cities-like-mine/",
    "other-systems": "other-systems/",
    "other-system": "other-systems/imrf/",
    "translations": "translate/",
    "translation": "translate/ar/",
    "search": "search/",
    "404": "404.html",
}
"""Name → an example, as it lies at the root. A page of a new kind gets a line here."""

ONCE = frozenset({"404"})
"""Kinds of which there is one page for all languages."""

RECORDS = ("pledge", "practice", "city")
UNLIKE = (
    "home",
    "explore",
    "pledges",
    "pledge",
    "city",
    "topics",
    "country",
    "progress",
    "search",
    "404",
)
"""Kinds that look least like each other, for what is slow to test."""


def prefix(language: str) -> str:
    """Where a language begins."""
    return "" if language == "en" else f"{language}/"


def address_of(kind: str, language: str) -> str:
    """Where the example of a kind stands in a language."""
    return prefix(language) + KINDS[kind]


def kinds_in(*languages: str, among: Iterable[str] = KINDS) -> list[tuple[str, str]]:
    """Every kind in every language given, for `parametrize`."""
    return [
        (kind, language)
        for language in languages
        for kind in among
        if language == "en" or kind not in ONCE
    ]


def shape(address: str) -> tuple[str, int]:
    """What tells kinds apart: the first part of the address at the root, and its depth."""
    parts = address.rstrip("/").split("/")
    if parts[0] in LANGUAGES:
        parts = parts[1:] or [""]
    return parts[0], len(parts)
