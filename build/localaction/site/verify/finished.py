"""Verifies a finished site by its files alone.

In: a folder that holds a site, and the list of the pages that were published before. Out: what is
wrong with it, in sentences.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from localaction.site.errors import SiteError
from localaction.site.manifest import NAME, Listed, ManifestError, read_manifest
from localaction.site.verify.files import check_files, check_named, check_records, check_sitemap
from localaction.site.verify.found import Found
from localaction.site.verify.links import check_alternates, check_links, check_moved
from localaction.site.verify.look import Look, Looker
from localaction.site.verify.pages import check_pages, check_weight
from localaction.site.verify.previous import check_previous

INDEX = "index.html"


def verify_site(folder: Path, previous: Listed | None = None) -> Found:
    """Judge a whole site. Raises `SiteError` where the folder holds none."""
    listed = manifest_at(folder / NAME)
    found = Found()
    present = frozenset(_files(str(folder)))
    looker = Looker(listed.url)
    looks: dict[str, Look] = {}
    for path in sorted(present):
        if path.endswith(".html"):
            html = (folder / path).read_bytes()
            address = path.removesuffix(INDEX) if path.rpartition("/")[2] == INDEX else path
            looks[address] = looker.look(address, html)
            check_weight(looks[address], html, listed.pages.get(address), found)
    # Cards for other sites are looked at as pages are, and are none.
    found.pages = len(looks.keys() & listed.pages.keys())
    check_files(listed, present, found)
    check_records(listed, found)
    check_pages(looks, listed, found)
    check_links(looks, present, found)
    check_moved(looks, listed, found)
    check_alternates(looks, listed, looker, found)
    check_sitemap(folder, looks, looker, present, found)
    check_named(folder, looker, present, found)
    if previous is not None:
        check_previous(listed, previous, found)
    return found


def manifest_at(file: Path) -> Listed:
    """The list of pages in a file; raises `SiteError` where there is none."""
    try:
        return read_manifest(file.read_bytes())
    except FileNotFoundError:
        raise SiteError(
            f"{file} is not there; name a folder that holds a finished site (out/site), made by "
            "this program's build, and for --previous the pages.json of such a site."
        ) from None
    except OSError as error:
        raise SiteError(f"{file} could not be read ({error.strerror}).") from error
    except ManifestError as error:
        raise SiteError(f"{file} cannot be used: {error}. Build the site anew.") from error


def _files(root: str) -> Iterator[str]:
    """Every file below a folder, relative to it."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        for entry in os.scandir(f"{root}/{below}"):
            path = f"{below}{entry.name}"
            if entry.is_dir():
                waiting.append(f"{path}/")
            else:
                yield path
