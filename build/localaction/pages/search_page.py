"""The page of results, at `search/`: a script fills it, and without scripts it shows the lists."""

from collections.abc import Iterator

from localaction.pages.page import Page
from localaction.pages.publish import HOME, article, page
from localaction.pages.reader import Reader

PATH = "search/"


def search_page(reader: Reader) -> Iterator[Page]:
    """The one page; what is looked for stands behind its address: `search/?q=housing`."""
    title = reader.words.gettext("Search")
    lists = [(path, name) for path, name in reader.titles.items() if path != HOME]
    template = reader.environment.get_template("search.html")
    yield page(
        reader,
        path=PATH,
        frame="search/index",
        title=title,
        description="",
        slots={"article": article(reader, template, PATH, {"title": title, "lists": lists})},
        is_unlisted=True,
    )
