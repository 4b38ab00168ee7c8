"""The golden world's build: its own words and lists, the repository's theme and templates."""

from datetime import date
from pathlib import Path

from localaction.site.judge import Order
from localaction.site.make import make

REPOSITORY = Path(__file__).parents[2]
WORLD = REPOSITORY / "tests" / "golden" / "world"
TODAY = date(2026, 6, 30)


def build_golden(folder: Path) -> Path:
    """Build the golden world below a folder; the site's folder.

    Its lists and its words of the interface are copies of a few, so that a translator's work on the
    repository's never changes what is expected here.
    """
    lender = folder / "lender"
    lender.mkdir()
    (lender / "content").symlink_to(WORLD / "content")
    for name in ("build", "mkdocs.yml"):
        (lender / name).symlink_to(REPOSITORY / name)
    make(Order(WORLD, lender, folder / "out", TODAY))
    return folder / "out" / "site"
