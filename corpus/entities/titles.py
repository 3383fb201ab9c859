"""Titles of works and names of products between quotation marks: « le film « Les Oubliés du quai » »."""

from collections.abc import Iterator
from itertools import compress, count

from corpus.entities.candidate import Headed
from corpus.entities.lexicon import Lexicon
from corpus.entities.model import EntityType
from corpus.entities.sequences import surface
from corpus.entities.tokens import Tokens

_QUOTES = {"«": "»", "“": "”", '"': '"'}
_ENDS = frozenset({"\n", ".", *_QUOTES, *_QUOTES.values()})
_LONGEST = 9
"""Tokens of a title."""
_REACH = 3
"""Words before a title, or after it and a comma, among which a noun says what it is the title of."""
_ARTICLES = frozenset({"un", "une", "le", "la", "l'", "son", "sa", "premier", "premiere"})


def find_titles(tokens: Tokens, words: Lexicon) -> Iterator[Headed]:
    """What quotation marks hold beside a noun of works or products, as a product."""
    for i in compress(count(), map(_QUOTES.__contains__, tokens.words[:-1])):
        if not tokens.words[i + 1][0].isupper():
            continue
        if tokens.words[i] == '"' and not tokens.opens[i + 1]:
            continue  # it closes
        last = _closing(tokens, i)
        if last and (_before(tokens, i, words) or _after(tokens, last + 1, words)):
            yield Headed(i + 1, last, EntityType.PRODUCT, surface(tokens, i + 1, last))


def _closing(tokens: Tokens, i: int) -> int:
    """The mark that closes the one at ``i``; 0 where a title would be too long or end a sentence."""
    closing = _QUOTES[tokens.words[i]]
    for last, word in enumerate(tokens.words[i + 2 : i + 2 + _LONGEST], i + 2):
        if word == closing:
            return last
        if word in _ENDS:
            return 0
    return 0


def _before(tokens: Tokens, i: int, words: Lexicon) -> bool:
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if tokens.words[k] in _ENDS:
            return False
        if tokens.folded[k] in words.product_nouns and tokens.words[k].islower():
            return True
    return False


def _after(tokens: Tokens, k: int, words: Lexicon) -> bool:
    """« , un film d'animation … », « , la comédie … »."""
    if k + 1 >= len(tokens.words) or tokens.words[k] != "," or tokens.folded[k + 1] not in _ARTICLES:
        return False
    return not words.product_nouns.isdisjoint(tokens.folded[k + 2 : k + 1 + _REACH])
