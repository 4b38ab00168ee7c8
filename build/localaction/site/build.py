"""Makes the site, stage by stage.

In: where things lie, the settings, and `read`, which reads and checks the records and gives what
the site shows of them. Out: `out/site`, switched in when it is whole.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from localaction.language.gettext import translations
from localaction.pages.page import Page
from localaction.search.documents import Document
from localaction.site.assets import addresses, assets
from localaction.site.cards import FONTS
from localaction.site.closing import write_closing
from localaction.site.content import Read
from localaction.site.editorial import not_found_page
from localaction.site.errors import VerifyError, in_sentences
from localaction.site.exports import make_exports, start_exports
from localaction.site.fill import filler
from localaction.site.frames import start_frames
from localaction.site.icons import manifests, unasked
from localaction.site.publish import Published, Render, Unit, Work, publish
from localaction.site.search import write_search
from localaction.site.sitemap import robots, sitemaps
from localaction.site.stopwatch import Stopwatch
from localaction.site.tree import Tree
from localaction.site.verify.page import dead_links
from localaction.site.write import only_build, open_other_tree, switch_to
from schemas.site import Site

EDITORIAL = ""
"""The section of the editorial pages."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is built from where to where."""

    root: Path
    out: Path
    site: Site
    """The settings; its languages are those that are built."""
    sections: Sequence[str]
    frames: Sequence[str]
    """The parts of the menu; each gives a frame for lists and one for records."""
    jobs: int
    shared: Path | None = None
    """The root that lends theme, words and pages; None where the root has its own."""
    watch: Stopwatch = field(default_factory=Stopwatch)

    @property
    def lender(self) -> Path:
        """Where theme and words stand."""
        return self.shared or self.root


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to."""

    pages: int
    written: int
    remarks: Sequence[str]


def build(
    plan: Plan,
    read: Read,
    progress: Callable[[Unit, Published], None] = lambda unit, published: None,
) -> Built:
    """Make the site; raises `SiteError` with the old one still standing."""
    with in_sentences(plan.out), only_build(plan.out):
        shared = assets(plan.lender / "build" / "theme")
        frames = start_frames(plan.root, plan.lender, plan.out, plan.site, plan.frames, shared)
        try:
            content = read(frames.editorial, addresses(shared))
            with plan.watch.stage("frames"):
                fill = filler(frames.wait(), plan.site)
        finally:
            frames.stop()
        tree = open_other_tree(plan.out)
        exported = None
        if not content.is_large:
            exported = start_exports(tree, content.exports, plan.jobs)
        work = Work(_units(plan), _with_not_found(content.render, plan), fill, tree, plan.site.url)
        whole = Published()
        parts: list[Mapping[str, str]] = []
        found: dict[str, list[Document]] = {language: [] for language in plan.site.languages}
        with plan.watch.stage("publish"):
            for unit, published in zip(work.units, publish(work, plan.jobs), strict=True):
                whole.add(published)
                parts.append(published.manifest)
                found[unit[0]] += published.found
                plan.watch.join(published.seconds)
                progress(unit, published)
        with plan.watch.stage("search"):
            searched = write_search(tree, found, content.facets, content.search, plan.jobs)
            parts.append(searched.manifest)
            whole.written += searched.written
        with plan.watch.stage("exports: wait"):
            made = [exported()] if exported else make_exports(tree, content.exports, plan.jobs)
            for taken_away in made:
                parts.append(taken_away.manifest)
                whole.written += taken_away.written
                plan.watch.join(taken_away.seconds)
        with plan.watch.stage("finish"):
            parts.append(_write_the_rest(tree, shared, content.files(), whole, plan))
            closing = write_closing(
                tree,
                plan.site,
                plan.lender / "content" / "locales",
                parts,
                whole.noted,
                content.moved,
                addresses(shared),
            )
            parts.append(closing.manifest)
            whole.written += closing.written
            _verify(whole, tree.finish(parts))
            switch_to(tree)
        remarks = (*whole.verdict.remarks, *content.remarks)
        return Built(whole.pages, whole.written, remarks)


def _units(plan: Plan) -> list[Unit]:
    """Records first: the long ones must not be the last to begin."""
    return [
        (language, section)
        for section in (*plan.sections, EDITORIAL)
        for language in plan.site.languages
    ]


def _with_not_found(render: Render, plan: Plan) -> Render:
    words = translations(plan.lender / "content" / "locales", plan.site.languages[0])
    not_found = not_found_page(plan.site, words.gettext)

    def rendered(language: str, section: str) -> Iterable[Page]:
        yield from render(language, section)
        if (language, section) == (plan.site.languages[0], EDITORIAL):
            yield not_found

    return rendered


def _write_the_rest(
    tree: Tree,
    shared: Mapping[str, bytes],
    files: Mapping[str, Path],
    whole: Published,
    plan: Plan,
) -> Mapping[str, str]:
    """What is no page: the assets, the pictures, what machines look for by its name."""
    writer, site = tree.writer(), plan.site
    places = addresses(shared)
    for name, content in shared.items():
        writer.write(places[name], content)
    for name, file in files.items():
        writer.write(name, file.read_bytes())
    for name, content in sitemaps(whole.entries, site.url):
        writer.write(name, content)
    for name, content in manifests(site, places):
        writer.write(name, content)
    for name, content in unasked(plan.lender / FONTS).items():
        writer.write(name, content)
    writer.write("robots.txt", robots(site.url))
    whole.written += writer.written
    return writer.manifest


def _verify(whole: Published, manifest: Mapping[str, str]) -> None:
    faults = [*whole.verdict.faults, *dead_links(whole.verdict.links, manifest.keys())]
    if faults:
        raise VerifyError(sorted(faults))
