"""Rules over the files of a finished site: those that are listed are there, and no others; what
sheets, scripts and lists name is there too."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from localaction.pages.address import file_of, in_language
from localaction.pages.embed_code import FOLDER as EMBED
from localaction.pages.follow import FEED
from localaction.site.manifest import NAME, Listed
from localaction.site.verify.found import Found
from localaction.site.verify.look import Look, Looker

ALWAYS = ("404.html", "index.html", "robots.txt", "sitemap.xml", "manifest.webmanifest")
"""Files that every site has."""
EXPORTS = (
    "api/v1/index.json",
    "api/v1/openapi.json",
    "data/checksums.sha256",
    "data/datapackage.json",
    f"{EMBED}/card.css",
    f"{EMBED}/widget.js",
)
"""Of what others take away, the files by which they find the rest."""

IN_SHEETS = re.compile(r"@import\s+[\"']?([^\"';]+)|url\(\s*[\"']?([^\"')]+)")
IN_SCRIPTS = re.compile(r"\"(\./[a-z][a-z0-9.-]*\.js)\"")
IN_SEARCH = re.compile(r"\"([a-z0-9-]+\.[0-9a-f]{8}\.json)\"")
LOCATION = re.compile(r"<loc>([^<]+)</loc>")
HARMLESS = ("data:image/", "#")


def check_files(listed: Listed, present: Collection[str], found: Found) -> None:
    """The list and the folder hold the same."""
    pages = {file_of(address): address for address in listed.pages}
    expected = {*pages, *listed.files, NAME}
    found.fault(
        (f"/{path}" for path in expected - set(present)),
        f"{NAME} names it and the site does not hold it. Build the site anew.",
    )
    found.fault(
        (f"/{path}" for path in set(present) - expected),
        f"the site holds it and {NAME} does not name it: something else wrote into the site. "
        "Build it anew, into an empty folder.",
    )
    asked = [
        *ALWAYS,
        *EXPORTS,
        *(file_of(in_language("", each, listed.languages[0])) for each in listed.languages),
        *(f"search/{each}.json" for each in listed.languages),
        *(in_language(FEED, each, listed.languages[0]) for each in listed.languages),
        *(f"{EMBED}/{each}/all.json" for each in listed.languages),
    ]
    found.fault(
        (f"/{path}" for path in asked if path not in expected),
        "every site has this file, and this one lacks it. Build it anew; if it is lacking again, "
        "see site/build.py.",
    )


def check_records(listed: Listed, found: Found) -> None:
    """Every record has a page in every language."""
    told: dict[tuple[str, str], set[str]] = {}
    for page in listed.pages.values():
        if page.kind:
            told.setdefault((page.kind, page.id), set()).add(page.language)
    for (kind, id), languages in sorted(told.items()):
        lacking = [each for each in listed.languages if each not in languages]
        if lacking:
            found.faults.append(
                f"The {kind} {id} has no page in {', '.join(lacking)}; each record has one in "
                "every language of the site. See what pages/ makes of it there."
            )


def check_sitemap(
    folder: Path, looks: Mapping[str, Look], looker: Looker, present: Collection[str], found: Found
) -> None:
    """The sitemap names exactly the pages that search engines may show under their own address."""
    names = [path for path in present if re.fullmatch(r"sitemap(-\d+)?\.xml", path)]
    listed: set[str] = set()
    for name in names:
        text = (folder / name).read_text(encoding="utf-8", errors="replace")
        if "<urlset" in text:
            paths = ((looker.path_of("", url), url) for url in LOCATION.findall(text))
            listed |= {url if path is None else path for path, url in paths}
    expected = {
        path
        for path, look in looks.items()
        if not look.is_hidden and [looker.path_of(path, url) for url in look.canonicals] == [path]
    }
    found.fault(
        (f"/{path}" for path in expected - listed),
        "search engines may show it and sitemap.xml does not name it. See site/sitemap.py.",
    )
    found.fault(
        (f"/{path}" for path in listed - expected),
        "sitemap.xml names it and it is no page to be found under this address. See "
        "site/sitemap.py.",
    )


def check_named(folder: Path, looker: Looker, present: Collection[str], found: Found) -> None:
    """What style sheets, scripts and the lists of the search name is in the site."""
    for path in sorted(present):
        for url in _named(folder, path):
            target = looker.path_of(path, url.partition("#")[0].partition("?")[0])
            if target is None:
                found.faults.append(
                    f"/{path}: it would ask {url}, which is not of this site. Put that file into "
                    "build/theme/."
                )
            elif file_of(target) not in present:
                found.faults.append(
                    f"/{path}: it names {url}, and the site has no such file. Build it anew."
                )


def _named(folder: Path, path: str) -> Iterator[str]:
    if path.endswith(".css"):
        for whole, inner in IN_SHEETS.findall(_text(folder, path)):
            url = (whole or inner).strip()
            if not url.startswith(HARMLESS):
                yield url
    elif path.endswith(".js"):
        yield from IN_SCRIPTS.findall(_text(folder, path))
    elif re.fullmatch(r"search/[a-zA-Z-]+\.json", path):
        yield from IN_SEARCH.findall(_text(folder, path))
    elif path.endswith(".webmanifest"):
        try:
            icons = json.loads(_text(folder, path)).get("icons", ())
        except ValueError:
            return
        yield from (str(each.get("src", "")) for each in icons)


def _text(folder: Path, path: str) -> str:
    return (folder / path).read_text(encoding="utf-8", errors="replace")
