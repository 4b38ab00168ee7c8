"""The documents about the forms of other systems, one at a time."""

from collections.abc import Iterator

from localaction.catalogue.named import named
from localaction.exports.api.copy import Copy
from localaction.exports.api.form_shapes import FormsDocument, Held, SystemItem, SystemList
from localaction.exports.api.shape import Versioned
from localaction.exports.forms.feed import feed
from localaction.exports.forms.teller import Teller
from schemas.system import System

FOLDER = "forms"


def forms(copy: Copy) -> Iterator[tuple[str, Versioned]]:
    """The list of systems, then of each what it asks, and what is new for it."""
    catalogue = copy.world.catalogue
    # Nothing of this is told in words.
    teller = Teller(copy.world, catalogue.site.languages[0], str)
    systems = sorted(catalogue.systems.lists.items())
    items = tuple(
        SystemItem(
            system=name,
            name=system.name,
            api=copy.api(f"{FOLDER}/{name}.json"),
            changes=copy.api(f"{FOLDER}/{name}/changes.json"),
        )
        for name, system in systems
    )
    yield f"{FOLDER}.json", SystemList(systems=items)
    for name, system in systems:
        yield (
            f"{FOLDER}/{name}.json",
            FormsDocument(
                asks=system,
                holds=_holds(copy, system),
                changes=copy.api(f"{FOLDER}/{name}/changes.json"),
            ),
        )
        yield f"{FOLDER}/{name}/changes.json", feed(copy, system, teller)


def _holds(copy: Copy, system: System) -> dict[str, dict[str, Held]]:
    vocabularies = copy.world.catalogue.vocabularies
    kinds = sorted({kind for form in system.forms for kind in form.kinds})
    names = sorted({name for form in system.forms for each in form.fields for name in each.takes})
    return {
        kind: {
            name: Held(sort=held.sort, vocabulary=held.vocabulary or None)
            for name in names
            if (held := named(kind, name, vocabularies)) is not None
        }
        for kind in kinds
    }
