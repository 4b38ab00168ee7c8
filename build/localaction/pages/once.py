"""Parts that stand on many pages: rendered once for each reader, then kept."""

from collections.abc import Callable, Hashable

from jinja2 import Template
from markupsafe import Markup

from localaction.pages.links import linker
from localaction.pages.reader import Reader


def once(
    reader: Reader, template: str, path: str, key: Hashable, view: Callable[[], object]
) -> Markup:
    """The HTML of a part on the page `path`. `key` tells it from all others of its template.

    Its links are relative, so that pages of another depth have another.
    """
    kept = (template, path.count("/"), key)
    noted = reader.told_unofficially
    parts = reader.kept.parts
    if kept not in parts:
        before = len(noted)
        html = Markup(_template(reader, template).render(it=view(), to=linker(path)))
        parts[kept] = html, tuple(noted[before:])
        return html
    found, unofficial = parts[kept]
    noted.extend(unofficial)
    return found


def _template(reader: Reader, name: str) -> Template:
    templates = reader.kept.templates
    if name not in templates:
        templates[name] = reader.environment.get_template(name)
    return templates[name]
