"""What the explorer calls facets and their values in one language.

In: a `Reader`, and the values of each facet as the file of facets has them, which are the same for
every language. Out: plain data for the file of titles.
"""

from collections.abc import Mapping, Sequence

from localaction.pages.reader import Reader
from localaction.render.format import language_name, number
from localaction.search.facets import FACETS, MEASURED, NO, NOT_MEASURED, YES, Facet

STAR = "*"
"""Behind an unofficial translation; the explorer says what it means."""


def facet_labels(
    reader: Reader, values: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, object]]:
    """Name of a facet → what it is called, what its values are, what a record without one is.

    The values of `city` are left out: they are the titles of its records.
    """
    _ = reader.words.gettext
    names = _names(reader)
    without = {"language": _("No text"), "country": _("No country stated")}
    return {
        facet.name: {
            "label": names[facet.name],
            "unknown": without.get(facet.name, _("Not stated")),
            **_told(reader, facet, values[facet.name]),
        }
        for facet in FACETS
        if facet.name in names
    }


def _told(reader: Reader, facet: Facet, values: Sequence[str]) -> dict[str, list[str]]:
    if facet.name == "city":
        return {}
    return {"values": [_value(reader, facet, value) for value in values]}


def _value(reader: Reader, facet: Facet, value: str) -> str:
    if facet.vocabulary:
        return _term(reader, facet.vocabulary, value)
    if facet.name == "language":
        return language_name(value, reader.language)
    # A year is what it is.
    return _words(reader).get((facet.name, value), value)


def _term(reader: Reader, vocabulary: str, id: str) -> str:
    """The label of a term in short, behind the number by which its owner's list is known, with the
    mark of an unofficial translation."""
    label = reader.label(vocabulary, id, short=True)
    told = label.text + STAR * reader.is_unofficial(vocabulary, label, id)
    given = reader.catalogue.vocabularies.term(vocabulary, id).number
    return told if given is None else f"{number(given, reader.language)}. {told}"


def _words(reader: Reader) -> Mapping[tuple[str, str], str]:
    """Facet and value → what a value is called that is no term."""
    _ = reader.words.gettext
    return {
        ("kind", "pledge"): _("Pledges"),
        ("kind", "practice"): _("Practices"),
        ("kind", "city"): _("Local governments"),
        ("reviewed", YES): _("Yes"),
        ("reviewed", NO): _("No"),
        ("results", MEASURED): _("Measured"),
        ("results", NOT_MEASURED): _("None reported"),
    }


def _names(reader: Reader) -> Mapping[str, str]:
    _ = reader.words.gettext
    return {
        "kind": _("Kind"),
        "gcm": _("Objective for migration (GCM)"),
        "gcr": _("Objective on refugees (GCR)"),
        "area": _("Area of focus on refugees"),
        "sdg": _("Sustainable Development Goal"),
        "priority": _("Priority of the Call to Local Action"),
        "theme": _("Theme of migration and development (JMDI)"),
        "people": _("People concerned"),
        "region": _("Region"),
        "subregion": _("Sub-region"),
        "country": _("Country"),
        "section": _("UCLG section"),
        "city": _("City"),
        "band": _("Population"),
        "stage": _("Stage"),
        "reporting": _("Reporting status"),
        "evidence": _("Evidence of results"),
        "reviewed": _("Peer-reviewed"),
        "support": _("Support sought"),
        "cost": _("Cost of doing the same"),
        "year": _("Year it began"),
        "language": _("Language of the text"),
        "results": _("Measured results"),
    }
