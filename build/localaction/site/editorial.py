"""The editorial pages: which words each shows in which language.

In: the texts of `content/pages/` (`about.md`, `about.fr.md`) and the settings. Out: an `Editorial`
for every page and language of the site, its words taken along the chain of languages, and the
`Page` that fills its frame.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import yaml
from markupsafe import Markup

from localaction.catalogue.words import PAGE_BODY, digest
from localaction.exports.api.shape import FOLDER as API
from localaction.exports.tables.files import FOLDER as TABLES
from localaction.pages.address import in_language, in_languages
from localaction.pages.follow import FEED
from localaction.pages.linked_data import dataset_data, site_data
from localaction.pages.page import Page
from localaction.pages.shared import home_picture
from localaction.site.errors import FramesError
from schemas.site import Site

FRONT_MATTER = re.compile(r"\A---\n(.*?\n)?---\n", re.DOTALL)
TITLE = re.compile(r"^# (.+?) *$", re.MULTILINE)

NOT_FOUND = "404"
DATA = "data"
"""The page that says what data there is and how to get it."""

DOWNLOADS = {
    f"{API}/index.json": "application/json",
    f"{TABLES}/datapackage.json": "application/json",
    f"{TABLES}/local-action.sqlite": "application/vnd.sqlite3",
    f"{TABLES}/places.geojson": "application/geo+json",
}
"""What search engines for data are told of → its media type."""

UNSUFFIXED = "en"
"""The language of `about.md`, whichever languages are built."""


@dataclass(frozen=True, slots=True)
class Editorial:
    """One editorial page in one language, as the site will show it."""

    name: str
    """`index`, `about`: also the name of its frame."""
    language: str
    words_language: str
    """Whose words are shown; differs from `language` where nobody translated them."""
    title: str
    description: str
    made_from: str
    """The language from which the words were translated; "" where they were not."""
    is_unreviewed: bool
    """Translated by machine, and no person has read it."""
    is_stale: bool
    """Older than the words from which it was made."""
    file: str
    """Where the words stand in the repository."""
    translations: tuple[str, ...]
    """The languages in which somebody wrote it, in the order of the site's."""
    markdown: str
    """Without front matter, links as written."""

    @property
    def path(self) -> str:
        """The address at the root: "" for home, "about/" for about."""
        return "" if self.name == "index" else f"{self.name}/"


def editorial_pages(files: Mapping[str, str], site: Site) -> list[Editorial]:
    """Choose for each editorial page and language the words to show. `files`: name → text."""
    written: dict[str, dict[str, str]] = {}
    for file_name in sorted(files):
        name, _, language = file_name.removesuffix(".md").partition(".")
        written.setdefault(name, {})[language or UNSUFFIXED] = files[file_name]
    return [
        _editorial(name, language, texts, site)
        for name, texts in sorted(written.items())
        for language in site.languages
    ]


def _editorial(name: str, language: str, texts: Mapping[str, str], site: Site) -> Editorial:
    chain = (language, *site.fallbacks.get(language, ()), *site.languages, *sorted(texts))
    words_language = next(each for each in chain if each in texts)
    front, markdown = _read(name, texts[words_language])
    made = _translation(front)
    suffix = "" if words_language == UNSUFFIXED else f".{words_language}"
    title = TITLE.search(markdown)
    if title is None:
        raise FramesError(
            f"content/pages/{name}: the {words_language} text has no title; "
            "begin it with a line `# Title`."
        )
    return Editorial(
        name=name,
        language=language,
        words_language=words_language,
        title=title[1],
        description=str(front.get("description", "")),
        made_from=str(made.get("of", "")),
        is_unreviewed=made.get("state") == "machine-unreviewed",
        is_stale=_is_stale(name, made, texts),
        file=f"content/pages/{name}{suffix}.md",
        translations=tuple(each for each in site.languages if each in texts),
        markdown=markdown,
    )


def _read(name: str, text: str) -> tuple[Mapping[str, object], str]:
    match = FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    try:
        front = yaml.load(match[1] or "", Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise FramesError(f"content/pages/{name}: its front matter is not YAML: {error}") from error
    return (front if isinstance(front, dict) else {}), text[match.end() :]


def _translation(front: Mapping[str, object]) -> Mapping[str, object]:
    """What a page says of its translation; nothing where it is none, or a check will tell."""
    made = front.get("translation")
    return made if isinstance(made, dict) else {}


def _is_stale(name: str, made: Mapping[str, object], texts: Mapping[str, str]) -> bool:
    """As `insight.text_states` tells it, of the words that are shown."""
    noted, of = made.get("digests"), str(made.get("of", ""))
    if not isinstance(noted, dict) or of not in texts:
        return False
    return bool(noted) and noted.get(PAGE_BODY) != digest(_read(name, texts[of])[1])


def editorial_page(
    page: Editorial, site: Site, home: str, slots: Mapping[str, Markup] | None = None
) -> Page:
    """What fills the frame of an editorial page. `home`: the home page's name in breadcrumbs."""
    languages = in_languages(page.path, site.languages)
    return Page(
        address=languages[page.language],
        frame=page.name,
        language=page.language,
        words_language=page.words_language,
        title=page.title,
        description=page.description,
        slots=slots or {},
        languages=languages,
        alternates={each: languages[each] for each in page.translations},
        trail=((home, in_language("", page.language, site.languages[0])),) if page.path else (),
        # The home page has the feed of everything.
        feed="" if page.path else in_language(FEED, page.language, site.languages[0]),
        picture=home_picture(site, _picture_language(page, site)),
        data=_data(page, site),
    )


def _picture_language(page: Editorial, site: Site) -> str:
    """That of the words; words of a language that is not built have no picture of their own."""
    return page.words_language if page.words_language in site.languages else page.language


def _data(page: Editorial, site: Site) -> Mapping[str, object]:
    """What machines are told of the two pages that stand for more than themselves."""
    if not page.path:
        return site_data(site, page.language)
    if page.name == DATA:
        return dataset_data(site, page.title, page.description, page.words_language, DOWNLOADS)
    return {}


def not_found_page(site: Site, gettext: Callable[[str], str]) -> Page:
    """The one page for every address that leads nowhere; it speaks all languages itself."""
    root_language = site.languages[0]
    return Page(
        address=f"{NOT_FOUND}.html",
        frame=NOT_FOUND,
        language=root_language,
        words_language=root_language,
        title=gettext("Page not found"),
        description="",
        slots={},
        languages=in_languages("", site.languages),
    )
