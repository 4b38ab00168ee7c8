"""The tables of the data: one for each kind of record and part of it, in the formats of others."""
