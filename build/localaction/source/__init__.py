"""Reads files and git: bytes become plain data that remembers where each value stands."""
