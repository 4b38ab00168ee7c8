"""Translation: the state of every text, and the two roads of translators, by file and by PO."""
