"""A city that has no record yet → its files, of nothing but what was told."""

from collections.abc import Collection, Mapping
from typing import Any

from localaction.editing.asking import Asking
from localaction.editing.new import begin, files_of
from localaction.editing.refused import RefusedError
from localaction.intake.identity import free_id
from localaction.intake.records import NewCity
from localaction.language.mark import N_


def city_id(city: NewCity, taken: Collection[str]) -> str:
    """The id of a proposed city: its name, with its country behind it where it is taken."""
    names = [name for name in (city.name, city.latin) if name]
    made = free_id(names, ())
    if made in taken:
        made = free_id([f"{made} {city.country}"], taken)
    if not made:
        raise RefusedError(
            N_(
                "“{found}” has no page on the site yet; write its English name behind it in "
                "brackets too: the address of its page is made of it."
            ),
            found=city.name,
        )
    return made


def city_files(city: NewCity, id: str, asking: Asking) -> Mapping[str, str]:
    """The files of a proposed city; where they come from is told as by the record beside it."""
    own = begin(asking.catalogue, asking.language, asking.today)
    given: dict[str, Any] = {
        name: value for name, value in asking.answers.items() if name.startswith("provenance.")
    }
    own.answers.update({**given, "name": city.name, "id": id, "country": city.country})
    if city.latin and asking.language != "en":
        own.answers["names.en"] = city.latin
    return files_of("city", own)
