"""Two catalogues → what changed between them, in human words."""
