"""What the check found: what has to be mended, and what may be."""

from collections.abc import Iterator
from functools import partial

from localaction.proposal.artifact import Found
from localaction.proposal.comment.scene import Scene, heading
from localaction.proposal.comment.touched import TOUCHED, Touched


def errors(scene: Scene) -> Iterator[str]:
    """Every error, those of the proposal first, at its line."""
    found = of_severity(scene, "error")
    if found:
        yield heading(scene.words.gettext("To mend"))
        yield from scene.listed(found, partial(_line, scene))


def remarks(scene: Scene) -> Iterator[str]:
    """Remarks on what the proposal touches; those on other records are not the author's."""
    touched = Touched(scene.artifact.compare)
    found = of_severity(scene, "remark")
    own = [each for each in found if touched.rank(each.path) == TOUCHED]
    title = scene.words.gettext("Remarks: these do not stand in the way")
    yield from scene.folded(title, own, partial(_line, scene))


def of_severity(scene: Scene, severity: str) -> list[Found]:
    """In the order in which the author is told: what is touched, what hangs on it, the rest."""
    touched = Touched(scene.artifact.compare)
    found = [each for each in scene.artifact.check or () if each.severity == severity]
    return sorted(found, key=lambda each: touched.rank(each.path))


def _line(scene: Scene, found: Found) -> str:
    place = scene.words.gettext("%(file)s, line %(line)s") % {
        "file": found.path,
        "line": found.line,
    }
    linked = scene.places.file(found.path, place, found.line)
    field = f" · {scene.said(found.field)}" if found.field else ""
    return f"{linked}{field}<br>{scene.said(found.message)}"
