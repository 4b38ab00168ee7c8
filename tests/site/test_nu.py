"""The Nu HTML checker finds nothing: no error, no warning, no remark."""

from pathlib import Path
from typing import Literal

import pytest

from tests.browser.kinds import LANGUAGES, address_of, kinds_in
from tests.served import serving
from tests.site.nu import findings

POLICED = """<!doctype html><html lang=en><title>T</title>
<meta http-equiv=Content-Security-Policy content="script-src 'self'">"""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("html", "<!doctype html><html lang=en><title>T</title><p id=a>a<p id=a>b"),
        ("html", f"{POLICED}<script type='application/ld+json'>{{}}</script><script>f()</script>"),
        ("css", "a { colour: red }"),
        ("svg", '<svg xmlns="http://www.w3.org/2000/svg"><b/></svg>'),
    ],
)
def test_the_checker_is_awake(
    tmp_path: Path, kind: Literal["html", "css", "svg"], text: str
) -> None:
    bad = tmp_path / f"bad.{kind}"
    bad.write_text(text, "utf-8")
    assert findings(kind, [bad])


def test_the_checker_finds_nothing_on_a_page_of_any_kind(shipped: Path) -> None:
    # From a server, because a policy's 'self' is no folder.
    with serving(shipped) as address:
        pages = [address + address_of(*each) for each in kinds_in(*LANGUAGES)]
        found = findings("html", pages)
    assert [] == found


def test_the_checker_finds_nothing_in_pictures(shipped: Path) -> None:
    assert [] == findings("svg", shipped.rglob("*.svg"))


def test_the_checker_finds_nothing_in_style_sheets(shipped: Path) -> None:
    assert [] == findings("css", shipped.rglob("*.css"))
