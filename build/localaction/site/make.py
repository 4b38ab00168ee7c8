"""The main job: a root → the site. Reads, checks, stops at an error, else renders and switches.

The one place where catalogue, checks, pages and site meet.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog

from localaction.catalogue.load import settings
from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import RECORDS
from localaction.exports.api.copy import Copy
from localaction.exports.files import files, spoken_files
from localaction.exports.tables.world import World
from localaction.insight.workbench import Work
from localaction.language.gettext import catalogs
from localaction.pages.bring import form_files
from localaction.pages.reader import Reader, page_path
from localaction.pages.sections import FRAMES, SECTIONS
from localaction.pages.shared import cards
from localaction.problems import Problem, errors
from localaction.search.documents import documents
from localaction.search.facet_file import Faceted, faceted, facets_file
from localaction.search.files import search_files
from localaction.site.build import Built, Plan, build
from localaction.site.cards import Drawn, drawn
from localaction.site.content import Content, Exports
from localaction.site.editorial import Editorial
from localaction.site.embeds import embedded
from localaction.site.errors import SiteError
from localaction.site.facets import answered
from localaction.site.judge import Begun, Order, Stage, judge
from localaction.site.policy import POLICY
from localaction.site.publish import Published, Unit
from localaction.site.redirects import moved_pages
from localaction.site.renderer import read_templates, readers_of, renderer
from localaction.source.tree import LOCALES
from localaction.translate.workbench import workbench
from localaction.workers import alongside, when_asked
from schemas.site import Site

MANY = 1000
"""Pledges and practices; with more, exports wait until the pages are written."""


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


def make(order: Order, stage: Stage | None = None, begun: Begun | None = None) -> Made:
    """Make the site. Raises `ProblemsError`, or another `SiteError`, with the old site standing.

    `begun`: what is read beside the records, where somebody has begun it.
    """
    site = _settings(order)
    remarks: list[Problem] = []

    def read(editorial: Sequence[Editorial], assets: Mapping[str, str]) -> Content:
        loaded, problems = judge(order, stage, begun=begun)
        if errors(problems):
            raise ProblemsError(problems)
        remarks.extend(problems)
        catalogue = replace(loaded.catalogue, site=site)
        _alarms(catalogue)
        return _content(order, catalogue, editorial, assets)

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

    return Made(build(plan, read, progress), tuple(remarks))


def _content(
    order: Order,
    catalogue: Catalogue,
    editorial: Sequence[Editorial],
    assets: Mapping[str, str],
) -> Content:
    """What the site shows of a catalogue."""
    forms = _forms(order, catalogue.site)
    assets = {**assets, **{name: name for name in forms}}
    words = catalogs(order.shared / LOCALES, catalogue.site.languages)
    work = _begin_work(order, catalogue, words)
    reader = readers_of(
        order.root, order.shared, catalogue, editorial, assets, words, work, order.watch
    )
    readers = [reader(each) for each in catalogue.site.languages]
    with order.watch.stage("cards"):
        said = {path: card for each in readers for path, card in cards(each)}
        shared = drawn(said, order.shared, order.out, order.jobs)
    for each in readers:
        read_templates(each)
    root = readers[0]
    # Asked for first by the file that all languages share: their processes inherit the answer.
    known = cache(lambda: faceted(catalogue, root.standings))
    return Content(
        render=renderer(reader, catalogue, editorial),
        files=lambda: _files(order, catalogue, forms, shared),
        remarks=shared.remarks,
        moved=moved_pages(catalogue),
        search=lambda language, found: search_files(
            reader(language), documents(reader(language), found), known().values
        ),
        facets=lambda: facets_file(known(), catalogue.today),
        is_large=len(catalogue.pledges) + len(catalogue.practices) > MANY,
        exports=exports_of(readers, known, order.jobs),
    )


def exports_of(
    readers: Sequence[Reader], known: Callable[[], Faceted], jobs: int
) -> tuple[Exports, Exports]:
    """All that others take away: what is for every language at once, then what speaks one."""
    root = readers[0]
    begin = alongside if jobs > 1 else when_asked

    def common() -> Iterable[tuple[str, bytes]]:
        world = World(root.catalogue, root.standings)
        copy = Copy(world, root.history, answered(known()), root.work)
        return files(copy, {each.language: each.words.gettext for each in readers}, begin)

    return common, lambda: spoken_files(readers, POLICY)


def _begin_work(
    order: Order, catalogue: Catalogue, words: Mapping[str, Catalog]
) -> Callable[[], Mapping[str, Work]]:
    """Begin what the pages for translators show, beside all else where there are processes."""

    def work() -> Mapping[str, Work]:
        return workbench(order.root, catalogue, words)

    return alongside(work) if order.jobs > 1 else work


def _files(
    order: Order, catalogue: Catalogue, forms: Mapping[str, Path], shared: Drawn
) -> dict[str, Path]:
    """The files that are handed on as they are."""
    shared.wait()
    theme = embedded(order.shared / "build" / "theme")
    return {**_pictures(order, catalogue), **forms, **shared.files, **theme}


def _pictures(order: Order, catalogue: Catalogue) -> dict[str, Path]:
    """The pictures of records, where their pages look for them."""
    return {
        f"{page_path(entry)}{name}": order.root / entry.folder / name
        for entry in catalogue.entries()
        if entry.kind in RECORDS
        for name in sorted(entry.pictures)
    }


def _forms(order: Order, site: Site) -> dict[str, Path]:
    """The forms for Excel and Word; a root with vocabularies of its own has none of ours."""
    files = {name: order.root / "build" / name for name in form_files(site)}
    return {name: file for name, file in files.items() if file.is_file()}


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
