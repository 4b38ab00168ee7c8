"""What a pledge or practice serves, as chips. GCM and GCR never stand in one row."""

from collections.abc import Iterator

from markupsafe import Markup

from localaction.pages.parts import chips
from localaction.pages.reader import Reader
from schemas.tags import Action

TAGS = {
    "gcm_objectives": "gcm_objectives",
    "guiding_principles": "gcm_guiding_principles",
    "gcr_objectives": "gcr_objectives",
    "grf_areas": "grf_areas_of_focus",
    "sdg_goals": "sdg_goals",
    "sdg_targets": "sdg_targets_migration",
    "cta_priorities": "cta_priorities",
    "jmdi_theme": "jmdi_themes",
    "people_concerned": "people_concerned",
}
"""Field → vocabulary, in the order in which a page shows them."""

Tags = tuple[str, Markup, bool]
"""Name of a field, its chips, and whether they are the secretariat's reading."""


def alignment(reader: Reader, facts: Action, path: str) -> Iterator[Tags]:
    """The tags that are stated."""
    for name, vocabulary in TAGS.items():
        ids = _ids(facts, name)
        if reader.stated(ids):
            found = chips(reader, vocabulary, ids, path)
            yield name, found, name in facts.provenance.suggested


def _ids(facts: Action, name: str) -> tuple[str, ...]:
    if name == "gcm_objectives":
        return facts.gcm_objectives.all if facts.gcm_objectives else ()
    if name == "jmdi_theme":
        return (facts.jmdi_theme,) if facts.jmdi_theme else ()
    ids: tuple[str, ...] = getattr(facts, name)
    return ids
