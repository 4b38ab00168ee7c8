"""What the search of the site finds: one index a language, made from the catalogue."""
