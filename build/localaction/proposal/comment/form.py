"""What a form said that stands in no file: nothing that was typed is lost."""

from collections.abc import Iterator
from functools import partial

from localaction.proposal.artifact import Complaint, Note
from localaction.proposal.comment.scene import Scene, heading
from localaction.proposal.plain import plain
from localaction.render.format import colon

LABEL_LIMIT = 200


def form(scene: Scene) -> Iterator[str]:
    """What could not be understood, then what fits no field."""
    _ = scene.words.gettext
    report = scene.artifact.intake
    if report is None:
        return
    if report.complaints:
        yield heading(_("To answer anew in the form"))
        yield from scene.listed(report.complaints, partial(_complaint, scene))
    if report.notes:
        yield heading(_("Also written in the form"))
        yield _("No field of a record takes this; it stands here for the editors.") + "\n"
        yield from scene.listed(report.notes, partial(_note, scene))


def _complaint(scene: Scene, complaint: Complaint) -> str:
    label = plain(complaint.label or complaint.field, LABEL_LIMIT)
    place = f" ({plain(complaint.place, LABEL_LIMIT)})" if complaint.place else ""
    return f"**{label}**{place}<br>{scene.said(complaint.sentence)}"


def _note(scene: Scene, note: Note) -> str:
    """Line by line, as it was typed."""
    label = plain(note.label, LABEL_LIMIT)
    is_cut = len(note.text) > scene.caps.text
    text = f"{note.text[: scene.caps.text]}…" if is_cut else note.text
    lines = [plain(line, scene.caps.text) for line in text.splitlines() if line.strip()]
    if is_cut:
        lines.append(scene.words.gettext("The rest can be read in what was sent."))
    told = "<br>".join(lines)
    return f"**{label}**{colon(scene.language)}{told}" if label else told
