"""The words that the explorer's script says, besides the labels of facets and what the page says.

In: a `Reader`. Out: key in `build/theme/explore/` → words; the script puts in what stands as
`%(name)s`.
"""

from localaction.pages.reader import Reader


def explore_words(reader: Reader) -> dict[str, str]:
    """All of them, in the reader's language."""
    return {**_filters(reader), **_results(reader), **_troubles(reader)}


def _filters(reader: Reader) -> dict[str, str]:
    _ = reader.words.gettext
    return {
        "search": _("Search in titles, places and texts"),
        "go": _("Search"),
        "filters": _("Filters"),
        "chosen": _("Chosen filters"),
        "clear": _("Clear all"),
        "remove": _("Remove %(name)s"),
        "phrase": _("Words"),
        "facet": _("%(facet)s: %(value)s"),
        # The groups in which facets are offered.
        "about": _("Subject"),
        "place": _("Places"),
        "progress": _("Progress"),
        "practice": _("Practice"),
        "text": _("Text"),
        "find": _("Find in this list"),
        "every": _("Show all (%(count)s)"),
        "fewer": _("Show fewer"),
        "type": _("Type to find the others: %(count)s"),
        "nothing": _("Nothing in this list fits."),
        # Behind the star that some values bear.
        "unofficial": _("unofficial translation"),
        "together": _("Pledges, practices and cities together"),
    }


def _results(reader: Reader) -> dict[str, str]:
    _ = reader.words.gettext
    return {
        "count": _("Results: %(count)s"),
        "sort": _("Sort by"),
        "relevance": _("Relevance"),
        "newest": _("Newest first"),
        "reported": _("Last reported first"),
        "city": _("City"),
        "view": _("Show as"),
        "cards": _("Cards"),
        "table": _("Table"),
        "map": _("Map"),
        "shown": _("Shown: %(shown)s of %(count)s"),
        "more": _("Show more"),
        "download": _("Download:"),
        "title": _("Title"),
        "start": _("Start"),
        "report": _("Last report"),
        "added": _("Added"),
        "summary": _("Summary"),
        "a_pledge": _("Pledge"),
        "a_practice": _("Practice"),
        "a_city": _("Local government"),
        "unplaced": _("Without a place on the map: %(count)s"),
    }


def _troubles(reader: Reader) -> dict[str, str]:
    _ = reader.words.gettext
    return {
        "none": _("Nothing fits all of this."),
        "loosen": _("This would give results:"),
        "whole": _("Also searched in summaries and lessons."),
        "unsearched": _("The search in words could not be loaded. The filters work without it."),
        "unmapped": _("The map could not be loaded. Cards and table work without it."),
        "ignored": _("Not understood in the address, and left out: %(names)s"),
    }
