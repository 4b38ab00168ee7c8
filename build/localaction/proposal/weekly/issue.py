"""The issue of the week: what waits for people, as Markdown, in English.

In: what was found. Out: one text, the same for the same findings, so that the issue changes only
where the work does.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from localaction.catalogue.derive import Standing
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.words import choose
from localaction.pages.reader import page_path
from localaction.proposal.links.found import BadLink, Found
from localaction.proposal.plain import plain
from localaction.proposal.weekly.lines import address, code, listed, named
from localaction.proposal.weekly.translations import Gaps, gaps
from localaction.proposal.weekly.waiting import agreements, due_reports, overdue_targets
from localaction.render.format import day, language_name
from schemas.pledge import Pledge

MARKER = "<!-- local-action: weekly -->"
ENGLISH = "en"
STATES = {
    "gone": "Pages that are gone",
    "silent": "Pages that did not answer",
    "private": "Addresses that lead into a private network",
    "refuses": "Pages that refuse programs: open them in a browser",
}


@dataclass(frozen=True, slots=True)
class Week:
    """What the issue is made of."""

    catalogue: Catalogue
    standings: Mapping[str, Standing]
    links: Found | None
    """None where nobody asked."""
    reviews: Sequence[str]
    """Lines on the reviews that wait."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of work."""

    title: str
    count: int
    lines: Sequence[str]


def issue(week: Week) -> str:
    """Write the whole text."""
    parts = [*_links(week), _reports(week), _targets(week), _translations(week)]
    parts += [_reviews(week), _agreements(week)]
    today = day(week.catalogue.today.isoformat(), ENGLISH)
    lines = [
        MARKER,
        f"What the files and their links ask of people, on {today}. This text is written anew "
        "every week: what was mended is gone the next time. What you say below it stays.",
        "",
        "| | |",
        "|---|---:|",
        *(f"| {part.title} | {part.count} |" for part in parts),
    ]
    for part in parts:
        if part.count:
            lines += ["", f"## {part.title}", "", *part.lines]
    return "\n".join(lines) + "\n"


def _links(week: Week) -> Iterator[Part]:
    if week.links is None:
        return
    by_state: dict[str, list[BadLink]] = {state: [] for state in STATES}
    for each in week.links.bad:
        by_state.setdefault(each.state, []).append(each)
    lines: list[str] = []
    for state, bad in by_state.items():
        if bad:
            told = (f"{address(it.address)} ({plain(it.said)}): {named(it.files)}" for it in bad)
            lines += [f"**{STATES.get(state, plain(state))}**", "", *listed(told), ""]
    lines.append(
        "A page that is gone often lives on at another address of the same owner, or in a web "
        "archive: put that address into the file. A page that is silent for the first time may be "
        "back next week."
    )
    if week.links.asked < week.links.named:
        lines.append(
            f"{week.links.asked} of {week.links.named} pages were asked this time; the others "
            "come in another week."
        )
    yield Part("Links that do not answer", len(week.links.bad), lines)


def _reports(week: Week) -> Part:
    due, never = due_reports(week.catalogue, week.standings)
    told = (
        f"{_record(week.catalogue, each.pledge)}: "
        f"{_term(week.catalogue, 'reporting_status', each.reporting)}, "
        f"last report {day(each.last_report, ENGLISH)}"
        for each in due
    )
    lines = [
        *listed(told),
        "",
        "Ask the city for a report: its page leads to the form, filled in already.",
    ]
    if never:
        lines += ["", "**No report with a date, a year or more after they were added**", ""]
        lines += listed(_record(week.catalogue, each.pledge) for each in never)
    return Part("Reports that are due", len(due) + len(never), lines)


def _targets(week: Week) -> Part:
    late = overdue_targets(week.catalogue, week.standings)
    told = (
        f"{_record(week.catalogue, week.catalogue.pledges[each.pledge])}: "
        f"{code(each.progress.indicator.id)}, due {day(each.due, ENGLISH)}"
        for each in late
    )
    return Part("Targets whose day has passed", len(late), listed(told))


def _translations(week: Week) -> Part:
    found = gaps(week.catalogue)
    heads = [_term(week.catalogue, "text_state", state) for state in STATES_OF_TEXTS]
    lines = [f"| Language | {' | '.join(heads)} |", "|---|---:|---:|---:|"]
    lines += [
        f"| {language_name(each.language, ENGLISH)} | {each.missing} | {len(each.older)} "
        f"| {each.unreviewed} |"
        for each in found
    ]
    older = [path for each in found for path in each.older]
    if older:
        lines += ["", f"**{heads[1]}**", "", *listed(map(code, older)), "", STAMP]
    return Part("Texts that wait for translators", sum(map(_size, found)), lines)


STATES_OF_TEXTS = ("missing", "stale", "machine-unreviewed")
STAMP = "Bring such a text up to date, then run `scripts/stamp FILE`, which notes it."


def _size(gap: Gaps) -> int:
    return gap.missing + len(gap.older) + gap.unreviewed


def _reviews(week: Week) -> Part:
    return Part("Reviews that wait", len(week.reviews), listed(week.reviews))


def _agreements(week: Week) -> Part:
    it = agreements(week.catalogue)
    lines = [
        f"Agreements of experts that have ended: {it.ended}. That end by "
        f"{day(it.until.isoformat(), ENGLISH)}: {it.ending}. Ask whether they go on; if not, take "
        "the file away. `until` in `content/experts/` says which; no names here."
    ]
    return Part("Agreements to be published that end", it.ended + it.ending, lines)


def _term(catalogue: Catalogue, vocabulary: str, id: str) -> str:
    """What a term is called; its id where a root keeps lists of its own, without this one."""
    lists = catalogue.vocabularies
    known = vocabulary in lists and id in lists.ids(vocabulary)
    return plain(lists.label(vocabulary, id, ENGLISH).text if known else id)


def _record(catalogue: Catalogue, entry: Entry[Pledge]) -> str:
    """The title of a record, linked to its page."""
    shown = choose(entry.words, entry.facts.language, ENGLISH, catalogue.site)
    title = plain(shown.words.title if shown else entry.id)
    return f"[{title}]({catalogue.site.url.rstrip('/')}/{page_path(entry)})"
