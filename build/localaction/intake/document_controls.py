"""The fields of a Word form: boxes to write into, lists to choose from, squares to tick.

Each is a content control whose tag is the field's name, locked so that it is not deleted by
mistake; whoever opens the file elsewhere sees text that can be written over.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from markupsafe import Markup

from localaction.editing.asking import Choice
from localaction.render.word_file import NOTHING

NAME_LIMIT = 64
"""Word takes a file for damaged whose controls have longer names."""
TICK, BOX = "\u2612", "\u2610"
OF = "="
"""Between a field and the choice that one square stands for."""


@dataclass(frozen=True, slots=True)
class Controls:
    """Makes the controls of one document, numbered in their order."""

    is_rtl: bool
    write: str
    """What stands in an empty box."""
    choose: str
    """What stands in a list of which nothing is chosen."""
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def run(self, text: str, style: Markup = NOTHING) -> Markup:
        """A stretch of text."""
        rtl = Markup("<w:rtl/>") if self.is_rtl else NOTHING
        return Markup('<w:r><w:rPr>{}{}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>').format(
            style, rtl, text
        )

    def box(self, tag: str, label: str, *, many: bool) -> Markup:
        """A box for a line, or for many."""
        kind = Markup('<w:text w:multiLine="1"/>') if many else Markup("<w:text/>")
        return self._control(tag, label, kind, self._hint(self.write), is_empty=True)

    def listed(self, tag: str, label: str, choices: tuple[Choice, ...]) -> Markup:
        """A list of which one is chosen; its first line takes the choice back."""
        items = NOTHING.join(
            Markup('<w:listItem w:displayText="{}" w:value="{}"/>').format(shown, value)
            for shown, value in ((self.choose, ""), *((each.label, each.id) for each in choices))
        )
        kind = Markup("<w:dropDownList>{}</w:dropDownList>").format(items)
        return self._control(tag, label, kind, self._hint(self.choose), is_empty=True)

    def square(self, tag: str, choice: Choice) -> Markup:
        """A square to tick, and what it stands for."""
        font = Markup('w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"')
        kind = Markup(
            '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" '
            'w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
            "</w14:checkbox>"
        )
        style = Markup('<w:rFonts {} w:hint="eastAsia"/>').format(font)
        shown = self.run(BOX, style)
        control = self._control(f"{tag}{OF}{choice.id}", choice.label, kind, shown, is_empty=False)
        return control + self.run(f" {choice.label}")

    def _hint(self, words: str) -> Markup:
        return self.run(words, Markup('<w:rStyle w:val="PlaceholderText"/>'))

    def _control(
        self, tag: str, label: str, kind: Markup, shown: Markup, *, is_empty: bool
    ) -> Markup:
        return Markup(
            '<w:sdt><w:sdtPr><w:alias w:val="{}"/><w:tag w:val="{}"/><w:id w:val="{}"/>'
            '<w:lock w:val="sdtLocked"/>{}{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
        ).format(
            label[:NAME_LIMIT],
            tag,
            next(self.numbers),
            Markup("<w:showingPlcHdr/>") if is_empty else NOTHING,
            kind,
            shown,
        )
