"""Every table of the data, in the order in which they are told."""

from localaction.exports.tables.links import address_table, relation_table, term_table
from localaction.exports.tables.lists import label_table, retired_table
from localaction.exports.tables.parts import indicator_table, measurement_table, update_table
from localaction.exports.tables.records import cities, organisations, pledges, practices
from localaction.exports.tables.table import Table
from localaction.exports.tables.words import section_table, text_table
from localaction.exports.tables.world import World

TABLES = (
    cities,
    pledges,
    practices,
    organisations,
    indicator_table,
    measurement_table,
    update_table,
    text_table,
    section_table,
    term_table,
    relation_table,
    address_table,
    retired_table,
)


def all_tables(world: World) -> tuple[Table, ...]:
    """Every table; last the labels of the lists that the others use."""
    made = [make(world) for make in TABLES]
    used = {column.vocabulary for each in made for column in each.columns if column.vocabulary}
    terms = next(each for each in made if each.name == "terms")
    where = terms.names.index("vocabulary")
    used |= {str(row[where]) for row in terms.rows}
    return (*made, label_table(world, used))
