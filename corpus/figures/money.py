"""Sums of money and what they are the price of."""

from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.clauses import Clauses
from corpus.figures.currencies import (
    SYMBOLS,
    currency_at,
    currency_before,
    settle_shared_name,
    small_coin,
    speaks_of_sterling,
)
from corpus.figures.drafts import Draft, draft_number
from corpus.figures.model import Kind
from corpus.figures.nouns import is_common_word, skip_prenominal
from corpus.figures.tokens import LINE, MARK, Tokens
from corpus.figures.units import DURATIONS, measure_at
from corpus.french.function_words import THE
from corpus.french.numerals import read_cardinal
from corpus.french.wordlists import word_set


def read_money(tokens: Tokens, clauses: Clauses, number: Number, k: int) -> Draft | None:
    """The sum of money that ``number`` states with the currency at token ``k``, named or understood; ``None``
    where there is none."""
    found = None if number.spelled and tokens.raw(k) == "F" else currency_at(tokens, k)
    if found is not None and not _is_other_word(tokens, number, k):
        draft = draft_number(number, Kind.MONEY, found[1])
        draft.currency, known = settle_shared_name(tokens, found[0], k, found[1], clauses.sentence(k))
        draft.currency_assumed = not known
        _cents(tokens, draft)
        draft.unit = _price_unit(tokens, draft.last)
        return draft
    word = tokens.word(k)
    if word in ("pence", "penny") and not number.scaled:
        draft = draft_number(number, Kind.MONEY, k + 1)
        draft.currency, draft.value, draft.step = "GBP", number.value / 100, number.step / 100
        draft.unit = _price_unit(tokens, draft.last)
        return draft
    small = word in ("centime", "centimes") or (word in ("ct", "cts") and tokens.raw(k) == word)
    if small and not number.scaled:
        draft = draft_number(number, Kind.MONEY, k + 1)
        draft.currency, draft.value = "EUR", number.value / 100
        draft.step = number.step / 100
        of = currency_at(tokens, k + 2) if tokens.word(k + 1) in ("de", "d'") else None
        if of is not None:
            draft.currency, draft.last = of
        draft.unit = _price_unit(tokens, draft.last)
        return draft
    if word == "cents" and not number.scaled:
        draft = draft_number(number, Kind.MONEY, k + 1)
        draft.currency, draft.currency_inferred = small_coin(tokens), True
        draft.value, draft.step = number.value / 100, number.step / 100
        draft.unit = _price_unit(tokens, draft.last)
        return draft
    before = currency_before(tokens, number.first)
    if before is not None and not number.one:
        draft = draft_number(number, Kind.MONEY)
        draft.currency, draft.first = before
        draft.lead = draft.first
        draft.unit = _price_unit(tokens, draft.last)
        return draft
    return None


def _is_other_word(tokens: Tokens, number: Number, k: int) -> bool:
    """« trois livres » are books, « une couronne » is worn, unless the amount or the text says otherwise."""
    word = tokens.word(k)
    if word in SYMBOLS:
        return False
    if word in ("livre", "livres") and tokens.word(k + 1) not in _POUNDS:
        priced = tokens.word(number.first - 1) == "à" and tokens.word(number.first - 2).startswith(_SOLD_AT)
        priced = priced or not _OF_PRICES.isdisjoint(tokens.words[max(0, number.first - 6) : number.first])
        per = tokens.word(k + 1) in ("le", "la", "par", "du") and tokens.word(k + 2) in _PRICED_BY
        paid = per or priced or tokens.word(number.first - 1).startswith(COSTS) or speaks_of_sterling(tokens.folded)
        large = number.scaled or number.value >= 1000
        return is_weight(tokens, k) or not (paid or (large and not _are_read(tokens, k)))
    if word in ("couronne", "real", "rand", "mark", "franc", "won", "yuan"):
        return number.one and tokens.word(k + 1) not in _POUNDS | _OF_A_COUNTRY
    if word in ("couronnes", "real", "reals"):
        return number.value < 10 and not number.scaled
    return False


def _are_read(tokens: Tokens, k: int) -> bool:
    """Whether « livres » at token ``k`` are books: of a text on books, or « livres ont été vendus », for pounds would
    be « vendues »."""
    after = tokens.words[k + 1 : k + 4]
    while after and after[0] in ("ont", "avaient", "sont", "étaient", "seront", "été"):
        after = after[1:]
    masculine = bool(after) and after[0].endswith(("és", "us", "is")) and after[0] not in _NO_PARTICIPLES
    return masculine or not _BOOKISH.isdisjoint(tokens.vocabulary)


_NO_PARTICIPLES = word_set("plus sous depuis puis jamais dans")
_BOOKISH = word_set(
    """
    bibliothèque bibliothèques bibliothécaire bibliothécaires médiathèque librairie librairies libraire libraires
    éditeur éditeurs éditrice lecteur lecteurs lectrice lectrices roman romans romancier romancière bouquiniste
    bouquinistes écrivain écrivains
    """
)
_SOLD_AT = ("fixé", "vend", "factur", "affich", "prix", "péage", "tarif", "billet")
_OF_PRICES = word_set("billet billets ticket tickets loyer salaire entrée amende action titre cours prime cotisation")
COSTS = ("coût", "vaut", "valent", "valait", "paie", "paye", "payé", "factur", "négoci")
"""The verb that a price stands behind."""
_OF_A_COUNTRY = word_set("suisse belge français cfa suédoise norvégienne danoise tchèque islandaise")
_POUNDS = word_set("sterling turques égyptiennes libanaises syriennes soudanaises irlandaises")
_PRICED_BY = word_set("kilo kg tonne litre mètre pièce nuit unité douzaine place")
_WEIGHED = word_set(
    """
    charge poids viande poudre poussée pression explosif explosifs bombe bombes pois poisson beurre sucre farine coton
    marchandise marchandises fret café cacao cannabis cocaïne homard chair graisse muscle pommes cerises
    """
)


def is_weight(tokens: Tokens, k: int) -> bool:
    """Whether « livres » at token ``k`` are pounds of weight: « 5 500 livres de charge », « pesait 12 livres »."""
    if tokens.word(k + 1) in ("le", "la", "par", "du") and tokens.word(k + 2) in _PRICED_BY:
        # « 7,90 livres le kilo »: what it costs.
        return False
    if tokens.word(k + 1) in ("de", "d'") and tokens.word(k + 2) in _WEIGHED:
        return True
    near = tokens.words[max(0, k - 6) : k] + tokens.words[k + 1 : k + 7]
    return any(word.startswith(("pesa", "pèse", "peser", "poids", "soulev", "kilo")) or word == "kg" for word in near)


def _cents(tokens: Tokens, draft: Draft) -> None:
    """« 3 euros 50 », « 12 euros et 50 centimes », « deux euros vingt »."""
    j = draft.last
    k = j + 1 if tokens.word(j) == "et" else j
    if draft.value is None or draft.value != int(draft.value) or draft.value >= 1000:
        return
    if draft.number is None or draft.number.scaled:
        return
    word = tokens.word(k)
    if word.isdecimal() and len(word) == 2:
        small, end = int(word), k + 1
    else:
        small, end = read_cardinal(tokens.words, k) or (0, k)
    named = tokens.word(end) in ("centime", "centimes", "cents")
    priced = tokens.word(end) in THE and not tokens.capital(end)
    closed = tokens.kind(end) in (MARK, LINE) and tokens.word(end) != "%"
    closed = closed and (draft.number.spelled or word.isdecimal())
    if 0 < small < 100 and (named or (k == j and small > 4 and (closed or priced))):
        draft.value += Decimal(small) / 100
        draft.step, draft.last = Decimal("0.01"), end + 1 if named else end


_PERIODS = {
    "mensuel": "mois", "hebdomadaire": "semaine", "annuel": "an", "quotidien": "jour", "journalier": "jour",
    "horaire": "heure",
}  # fmt: skip

_PRICED = word_set(
    """
    kilo litre tonne baril once heure unité mètre hectare action nuit jour mois pièce mégawattheure bouteille
    gramme quintal titre
    """
)


def _price_unit(tokens: Tokens, j: int) -> str | None:
    """What a price is for: « par action », « le litre », « mensuels » -> « par mois »."""
    word = tokens.word(j)
    if word in ("par", "/") and (word == "par" or tokens.glued(j)):
        unit = measure_at(tokens, j + 1)
        if unit is not None:
            return f"par {unit[0]}"
        if tokens.word(j + 1) in DURATIONS:
            return f"par {DURATIONS[tokens.word(j + 1)]}"
        k = skip_prenominal(tokens, j + 1)
        if is_common_word(tokens, k):
            return f"par {tokens.word(k)}"
        return None
    if word in ("le", "la", "l'") and (tokens.word(j + 1) in _PRICED):
        if tokens.word(j + 1) in ("mètre",) and tokens.word(j + 2) == "carré":
            return "par m²"
        return f"par {tokens.word(j + 1)}"
    if word == "de" and tokens.word(j + 1) == "l'" and tokens.word(j + 2) == "heure":
        return "par heure"
    if word == "du" and tokens.word(j + 1) in ("kilo", "litre", "mètre", "mégawattheure"):
        return f"par {tokens.word(j + 1)}"
    for stem, period in _PERIODS.items():
        if word.startswith(stem):
            return f"par {period}"
    return None
