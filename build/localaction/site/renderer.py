"""Binds the pages to a catalogue: the reader of each language, and the pages of a unit.

Here what pages need is fetched from the disk once: templates, words, and the history of the files.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from markupsafe import Markup

from localaction.catalogue.model import Catalogue
from localaction.insight.likest import likest_of_all
from localaction.insight.occasions import occasions
from localaction.insight.similar import similar
from localaction.insight.workbench import Work
from localaction.language.gettext import spoken
from localaction.pages.page import Page
from localaction.pages.publish import section_title
from localaction.pages.reader import Reader, all_standings
from localaction.pages.sections import EDITORIAL_SLOTS, SECTIONS
from localaction.render.environment import environment
from localaction.render.format import direction
from localaction.site.build import EDITORIAL
from localaction.site.changes import read_history
from localaction.site.editorial import Editorial, editorial_page
from localaction.site.publish import Render
from localaction.site.stopwatch import Stopwatch


def readers_of(
    root: Path,
    lender: Path,
    catalogue: Catalogue,
    editorial: Sequence[Editorial],
    assets: Mapping[str, str],
    words: Mapping[str, Catalog],
    work: Callable[[], Mapping[str, Work]],
    watch: Stopwatch,
) -> Callable[[str], Reader]:
    """The function that gives the reader of a language, one for all its pages.

    Templates come from `lender`, the history of the files from `root`. `words` are the PO files,
    `work` gives what the pages for translators show, or waits for it.
    """
    templates = _templates(lender)
    standings = all_standings(catalogue)
    with watch.stage("insight"):
        likest = likest_of_all(catalogue, standings)
        alike = similar(catalogue)
        dated = occasions(catalogue)
    history, log = read_history(root, catalogue)
    names = frozenset(page.name for page in editorial)
    with watch.stage("translations"):
        to_translate = work()
    readers: dict[str, Reader] = {}
    known: dict[str, str] = {}

    def reader(language: str) -> Reader:
        if language not in readers:
            told = spoken(words.get(language))
            readers[language] = Reader(
                catalogue,
                language,
                told,
                environment(templates, told, language, known),
                standings,
                assets,
                history,
                names,
                likest,
                alike,
                work=to_translate,
                log=log,
                occasions=dated,
            )
        return readers[language]

    return reader


def read_templates(reader: Reader) -> None:
    """Read its templates at once: else each process that writes pages would do it for itself."""
    for name in reader.environment.list_templates():
        reader.environment.get_template(name)


def renderer(
    reader: Callable[[str], Reader], catalogue: Catalogue, editorial: Sequence[Editorial]
) -> Render:
    """The function that gives the pages of a language and section."""

    def render(language: str, section: str) -> Iterator[Page]:
        if section != EDITORIAL:
            yield from SECTIONS[section](reader(language))
            return
        for page in editorial:
            if page.language == language:
                fill = EDITORIAL_SLOTS.get(page.name)
                slots = _own_language(page, fill(reader(language))) if fill else {}
                home = section_title(reader(language), "")
                yield editorial_page(page, catalogue.site, home, slots)

    return render


def _own_language(page: Editorial, slots: Mapping[str, Markup]) -> Mapping[str, Markup]:
    """Say the page's language again inside words that nobody translated into it."""
    if page.words_language == page.language:
        return slots
    around = Markup('<div lang="{}" dir="{}">{}</div>')
    spoken = direction(page.language)
    return {name: around.format(page.language, spoken, html) for name, html in slots.items()}


def _templates(shared: Path) -> dict[str, str]:
    folder = shared / "build" / "templates"
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.html"))}
