"""What MkDocs is given: the editorial pages in every language, and an empty page a section.

In: the editorial pages with the words chosen for each language. Out: the files of `out/docs`, as
text. Each says in its front matter whose words it holds, so that the theme can say so. Links are
written as site paths (`/pledges/`) and leave here as relative ones.
"""

import re
from collections.abc import Mapping, Sequence

import yaml

from localaction.pages.address import in_language, relative
from localaction.site.editorial import NOT_FOUND, Editorial
from schemas.site import Site

FILE = re.compile(r"[^?#]*[^/?#]\.[a-z0-9]+")
"""A path that ends in a file: there is one for all languages."""

SITE_PATH_LINK = re.compile(r"(?<=\]\()/(?!/)([^)\s]*)")


def staged(editorial: Sequence[Editorial], sections: Sequence[str], site: Site) -> dict[str, str]:
    """The files of `out/docs`: path → text, in MkDocs' suffix structure."""
    root_language = site.languages[0]
    files: dict[str, str] = {}
    for language in site.languages:
        suffix = "" if language == root_language else f".{language}"
        for page in editorial:
            if page.language == language:
                files[f"{page.name}{suffix}.md"] = _staged_editorial(page, site)
        for section in sections:
            for name in ("index", "slot-id"):
                front = {"title": "slot-title", "section": section, "words": language}
                files[f"{section}/{name}{suffix}.md"] = _text(front, "<!-- slot: article -->")
    # One page for all languages: a server knows only one.
    front = {"title": "slot-title", "section": NOT_FOUND, "words": root_language}
    files[f"{NOT_FOUND}.md"] = _text({**front, "template": "not-found.html"}, "")
    return files


def _staged_editorial(page: Editorial, site: Site) -> str:
    root_language = site.languages[0]
    here = in_language(page.path, page.language, root_language)

    def linked(match: re.Match[str]) -> str:
        is_file = FILE.fullmatch(match[1])
        there = match[1] if is_file else in_language(match[1], page.language, root_language)
        return relative(here, there)

    markdown = SITE_PATH_LINK.sub(linked, page.markdown)
    front = {"title": "slot-title", "section": page.name, "words": page.words_language}
    if page.name == "index":
        front["template"] = "home.html"
    if page.made_from:
        front |= _translation(page, here, site)
    return _text(front, markdown)


def _translation(page: Editorial, here: str, site: Site) -> Mapping[str, str]:
    """What a reader must know of a translation, and where its original and its file are."""
    told = {"original": page.made_from, "file": page.file}
    if page.made_from in site.languages:
        there = in_language(page.path, page.made_from, site.languages[0])
        told["to_original"] = relative(here, there)
    doubts = (("unread", page.is_unreviewed), ("stale", page.is_stale))
    if any(is_so for _, is_so in doubts):
        told["doubts"] = " ".join(name for name, is_so in doubts if is_so)
    return told


def _text(front: Mapping[str, str], markdown: str) -> str:
    return f"---\n{yaml.safe_dump(dict(front), allow_unicode=True)}---\n{markdown.strip()}\n"
