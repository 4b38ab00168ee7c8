"""Links and pictures in words, placed on a page: `/cities/milan/` leads there in any language."""

import re
from posixpath import normpath

from markupsafe import Markup

from localaction.pages.address import relative
from localaction.pages.reader import Reader

LINK = re.compile(r'(?<= href=")(?![A-Za-z][A-Za-z0-9+.-]*:)([^"#?]*)([^"]*)')
PICTURE = re.compile(r'(?<= src=")(?![A-Za-z][A-Za-z0-9+.-]*:)([^"]*)')
"""Addresses without a scheme; the checks have seen that they lead somewhere (`checks.links`)."""


def placed(reader: Reader, html: str, path: str) -> Markup:
    """Words of the record whose page is `path`, cleaned HTML, as they stand on that page."""
    if ' href="' in html:
        html = LINK.sub(lambda match: _link(reader, match, path), html)
    if ' src="' in html:
        here = reader.address(path)
        html = PICTURE.sub(lambda match: relative(here, path + match[1]), html)
    return Markup(html)


def _link(reader: Reader, match: re.Match[str], path: str) -> str:
    written, rest = match[1], match[2]
    if not written:
        return rest
    parts = normpath(f"/{written}" if written.startswith("/") else f"/{path}{written}").split("/")
    named = [part for part in parts if part and part != "index.html"]
    if named and named[0] in reader.catalogue.site.languages:
        named = named[1:]
    there = "".join(f"{part}/" for part in named)
    # Within a language, so that its folder is in neither of the two.
    return relative(path, there) + rest
