"""Feast days, fixed and moving: « à Noël », « le lundi de Pâques », « le week-end de l'Ascension 2025 »."""

from collections.abc import Callable
from datetime import date

from corpus.figures.dates.reader import DateReader, FoundDate
from corpus.figures.dates.years import short_year
from corpus.figures.tokens import Tokens
from corpus.french.calendar import FEASTS, WEEKDAYS, Days, easter, nth_weekday, shift_days, weekday_near
from corpus.french.wordlists import word_set

_MOVING = {"pâques": 0, "ascension": 39, "pentecôte": 49}
"""Days after Easter Sunday."""
_FIXED = FEASTS | {"épiphanie": (1, 6), "chandeleur": (2, 2), "halloween": (10, 31)}
_SAINTS = {"sylvestre": (12, 31), "valentin": (2, 14), "nicolas": (12, 6), "jean": (6, 24), "martin": (11, 11)}
"""Saints by whose day the press counts: « à la Saint-Sylvestre »."""


def _mothers(year: int) -> date:
    """The last Sunday of May in France, a week later where that is Whitsun."""
    sunday = nth_weekday(year, 5, 6, -1)
    return shift_days(sunday, 7) if sunday == shift_days(easter(year), 49) else sunday


_CALLED: dict[tuple[str, ...], Callable[[int], date]] = {
    ("du", "travail"): lambda year: date(year, 5, 1),
    ("de", "la", "musique"): lambda year: date(year, 6, 21),
    ("des", "mères"): _mothers,
    ("des", "pères"): lambda year: nth_weekday(year, 6, 6, 3),
}
"""What stands behind « fête »."""
_OTHER_YEARS = word_set(
    "chinois lunaire vietnamien juif musulman berbère amazigh orthodoxe tibétain perse iranien bouddhique kurde khmer"
)

FEAST_WORDS = frozenset((*_FIXED, *_MOVING, *_SAINTS, "nouvel", "an", "gras", "saint", "fête", "thanksgiving"))
_BEFORE = frozenset(("à", "avant", "après", "dès", "depuis", "la", "l'", "pour"))
_BEFORE_ARTICLE = frozenset(("à", "avant", "après", "dès", "depuis", "de", "ici"))


def read_feast(reader: DateReader, i: int) -> FoundDate | None:
    """« à Noël », « avant Pâques 2025 », « d'ici à la Toussaint », « mardi gras », « le lundi de Pentecôte »."""
    tokens = reader.tokens
    word = tokens.word(i)
    if word in ("nouvel", "an"):
        return _new_year(reader, i)
    if word in ("gras", "saint"):
        return _beside_easter(reader, i)
    if word == "fête":
        return _called(reader, i)
    named = feast_at(tokens, i)
    if named is None:
        return None
    first = i - 2 if word in _SAINTS else i
    before = tokens.word(first - 1)
    part = _part_before(tokens, first)
    if part is None:
        if before not in _BEFORE:
            return None
        if before in ("la", "l'") and tokens.word(first - 2) not in _BEFORE_ARTICLE:
            return None
    day, last, relative = _resolve(reader, named, i)
    first = part[0] if part is not None and part[1] is not None else first
    if day is None:
        return FoundDate(first, last, None, relative=True)
    return FoundDate(first, last, _part_of(day, part[1] if part is not None else None), relative=relative)


def feast_at(tokens: Tokens, i: int) -> str | None:
    """The feast whose name ends at token ``i``, with a capital."""
    word = tokens.word(i)
    if word in _SAINTS:
        return word if tokens.words[max(0, i - 3) : i] in (["la", "saint", "-"], ["la", "saint"]) else None
    named = tokens.capital(i) or tokens.word(i - 1) in ("à", "dès", "avant", "après")
    return word if (word in _FIXED or word in _MOVING or word == "thanksgiving") and named else None


def _part_before(tokens: Tokens, i: int) -> tuple[int, str | None] | None:
    """What is told of the feast at ``i``: « lundi de », « week-end de la »; « jour de » is the feast itself."""
    k = i - 1
    if tokens.word(k) in ("la", "l'"):
        k -= 1
    if tokens.word(k) not in ("de", "d'"):
        return None
    word = tokens.word(k - 1)
    if word in ("jour", "soir", "nuit", "fête"):
        return k - 1, None
    if word == "réveillon":
        return k - 1, word
    if word in WEEKDAYS or word in ("week-end", "weekend"):
        return k - 1, word
    if word == "end" and tokens.word(k - 3) == "week":
        return k - 3, "weekend"
    return None


def _part_of(day: date, part: str | None) -> Days:
    if part is None:
        return day, day
    if part == "réveillon":
        # « le réveillon de la Saint-Sylvestre » is on that very day
        eve = day if (day.month, day.day) == (12, 31) else shift_days(day, -1)
        return eve, eve
    if part == "weekend":
        saturday = shift_days(day, -1) if day.weekday() == 6 else weekday_near(day, 5, future=day.weekday() >= 3)
        return saturday, shift_days(saturday, 2 if day.weekday() == 6 else 1)
    # « le lundi de Pâques » follows it, « le jeudi de l'Ascension » is the day itself.
    named = weekday_near(day, WEEKDAYS[part], future=True)
    return named, named


def _resolve(reader: DateReader, word: str, i: int) -> tuple[date | None, int, bool]:
    """The day of the feast whose name ends at ``i``, the token after it, and whether its year was resolved."""
    year = reader.year_at(i + 1) or short_year(reader.tokens, i + 1)
    last = i + 2 if year else i + 1
    if year is None:
        if reader.published is None:
            return None, last, True
        years = range(reader.published.year - 2, reader.published.year + 3)
        return reader.by_tense([_in_year(word, each) for each in years], i, last), last, True
    return _in_year(word, year), last, False


def _called(reader: DateReader, i: int) -> FoundDate | None:
    """« pour la fête des Mères », « à la fête du Travail »."""
    tokens = reader.tokens
    if tokens.word(i - 1) != "la" or tokens.word(i - 2) not in _BEFORE_ARTICLE | {"pour"}:
        return None
    for words, in_year in _CALLED.items():
        last = i + 1 + len(words)
        if tuple(tokens.words[i + 1 : last]) != words:
            continue
        year = reader.year_at(last)
        if year is not None:
            return FoundDate(i, last + 1, (in_year(year), in_year(year)))
        if reader.published is None:
            return FoundDate(i, last, None, relative=True)
        years = range(reader.published.year - 2, reader.published.year + 3)
        found = reader.by_tense([in_year(each) for each in years], i, last)
        return FoundDate(i, last, (found, found) if found else None, relative=True)
    return None


def _in_year(word: str, year: int) -> date:
    if word == "thanksgiving":
        return nth_weekday(year, 11, 3, 4)
    fixed = _FIXED.get(word) or _SAINTS.get(word)
    return date(year, *fixed) if fixed else shift_days(easter(year), _MOVING[word])


def _beside_easter(reader: DateReader, i: int) -> FoundDate | None:
    """« mardi gras », « le Vendredi saint »."""
    shift = {("mardi", "gras"): -47, ("vendredi", "saint"): -2, ("jeudi", "saint"): -3}.get(
        (reader.tokens.word(i - 1), reader.tokens.word(i))
    )
    if shift is None:
        return None
    easter_day, last, relative = _resolve(reader, "pâques", i)
    found = shift_days(easter_day, shift) if easter_day else None
    return FoundDate(i - 1, last, (found, found) if found else None, relative=relative)


def _new_year(reader: DateReader, i: int) -> FoundDate | None:
    """« au Nouvel An », « le jour de l'An 2025 »."""
    tokens = reader.tokens
    if tokens.word(i) == "nouvel":
        first, last = i, i + 2
        if tokens.word(i + 1) != "an" or tokens.word(last) in _OTHER_YEARS:
            return None
    else:
        first, last = i - 3, i + 1
        if i < 3 or tokens.words[first:i] != ["jour", "de", "l'"] or tokens.word(first - 1) == "premier":
            return None
    eve = tokens.words[first - 2 : first] == ["réveillon", "du"]
    first = first - 2 if eve else first
    year = reader.year_at(last)
    if year is not None:
        return FoundDate(first, last + 1, (date(year, 1, 1), date(year, 1, 1)))
    near = reader.resolve_day(1, 1, i, last)
    near = shift_days(near, -1) if near and eve else near
    return FoundDate(first, last, (near, near) if near else None, relative=True)
