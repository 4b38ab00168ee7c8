"""Short words that people type in any of the six languages: nothing, yes, no, still going on."""

import unicodedata

from localaction.catalogue.vocabularies import fold

_NOTHING = """
    _no response_ | no response | no | none | nothing | n/a | n.a. | na | nil | not applicable
    | not available | not known | unknown | don't know | do not know | not stated | tbd | tbc
    | to be determined | to be confirmed | - | -- | --- | – | — | . | ... | … | / | ? | ?? | x
    | non | aucun | aucune | rien | néant | sans objet | s.o. | s/o | inconnu | inconnue
    | non connu | nd | n.d. | à définir | à déterminer | à préciser | ne sait pas
    | ninguno | ninguna | nada | no aplica | no procede | desconocido | desconocida | no se sabe
    | sin datos | por definir | por determinar
    | لا | لا شيء | لا يوجد | لا ينطبق | غير معروف | غير معروفة | مجهول | غير متوفر | لا أعرف
    | нет | ничего | не применимо | неприменимо | н/д | нет данных | неизвестно | неизвестен
    | не известно | не знаю | —
    | 无 | 没有 | 不适用 | 未知 | 不详 | 不知道 | 暂无 | 待定 | 否
"""
NOTHING = frozenset(fold(word) for word in _NOTHING.split("|")) | {""}
"""What says nothing; a title that is called so is none."""

_UNKNOWN = """
    unknown | not known | don't know | do not know | n/a | - | – | — | ? | ?? | not stated | n.a.
    | _no response_ | no response | inconnu | inconnue | non connu | ne sait pas | n.d. | nd
    | desconocido | desconocida | no se sabe | sin datos | غير معروف | غير معروفة | مجهول
    | لا أعرف | неизвестно | не известно | не знаю | н/д | 未知 | 不详 | 不知道
"""
UNKNOWN = frozenset(fold(word) for word in _UNKNOWN.split("|")) | {""}
"""What leaves open whether it is so or not."""

_YES = """
    yes | y | true | x | ☑ | ✓ | ✔ | ✅ | [x] | - [x] | 1 | oui | vrai | o | sí | si | s | verdadero
    | cierto | نعم | أجل | صحيح | да | д | верно | истина | 是 | 是的 | 对 | 有
"""
_NO = """
    no | n | false | ☐ | ✗ | ❌ | [ ] | - [ ] | 0 | non | faux | falso | لا | كلا | خطأ | нет | н
    | ложь | 否 | 不 | 不是 | 没有 | 无
"""
YES = frozenset(fold(word) for word in _YES.split("|"))
NO = frozenset(fold(word) for word in _NO.split("|"))

_ONGOING = """
    ongoing | on-going | continuing | continuous | permanent | open-ended | no end date
    | without end | en cours | permanente | sans fin | en curso | en marcha | continuo | continua
    | sin fecha de fin | مستمر | مستمرة | جار | جارية | جاري | دائم | продолжается | постоянно
    | бессрочно | в процессе | 进行中 | 持续 | 持续进行 | 长期 | 正在进行
"""
ONGOING = frozenset(fold(word) for word in _ONGOING.split("|"))


def is_nothing(text: str) -> bool:
    """Whether an answer says that there is none."""
    return _bare(text) in NOTHING or fold(text) in NOTHING


def is_unknown(text: str) -> bool:
    """Whether an answer to a question of yes or no leaves it open."""
    return _bare(text) in UNKNOWN or fold(text) in UNKNOWN


def as_flag(text: str) -> str:
    """`yes` or `no`, where a word for one of them was typed; else the text as it is."""
    word = _bare(text) if _bare(text) else fold(text)
    if word in YES or fold(text) in YES:
        return "yes"
    return "no" if word in NO or fold(text) in NO else text


def is_ongoing(text: str) -> bool:
    """Whether it goes on."""
    return _bare(text) in ONGOING


def _bare(text: str) -> str:
    """The words without the stop at their end, and Arabic without its points of vowels."""
    return fold(text.strip().rstrip(".!。").translate(_VOWELS))


_VOWELS = {code: None for code in range(0x64B, 0x653) if unicodedata.combining(chr(code))}
