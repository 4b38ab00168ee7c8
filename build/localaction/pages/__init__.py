"""One view and template a page kind: catalogue → pages, without disk, clock or network."""
