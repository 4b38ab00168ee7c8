"""In which languages touched records and pages can be read, and which texts are up to date."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from localaction.language.mark import N_
from localaction.proposal.artifact import Told, ToldText
from localaction.proposal.comment.scene import Scene, heading
from localaction.proposal.plain import plain
from localaction.render.format import comma, language_name, listed

SHORT: Mapping[str, str] = {
    "own": N_("original"),
    "human": N_("by a person"),
    "machine-reviewed": N_("by machine, read"),
    "machine-unreviewed": N_("by machine, not read"),
}
TITLE_LIMIT, PART_LIMIT = 80, 60
PARTS = 6
"""So many parts of a text are named."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One text in all its languages."""

    title: str
    texts: Mapping[str, ToldText]


def texts(scene: Scene) -> Iterator[str]:
    """A table: a row a text, a column a language."""
    _ = scene.words.gettext
    told = scene.artifact.compare
    rows = list(_rows(scene, told)) if told else []
    if not told or not rows:
        return
    yield heading(_("Languages"))
    names = (plain(language_name(each, scene.language)) for each in told.languages)
    yield _row([_("Text"), *names])
    yield _row(["---"] * (len(told.languages) + 1))
    for row in rows[: scene.caps.items]:
        cells = (_cell(scene, row.texts.get(each)) for each in told.languages)
        yield _row([row.title, *cells])
    more = len(rows) - scene.caps.items
    if more > 0:
        counted = scene.words.ngettext("and %(num)s more", "and %(num)s more", more)
        yield _row([counted % {"num": more}, *("" for _ in told.languages)])
    yield ""


def _rows(scene: Scene, told: Told) -> Iterator[_Row]:
    """The texts of each record and of its reports, then each page once."""
    for record in told.records:
        title = plain(record.title, TITLE_LIMIT)
        for name in dict.fromkeys(text.of for text in record.texts):
            found = {text.language: text for text in record.texts if text.of == name}
            yield _Row(_of_report(scene, title, name), found)
    for name, page in {page.name: page for page in told.pages if page.texts}.items():
        title = scene.words.gettext("Page %(name)s") % {"name": plain(name, TITLE_LIMIT)}
        yield _Row(title, {text.language: text for text in page.texts})


def _of_report(scene: Scene, title: str, report: str) -> str:
    if not report:
        return title
    told = scene.words.gettext("report of %(date)s") % {"date": plain(report, 20)}
    return f"{title}, {told}"


def _cell(scene: Scene, text: ToldText | None) -> str:
    """Who made it, and which of its parts are older than the original, or lacking."""
    if text is None:
        return scene.words.gettext("not translated")
    said = [scene.words.gettext(SHORT[text.state])]
    if text.stale:
        old = scene.words.ngettext("%(num)s part older", "%(num)s parts older", text.stale)
        said.append(old % {"num": text.stale} + _named(scene, text.older))
    if text.lacking:
        count = len(text.lacking)
        lacking = scene.words.ngettext("%(num)s part lacking", "%(num)s parts lacking", count)
        said.append(lacking % {"num": count} + _named(scene, text.lacking))
    return listed(said, scene.language)


def _named(scene: Scene, parts: Sequence[str]) -> str:
    """The first of them in brackets; nothing where a run of an older version did not name them."""
    names = [plain(part, PART_LIMIT) for part in parts[:PARTS]]
    more = ["…"] if len(parts) > PARTS else []
    return f" ({comma(scene.language).join([*names, *more])})" if names else ""


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
