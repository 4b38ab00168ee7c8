"""The words of the interface stand in the templates before a page is made."""

import pytest
from babel.support import NullTranslations
from markupsafe import Markup

from localaction.render.environment import environment


class Words(NullTranslations):
    """A language of a few sentences."""

    def __init__(self, **sentences: str) -> None:
        super().__init__()
        self.sentences = {name.replace("_", " "): text for name, text in sentences.items()}

    def gettext(self, message: str) -> str:
        return self.sentences.get(message, message)

    def ngettext(self, singular: str, plural: str, num: int) -> str:
        return self.gettext(singular if num == 1 else plural)


def rendered(template: str, words: NullTranslations, **values: object) -> str:
    made = environment({"x.html": template}, words)
    return made.get_template("x.html").render(**values)


DUE = "{% trans date=it.due %}due {{ date }}{% endtrans %}"
GIVEN = {"due %(date)s": "до %(date)s включительно"}
RUSSIAN = Words()
RUSSIAN.sentences = GIVEN


def test_a_sentence_is_told_in_the_language_of_the_environment() -> None:
    assert "до мая включительно" == rendered(DUE, RUSSIAN, it={"due": "мая"})


def test_a_value_in_a_sentence_is_escaped() -> None:
    assert "до &lt;b&gt; включительно" == rendered(DUE, RUSSIAN, it={"due": "<b>"})


def test_markup_in_a_value_is_markup() -> None:
    template = "{% trans n=n, m=m %}{{ n }} of {{ m }}{% endtrans %}"
    assert "<b>3</b> of 40" == rendered(template, NullTranslations(), n=Markup("<b>3</b>"), m=40)


HOSTILE = '"><script>alert(1)</script>'
SHOWN = "&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"


@pytest.mark.parametrize(
    "template",
    [
        '<p>{{ _("Hello") }}</p>',
        "<p>{{ _('Hello') }}</p>",
        """<p title="{{ _('Hello') }}">""",
        '<p title="{{ _("Hello") }}">',
        "{% trans %}Hello{% endtrans %}",
        "{% set words = _('Hello') %}{{ words }}",
        '{{ ngettext("Hello", "Hellos", 1) }}',
        "{% trans n=1 %}Hello{% pluralize %}Hellos{% endtrans %}",
    ],
)
def test_a_tag_in_a_translation_is_text(template: str) -> None:
    html = rendered(template, Words(Hello=HOSTILE))
    assert (True, False) == (SHOWN in html, "<script" in html)


def test_a_tag_in_a_sentence_with_values_is_text() -> None:
    words = Words()
    words.sentences = {"due %(date)s": HOSTILE + "%(date)s"}
    assert SHOWN + "мая" == rendered(DUE, words, it={"due": "мая"})


def test_a_percent_sign_stays_one() -> None:
    template = "{% trans n=n %}{{ n }} % of all{% endtrans %}"
    assert "7 % of all" == rendered(template, NullTranslations(), n=7)


def test_a_translation_with_braces_is_no_code() -> None:
    words = Words(Hello="{{ 7*7 }}{% if %}")
    assert "{{ 7*7 }}{% if %}" == rendered('{{ _("Hello") }}', words)


def test_a_sentence_with_braces_is_no_code() -> None:
    words = Words()
    words.sentences = {"due %(date)s": "{{ 7*7 }} %(date)s"}
    assert "{{ 7*7 }} мая" == rendered(DUE, words, it={"due": "мая"})


def test_a_sentence_told_by_number_is_left_to_the_template() -> None:
    template = "{% trans n=n %}{{ n }} city{% pluralize %}{{ n }} cities{% endtrans %}"
    assert "2 cities" == rendered(template, NullTranslations(), n=2)
