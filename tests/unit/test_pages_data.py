"""The page on the data offers its files in every language of the site."""

import re

import pytest

from localaction.pages.data_files import FILES, data_slots
from tests.factories import catalogue, reader, shared

SITE, VOCABULARIES = shared()


@pytest.mark.parametrize("slot", FILES)
def test_each_language_of_the_site_has_its_file(slot: str) -> None:
    html = data_slots(reader(catalogue(SITE, VOCABULARIES), "fr"))[slot]
    found = re.findall(r'href="../../(data/[^"]+)" lang="([a-z]+)"', html)
    assert [(FILES[slot].format(each), each) for each in SITE.languages] == found
