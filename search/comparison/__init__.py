"""Which figures measure the same thing, and whether they agree."""
