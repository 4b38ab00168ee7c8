"""The catalogue → every text that one language has or may have, part by part, beside its source.

In: the catalogue and a language. Out: pairs of plain texts. Reads nothing and writes nothing.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from localaction.catalogue.model import Catalogue, PageEntry, Words
from localaction.catalogue.words import PAGE_BODY, digest
from localaction.checks.lengths import NARRATIVE, SUMMARY, TITLE
from localaction.checks.subjects import WORDED_KINDS
from localaction.insight.text_states import missing_path
from schemas.words import Translation

LINE, DESCRIPTION = 300, 300
"""Characters of a label, and of what a page is about in one sentence (schemas)."""
LABELS = "labels"


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and its translation, which may not be there yet."""

    kind: str
    """A kind of record, `update` or `page`."""
    id: str
    of: str
    """The language of the source."""
    path: str
    """Of the source's file: with `#` and the part, what a translator's tool knows the text by."""
    target: str
    """Of the translation's file."""
    source: Mapping[str, str]
    """Part -> words as they are written; a label's part is `labels/<id>`."""
    told: Mapping[str, str] | None
    """The same of the translation; None where there is no file."""
    translation: Translation | None
    in_blocks: frozenset[str]
    """Parts that are shown to translators item by item, or paragraph by paragraph."""
    limits: Mapping[str, int]
    """Part -> the most characters."""
    page: str
    """The address of the page, as it is at the root; "" where it has none of its own."""

    @property
    def stale(self) -> frozenset[str]:
        """Digest parts that have changed since; none where nobody noted from what it was made."""
        noted = self.translation.digests if self.translation else {}
        if not noted:
            return frozenset()
        now = noted_digests(self.source, self.kind)
        return frozenset(part for part, current in now.items() if noted.get(part) != current)


def noted_digests(source: Mapping[str, str], kind: str) -> dict[str, str]:
    """What `translation.digests` is to be of a translation made from these parts."""
    parts = {part: text for part, text in source.items() if not _is_label(part)}
    labels = {part.partition("/")[2]: text for part, text in source.items() if _is_label(part)}
    if labels:
        parts[LABELS] = "\n".join(f"{id}: {labels[id]}" for id in sorted(labels))
    if kind == "page":
        parts = {PAGE_BODY: parts[PAGE_BODY]}
    return {part: digest(text) for part, text in parts.items()}


def noted_part(part: str) -> str:
    """Under which name the digest of a part is noted."""
    return part.partition("/")[0]


def _is_label(part: str) -> bool:
    return part.startswith("labels/")


Key = tuple[str, str]
"""Kind and id of a text."""


def pairs(
    catalogue: Catalogue, language: str, wanted: Container[Key] | None = None
) -> Iterator[Pair]:
    """Every text that is not the language's own, by kind and id; or of these the `wanted`."""

    def is_wanted(kind: str, id: str) -> bool:
        return wanted is None or (kind, id) in wanted

    for entry in catalogue.entries():
        if entry.facts.retired:
            continue
        page = f"{_PLACES[entry.kind]}/{entry.id}/" if entry.kind in _PLACES else ""
        is_worded = entry.kind in WORDED_KINDS or bool(entry.words)
        if is_worded and is_wanted(entry.kind, entry.id):
            missing = missing_path(entry.path, entry.kind)
            about = _About(entry.kind, entry.id, entry.facts.language, missing, page)
            yield from _pair(about, entry.words, language, catalogue)
        for update in entry.updates:
            id = f"{entry.id}/{update.name}"
            if is_wanted("update", id):
                first = update.source(entry.facts.language)
                missing = missing_path(update.path, "update")
                about = _About("update", id, first, missing, page)
                yield from _pair(about, update.words, language, catalogue)
    yield from (each for each in _pages(catalogue, language) if is_wanted("page", each.id))


_PLACES = {"pledge": "pledges", "practice": "practices", "city": "cities"}


@dataclass(frozen=True, slots=True)
class _About:
    kind: str
    id: str
    source: str
    missing: str
    page: str


def _pair(
    about: _About, texts: Mapping[str, Words], language: str, catalogue: Catalogue
) -> Iterator[Pair]:
    told = texts.get(language)
    of = told.translation.of if told and told.translation else about.source
    if language in (about.source, of) or of not in texts or (told and not told.translation):
        return
    source = texts[of]
    if source.unknown or (told and told.unknown):
        # A heading that nobody knows: a check says so, and it would be lost here.
        return
    lists = {id for id in source.sections if catalogue.vocabularies.term("sections", id).list}
    yield Pair(
        kind=about.kind,
        id=about.id,
        of=of,
        path=source.path,
        target=told.path if told else about.missing.format(language),
        source=words_parts(source),
        told=words_parts(told) if told else None,
        translation=told.translation if told else None,
        in_blocks=frozenset(lists),
        limits=_limits(about.kind, source, language, catalogue),
        page=about.page,
    )


def words_parts(words: Words) -> dict[str, str]:
    """Every part of a words file, in the order in which a reader meets them."""
    found = {"title": words.title, "summary": words.summary.markdown}
    found |= {f"labels/{id}": text for id, text in words.labels.items()}
    found |= {id: passage.markdown for id, passage in words.sections.items()}
    return {part: text for part, text in found.items() if text}


def _limits(kind: str, source: Words, language: str, catalogue: Catalogue) -> Mapping[str, int]:
    """As `checks.lengths` judges them: Chinese says the same in half."""
    share = 2 if language.partition("-")[0] == "zh" else 1
    limits = {"title": TITLE, "summary": NARRATIVE if kind == "update" else SUMMARY}
    for id in source.sections:
        limit = catalogue.vocabularies.term("sections", id).limit
        if limit:
            limits[id] = limit
    labels = {f"labels/{id}": LINE for id in source.labels}
    return {part: limit // share for part, limit in limits.items()} | labels


def _pages(catalogue: Catalogue, language: str) -> Iterator[Pair]:
    by_name: dict[str, dict[str, PageEntry]] = {}
    for page in catalogue.pages:
        by_name.setdefault(page.name, {})[page.language] = page
    for name, texts in by_name.items():
        told = texts.get(language)
        translation = told.front.translation if told else None
        of = translation.of if translation else catalogue.site.languages[0]
        if language == of or of not in texts or (told and not translation):
            continue
        yield Pair(
            kind="page",
            id=name,
            of=of,
            path=texts[of].path,
            target=told.path if told else f"content/pages/{name}.{language}.md",
            source=page_parts(texts[of]),
            told=page_parts(told) if told else None,
            translation=translation,
            in_blocks=frozenset({PAGE_BODY}),
            limits={"title": LINE, "description": DESCRIPTION},
            page="" if name == "index" else f"{name}/",
        )


def page_parts(page: PageEntry) -> dict[str, str]:
    """The parts of an editorial page."""
    title = {"title": page.front.title} if page.front.title else {}
    return {**title, "description": page.front.description, PAGE_BODY: page.body}
