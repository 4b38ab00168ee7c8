"""What a command prints, drawn as a page: a terminal, or the Markdown of a comment."""

from html import escape

from markdown_it import MarkdownIt

LOOK = """
body { margin: 0; padding: 16px; max-width: 840px; background: #fff; color: #1f2328;
       font: 15px/1.5 "Noto Sans", "DejaVu Sans", sans-serif; }
.comment { border: 1px solid #d1d9e0; border-radius: 6px; padding: 8px 20px; }
h2, h3 { line-height: 1.25; margin: 16px 0 8px; } h2 { font-size: 21px; } h3 { font-size: 17px; }
a { color: #0969da; } ul { margin: 4px 0; padding-inline-start: 24px; }
table { border-collapse: collapse; margin: 8px 0; font-size: 14px; }
td, th { border: 1px solid #d1d9e0; padding: 4px 10px; text-align: start; }
.terminal { background: #16181d; color: #e6e6e6; border-radius: 6px; padding: 16px 20px;
            white-space: pre-wrap; overflow-wrap: anywhere;
            font: 14px/1.5 "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
.terminal b { color: #8fd19e; font-weight: normal; }
"""


def drawn_terminal(command: str, said: str, language: str) -> str:
    """A terminal in which a command was typed."""
    typed = f"<b>$ {escape(command)}</b>\n{escape(said.strip())}"
    return _page(f'<div class="terminal">{typed}</div>', language)


def drawn_markdown(text: str, language: str) -> str:
    """A comment, without the frame that a hosting gives it."""
    html = MarkdownIt("commonmark").enable("table").render(text)
    return _page(f'<div class="comment">{html}</div>', language)


def _page(body: str, language: str) -> str:
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Drawn</title>'
        f"<style>{LOOK}</style><body>{body}</body></html>"
    )
