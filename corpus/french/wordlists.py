"""Closed lists of French words, written as running text."""


def word_set(words: str) -> frozenset[str]:
    """The words of a white-space separated list, as a set to test membership in."""
    return frozenset(words.split())
