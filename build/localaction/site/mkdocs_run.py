"""Runs MkDocs once, in a process that is forked for it.

static-i18n replaces functions of MkDocs while it builds, and both configure logging: none of that
reaches the program. Warnings are errors; all of them are told.
"""

import logging
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

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


def render(job: Job) -> str:
    """Do the job. What is wrong comes back, a line each; "" where all is well."""
    said = StringIO()
    # Whatever MkDocs and its plugins print is theirs.
    with redirect_stdout(StringIO()), redirect_stderr(said):
        logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=said, force=True)
        try:
            run(job)
        except (Abort, ConfigurationError, LocaleFileError, MkDocsException) as error:
            said.write(f"{error}\n")
        except TemplateError as error:
            said.write(f"A template of build/theme is wrong: {error}\n")
        else:
            return ""
    return said.getvalue().strip() or "MkDocs stopped without a word."
