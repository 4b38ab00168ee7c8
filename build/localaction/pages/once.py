"""Parts that stand on many pages: rendered once for each reader, then kept."""

from collections.abc import Callable, Hashable

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
    if kept not in reader.made:
        before = len(noted)
        html = reader.environment.get_template(template).render(it=view(), to=linker(path))
        reader.made[kept] = Markup(html), tuple(noted[before:])
        return reader.made[kept][0]
    found, unofficial = reader.made[kept]
    noted.extend(unofficial)
    return found
