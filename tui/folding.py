"""Words without what a reader may leave out when typing them, and what does not count in the order of names."""

import unicodedata


def folded(words: str) -> str:
    """Without accents and capitals: « thème » is found by « Theme », and « États-Unis » stands among the E."""
    decomposed = unicodedata.normalize("NFD", words.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
