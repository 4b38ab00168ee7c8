"""The pages for translators: how far each language is, and what is to be done in one."""
