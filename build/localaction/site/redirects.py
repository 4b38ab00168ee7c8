"""Pages at the former addresses of records, in every language: each sends its reader on.

Without a script and without a server that knows of them. Search engines are asked to forget the
old address; `redirects.json` names all for whoever keeps links to this site.
"""

import json
from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup, escape

from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import RECORDS
from localaction.language.mark import N_
from localaction.pages.address import in_language, relative
from localaction.pages.reader import page_path
from localaction.render.format import direction
from localaction.site.policy import POLICY
from schemas.site import Site

NAME = "redirects.json"

TITLE, LINK = N_("This page has moved"), N_("Go to its new address")

PAGE = Markup(
    '<!doctype html>\n<html lang="{language}" dir="{dir}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    '<meta http-equiv="refresh" content="0; url={to}">\n'
    '<meta name="robots" content="noindex">\n'
    '<link rel="canonical" href="{canonical}">\n<title>{title} – {site}</title>\n'
    '<link rel="stylesheet" href="{style}">\n</head>\n<body>\n'
    '<header class="la-header"><div class="la-header__bar"><div class="la-wrap">'
    '<a class="la-logo" href="{home}"><i class="la-icon la-icon--mark"></i><span>{site}</span></a>'
    '</div></div></header>\n<main class="la-wrap la-main">\n'
    '<article class="md-typeset">\n<h1>{title}</h1>\n<p><a href="{to}">{link}</a></p>\n'
    "</article>\n</main>\n</body>\n</html>\n"
)


def moved_pages(catalogue: Catalogue) -> dict[str, str]:
    """Former site path of a record's page → the path today, both as they are at the root."""
    today = {entry.id: entry for entry in catalogue.entries() if entry.kind in RECORDS}
    return {
        f"{RECORDS[today[move.to].kind]}/{move.was}/": page_path(today[move.to])
        for move in catalogue.former.moves
        if move.to in today
    }


def in_every_language(moved: Mapping[str, str], site: Site) -> Iterator[tuple[str, str, str]]:
    """Language, former address, address today."""
    root = site.languages[0]
    for was, to in sorted(moved.items()):
        for language in site.languages:
            yield language, in_language(was, language, root), in_language(to, language, root)


def redirect_page(
    language: str, was: str, to: str, site: Site, style: str, _: Callable[[str], str]
) -> bytes:
    """The page at a former address. `style`: the path of the style sheet in the site."""
    return PAGE.format(
        language=language,
        dir=direction(language),
        policy=Markup(POLICY),
        to=relative(was, to),
        home=relative(was, in_language("", language, site.languages[0])),
        canonical=f"{site.url.rstrip('/')}/{to}",
        title=_(TITLE),
        link=_(LINK),
        site=escape(site.name.get(language, site.name[min(site.name)])),
        style=relative(was, style),
    ).encode()


def redirects_json(moved: Mapping[str, str], site: Site) -> bytes:
    """Every former address and where it leads."""
    every = {was: to for _, was, to in in_every_language(moved, site)}
    return (json.dumps(every, indent=1) + "\n").encode()
