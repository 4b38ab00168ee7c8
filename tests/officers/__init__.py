"""The officer's guide (docs/officers/): its examples, its pictures, and what follows it."""
