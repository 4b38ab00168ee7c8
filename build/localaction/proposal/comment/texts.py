"""In which languages the touched records can be read, and whether the texts are up to date."""

from collections.abc import Iterator, Mapping

from localaction.language.mark import N_
from localaction.proposal.artifact import Told, ToldRecord, ToldText
from localaction.proposal.comment.scene import Scene, heading
from localaction.proposal.plain import plain
from localaction.render.format import language_name

SHORT: Mapping[str, str] = {
    "own": N_("original"),
    "human": N_("by a person"),
    "machine-reviewed": N_("by machine, read"),
    "machine-unreviewed": N_("by machine, not read"),
}
NONE = "–"
TITLE_LIMIT = 80


def texts(scene: Scene) -> Iterator[str]:
    """A table: a row a text, a column a language."""
    _ = scene.words.gettext
    told = scene.artifact.compare
    rows = _rows(told) if told else []
    if not told or not rows:
        return
    yield heading(_("Languages"))
    names = (plain(language_name(each, scene.language)) for each in told.languages)
    yield _row([_("Text"), *names])
    yield _row(["---"] * (len(told.languages) + 1))
    for record, name in rows[: scene.caps.items]:
        found = {text.language: text for text in record.texts if text.of == name}
        cells = (_cell(scene, found.get(each)) for each in told.languages)
        yield _row([_title(scene, record, name), *cells])
    more = len(rows) - scene.caps.items
    if more > 0:
        counted = scene.words.ngettext("and %(num)s more", "and %(num)s more", more)
        yield _row([counted % {"num": more}, *("" for _ in told.languages)])
    yield ""


def _rows(told: Told) -> list[tuple[ToldRecord, str]]:
    """Each text: whose it is, and the name of the report or ""."""
    return [
        (record, name)
        for record in told.records
        for name in dict.fromkeys(text.of for text in record.texts)
    ]


def _title(scene: Scene, record: ToldRecord, report: str) -> str:
    title = plain(record.title, TITLE_LIMIT)
    if not report:
        return title
    told = scene.words.gettext("report of %(date)s") % {"date": plain(report, 20)}
    return f"{title}, {told}"


def _cell(scene: Scene, text: ToldText | None) -> str:
    if text is None:
        return NONE
    state = scene.words.gettext(SHORT[text.state])
    if not text.stale:
        return state
    old = scene.words.ngettext("%(num)s part older", "%(num)s parts older", text.stale)
    return f"{state}, {old % {'num': text.stale}}"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
