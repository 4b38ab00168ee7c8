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
_MAY_BE = re.compile(rf"(?:{'|'.join((ADDRESSED + ' ' + OFFICES).split())})[.\s]")
"""Tried first: without a boundary before it, it is several times faster."""

_RUSSIAN = re.compile(
    r"\b(?:г-н|г-жа|господин|госпожа|мэр|губернатор)\s[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+)?"
)
_ARABIC = re.compile(r"(?<!\w)(?:السيد|السيدة|الدكتور|الدكتورة)\s\w{2,}(?:\s\w{2,})?")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,4}(?:先生|女士|小姐)")
_CHINESE_NONE = re.compile(r"各位|女士|先生|们|位|名|的|和|与")


def names(text: str) -> Iterator[tuple[int, str]]:
    """Where a person's name seems to stand, and which."""
    for found in _LATIN.finditer(text) if _MAY_BE.search(text) else ():
        if NO_NAMES.isdisjoint(re.split(r"[\s.]+", found[0])):
            yield found.start(), found[0]
    if text.isascii():
        return
    for pattern in (_RUSSIAN, _ARABIC):
        for found in pattern.finditer(text):
            yield found.start(), found[0]
    for found in _CHINESE.finditer(text):
        if not _CHINESE_NONE.search(found[0][:-2]):
            yield found.start(), found[0]
