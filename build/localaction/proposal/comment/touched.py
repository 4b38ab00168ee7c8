"""Whether a file belongs to a record that a proposal touches."""

from localaction.proposal.artifact import Told

TOUCHED, HANGING, OTHER = 0, 1, 2
"""In the order in which the author is told."""


class Touched:
    """The files of what a comparison names."""

    def __init__(self, told: Told | None) -> None:
        records = [*told.records] if told else []
        self._own = tuple(_begins(record.path) for record in records)
        self._hanging = tuple(_begins(each.path) for each in told.affected) if told else ()
        self._pages = frozenset(page.path for page in told.pages) if told else frozenset()

    def rank(self, path: str) -> int:
        """`TOUCHED`, `HANGING` on what is touched, or `OTHER`."""
        if path in self._pages or path.startswith(self._own):
            return TOUCHED
        return HANGING if path.startswith(self._hanging) else OTHER


def _begins(path: str) -> str:
    """How the paths of a record's files begin: its folder, or the name that its files share."""
    folder, _, name = path.rpartition("/")
    if name in ("city.yml", "pledge.yml", "practice.yml"):
        return f"{folder}/"
    return f"{path.removesuffix('.yml')}."
