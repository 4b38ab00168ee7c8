"""Where a comment may link."""

from typing import Any

import pytest

from localaction.proposal.places import Places

SHA = "a" * 40
KNOWN = Places("https://github.com/owner/name", SHA)
AT = f"https://github.com/owner/name/blob/{SHA}"


@pytest.mark.parametrize(
    ("path", "line", "expected"),
    [
        ("practices/x/en.md", 3, f"[words]({AT}/practices/x/en.md?plain=1#L3)"),
        ("practices/x/en.md", 0, f"[words]({AT}/practices/x/en.md)"),
        ("a) [b](c)/d e.md", 0, f"[words]({AT}/a%29%20%5Bb%5D%28c%29/d%20e.md)"),
        ("x#L1?y", 0, f"[words]({AT}/x%23L1%3Fy)"),
        ("../../evil/name", 1, "words"),
        ("a/./b", 1, "words"),
        ("/etc", 1, "words"),
        ("", 1, "words"),
        ("x" * 500, 1, "words"),
    ],
)
def test_a_file_is_linked_inside_of_the_repository_only(
    path: str, line: int, expected: str
) -> None:
    assert expected == KNOWN.file(path, "words", line)


def test_without_a_commit_a_file_is_only_named() -> None:
    assert "words" == Places("https://github.com/owner/name").file("a.md", "words")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("repository", "http://github.com/owner/name"),
        ("repository", "https://github.com/owner/name)"),
        ("commit", "main"),
        ("preview", "javascript:alert(1)"),
        ("preview", "https://x.example/) [more](https://evil.example"),
        ("log", "https://x.example/\nnext"),
    ],
)
def test_an_address_of_another_form_is_refused(name: str, value: str) -> None:
    given: dict[str, Any] = {name: value}
    with pytest.raises(ValueError, match=name):
        Places(**given)
