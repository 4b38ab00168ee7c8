"""Gives the theme's templates what they speak with: our words, the language, the assets.

Runs inside MkDocs (the child process that `site.frames` starts), once a language.
"""

from functools import cache, partial
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from localaction.language.gettext import EscapedWords, translations
from localaction.render.format import direction, language_name, own_language_name
from localaction.site.editorial_html import cleaned
from localaction.site.job import Job
from localaction.site.policy import POLICY


class ThemePlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Our part of the theme's environment."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.words = cache(partial(translations, Path(job.locales)))

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Leave out the sitemap and the 404 of the theme: the site makes its own.

        Of Material only the style sheet is used, and `site.assets` takes that: its folder holds
        fourteen thousand icons, which MkDocs would list and static-i18n look at, once a language.
        """
        config.theme.static_templates.clear()
        config.theme.dirs[:] = [str(config.theme.custom_dir)]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Keep the theme's files out of the frames; `site.assets` takes the few that are used."""
        for file in list(files):
            if not file.is_documentation_page():
                files.remove(file)
        return files

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let through only what an editorial page may hold."""
        return cleaned(html)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Set the environment up for the language that is being built."""
        language = str(cast(Any, config.plugins["i18n"]).current_language)
        words = EscapedWords(self.words(language))
        env.autoescape = True
        env.undefined = StrictUndefined
        env.trim_blocks = env.lstrip_blocks = True
        # The extension is there already: MkDocs installs it for its own themes.
        env.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
        env.globals.update(self._globals(language))
        return env

    def _globals(self, language: str) -> dict[str, object]:
        job = self.job
        root_language = job.languages[0]

        def own_name(of: str) -> str:
            """What a language is called in the language of the page."""
            return language_name(of, language)

        def in_other_words(other: str, message: str) -> str:
            """A message in another language than the page's."""
            return str(self.words(other).gettext(message))

        return {
            "language": language,
            "languages": list(job.languages),
            "root_language": root_language,
            "language_name": own_language_name,
            "own_name": own_name,
            "direction": direction,
            "in_other_words": in_other_words,
            "site_name": job.names.get(language, job.names[root_language]),
            "site_names": dict(job.names),
            "prefix": "" if language == root_language else f"{language}/",
            "absolute_base": urlsplit(job.url).path.rstrip("/"),
            "asset": job.assets.__getitem__,
            "policy": POLICY,
            "known": frozenset(job.pages),
            "repository": job.repository,
            "licence": job.licence,
        }
