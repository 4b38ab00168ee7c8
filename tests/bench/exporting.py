"""`python -m tests.bench.exporting ROOT OUT`: makes all that others take away, and says how long.

The records are read before, as a build has them; then everything is made and written, as it does.
"""

import gc
import os
import sys
import time
from datetime import date
from functools import cache
from pathlib import Path

from localaction.catalogue.load import load
from localaction.language.gettext import catalogs
from localaction.search.facet_file import faceted
from localaction.site.exports import make_exports
from localaction.site.make import exports_of
from localaction.site.renderer import readers_of
from localaction.site.stopwatch import Stopwatch
from localaction.site.tree import open_tree
from localaction.source.tree import LOCALES

TODAY = date(2026, 11, 22)


def main(root: Path, out: Path) -> None:
    """Print the seconds."""
    # As the command does.
    gc.disable()
    jobs = os.cpu_count() or 1
    catalogue = load(root, root, TODAY, jobs).catalogue
    words = catalogs(root / LOCALES, catalogue.site.languages)
    reader = readers_of(root, root, catalogue, (), {}, words, lambda: {}, Stopwatch())
    readers = [reader(language) for language in catalogue.site.languages]
    known = cache(lambda: faceted(catalogue, readers[0].standings))
    start = time.perf_counter()
    made = make_exports(open_tree(out), exports_of(readers, known, jobs), jobs)
    seconds = time.perf_counter() - start
    print(f"{seconds:.2f} {sum(len(each.manifest) for each in made)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]))
