"""What one finished page says of itself, links to, loads and runs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from localaction.site.verify.page import HEADING, UNFILLED, target_of
from localaction.site.verify.tags import Tag, Tags

LOADED = {
    "audio": ("src",),
    "button": ("formaction",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src", "formaction"),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""Element → attributes that a browser fetches, or sends to what a reader wrote."""

LINKED = re.compile(r"stylesheet|icon|manifest|pre(?:load|fetch|connect|render)|dns-", re.ASCII)
"""Kinds of `<link>` that ask for something."""

DATA_TYPES = frozenset({"application/json", "application/ld+json"})
"""Types of `<script>` that no browser runs."""

DATA_PICTURE = "data:image/"
SCRIPT = re.compile(r"\s*(?:javascript|vbscript):", re.IGNORECASE)
REFRESH = re.compile(r"\s*\d+\s*[;,]\s*url\s*=\s*(\S+)", re.IGNORECASE)


@dataclass(slots=True)
class Look:
    """One page; site paths have no leading slash."""

    address: str
    size: int
    lang: str = ""
    dir: str = ""
    headings: int = 0
    unfilled: bool = False
    policy: str = ""
    is_hidden: bool = False
    """Search engines are asked not to show it."""
    canonicals: list[str] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    """Language, or `x-default`, → address as it stands there."""
    refresh: str | None = None
    """Site path that the page sends on to."""
    ids: set[str] = field(default_factory=set)
    links: set[tuple[str, str]] = field(default_factory=set)
    """Site path and fragment ("" for none) of everything of the site that is named."""
    foreign: set[str] = field(default_factory=set)
    """What would be fetched from elsewhere, or sent there."""
    inline: set[str] = field(default_factory=set)
    """What stands in the page and its policy forbids to run or to apply."""
    spoken: set[tuple[str, str]] = field(default_factory=set)
    """lang and dir of elements that state a language."""


class Looker:
    """Looks at the pages of one site, one after the other."""

    def __init__(self, site_url: str) -> None:
        self._url = site_url.rstrip("/") + "/"
        self._base = urlsplit(self._url).path
        self._tags = Tags()

    def look(self, address: str, html: bytes) -> Look:
        """Read a page."""
        look = Look(address, len(html))
        look.headings = len(HEADING.findall(html))
        look.unfilled = UNFILLED in html
        for tag in self._tags.of(html):
            look.ids.add(tag.given.get("id", ""))
            self._load(look, tag)
            look.inline.update(_inline(tag))
            if "lang" in tag.given:
                _language(look, tag)
            if tag.name in ("a", "area"):
                self._link(look, tag.given.get("href", ""))
            elif tag.name == "link":
                _relation(look, tag.given)
                if tag.given.get("rel") == "alternate" and "type" in tag.given:
                    # The page in another form: its feed, how it is put on another site.
                    self._link(look, tag.given.get("href", ""))
            elif tag.name == "meta":
                self._meta(look, tag.given)
        return look

    def path_of(self, address: str, url: str) -> str | None:
        """The path of the site that an address on a page leads to; None where it leads out."""
        return target_of(self._url, self._base, address, url)

    def _load(self, look: Look, tag: Tag) -> None:
        for url in _asked(tag):
            if url.startswith(DATA_PICTURE):
                continue
            path, _, _ = url.partition("#")
            target = self.path_of(look.address, path.partition("?")[0]) if path else look.address
            if target is None:
                look.foreign.add(url)
            else:
                look.links.add((target, ""))

    def _link(self, look: Look, href: str) -> None:
        path, _, fragment = href.partition("#")
        path = path.partition("?")[0]
        if path or fragment:
            target = self.path_of(look.address, path) if path else look.address
            if target is not None:
                look.links.add((target, unquote(fragment)))

    def _meta(self, look: Look, given: Mapping[str, str]) -> None:
        content = given.get("content", "")
        said = (given.get("http-equiv") or given.get("name", "")).lower()
        if said == "content-security-policy":
            look.policy = content
        elif given.get("property", "").startswith("og:image") and content.startswith(self._url):
            look.links.add((content[len(self._url) :], ""))
        elif said == "robots":
            look.is_hidden = "noindex" in content
        elif said == "refresh":
            found = REFRESH.match(content)
            # To itself, again and again, where it names no address.
            url = found[1] if found else "./"
            target = self.path_of(look.address, url)
            look.refresh = url if target is None else target
            look.links.add((look.refresh, ""))


def _language(look: Look, tag: Tag) -> None:
    lang, dir = tag.given["lang"], tag.given.get("dir", "")
    if tag.name == "html":
        look.lang, look.dir = lang, dir
    elif lang:
        look.spoken.add((lang, dir))


def _relation(look: Look, given: Mapping[str, str]) -> None:
    rel, href = given.get("rel", "").lower(), given.get("href", "")
    if rel == "canonical":
        look.canonicals.append(href)
    elif rel == "alternate" and "hreflang" in given:
        look.alternates[given["hreflang"]] = href


def _asked(tag: Tag) -> Iterator[str]:
    """Addresses that a browser asks for because of a tag."""
    if tag.name == "link":
        if LINKED.search(tag.given.get("rel", "").lower()):
            yield tag.given.get("href", "")
        return
    for attribute in LOADED.get(tag.name, ()):
        value = tag.given.get(attribute, "").strip()
        if attribute == "srcset":
            yield from (each.split()[0] for each in value.split(",") if each.strip())
        elif value:
            yield value


def _inline(tag: Tag) -> Iterator[str]:
    """What runs or is applied though it stands in the page."""
    given = tag.given
    if tag.name == "script":
        if "src" not in given and given.get("type", "").lower() not in DATA_TYPES:
            yield "<script>"
    elif tag.name in ("style", "base"):
        yield f"<{tag.name}>"
    for attribute, value in given.items():
        if attribute in ("style", "srcdoc") or attribute.startswith("on"):
            yield f"{attribute}="
        elif attribute in ("href", "src", "action", "formaction") and SCRIPT.match(value):
            yield "javascript:"
