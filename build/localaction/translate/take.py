"""What a translator gave back for one text → the parts that are taken, and what is left and why.

In: a pair as it stands now and the entries of a PO file. Out: parts. Nothing is guessed: an entry
whose source has changed since is not taken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from localaction.language.mark import N_
from localaction.translate.blocks import Block, join, shape, split, with_texts
from localaction.translate.judge import Fault, fault, too_long
from localaction.translate.po import Entry
from localaction.translate.texts import Pair

PLAIN = ("title", "description", "labels")
"""Parts that are text on one line and no Markdown."""

OLDER = N_(
    "Its source is another by now: the file is of an older state. Export it again; what you wrote "
    "can be taken from this file."
)
GONE = N_("There is no text of that name to translate any more.")
INCOMPLETE = N_(
    "The source has other paragraphs or items than the present translation: all of them are to be "
    "translated before this is taken."
)


@dataclass(frozen=True, slots=True)
class Left:
    """An entry that was not taken."""

    context: str
    line: int
    fault: Fault


@dataclass(slots=True)
class Taken:
    """What comes out of the entries of one text."""

    parts: dict[str, str] = field(default_factory=dict)
    """Part -> its words now, also where they are as before."""
    settled: set[str] = field(default_factory=set)
    """Parts of which every entry is right for the present source."""
    left: list[Left] = field(default_factory=list)
    unfinished: int = 0
    """Entries that are empty or marked fuzzy."""


def take(pair: Pair, entries: Sequence[Entry]) -> Taken:
    """Judge the entries of one text, part by part."""
    taken = Taken()
    by_part: dict[str, list[Entry]] = {}
    for entry in entries:
        part = entry.context.partition("#")[2]
        group = part if part in pair.source else part.partition("/")[0]
        if group in pair.source:
            by_part.setdefault(group, []).append(entry)
        else:
            taken.left.append(Left(entry.context, entry.line, Fault(OLDER, {})))
    for part, given in by_part.items():
        whole = [entry for entry in given if entry.context.endswith(f"#{part}")]
        if whole:
            _take_whole(pair, part, whole[-1], taken)
        else:
            _take_blocks(pair, part, given, taken)
    return taken


def _take_whole(pair: Pair, part: str, entry: Entry, taken: Taken) -> None:
    if not _is_finished(entry, taken):
        return
    found: Fault | None = None
    is_plain = part.partition("/")[0] in PLAIN
    present = (pair.told or {}).get(part)
    entry = _even(entry, present)
    if entry.source != pair.source[part]:
        found = Fault(OLDER, {})
    elif entry.told != present:
        is_whole = part in pair.in_blocks
        found = fault(
            entry.source, entry.told, one_line=is_plain, is_plain=is_plain, is_whole=is_whole
        ) or too_long(entry.told, pair.limits.get(part), is_plain=is_plain)
    if found:
        taken.left.append(Left(entry.context, entry.line, found))
        return
    taken.parts[part] = entry.told
    taken.settled.add(part)


def _take_blocks(pair: Pair, part: str, entries: Sequence[Entry], taken: Taken) -> None:
    source, present = split(pair.source[part]), split((pair.told or {}).get(part, ""))
    same = shape(source) == shape(present)
    texts: list[str | None] = [None] * len(source)
    for entry in entries:
        at = _place(entry, source)
        if at is None:
            taken.left.append(Left(entry.context, entry.line, Fault(OLDER, {})))
        elif _is_finished(entry, taken):
            entry = _even(entry, present[at].text if same else None)
            is_new = not same or entry.told != present[at].text
            block = source[at]
            one_line = block.mark.startswith("#")
            found = (
                fault(entry.source, entry.told, one_line=one_line, block=block) if is_new else None
            )
            if found:
                taken.left.append(Left(entry.context, entry.line, found))
            else:
                texts[at] = entry.told
    complete = all(texts[at] is not None for at, block in enumerate(source) if block.is_told)
    if not complete and not same:
        if any(text is not None for text in texts):
            context = f"{pair.path}#{part}"
            taken.left.append(Left(context, entries[0].line, Fault(INCOMPLETE, {})))
        return
    blocks = [block for block in present if block.text or block.lead] if same else list(source)
    padded = [*texts, *[None] * len(blocks)][: len(blocks)]
    told = join(with_texts(blocks, padded))
    long = too_long(told, pair.limits.get(part), is_plain=False)
    if long and told != (pair.told or {}).get(part):
        taken.left.append(Left(f"{pair.path}#{part}", entries[0].line, long))
        return
    taken.parts[part] = told
    if complete:
        taken.settled.add(part)


def _place(entry: Entry, source: Sequence[Block]) -> int | None:
    """The block that an entry translates; where others came before it, the one of its words."""
    number = entry.context.rpartition("/")[2]
    at = int(number) - 1 if number.isdecimal() else -1
    if 0 <= at < len(source) and source[at].text == entry.source:
        return at
    alike = [place for place, block in enumerate(source) if block.text == entry.source]
    return alike[0] if len(alike) == 1 else None


def _even(entry: Entry, present: str | None) -> Entry:
    """Give a new translation the ends of its source: some tools add a line, or blanks."""
    if entry.told == present:
        return entry
    source, told = entry.source, entry.told.replace("\r\n", "\n").replace("\r", "\n").strip()
    before, after = len(source) - len(source.lstrip()), len(source.rstrip())
    return replace(entry, told=source[:before] + told + source[after:])


def _is_finished(entry: Entry, taken: Taken) -> bool:
    is_finished = bool(entry.told.strip()) and not entry.is_fuzzy
    taken.unfinished += not is_finished
    return is_finished


def missing(pair: Pair, taken: Taken) -> Iterator[str]:
    """Parts without which there can be no file: a reader would see a page without its head."""
    needed = ("description", "body") if pair.kind == "page" else ("title", "summary")
    if pair.told is None:
        yield from (part for part in needed if part in pair.source and part not in taken.settled)
