"""What the worker that searches has of lunr."""

import pytest

from localaction.site.errors import SiteError
from localaction.site.scripts import sets_of_words

LUNR = """\
;(function(){
/*!
 * lunr.Set
 */
1
/*!
 * lunr.TokenSet
 */
2
/*!
 * lunr.Index
 */
3
  /**
   * export the module
   */
})();
"""


def test_only_the_sets_of_words_stay_with_what_stands_around_them() -> None:
    kept = "/*!\n * lunr.TokenSet\n */\n2\n  /**\n   * export the module\n   */\n})();\n"
    assert f";(function(){{\n{kept}" == sets_of_words(LUNR)


@pytest.mark.parametrize("lost", ["lunr.TokenSet", "lunr.Index", "export the module"])
def test_a_lunr_that_is_made_up_otherwise_is_not_sent(lost: str) -> None:
    with pytest.raises(SiteError):
        sets_of_words(LUNR.replace(f"* {lost}", "* something else"))
