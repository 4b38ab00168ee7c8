"""Forms of every kind become records: issue forms, spreadsheets, Word forms, tables of a peer."""
