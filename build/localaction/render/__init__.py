"""How things are told: the template environment, dates and numbers in each language, bars."""
