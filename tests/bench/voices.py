"""Speaks new sentences in the words of the repository's own texts, one voice a language.

In: the records and vocabularies that were read. Out: sentences in which each word follows one that
it follows in a real text: of real length and spelling, no two alike, the same for the same seed.
"""

import re
from collections.abc import Iterable, Iterator
from random import Random

from localaction.source.document import Tree, WordsFile

SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])|\n+")
UNSPOKEN = str.maketrans("", "", '«»“”„"()[]（）《》*_`~{}|')
"""Quotation marks and brackets would open and never close; the rest is Markdown."""
SPOKEN = re.compile(r"[^\W\d_](?:[^\d<>#@/\\&+=]*)")
CHARACTERS = re.compile(r"[A-Za-z]+|\S")
STOPS = ".!?؟。！？:;,،؛，、；：…"
LONGEST = 28
SHORTEST = 6
"""Words of a sentence worth learning from; a bare label is none."""


class Voice:
    """One language: which word follows which."""

    def __init__(self, language: str, texts: Iterable[str]) -> None:
        self.joint = "" if language == "zh" else " "
        self._stop = "。" if language == "zh" else "."
        # A Chinese character alone says too little of the next.
        self._memory = 2 if language == "zh" else 1
        self._followers: dict[str, list[str]] = {}
        for text in texts:
            for sentence in SENTENCE_END.split(text):
                tokens = _tokens(sentence, language)
                if len(tokens) >= SHORTEST * self._memory:
                    self._learn(tokens)

    def _learn(self, tokens: list[str]) -> None:
        said = [""] * self._memory
        for token in [*tokens, ""]:
            self._followers.setdefault("\n".join(said[-self._memory :]), []).append(token)
            said.append(token)

    def phrase(self, rng: Random, words: int) -> str:
        """So many words, without a full stop."""
        count = words if self._memory == 1 else words * 5 // 3
        spoken: list[str] = []
        while len(spoken) < count:
            spoken += self._sentence(rng)
        return self.joint.join(spoken[:count]).strip(STOPS)

    def paragraph(self, rng: Random, words: int) -> str:
        """Sentences of so many words or a few more."""
        count = words if self._memory == 1 else words * 5 // 3
        sentences: list[str] = []
        while count > 0:
            spoken = self._sentence(rng)
            count -= len(spoken)
            sentences.append(self.joint.join(spoken).strip(STOPS) + self._stop)
        return self.joint.join(sentences)

    def _sentence(self, rng: Random) -> list[str]:
        said = [""] * self._memory
        while len(said) < LONGEST * self._memory:
            followers = self._followers["\n".join(said[-self._memory :])]
            token = followers[int(rng.random() * len(followers))]
            if not token:
                break
            said.append(token)
        return said[self._memory :]


def voices(tree: Tree, languages: Iterable[str]) -> dict[str, Voice]:
    """A voice for each language, out of everything that was written in it."""
    return {language: Voice(language, _texts(tree, language)) for language in languages}


def _tokens(sentence: str, language: str) -> list[str]:
    bare = sentence.translate(UNSPOKEN)
    if language == "zh":
        return [token for token in CHARACTERS.findall(bare) if SPOKEN.fullmatch(token)]
    return [token for token in bare.split() if SPOKEN.fullmatch(token)]


def _texts(tree: Tree, language: str) -> Iterator[str]:
    for record in tree.records:
        for words in (record.words, *(update.words for update in record.updates)):
            if language in words:
                yield from _passages(words[language])
    for vocabulary in tree.vocabularies:
        for term in vocabulary.data["terms"]:
            yield str(term["labels"].get(language, ""))


def _passages(words: WordsFile) -> Iterator[str]:
    yield words.title
    yield words.summary.text
    for passage in words.sections:
        yield passage.text
