"""The state of the interface's words, of messages, and of the labels of terms, in every language.

In: PO files that were read, vocabularies. Out: one value a text and language. A label that was read
in an official text counts as human, any other as unreviewed, wherever it came from.
"""

from collections.abc import Iterator, Mapping, Sequence

from babel.messages.catalog import Catalog, Message

from localaction.catalogue.vocabularies import Vocabularies
from localaction.insight.text_states import State, TextState, count
from localaction.language.messages import CONTEXT, ENGLISH

INTERFACE = "content/locales/{}/LC_MESSAGES/localaction.po"


def interface_states(
    catalogs: Mapping[str, Catalog], languages: Sequence[str]
) -> Iterator[TextState]:
    """Every entry of the English file in each language; one without a file lacks them all."""
    for source in catalogs[ENGLISH]:
        if not source.id:
            continue
        context = source.context or ""
        is_message = context.startswith(CONTEXT)
        text = source.id if isinstance(source.id, str) else source.id[0]
        id = context.removeprefix(CONTEXT) if is_message else text
        for language in languages:
            known = catalogs.get(language)
            entry = None if known is None else known.get(source.id, context=source.context)
            state: State = "own" if language == ENGLISH else _state(entry)
            yield TextState(
                kind="message" if is_message else "interface",
                id=id,
                language=language,
                state=state,
                path=INTERFACE.format(language),
                words=count(text),
                made=state,
            )


def _state(entry: Message | None) -> State:
    if entry is None or not is_told(entry):
        return "missing"
    return "machine-unreviewed" if entry.fuzzy else "human"


def is_told(entry: Message) -> bool:
    """Whether an entry has its translation, in every plural form."""
    told = [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
    return bool(told) and all(told)


def term_states(vocabularies: Vocabularies, languages: Sequence[str]) -> Iterator[TextState]:
    """The label of every term, and its short one where it has one."""
    for name, vocabulary in vocabularies.lists.items():
        path = f"content/vocabularies/{name}.yml"
        for term in vocabulary.terms:
            pairs = ((term.labels, term.verified, ""), (term.short, term.short_verified, "/short"))
            for texts, verified, ending in pairs:
                source = ENGLISH if ENGLISH in texts else next(iter(texts), None)
                if source is None:
                    continue
                words = count(texts[source])
                for language in languages:
                    state = _label(texts, verified, source, language)
                    id = f"{name}/{term.id}{ending}"
                    yield TextState("term", id, language, state, path, words, state)


def _label(
    texts: Mapping[str, str], verified: Mapping[str, bool], source: str, language: str
) -> State:
    if language not in texts:
        return "missing"
    if language == source:
        return "own"
    return "human" if verified.get(language) else "machine-unreviewed"
