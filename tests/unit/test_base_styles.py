"""What is taken of Material's style sheet."""

import re

from localaction.site.assets import assets
from localaction.site.base_styles import base_styles
from tests.command import REPOSITORY


def kept(sheet: str) -> str:
    return base_styles(sheet).decode().removeprefix("@layer material{").removesuffix("}\n")


def test_a_rule_for_a_plain_element_is_kept() -> None:
    assert "a{color:inherit}" == kept("a{color:inherit}")


def test_a_rule_for_words_is_kept() -> None:
    assert ".md-typeset p{margin:0}" == kept(".md-typeset p { margin: 0; }")


def test_a_rule_for_a_part_we_do_not_have_is_left_out() -> None:
    assert "" == kept(".md-header{top:0}")


def test_of_several_selectors_those_that_can_match_are_kept() -> None:
    assert "a,.md-typeset b{top:0}" == kept("a,.md-nav a,.md-typeset b{top:0}")


def test_boxes_of_advice_are_left_out() -> None:
    assert "" == kept(".md-typeset summary{top:0}")


def test_a_picture_in_the_sheet_is_left_out() -> None:
    assert ":root{--b:1}" == kept(":root{--a:url('data:,x');--b:1}")


def test_what_is_important_stays_so() -> None:
    assert "a{top:0!important}" == kept("a{top:0!important}")


def test_rules_for_a_medium_are_kept_in_it() -> None:
    assert "@media print{a{top:0}}" == kept("@media print{.md-nav{top:1px}a{top:0}}")


def test_a_medium_without_a_rule_is_left_out() -> None:
    assert "" == kept("@media print{.md-nav{top:1px}}")


def test_a_font_is_left_out() -> None:
    assert "" == kept("@font-face{font-family:x;src:url(y)}")


def test_the_sheet_asks_for_no_file() -> None:
    sheet = assets(REPOSITORY / "build" / "theme")["localaction.css"].decode()
    assert [] == [each for each in re.findall(r"url\((.{6})", sheet) if each != '"data:']


def test_the_installed_sheet_styles_words() -> None:
    assert b"@layer material{" in assets(REPOSITORY / "build" / "theme")["localaction.css"]
