"""The main job: a root → the site. Reads, checks, stops at an error, else renders and switches.

The one place where catalogue, checks, pages and site meet.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from localaction.catalogue.load import settings
from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import RECORDS
from localaction.language.gettext import translations
from localaction.pages.page import Page
from localaction.pages.publish import section_title
from localaction.pages.reader import Reader, all_standings, page_path
from localaction.pages.sections import EDITORIAL_SLOTS, FRAMES, SECTIONS
from localaction.pages.shared import cards
from localaction.problems import Problem, errors
from localaction.render.environment import environment
from localaction.render.format import direction
from localaction.search.documents import Document, documents
from localaction.search.files import search_files
from localaction.site.build import EDITORIAL, Built, Plan, build
from localaction.site.cards import Drawn, drawn
from localaction.site.editorial import Editorial, editorial_page
from localaction.site.errors import SiteError
from localaction.site.judge import Order, Stage, judge
from localaction.site.publish import Published, Render, Unit
from localaction.site.search import Files
from localaction.source.commits import folder_histories
from schemas.site import Site


class ProblemsError(SiteError):
    """The content has errors; nothing was written."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} problems")


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it."""

    built: Built
    problems: tuple[Problem, ...]
    """Remarks only."""


def make(order: Order, stage: Stage | None = None) -> Made:
    """Make the site. Raises `ProblemsError`, or another `SiteError`, with the old site standing."""
    site = _settings(order)
    remarks: list[Problem] = []
    read: list[Catalogue] = []
    readers: list[Callable[[str], Reader]] = []
    shown: list[Drawn] = []

    def render_for(editorial: Sequence[Editorial], assets: Mapping[str, str]) -> Render:
        loaded, problems = judge(order, stage)
        if errors(problems):
            raise ProblemsError(problems)
        remarks.extend(problems)
        catalogue = replace(loaded.catalogue, site=site)
        _alarms(catalogue)
        read.append(catalogue)
        readers.append(_readers(order, catalogue, editorial, assets))
        with order.watch.stage("cards"):
            shown.append(_cards(order, site, readers[0]))
        return _renderer(readers[0], catalogue, editorial)

    plan = Plan(
        root=order.root,
        out=order.out,
        site=site,
        sections=tuple(SECTIONS),
        frames=FRAMES,
        jobs=order.jobs,
        shared=order.shared,
        watch=order.watch,
    )
    units = len(site.languages) * (len(SECTIONS) + 1)
    done = 0

    def progress(unit: Unit, published: Published) -> None:
        nonlocal done
        done += 1
        if stage is not None:
            stage("pages", done, units)

    def pictures() -> Iterator[tuple[str, Path]]:
        for entry in read[0].entries():
            for name in sorted(entry.pictures if entry.kind in RECORDS else ()):
                yield f"{page_path(entry)}{name}", order.root / entry.folder / name
        yield from shown[0].files.items()

    def search(language: str, found: Sequence[Document]) -> Files:
        reader = readers[0](language)
        return search_files(reader, documents(reader, found))

    built = build(plan, render_for, pictures, progress, search)
    told = (*built.remarks, *shown[0].remarks)
    return Made(replace(built, remarks=told), tuple(remarks))


def _cards(order: Order, site: Site, reader: Callable[[str], Reader]) -> Drawn:
    """Draw the pictures of shared links, while MkDocs is still at work."""
    said = {path: card for each in site.languages for path, card in cards(reader(each))}
    return drawn(said, order.shared, order.out, order.jobs)


def _settings(order: Order) -> Site:
    """The site's settings with the languages that are asked for."""
    loaded, _, _ = settings(order.root, order.shared)
    if loaded is None:
        raise ProblemsError(judge(order)[1])
    unknown = [each for each in order.languages if each not in loaded.languages]
    if unknown:
        raise SiteError(
            f"The site has no language {', '.join(unknown)}; content/site.yml lists "
            f"{', '.join(loaded.languages)}. Choose among these, or add the language there."
        )
    chosen = tuple(each for each in loaded.languages if each in order.languages)
    return loaded.model_copy(update={"languages": chosen}) if chosen else loaded


def _alarms(catalogue: Catalogue) -> None:
    """Stop where so much is missing that something must have been lost."""
    alarms = catalogue.site.alarms
    for name, count, least in (
        ("pledges", len(catalogue.pledges), alarms.pledges_at_least),
        ("practices", len(catalogue.practices), alarms.practices_at_least),
        ("cities", len(catalogue.cities), alarms.cities_at_least),
    ):
        if count < least:
            raise SiteError(
                f"Only {count} {name} were found, and content/site.yml expects at least {least}: "
                "records may have been lost. If that is right, lower the number there."
            )


def _readers(
    order: Order,
    catalogue: Catalogue,
    editorial: Sequence[Editorial],
    assets: Mapping[str, str],
) -> Callable[[str], Reader]:
    """The function that gives the reader of a language, one for all its pages."""
    templates = _templates(order.shared)
    standings = all_standings(catalogue)
    history = folder_histories(order.root, {entry.folder for entry in catalogue.entries()})
    names = frozenset(page.name for page in editorial)
    readers: dict[str, Reader] = {}

    def reader(language: str) -> Reader:
        if language not in readers:
            words = translations(order.shared / "content" / "locales", language)
            readers[language] = Reader(
                catalogue,
                language,
                words,
                environment(templates, words),
                standings,
                assets,
                history,
                names,
            )
        return readers[language]

    return reader


def _renderer(
    reader: Callable[[str], Reader], catalogue: Catalogue, editorial: Sequence[Editorial]
) -> Render:
    """The function that gives the pages of a language and section."""

    def render(language: str, section: str) -> Iterator[Page]:
        if section != EDITORIAL:
            yield from SECTIONS[section](reader(language))
            return
        for page in editorial:
            if page.language == language:
                made = (
                    EDITORIAL_SLOTS[page.name](reader(language))
                    if page.name in EDITORIAL_SLOTS
                    else {}
                )
                slots = _own_language(page, made)
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
