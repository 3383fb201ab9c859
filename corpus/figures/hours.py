"""Hours and minutes: clock times apart from durations."""

from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft, draft_number
from corpus.figures.model import Kind
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.french.calendar import FULL_MONTHS, WEEKDAYS
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal
from corpus.french.wordlists import word_set

_AT = word_set("à vers dès avant jusqu'à est jusque aux après depuis sur les entre (")
_LENGTH = word_set(
    """
    en pendant durant pour de d' plus moins environ près quelque dure duré dura durer durée ces dans
    """
)

_DAYS = frozenset((*WEEKDAYS, *FULL_MONTHS, "hui", "demain", "hier", "matin", "soir"))
_LASTING = word_set(
    """
    est durée attente retard délai temps trajet vol marche route concert film match réunion entretien coupure panne
    finale avance chrono interview débat discours était séance visite record arrêt jour semaine pause travail cours
    """
)
_FIXED = frozenset(("séance", "réunion", "match", "concert", "visite", "cours"))
_ANY = frozenset(("un", "une", "ce", "cet", "cette", "son", "sa"))
_SCHEDULED = word_set("train tgv ter bus car ferry messe journal jt flash navette")
_WAITING = ("queue", "attend", "patient", "dur", "attente", "retard")
# Nobody waits longer: « on l'attend jusqu'à 20 heures » names the hour.
_LONG_WAIT = 6
MARKS_OF_TIME = frozenset(("'", '"', "”", "″"))
"""The marks of minutes and seconds, as a text with one kind of apostrophe has them."""
_SPENT = word_set(
    """
    mis dormi duré marché couru attendu travaillé roulé tenu patienté volé navigué nagé pris perdu gagné prend faut
    fallu compter comptez
    """
)
_LASTS = _SPENT - {"pris"}  # « le feu a pris aux environs de 15 heures »
_ROUND_ABOUT = word_set("alentours environs autour")
_NEAR = 8
"""Tokens before an hour among which the verb of a length of time stands."""
_PAST_OR_NEXT = word_set("passées dernières écoulées précédentes prochaines suivantes")
_EVERY = word_set("jour semaine mois an année nuit élève classe personne salarié agent")
_OPENING = (
    "ouv", "ferm", "coup", "interdi", "reçoi", "accueil", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    "dimanche", "permanence", "rendez", "circul",
)  # fmt: skip
_LATER = (["plus", "tard"], ["plus", "tôt"])
_PARTICIPLE = ("é", "u", "mis", "fallu", "er")


def clock_or_duration(tokens: Tokens, clauses: Clauses, number: Number, unit: str, end: int) -> Draft | None:
    """The draft for ``number`` followed by hours or minutes up to token ``end``."""
    minutes, last = _minutes(tokens, end) if unit == "heure" else _seconds(tokens, end)
    draft = draft_number(number, Kind.DURATION, last)
    draft.unit = unit
    if minutes:
        draft.value, draft.step = number.value + minutes, Decimal("0.01")
    elif tokens.word(end) == "et" and tokens.word(end + 1) in ("demi", "demie", "quart"):
        part = Decimal("0.25") if tokens.word(end + 1) == "quart" else Decimal("0.5")
        draft.value, draft.step, draft.last = number.value + part, Decimal("0.1"), end + 2
    if unit == "heure" and minutes and draft.last == last and tokens.word(last) == "'":
        # « 2h04'12'' »
        seconds, behind = _marked_seconds(tokens, last + 1)
        if behind > last + 1:
            draft.value, draft.step, draft.last = (draft.value or 0) + seconds / 3600, Decimal("0.0001"), behind
            return draft
    if unit == "heure" and number.value <= 24 and _is_clock(tokens, number, end, last):
        draft.kind, draft.clock = Kind.TIME, True
    return draft


def race_time(tokens: Tokens, number: Number) -> Draft | None:
    """« 56''12 », « 9"84 », « 1'42''15 »: minutes and seconds by their marks, which are glued to their numbers."""
    j = number.last
    if tokens.word(j) not in MARKS_OF_TIME or not tokens.glued(j) or number.spelled:
        return None
    seconds, behind = _marked_seconds(tokens, number.first)
    unit, value = "seconde", seconds
    if behind == number.first and tokens.word(j) == "'":
        seconds, behind = _marked_seconds(tokens, j + 1)
        parts = tokens.word(j + 1)
        if behind == j + 1 and tokens.glued(behind) and len(parts) == 2 and parts.isdecimal() and parts < "60":
            # « 3'12 d'avance »
            seconds, behind = Decimal(parts), j + 2
        unit, value = "minute", number.value + (seconds / 60).quantize(Decimal("0.00001"))
    elif behind < number.first + 4 and tokens.kind(behind - 1) != NUMBER:
        # « 12" » are inches, or end a quotation.
        return None
    if behind <= j + 1:
        return None
    draft = draft_number(number, Kind.DURATION, behind)
    draft.unit, draft.value, draft.step = unit, value, Decimal("0.01")
    return draft


def _marked_seconds(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    """The seconds at token ``i`` with their hundredths, and the token after them; ``i`` where there are none."""
    word = tokens.word(i)
    if tokens.kind(i) != NUMBER or not word.isdecimal() or len(word) > 2 or not tokens.glued(i + 1):
        return Decimal(0), i
    if tokens.word(i + 1) in MARKS_OF_TIME and tokens.word(i + 1) != "'":
        last = i + 2
    elif tokens.words[i + 1 : i + 3] == ["'", "'"] and tokens.glued(i + 2):
        last = i + 3
    else:
        return Decimal(0), i
    parts = tokens.word(last)
    if tokens.kind(last) == NUMBER and tokens.glued(last) and parts.isdecimal() and len(parts) <= 3:
        return Decimal(f"{word}.{parts}"), last + 1
    return Decimal(word), last


def clock_at(tokens: Tokens, number: Number) -> Draft | None:
    """« 18:30 » behind a word that leads to an hour."""
    i = number.first
    minutes = tokens.word(i + 2)
    if tokens.word(i + 1) != ":" or not (tokens.glued(i + 1) and tokens.glued(i + 2)):
        return None
    if tokens.glued(i + 3) and tokens.kind(i + 3) != MARK:
        return None
    if len(minutes) != 2 or not minutes.isdecimal() or int(minutes) > 59 or number.value > 24:
        return None
    before = tokens.word(i - 1)
    dated = (
        tokens.word(i - 2) in ("/", "-") and len(before) in (2, 4) and tokens.kind(i - 3) == NUMBER
    )  # « 12/03/24 »
    if not dated and before not in _AT and before not in _DAYS and before not in ("de", "et", ",", "-", "–"):
        return None
    draft = draft_number(number, Kind.TIME, i + 3)
    draft.clock = True
    return draft


def find_middays(tokens: Tokens, taken: bytearray) -> list[Draft]:
    """« minuit et demi », « midi moins le quart », « midi dix »: a midday or midnight alone has no number."""
    drafts: list[Draft] = []
    if tokens.vocabulary.isdisjoint(_MIDDAYS):
        return drafts
    for i, word in enumerate(tokens.words):
        if word not in _MIDDAYS or taken[i]:
            continue
        after = tokens.words[i + 1 : i + 4]
        if after[:2] in (["et", "demi"], ["et", "demie"], ["et", "quart"]):
            last = i + 3
        elif after == ["moins", "le", "quart"]:
            last = i + 4
        else:
            k = i + 2 if after[:1] == ["moins"] else i + 1
            read = read_cardinal(tokens.words, k)
            if read is None or not 5 <= read[0] < 60 or tokens.kind(read[1]) == WORD:
                continue
            last = read[1]
        drafts.append(Draft(i, last, Kind.TIME, lead=i, clock=True))
    return drafts


_MIDDAYS = frozenset(("midi", "minuit"))


def _minutes(tokens: Tokens, end: int) -> tuple[Decimal, int]:
    """« 30 » in « 2 h 30 » and « deux heures trente », as a part of an hour."""
    word = tokens.word(end)
    if word == "et":
        # « douze heures et vingt minutes »
        value, last = _minutes(tokens, end + 1)
        return (value, last) if tokens.word(last - 1).startswith("min") else (Decimal(0), end)
    named = tokens.word(end + 1) in ("min", "mn", "minutes", "minute")
    if tokens.kind(end) == NUMBER and word.isdecimal() and (len(word) == 2 or named) and int(word) < 60:
        if tokens.word(end + 1) == "%" or tokens.word(end + 1) in ("millions", "euros"):
            return Decimal(0), end
        last = end + 2 if named else end + 1
        if named and tokens.kind(last) == NUMBER and tokens.word(last + 1) in ("s", "sec", "secondes"):
            # « 1 h 42 min 15 s »
            return _sixtieth(int(word) + Decimal(tokens.word(last).replace(",", ".")) / 60), last + 2
        return _sixtieth(int(word)), last
    read = read_cardinal(tokens.words, end)
    if read is not None and 5 <= read[0] < 60:
        last = read[1]
        return _sixtieth(read[0]), last + 1 if tokens.word(last) == "minutes" else last
    return Decimal(0), end


def split_seconds(tokens: Tokens, end: int) -> tuple[Decimal, int]:
    """« 21 » in « 56 secondes 21 »: the hundredths of a race's time that stand at token ``end``."""
    if tokens.word(end) == "et" and tokens.word(end + 2) in _PARTS and tokens.word(end + 1).isdecimal():
        # « 51 secondes et 18 centièmes »
        parts = Decimal(tokens.word(end + 1)) / _PARTS[tokens.word(end + 2)]
        return (parts, end + 3) if parts < 1 else (Decimal(0), end)
    word, behind = tokens.word(end), tokens.word(end + 1)
    alone = tokens.kind(end + 1) in (MARK, LINE) and behind not in ("%", "€", "$")
    if tokens.kind(end) != NUMBER or len(word) != 2 or not word.isdecimal():
        return Decimal(0), end
    return (Decimal(word) / 100, end + 1) if alone or behind in _AFTER_A_TIME else (Decimal(0), end)


_PARTS = {"dixièmes": 10, "centièmes": 100, "millièmes": 1000}
_AFTER_A_TIME = word_set("sur au aux à en devant contre et pour dans lors hier soit après avant")


def _sixtieth(count: Decimal | int) -> Decimal:
    return (Decimal(count) / 60).quantize(Decimal("0.0001")).normalize()


def _seconds(tokens: Tokens, end: int) -> tuple[Decimal, int]:
    if tokens.word(end) == "et":
        # « 4 minutes et 12 secondes »
        value, last = _seconds(tokens, end + 1)
        return (value, last) if tokens.word(last - 1).startswith("sec") else (Decimal(0), end)
    word = tokens.word(end)
    read = read_cardinal(tokens.words, end)
    if read is not None and read[0] < 60 and tokens.word(read[1]) in ("seconde", "secondes"):
        return _sixtieth(read[0]), read[1] + 1
    if tokens.kind(end) == NUMBER and word.isdecimal() and len(word) <= 2:
        if tokens.word(end + 1) in ("s", "sec", "seconde", "secondes"):
            hundredths, last = split_seconds(tokens, end + 2)
            return _sixtieth(int(word) + hundredths), last
        if len(word) == 2 and int(word) < 60 and tokens.word(end - 1) in ("min", "mn") and _closes(tokens, end + 1):
            # « 2 min 30 »
            return _sixtieth(int(word)), end + 1
    return Decimal(0), end


def _closes(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) in (MARK, LINE) and tokens.word(k) not in ("%", "€", "$", "°", "-")


def _lasts(tokens: Tokens, number: Number) -> bool:
    """« une attente de 2 h 15 », « son spectacle de 1 h 20 », but « la séance de 20 h 30 »."""
    noun = tokens.word(number.first - 2)
    article = tokens.word(number.first - 3)
    if number.value <= _LONG_WAIT and noun not in _SCHEDULED and (article in _ANY or noun == ","):
        return True
    return noun in _LASTING and not (noun in _FIXED and number.value > _LONG_WAIT and article in ("la", "le", "du"))


def _is_clock(tokens: Tokens, number: Number, end: int, last: int) -> bool:
    before = tokens.word(number.first - 1)
    half = tokens.word(last) == "et" and tokens.word(last + 1) in ("demi", "demie", "quart")
    behind = last + 2 if half else last
    after = tokens.word(behind)
    symbol = tokens.word(number.last) == "h"
    if (
        before in ("à", "et")
        and tokens.kind(number.first - 2) == NUMBER
        and tokens.word(number.first - 3) in ("de", "entre")
    ):
        lasting = tokens.word(number.first - 4)
        if lasting in _LASTING or lasting.startswith("dur"):
            # « dure de 6 à 8 heures »
            return False
    if after in ("du", "précises", "locales", "locale", "gmt", "pile", "utc", "tapantes"):
        return True
    if tokens.words[behind : behind + 3] == ["de", "l'", "après"] or (
        tokens.words[max(0, number.first - 2) : number.first] == ["partir", "de"] and after != "par"
    ):
        return True
    if after == "par" and tokens.word(behind + 1) in _EVERY:
        # « des coupures limitées à huit heures par jour »
        return False
    if after in _PAST_OR_NEXT:
        # « les 24 heures écoulées »
        return False
    if before == "environ" and tokens.word(number.first - 2) == "à" and (number.value > _LONG_WAIT or symbol):
        before = "à"
    if after in ("de", "d'") or (after == "sur" and tokens.word(last + 1) in ("24", "vingt")):
        # « vingt-deux heures sur vingt-quatre »
        return False
    if before == "de" and tokens.word(number.first - 2) in _ROUND_ABOUT:
        near = tokens.words[max(0, number.first - _NEAR) : number.first - 2]
        if not any(word in _LASTS or word.startswith(_WAITING) for word in near):
            # « aux alentours de 9 heures »; « dure autour de deux heures »
            return symbol or not number.spelled or number.value > _LONG_WAIT
    if before == "sur" and last == end:
        # « sur 24 h »
        return False
    if before == "à" and tokens.word(number.first - 2) == "jusqu'" and number.value <= _LONG_WAIT and not symbol:
        near = tokens.words[max(0, number.first - 6) : number.first - 2]
        if any(word.startswith(_WAITING) for word in near):
            # « ont fait la queue jusqu'à deux heures »
            return False
    spent = tokens.kind(number.first - 1) == WORD and before in _SPENT
    if spent and not symbol:
        # « Il a mis deux heures douze »
        return False
    later = after in ("après", "auparavant") or tokens.words[last : last + 2] in _LATER
    if later and before not in _AT and number.value <= _LONG_WAIT:
        # « Deux heures trente plus tard »
        return False
    if last > end and not symbol and not tokens.word(last - 1).startswith("min"):
        # « 20 heures 30 »
        return before not in _LENGTH
    ranged = tokens.kind(number.first - 2) == NUMBER or tokens.word(number.first - 2) in CARDINAL_STARTS
    if before == "à" and ranged and tokens.word(number.first - 3) in _SPENT:
        # « a dormi huit à dix heures »
        return False
    if before == "à" and ranged and number.spelled and tokens.word(number.first - 3) == "de":
        # « on y survit de six à douze heures », and no hours of opening
        near = tokens.words[max(0, number.first - 14) : number.first - 3]
        return any(word.startswith(_OPENING) for word in near)
    if before in _AT or (before == "-" and symbol):
        return before not in ("après", "depuis", "les", "avant", "aux", "sur") or symbol or not number.spelled
    if (
        before == "de"
        and tokens.word(number.first - 2) in _SCHEDULED
        and tokens.word(number.first - 3) in ("le", "du", "au")
    ):
        # « le train de 13 heures »
        return True
    if before == "de" and after not in ("à", "et") and _lasts(tokens, number):
        return False
    if before in ("de", "et", "à"):
        # « de 9 heures à 18 heures », « entre 14 h et 16 h »
        return symbol or (
            after == "à" and (tokens.kind(last + 1) == NUMBER or tokens.word(last + 1) in CARDINAL_STARTS)
        )
    if tokens.kind(number.first - 1) == WORD and before.endswith(_PARTICIPLE):
        # « a attendu 2 h 30 »
        return False
    return symbol and before not in _LENGTH
