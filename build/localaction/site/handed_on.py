"""A root, judged → the copy of its data from which exports are made, history and all."""

from localaction.catalogue.load import Loaded
from localaction.exports.api.copy import Copy
from localaction.exports.tables.world import World
from localaction.pages.reader import all_standings
from localaction.problems import Problem, errors
from localaction.site.judge import Order, judge
from localaction.site.past import TOPS
from localaction.source.commits import commits_of, folder_histories
from localaction.source.history import Unavailable


def handed_on(order: Order) -> tuple[Copy | None, list[Problem]]:
    """The copy, or None where the content has errors; and all problems."""
    loaded, problems = judge(order)
    return (None if errors(problems) else _copy(order, loaded)), problems


def _copy(order: Order, loaded: Loaded) -> Copy:
    catalogue = loaded.catalogue
    world = World(catalogue, all_standings(catalogue))
    commits = commits_of(order.root, TOPS)
    if isinstance(commits, Unavailable):
        return Copy(world, commits)
    folders = {entry.folder for entry in catalogue.entries()}
    return Copy(world, folder_histories(commits, folders))
