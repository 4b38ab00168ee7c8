"""What a form tells, or a rule judges by, that nobody stated: the secretariat inferred it."""

from localaction.catalogue.model import Catalogue
from localaction.catalogue.named import WORKED_OUT, part
from localaction.exports.forms.resolve import behind, walk
from schemas.base import Model, Record


def is_suggested(catalogue: Catalogue, facts: Model, name: str) -> bool:
    """Whether a name finds what was inferred, in a record or in one that it leads to."""
    if name in WORKED_OUT:
        name = part(name)
    inferred = facts.provenance.suggested if isinstance(facts, Record) else ()
    if any(_is_within(name, each) or _is_within(each, name) for each in inferred):
        return True
    first, _, rest = name.partition(".")
    ids = [each for each in walk(catalogue, facts, [first]) if isinstance(each, str)]
    found = [behind(catalogue, id) for id in ids] if rest else []
    return any(each is not None and is_suggested(catalogue, each, rest) for each in found)


def _is_within(name: str, field: str) -> bool:
    return f"{name}.".startswith(f"{field}.")
