"""What the pages of sections and topics are called: their headings and names in breadcrumbs."""

from collections.abc import Mapping
from itertools import islice

from babel.support import NullTranslations

from localaction.catalogue.explorer import (
    CHANGES,
    EMBED,
    EXPLORE,
    GAPS,
    GAPS_OF_REFUGEES,
    LIKE,
    OTHER_SYSTEMS,
    PROGRESS,
    TRANSLATE,
    view_paths,
)
from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import GCM_OBJECTIVES, HUB, published_topics, topic_path


def titles(catalogue: Catalogue, language: str, words: NullTranslations) -> Mapping[str, str]:
    """Path at the root → plain title in a language."""
    _ = words.gettext
    of_lists = {
        topic_path(topic): _own_title(catalogue, topic.vocabulary, language)
        for topic in published_topics(catalogue)
    }
    if topic_path(GCM_OBJECTIVES) in of_lists:
        # Shorter than what its file says, which is the whole name of the compact.
        of_lists[topic_path(GCM_OBJECTIVES)] = _("Objectives of the Global Compact for Migration")
    gaps = (path for path in view_paths(catalogue) if path in (GAPS, GAPS_OF_REFUGEES))
    return {
        "": _("Home"),
        EXPLORE: _("Explore"),
        "pledges/": _("Pledges"),
        "practices/": _("Practices"),
        "cities/": _("Cities"),
        LIKE: _("Cities like mine"),
        PROGRESS: _("Progress on pledges"),
        OTHER_SYSTEMS: _("Forms of other systems"),
        CHANGES: _("Changes by month"),
        EMBED: _("Put it on your site"),
        TRANSLATE: _("Translations"),
        # The first leads to the other.
        **{path: _("Where the gaps are") for path in islice(gaps, 1)},
        f"{HUB}/": _("Topics"),
        "organisations/": _("Organisations"),
        **of_lists,
    }


def _own_title(catalogue: Catalogue, vocabulary: str, language: str) -> str:
    """What the file of a list calls it; English, or the first there is, where it says no more."""
    given = catalogue.vocabularies.lists[vocabulary].title
    return next(given[each] for each in (language, "en", *given) if each in given)
