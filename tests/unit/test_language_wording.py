"""Which words of two wordings differ."""

import pytest

from localaction.language.wording import LIMIT, Marked, marked


def told(text: Marked) -> str:
    """The pieces with brackets around those that the other wording lacks."""
    return "".join(f"[{words}]" if is_other else words for is_other, words in text)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Ask first.", "Ask them first.", ("Ask first.", "Ask [them ]first.")),
        ("one two three", "one 2 three", ("one [two] three", "one [2] three")),
        ("城市开放服务台", "城市关闭服务台", ("城市[开放]服务台", "城市[关闭]服务台")),
        ("The same.", "The same.", ("The same.", "The same.")),
        ("Nothing here", "is alike", ("[Nothing here]", "[is alike]")),
        ("a " * LIMIT, "b " * LIMIT, ("a " * LIMIT, "b " * LIMIT)),
    ],
)
def test_words_that_differ_are_marked(before: str, after: str, expected: tuple[str, str]) -> None:
    old, new = marked(before, after)
    assert expected == (told(old), told(new))
