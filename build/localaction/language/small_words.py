"""Words that only join others, in each language: search passes them by.

Few on purpose. The lists that come with libraries of search hold `state`, `people` or `return`
too, by which records are looked for.
"""

from collections.abc import Mapping

from localaction.language.normalise import words

_WRITTEN = {
    "ar": "في من على إلى عن مع أو أن إن هذا هذه هو هي التي الذي الذين ما ماذا كيف هل بين كما لا",
    "en": """a an and are as at be by can did do does for from has have how i in into is it its of
        on or our s t that the their them they this to was we were what where which who will
        with""",
    "es": """a al como con cual de del e el en es esta este estos estas ha han la las lo los más o
        para por que qué quien se son su sus un una unas unos y cómo dónde""",
    "fr": """a à au aux avec ce ces cet cette comme comment dans de des du elle en est et il ils je
        la le les leur leurs notre nos nous on ont ou où par pas pour que quel quelle qui sa se
        ses son sont sur un une vers y""",
    "ru": """а в во где для до его ее если за и из или их к как ко кто ли на не но о об от по при с
        со то у что это""",
    "zh": "",
}

SMALL_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words(written)) for language, written in _WRITTEN.items()
}
"""As search compares words."""
