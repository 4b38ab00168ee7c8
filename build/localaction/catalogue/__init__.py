"""Everything the repository holds, once: typed, linked both ways, immutable."""
