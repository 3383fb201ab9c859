"""French numbers, in digits and in words."""

from collections.abc import Sequence
from decimal import Decimal

# Cardinals below twenty; « une » counts like « un », the old « mil » like « mille ».
_SMALL = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
# Belgium and Switzerland say septante and nonante, the cantons of Vaud, Valais and Fribourg huitante.
_TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_HUNDRED = frozenset(("cent", "cents"))
_THOUSAND = frozenset(("mille", "mil", "milles"))

# What a cardinal below twenty may go on with: « dix-neuf », « quatre vingts », « deux cents ».
_GOING_ON = frozenset(("-", "vingt", "vingts", "sept", "huit", "neuf")) | _HUNDRED | _THOUSAND

CARDINAL_STARTS = frozenset(_SMALL) | frozenset(_TENS) | _HUNDRED | _THOUSAND
"""Every word that a cardinal can begin with."""

SCALES = {
    "million": Decimal(10) ** 6, "millions": Decimal(10) ** 6, "milliard": Decimal(10) ** 9,
    "milliards": Decimal(10) ** 9, "billion": Decimal(10) ** 12, "billions": Decimal(10) ** 12,
    "billiard": Decimal(10) ** 15, "billiards": Decimal(10) ** 15, "trillion": Decimal(10) ** 18,
    "trillions": Decimal(10) ** 18, "trilliard": Decimal(10) ** 21, "trilliards": Decimal(10) ** 21,
}  # fmt: skip
"""Scale words on the long scale, as French has them: « un billion » is a million millions."""

COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "septantaine": 70, "nonantaine": 90, "centaine": 100,
    "millier": 1000,
}  # fmt: skip
"""Nouns for about so many."""

FRACTIONS = {
    "moitié": 2, "demi": 2, "demie": 2, "tiers": 3, "quart": 4, "cinquième": 5, "sixième": 6, "septième": 7,
    "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14,
    "quinzième": 15, "seizième": 16, "vingtième": 20, "trentième": 30, "quarantième": 40, "cinquantième": 50,
    "soixantième": 60, "centième": 100, "millième": 1000, "millionième": 10**6,
}  # fmt: skip
"""Denominators by the singular of their noun."""


def read_digits(written: str) -> tuple[Decimal, Decimal]:
    """Value and step of a number in digits, grouped by space, full stop or apostrophe, with decimal comma or point.

    ``written`` has ASCII digits, plain spaces and straight apostrophes. The step is one unit of the last significant
    digit that the writing shows; of a whole number at most two leading digits' worth is taken as round (« 8 500 » is
    to the hundred, « 25 000 » to the thousand, « 100 » to the ten, « 40 » to the unit).
    """
    compact = written.replace(" ", "").replace("'", "")
    whole, comma, decimals = compact.partition(",")
    if not comma and whole.count(".") == 1:
        head, _, tail = whole.partition(".")
        # « 500.000 » is grouped, « 2.5 » and « 0.125 » are not.
        if len(tail) != 3 or head.startswith("0") or len(head) > 3:
            whole, decimals = head, tail
    whole = whole.replace(".", "")
    if decimals:
        return Decimal(f"{whole}.{decimals}"), Decimal(1).scaleb(-len(decimals))
    zeros = len(whole) - len(whole.rstrip("0"))
    return Decimal(whole), Decimal(10) ** max(0, min(zeros, len(whole) - 2))


def read_cardinal(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """The cardinal in words that begins at ``words[start]``: its value and the index after it.

    ``words`` are in lower case with hyphens as words of their own; hyphens may be there or not. « million » and
    above are scale words and not read here. « vingt et deux » is two numbers: « et » joins « un » and « onze » only.
    """
    if start + 1 < len(words) and words[start] in _SMALL and words[start + 1] not in _GOING_ON:
        return _SMALL[words[start]], start + 1  # as most number words do, it stands alone
    lead = _below_thousand(words, start)
    if lead is None:
        if start < len(words) and words[start] in _THOUSAND and not _at_sea(words, start):
            lead = (1, start)
        else:
            return None
    value, end = lead
    after = _past_hyphen(words, end)
    if after < len(words) and words[after] in _THOUSAND and value > 0 and not _at_sea(words, after):
        value, end = value * 1000, after + 1
        rest = _below_thousand(words, _past_hyphen(words, end))
        after = _past_hyphen(words, end)
        if rest is not None and rest[0] > 0 and (after > end or _joins_one(words, start, after)):
            value, end = value + rest[0], rest[1]
    return value, end


def read_decimals(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """The decimals that are said after « virgule »: « zéro cinq » is 05. Their digits and the index after them."""
    digits, i = "", start
    while i < len(words) and words[i] == "zéro":
        digits, i = digits + "0", i + 1
    said = ""
    while i + len(said) < len(words) and _SMALL.get(words[i + len(said)], 10) < 10:
        # « virgule quatre deux »: digit by digit
        said += str(_SMALL[words[i + len(said)]])
    if len(said) > 1:
        return digits + said, i + len(said)
    read = read_cardinal(words, i)
    if read is not None:
        digits, i = digits + str(read[0]), read[1]
    return (digits, i) if digits else None


def _at_sea(words: Sequence[str], i: int) -> bool:
    """« cinq milles nautiques », « cinq milles de la plage »: miles, no thousands."""
    follows = words[i + 1] if i + 1 < len(words) else ""
    return follows.startswith(("nautique", "marin")) or (
        words[i] == "milles" and follows in ("de", "du", "des", "au")
    )


def _past_hyphen(words: Sequence[str], i: int) -> int:
    return i + 1 if i < len(words) and words[i] == "-" else i


def _below_thousand(words: Sequence[str], start: int) -> tuple[int, int] | None:
    lead = _below_hundred(words, start)
    if lead is None:
        if start >= len(words) or words[start] != "cent":
            return None
        lead = (1, start)
    value, end = lead
    after = _past_hyphen(words, end)
    if after < len(words) and words[after] in _HUNDRED and (value < 10 or 10 < value < 20):
        value, end = value * 100, after + 1
        follows = _past_hyphen(words, end)
        rest = _below_hundred(words, follows)
        if rest is not None and rest[0] > 0 and (follows > end or _joins_one(words, start, follows)):
            value, end = value + rest[0], rest[1]
    return value, end


def _joins_one(words: Sequence[str], start: int, i: int) -> bool:
    """« cent un dalmatiens » is a number, « pour cent une fois » and « sur mille une seule » are not."""
    if words[i] not in ("un", "une"):
        return True
    return words[i] == "un" and (start == 0 or words[start - 1] not in ("pour", "sur", "-"))


def _below_hundred(words: Sequence[str], start: int) -> tuple[int, int] | None:
    if start >= len(words):
        return None
    word = words[start]
    after = _past_hyphen(words, start + 1)
    if word == "quatre" and after < len(words) and words[after] in ("vingt", "vingts"):
        return _with_unit(words, 80, after + 1)
    if word in _TENS:
        return _with_unit(words, _TENS[word], start + 1)
    if word == "dix" and after < len(words) and words[after] in ("sept", "huit", "neuf"):
        return 10 + _SMALL[words[after]], after + 1
    return (_SMALL[word], start + 1) if word in _SMALL else None


def _with_unit(words: Sequence[str], tens: int, end: int) -> tuple[int, int]:
    """``tens`` with the unit that follows it, if one does."""
    hyphen = _past_hyphen(words, end)
    joined = hyphen < len(words) and words[hyphen] == "et"
    unit = _past_hyphen(words, hyphen + 1) if joined else hyphen
    if unit >= len(words) or words[unit] not in _SMALL or words[unit] == "zéro":
        return tens, end
    if joined and words[unit] not in ("un", "une", "onze"):
        return tens, end
    if not joined and hyphen == end and words[unit] in ("un", "une") and words[end - 1] != "vingt":
        # « quatre vingt un » is one number without its hyphens, « pour trente une fois » is none.
        return tens, end
    teens = tens in (60, 80)
    value = _SMALL[words[unit]]
    if value == 10 and teens:
        next_word = _past_hyphen(words, unit + 1)
        if next_word < len(words) and words[next_word] in ("sept", "huit", "neuf"):
            return tens + 10 + _SMALL[words[next_word]], next_word + 1
    if value < 10 or teens:
        return tens + value, unit + 1
    return tens, end
