"""A page as the views hand it to the site: which frame it is poured into, and what goes in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """The picture that a shared link shows, always a card of `render.social_card`."""

    path: str
    """Its site path."""
    alt: str
    """What it says, in its own language."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language."""

    address: str
    """Its site path: "pledges/x/", "fr/pledges/x/", "" for home."""
    frame: str
    """`<section>/slot-id` for a record, otherwise the editorial page's name: "index", "about"."""
    language: str
    """The language of the page around the words."""
    words_language: str
    """The language of the words it shows; differs from `language` where nobody translated them."""
    title: str
    """Plain text, for the window, for search engines and for shared links."""
    description: str
    """Plain text, a sentence or two, for search engines and shared links."""
    slots: Mapping[str, Markup]
    """The HTML for each slot that the frame leaves to the views, `article` in most."""
    languages: Mapping[str, str]
    """Every language of the site and this page's address there, in the order of the switch."""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """Those of `languages` in which somebody wrote the words; empty where none is."""
    is_record: bool = False
    """The page of one record, not a list or an editorial page."""
    record: tuple[str, str] | None = None
    """Kind and id of the record that it stands for, in the list of the site's pages."""
    is_retired: bool = False
    """A record that was taken back: its page stands for old links, nobody is to find it."""
    is_unlisted: bool = False
    """A page for who is on the site already: no search, ours or others', is to lead there."""
    trail: tuple[tuple[str, str], ...] = ()
    """The pages above it for the breadcrumbs, home first: plain title and address."""
    feed: str = ""
    """The site path of the feed of what is new of it; "" where there is none."""
    picture: SharedPicture | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    """What it is in the words of schema.org; made by `pages.linked_data`."""

    @property
    def canonical(self) -> str:
        """The page that search engines should show: this one, or the one whose words it shows."""
        if self.language in self.alternates:
            return self.address
        if self.words_language in self.alternates:
            return self.alternates[self.words_language]
        return next(iter(self.alternates.values()), next(iter(self.languages.values())))
