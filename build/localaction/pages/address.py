"""Where pages lie: site paths ("", "about/", "fr/pledges/x/") and the links between them.

Paths have no leading slash; a page's ends with a slash, the home page's is "". Links are relative,
so that a site works below any address.
"""

from collections.abc import Sequence


def in_language(path: str, language: str, root_language: str) -> str:
    """The address of the page `path` (as it is at the root) in a language."""
    return path if language == root_language else f"{language}/{path}"


def in_languages(path: str, languages: Sequence[str]) -> dict[str, str]:
    """The addresses of a page in all languages of the site, of which the first is at the root."""
    return {language: in_language(path, language, languages[0]) for language in languages}


def relative(here: str, there: str) -> str:
    """The link from the page `here` to the page or file `there`."""
    return "../" * here.count("/") + there or "./"


def file_of(address: str) -> str:
    """The file in which a page stands."""
    return f"{address}index.html" if not address or address.endswith("/") else address
