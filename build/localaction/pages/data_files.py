"""What the page on the data offers in each language: workbooks and codebooks."""

from markupsafe import Markup

from localaction.pages.address import relative
from localaction.pages.reader import Reader
from localaction.render.format import direction, own_language_name

PATH = "data/"
FILES = {"workbooks": "data/local-action.{}.xlsx", "codebooks": "data/codebook.{}.csv"}
"""Slot → where the file of a language lies; `exports.tables` makes them."""

LINK = Markup('<a href="{}" lang="{}" dir="{}">{}</a>')


def data_slots(reader: Reader) -> dict[str, Markup]:
    """The HTML of each slot of the page: a link for each language of the site, in that language."""
    here = reader.address(PATH)
    return {
        slot: Markup(" · ").join(
            LINK.format(
                relative(here, file.format(language)),
                language,
                direction(language),
                own_language_name(language),
            )
            for language in reader.catalogue.site.languages
        )
        for slot, file in FILES.items()
    }
