"""What a number is a number of: per cent, money, duration, measure, multiplier or counted things."""

from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.clauses import Clauses
from corpus.figures.counts import counted, read_count, single_victim
from corpus.figures.drafts import Draft, draft_number, draft_with_unit
from corpus.figures.durations import timed_at
from corpus.figures.fractions import fraction_at, share_of, slashed_share
from corpus.figures.halves import and_a_half
from corpus.figures.hours import clock_at, race_time
from corpus.figures.model import Direction, Kind
from corpus.figures.money import read_money
from corpus.figures.nouns import counted_noun, is_common_word, is_plural_noun
from corpus.figures.one import is_article
from corpus.figures.quantities import measured, quantity_in_words
from corpus.figures.tokens import WORD, Tokens
from corpus.figures.units import measure_at
from corpus.french.function_words import THIS
from corpus.french.wordlists import word_set

_OF = ("de", "d'")

# Points that are places or parts of something: « 4 points de vente », « six points de suture ».
_POINTS_OF = (
    "vent", "contrôl", "passag", "collect", "distribut", "départ", "rencontr", "vue", "sutur", "fixation", "accès",
    "contact", "retrait", "livrais", "charge", "recharge", "blocage", "règlement", "eau", "deal", "dépôt", "repère",
    "friction", "désaccord", "convergence", "divergence", "tension", "entrée", "restauration", "lecture", "captage",
    "mesure", "ravitaill", "barrage", "chute", "apport", "arrêt", "impact", "observation", "vigilance", "tri",
    "information", "accueil", "permis", "compression", "ancrage", "acupuncture", "rassemblement", "trafic", "vaccin",
)  # fmt: skip

_POINTS_AS = ("pourcent", "base", "pib", "croiss", "plus", "moins", "retard", "avance", "march", "écart", "audience")
_POINT_BEFORE = word_set("d' de gagne perd cède à gagné perdu cédé prend")


def classify(tokens: Tokens, clauses: Clauses, number: Number, taken: bytearray) -> Draft | None:
    """The figure that ``number`` states; ``None`` where it states none."""
    if is_article(tokens, number):
        return None
    i, j = number.first, number.last
    clock = clock_at(tokens, number) if tokens.word(j) == ":" else None
    if clock is not None:
        return clock
    if tokens.word(j) == "et" and tokens.word(j + 1) in ("quelques", "quelque"):
        j += 2
    raced = race_time(tokens, number)
    if raced is not None:
        return raced
    end = _percent_end(tokens, j)
    if end and tokens.word(end - 1) in ("mille", "‰"):
        number.value, number.step = number.value / 10, number.step / 10
    if end:
        return draft_with_unit(number, Kind.PERCENT, end, "%")
    points = _points(tokens, number, j)
    if points is not None:
        return points
    k = j + 1 if tokens.word(j) in _OF and (number.scaled or number.inherent or _is_round_thousand(number)) else j
    money = read_money(tokens, clauses, number, k)
    if money is not None:
        return money
    slashed = slashed_share(tokens, number) if tokens.word(j) == "/" else None
    share = slashed or fraction_at(tokens, number) or share_of(tokens, number)
    if share is not None:
        return share
    timed = timed_at(tokens, clauses, number, k)
    if timed is not None:
        return None if timed.kind is Kind.TIME and timed.last == timed.first else timed
    if tokens.word(k) == "fois":
        return _times(tokens, number, k)
    measure = measure_at(tokens, k)
    if measure is not None:
        return measured(tokens, number, measure)
    quantity = quantity_in_words(tokens, number, k)
    if quantity is not None:
        return quantity
    if tokens.word(i - 1) == "par" and not number.one:
        by = next((k for k in range(i - 2, max(-1, i - 8), -1) if _ends_reach(tokens, k)), i)
        if tokens.word(by).startswith(("multipli", "divis")):
            # « multiplié par trois », « diviser les émissions par deux »
            draft = and_a_half(tokens, draft_with_unit(number, Kind.MULTIPLIER, number.last, None))
            draft.direction = Direction.UP if tokens.word(by).startswith("multipli") else Direction.DOWN
            return draft
    if tokens.word(i - 1) == "facteur" or (tokens.word(i - 1) == "de" and tokens.word(i - 2) == "facteur"):
        return draft_with_unit(number, Kind.MULTIPLIER, number.last, None)
    if number.one or not number.value:
        victim = single_victim(tokens, number)
        if number.one or victim is not None:
            return victim
    if tokens.words[j - 1 : j] == ["cent"] and _is_percent_sign(tokens, i) and not is_plural_noun(tokens, j):
        return None
    return read_count(tokens, number, j, k, taken)


def _is_percent_sign(tokens: Tokens, i: int) -> bool:
    """« le Pour-cent culturel », « en pour cent »: no hundred of anything."""
    return tokens.word(i - 1) == "pour" or tokens.words[max(0, i - 2) : i] == ["pour", "-"]


def _ends_reach(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) != WORD or tokens.word(k).startswith(("multipli", "divis"))


def _is_round_thousand(number: Number) -> bool:
    return number.spelled and number.value == 1000


def _percent_end(tokens: Tokens, j: int) -> int:
    word = tokens.word(j)
    if word in ("%", "‰"):
        return j + 1
    if word == "pour" and tokens.word(j + 1) == "mille":
        return j + 2
    if word == "-" and tokens.word(j + 1) == "%":
        return j + 2
    if word == "pour" and tokens.word(j + 1) in ("cent", "cents", "100"):
        return j + 2
    if word in ("pourcent", "pourcents"):
        return j + 1
    return j + 3 if word == "p" and tokens.word(j + 1) == "." and tokens.word(j + 2) == "100" else 0


def _points(tokens: Tokens, number: Number, j: int) -> Draft | None:
    """« 1,2 point », « un point et demi »; « points de vente » are counted like anything else."""
    word = tokens.word(j)
    if word not in ("point", "points", "pt", "pts"):
        return None
    end = j + 1
    lone = number.one and tokens.word(end) != "et" and tokens.word(end) not in _OF
    if lone and (tokens.word(number.first - 1) not in _POINT_BEFORE or is_common_word(tokens, end)):
        return None
    if tokens.word(end) == "-" and tokens.glued(end):
        # « un point-presse »
        return None
    if number.one and tokens.word(end) in _OF and not tokens.word(end + 1).startswith(_POINTS_AS):
        # « un point de détail »
        return None
    somewhere = tokens.word(number.first - 1) == "en" and not tokens.word(end + 1).startswith(_POINTS_AS)
    if somewhere or (tokens.word(end) in _OF and tokens.word(end + 1).startswith(_POINTS_OF)):
        # « six points de suture », « incendiés en trois points de la ligne »
        return None if number.one else counted(tokens, number, j, counted_noun(tokens, j) or (j, end))
    if _is_scored(tokens, number.first, end):
        return counted(tokens, number, j, (j, end))
    draft = draft_with_unit(number, Kind.POINTS, end, "point")
    return and_a_half(tokens, draft)


def _is_scored(tokens: Tokens, first: int, end: int) -> bool:
    """« Elle a inscrit 31 points », « 22,6 points de moyenne »: the points of a game, which are counted."""
    scored = not _SCORED.isdisjoint(tokens.words[max(0, first - 3) : first])
    behind = tokens.words[end : end + 2] in (["de", "moyenne"], ["de", "retard"], ["d'", "avance"])
    bracketed = tokens.word(first - 1) == "(" and tokens.word(end) == ")"
    return scored or ((behind or bracketed) and not _PLAYING.isdisjoint(tokens.vocabulary))


_SCORED = word_set("inscrit inscrire inscrivant inscrira marqué marquer marquant glané glaner auteur autrice signé")
_PLAYING = word_set(
    "match matches championnat rallye basket rugby tournoi finale joueur joueurs pilote pilotes podium"
)


_COMPARED = word_set(
    """
    plus moins supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs inférieures mieux le
    moindre moindres
    la l' les son sa leur ses leurs celui celle ceux celles ce cette autant trop pire aussi
    """
)


def _times(tokens: Tokens, number: Number, k: int) -> Draft | None:
    """« dix fois moins », « 1,9 fois l'excédent » are multipliers; « trois fois » counts occasions."""
    end = k + 1
    if tokens.words[end : end + 2] == ["et", "demie"]:
        # « deux fois et demie plus gros »
        number.value, end = number.value + Decimal("0.5"), end + 2
    after = tokens.word(end)
    decimal = number.value != number.value.to_integral_value()
    if after in THIS and tokens.word(end + 1) in _PERIODS:
        # « trois fois cette semaine »
        after = ""
    if (
        (not number.one or end > k + 1)
        and (after in _COMPARED or decimal)
        and not (number.scaled and tokens.word(k - 1) in _OF)
    ):
        return draft_with_unit(number, Kind.MULTIPLIER, end, None)
    if number.one:
        return None
    draft = draft_number(number, Kind.COUNT)
    draft.unit, draft.noun_end = "fois", k + 1
    return draft


_PERIODS = word_set("semaine année mois saison nuit matin soir jour été hiver automne printemps fois trimestre")
