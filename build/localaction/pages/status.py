"""Where a pledge or practice stands, in two marks: its stage, and how fresh its reports are."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.catalogue.derive import NOT_STATED, Standing, is_reported_on
from localaction.catalogue.model import Entry
from localaction.pages.reader import Reader
from localaction.render.format import day
from schemas.tags import Action


@dataclass(frozen=True, slots=True)
class StatusView:
    """Stage and reporting; a practice that nobody reported on has none of the two."""

    stage: Markup
    """Empty where no report states one."""
    is_pledge: bool
    """Of a pledge a stage is asked for, so that its lack is told."""
    reporting: str
    """"" where nobody is asked to report."""
    label: Markup
    last_report: str


def status_view(reader: Reader, entry: Entry[Action], where: Standing) -> StatusView:
    """What a page or card says of a standing."""
    is_reported = is_reported_on(entry)
    return StatusView(
        stage=reader.term("pledge_stages", where.stage)
        if where.stage != NOT_STATED
        else Markup(""),
        is_pledge=entry.kind == "pledge",
        reporting=where.reporting if is_reported else "",
        label=reader.term("reporting_status", where.reporting) if is_reported else Markup(""),
        last_report=day(where.last_report, reader.language) if where.last_report else "",
    )
