"""Every file that others take away, one at a time."""

from collections.abc import Callable, Iterator, Mapping

from localaction.catalogue.derive import Standing
from localaction.catalogue.model import Catalogue
from localaction.exports.tables.files import FOLDER, table_files
from localaction.exports.tables.world import World


def files(
    catalogue: Catalogue,
    standings: Mapping[str, Standing],
    words: Mapping[str, Callable[[str], str]],
) -> Iterator[tuple[str, bytes]]:
    """Path in the site and content. `words`: what translates, by language of the site."""
    for name, content in table_files(World(catalogue, standings), words):
        yield f"{FOLDER}/{name}", content
