"""The words of a site as numbers, so that an index can count them fast.

In: text between two spaces, most of which comes again and again. Out: the numbers of its stems; and
for the texts that a part of the index has seen, which forms each stem has there.
"""

from collections import defaultdict
from collections.abc import Iterable

from localaction.language.small_words import SMALL_WORDS
from localaction.language.stems import stemmed


class Vocabulary:
    """Every stem of a site has a number, in the order of sight."""

    def __init__(self) -> None:
        self.stems: list[str] = []
        self._numbers: dict[str, int] = {}
        self._languages: dict[str, Chunks] = {}

    def chunks(self, language: str) -> "Chunks":
        """What was seen in a language."""
        if language not in self._languages:
            self._languages[language] = Chunks(self, language)
        return self._languages[language]

    def number(self, stem: str) -> int:
        """The number of a stem, which may be a new one."""
        number = self._numbers.get(stem)
        if number is None:
            number = self._numbers[stem] = len(self.stems)
            self.stems.append(stem)
        return number


class Chunks(dict[str, tuple[int, ...]]):
    """What stands between two spaces, in one language → its stems; made when it is first asked."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._passed_by = SMALL_WORDS.get(language, frozenset())
        self._forms: dict[str, tuple[tuple[str, int], ...]] = {}

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        forms = tuple(
            (form, self._vocabulary.number(stem))
            for form, stems in stemmed(chunk, self._language)
            if form not in self._passed_by
            for stem in stems
        )
        self._forms[chunk] = forms
        self[chunk] = found = tuple(number for _, number in forms)
        return found

    def forms(self, chunks: Iterable[str]) -> dict[int, set[str]]:
        """Stem → the forms that it has in these chunks."""
        found: dict[int, set[str]] = defaultdict(set)
        for chunk in chunks:
            for form, stem in self._forms[chunk]:
                found[stem].add(form)
        return found
