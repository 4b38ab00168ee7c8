"""Links and pictures in words lead to the right place on a page of any language."""

from datetime import date
from pathlib import Path

import pytest
from babel.support import NullTranslations

from localaction.catalogue.load import load
from localaction.pages.placed import placed
from localaction.pages.reader import Reader
from localaction.paths import repository
from localaction.render.environment import environment

HERE = "practices/milan-welcome/"


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    root: Path = tmp_path_factory.mktemp("empty")
    catalogue = load(root, repository(), date(2026, 6, 30)).catalogue
    assert catalogue is not None
    words = NullTranslations()
    return Reader(catalogue, "fr", words, environment({}, words), {})


@pytest.mark.parametrize(
    ("written", "placed_as"),
    [
        ('<a href="/cities/milan/">', '<a href="../../cities/milan/">'),
        ('<a href="/en/cities/milan">', '<a href="../../cities/milan/">'),
        ('<a href="../turin-welcome/">', '<a href="../../practices/turin-welcome/">'),
        ('<a href="/about/#data">', '<a href="../../about/#data">'),
        ('<a href="#results">', '<a href="#results">'),
        ('<a href="https://example.org/a/">', '<a href="https://example.org/a/">'),
        ('<a href="mailto:office@example.org">', '<a href="mailto:office@example.org">'),
        (
            '<img alt="" src="square.jpg">',
            '<img alt="" src="../../../practices/milan-welcome/square.jpg">',
        ),
    ],
)
def test_an_address_is_placed(french: Reader, written: str, placed_as: str) -> None:
    assert placed(french, written, HERE) == placed_as
