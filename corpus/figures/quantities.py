"""A number of a unit of measure: « 1 m 87 », « trois kilos deux cents », « -5 °C », « magnitude 6 »."""

from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.drafts import Draft, draft_with_unit
from corpus.figures.halves import and_a_half
from corpus.figures.model import Kind
from corpus.figures.money import is_weight
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal
from corpus.french.wordlists import word_set


def measured(tokens: Tokens, number: Number, measure: tuple[str, int]) -> Draft | None:
    """The quantity that ``number`` states with the unit of ``measure``; ``None`` where that is no unit here."""
    unit, end = measure
    raw = tokens.raw(end - 1)
    if number.one and len(raw) < 3:
        return None
    if raw in ("L", "V") and tokens.word(end) == "." and tokens.kind(end + 1) == WORD and tokens.glued(end + 1):
        # An initial.
        return None
    if unit == "°C" and _is_angle(tokens, number):
        unit = "°"
    draft = draft_with_unit(number, Kind.MEASURE, end, unit)
    before = tokens.word(number.first - 1)
    below = before in ("-", "–") and (not tokens.glued(number.first - 1) or tokens.word(number.first - 2) == "(")
    if unit in ("°C", "°F") and (before == "moins" or below):
        # « -5 °C », « moins cinq degrés »; « moins de cinq degrés » is another matter.
        draft.value, draft.first = -number.value, number.first - 1
        draft.lead = draft.first
    elif unit in ("°C", "°F") and _is_below_zero(tokens, end):
        draft.value = -number.value
    if unit == "m" and tokens.kind(end) == NUMBER and len(tokens.word(end)) == 2 and tokens.word(end).isdecimal():
        # « 1 m 87 »
        draft.value = number.value + Decimal(tokens.word(end)) / 100
        draft.step, draft.last = Decimal("0.01"), end + 1
    elif unit == "m" and number.spelled and number.value < 3 and tokens.word(end) in CARDINAL_STARTS:
        # « un mètre quatre-vingt-douze »
        more = read_cardinal(tokens.words, end)
        if more is not None and 9 < more[0] < 100:
            draft.value, draft.step, draft.last = number.value + Decimal(more[0]) / 100, Decimal("0.01"), more[1]
    elif unit in ("kg", "km") and number.value == int(number.value):
        _thousandths(tokens, draft, end)
    return and_a_half(tokens, draft)


def _thousandths(tokens: Tokens, draft: Draft, end: int) -> None:
    """« 3 kg 200 », « trois kilos deux cents », « 12 km 500 »: grams and metres told behind, nothing counted."""
    word, last = tokens.word(end), end + 1
    if tokens.kind(end) == NUMBER:
        more = int(word) if len(word) == 3 and word.isdecimal() else 0
    else:
        read = read_cardinal(tokens.words, end) if word in CARDINAL_STARTS else None
        more, last = read if read is not None else (0, last)
    told = tokens.kind(last) in (MARK, LINE) and tokens.word(last) not in ("%", "€", "$", "-", "–", "/")
    if (
        99 < more < 1000
        and draft.value is not None
        and (told or tokens.word(last) in ("à", "de", "en", "et", "pour"))
    ):
        draft.value, draft.step, draft.last = draft.value + Decimal(more) / 1000, Decimal("0.1"), last


def _is_below_zero(tokens: Tokens, j: int) -> bool:
    """« 10 degrés | sous zéro », « 5 °C | en dessous de zéro »."""
    last = next((k for k in range(j + 1, j + 5) if tokens.word(k) in ("zéro", "0")), j)
    return tokens.words[j:last] in (["sous"], ["en", "dessous", "de"], ["au", "-", "dessous", "de"])


_ANGLES = ("angle", "inclin", "latitude", "longitude", "pente", "virage", "rotation", "alcool")


def _is_angle(tokens: Tokens, number: Number) -> bool:
    """Whether degrees are of arc or of alcohol rather than of heat."""
    near = tokens.words[max(0, number.first - 6) : number.first] + tokens.words[number.last + 1 : number.last + 4]
    return any(word.startswith(_ANGLES) for word in near)


def quantity_in_words(tokens: Tokens, number: Number, k: int) -> Draft | None:
    """The quantity whose unit is no symbol of a list: what stands at token ``k`` or before the number tells it."""
    before = number.first - 1
    if tokens.word(k) in ("livre", "livres") and not number.one and is_weight(tokens, k):
        return draft_with_unit(number, Kind.MEASURE, k + 1, "livre")
    if tokens.word(k) == "chevaux" and tokens.word(before) in ("de", "d'") and _is_engine(tokens, before - 1):
        return draft_with_unit(number, Kind.MEASURE, k + 1, "ch")
    if 34 < number.value < 43 and tokens.words[k : k + 2] == ["de", "fièvre"]:
        return draft_with_unit(number, Kind.MEASURE, number.last, "°C")
    on_scale = tokens.words[k : k + 3] == ["sur", "l'", "échelle"]
    if number.value < 11 and (on_scale or _is_magnitude(tokens, number)):
        return draft_with_unit(number, Kind.MEASURE, number.last, "magnitude")
    return None


_ENGINES = word_set(
    """
    moteur moteurs tracteur tracteurs camion camions machine machines engin engins voiture voitures berline bolide
    moto véhicule véhicules locomotive bloc puissance moissonneuse fraiseuse pelleteuse chenillard dameuse vedette
    """
)


def _is_engine(tokens: Tokens, k: int) -> bool:
    """« un tracteur de 300 chevaux », « une fraiseuse neuve de 480 chevaux »: horse power."""
    return tokens.word(k) in _ENGINES or tokens.word(k - 1) in _ENGINES


def _is_magnitude(tokens: Tokens, number: Number) -> bool:
    """« de magnitude 6 », « La magnitude a été portée à 7,1 », « ont révisé à 7,1 la magnitude »."""
    if tokens.words[number.last : number.last + 2] == ["la", "magnitude"]:
        return True
    back = 3 if number.value == int(number.value) else 7
    return "magnitude" in tokens.words[max(0, number.first - back) : number.first]
