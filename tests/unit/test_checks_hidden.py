"""Characters that nobody sees are found, and those that belong to a word's spelling are not."""

import pytest

from localaction.checks.hidden import hidden

HIDDEN = [
    "a\u202eb",
    "\u2066abc\u2069",
    "zero\u200bwidth",
    "soft\u00adhyphen",
    "\ufeffword",
    "join\u200cer",
    "join\u200der",
    "می\u200c خواهم",
    "\u200cمی",
    "mark\u200f",
    "tag\U000e0041",
    "👩\u200dword",
    "nobody’s\ue000",
    "nobody’s\U000f0000",
]
SEEN = [
    "plain",
    "Türkiye, Kraków, Сербия, 中文，المهاجرون",
    "می\u200cخواهم",
    "क्\u200dष",
    "a\u00a0b\u202fc",
    "“quoted” – dash — and … more",
    "👩\ufe0f",
    "👩\u200d👩\u200d👧",
    "🏳\ufe0f\u200d🌈",
    "👩🏽\u200d🎓",
]


@pytest.mark.parametrize("text", HIDDEN)
def test_a_hidden_character_is_found(text: str) -> None:
    assert list(hidden(text))


@pytest.mark.parametrize("text", SEEN)
def test_what_readers_see_is_left_alone(text: str) -> None:
    assert [] == list(hidden(text))


def test_each_hidden_character_is_told_once_a_text() -> None:
    assert [1, 5] == list(hidden("a\u200bb\u200bc\u202e"))
