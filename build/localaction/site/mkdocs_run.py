"""Runs MkDocs once, in a process of its own: `python -m localaction.site.mkdocs_run < job.json`.

static-i18n replaces functions of MkDocs while it builds, and both configure logging: none of that
reaches the program. Warnings are errors; they are printed, one a line, and the exit status is 1.
"""

import json
import logging
import sys

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from localaction.language.gettext import LocaleFileError
from localaction.render.format import own_language_name
from localaction.site.job import Job
from localaction.site.theme_plugin import ThemePlugin


def run(job: Job) -> None:
    """Render the staged pages of `job.docs` into `job.frames`."""
    config = load_config(
        job.config_file,
        site_name=job.names[job.languages[0]],
        site_url=job.url,
        docs_dir=job.docs,
        site_dir=job.frames,
        plugins=[{"i18n": _i18n(job)}],
    )
    config.plugins["theme"] = ThemePlugin(job)
    build(config)


def _i18n(job: Job) -> dict[str, object]:
    languages = [
        {"locale": language, "name": own_language_name(language), "default": number == 0}
        for number, language in enumerate(job.languages)
    ]
    return {
        "docs_structure": "suffix",
        # Staging has filled every gap, along the site's own chains.
        "fallback_to_default": False,
        # Only the style sheet of Material is used, not its templates.
        "reconfigure_material": False,
        "languages": languages,
    }


def main() -> int:
    """Read the job, run it, say what went wrong."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    job = Job(**json.load(sys.stdin))
    try:
        run(job)
    except (Abort, ConfigurationError, LocaleFileError, MkDocsException) as error:
        print(error, file=sys.stderr)
        return 1
    except TemplateError as error:
        print(f"A template of build/theme is wrong: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
