"""The whole comment, in the language of its author.

First what stands in the way, then what changes, in which languages it can be read, what a form said
that no file holds. Every text is plain (`plain`), every link leads where the workflow says
(`places`). Too long a comment is made again with shorter lists, until it fits.
"""

from collections.abc import Iterator

from babel.support import NullTranslations

from localaction.proposal.artifact import Artifact
from localaction.proposal.comment.changes import changes
from localaction.proposal.comment.form import form
from localaction.proposal.comment.problems import errors, of_severity, remarks
from localaction.proposal.comment.scene import Caps, Scene, heading
from localaction.proposal.comment.texts import texts
from localaction.proposal.places import Places
from localaction.render.format import direction

MARKER = "<!-- local-action: proposal -->"
"""The first line: by it the workflow finds the comment that this one replaces."""

LIMIT = 60_000
"""Characters of the whole; the host takes 65,536."""

SHORTER = (Caps(100, 4000), Caps(40, 1500), Caps(15, 500), Caps(6, 300), Caps(2, 100))
"""The longest lists first; the shortest fit whatever stands in them."""


def comment(artifact: Artifact, places: Places, language: str, words: NullTranslations) -> str:
    """The Markdown of the comment."""
    told = ""
    for caps in SHORTER:
        told = "\n".join(_lines(Scene(artifact, places, language, words, caps))) + "\n"
        if len(told) <= LIMIT:
            break
    return told


def _lines(scene: Scene) -> Iterator[str]:
    _ = scene.words.gettext
    yield f"{MARKER}\n"
    turned = direction(scene.language) == "rtl"
    if turned:
        yield '<div dir="rtl">\n'
    yield heading(_("What this proposal changes"), 2)
    yield f"**{_verdict(scene)}**\n"
    yield from _links(scene)
    for part in (errors, changes, texts, form, remarks):
        yield from part(scene)
    again = _("This comment is written anew with each change of the proposal.")
    yield f"<sub>{again}</sub>"
    if turned:
        yield "\n</div>"


def _verdict(scene: Scene) -> str:
    if scene.artifact.check is None:
        return scene.words.gettext(
            "The check did not come to an end: nobody can say yet whether this can be published."
        )
    count = len(of_severity(scene, "error"))
    if not count:
        return scene.words.gettext("✓ The check found no error. The editors can read it now.")
    sentence = scene.words.ngettext(
        "✗ %(num)s error has to be mended before this can be published.",
        "✗ %(num)s errors have to be mended before this can be published.",
        count,
    )
    return sentence % {"num": count}


def _links(scene: Scene) -> Iterator[str]:
    _ = scene.words.gettext
    found = (
        (_("See the pages before and after"), scene.places.preview),
        (_("See every step of the check"), scene.places.log),
    )
    links = [f"[{words}]({address})" for words, address in found if address]
    if links:
        yield f"{' · '.join(links)}\n"
