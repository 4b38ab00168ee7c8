"""The id of a new record, made of what it is called; the same answers give the same id."""

from collections.abc import Collection, Iterable

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.vocabularies import fold
from localaction.checks.identity import LONGEST, is_id
from localaction.editing.refused import RefusedError
from localaction.editing.slug import slug
from localaction.language.mark import N_
from schemas.tags import Action


def taken_ids(catalogue: Catalogue) -> set[str]:
    """Every id that belongs to a record already, or belonged to one: none is used again."""
    today = {entry.id for entry in catalogue.entries()} | {b.id for b in catalogue.broken.values()}
    return today | catalogue.former.today().keys()


def free_id(names: Iterable[str], taken: Collection[str]) -> str:
    """The first name that makes an id; with a number behind it where it is taken.

    "" where none does.
    """
    for name in names:
        made = slug(name)
        if not is_id(made):
            continue
        tries = (made, *(_numbered(made, number) for number in range(2, 1000)))
        return next(id for id in tries if id not in taken)
    return ""


def indicator_id(name: str, number: int, taken: Collection[str]) -> str:
    """An indicator's id: of its name, where Latin letters write it, else of its number."""
    made = slug(name)
    return made if is_id(made) and made not in taken else f"indicator-{number}"


def _numbered(made: str, number: int) -> str:
    end = f"-{number}"
    return made[: LONGEST - len(end)].rstrip("-") + end


def judge_new(kind: str, title: str, actors: Collection[str], catalogue: Catalogue) -> None:
    """Refuse a record that stands there already: of the same title and a city of the same."""
    group: Iterable[Entry[Action]] = (
        catalogue.pledges.values() if kind == "pledge" else catalogue.practices.values()
    )
    for entry in group:
        called = {fold(words.title) for words in entry.words.values()}
        theirs = {getattr(entry.facts, "lead", ""), *getattr(entry.facts, "cities", ())}
        if fold(title) in called and theirs & set(actors):
            raise RefusedError(
                N_(
                    "“{found}” stands on the site already, as {id}; send a correction or a report "
                    "of progress for it, or give this one another title."
                ),
                found=title,
                id=entry.id,
            )
