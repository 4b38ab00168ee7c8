"""A name that was typed → the record that bears it, or a city that has none yet."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.vocabularies import fold, nearest
from localaction.editing.asking import Asking, name_of, names_of
from localaction.editing.refused import RefusedError
from localaction.editing.slug import slug
from localaction.language.mark import N_
from schemas.base import Record
from schemas.city import City

_ADDRESS = re.compile(r"https?://[^?#\s]*?([a-z0-9-]+)/?(?:[?#]\S*)?")
_GOVERNMENT = re.compile(
    r"^(?:(?:the )?(?:city|municipality|town|commune) of "
    r"|(?:la )?(?:ville|commune|mairie) (?:de |d['’])"
    r"|(?:la )?(?:ciudad|municipalidad|alcaldía|intendencia) de "
    r"|(?:el )?(?:municipio|ayuntamiento) de |(?:مدينة|بلدية) |(?:город|г\.) )",
    re.IGNORECASE,
)
_WITH_MORE = re.compile(r"(.+?)\s*[(（]\s*([^()（）]+?)\s*[)）]|([^,،，]+?)\s*[,،，]\s*([^,،，]+)")


# The names of all cities are compared with every name that is typed.
_slug = lru_cache(maxsize=65_536)(slug)


@dataclass(frozen=True, slots=True)
class NewCity:
    """A city that has no record yet."""

    name: str
    latin: str
    """Its name in Latin letters, where it was told behind the other."""
    country: str
    """A term of `m49_countries`; "" where nobody said."""


def record_of(
    text: str, kinds: Iterable[str], country: str, asking: Asking, *, must_exist: bool = False
) -> str | NewCity:
    """Give the id of the record that is meant; `country` is that of a city without one.

    With `must_exist` no city is proposed.
    """
    entries = list(_entries(asking.catalogue, kinds))
    typed = " ".join(text.split())
    by_id = {entry.id: entry for entry in entries}
    address = _ADDRESS.fullmatch(typed)
    former = asking.catalogue.former.today()
    for named in (typed, address[1] if address else ""):
        # An old link leads to the record as well.
        id = former.get(named, named)
        if id in by_id:
            return id
    name, more = _parts(typed)
    if more in by_id:
        return more
    told = _country(more, asking) or country
    meant = [e for e in entries if _bears(e, typed)] or [e for e in entries if _bears(e, name)]
    if told:
        there = [entry for entry in meant if _lies_in(entry, told)]
        meant = there if there or "city" in kinds else meant
    if len(meant) == 1:
        return meant[0].id
    if meant:
        _ask_which(typed, meant, asking)
    if must_exist or "city" not in kinds:
        _ask_again(typed, entries, asking)
    if not told:
        _ask_country(typed, entries, asking)
    if _country(more, asking):
        return NewCity(name, "", told)
    if more and not slug(name) and slug(more):
        return NewCity(name, more, told)
    return NewCity(typed, "", told)


def names_in(text: str, kinds: Iterable[str], asking: Asking) -> list[str]:
    """Names one by one; a country behind a comma belongs to the name before it."""
    sign = "[;；\n]" if re.search("[;；\n]", text) else "[,،，、]"
    pieces = [piece.strip(" -*•\t") for piece in re.split(sign, text)]
    entries = list(_entries(asking.catalogue, kinds))
    found: list[str] = []
    for piece in filter(None, pieces):
        is_country = _country(piece, asking) and not any(_bears(e, piece) for e in entries)
        if is_country and found:
            found[-1] = f"{found[-1]}, {piece}"
        else:
            found.append(piece)
    return found


def _entries(catalogue: Catalogue, kinds: Iterable[str]) -> Iterator[Entry[Record]]:
    wanted = frozenset(kinds)
    for entry in catalogue.entries():
        if entry.kind in wanted and entry.facts.retired is None:
            yield entry


def _parts(text: str) -> tuple[str, str]:
    """A name and what stands behind it in brackets or behind a comma: a country, an id."""
    found = _WITH_MORE.fullmatch(text)
    if not found:
        return text, ""
    return (found[1], found[2]) if found[1] else (found[3], found[4])


def _country(text: str, asking: Asking) -> str:
    """The term of a country by its id or any of its names; "" for none."""
    vocabularies = asking.catalogue.vocabularies
    for id in vocabularies.ids("m49_countries") if text else ():
        term = vocabularies.term("m49_countries", id)
        aliases = (alias for many in term.aliases.values() for alias in many)
        if fold(text) in {fold(name) for name in (id, *term.labels.values(), *aliases)}:
            return id
    return ""


def _bears(entry: Entry[Record], text: str) -> bool:
    """Whether a record is called so, with or without accents and what it governs as."""
    wanted = {text, _GOVERNMENT.sub("", text, count=1)}
    names = names_of(entry)
    folded, plain = {fold(name) for name in names}, {_slug(name) for name in names}
    return any(fold(each) in folded or (_slug(each) or None) in plain for each in wanted)


def _lies_in(entry: Entry[Record], country: str) -> bool:
    return getattr(entry.facts, "country", None) in (None, country)


def _ask_which(found: str, meant: list[Entry[Record]], asking: Asking) -> None:
    told = []
    for entry in sorted(meant, key=lambda each: each.id):
        name = name_of(entry, asking)
        if isinstance(entry.facts, City):
            country = asking.catalogue.vocabularies.label(
                "m49_countries", entry.facts.country, asking.language
            )
            name = f"{name}, {country.text}"
        told.append(f"{name} ({entry.id})")
    raise RefusedError(
        N_("“{found}” may be any of these: {records}. Write the one that is meant as here."),
        found=found,
        records="; ".join(told),
    )


def _near(found: str, entries: list[Entry[Record]], asking: Asking) -> str:
    names = {fold(name): entry for entry in entries for name in (entry.id, *names_of(entry))}
    close = nearest(found, names)
    return f"{name_of(names[close], asking)} ({names[close].id})" if close else ""


def _ask_again(found: str, entries: list[Entry[Record]], asking: Asking) -> None:
    close = _near(found, entries, asking)
    if close:
        sentence = N_("“{found}” is on no page of the site; did you mean {nearest}?")
        raise RefusedError(sentence, found=found, nearest=close)
    raise RefusedError(
        N_("“{found}” is on no page of the site; copy its title or its address from its page."),
        found=found,
    )


def _ask_country(found: str, entries: list[Entry[Record]], asking: Asking) -> None:
    close = _near(found, entries, asking)
    if close:
        raise RefusedError(
            N_(
                "“{found}” has no page on the site; did you mean {nearest}? If it is another, "
                "write its country behind it, as in “Nairobi, Kenya”."
            ),
            found=found,
            nearest=close,
        )
    raise RefusedError(
        N_(
            "“{found}” has no page on the site yet; write its country behind it, as in “Nairobi, "
            "Kenya”, and a page is proposed."
        ),
        found=found,
    )
