"""A finished site is asked by its files alone; every fault says what to do."""

from pathlib import Path

import pytest

from localaction.site.errors import SiteError
from localaction.site.verify.finished import manifest_at, verify_site
from localaction.site.verify.page import RECORD_PAGE_LIMIT
from tests.unit.verify.world import (
    FILES,
    HIDDEN,
    HOMES,
    MOVED,
    PLEDGES,
    URL,
    found_under,
    listed,
    page,
    verified,
    write,
)

HOME, ARABIC, RECORD, OLD = (
    "index.html",
    "ar/index.html",
    "pledges/new/index.html",
    "pledges/old/index.html",
)
HEAD = found_under("", *HOMES)
FEED = f'<link rel="alternate" type="application/atom+xml" href="{URL}/gone.xml">'
ALTERNATE = '<link rel="alternate" hreflang="{}" href="' + URL + '/{}">'


def test_a_whole_site_has_no_faults(tmp_path: Path) -> None:
    found = verified(tmp_path, {})
    assert ([], [], 7) == (found.faults, found.remarks, found.pages)


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (HOME, page(HEAD, '<a href="gone/">'), "/: it links to /gone/, and the site has no"),
        (HOME, page(HEAD, "<a href='ar/?q=1#x'>"), "/: it links to /ar/#x, and that page has no"),
        (HOME, page(HEAD, '<img src="a.png">'), "/: it links to /a.png, and"),
        (HOME, page(HEAD, '<img srcset="a.png 1x, b.png 2x">'), "/: it links to /b.png, and"),
        (HOME, page(HEAD + f'<meta property="og:image" content="{URL}/c.png">'), "to /c.png"),
        (HOME, page(HEAD + FEED), "/: it links to /gone.xml, and"),
        (HOME, page(HEAD, '<img alt="a > b" src="//y.org/a.png">'), "would ask //y.org/a.png"),
        (HOME, page(HEAD, '<form action="https://y.org/">'), "would ask https://y.org/"),
        (HOME, page(HEAD + '<link rel="preconnect" href="https://y.org">'), "ask https://y.org"),
        (HOME, page(HEAD, "<script>1</script>"), "/: <script> stands in the page"),
        (HOME, page(HEAD, "<STYLE>i{}</STYLE>"), "/: <style> stands in the page"),
        (HOME, page(HEAD, '<p style="color:red">'), "/: style= stands in the page"),
        (HOME, page(HEAD, "<p\nonclick=x()>"), "/: onclick= stands in the page"),
        (HOME, page(HEAD, '<a href=" JavaScript:x()">'), "/: javascript: stands in the page"),
        (HOME, page(HEAD, '<i lang="ar">'), "/: words in another language say lang but not dir"),
        (HOME, page(HEAD, '<i lang="ar" dir="ltr">'), "a dir that is not the language's"),
        (HOME, page(HEAD, "<!-- slot: map -->"), "/: a slot of its frame was not filled"),
        (HOME, page(HEAD, "<h1>U</h1>"), "/: it has not exactly one main heading"),
        (HOME, page(HEAD, "x" * 600_000), "/: it has more than 512000 bytes"),
        (HOME, page(HEAD).replace("default-src", "x"), "/: it does not state the security policy"),
        (HOME, page(HEAD, language="ar"), "/: its <html> lacks the lang and dir"),
        (HOME, page(""), "/: search engines may show it, and it names no canonical"),
        (HOME, page(HIDDEN), "/: sitemap.xml names it and it is no page to be found"),
        (HOME, page(HEAD + MOVED), "/: it sends readers on though it is no page that has moved"),
        (HOME, page(HEAD + ALTERNATE.format("fr", "fr/")), "link for fr leads to /fr/, and"),
        (HOME, page(HEAD + ALTERNATE.format("fr", "ar/")), "for fr leads to a page in ar"),
        (HOME, page(found_under("", "ar=ar/")), "/: its hreflang links lack the page itself (en)"),
        (
            ARABIC,
            page(found_under("ar/"), "", "ar"),
            "/: its hreflang link for ar leads to /ar/, w",
        ),
        (RECORD, page(found_under("x/", *PLEDGES)), "/pledges/new/: sitemap.xml names it"),
        (OLD, page(HIDDEN), "/pledges/old/: it has moved and does not send readers on"),
        (OLD, page(MOVED.replace("../new", "../x")), "/pledges/old/: it links to /pledges/x/"),
        (OLD, page(MOVED.replace("../new", "../old")), "to a page that has moved itself"),
        (OLD, page(MOVED.replace(HIDDEN, "")), "/pledges/old/: it stands for old links only, and"),
        ("sitemap.xml", "<urlset>", "/: search engines may show it and sitemap.xml does not"),
        ("assets/a.css", "@import 'https://y.org/b.css';", "ask https://y.org/b.css"),
        ("assets/a.css", "i{background:url(b.png)}", "/assets/a.css: it names b.png, and"),
        ("assets/a.js", 'import "./c.js"', "/assets/a.js: it names ./c.js, and"),
        ("search/ar.json", '{"a": "b.12345678.json"}', "/search/ar.json: it names b.12345678.json"),
        ("manifest.webmanifest", '{"icons": [{"src": "i.png"}]}', "it names i.png, and"),
        ("pledges/other/index.html", page(), "The pledge other has no page in ar"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, path: str, text: str, told: str) -> None:
    faults = verified(tmp_path, {path: text}).faults
    assert [True] == [told in each for each in faults if told in each][:1], faults


@pytest.mark.parametrize(
    "article",
    [
        '<a href="https://y.org/?a=1#b">',
        '<a href="mailto:office@x.org">',
        '<script type="application/ld+json">{"@id":"https://y.org"}</script>',
        '<img src="data:image/png;base64,x">',
        '<i lang="">a</i><i lang="fr" dir="ltr">b</i>',
        "<p>The words href=&quot;gone/&quot; are no link.</p>",
        "<p>Nor are href='gone/' and onclick=\"x()\" in a text.</p>",
    ],
)
def test_what_is_no_fault_is_not_told(tmp_path: Path, article: str) -> None:
    assert [] == verified(tmp_path, {HOME: page(HEAD, article)}).faults


def test_a_file_that_is_listed_and_not_there_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "assets" / "b.js").unlink()
    told = "/assets/b.js: pages.json names it and the site does not hold it. Build the site anew."
    assert told in verify_site(tmp_path).faults


def test_a_file_that_nobody_listed_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, {**FILES, "left.txt": ""}, listed(FILES))
    assert "/left.txt: the site holds it and" in verify_site(tmp_path).faults[0]


def test_a_site_without_its_search_is_a_fault(tmp_path: Path) -> None:
    lacking = {path: text for path, text in FILES.items() if path != "search/ar.json"}
    assert "/search/ar.json: every site has" in verify_site(write(tmp_path, lacking)).faults[0]


def test_a_heavy_record_page_is_a_remark_only(tmp_path: Path) -> None:
    heavy = page(found_under("pledges/new/", *PLEDGES), "x" * RECORD_PAGE_LIMIT)
    found = verified(tmp_path, {RECORD: heavy})
    assert ([], 1) == (found.faults, len(found.remarks))


def test_many_faults_of_a_sort_are_counted(tmp_path: Path) -> None:
    many = {f"about-{n}/index.html": page("") for n in range(9)}
    told = [each for each in verified(tmp_path, many).faults if "no canonical" in each]
    assert (6, True) == (len(told), told[-1].startswith("and 4 more places: "))


def test_a_folder_without_a_site_is_told(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"pages\.json is not there; name a folder"):
        verify_site(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", '{"version": 1}', '{"version": 2}', "\ufeff{}"])
def test_a_file_that_is_no_list_of_pages_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "pages.json").write_text(text, encoding="utf-8")
    with pytest.raises(SiteError, match="cannot be used"):
        manifest_at(tmp_path / "pages.json")
