"""Each editorial page shows the best words there are, and says whose they are."""

import pytest
import yaml

from localaction.catalogue.words import digest
from localaction.site.editorial import Editorial, editorial_page, editorial_pages, not_found_page
from localaction.site.errors import FramesError
from localaction.site.staging import staged
from schemas.site import Licence, Site

SITE = Site(
    name={"en": "Local Action"},
    tagline={},
    url="https://x.org/site",
    languages=("en", "fr", "ar"),
    fallbacks={"ar": ("fr", "en")},
    licence=Licence(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/"),
    repository="https://x.org/repo",
)
FILES = {
    "index.md": "# Home\n\n[Pledges](/pledges/), [table](/data/x.csv), [elsewhere](https://x.org/)\n",
    "about.md": "---\ndescription: What this is.\n---\n# About\n",
    "about.fr.md": "# À propos\n",
}


def page(name: str, language: str) -> Editorial:
    [found] = [
        each
        for each in editorial_pages(FILES, SITE)
        if (each.name, each.language) == (name, language)
    ]
    return found


def docs() -> dict[str, str]:
    return staged(editorial_pages(FILES, SITE), ["pledges"], SITE)


def test_a_translation_is_shown_in_its_language() -> None:
    assert ("fr", "À propos") == (page("about", "fr").words_language, page("about", "fr").title)


def test_without_a_translation_the_chain_is_followed() -> None:
    assert "fr" == page("about", "ar").words_language


def test_without_a_chain_the_root_language_is_shown() -> None:
    assert "en" == page("index", "fr").words_language


def test_the_description_is_read_from_the_front_matter() -> None:
    assert "What this is." == page("about", "en").description


def test_a_page_without_title_is_an_error() -> None:
    with pytest.raises(FramesError, match="begin it with a line `# Title`"):
        editorial_pages({"about.md": "Words only."}, SITE)


def test_words_in_another_language_are_better_than_none() -> None:
    assert {"de"} == {e.words_language for e in editorial_pages({"about.de.md": "# Ü"}, SITE)}


def test_a_file_without_a_language_is_english_also_where_english_is_not_built() -> None:
    french = SITE.model_copy(update={"languages": ("fr",)})
    assert {"en"} == {e.words_language for e in editorial_pages({"about.md": "# About"}, french)}


def test_every_page_is_staged_in_every_language() -> None:
    expected = {
        f"{name}{suffix}.md"
        for name in ("index", "about", "pledges/index", "pledges/slot-id")
        for suffix in ("", ".fr", ".ar")
    }
    assert expected | {"404.md"} == set(docs())


def test_site_paths_become_relative() -> None:
    assert "[Pledges](pledges/)" in docs()["index.md"]


def test_site_paths_stay_in_the_language_of_the_page() -> None:
    assert "[Pledges](../fr/pledges/)" in docs()["index.fr.md"]


def test_a_file_is_one_for_all_languages() -> None:
    assert "[table](../data/x.csv)" in docs()["index.fr.md"]


def test_other_links_stay_as_they_are() -> None:
    assert "[elsewhere](https://x.org/)" in docs()["index.md"]


def test_staged_pages_say_whose_words_they_hold() -> None:
    assert "words: fr\n" in docs()["about.ar.md"]


def translated(state: str, made_from: str, languages: tuple[str, ...] = ()) -> dict[str, object]:
    """What the French page of a source of these words tells the theme of itself."""
    front = {"of": "en", "state": state, "by_role": "x", "date": "2026-01-01"}
    noted = {**front, "digests": {"body": digest(made_from)}}
    files = {"about.md": "# About\n", "about.fr.md": f"---\ntranslation: {noted}\n---\n# À\n"}
    site = SITE.model_copy(update={"languages": languages or SITE.languages})
    name = "about.fr.md" if site.languages[0] != "fr" else "about.md"
    told = staged(editorial_pages(files, site), [], site)[name]
    front_matter: dict[str, object] = yaml.safe_load(told.split("---")[1])
    return front_matter


@pytest.mark.parametrize(
    ("state", "made_from", "doubts"),
    [
        ("human", "# About", None),
        ("machine-reviewed", "# About", None),
        ("machine-unreviewed", "# About", "unread"),
        ("human", "# Once", "stale"),
        ("machine-unreviewed", "# Once", "unread stale"),
    ],
)
def test_a_translation_says_what_to_doubt(state: str, made_from: str, doubts: str | None) -> None:
    assert doubts == translated(state, made_from).get("doubts")


def test_a_translation_leads_to_its_original_and_to_its_file() -> None:
    told = translated("human", "# About")
    expected = ("../../about/", "content/pages/about.fr.md")
    assert expected == (told["to_original"], told["file"])


def test_an_original_that_is_not_built_is_named_without_a_link() -> None:
    told = translated("human", "# About", ("fr",))
    assert ("en", False) == (told["original"], "to_original" in told)


def test_the_page_names_its_translations() -> None:
    made = editorial_page(page("about", "ar"), SITE, "Home")
    assert {"en": "about/", "fr": "fr/about/"} == made.alternates


def test_a_shared_link_shows_the_picture_of_the_language_of_the_words() -> None:
    picture = editorial_page(page("about", "ar"), SITE, "Home").picture
    assert picture is not None
    assert "fr/cards/home.png" == picture.path


def test_words_of_a_language_that_is_not_built_have_the_picture_of_the_page() -> None:
    made = editorial_pages({"about.de.md": "# Ü"}, SITE)[0]
    picture = editorial_page(made, SITE, "Home").picture
    assert picture is not None
    assert "cards/home.png" == picture.path


def test_the_page_lies_below_home() -> None:
    assert (("Home", "ar/"),) == editorial_page(page("about", "ar"), SITE, "Home").trail


def test_the_home_page_lies_below_nothing() -> None:
    assert () == editorial_page(page("index", "ar"), SITE, "Home").trail


def test_there_is_one_page_for_what_is_not_found() -> None:
    assert "404.html" == not_found_page(SITE, str).address
