"""Rules over links of a finished site: to pages and files, to places on them, between languages."""

from collections.abc import Collection, Iterator, Mapping

from localaction.pages.address import file_of
from localaction.site.manifest import MOVED, Listed
from localaction.site.verify.found import Found
from localaction.site.verify.look import Look, Looker

DEFAULT = "x-default"
"""The alternate for readers of every other language."""

TOP = "top"
"""A fragment that each browser knows."""


def check_links(looks: Mapping[str, Look], files: Collection[str], found: Found) -> None:
    """Every link leads to a page or file, and to the place that it names there."""
    dead: dict[str, str] = {}
    lost: dict[tuple[str, str], str] = {}
    for address in sorted(looks):
        for target, fragment in looks[address].links:
            if file_of(target) not in files:
                dead.setdefault(target, address)
            elif fragment and _is_lost(looks.get(target), fragment):
                lost.setdefault((target, fragment), address)
    found.faults += (
        f"/{page}: it links to /{target}, and the site has no such page or file. Correct the link, "
        "or bring back what it leads to."
        for target, page in sorted(dead.items())
    )
    found.faults += (
        f"/{page}: it links to /{target}#{fragment}, and that page has no such place. Correct the "
        "link, or give the heading that id again."
        for (target, fragment), page in sorted(lost.items())
    )


def _is_lost(page: Look | None, fragment: str) -> bool:
    return page is not None and fragment not in page.ids and fragment != TOP


def check_moved(looks: Mapping[str, Look], listed: Listed, found: Found) -> None:
    """A page that has moved leads at once to one that stands."""
    moved = {path for path, noted in listed.pages.items() if noted.state == MOVED}
    found.fault(
        (f"/{path}" for path in moved if path in looks and looks[path].refresh in moved),
        "it sends readers to a page that has moved itself. Let content/moves.yml name the last "
        "address.",
    )


def check_alternates(
    looks: Mapping[str, Look], listed: Listed, looker: Looker, found: Found
) -> None:
    """What a page names as its translations exists, is in that language, and names it back."""
    named = {
        address: {
            language: looker.path_of(address, url) for language, url in look.alternates.items()
        }
        for address, look in looks.items()
        if look.alternates
    }
    for address, alternates in sorted(named.items()):
        for sentence in _faults_of(address, alternates, named, listed):
            found.faults.append(f"/{address}: {sentence}")


def _faults_of(
    address: str,
    alternates: Mapping[str, str | None],
    named: Mapping[str, Mapping[str, str | None]],
    listed: Listed,
) -> Iterator[str]:
    own = listed.pages[address].language if address in listed.pages else ""
    if alternates.get(own) != address or DEFAULT not in alternates:
        yield (
            f"its hreflang links lack the page itself ({own}) or {DEFAULT}. Name both: see "
            "site/head.py."
        )
    for language, other in alternates.items():
        noted = listed.pages.get(other) if other is not None else None
        if noted is None:
            yield (
                f"its hreflang link for {language} leads to {_shown(other)}, and the site has no "
                "such page. See site/head.py."
            )
        elif language not in (DEFAULT, noted.language):
            yield (
                f"its hreflang link for {language} leads to a page in {noted.language}. See "
                "site/head.py."
            )
        elif address not in named.get(noted.address, {}).values():
            yield (
                f"its hreflang link for {language} leads to /{noted.address}, which does not name "
                "it back. See site/head.py."
            )


def _shown(path: str | None) -> str:
    return "elsewhere" if path is None else f"/{path}"
