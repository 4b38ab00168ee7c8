"""What the tests of the API share: the files it makes of a catalogue, and them read back."""

import json
from collections.abc import Mapping
from typing import Any

from localaction.catalogue.model import Catalogue
from localaction.exports.api.copy import Copy
from localaction.exports.api.files import api_files
from localaction.exports.tables.world import World
from localaction.pages.reader import all_standings
from localaction.search.facet_file import faceted
from localaction.site.facets import answered
from localaction.source.commits import FolderHistory
from localaction.source.history import Unavailable

Read = Mapping[str, Any]


def copy_of(
    catalogue: Catalogue, history: Mapping[str, FolderHistory] | Unavailable | None = None
) -> Copy:
    """A copy of the data, as the build makes it."""
    standings = all_standings(catalogue)
    facets = answered(faceted(catalogue, standings))
    return Copy(World(catalogue, standings), history or {}, facets)


def read_back(copy: Copy) -> Read:
    """Every JSON file of the API as another program reads it."""
    made = api_files(copy)
    return {path: json.loads(content) for path, content in made if path.endswith(".json")}
