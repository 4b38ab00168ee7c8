"""What MkDocs made of an editorial page is published only as far as it is words."""

import pytest

from localaction.site.editorial_html import cleaned


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="share">Share</h2>',
        '<p>a <strong>b</strong> <a href="../pledges/#x">c</a> <code>d</code></p>',
        '<ul>\n<li><a href="mailto:office@x.org">e</a></li>\n</ul>',
        '<ol start="3">\n<li>f</li>\n</ol>',
        "<p>[TOC]</p>",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
        "<!-- slot: latest-pledges -->",
        "<blockquote>\n<p>a <!-- slot: counts --> b</p>\n</blockquote>",
    ],
)
def test_what_a_page_needs_stays(html: str) -> None:
    assert html == cleaned(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"),
        ('<p><img src="x.png" alt="a" onerror="alert(1)"></p>', '<p><img src="x.png" alt="a"></p>'),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        (
            '<a href="https://x.org" onclick="f()" style="x" id="y">a</a>',
            '<a href="https://x.org">a</a>',
        ),
        ('<h2 id="a" onclick="f()" class="x">a</h2>', '<h2 id="a">a</h2>'),
        ('<p class="la-notice">a</p><iframe src="https://x.org"></iframe>', "<p>a</p>"),
        ("<p>a<!-- note -->b</p>", "<p>ab</p>"),
        ("<!-- <!-- slot: head -->", ""),
        ("<!-- slot: head\n<p>", ""),
    ],
)
def test_what_a_page_may_not_hold_goes(html: str, expected: str) -> None:
    assert expected == cleaned(html)


def test_a_slot_in_an_attribute_is_none() -> None:
    assert "<!--" not in cleaned('<img src="a.png" alt="<!-- slot: counts -->">')


@pytest.mark.parametrize("token", ["slot-title", "slot-id"])
def test_a_word_that_reads_like_a_token_is_none(token: str) -> None:
    assert f"<p>The {token.replace('-', '&#45;')}.</p>" == cleaned(f"<p>The {token}.</p>")
