"""The sentences of the codebook, for the translators: they stand in the schemas and the tables."""

from datetime import date

from localaction.catalogue.assemble import assemble
from localaction.catalogue.vocabularies import Vocabularies
from localaction.exports.tables.all_tables import all_tables
from localaction.exports.tables.world import World
from schemas.site import Site


def meanings(site: Site, vocabularies: Vocabularies) -> tuple[str, ...]:
    """What every column of every table means, in English, each sentence once."""
    # What a column means does not depend on what stands in it.
    nothing, _ = assemble((), (), site, vocabularies, date.min)
    tables = all_tables(World(nothing, {}))
    return tuple(sorted({column.meaning for each in tables for column in each.columns}))
