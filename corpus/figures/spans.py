"""Lengths of time said in two units or three: « trois ans et deux mois », « 1 an, 4 mois et 10 jours »."""

from decimal import Decimal

from corpus.figures.drafts import Draft
from corpus.figures.tokens import NUMBER, Tokens
from corpus.figures.units import duration_at
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal

_DAYS = {"an": Decimal("365.25"), "mois": Decimal("30.4375"), "semaine": Decimal(7), "jour": Decimal(1)}
_HOURS = {"jour": Decimal(24), "heure": Decimal(1)}
_RANKS = {unit: rank for rank, unit in enumerate(("an", "mois", "semaine", "jour", "heure"))}
_APART = frozenset(("respectivement", "chacun"))


def add_lesser(tokens: Tokens, draft: Draft) -> None:
    """Add to the length of a draft what follows it in smaller units. « entre un an et six mois » is a range, « deux
    ans et six mois respectivement » are two."""
    if draft.value is None or draft.value % 1 or draft.unit not in _RANKS or tokens.word(draft.lead - 1) == "entre":
        return
    parts = [(draft.value, draft.unit, draft.last)]
    while (found := _part(tokens, parts[-1][2], parts[-1][1])) is not None:
        parts.append(found)
    while len(parts) > 1 and tokens.word(parts[-2][2]) == ",":
        parts.pop()  # « trois mois, deux semaines » may be two things
    lengths = _DAYS if parts[-1][1] in _DAYS else _HOURS
    if len(parts) == 1 or draft.unit not in lengths or tokens.word(parts[-1][2]) in _APART:
        return
    more = sum((value * lengths[unit] for value, unit, _ in parts[1:]), Decimal(0)) / lengths[draft.unit]
    draft.value += more.quantize(_FINE).normalize()
    draft.step, draft.last = lengths[parts[-1][1]] / lengths[draft.unit], parts[-1][2]


_FINE = Decimal("0.0001")


def _part(tokens: Tokens, end: int, above: str) -> tuple[Decimal, str, int] | None:
    """The number, unit and end of what stands at token ``end``, of a unit smaller than ``above`` and less than it."""
    i = end + 1 if tokens.word(end) in ("et", ",") else end
    word = tokens.word(i)
    if tokens.kind(i) == NUMBER:
        value, last = (int(word), i + 1) if word.isdecimal() else (0, i)
    elif word in CARDINAL_STARTS and (read := read_cardinal(tokens.words, i)) is not None:
        value, last = read
    else:
        return None
    found = duration_at(tokens, last)
    if found is None or found[0] not in _MOST or _RANKS[found[0]] <= _RANKS[above]:
        return None
    return (Decimal(value), *found) if 0 < value < _MOST[found[0]] else None


_MOST = {"mois": 12, "semaine": 5, "jour": 31, "heure": 24}
"""So many make one of the unit above."""
