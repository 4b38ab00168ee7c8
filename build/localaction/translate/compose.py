"""Parts that were taken → the whole text of a words file or page, read again before it is given.

In: the pair, what was taken, the file's present text, how it was translated. Out: the new text, or
None where nothing is to change; raises `RefusedError` where the file would not read as meant.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from localaction.catalogue.model import Catalogue, Words
from localaction.catalogue.words import PAGE_BODY, understand
from localaction.editing.refused import RefusedError
from localaction.editing.words import words_text
from localaction.editing.yaml_text import yaml_text
from localaction.language.mark import N_
from localaction.source.files import decode
from localaction.source.front import split
from localaction.source.words import read_words
from localaction.translate.rewrite import with_body, with_front, with_words
from localaction.translate.take import Taken
from localaction.translate.texts import LABELS, Pair, noted_digests, noted_part, words_parts

Made = Literal["human", "machine-reviewed", "machine-unreviewed"]

UNREAD: Made = "machine-unreviewed"
RANK: Mapping[Made, int] = {UNREAD: 0, "machine-reviewed": 1, "human": 2}
MACHINES = (UNREAD, "machine-reviewed")
MACHINE = "machine translation, not reviewed"


@dataclass(frozen=True, slots=True)
class How:
    """By whom and how it was translated."""

    state: Made
    by_role: str
    """"" where it is not said: then nothing that a person answers for is written."""
    day: date


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a file is to become."""

    changed: Mapping[str, str]
    translation: Mapping[str, Any]


def compose(
    pair: Pair, taken: Taken, raw: bytes | None, language: str, how: How, catalogue: Catalogue
) -> str | None:
    """The new text of a translation."""
    plan = _plan(pair, taken, how)
    if plan is None:
        return None
    if raw is None:
        text = _new(pair, plan, language, catalogue)
        _read_again(pair, plan, text, language, catalogue)
        return text
    before, _ = decode(raw, pair.target)
    if before is None:
        raise RefusedError(_NOT_MEANT, path=pair.target)
    text = _changed(pair, plan, before, language, catalogue)
    _read_again(pair, plan, text, language, catalogue)
    # As it was written: with its mark at the beginning, and its ends of lines.
    text = text.replace("\n", "\r\n") if b"\r\n" in raw else text
    return f"\ufeff{text}" if raw.startswith(b"\xef\xbb\xbf") else text


_NOT_MEANT = N_(
    "“{path}”: with these words it would not read as they are meant; nothing was written there. "
    "Look for markup that begins a list or a heading, and see what scripts/check says of the file."
)


def _plan(pair: Pair, taken: Taken, how: How) -> _Plan | None:
    """What changes; None where the file is right as it is."""
    present = pair.told or {}
    changed = {part: text for part, text in taken.parts.items() if text != present.get(part)}
    made = pair.translation.state if pair.translation else None
    noted = dict(pair.translation.digests) if pair.translation else {}
    now = noted_digests(pair.source, pair.kind)
    settled = {part for part in now if _is_settled(part, pair, taken)}
    is_whole = all(part in taken.settled for part in pair.source)
    restamped = bool(noted) and any(noted.get(part) != now[part] for part in settled)
    read = made == UNREAD and is_whole and RANK[how.state] > 0
    if not (changed or restamped or read):
        return None
    if not how.by_role and how.state != UNREAD:
        raise RefusedError(
            N_(
                "“{path}” was not written: nobody answers for it. Write the office or task that "
                "translated into the header X-Translator-Role, without a name, or give --role."
            ),
            path=pair.target,
        )
    state = how.state if made is None or is_whole or RANK[how.state] < RANK[made] else made
    if state == "human" and made in MACHINES and not changed:
        # Read, but not translated anew.
        state = "machine-reviewed"
    digests = {part: now[part] if part in settled else noted.get(part) for part in now}
    translation = {
        "of": pair.of,
        "state": state,
        "by_role": how.by_role or MACHINE,
        "date": how.day.isoformat(),
        "digests": {part: value for part, value in digests.items() if value},
    }
    return _Plan(changed, translation)


def _is_settled(noted: str, pair: Pair, taken: Taken) -> bool:
    """Whether every part that stands under one digest is right for the present source."""
    return all(part in taken.settled for part in pair.source if noted_part(part) == noted)


def _labels(plan: _Plan) -> dict[str, str]:
    labels = (part for part in plan.changed if noted_part(part) == LABELS)
    return {part.partition("/")[2]: plan.changed[part] for part in labels}


def _headings(pair: Pair, language: str, catalogue: Catalogue) -> dict[str, str]:
    """Section → its heading in the language, where the vocabulary has one."""
    ids = [part for part in pair.source if catalogue.vocabularies.has("sections", part)]
    terms = {id: catalogue.vocabularies.term("sections", id) for id in ids}
    return {id: term.labels.get(language, id) for id, term in terms.items()}


def _new(pair: Pair, plan: _Plan, language: str, catalogue: Catalogue) -> str:
    told = plan.changed
    if pair.kind == "page":
        head = {key: told[key] for key in ("title", "description") if key in told}
        front = yaml_text({**head, "translation": plan.translation})
        return f"---\n{front}---\n{told[PAGE_BODY]}"
    labels = _labels(plan)
    front_data = {**({"labels": labels} if labels else {}), "translation": plan.translation}
    headings = _headings(pair, language, catalogue)
    sections = [(headings[id], told[id]) for id in headings if id in told]
    return words_text(told["title"], told["summary"], sections, front_data)


def _changed(pair: Pair, plan: _Plan, text: str, language: str, catalogue: Catalogue) -> str:
    if pair.kind == "page":
        if PAGE_BODY in plan.changed:
            text = with_body(text, plan.changed[PAGE_BODY])
        values = {part: text for part, text in plan.changed.items() if part != PAGE_BODY}
        return with_front(text, {}, values, plan.translation)
    words = _words(pair, text, language, catalogue)
    if words is None:
        raise RefusedError(_NOT_MEANT, path=pair.target)
    headings = _headings(pair, language, catalogue)
    text = with_words(text, words, plan.changed, headings, tuple(headings))
    return with_front(text, _labels(plan), {}, plan.translation)


def _words(pair: Pair, text: str, language: str, catalogue: Catalogue) -> Words | None:
    file, problems = read_words(text, pair.target, language)
    if file is None or problems:
        return None
    return understand(file, pair.kind, catalogue.vocabularies)[0]


def _read_again(pair: Pair, plan: _Plan, text: str, language: str, catalogue: Catalogue) -> None:
    """Refuse a text that does not say what was taken, or no longer says what stood there."""
    meant = {**(pair.told or {}), **plan.changed}
    if pair.kind == "page":
        front, body, _, broken = split(text, pair.target)
        told = {**{key: front.data.get(key) for key in meant if key != PAGE_BODY}, PAGE_BODY: body}
        is_meant = not broken and told == meant
    else:
        words = _words(pair, text, language, catalogue)
        is_meant = words is not None and words_parts(words) == meant
    if not is_meant:
        raise RefusedError(_NOT_MEANT, path=pair.target)
