"""The verifier notices what a reader would, and nothing else."""

import pytest
from markupsafe import Markup

from localaction.site.pour import Poured, pour, split
from localaction.site.verify.page import RECORD_PAGE_LIMIT, PageVerifier, Verdict, dead_links

FRAME = '<html lang="en" dir="ltr"><title>slot-title</title><!-- slot: article -->{}</html>'
H1 = "<h1>T</h1>"


def page(frame: str = FRAME, article: str = H1, title: str = "T") -> Poured:
    return pour(split("f", frame), {"title": title, "article": Markup(article)})


def verdict(poured: Poured, address: str = "pledges/x/", url: str = "https://x.org/s") -> Verdict:
    verifier = PageVerifier(url)
    verifier.look(address, poured, is_record=True)
    return verifier.verdict


def links(body: str, address: str = "pledges/x/") -> list[str]:
    """The links of a page with this in its article; with it in its frame they are the same."""
    in_article = sorted(verdict(page(article=H1 + body), address).links)
    in_frame = sorted(verdict(page(FRAME.format(body)), address).links)
    assert in_article == in_frame
    return in_article


def test_a_whole_page_has_no_faults() -> None:
    assert ([], []) == (verdict(page()).faults, verdict(page()).remarks)


def test_a_page_without_lang_is_a_fault() -> None:
    frame = FRAME.replace(' lang="en"', "")
    assert ["/pledges/x/: its <html> lacks lang or dir."] == verdict(page(frame)).faults


def test_a_page_without_a_heading_is_a_fault() -> None:
    assert "0 main headings" in verdict(page(article="<p>a</p>")).faults[0]


@pytest.mark.parametrize(
    "poured",
    [
        page(article=H1 + H1),
        page(FRAME.format(H1)),
        page(FRAME.format(H1 + H1), ""),
        page(FRAME.format("<!-- slot: article -->")),
    ],
)
def test_two_headings_are_a_fault_wherever_they_stand(poured: Poured) -> None:
    assert "2 main headings" in verdict(poured).faults[0]


def test_a_title_that_reads_like_a_heading_is_none() -> None:
    assert [] == verdict(page(title='<h1> href="gone/"')).faults


def test_a_slot_of_no_known_form_is_a_fault() -> None:
    assert "<!-- slot: Map -->" in verdict(page(FRAME.format("<!-- slot: Map -->"))).faults[0]


def test_a_text_about_slots_is_no_fault() -> None:
    article = H1 + "<p>The token slot-title stands for the title.</p>"
    assert [] == verdict(page(article=article, title="On slot-title")).faults


def test_a_heavy_record_page_is_a_remark() -> None:
    assert 1 == len(verdict(page(article=H1 + "x" * RECORD_PAGE_LIMIT)).remarks)


def test_a_link_with_a_hole_is_followed_on_each_page() -> None:
    frame = FRAME.format('<a href="../slot-title/more/">')
    verifier = PageVerifier("https://x.org")
    for title in ("x", "y"):
        verifier.look(f"pledges/{title}/", page(frame, title=title), is_record=True)
    assert {"pledges/x/more/", "pledges/y/more/"} == set(verifier.verdict.links)


def test_relative_links_are_followed() -> None:
    assert ["", "assets/a.css", "cities/y/"] == links(
        '<a href="../../cities/y/#top"></a><img src="../../assets/a.css?x"><a href="../../">'
    )


def test_links_of_the_own_site_are_followed() -> None:
    assert ["fr/x/", "x/"] == links('<a href="https://x.org/s/fr/x/"><a href="/s/x/">')


def test_links_to_elsewhere_are_left_alone() -> None:
    assert [] == links('<a href="https://y.org/"><a href="mailto:office@x.org"><a href="//y.org">')


def test_a_link_out_of_the_site_leads_nowhere() -> None:
    assert ["../other/"] == links('<a href="../../../other/">')


def test_the_same_link_means_another_page_in_another_folder() -> None:
    verifier = PageVerifier("https://x.org")
    for address in ("pledges/x/", "cities/y/", "pledges/z/"):
        verifier.look(address, page(article='<a href="../a/">'), is_record=False)
    assert {"pledges/a/", "cities/a/"} == set(verifier.verdict.links)


def test_a_dead_link_is_told_with_its_page() -> None:
    expected = ["/about/: it links to /gone/, and the site has no such page or file."]
    assert expected == dead_links({"gone/": "about/", "x/": "about/"}, {"x/index.html"})


def test_escaped_addresses_are_read_as_a_browser_does() -> None:
    assert ["a&b/é/"] == links('<a href="../../a&amp;b/%C3%A9/">')


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("./", "fr/pledges/x/"),
        ("map.png", "fr/pledges/x/map.png"),
        ("./a/../b/", "fr/pledges/x/b/"),
        ("../y//z/", "fr/pledges/y/z/"),
        ("../../..", ""),
        ("../../../../a/", "../a/"),
        ("../.well-known/a", "fr/pledges/.well-known/a"),
    ],
)
def test_steps_are_taken_as_a_browser_does(link: str, target: str) -> None:
    assert [target] == links(f'<a href="{link}">', "fr/pledges/x/")
