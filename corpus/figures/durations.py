"""A number of a unit of time, or of several: « trois ans et deux mois », « une heure et quart »; clock times."""

from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft, draft_with_unit
from corpus.figures.halves import and_a_half
from corpus.figures.hours import clock_or_duration, split_seconds
from corpus.figures.model import Kind
from corpus.figures.nouns import skip_prenominal
from corpus.figures.tokens import NUMBER, Tokens
from corpus.figures.units import DURATIONS, duration_at
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal
from corpus.french.wordlists import word_set

# « un an » is always a length of time; « un jour » and « une année » are often a story's beginning.
_ONE_UNITS = word_set("an mois semaine heure trimestre semestre siècle décennie quinquennat")

_MANY_DAYS = 1000
"""« 210 000 journées vendues » are tickets for a day each, no length of time."""

_LENGTH_BEFORE = word_set(
    """
    en depuis pendant durant pour après d' de par sous dans chaque dure duré moins plus avant d'ici
    """
)


def timed_at(tokens: Tokens, clauses: Clauses, number: Number, k: int) -> Draft | None:
    """The duration or the clock time that ``number`` states with the unit at token ``k`` or an adjective later."""
    at = k if tokens.word(k) in DURATIONS else skip_prenominal(tokens, k)
    found = duration_at(tokens, at)
    if found is None or (tokens.word(found[1]) == "-" and tokens.glued(found[1]) and tokens.glued(found[1] + 1)):
        # « un million de journées-skieur »
        return None
    unit, end = found
    word = tokens.word(at)
    if number.one:
        ranged = tokens.word(number.first - 1) == "à" and tokens.word(number.first - 3) in ("de", "d'")
        length = tokens.word(number.first - 1) in _LENGTH_BEFORE or ranged
        if tokens.word(end) in ("dernier", "prochain", "seul", "seule") and not length:
            return None
        if unit not in _ONE_UNITS and not length and tokens.word(end) != "et":
            return None
        if word in ("année", "journée", "nuit") and not length:
            return None
    if word in ("année", "années") and tokens.kind(end) == NUMBER:
        return None
    if word == "journées" and number.value >= _MANY_DAYS:
        return None
    if unit in ("heure", "minute"):
        return clock_or_duration(tokens, clauses, number, unit, end)
    if unit == "jour" and word == "j" and not tokens.glued(at):
        return None
    if unit == "seconde" and word == "s" and tokens.word(end) == "'":
        return None
    draft = draft_with_unit(number, Kind.DURATION, end, unit)
    if unit == "seconde" and number.value == number.value.to_integral_value():
        hundredths, draft.last = split_seconds(tokens, end)
        if draft.last > end:
            draft.value, draft.step = number.value + hundredths, Decimal("0.01")
            return draft
    draft = and_a_half(tokens, draft)
    _add_lesser(tokens, draft)
    if unit == "siècle" and draft.value is not None and draft.value % 1:
        # « un demi-siècle », « deux siècles et demi »: nobody counts centuries in parts.
        draft.value, draft.step, draft.unit = draft.value * 100, Decimal(10), "an"
    return draft


_DAYS = {"an": Decimal("365.25"), "mois": Decimal("30.4375"), "semaine": Decimal(7), "jour": Decimal(1)}
_HOURS = {"jour": Decimal(24), "heure": Decimal(1)}
_RANKS = {unit: rank for rank, unit in enumerate(("an", "mois", "semaine", "jour", "heure"))}
_APART = frozenset(("respectivement", "chacun"))


def _add_lesser(tokens: Tokens, draft: Draft) -> None:
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
