"""Every card, badge, oEmbed document and list of a language, one at a time."""

from collections.abc import Iterator, Sequence

from localaction.exports.embeds.badges import Badges
from localaction.exports.embeds.cards import Cards
from localaction.exports.embeds.lists import Lists
from localaction.exports.embeds.oembed import oembed
from localaction.exports.feeds.news import Told
from localaction.exports.plain import Plain
from localaction.exports.subjects import former_ids
from localaction.pages.embed_code import BADGE, CARD, FOLDER, OEMBED, path_of

Files = Iterator[tuple[str, bytes]]


def embed_files(plain: Plain, told: Sequence[Told], policy: str) -> Files:
    """Path in the site and content. `policy`: what a card may load."""
    yield from _of_records(plain, policy)
    lists = Lists(plain)
    for each in told:
        if not each.subject.city:
            name = each.subject.path.rstrip("/") or "all"
            yield f"{FOLDER}/{plain.language}/{name}.json", lists.written(each)


def _of_records(plain: Plain, policy: str) -> Files:
    """They stand on other sites: at former addresses too, and of what was taken back they say so
    instead of going."""
    catalogue, cards, badges = plain.reader.catalogue, Cards(plain, policy), Badges(plain)
    before = former_ids(catalogue)
    for entries in (catalogue.pledges, catalogue.cities):
        for entry in entries.values():
            made = (
                (CARD, cards.card(entry)),
                (BADGE, badges.badge(entry)),
                (OEMBED, oembed(plain, entry)),
            )
            for id in (entry.id, *before.get(entry.id, ())):
                for ending, content in made:
                    yield path_of(entry.kind, id, plain.language, ending), content
