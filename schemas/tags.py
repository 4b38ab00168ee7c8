"""The tags of a pledge or practice. GCM (migrants) and GCR (refugees) are never merged."""

from typing import Annotated

from pydantic import Field

from schemas.base import Document, External, Link, Model, Record
from schemas.indicators import Indicator
from schemas.values import Asked, Date, End, Flag, Id, Ref, Required, Stated, Term, TermId

GcmObjective = Annotated[TermId, Term("gcm_objectives")]
Cities = tuple[Annotated[Id, Ref(("city",))], ...]


class GcmObjectives(Model):
    """The objectives a record serves first, and the others."""

    primary: Annotated[tuple[GcmObjective, ...], Field(min_length=1, max_length=3)]
    secondary: tuple[GcmObjective, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Those it serves first, then the others."""
        return (*self.primary, *self.secondary)


class ExternalIds(Model):
    """The record's ids in the systems of the United Nations and their partners."""

    hub: External | None = None
    imrf: External | None = None
    unhcr: External | None = None
    gfmd: External | None = None
    localcoalition: External | None = None
    sdg: External | None = None


class Action(Record):
    """What pledges and practices have in common."""

    frameworks: Annotated[Stated[tuple[Annotated[TermId, Term("frameworks")], ...]], Required()] = (
        "unknown"
    )
    """`gcm`, `gcr`, `sdg`: which frameworks it is reported under."""
    gcm_objectives: GcmObjectives | None = None
    guiding_principles: Annotated[
        tuple[Annotated[TermId, Term("gcm_guiding_principles")], ...], Field(max_length=5)
    ] = ()
    gcr_objectives: tuple[Annotated[TermId, Term("gcr_objectives")], ...] = ()
    grf_areas: tuple[Annotated[TermId, Term("grf_areas_of_focus")], ...] = ()
    sdg_goals: Annotated[Stated[tuple[Annotated[TermId, Term("sdg_goals")], ...]], Required()] = (
        "unknown"
    )
    sdg_targets: tuple[Annotated[TermId, Term("sdg_targets_migration")], ...] = ()
    cta_priorities: Annotated[
        tuple[Annotated[TermId, Term("cta_priorities")], ...], Field(max_length=3), Asked()
    ] = ()
    jmdi_theme: Annotated[TermId, Term("jmdi_themes")] | None = None
    people_concerned: Annotated[
        Stated[tuple[Annotated[TermId, Term("people_concerned")], ...]], Required()
    ] = "unknown"
    regardless_of_status: Annotated[Stated[Flag], Required()] = "unknown"
    """Whether people are served whatever their residence status."""
    start: Annotated[Stated[Date], Required()] = "unknown"
    end: Annotated[Stated[End], Required()] = "unknown"
    """A date, `ongoing` or `unknown`."""
    indicators: tuple[Indicator, ...] = ()
    rounds: tuple[Annotated[TermId, Term("review_forums")], ...] = ()
    """Rounds of the Call and forums at which it was announced."""
    reported_to: tuple[Annotated[TermId, Term("review_forums")], ...] = ()
    """Forums it was reported to."""
    external_ids: ExternalIds = ExternalIds()
    links: tuple[Link, ...] = ()
    documents: tuple[Document, ...] = ()
