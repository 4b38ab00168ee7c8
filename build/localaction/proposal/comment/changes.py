"""What changes, record by record, and which other pages show it."""

from collections.abc import Iterator
from functools import partial

from localaction.proposal.artifact import Hanging, Told, ToldPage, ToldRecord
from localaction.proposal.comment.scene import Scene, heading
from localaction.proposal.plain import plain
from localaction.render.format import colon, language_name
from localaction.telling.sentences import EVENTS, KINDS, NOTHING

TITLE_LIMIT = 160


def changes(scene: Scene) -> Iterator[str]:
    """The sentences of the comparison; records on which most others hang go first."""
    _ = scene.words.gettext
    told = scene.artifact.compare
    if told is None:
        yield _("What changes could not be compared with what is published.") + "\n"
        return
    yield heading(_("What changes"))
    if not told.records and not told.pages:
        yield _(NOTHING) + "\n"
        return
    yield from scene.listed([*_in_order(told), *told.pages], partial(_changed, scene))
    title = _("Records whose pages change with these")
    yield from scene.folded(title, told.affected, partial(_hanging, scene))


def _in_order(told: Told) -> list[ToldRecord]:
    hanging = {record.id: 0 for record in told.records}
    for each in told.affected:
        for id in each.by:
            hanging[id] = hanging.get(id, 0) + 1
    return sorted(told.records, key=lambda record: -hanging[record.id])


def _changed(scene: Scene, changed: ToldRecord | ToldPage) -> str:
    if isinstance(changed, ToldPage):
        return _page(scene, changed)
    return "\n".join(_record(scene, changed))


def _record(scene: Scene, record: ToldRecord) -> Iterator[str]:
    _ = scene.words.gettext
    title = record.title or record.path
    event = f"{_(EVENTS[record.event])}"
    linked = scene.places.file(record.path, title) if record.event != "removed" else plain(title)
    former = f" ({plain(record.former)} → {plain(record.id)})" if record.former else ""
    yield f"{_kind(scene, record.kind)}**{linked}** – {event}{former}"
    yield from scene.listed(record.changes, lambda each: scene.said(each.sentence), "  ")


def _page(scene: Scene, page: ToldPage) -> str:
    _ = scene.words.gettext
    name = _("Page %(name)s") % {"name": page.name}
    language = plain(language_name(page.language, scene.language))
    linked = scene.places.file(page.path, name) if page.event != "removed" else plain(name)
    return f"**{linked}**, {language} – {_(EVENTS[page.event])}"


def _hanging(scene: Scene, each: Hanging) -> str:
    return f"{_kind(scene, each.kind)}{plain(each.title or each.id, TITLE_LIMIT)}"


def _kind(scene: Scene, kind: str) -> str:
    """`Pledge: `; what a fork calls a kind and is none is left out."""
    told = KINDS.get(kind)
    return f"{scene.words.gettext(told)}{colon(scene.language)}" if told else ""
