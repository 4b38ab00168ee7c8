"""Verifies the site: each page in the process that wrote it, and the whole once it is finished.

`page` looks at a page while it is written, `finished` at a folder that holds a site, from its files
alone. Sentences here are English, as those of the build: who publishes reads them.
"""
