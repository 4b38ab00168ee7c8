"""Feeds and calendars: what is new and what is due, for programs that read them every day."""
