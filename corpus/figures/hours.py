"""Hours and minutes: clock times apart from durations."""

from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft, draft_number
from corpus.figures.model import Kind
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal
from corpus.french.wordlists import word_set

_AT = word_set("à vers dès avant jusqu'à est jusque aux après depuis sur les entre (")
_LENGTH = word_set(
    """
    en pendant durant pour de d' plus moins environ près quelque dure duré dura durer durée ces
    """
)

_LASTING = word_set(
    """
    est durée attente retard délai temps trajet vol marche route concert film match réunion entretien coupure panne
    avance chrono interview débat discours était séance visite record arrêt jour semaine pause travail cours
    """
)
_SCHEDULED = word_set("train tgv ter bus car ferry messe journal jt flash navette")
_WAITING = ("queue", "attend", "patient", "dur", "attente", "retard")
# Nobody waits longer: « on l'attend jusqu'à 20 heures » names the hour.
_LONG_WAIT = 6
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
    if unit == "heure" and number.value <= 24 and _is_clock(tokens, number, end, last):
        draft.kind, draft.clock = Kind.TIME, True
    return draft


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
    if tokens.word(i - 1) not in _AT and tokens.word(i - 1) not in ("de", "et", ",", "-", "–"):
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
    named = tokens.word(end + 1) in ("min", "mn", "minutes", "minute")
    if tokens.kind(end) == NUMBER and word.isdecimal() and (len(word) == 2 or named) and int(word) < 60:
        if tokens.word(end + 1) == "%" or tokens.word(end + 1) in ("millions", "euros"):
            return Decimal(0), end
        last = end + 2 if named else end + 1
        if named and tokens.kind(last) == NUMBER and tokens.word(last + 1) in ("s", "sec", "secondes"):
            last += 2
        return _sixtieth(int(word)), last
    read = read_cardinal(tokens.words, end)
    if read is not None and 5 <= read[0] < 60:
        last = read[1]
        return _sixtieth(read[0]), last + 1 if tokens.word(last) == "minutes" else last
    return Decimal(0), end


def split_seconds(tokens: Tokens, end: int) -> tuple[Decimal, int]:
    """« 21 » in « 56 secondes 21 »: the hundredths of a race's time that stand at token ``end``."""
    word, behind = tokens.word(end), tokens.word(end + 1)
    alone = tokens.kind(end + 1) in (MARK, LINE) and behind not in ("%", "€", "$")
    if tokens.kind(end) != NUMBER or len(word) != 2 or not word.isdecimal():
        return Decimal(0), end
    return (Decimal(word) / 100, end + 1) if alone or behind in _AFTER_A_TIME else (Decimal(0), end)


_AFTER_A_TIME = word_set("sur au aux à en devant contre et pour dans lors hier soit après avant")


def _sixtieth(count: Decimal | int) -> Decimal:
    return (Decimal(count) / 60).quantize(Decimal("0.0001")).normalize()


def _seconds(tokens: Tokens, end: int) -> tuple[Decimal, int]:
    if tokens.word(end) == "et" and tokens.word(end + 2) in ("seconde", "secondes"):
        # « 4 minutes et 12 secondes »
        end += 1
    word = tokens.word(end)
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


def _is_clock(tokens: Tokens, number: Number, end: int, last: int) -> bool:
    before = tokens.word(number.first - 1)
    after = tokens.word(last)
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
    if after in ("de", "d'") or (after == "sur" and tokens.word(last + 1) in ("24", "vingt")):
        # « vingt-deux heures sur vingt-quatre »
        return False
    symbol = tokens.word(number.last) == "h"
    if before == "sur" and last == end:
        # « sur 24 h »
        return False
    if before == "à" and tokens.word(number.first - 2) == "jusqu'" and number.value <= _LONG_WAIT and not symbol:
        near = tokens.words[max(0, number.first - 6) : number.first - 2]
        if any(word.startswith(_WAITING) for word in near):
            # « ont fait la queue jusqu'à deux heures »
            return False
    if last > end and not symbol and not tokens.word(last - 1).startswith("min"):
        # « 20 heures 30 »
        return before not in _LENGTH
    if before in _AT or (before == "-" and symbol):
        return before not in ("après", "depuis", "les", "avant", "aux", "sur") or symbol or not number.spelled
    if (
        before == "de"
        and tokens.word(number.first - 2) in _SCHEDULED
        and tokens.word(number.first - 3) in ("le", "du", "au")
    ):
        # « le train de 13 heures »
        return True
    if before == "de" and tokens.word(number.first - 2) in _LASTING and after not in ("à", "et"):
        # « une attente de 2 h 15 »
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
