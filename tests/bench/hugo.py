"""Has Hugo build the same texts, where it is installed.

Its templates are padded, as navigation, until its record pages are as large as ours.
"""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from localaction.source.document import Tree
from tests.bench.hugo_texts import write_hugo_site
from tests.bench.ours import page_bytes
from tests.bench.recipe import languages_of
from tests.bench.runs import Run, put_aside, run

PADDING_LINE = '<li class="la-nav__item"><a class="la-nav__link" href="/about/">About</a></li>\n'


@dataclass(frozen=True, slots=True)
class Hugo:
    """Hugo's site, ready to be built."""

    version: str
    source: Path
    out: Path

    def build(self) -> Run:
        """Build with nothing left from an earlier time."""
        put_aside(self.out)
        places = [f"--source={self.source}", f"--destination={self.out}"]
        cache = f"--cacheDir={self.out.with_suffix('.cache')}"
        command = ["hugo", "--quiet", "--ignoreCache", "--minify=false", *places, cache]
        return run(command, self.source)

    def pad(self, size: int) -> None:
        """Have every page hold about so many bytes more."""
        lines = PADDING_LINE * round(size / len(PADDING_LINE))
        place = self.source / "layouts" / "partials" / "padding.html"
        place.write_text(lines, encoding="utf-8")


def hugo_version() -> str | None:
    """The version of the Hugo on the PATH; None where there is none."""
    if shutil.which("hugo") is None:
        return None
    said = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout
    return said.split()[1].partition("+")[0].removeprefix("v")


def ready_hugo(version: str, tree: Tree, folder: Path, mean_bytes: float) -> Hugo:
    """Write Hugo's site, and build it once to know how much its pages lack."""
    hugo = Hugo(version, folder / "hugo", folder / "hugo-site")
    shutil.rmtree(hugo.source, ignore_errors=True)
    write_hugo_site(tree, languages_of(tree), hugo.source)
    hugo.pad(0)
    hugo.build()
    hugo.pad(max(0, round(mean_bytes - page_bytes(hugo.out).mean)))
    return hugo
