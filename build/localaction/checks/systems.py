"""The forms of other systems: what they take of a record is there, and their terms are ours."""

from collections.abc import Generator, Iterator

from localaction.catalogue.model import Catalogue
from localaction.catalogue.named import Named, named, names
from localaction.catalogue.vocabularies import Vocabularies, fold, nearest
from localaction.checks.places import in_facts, listed
from localaction.problems import Problem
from localaction.source.document import Document, FieldPath
from schemas.system import Condition, Form, FormField, Rule, System

FLAGS = ("yes", "no")
"""The values of a flag."""


def check_systems(catalogue: Catalogue) -> Iterator[Problem]:
    """Judge every file of content/exports/ of the root itself."""
    for name, document in sorted(catalogue.systems.documents.items()):
        system = catalogue.systems.lists[name]
        if system.system != name:
            values = {"found": system.system, "right": name}
            yield in_facts(document, ("system",), "export-name", **values)
        yield from _System(system, document, catalogue.vocabularies).problems()


class _System:
    """One file, while it is judged."""

    def __init__(self, system: System, document: Document, vocabularies: Vocabularies) -> None:
        self._system, self._document, self._vocabularies = system, document, vocabularies

    def problems(self) -> Iterator[Problem]:
        """Every form, field by field and rule by rule."""
        for position, form in enumerate(self._system.forms):
            at: FieldPath = ("forms", position)
            for name in ("leaves_out", "remarks"):
                rules: tuple[Rule, ...] = getattr(form, name)
                for number, rule in enumerate(rules):
                    yield from self._conditions(form, rule.when, (*at, name, number, "when"))
            for number, field in enumerate(form.fields):
                yield from self._field(form, field, (*at, "fields", number))

    def _field(self, form: Form, field: FormField, at: FieldPath) -> Iterator[Problem]:
        given = [name for name in ("takes", "says", "by_hand") if getattr(field, name)]
        if len(given) != 1:
            values = {"label": field.label, "found": listed(given) or "–"}
            yield in_facts(self._document, at, "export-rule", "answer", **values)
        lists: set[str] = set()
        for position, name in enumerate(field.takes):
            held = yield from self._named(form, name, (*at, "takes", position))
            lists |= {_list_of(held)} if held else set()
        for term in field.values:
            yield from self._term(term, lists, (*at, "values", term))
        yield from self._conditions(form, field.asked_when, (*at, "asked_when"))

    def _conditions(
        self, form: Form, conditions: tuple[Condition, ...], at: FieldPath
    ) -> Iterator[Problem]:
        for position, condition in enumerate(conditions):
            here = (*at, position)
            asked = [name for name in ("some", "none", "is_unknown") if getattr(condition, name)]
            if len(asked) != 1:
                found = listed(asked) or "–"
                yield in_facts(self._document, here, "export-rule", "condition", found=found)
            held = yield from self._named(form, condition.field, (*here, "field"))
            lists = {_list_of(held)} if held else set()
            for name in ("some", "none"):
                for number, term in enumerate(getattr(condition, name)):
                    yield from self._term(term, lists, (*here, name, number))

    def _named(
        self, form: Form, name: str, at: FieldPath
    ) -> Generator[Problem, None, Named | None]:
        """What a name holds in one of the form's kinds; a problem where it is in none."""
        for kind in form.kinds:
            held = named(kind, name, self._vocabularies)
            if held is not None:
                return held
        known = {
            fold(each): each for kind in form.kinds for each in names(kind, self._vocabularies)
        }
        near = nearest(name, known)
        values = {"found": name, "kinds": listed(form.kinds)}
        if near is None:
            yield in_facts(self._document, at, "export-field", **values)
        else:
            values["nearest"] = known[near]
            yield in_facts(self._document, at, "export-field", "nearest", **values)
        return None

    def _term(self, term: str, lists: set[str], at: FieldPath) -> Iterator[Problem]:
        known = [each for each in sorted(lists) if each in self._vocabularies]
        is_flag = "" in lists and term in FLAGS
        if not lists or is_flag or any(self._vocabularies.has(name, term) for name in known):
            return
        if any(name in self._vocabularies.broken for name in lists):
            return
        named_lists = listed([name or listed(FLAGS) for name in sorted(lists)])
        values = {"found": term, "vocabulary": named_lists}
        close = (self._vocabularies.nearest(name, term) for name in known)
        near = next((each for each in close if each), None)
        if near is None:
            yield in_facts(self._document, at, "export-value", **values)
        else:
            yield in_facts(self._document, at, "export-value", "nearest", **values, nearest=near)


def _list_of(held: Named) -> str:
    """The list whose terms a name holds; "" for a flag and what has no list."""
    return held.vocabulary
