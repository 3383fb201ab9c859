"""« un » and « une »: a number beside few words, else the article."""

from corpus.figures.amounts import Number
from corpus.figures.counts import VICTIMS
from corpus.figures.currencies import OPENS_CURRENCY
from corpus.figures.nouns import BEFORE_NOUN
from corpus.figures.tokens import Tokens
from corpus.figures.units import may_be_unit
from corpus.french.numerals import FRACTIONS
from corpus.french.remembered import Remembered
from corpus.french.wordlists import word_set

_BEHIND = BEFORE_NOUN | word_set(
    """
    : et % ‰ pour - pourcent pourcents p point points pt pts / pence penny centime centimes ct cts cents court
    chevaux fois la
    """
)
_AROUND = word_set("sur magnitude facteur")


def _may_follow(word: str) -> bool:
    if word in _BEHIND or word.startswith(VICTIMS) or word in FRACTIONS or word.removesuffix("s") in FRACTIONS:
        return True
    return may_be_unit(word) or OPENS_CURRENCY[word]


_FOLLOWS = Remembered(_may_follow)
"""By word, whether one of it may be a figure."""


def is_article(tokens: Tokens, number: Number) -> bool:
    """Whether « un » is plainly no figure: neither unit nor fraction nor victim follows, nor is it one « sur »
    several. Most are not, and need no other rule."""
    if not number.one or _FOLLOWS[tokens.word(number.last)]:
        return False
    return _AROUND.isdisjoint(tokens.words[max(0, number.first - 3) : number.last + 6])
