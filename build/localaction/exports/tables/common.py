"""Columns that several tables share: which record it is, where it comes from, how it is tagged."""

from collections.abc import Callable
from typing import Any

from localaction.catalogue.derive import is_reported_on
from localaction.exports.tables.field import field
from localaction.exports.tables.table import Cell, Column
from localaction.exports.tables.world import World
from schemas.base import Record
from schemas.meaning import Holds
from schemas.tags import Action, ExternalIds


def own(
    name: str,
    type: Holds,
    meaning: str,
    of: Callable[[Any], Cell],
    *,
    vocabulary: str = "",
    kinds: tuple[str, ...] = (),
    many: bool = False,
) -> Column:
    """A column that is no field of the facts."""
    return Column(name, type, meaning, of, vocabulary, kinds, many)


def which(world: World) -> tuple[Column, ...]:
    """The id of a record and the address of its page."""
    return (
        own("id", "text", "The record's id, the same in all languages; it never changes.", _id),
        own("url", "address", "The address of the record's page.", world.url),
    )


def _id(entry: Any) -> str:
    return str(entry.id)


def titles(world: World) -> tuple[Column, ...]:
    """The title as first written, then in each language of the site."""

    def written(entry: Any) -> str | None:
        words = world.own_words(entry)
        return words.title if words else None

    def told(language: str) -> Column:
        return own(
            f"title_{language}",
            "text",
            "The title in that language, where there is one; texts.csv says who translated it.",
            lambda entry: entry.words[language].title if language in entry.words else None,
        )

    first = own("title", "text", "The title in the language of the record.", written)
    return (first, *(told(language) for language in world.catalogue.site.languages))


def names(world: World) -> tuple[Column, ...]:
    """The name in each language of the site."""

    def told(language: str) -> Column:
        return own(
            f"name_{language}",
            "text",
            "The name in that language, where known.",
            lambda entry: entry.facts.names.get(language),
        )

    return tuple(told(language) for language in world.catalogue.site.languages)


ORIGIN = (
    field(Record, "language", "The language its words were first written in."),
    field(Record, "provenance.kind", "Where the record comes from."),
    field(Record, "provenance.by_role", "The office that compiled or submitted it."),
    field(Record, "provenance.suggested"),
    field(Record, "provenance.consent.licence", "The licence that the submitter consented to."),
    field(Record, "provenance.consent.by_role", "The office that gave the consent."),
    field(Record, "provenance.consent.date", "The day of the consent."),
    field(Record, "added", "The day the record was added."),
    field(Record, "restored"),
)

TAGS = (
    field(Action, "frameworks", "The frameworks it is reported under."),
    field(
        Action,
        "gcm_objectives.primary",
        "Objectives of the Global Compact for Migration that it serves first.",
    ),
    field(
        Action,
        "gcm_objectives.secondary",
        "Other objectives of the Global Compact for Migration that it serves.",
    ),
    field(
        Action,
        "guiding_principles",
        "Guiding principles of the Global Compact for Migration that it stands for.",
    ),
    field(
        Action,
        "gcr_objectives",
        "Objectives of the Global Compact on Refugees that it serves.",
    ),
    field(Action, "grf_areas", "Areas of focus of the Global Refugee Forum."),
    field(Action, "sdg_goals", "Sustainable Development Goals that it serves."),
    field(Action, "sdg_targets", "Targets of these goals that touch migration."),
    field(Action, "cta_priorities", "Priorities of the Call to Local Action."),
    field(Action, "jmdi_theme", "Theme of the Joint Migration and Development Initiative."),
    field(Action, "people_concerned", "The people it is for."),
    field(Action, "regardless_of_status"),
    field(Action, "start", "When it began or begins."),
    field(Action, "end", "When it ended or ends: a date, or ongoing."),
    field(Action, "rounds"),
    field(Action, "reported_to"),
)

EXTERNAL = tuple(
    field(
        Action,
        f"external_ids.{system}.{part}",
        f"The {said} of the same record in another system.",
        f"{system}_{part}",
    )
    for system in ExternalIds.model_fields
    for part, said in (("id", "id"), ("url", "address"))
)


def standing(world: World) -> tuple[Column, ...]:
    """Where a pledge or practice stands on the day of the site: derived, never written by hand."""
    where = world.standings

    def reported(entry: Any) -> str | None:
        return where[entry.id].reporting if is_reported_on(entry) else None

    return (
        own(
            "stage",
            "text",
            "Derived: the stage told by the latest report that tells one.",
            lambda entry: where[entry.id].stage,
            vocabulary="pledge_stages",
        ),
        own(
            "reporting",
            "text",
            "Derived: how long ago the latest dated report speaks for.",
            reported,
            vocabulary="reporting_status",
        ),
        own(
            "last_report",
            "date",
            "Derived: the latest date that a dated report speaks for.",
            lambda entry: where[entry.id].last_report,
        ),
        own(
            "updates",
            "whole",
            "Derived: how many reports there are, dated or not.",
            lambda entry: len(entry.updates),
        ),
        own(
            "indicators",
            "whole",
            "Derived: how many indicators the record states.",
            lambda entry: len(entry.facts.indicators),
        ),
    )
