"""What a number is a number of: per cent, money, duration, measure, multiplier or counted things."""

from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.clauses import Clauses
from corpus.figures.counts import counted, read_count, single_victim
from corpus.figures.drafts import Draft, draft_number
from corpus.figures.fractions import fraction_at, share_of, slashed_share
from corpus.figures.hours import clock_at, clock_or_duration, race_time, split_seconds
from corpus.figures.model import Direction, Kind
from corpus.figures.money import is_weight, read_money
from corpus.figures.nouns import counted_noun, is_common_word, is_plural_noun, skip_prenominal
from corpus.figures.one import is_article
from corpus.figures.spans import add_lesser
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.units import DURATIONS, duration_at, measure_at
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal
from corpus.french.wordlists import word_set

_OF = ("de", "d'")

# « un an » is always a length of time; « un jour » and « une année » are often a story's beginning.
_ONE_UNITS = word_set("an mois semaine heure trimestre semestre siècle décennie quinquennat")

_LENGTH_BEFORE = word_set(
    """
    en depuis pendant durant pour après d' de par sous dans chaque dure duré moins plus avant d'ici
    """
)

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
        return _with_unit(number, Kind.PERCENT, end, "%")
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
    timed = _timed(tokens, clauses, number, k)
    if timed is not None:
        return None if timed.kind is Kind.TIME and timed.last == timed.first else timed
    if tokens.word(k) in ("livre", "livres") and not number.one and is_weight(tokens, k):
        return _with_unit(number, Kind.MEASURE, k + 1, "livre")
    if tokens.word(k) == "chevaux" and tokens.word(i - 1) in ("de", "d'") and _is_engine(tokens, i - 2):
        return _with_unit(number, Kind.MEASURE, k + 1, "ch")
    measure = measure_at(tokens, k)
    if measure is not None:
        return _measured(tokens, number, measure)
    if 34 < number.value < 43 and tokens.words[k : k + 2] == ["de", "fièvre"]:
        return _with_unit(number, Kind.MEASURE, number.last, "°C")
    if tokens.words[k : k + 3] == ["sur", "l'", "échelle"] and number.value < 11:
        return _with_unit(number, Kind.MEASURE, number.last, "magnitude")
    if tokens.word(k) == "fois":
        return _times(tokens, number, k)
    if number.value < 11 and _is_magnitude(tokens, number, i):
        return _with_unit(number, Kind.MEASURE, number.last, "magnitude")
    if tokens.word(i - 1) == "par" and not number.one:
        by = next((k for k in range(i - 2, max(-1, i - 8), -1) if _ends_reach(tokens, k)), i)
        if tokens.word(by).startswith(("multipli", "divis")):
            # « multiplié par trois », « diviser les émissions par deux »
            draft = _and_a_half(tokens, _with_unit(number, Kind.MULTIPLIER, number.last, None))
            draft.direction = Direction.UP if tokens.word(by).startswith("multipli") else Direction.DOWN
            return draft
    if tokens.word(i - 1) == "facteur" or (tokens.word(i - 1) == "de" and tokens.word(i - 2) == "facteur"):
        return _with_unit(number, Kind.MULTIPLIER, number.last, None)
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


_ENGINES = word_set(
    """
    moteur moteurs tracteur tracteurs camion camions machine machines engin engins voiture voitures berline bolide
    moto véhicule véhicules locomotive bloc puissance moissonneuse fraiseuse pelleteuse chenillard dameuse vedette
    """
)


def _is_engine(tokens: Tokens, k: int) -> bool:
    """« un tracteur de 300 chevaux », « une fraiseuse neuve de 480 chevaux »: horse power."""
    return tokens.word(k) in _ENGINES or tokens.word(k - 1) in _ENGINES


def _ends_reach(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) != WORD or tokens.word(k).startswith(("multipli", "divis"))


def _with_unit(number: Number, kind: Kind, end: int, unit: str | None) -> Draft:
    draft = draft_number(number, kind, end)
    draft.unit = unit
    return draft


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
    draft = _with_unit(number, Kind.POINTS, end, "point")
    return _and_a_half(tokens, draft)


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


def _and_a_half(tokens: Tokens, draft: Draft) -> Draft:
    """« deux ans et demi », « 2 degrés et demi », « une heure et quart »."""
    if tokens.word(draft.last) == "et" and draft.value is not None:
        if tokens.word(draft.last + 1) == "trois" and tokens.word(draft.last + 2) == "quarts":
            draft.value, draft.step, draft.last = draft.value + Decimal("0.75"), Decimal("0.01"), draft.last + 3
            return draft
        part = {"demi": "0.5", "demie": "0.5", "quart": "0.25"}.get(tokens.word(draft.last + 1))
        if part is not None:
            draft.value, draft.step, draft.last = draft.value + Decimal(part), Decimal("0.1"), draft.last + 2
    return draft


def _timed(tokens: Tokens, clauses: Clauses, number: Number, k: int) -> Draft | None:
    """A duration or a clock time."""
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
        # « 210 000 journées vendues »: so many tickets for a day.
        return None
    if unit in ("heure", "minute"):
        return clock_or_duration(tokens, clauses, number, unit, end)
    if unit == "jour" and word == "j" and not tokens.glued(at):
        return None
    if unit == "seconde" and word == "s" and tokens.word(end) == "'":
        return None
    draft = _with_unit(number, Kind.DURATION, end, unit)
    if unit == "seconde" and number.value == number.value.to_integral_value():
        hundredths, draft.last = split_seconds(tokens, end)
        if draft.last > end:
            draft.value, draft.step = number.value + hundredths, Decimal("0.01")
            return draft
    draft = _and_a_half(tokens, draft)
    add_lesser(tokens, draft)
    if unit == "siècle" and draft.value is not None and draft.value % 1:
        # « un demi-siècle », « deux siècles et demi »: nobody counts centuries in parts.
        draft.value, draft.step, draft.unit = draft.value * 100, Decimal(10), "an"
    return draft


_MANY_DAYS = 1000


def _measured(tokens: Tokens, number: Number, measure: tuple[str, int]) -> Draft | None:
    unit, end = measure
    raw = tokens.raw(end - 1)
    if number.one and len(raw) < 3:
        return None
    if raw in ("L", "V") and tokens.word(end) == "." and tokens.kind(end + 1) == WORD and tokens.glued(end + 1):
        # An initial.
        return None
    if unit == "°C" and _is_angle(tokens, number):
        unit = "°"
    draft = _with_unit(number, Kind.MEASURE, end, unit)
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
    return _and_a_half(tokens, draft)


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


_COMPARED = word_set(
    """
    plus moins supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs inférieures mieux le
    moindre moindres
    la l' les son sa leur ses leurs celui celle ceux celles ce cette autant trop pire aussi
    """
)


def _is_magnitude(tokens: Tokens, number: Number, i: int) -> bool:
    """« de magnitude 6 », « La magnitude a été portée à 7,1 », « ont révisé à 7,1 la magnitude »."""
    if tokens.words[number.last : number.last + 2] == ["la", "magnitude"]:
        return True
    back = 3 if number.value == int(number.value) else 7
    return "magnitude" in tokens.words[max(0, i - back) : i]


def _times(tokens: Tokens, number: Number, k: int) -> Draft | None:
    """« dix fois moins », « 1,9 fois l'excédent » are multipliers; « trois fois » counts occasions."""
    end = k + 1
    if tokens.words[end : end + 2] == ["et", "demie"]:
        # « deux fois et demie plus gros »
        number.value, end = number.value + Decimal("0.5"), end + 2
    after = tokens.word(end)
    decimal = number.value != number.value.to_integral_value()
    if after in ("ce", "cet", "cette") and tokens.word(end + 1) in _PERIODS:
        # « trois fois cette semaine »
        after = ""
    if (
        (not number.one or end > k + 1)
        and (after in _COMPARED or decimal)
        and not (number.scaled and tokens.word(k - 1) in _OF)
    ):
        return _with_unit(number, Kind.MULTIPLIER, end, None)
    if number.one:
        return None
    draft = draft_number(number, Kind.COUNT)
    draft.unit, draft.noun_end = "fois", k + 1
    return draft


_PERIODS = word_set("semaine année mois saison nuit matin soir jour été hiver automne printemps fois trimestre")
