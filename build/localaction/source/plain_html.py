"""The HTML of words that `source.plain` took: paragraphs, flat lists, bold words and links.

Made when a page asks for it: to check a record needs none, and what is not made is not handed over
from the process that read it.
"""

import re

BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
"""Lines between blank ones."""
ITEM = "- "
SPAN = re.compile(
    # Each begins with its sign, which is quick to find; what stands before is looked at then.
    # Bold: at word's edges on both sides, or at words or signs of Chinese, which has no spaces
    # there, so that no rule of Markdown reads it otherwise.
    r"\*\*(?<![^\s，。：；、（\u4e00-\u9fff]\*\*)(?P<bold>[^\W_](?:[^*_\[\]\n]*[^\W_])?)\*\*"
    r"(?=[\s.,:;)\[，。：；、（）\u4e00-\u9fff]|\Z)"
    # A link: its address needs neither normalising nor cleaning.
    r"|\[(?<!!\[)(?P<words>[^\s*_\[\]](?:[^*_\[\]\n]*[^\s*_\[\]])?)\]"
    r"\((?P<address>https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}"
    r"(?:/[A-Za-z0-9._~/?#=+,;:@!$*-]*)?)\)"
)


def plain_html(markdown: str) -> str:
    """The HTML of a passage that `source.plain` took."""
    return "\n".join(map(_block, BLOCK.findall(markdown)))


def _block(block: str) -> str:
    if not block.startswith(ITEM):
        return f"<p>{_inline(block)}</p>"
    items = (f"<li>{_inline(item.removeprefix(ITEM))}</li>" for item in block.split("\n"))
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def _inline(text: str) -> str:
    html: list[str] = []
    end = 0
    for span in SPAN.finditer(text):
        html.append(_escaped(text[end : span.start()]))
        bold, words, address = span.group("bold", "words", "address")
        if bold:
            html.append(f"<strong>{_escaped(bold)}</strong>")
        else:
            html.append(f'<a href="{address}">{_escaped(words)}</a>')
        end = span.end()
    return "".join((*html, _escaped(text[end:])))


def _escaped(text: str) -> str:
    """Write as the cleaner does, of what `source.plain` lets through."""
    return text.replace(">", "&gt;").replace("\xa0", "&nbsp;")
