"""The only writer of content files: new records, and the schemas that editors check them with."""
