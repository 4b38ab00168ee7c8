"""Writes what can only be written last: ways from old addresses, files for hosts, the list of all.

In: what was written so far. Out: the manifest of these files.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from localaction.language.gettext import translations
from localaction.pages.address import file_of
from localaction.site.hosting import host_files
from localaction.site.manifest import MOVED, NAME, Noted, manifest
from localaction.site.redirects import NAME as REDIRECTS
from localaction.site.redirects import in_every_language, redirect_page, redirects_json
from localaction.site.tree import Tree, Writer
from schemas.site import Site

STYLE = "localaction.css"


def write_closing(
    tree: Tree,
    site: Site,
    locales: Path,
    parts: Iterable[Mapping[str, str]],
    pages: Iterable[Noted],
    moved: Mapping[str, str],
    assets: Mapping[str, str],
) -> Writer:
    """Write them. `moved`: former site path → path today; `assets`: name → path in the site."""
    writer = tree.writer()
    listed = list(pages)
    # Most sites have moved nothing: no words are read for them.
    words = cache(lambda language: translations(locales, language).gettext)
    redirects: dict[str, str] = {}
    for language, was, to in in_every_language(moved, site):
        style = assets[STYLE]
        page = redirect_page(language, was, to, site, style, words(language))
        writer.write(file_of(was), page)
        listed.append(Noted(was, language, state=MOVED))
        redirects[was] = to
    writer.write(REDIRECTS, redirects_json(moved, site))
    so_far = [path for part in parts for path in part]
    for path, text in host_files(site, so_far, redirects).items():
        writer.write(path, text.encode())
    whole = [*so_far, *writer.manifest]
    writer.write(NAME, manifest(site.url, site.languages, listed, whole))
    return writer
