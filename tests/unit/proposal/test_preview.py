"""Pages before and after: what differs, how it is told, and what can be opened from a folder."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from localaction.cli import app
from localaction.proposal.preview.difference import difference
from localaction.proposal.preview.reading import blocks
from localaction.proposal.preview.sites import kind_of

HEAD = (
    '<head><meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    '<title>{title} – The site</title><link rel="canonical" href="https://site.example/{path}">'
    '<link rel="stylesheet" href="{up}assets/a.css"><script src="{up}assets/a.js"></script></head>'
)
PAGE = (
    '<!doctype html>\n<html lang="{language}" dir="ltr">\n' + HEAD + "<body><nav>Menu</nav>"
    '<main>{main}<section class="la-history"><p>{version}</p></section></main></body></html>'
)


def page(path: str, main: str, language: str = "en", version: str = "1") -> str:
    up = "../" * path.count("/")
    title = re.sub("<[^>]*>", "", main.partition("</h1>")[0])
    return PAGE.format(title=title, path=path, up=up, language=language, main=main, version=version)


def site(folder: Path, **pages: str) -> Path:
    """A site of pages by path, `__` for `/`; with a home page, a style sheet and a script."""
    given = {"": "Home", **{path.replace("__", "/"): main for path, main in pages.items()}}
    for path, main in given.items():
        file = folder / path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        language = "fr" if path.startswith("fr/") else "en"
        address = f"{path}/" if path else ""
        file.write_text(page(address, main, language, folder.name), encoding="utf-8")
    (folder / "assets").mkdir()
    (folder / "assets/a.css").write_text("x { background: url('b.svg') }", encoding="utf-8")
    (folder / "assets/b.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "assets/a.js").write_text("1", encoding="utf-8")
    return folder


def preview(tmp_path: Path, lang: str = "en") -> Result:
    folders = [str(tmp_path / name) for name in ("base", "head")]
    given = ["preview", *folders, "--out", str(tmp_path / "out"), "--lang", lang]
    return CliRunner().invoke(app, given)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A preview of a pledge that changed, one that came, one that went and a page that stayed."""
    old = '<h1>Desk</h1><p>Aim: 40 people.</p><a href="../../">Home</a><a href="../gone/">Gone</a>'
    new = '<h1>Desk</h1><p>Aim: 60 people.</p><a href="../../">Home</a><a href="../new/#x">New</a>'
    same = {"about": "Same"}
    site(tmp_path / "base", pledges__desk=old, pledges__gone="Gone", **same)
    site(tmp_path / "head", pledges__desk=new, pledges__new="New", fr__pledges__new="Neuf", **same)
    told = preview(tmp_path)
    assert 0 == told.exit_code, told.output
    return tmp_path / "out"


def listed(made: Path) -> str:
    return (made / "index.html").read_text(encoding="utf-8")


def test_only_pages_whose_words_differ_are_there(made: Path) -> None:
    files = {file.relative_to(made).as_posix() for file in made.rglob("*.html")}
    assert {
        "index.html",
        "before/pledges/desk/index.html",
        "before/pledges/gone/index.html",
        "after/pledges/desk/index.html",
        "after/pledges/new/index.html",
        "after/fr/pledges/new/index.html",
    } == files


@pytest.mark.parametrize(
    "expected",
    [
        '<a href="before/pledges/desk/index.html">',
        '<a href="after/pledges/desk/index.html">',
        "<bdi>40</bdi></del>",
        "<bdi>60</bdi></ins>",
        "New page",
        "Page taken out",
        '<small>Pledge</small> <span lang="en" dir="ltr">Desk</span>',
    ],
)
def test_the_list_tells_what_differs(made: Path, expected: str) -> None:
    assert expected in listed(made)


def after(made: Path) -> str:
    return (made / "after/pledges/desk/index.html").read_text(encoding="utf-8")


def test_no_script_is_left(made: Path) -> None:
    assert [] == [*made.rglob("*.js"), *re.findall("<script", after(made) + listed(made))]


def test_each_page_forbids_scripts(made: Path) -> None:
    policies = re.findall(r'Policy" content="([^;"]*)', after(made) + listed(made))
    assert ["default-src 'none'"] * 2 == policies


def test_styles_and_what_they_show_come_along(made: Path) -> None:
    assert all((made / side / "assets/b.svg").is_file() for side in ("before", "after"))


@pytest.mark.parametrize(
    "expected",
    [
        'href="../../pledges/new/index.html#x"',
        'href="https://site.example/"',
        'href="../../../before/pledges/desk/index.html"',
        'href="../../../index.html"',
        'href="../../../preview.css"',
    ],
)
def test_links_lead_into_the_preview_or_to_the_published_site(made: Path, expected: str) -> None:
    assert expected in after(made)


def test_a_version_is_no_change(tmp_path: Path) -> None:
    site(tmp_path / "base", about="Same")
    site(tmp_path / "head", about="Same")
    assert "Pages that differ: 0." in preview(tmp_path).stdout


def test_that_no_page_changes_is_said(tmp_path: Path) -> None:
    site(tmp_path / "base")
    site(tmp_path / "head")
    preview(tmp_path)
    assert "No page changes." in listed(tmp_path / "out")


def test_hostile_words_are_shown_as_words(tmp_path: Path) -> None:
    site(tmp_path / "base", about="x")
    site(tmp_path / "head", about="&lt;img src=x onerror=alert(1)&gt;")
    preview(tmp_path)
    assert "<img" not in listed(tmp_path / "out")


def test_a_link_out_of_the_site_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_text("secret", encoding="utf-8")
    image = '<img src="../../secret.svg" alt=""><img src="../assets/link.svg" alt="">'
    site(tmp_path / "base", about="x")
    head = site(tmp_path / "head", about=image)
    (head / "assets/link.svg").symlink_to(tmp_path / "secret.svg")
    preview(tmp_path)
    assert [] == [*(tmp_path / "out").rglob("*secret*"), *(tmp_path / "out").rglob("link.svg")]


def test_an_earlier_preview_is_made_anew(tmp_path: Path, made: Path) -> None:
    assert 0 == preview(tmp_path).exit_code


def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    site(tmp_path / "base")
    site(tmp_path / "head")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").write_text("mine", encoding="utf-8")
    told = preview(tmp_path)
    assert (2, True) == (told.exit_code, "something else than a preview" in told.stderr)


def test_a_folder_that_is_no_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    assert 2 == preview(tmp_path).exit_code


def test_the_list_is_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    site(tmp_path / "base")
    site(tmp_path / "head")
    preview(tmp_path, "ar")
    assert '<html lang="ar" dir="rtl">' in listed(tmp_path / "out")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a <b>b</b></p><p>c</p>", ["a b", "c"]),
        ("<p>a<br>b</p>", ["ab"]),
        ('<img alt="A desk" src="x">', ["[A desk]"]),
        ('<a href="https://a.org/">a</a>', ["‹https://a.org/› a"]),
        ('<a href="../a/">a</a>', ["a"]),
        ("<script>x</script><p>y</p>", ["y"]),
        ('<section class="la-cite"><p>x<br>y</p></section>z', ["z"]),
        ("a &amp; b", ["a & b"]),
    ],
)
def test_a_page_is_read_as_a_person_sees_it(html: str, expected: list[str]) -> None:
    assert expected == blocks(html.encode())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["a"], ["a"], []),
        (["a"], ["a", "b"], [[("new", "b")]]),
        (["a", "b"], ["b"], [[("old", "a")]]),
        (["aim of 40 people"], ["aim of 60 people"],
         [[("same", "aim of "), ("old", "40"), ("new", "60"), ("same", " people")]]),
        (["it was in progress"], ["it was long done"],
         [[("same", "it was "), ("old", "in progress"), ("new", "long done")]]),
        (["同一个城市"], ["同一座城市"],
         [[("same", "同一"), ("old", "个"), ("new", "座"), ("same", "城市")]]),
        (["quite another text"], ["nothing in common here"],
         [[("old", "quite another text"), ("new", "nothing in common here")]]),
    ],
)  # fmt: skip
def test_the_words_that_differ_are_found(
    before: list[str], after: list[str], expected: list[list[tuple[str, str]]]
) -> None:
    lines = difference(before, after)
    assert expected == [[(piece.kind, piece.text) for piece in line] for line in lines]


def test_what_stays_far_away_is_left_out() -> None:
    same = "word " * 100
    (line,) = difference([f"{same}old"], [f"{same}new"])
    assert ["gap", "same", "old", "new"] == [piece.kind for piece in line]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("pledges/x/", "pledge"),
        ("cities/x/", "city"),
        ("pledges/", ""),
        ("", ""),
        ("topics/x/", ""),
    ],
)
def test_the_address_of_a_page_tells_its_kind(key: str, expected: str) -> None:
    assert expected == kind_of(key)
