"""What looks like a person's name: a form of address, or an office, with capitalised words."""

import re
from collections.abc import Iterator

ADDRESSED = (
    "Mr Mrs Ms Miss Mx Dr Prof Professor Sir Madam Monsieur Madame Mademoiselle MM Mme Mmes Mlle "
    "Sr Sra Srta Señor Señora Don Doña Herr Frau Signor Signora Sig Senhor Senhora Rev Imam"
)
"""Followed by one capitalised word or more."""

OFFICES = (
    "Mayor Mayoress Governor Councillor Councilor Alderman Alcalde Alcaldesa Intendente Intendenta "
    "Prefeito Prefeita Maire Bürgermeister Bürgermeisterin Oberbürgermeister Sindaco Sindaca"
)
"""Followed by two capitalised words or more: one alone is too often another word."""

_NO_NAMES = """
    Action Affairs Agency Assembly Association Award Call Centre Center Challenge City Coalition
    Commission Committee Conference Convention Council Declaration Department Dialogue Forum
    Foundation Fund General Global Government Group Handbook Initiative International Mechanism
    Migration Mobile National Network Office Partnership Plan Pledge Policy Programme Project
    Regional School Strategy Summit Task Team Toolkit Week Youth
"""
NO_NAMES = frozenset(_NO_NAMES.split())

_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+"
_MORE = rf"(?:\s(?:(?:de|da|del|dos|van|von|al|el|bin)\s)?{_CAPITALISED})"
_LATIN = re.compile(
    rf"\b(?:(?:{'|'.join(ADDRESSED.split())})\b\.?\s{_CAPITALISED}{_MORE}{{0,2}}"
    rf"|(?:{'|'.join(OFFICES.split())})\s{_CAPITALISED}{_MORE}{{1,2}})"
)
_RUSSIAN_WORDS = ("г-н", "г-жа", "господин", "госпожа", "мэр", "губернатор")
_RUSSIAN = re.compile(rf"(?:{'|'.join(_RUSSIAN_WORDS)})\s[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+)?")
_ARABIC_WORDS = ("السيد", "السيدة", "الدكتور", "الدكتورة")
_ARABIC = re.compile(rf"(?<!\w)(?:{'|'.join(_ARABIC_WORDS)})\s\w{{2,}}(?:\s\w{{2,}})?")
_CALLED = ("先生", "女士", "小姐")
_CHINESE = re.compile(rf"[\u4e00-\u9fff]{{2,4}}(?:{'|'.join(_CALLED)})")
_CHINESE_NONE = re.compile(r"各位|女士|先生|们|位|名|的|和|与")


_TELLTALE = re.compile(rf"(?:{'|'.join((*ADDRESSED.split(), *OFFICES.split()))})[.\s]")
"""Without a boundary before it, this is eight times faster than what it stands for."""

_ABROAD = {"ru": _RUSSIAN, "ar": _ARABIC, "zh": _CHINESE}
_TOLD_BY = {"ru": _RUSSIAN_WORDS, "ar": _ARABIC_WORDS, "zh": _CALLED}
"""Language → words of which one stands beside every name."""


def may_hold_name(text: str, language: str) -> bool:
    """Whether it is worth looking: fast where nothing is to be found, nearly everywhere."""
    if language in _TOLD_BY:
        return any(word in text for word in _TOLD_BY[language])
    return _TELLTALE.search(text) is not None


def names(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Where a person's name seems to stand, and which."""
    pattern = _ABROAD.get(language, _LATIN)
    for found in pattern.finditer(text):
        parts = re.split(r"[\s.]+", found[0])
        is_other = pattern is _CHINESE and _CHINESE_NONE.search(found[0][:-2])
        if NO_NAMES.isdisjoint(parts) and not is_other:
            yield found.start(), found[0]
