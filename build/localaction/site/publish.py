"""Pours, writes and verifies pages, spread over processes by (language, section).

In: the frames, and a function that renders the pages of one unit. Out: what each unit wrote, found
and lists. The processes are forked, so that they inherit the catalogue without a copy of it.
"""

import gc
import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field

from localaction.pages.address import file_of
from localaction.pages.page import Page
from localaction.search.documents import Document, listed
from localaction.site.errors import SiteError
from localaction.site.fill import Filler
from localaction.site.manifest import Noted, noted
from localaction.site.sitemap import Entry, entry
from localaction.site.stopwatch import Stopwatch
from localaction.site.tree import Manifest, Tree
from localaction.site.verify.page import PageVerifier, Verdict
from localaction.workers import end_with_parent

Unit = tuple[str, str]
"""Language and section; the section "" is the editorial pages."""

Render = Callable[[str, str], Iterable[Page]]
"""The pages of a unit, one at a time."""


@dataclass(slots=True)
class Published:
    """What a unit, or all of them, came to."""

    pages: int = 0
    written: int = 0
    """Files that differed from what stood there."""
    manifest: Manifest = field(default_factory=dict)
    verdict: Verdict = field(default_factory=Verdict)
    entries: list[Entry] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)
    found: list[Document] = field(default_factory=list)
    """What search knows by its page, not by its record."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Time of this process by step."""

    def add(self, other: "Published") -> None:
        """Count another unit in; the manifests stay apart, `Tree.finish` joins them."""
        self.pages += other.pages
        self.written += other.written
        self.verdict.join(other.verdict)
        self.entries += other.entries
        self.noted += other.noted


@dataclass(frozen=True, slots=True)
class Work:
    """Everything a process needs; inherited by fork."""

    units: Sequence[Unit]
    render: Render
    filler: Filler
    tree: Tree
    site_url: str


def publish(work: Work, jobs: int) -> Iterator[Published]:
    """What each unit came to, as they are done."""
    if jobs <= 1 or len(work.units) <= 1:
        for number in range(len(work.units)):
            yield _unit(work, number)
        return
    # Collecting would write into every object the processes share, and so copy it; to look for
    # garbage before that takes longer than all there is could be worth.
    gc.freeze()
    pool = ProcessPoolExecutor(
        jobs, multiprocessing.get_context("fork"), initializer=_inherit, initargs=(work,)
    )
    try:
        yield from pool.map(_numbered, range(len(work.units)))
    except BrokenProcessPool as error:
        raise SiteError(
            "A process that writes pages was ended from outside, perhaps for want of memory; "
            "build with fewer --jobs."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _unit(work: Work, number: int) -> Published:
    language, section = work.units[number]
    writer = work.tree.writer()
    verifier = PageVerifier(work.site_url)
    watch = Stopwatch()
    done = Published(manifest=writer.manifest, verdict=verifier.verdict, seconds=watch.seconds)
    for page in work.render(language, section):
        watch.lap("publish: pages")
        poured = work.filler.fill(page)
        watch.lap("publish: pour")
        writer.write(file_of(page.address), poured.content)
        watch.lap("publish: write")
        verifier.look(page.address, poured, is_record=page.is_record)
        done.noted.append(noted(page))
        mapped = entry(page)
        if mapped is not None:
            done.entries.append(mapped)
        document = listed(page)
        if document is not None:
            done.found.append(document)
        done.pages += 1
        watch.lap("publish: verify")
    done.written = writer.written
    return done


_inherited: list[Work] = []
"""In a forked process: its work, which cannot cross over by itself."""


def _inherit(work: Work) -> None:
    _inherited.append(work)
    end_with_parent()


def _numbered(number: int) -> Published:
    return _unit(_inherited[0], number)
