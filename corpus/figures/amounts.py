"""The numbers of a text, scale word multiplied out, before anything is known of what they count."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from corpus.figures.currencies import MILLIONS
from corpus.figures.money_marks import FOLDED_MARKS, mark_at
from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import MARK, NUMBER, Beginnings, Tokens, fold
from corpus.figures.units import DURATIONS, MEASURES
from corpus.french.numerals import (
    CARDINAL_STARTS,
    COLLECTIVES,
    FRACTIONS,
    SCALES,
    read_cardinal,
    read_decimals,
    read_digits,
)
from corpus.french.wordlists import word_set

# Scale marks of headlines and tables, behind a number in digits: « 12 M€ », « 2,1 Mds », « 300 k$ ». Swiss and
# Belgian papers also write mio, mia and mrd. As the text writes them: « m » alone is a metre.
_MARKS = {
    "k": 3, "K": 3, "M": 6, "Mio": 6, "mio": 6, "mios": 6, "Mios": 6,
    "mias": 9, "mln": 6, "Md": 9, "Mds": 9, "md": 9, "mds": 9, "MD": 9, "Mrd": 9,
    "mrd": 9, "Mrds": 9, "mrds": 9, "Mia": 9, "mia": 9, "G": 9, "MM": 9, "bn": 9,
}  # fmt: skip
_SCALING = frozenset(map(fold, (*SCALES, *_MARKS, *MILLIONS, "mille", "milliers", "-"))) | FOLDED_MARKS
"""All that a scale begins with, folded: most words are told from one by a look."""
_SHORT = frozenset(("k", "K", "M"))
_NEEDS_CURRENCY = frozenset(("k", "K", "M", "G", "MM", "bn"))
_CURRENCY_MARKS = frozenset("€$£¥")
_CURRENCY_AFTER_MARK = word_set(
    """
    eur euros euro usd chf dollars d' de f fcfa francs
    """
)
_HALF = frozenset(("demi", "demie"))
_OPENING = Beginnings(CARDINAL_STARTS.union(COLLECTIVES, (f"{word}s" for word in COLLECTIVES), _HALF))
"""Every word that a number in words can begin with."""


@dataclass(slots=True)
class Number:
    """A number on tokens ``[first, last)``."""

    first: int
    last: int
    value: Decimal
    step: Decimal
    spelled: bool = False
    """Written in words."""
    scaled: bool = False
    """With a scale word or mark: it can hardly be an age, a page or a house number."""
    inherent: bool = False
    """A collective: « une vingtaine »."""
    one: bool = False
    """« un » or « une » alone, which is mostly the article."""


def find_numbers(tokens: Tokens, taken: bytearray) -> list[Number]:
    """Every number on tokens that are not ``taken``, in order."""
    numbers: list[Number] = []
    end = 0
    for i in tokens.numbers_and(_OPENING):
        if i < end or taken[i]:
            continue
        word = tokens.words[i]
        if tokens.kinds[i] == NUMBER:
            number = _in_digits(tokens, i)
        elif word in CARDINAL_STARTS:
            number = _in_words(tokens, i)
        elif word in _HALF:
            number = _half(tokens, i)
        else:
            number = _collective(tokens, i)
        if number is not None:
            numbers.append(number)
            end = number.last
    return numbers


def _in_digits(tokens: Tokens, i: int) -> Number | None:
    value, step = read_digits(tokens.words[i])
    number = Number(i, i + 1, value, step)
    follows = tokens.word(i + 1)
    if value < 100 and follows.endswith("s") and follows[:-1] in COLLECTIVES:
        # « 3 douzaines »
        times = _collective(tokens, i + 1, plural=True)
        if times is not None:
            times.first, times.value = i, times.value * value
            return times
    _scale(tokens, number)
    return number


def _in_words(tokens: Tokens, i: int) -> Number | None:
    read = read_cardinal(tokens.words, i)
    if read is None:
        return None
    value, last = read
    number = Number(i, last, Decimal(value), _step_of(value), spelled=True)
    number.one = last == i + 1 and value == 1
    if number.one and _is_half(tokens, i + 1):
        return _half(tokens, i + 1)
    if number.one and tokens.word(i + 1) in COLLECTIVES:
        return _collective(tokens, i + 1)
    if value < 100 and tokens.word(last).removesuffix("s") in COLLECTIVES and tokens.word(last).endswith("s"):
        # « deux douzaines », « trois centaines »
        times = _collective(tokens, last, plural=True)
        if times is not None:
            times.first, times.value = i, times.value * value
            return times
    if _part_of_scale(tokens, number):
        return number
    decimals = read_decimals(tokens.words, last + 1) if tokens.word(last) == "virgule" else None
    if decimals is not None:
        # « douze virgule cinq »
        number.value = Decimal(f"{value}.{decimals[0]}")
        number.step, number.last, number.one = Decimal(1).scaleb(-len(decimals[0])), decimals[1], False
    _scale(tokens, number)
    return number


def _part_of_scale(tokens: Tokens, number: Number) -> bool:
    """« un quart de million », « trois quarts de milliard »: a number of things, no share of one."""
    word = tokens.word(number.last)
    parts = FRACTIONS.get(word) or FRACTIONS.get(word.removesuffix("s"))
    scale = SCALES.get(tokens.word(number.last + 2)) if tokens.word(number.last + 1) == "de" else None
    if parts is None or scale is None or number.value >= parts:
        return False
    number.value, number.step = number.value * scale / parts, scale / 100
    number.last, number.scaled, number.one = number.last + 3, True, False
    return True


def _is_half(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) in _HALF


def _half(tokens: Tokens, i: int) -> Number | None:
    """« demi-milliard », « demi-douzaine », « demi-millier »; any other « demi » is left to the units."""
    j = i + 2 if tokens.word(i + 1) == "-" else i + 1
    word = tokens.word(j)
    if word in SCALES:
        value = SCALES[word] / 2
        return Number(i, j + 1, value, value / 5, spelled=True, scaled=True)
    if word in COLLECTIVES:
        value = Decimal(COLLECTIVES[word]) / 2
        return Number(i, j + 1, value, Decimal(1), spelled=True, inherent=True)
    if tokens.word(i - 1) != "et" and (word in DURATIONS or word in MEASURES or word == "point"):
        # « une demi-heure », « un demi-hectare »: the unit is read by what follows the number.
        return Number(i, j, Decimal("0.5"), Decimal("0.1"), spelled=True)
    return None


def _collective(tokens: Tokens, i: int, plural: bool = False) -> Number | None:
    """« vingtaine », « centaine de milliers »; the vague plural « des dizaines » states no number."""
    word = tokens.words[i]
    if word.endswith("s") and not plural:
        return None
    value = Decimal(COLLECTIVES[word.removesuffix("s") if plural else word])
    number = Number(i, i + 1, value, max(Decimal(1), value / 10), spelled=True, inherent=True)
    j = i + 2 if tokens.word(i + 1) in ("de", "d'") else i + 1
    if tokens.word(j) == "milliers":
        number.value, number.step, number.last = value * 1000, number.step * 1000, j + 1
    elif tokens.word(j) in SCALES:
        scale = SCALES[tokens.word(j)]
        number.value, number.step, number.last, number.scaled = value * scale, number.step * scale, j + 1, True
    return number


def _scale(tokens: Tokens, number: Number) -> None:
    """Multiply ``number`` by the scale words that follow it."""
    while True:
        j = number.last
        word = tokens.word(j)
        if word not in _SCALING:
            break
        if word == "-" and number.spelled and tokens.word(j + 1) in SCALES:
            j, word = j + 1, tokens.word(j + 1)
        if word in SCALES:
            _times(number, SCALES[word], j + 1)
        elif not number.spelled and word in ("mille", "milliers") and not number.scaled:
            _times(number, Decimal(1000), j + 1)
        elif not number.spelled and not number.scaled and is_scale_mark(tokens, j):
            _times(number, Decimal(10) ** _MARKS[tokens.raw(j)], j + 1)
        elif not number.spelled and not number.scaled and tokens.raw(j) in MILLIONS:
            # « 300 MCHF »: the mark stays, it names the currency.
            _times(number, SCALES["million"], j)
            break
        elif (mark := _scaled_mark(tokens, number, j)) is not None:
            _times(number, mark, j)
            break
        else:
            break
        number.one = False
        if _and_a_part(tokens, number, SCALES.get(word)):
            break
        _lower_part(tokens, number, SCALES.get(word))


def _scaled_mark(tokens: Tokens, number: Number, j: int) -> Decimal | None:
    """« 120 MDH »: what the mark multiplies by."""
    mark = None if number.spelled or number.scaled else mark_at(tokens, j)
    return mark[1] if mark is not None and mark[1] != 1 else None


def _times(number: Number, scale: Decimal, last: int) -> None:
    number.value, number.step, number.last, number.scaled = number.value * scale, number.step * scale, last, True


def _and_a_part(tokens: Tokens, number: Number, scale: Decimal | None) -> bool:
    """« un million et demi », « deux milliards et quart », « un million et trois quarts »."""
    j = number.last
    if scale is None or tokens.word(j) != "et":
        return False
    if tokens.words[j + 1 : j + 3] == ["trois", "quarts"]:
        quarters, last = 3, j + 3
    else:
        quarters, last = {"demi": 2, "demie": 2, "quart": 1}.get(tokens.word(j + 1), 0), j + 2
    if quarters:
        number.value, number.step, number.last = number.value + scale * quarters / 4, scale / 10, last
    return quarters > 0


def _lower_part(tokens: Tokens, number: Number, scale: Decimal | None) -> None:
    """« deux millions trois cent mille », « 2 milliards 300 millions »: what follows below the scale."""
    if not number.spelled and scale is not None:
        _lower_digits(tokens, number, scale)
        return
    # « un-million-cent-douze », with the hyphens of 1990
    lower = read_cardinal(tokens.words, number.last + (tokens.word(number.last) == "-"))
    if scale is None or lower is None or lower[0] == 1 or lower[0] >= scale:
        return
    value, last = lower
    at = last + (tokens.word(last) == "-")
    between = SCALES.get(tokens.word(at))
    if between is not None and between < scale:
        value, last = value * int(between), at + 1
    number.value, number.step, number.last = number.value + value, _step_of(value), last
    if between is not None and between < scale:
        # « deux milliards cinq cents millions deux mille »
        _lower_part(tokens, number, between)


def _lower_digits(tokens: Tokens, number: Number, scale: Decimal) -> None:
    """« 2 milliards 300 millions », « 2 millions 300 000 »: in digits, a lower scale or grouped thousands tell."""
    j = number.last
    if tokens.kind(j) != NUMBER or Fraction(number.value) % Fraction(scale):  # a Decimal’s digits may not do
        return
    value, step = read_digits(tokens.words[j])
    follows = tokens.word(j + 1)
    lower = SCALES.get(follows, Decimal(1000) if follows in ("mille", "milliers") else None)
    if lower is not None and lower < scale and value * lower < scale:
        number.value, number.step, number.last = number.value + value * lower, step * lower, j + 2
    elif lower is None and " " in tokens.words[j] and 1000 <= value < scale:
        number.value, number.step, number.last = number.value + value, step, j + 1


def is_scale_mark(tokens: Tokens, j: int) -> bool:
    """Whether token ``j`` is a scale mark: « Md », or « M » and « k » before a currency."""
    raw = tokens.raw(j)
    if raw not in _MARKS:
        return False
    if raw not in _NEEDS_CURRENCY:
        return True
    follows = tokens.word(j + 1)
    if raw in _SHORT and (tokens.glued(j) or raw == "k"):
        # « 100k abonnés », « 1,2M de vues », « $10k »
        named = j + 2 if follows in ("de", "d'") else j + 1
        closes = follows == ")" and "," in tokens.word(j - 1)
        if is_plural_noun(tokens, named) or closes or tokens.word(j - 2) in _CURRENCY_MARKS:
            return True
    if follows in ("de", "d'") and tokens.kind(j + 2) == NUMBER:
        return False
    return (follows in _CURRENCY_MARKS and tokens.kind(j + 1) == MARK) or follows in _CURRENCY_AFTER_MARK


@lru_cache(maxsize=1024)
def _step_of(value: int) -> Decimal:
    return read_digits(str(value))[1]
