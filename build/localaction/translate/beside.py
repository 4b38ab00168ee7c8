"""An old translation beside its source then and now, passage by passage.

In: a pair, and the former words of its source by part, where git knows them. Out: only what is old
or lacking; what did not change needs nobody.
"""

from collections.abc import Iterator, Mapping

from localaction.insight.workbench import Side
from localaction.language.wording import marked
from localaction.translate.texts import Pair, noted_part
from localaction.translate.units import units


def sides(pair: Pair, before: Mapping[str, str]) -> Iterator[Side]:
    """The passages of a text that a translator has to look at."""
    for unit in units(pair, before):
        part = noted_part(unit.part)
        if part not in pair.stale:
            continue
        whole = unit.part if unit.part in pair.source else part
        if not unit.told:
            yield Side(unit.part, ((False, ""),), ((True, unit.source),), "")
        elif unit.before:
            old, new = marked(unit.before, unit.source)
            yield Side(unit.part, old, new, unit.told)
        elif whole not in before:
            yield Side(unit.part, None, ((False, unit.source),), unit.told)
