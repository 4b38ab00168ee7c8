"""Frames are split once and joined with every value, whole and escaped."""

from collections.abc import Mapping
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from localaction.site.errors import PourError
from localaction.site.pour import Frame, pour, split

HTML = (
    "<title>slot-title – Site</title><a href='x/slot-id/'>x</a><main><!-- slot: article --></main>"
)
FRAME = split("pledges/slot-id", HTML)


def html_of(frame: Frame, values: Mapping[str, str]) -> str:
    return pour(frame, values).content.decode()


def filled(title: str = "T", id: str = "i", article: str = "<p>a</p>") -> str:
    return html_of(FRAME, {"title": title, "id": id, "article": Markup(article)})


def test_every_slot_is_filled() -> None:
    expected = "<title>T – Site</title><a href='x/i/'>x</a><main><p>a</p></main>"
    assert expected == filled()


def test_a_slot_in_two_places_is_filled_in_both() -> None:
    frame = split("f", "slot-title|slot-title")
    assert "a|a" == html_of(frame, {"title": "a"})


def test_words_that_only_look_like_a_token_stay() -> None:
    html = "time-slot-id slot-identity my_slot-title"
    assert html == html_of(split("f", html), {})


@given(st.text())
def test_any_text_comes_out_whole(title: str) -> None:
    frame = split("f", "<title>slot-title</title>")
    poured = html_of(frame, {"title": title})
    assert title == unescape(poured[len("<title>") : -len("</title>")]) or "\x00" in title


@given(st.text(alphabet="<>&\"'slot-ide!: x"))
def test_no_text_comes_out_as_markup(title: str) -> None:
    poured = filled(title=title)[len("<title>") :].partition(" – Site</title>")[0]
    assert not set("<>\"'") & set(poured)


@given(st.text())
def test_what_was_poured_is_not_poured_into(text: str) -> None:
    article = f"slot-title <!-- slot: article --> {text}"
    assert filled(article=article).endswith(f"<main>{article}</main>")


@given(st.lists(st.sampled_from(["a", "<p>", "slot-", "<!-- slot", " -->", "\n"])))
def test_literals_are_untouched(pieces: list[str]) -> None:
    literal = "".join(pieces)
    frame = split("f", f"{literal}<!-- slot: x -->{literal}")
    assert f"{literal}|{literal}" == html_of(frame, {name: Markup("|") for name in frame.slots})


def test_an_unfilled_slot_is_an_error() -> None:
    with pytest.raises(PourError, match="slot id is filled by nothing"):
        pour(FRAME, {"title": "T", "article": Markup()})


def test_a_value_without_a_slot_is_an_error() -> None:
    with pytest.raises(PourError, match="value map has no slot"):
        pour(FRAME, {"title": "T", "id": "i", "article": Markup(), "map": Markup()})


def test_plain_text_is_refused_where_html_belongs() -> None:
    with pytest.raises(PourError, match="slot article takes HTML"):
        pour(FRAME, {"title": "T", "id": "i", "article": "a < b"})


def test_html_is_refused_where_plain_text_belongs() -> None:
    with pytest.raises(PourError, match="slot title takes plain text"):
        pour(FRAME, {"title": Markup("<b>T</b>"), "id": "i", "article": Markup()})


def test_a_comment_slot_for_plain_text_is_an_error() -> None:
    with pytest.raises(PourError, match="write slot-title"):
        split("f", "<!-- slot: title -->")


def test_what_was_poured_is_told_hole_by_hole() -> None:
    poured = pour(
        split("f", "slot-title <!-- slot: a --> slot-title"), {"title": "<", "a": Markup("b")}
    )
    assert (b"&lt;", b"b", b"&lt;") == poured.values


@given(st.lists(st.sampled_from(["slot-title", "slot-id", "<!-- slot: a -->", " ", "<p>"])))
def test_no_hole_is_left(pieces: list[str]) -> None:
    frame = split("f", " ".join(pieces))
    values = {name: Markup("v") if name == "a" else "v" for name in frame.slots}
    assert "slot" not in html_of(frame, values)
