"""The page of all topics: by which lists and places the records can be found."""

from collections.abc import Iterator

from localaction.pages.page import Page
from localaction.pages.publish import article, page, section_title
from localaction.pages.reader import Reader

PATH = "topics/"


def hub_page(reader: Reader) -> Iterator[Page]:
    """The one page at `topics/`."""
    title = section_title(reader, PATH)
    template = reader.environment.get_template("topics.html")
    yield page(
        reader,
        path=PATH,
        frame="topics/index",
        title=title,
        description="",
        slots={"article": article(reader, template, PATH, {"title": title})},
    )
