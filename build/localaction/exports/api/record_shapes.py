"""The document of a record: facts, words in every language, what follows from them, its history."""

from typing import ClassVar, Literal

from pydantic.main import IncEx

from localaction.catalogue.derive import Reporting
from localaction.catalogue.words import State
from localaction.exports.api.shape import Versioned, Web, When
from localaction.source.history import Reason
from schemas.base import Model
from schemas.city import City
from schemas.indicators import Measurement
from schemas.organisation import Organisation
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.update import Update
from schemas.values import Id, Language

Ids = tuple[Id, ...]


class Text(Model):
    """The words of a record or report in one language; CommonMark, as they were written."""

    state: State
    """`own`: as first written. Else a translation: by a person, or by machine and then read by a
    person, or by machine and read by nobody."""
    translated_from: Language | None = None
    translated_by: str | None = None
    """An office, never a person's name."""
    translated_on: When | None = None
    out_of_date: tuple[str, ...] = ()
    """The parts of a translation whose source has changed or appeared since: `title`, `summary`,
    `labels`, and ids of sections."""
    lacking: tuple[str, ...] = ()
    """The parts that its source has and it has not."""
    digests: dict[str, str]
    """Of words from which others were translated: part → twelve digits that change when it does,
    the first of the SHA-256 of its text."""
    made_from: dict[str, str]
    """Of a translation: part → the digest that its source had when it was made."""
    title: str
    summary: str
    sections: dict[str, str]
    """Id of a term of the vocabulary `sections` → text."""
    labels: dict[str, str]
    """Words for ids in the facts: indicators, links, pictures."""


class Report(Model):
    """A report of progress."""

    id: str
    """Its day, with a number where a day has several."""
    facts: Update
    words: dict[Language, Text]
    not_translated: tuple[Language, ...] = ()
    """The languages of the site in which it has no words."""


class Latest(Model):
    """The latest number of an indicator."""

    report: str
    """The id of the report that has it."""
    city: Id | None = None
    """Where the number is that of one city among several."""
    measurement: Measurement


class Outcome(Model):
    """What became of an indicator."""

    indicator: Id
    latest: tuple[Latest, ...]
    share: float | None = None
    """Of the way from baseline to target, 0.075 for 3 of 40; only where numbers add up."""
    reached: bool | None = None
    """Whether the target is reached; absent where nobody can tell."""
    due_passed: bool
    """The day by which the target was to be reached has passed."""


class ActionDerived(Model):
    """What follows from the reports of a pledge or practice on the day of the site."""

    stage: str
    """A term of the vocabulary `pledge_stages`, by the latest report that names one."""
    stage_by: str | None = None
    """The id of that report."""
    reporting: Reporting | None = None
    """A term of the vocabulary `reporting_status`; absent where nobody is asked to report."""
    last_report: str | None = None
    """The latest date that a dated report speaks for, as precise as its source states it."""
    indicators: tuple[Outcome, ...]
    adapted_by: Ids = ()
    """Practices adapted from this record, and pledges that replicate it."""
    related_pledges: Ids = ()
    """Pledges that name this practice."""


class Named(Model):
    """Who names a city or organisation."""

    pledges: Ids = ()
    practices: Ids = ()
    partner_in: Ids = ()


class CityDerived(Named):
    """What follows from where a city lies, how large it is, and who names it."""

    region: str | None = None
    """A term of the vocabulary `m49_regions`; so is the sub-region."""
    sub_region: str | None = None
    population_band: str | None = None
    cohort: str
    """A term of the vocabulary `cohort_status`."""
    parts: Ids = ()
    """Boroughs and districts with a record of their own."""


class Commit(Model):
    """A change in the repository."""

    id: str
    on: When


class History(Model):
    """When the record came and changed."""

    added: When
    """The day the record states."""
    first: Commit | None = None
    last: Commit | None = None
    changes: int | None = None
    """How many changes there were to its files."""
    unavailable: Reason | None = None
    """Why git could not tell; then nothing is said of changes."""


class Cite(Model):
    """Where the entries for reference managers lie."""

    bibtex: Web
    ris: Web
    csl_json: Web
    permalink: Web | None = None
    """Its files in this version, whatever changes later."""


class RecordDocument(Versioned):
    """What the documents of all records have."""

    kind: str
    id: Id
    url: Web
    """The address of its page; it never changes."""
    api: Web
    """The address of this document."""
    pages: dict[Language, Web]
    """The page in each language."""
    source: Web
    """Its files."""
    licence: Web
    history: History


class Published(RecordDocument):
    """A published record."""

    HIDDEN: ClassVar[IncEx | None] = {"facts": {"note": True}}

    cite: Cite
    words: dict[Language, Text]
    not_translated: tuple[Language, ...] = ()
    """The languages of the site in which it has no words of its own."""


class PledgeDocument(Published):
    """A pledge."""

    facts: Pledge
    reports: tuple[Report, ...]
    derived: ActionDerived


class PracticeDocument(Published):
    """A practice."""

    facts: Practice
    reports: tuple[Report, ...]
    derived: ActionDerived


class CityDocument(Published):
    """A city, region or association of local governments."""

    facts: City
    derived: CityDerived


class OrganisationDocument(Published):
    """An organisation that takes part."""

    facts: Organisation
    derived: Named


class Tombstone(Model):
    """That a record was taken back."""

    on: When
    why: str
    see: Id | None = None
    """The record that takes its place."""


class RetiredDocument(RecordDocument):
    """A record that was taken back: nothing of it is published but this."""

    retired: Tombstone


DOCUMENTS: dict[str, type[Published]] = {
    "pledge": PledgeDocument,
    "practice": PracticeDocument,
    "city": CityDocument,
    "organisation": OrganisationDocument,
}
"""Kind → its document."""

Kind = Literal["pledge", "practice", "city", "organisation"]
