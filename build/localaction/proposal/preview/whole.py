"""Writes the preview: a list of what differs, and both versions of each page."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.support import NullTranslations
from markupsafe import Markup

from localaction.editing.refused import RefusedError
from localaction.language.mark import N_
from localaction.proposal.preview.copying import Copier
from localaction.proposal.preview.sites import Event, Group, PageDifference, differing, grouped
from localaction.render.environment import environment
from localaction.render.format import direction, language_name
from localaction.telling.sentences import KINDS

STYLE, LIST = "preview.css", "index.html"
MARK = '<meta name="generator" content="local-action preview">'
"""In the list: a folder that holds it may be made anew."""

EVENTS: Mapping[Event, str] = {
    "added": N_("New page"),
    "changed": N_("Changed"),
    "removed": N_("Page taken out"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What a preview is made with."""

    language: str
    words: NullTranslations
    templates: Mapping[str, str]
    style: str


@dataclass(frozen=True, slots=True)
class Row:
    """A page in one language, as the list shows it."""

    page: PageDifference
    language: str
    """What its language is called."""
    event: str
    before: str
    after: str
    """Addresses from the list; "" where there is none."""


def preview(base: Path, head: Path, out: Path, look: Look) -> list[Group]:
    """Compare two finished sites and write `out`; what differs. Raises `RefusedError`."""
    for site in (base, head):
        if not (site / "index.html").is_file():
            raise RefusedError(
                N_("{path} is no finished site: it has no index.html."), path=str(site)
            )
    _clear(out)
    base, head = base.resolve(), head.resolve()
    groups = grouped(differing(base, head), look.language)
    pages = [page for group in groups for page in group.pages]
    made = environment(look.templates, look.words, look.language)
    for site, side, other, left_out in (
        (base, "before", "after", "added"),
        (head, "after", "before", "removed"),
    ):
        shown = {page.path: page for page in pages if page.event != left_out}
        copier = Copier(site, out / side, shown)
        for path, page in shown.items():
            up = "../" * (path.count("/") + 1)
            bar = made.get_template("preview-bar.html").render(
                side=side,
                page_list=f"{up}{LIST}",
                other=f"{up}{other}/{path}" if page.event == "changed" else "",
                language=look.language,
                direction=direction(look.language),
            )
            copier.copy(path, bar, f"{up}{STYLE}")
    _write(out / STYLE, look.style)
    listed = made.get_template("preview.html").render(
        records=[(_kind(look, group), group, _rows(look, group)) for group in groups if group.kind],
        others=[
            (_kind(look, group), group, _rows(look, group)) for group in groups if not group.kind
        ],
        mark=Markup(MARK),
        style=STYLE,
        language=look.language,
        direction=direction(look.language),
    )
    _write(out / LIST, listed)
    return groups


def _kind(look: Look, group: Group) -> str:
    return look.words.gettext(KINDS[group.kind]) if group.kind else ""


def _rows(look: Look, group: Group) -> list[Row]:
    return [
        Row(
            page=page,
            language=language_name(page.spoken.language, look.language),
            event=look.words.gettext(EVENTS[page.event]),
            before=f"before/{page.path}" if page.event != "added" else "",
            after=f"after/{page.path}" if page.event != "removed" else "",
        )
        for page in group.pages
    ]


def _clear(out: Path) -> None:
    """Make room: only an empty folder or an earlier preview may go."""
    if out.is_dir() and any(out.iterdir()):
        listed = out / LIST
        if not listed.is_file() or MARK not in listed.read_text(encoding="utf-8", errors="replace"):
            raise RefusedError(
                N_("{path} holds something else than a preview; name another folder."),
                path=str(out),
            )
        shutil.rmtree(out)
    out.mkdir(parents=True, exist_ok=True)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
