"""A tiny root is built whole: real MkDocs, real processes, real files."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from localaction.pages.address import in_languages
from localaction.pages.page import Page
from localaction.site.assets import assets
from localaction.site.build import EDITORIAL, Plan, build
from localaction.site.content import Content, Read
from localaction.site.editorial import Editorial, editorial_page
from localaction.site.errors import FramesError, VerifyError
from localaction.site.frames import start_frames
from localaction.site.publish import Render
from localaction.site.verify.finished import manifest_at
from schemas.site import Licence, Site

REPOSITORY = Path(__file__).parents[2]
SECTIONS = ("pledges",)
MENU = ("practices", "cities", "gcm-objectives", "take-part")
"""What the theme's menu links to, besides."""

SITE = Site(
    name={"en": "Local Action", "ar": "العمل المحلي"},
    tagline={},
    url="https://x.org/site",
    languages=("en", "ar"),
    licence=Licence(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/"),
    repository="https://x.org/repo",
)
ARABIC = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Skip to content"
msgstr "انتقل إلى المحتوى"

msgid "Pledges"
msgstr "التعهدات"

msgid "Practices"
msgstr "<script>alert(1)</script>"

msgid "Main menu"
msgstr "\\" onfocus=\\"alert(2)"

msgid "Licence: %(licence)s"
msgstr "<i>%(licence)s</i>"
"""
HOSTILE = """# On slot-title

The words slot-title and slot-id are written here. [TOC]

> ~~~
> <script>alert(3)</script>
> ~~~

- ~~~
  <b onclick="alert(4)">bold</b>
  ~~~

[shown](/pledges/){: href="javascript:alert(5)" } and
[elsewhere](https://e.org){: onmouseover="alert(6)" style="color:red" }

## Share {#share onclick="alert(7)"}

[TOC]
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root with our theme, the home page in two languages, the other pages in English."""
    root = tmp_path_factory.mktemp("root")
    for shared in ("build", "mkdocs.yml"):
        (root / shared).symlink_to(REPOSITORY / shared)
    pages = root / "content" / "pages"
    pages.mkdir(parents=True)
    (pages / "index.md").write_text("# Welcome\n\n<!-- slot: counts -->\n", encoding="utf-8")
    (pages / "index.ar.md").write_text("# أهلا\n\n<!-- slot: counts -->\n", encoding="utf-8")
    for name in ("about", *MENU):
        (pages / f"{name}.md").write_text(f"# {name}\n\n[All](/pledges/)\n", encoding="utf-8")
    (pages / "hostile.md").write_text(HOSTILE, encoding="utf-8")
    words = root / "content" / "locales" / "ar" / "LC_MESSAGES" / "localaction.po"
    words.parent.mkdir(parents=True)
    words.write_text(ARABIC, encoding="utf-8")
    return root


def render_for(article: str = "<h1>A pledge</h1>") -> Render:
    def render(language: str, section: str) -> Iterator[Page]:
        for name in ("", "x/"):
            languages = in_languages(f"{section}/{name}", SITE.languages)
            yield Page(
                address=languages[language],
                frame=f"{section}/{'slot-id' if name else 'index'}",
                language=language,
                words_language="en",
                title="One & all, or slot-title",
                description="A sentence.",
                slots={"article": Markup(article)},
                languages=languages,
                alternates={"en": languages["en"]},
            )

    return render


def with_editorial(render: Render, editorial: Sequence[Editorial]) -> Render:
    def rendered(language: str, section: str) -> Iterator[Page]:
        if section != EDITORIAL:
            yield from render(language, section)
            return
        for page in editorial:
            slots = {"counts": Markup("<p>7</p>")} if page.name == "index" else {}
            if page.language == language:
                yield editorial_page(page, SITE, "Home", slots)
        # Where pages lead that nobody translated.
        (first, *_) = render(language, "pledges")
        languages = in_languages("translate/ar/", SITE.languages)
        yield replace(
            first, address=languages[language], frame="pledges/slot-id", languages=languages
        )

    return rendered


def content_of(render: Render) -> Read:
    moved = {"pledges/old/": "pledges/x/"}
    return lambda editorial, _: Content(
        with_editorial(render, editorial), dict, moved=moved, exports=(beside,)
    )


def beside() -> Iterator[tuple[str, bytes]]:
    """What home pages lead to."""
    yield from ((f"{folder}feed.xml", b"") for folder in ("", "ar/"))


def plan(root: Path, out: Path, jobs: int = 1) -> Plan:
    return Plan(root, out, SITE, SECTIONS, SECTIONS, jobs)


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    """The built site."""
    out = root / "out"
    build(plan(root, out), content_of(render_for()))
    return out / "site"


def read(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    ["index.html", "ar/index.html", "pledges/index.html", "ar/pledges/x/index.html", "404.html"],
)
def test_the_pages_are_there(site: Path, path: str) -> None:
    assert (site / path).is_file()


def test_nothing_else_is_published(site: Path) -> None:
    expected = ["404.html", "about", "ar", "assets", "hostile", "index.html", "pledges"]
    expected += [
        "_headers",
        "_redirects",
        "apple-touch-icon.png",
        "favicon.ico",
        "feed.xml",
        "hosting",
        "manifest.webmanifest",
        "pages.json",
        "redirects.json",
        "robots.txt",
        "search",
        "sitemap.xml",
        "translate",
        *MENU,
    ]
    assert sorted(expected) == sorted(path.name for path in site.iterdir())


@pytest.mark.parametrize("prefix", ["", "ar/"])
def test_a_page_that_has_moved_leads_on_in_every_language(site: Path, prefix: str) -> None:
    pages = manifest_at(site / "pages.json").pages
    assert "moved" == pages[f"{prefix}pledges/old/"].state
    assert f"/{prefix}pledges/x/" in read(site, f"{prefix}pledges/old/index.html")
    assert "old" not in read(site, "sitemap.xml")


def test_the_page_speaks_its_language(site: Path) -> None:
    assert '<html lang="ar" dir="rtl">' in read(site, "ar/pledges/x/index.html")


def test_the_theme_speaks_the_words_of_the_locale_files(site: Path) -> None:
    assert "انتقل إلى المحتوى" in read(site, "ar/pledges/x/index.html")


def test_the_title_is_poured_and_escaped(site: Path) -> None:
    assert "<title>One &amp; all, or slot-title – Local Action</title>" in read(
        site, "pledges/x/index.html"
    )


def test_the_slots_of_a_page_are_filled(site: Path) -> None:
    assert "<p>7</p>" in read(site, "index.html")


def test_the_language_switch_keeps_the_record(site: Path) -> None:
    assert 'href="../../../pledges/x/" lang="en"' in read(site, "ar/pledges/x/index.html")


def test_an_untranslated_page_stands_in_its_language(site: Path) -> None:
    assert '<div lang="en" dir="ltr">' in read(site, "ar/about/index.html")


def test_a_translated_page_bears_no_notice(site: Path) -> None:
    assert "la-notice--language" not in read(site, "ar/index.html")


def test_the_page_for_the_lost_works_at_any_depth(site: Path) -> None:
    assert 'href="/site/pledges/"' in read(site, "404.html")


def test_a_page_bears_the_scripts_of_the_theme_and_no_other(site: Path) -> None:
    made = (path for path in site.rglob("index.html") if path.parent.name != "old")
    pages = [path.read_text(encoding="utf-8") for path in made]
    scripts = re.compile(r'<script(?! type="application/ld\+json">)')
    assert {2} == {len(scripts.findall(text)) for text in pages}


@pytest.mark.parametrize("path", ["hostile/index.html", "ar/hostile/index.html"])
@pytest.mark.parametrize(
    "found", ["javascript:", "onclick", "onmouseover", "style=", 'class="toc"']
)
def test_a_page_may_run_nothing(site: Path, path: str, found: str) -> None:
    assert found not in read(site, path)


@pytest.mark.parametrize(
    "kept",
    ['<h2 id="share">Share</h2>', '<a href="https://e.org">elsewhere</a>', "<p>[TOC]</p>"],
)
def test_what_a_page_says_stays(site: Path, kept: str) -> None:
    assert kept in read(site, "hostile/index.html")


def test_a_page_that_speaks_of_tokens_is_not_filled(site: Path) -> None:
    assert "The words slot&#45;title and slot&#45;id are" in read(site, "hostile/index.html")


def test_a_tag_in_a_translation_is_text(site: Path) -> None:
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in read(site, "ar/index.html")


def test_a_quote_in_a_translation_does_not_end_an_attribute(site: Path) -> None:
    assert 'aria-label="&#34; onfocus=&#34;alert(2)"' in read(site, "ar/index.html")


def test_a_value_in_a_translation_stays_a_link(site: Path) -> None:
    assert '&lt;i&gt;<a rel="license" href="' in read(site, "ar/index.html")


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in site.glob("assets/*.css"))
    assert "url(http" not in styles.replace('"', "")


def test_several_processes_write_the_same_bytes(root: Path, site: Path, tmp_path: Path) -> None:
    build(plan(root, tmp_path, jobs=2), content_of(render_for()))
    expected = {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    other = tmp_path / "site"
    assert expected == {
        p.relative_to(other): p.read_bytes() for p in other.rglob("*") if p.is_file()
    }


def test_unchanged_frames_are_not_made_again(root: Path, site: Path) -> None:
    frames = start_frames(root, root, site.parent, SITE, SECTIONS, assets(root / "build" / "theme"))
    assert frames.complaints is None


def test_a_dead_link_stops_the_switch(root: Path, site: Path) -> None:
    before = site.readlink()
    render = render_for('<h1>A pledge</h1><a href="../gone/">gone</a>')
    with pytest.raises(VerifyError, match="links to /pledges/gone/"):
        build(plan(root, site.parent), content_of(render))
    assert before == site.readlink()


def test_a_warning_of_mkdocs_is_an_error(root: Path, tmp_path: Path) -> None:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    page = tmp_path / "content" / "pages" / "index.md"
    page.write_text("# Home\n\n[gone](#gone)\n", encoding="utf-8")
    frames = start_frames(
        tmp_path, root, tmp_path / "out", SITE, SECTIONS, assets(root / "build/theme")
    )
    with pytest.raises(FramesError, match=r"'#gone'"):
        frames.wait()


def test_words_that_cannot_be_read_are_told_in_one_sentence(root: Path, tmp_path: Path) -> None:
    for shared in ("build", "mkdocs.yml"):
        (tmp_path / shared).symlink_to(REPOSITORY / shared)
    words = tmp_path / "content" / "locales" / "ar" / "LC_MESSAGES" / "localaction.po"
    words.parent.mkdir(parents=True)
    words.write_text("nonsense\n", encoding="utf-8")
    frames = start_frames(
        root, tmp_path, tmp_path / "out", SITE, SECTIONS, assets(root / "build/theme")
    )
    with pytest.raises(FramesError, match=r"localaction\.po: cannot be read as a PO file") as told:
        frames.wait()
    assert "Traceback" not in str(told.value)
