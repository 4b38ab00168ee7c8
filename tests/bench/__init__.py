"""The benchmark: 5,000 made records in six languages, built by us, by Hugo and by stock MkDocs."""
