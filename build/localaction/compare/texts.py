"""The words of a record or report before and after → what changed in which language."""

from collections.abc import Iterator, Mapping

from localaction.catalogue.model import Words
from localaction.compare.change import Change, Step, Value

LABELS = "labels"
"""The part of a text that names indicators, links and pictures."""


def text_changes(
    before: Mapping[str, Words], after: Mapping[str, Words], at: tuple[Step, ...] = ()
) -> Iterator[Change]:
    """Every difference, language by language."""
    for language in sorted({**before, **after}):
        old, new = before.get(language), after.get(language)
        if old is None and new is not None:
            yield Change("text-added", at, after=_state(new), language=language)
        elif old is not None and new is None:
            yield Change("text-removed", at, before=_state(old), language=language)
        elif old is not None and new is not None:
            yield from _changed(old, new, at, language)


def new_texts(texts: Mapping[str, Words], at: tuple[Step, ...] = ()) -> Iterator[Change]:
    """The languages of what is new altogether."""
    told = tuple(
        Value("parts", parts=(Value("language", language), _state(words)))
        for language, words in sorted(texts.items())
    )
    if told:
        yield Change("texts", at, after=Value("list", parts=told))


def _changed(old: Words, new: Words, at: tuple[Step, ...], language: str) -> Iterator[Change]:
    if old.title != new.title:
        titles = Value("text", old.title), Value("text", new.title)
        yield Change("title", at, *titles, language=language)
    parts = tuple(_differing(old, new))
    if parts:
        after = Value("parts", parts=parts)
        yield Change("text-changed", at, after=after, language=language)
    if _state(old) != _state(new):
        yield Change("state", at, _state(old), _state(new), language=language)
    elif old.translation != new.translation and not parts and old.title == new.title:
        yield Change("compared", at, language=language)


def _differing(old: Words, new: Words) -> Iterator[Value]:
    """The parts whose words are others, in the order in which they stand now."""
    before, after = _parts(old), _parts(new)
    for id in {**after, **before}:
        if before.get(id) != after.get(id):
            known = id in ("summary", LABELS) or id in {**old.sections, **new.sections}
            yield Value("term", id, vocabulary="sections") if known else Value("text", id)


def _parts(words: Words) -> dict[str, str]:
    parts = {id: passage.markdown for id, passage in words.passages()}
    if words.labels:
        parts[LABELS] = "\n".join(f"{id}: {text}" for id, text in sorted(words.labels.items()))
    return parts


def _state(words: Words) -> Value:
    return Value("state", words.translation.state if words.translation else "own")
