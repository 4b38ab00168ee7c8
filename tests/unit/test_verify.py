"""The verifier notices what a reader would, and nothing else."""

from localaction.site.verify import RECORD_PAGE_LIMIT, PageVerifier, Verdict, dead_links

GOOD = '<html lang="en" dir="ltr"><title>T</title><h1>T</h1>{}</html>'


def verdict(html: str, address: str = "pledges/x/", url: str = "https://x.org/s") -> Verdict:
    verifier = PageVerifier(url)
    verifier.look(address, html.encode(), is_record=True)
    return verifier.verdict


def links(body: str, address: str = "pledges/x/") -> list[str]:
    return sorted(verdict(GOOD.format(body), address).links)


def test_a_whole_page_has_no_faults() -> None:
    assert ([], []) == (verdict(GOOD).faults, verdict(GOOD).remarks)


def test_a_page_without_lang_is_a_fault() -> None:
    assert ["/pledges/x/: its <html> lacks lang or dir."] == verdict("<html><h1>T</h1>").faults


def test_two_headings_are_a_fault() -> None:
    assert "2 main headings" in verdict(GOOD.format("<h1>again</h1>")).faults[0]


def test_an_unfilled_slot_is_a_fault() -> None:
    assert "<!-- slot: map -->" in verdict(GOOD.format("<!-- slot: map -->")).faults[0]


def test_an_unfilled_title_is_a_fault() -> None:
    assert verdict(GOOD.replace("T</title>", "slot-title – Site</title>")).faults


def test_a_text_about_slots_is_no_fault() -> None:
    assert [] == verdict(GOOD.format("<p>The token slot-title stands for the title.</p>")).faults


def test_a_heavy_record_page_is_a_remark() -> None:
    assert 1 == len(verdict(GOOD.format("x" * RECORD_PAGE_LIMIT)).remarks)


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
        verifier.look(address, GOOD.format('<a href="../a/">').encode(), is_record=False)
    assert {"pledges/a/", "cities/a/"} == set(verifier.verdict.links)


def test_a_dead_link_is_told_with_its_page() -> None:
    expected = ["/about/: it links to /gone/, and the site has no such page or file."]
    assert expected == dead_links({"gone/": "about/", "x/": "about/"}, {"x/index.html"})


def test_escaped_addresses_are_read_as_a_browser_does() -> None:
    assert ["a&b/é/"] == links('<a href="../../a&amp;b/%C3%A9/">')
