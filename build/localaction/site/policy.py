"""What a page may load and run, and what else a server says of it to the browser.

Everything comes from the site itself, and no script or style stands in a page. The policy stands in
each page, because some hosts let nobody set headers; `HEADERS` are for those that do.
"""

from collections.abc import Mapping

from localaction.pages.embed_code import FOLDER as FRAMED_FOLDER

DIRECTIVES = (
    "default-src 'self'",
    # The icons stand in the style sheet: a picture that is data can neither ask nor run.
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
)

POLICY = "; ".join(DIRECTIVES)
"""Told in each page (Content Security Policy)."""

BEYOND_PAGES = ("frame-ancestors 'none'",)
"""Directives that browsers obey in a header only."""

POLICY_HEADER = "Content-Security-Policy"

HEADERS: Mapping[str, str] = {
    POLICY_HEADER: "; ".join((*DIRECTIVES, *BEYOND_PAGES)),
    # A file is what the server says it is, whatever it looks like.
    "X-Content-Type-Options": "nosniff",
    # Other sites learn the address of this one, not of the page; pages that hold a reader's words
    # ask in their own head for less.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    # Nothing here asks for any of these, and no script ever shall.
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    # A year of https only. Not for other names of the same domain: they are not ours to bind.
    "Strict-Transport-Security": "max-age=31536000",
}
"""Headers of every answer."""

FRAMED_POLICY = "; ".join((*DIRECTIVES, "frame-ancestors *"))
"""Of what other sites may show in frames of their pages, in the place of that of all others: cards
link to their records, and ask a reader for nothing."""

OPEN_FOLDERS = ("api", "data", FRAMED_FOLDER)
"""What others take away; scripts of other sites may read it too."""

OPEN_HEADER = ("Access-Control-Allow-Origin", "*")
"""Of every answer from these folders."""

FOR_EVER = "public, max-age=31536000, immutable"
"""How long a browser keeps a file whose name holds a digest of its content."""

ASKED_AGAIN = "no-cache"
"""Of every other file: kept, but the server is asked each time whether it is still the same."""
