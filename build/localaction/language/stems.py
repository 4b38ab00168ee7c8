"""A word → the stem that it shares with its other forms, by the Snowball stemmers.

In: text, and the language that it is in. Out: each of its words as search compares words (`form`)
with its stems. The stemmers want a word as it is written; form and stem come out of the normaliser,
so that a reader who types no accents finds them. Search has the forms with their stems sent to the
browser, which therefore needs no stemmer.
"""

import unicodedata
from collections.abc import Callable
from functools import cache

from Stemmer import Stemmer

from localaction.language.normalise import HAN, RUN, fold, words

STEMMERS = {
    "ar": "arabic",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "pt": "portuguese",
    "ru": "russian",
}
"""Language → Snowball's name for it. Chinese has no forms; a word of another language is its own
stem."""

Stemmed = tuple[tuple[str, tuple[str, ...]], ...]
"""Words in their order: each form with its stems, nearly always one."""

ARTICLES = ("وال", "بال", "كال", "فال")
"""`and`, `by`, `as`, `so` written together with the Arabic article, which Snowball knows alone."""
TO_THE = "لل"
"""`to the`: in it the article has lost its first letter, and before another lam both."""


def stemmed(text: str, language: str) -> Stemmed:
    """The words of what stands between two spaces."""
    if language not in STEMMERS:
        return tuple((form, (form,)) for form in words(text))
    stems = _stemmer(language)
    found: list[tuple[str, tuple[str, ...]]] = []
    for run in RUN.findall(_plain(text)):
        forms = words(run)
        if len(forms) == 1 and run.isalpha() and not HAN.search(run):
            found.append((forms[0], stems(run)))
        else:
            found += ((form, (form,)) for form in forms)
    return tuple(found)


def _plain(text: str) -> str:
    """In small letters that carry their accents, without the vowel marks of Arabic."""
    small = unicodedata.normalize("NFKC", text).lower()
    if small.isascii():
        return small
    return "".join(each for each in small if unicodedata.category(each)[0] != "M")


@cache
def _stemmer(language: str) -> Callable[[str], tuple[str, ...]]:
    """Word as it is written → its stems, folded."""
    stem: Callable[[str], str] = Stemmer(STEMMERS[language]).stemWord
    written = _arabic if language == "ar" else _as_is

    def stems(word: str) -> tuple[str, ...]:
        folded = (fold(stem(each)) for each in written(word))
        # Where nothing is left of a word, it is its own stem.
        return tuple(dict.fromkeys(filter(None, folded))) or (fold(word),)

    return stems


def _as_is(word: str) -> tuple[str, ...]:
    return (word,)


def _arabic(word: str) -> tuple[str, ...]:
    """What of an Arabic word is given to the stemmer: without the small words written into it."""
    if word.startswith(ARTICLES) and len(word) > 5:
        return (word[1:],)
    if word.startswith(TO_THE) and len(word) > 4:
        return (f"ال{word[2:]}", f"ال{word[1:]}")
    return (word,)
