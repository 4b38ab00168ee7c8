"""Every feed and calendar of a language, one at a time, each beside the page that it is of."""

from collections.abc import Iterator, Sequence

from localaction.exports.feeds.atom import Feeds
from localaction.exports.feeds.calendar import Calendars
from localaction.exports.feeds.news import Told
from localaction.exports.plain import Plain
from localaction.exports.subjects import former_ids
from localaction.pages.follow import CALENDAR, FEED

Files = Iterator[tuple[str, bytes]]


def feed_files(plain: Plain, told: Sequence[Told]) -> Files:
    """Path in the site and content. A city's feed stands at its former addresses too."""
    feeds, address = Feeds(plain), plain.reader.address
    before = former_ids(plain.reader.catalogue)
    for each in told:
        made = feeds.feed(each)
        yield address(each.subject.path + FEED), made
        for was in before.get(each.subject.city, ()):
            yield address(f"cities/{was}/{FEED}"), made


def calendar_files(plain: Plain) -> Files:
    """For the site and for each city that has a day; a calendar without one is none."""
    reader, calendars = plain.reader, Calendars(plain)
    before = former_ids(reader.catalogue)
    if reader.occasions:
        yield reader.address(CALENDAR), calendars.calendar("", "", reader.occasions)
    for id, found in reader.dated_cities.items():
        made = calendars.calendar(f"cities/{id}/", reader.city_name(id), found)
        for each in (id, *before.get(id, ())):
            yield reader.address(f"cities/{each}/{CALENDAR}"), made
