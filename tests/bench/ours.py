"""Times our own stages, each in a fresh process: check, render, whole build, shipped build."""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from localaction.site.verify.page import RECORD_PAGE_LIMIT
from tests.bench.runs import Run, put_aside, run

RECORD_PAGE = re.compile(
    r"(?:[a-z]{2}/)?(?:pledges|practices|cities)/(?!page-\d+/)[^/]+/index\.html"
)
PAGES, POUR, WRITE, VERIFY = (f"publish: {step}" for step in ("pages", "pour", "write", "verify"))
COMMAND = str(Path(sys.executable).with_name("localaction"))


@dataclass(frozen=True, slots=True)
class Built:
    """One build: all of it, and the part that is the same work as Hugo's."""

    run: Run
    render: float
    """Starting, reading, checking, pages, pouring and writing."""
    stages: dict[str, float]


@dataclass(frozen=True, slots=True)
class PageBytes:
    """The sizes of record pages."""

    count: int
    mean: float
    largest: int
    over: int
    """How many are larger than they should be."""


def check(root: Path) -> float:
    """Seconds of `localaction check`, the second time: the first brings the files into memory."""
    # 44,000 files: a disk that is cold or still writes would be timed in place of the check.
    for _ in range(2):
        done = run([COMMAND, "check", "."], root)
    return done.seconds


def build(root: Path, out: Path, *, cold: bool, memory: bool = False) -> Built:
    """Build into an empty folder; when not `cold`, the frames of the last build are kept."""
    frames, kept = out / "frames", out.with_name(f"{out.name}.frames")
    if not cold:
        frames.rename(kept)
    put_aside(out)
    out.mkdir(parents=True)
    if not cold:
        kept.rename(frames)
    file = out.with_name(f"{out.name}.timings.json")
    done = run([COMMAND, "build", f"--out={out}", f"--timings={file}"], root, memory=memory)
    stages: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))
    return Built(done, _render(done.seconds, stages), stages)


def _render(whole: float, stages: dict[str, float]) -> float:
    """Leave out what Hugo does not do: likeness, search, exports, verification and the like."""
    steps = sum(stages[step] for step in (PAGES, POUR, WRITE, VERIFY))
    verification = stages["publish"] * stages[VERIFY] / steps
    apart = ("frames", "insight", "translations", "cards", "search", "exports: wait", "finish")
    others = sum(stages[stage] for stage in apart)
    return whole - others - verification


def page_bytes(site: Path) -> PageBytes:
    """Measure the record pages of a site, ours or Hugo's: their addresses are the same."""
    sizes = [
        path.stat().st_size
        for path in site.rglob("index.html")
        if RECORD_PAGE.fullmatch(path.relative_to(site).as_posix())
    ]
    return PageBytes(
        count=len(sizes),
        mean=sum(sizes) / max(1, len(sizes)),
        largest=max(sizes, default=0),
        over=sum(size > RECORD_PAGE_LIMIT for size in sizes),
    )


def count_pages(site: Path) -> int:
    """All pages of a site; cards for other sites are none."""
    return sum(1 for page in site.rglob("*.html") if page.relative_to(site).parts[0] != "embed")
