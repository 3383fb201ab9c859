"""Dates told from the day of publication: « hier », « lundi dernier », « l'an dernier », « il y a deux mois »."""

from datetime import date
from decimal import Decimal

from corpus.figures.dates.announced import is_olden, is_scheduled
from corpus.figures.dates.days import read_day_of_month
from corpus.figures.dates.feasts import feast_at
from corpus.figures.dates.following import year_or_month
from corpus.figures.dates.nth import is_nth_weekday, nth_day
from corpus.figures.dates.reader import LAST, NEXT, DateReader, FoundDate
from corpus.figures.tokens import NUMBER, Tokens
from corpus.figures.units import DURATIONS
from corpus.french.calendar import (
    MONTHS,
    WEEKDAYS,
    Days,
    month_days,
    part_of_year,
    shift_days,
    shift_months,
    week_of,
    weekday_near,
    year_days,
)
from corpus.french.numerals import CARDINAL_STARTS, COLLECTIVES, read_cardinal

_SHIFTS = {"hier": -1, "demain": 1, "aujourd'": 0, "avant": -2, "après": 2}
THIS = frozenset(("ce", "cet", "cette"))
SPANS = frozenset(("an", "année", "mois", "semaine", "trimestre", "semestre", "week", "weekend"))


def read_weekday(reader: DateReader, i: int) -> FoundDate | None:
    """« lundi », « ce mardi », « lundi dernier », « jeudi soir », « la nuit de mardi à mercredi »."""
    tokens = reader.tokens
    weekday = WEEKDAYS[tokens.word(i)]
    before = tokens.word(i - 1)
    numbered = read_day_of_month(reader, i + 1) if reader.day_at(i + 1) else None
    if numbered is not None:
        return numbered
    if is_nth_weekday(tokens, i) or (tokens.word(i + 1) in ("de", "gras", "saint") and _is_of_a_feast(tokens, i + 1)):
        return None
    habit = before in ("chaque", "un", "les", "au") or (before in ("le", "du") and not _is_one_day(tokens, i))
    # « soit le lundi et mardi »
    habit = habit or (
        before in ("et", "ou") and tokens.word(i - 2) in WEEKDAYS and tokens.word(i - 3) in ("le", "les")
    )
    if habit and tokens.word(i + 1) not in LAST | NEXT:
        return None
    if tokens.capital(i) and tokens.capital(i - 1) and tokens.glued(i):
        return None
    first = i - 1 if before == "ce" else i
    last = i + 1
    published = reader.published
    after = tokens.word(last)
    moved = _moved_weekday(reader, first, last, weekday)
    if moved is not None:
        return moved
    if after in LAST | NEXT:
        last += 1
        if after in ("suivant", "précédent"):
            published = reader.named_before(i)
            if published is None:
                return None
        if published is None:
            return FoundDate(first, last, None, relative=True)
        day = weekday_near(shift_days(published, 1 if after in NEXT else -1), weekday, after in NEXT)
        return FoundDate(first, last, (day, day), relative=True)
    last = _daypart(tokens, last)
    to = WEEKDAYS.get(tokens.word(last + 1)) if tokens.word(last) in ("à", "au", "et", "-") else None
    if to is not None and (tokens.word(last) != "et" or before == "entre") and tokens.kind(last + 2) != NUMBER:
        return _to_weekday(reader, first, last + 2, weekday, to)
    found = reader.resolve_weekday(weekday, first, last)
    if found is not None and to == (weekday + 1) % 7 and _runs_on(tokens, i, last):
        return FoundDate(first, _daypart(tokens, last + 2), (found[0], shift_days(found[0], 1)), relative=True)
    return FoundDate(first, last, found, relative=True)


def _runs_on(tokens: Tokens, i: int, last: int) -> bool:
    """Whether « jeudi et vendredi » are two days and no more: « mercredi, jeudi et vendredi » are three."""
    listed = tokens.word(i - 1) == "," and tokens.word(i - 2) in WEEKDAYS
    return not listed and tokens.kind(last + 2) != NUMBER and tokens.word(last + 2) not in LAST | NEXT


def _is_of_a_feast(tokens: Tokens, i: int) -> bool:
    """« le lundi | de Pâques », « mardi | gras »."""
    k = i + 2 if tokens.word(i + 1) == "l'" else i + 1
    return tokens.word(i) != "de" or feast_at(tokens, k) is not None


def _moved_weekday(reader: DateReader, first: int, last: int, weekday: int) -> FoundDate | None:
    """« lundi en huit », « mardi de la semaine prochaine »."""
    tokens, published = reader.tokens, reader.published
    if tokens.word(last) == "en" and tokens.word(last + 1) in _FORTNIGHTS and tokens.kind(last + 2) != NUMBER:
        if _is_length(tokens, last + 2):
            return None
        end, weeks = last + 2, _FORTNIGHTS[tokens.word(last + 1)]
        found = published and shift_days(weekday_near(published, weekday, True), 7 * weeks)
        return FoundDate(first, end, (found, found) if found else None, relative=True)
    at = last + 1 if tokens.word(last) == "de" else last
    if tokens.words[at : at + 2] != ["la", "semaine"] or tokens.word(at + 2) not in LAST | NEXT:
        return None
    shift = -1 if tokens.word(at + 2) in LAST else 1
    found = published and shift_days(week_of(published)[0], 7 * shift + weekday)
    return FoundDate(first, at + 3, (found, found) if found else None, relative=True)


_FORTNIGHTS = {"huit": 1, "8": 1, "quinze": 2, "15": 2}


def _is_length(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) in DURATIONS or tokens.word(i) in ("h", "min", "points", "sets")


def _is_one_day(tokens: Tokens, i: int) -> bool:
    return tokens.word(i - 1) == "du" and tokens.word(i - 2) in ("journée", "nuit", "soirée", "matinée", "attaque")


def _to_weekday(reader: DateReader, first: int, last: int, weekday: int, to: int) -> FoundDate:
    """« mardi à mercredi »: the second day is the one that is resolved."""
    if reader.published is None:
        return FoundDate(first, last, None, relative=True)
    future = bool(reader.clauses.future(first, last)) or is_scheduled(reader.tokens, reader.clauses, first, last)
    close = weekday_near(reader.published, to, future)
    opening = shift_days(close, -((to - weekday) % 7))
    if future and opening < reader.published:
        # « jouera de lundi à vendredi », said on a Tuesday
        opening, close = shift_days(opening, 7), shift_days(close, 7)
    return FoundDate(first, last, (opening, close), relative=True)


def _daypart(tokens: Tokens, i: int) -> int:
    """The token after « matin », « soir », « après-midi » at ``i``, or ``i``."""
    if tokens.word(i) in ("après", "avant") and tokens.word(i + 1) == "-" and tokens.word(i + 2) == "midi":
        return i + 3
    return i + 1 if tokens.word(i) in ("matin", "midi", "soir") else i


def read_near_day(reader: DateReader, i: int) -> FoundDate | None:
    """« hier soir », « aujourd'hui », « demain », « avant-hier », « après-demain »."""
    tokens = reader.tokens
    word = tokens.word(i)
    first, last, shift = i, i + 1, _SHIFTS[word]
    if word == "aujourd'":
        if tokens.word(i + 1) != "hui":
            return None
        last = i + 2
        if tokens.word(i - 1) in ("d'",):
            return None
    elif tokens.word(i - 1) == "-" and tokens.word(i - 2) in ("avant", "après"):
        first, shift = i - 2, 2 * shift
    elif (word, tokens.word(i - 1)) == ("hier", "avant"):
        # « avant hier », without its hyphen
        first, shift = i - 1, -2
    if word == "hier" and tokens.word(i - 1) == "d'" and is_olden(tokens, i):
        return None
    last = _daypart(tokens, last)
    day = shift_days(reader.published, shift) if reader.published else None
    return FoundDate(first, last, (day, day) if day else None, relative=True)


_NO_DAY = frozenset(("à", "de", "depuis", "jusqu'", "en", "d'"))


def read_this(reader: DateReader, i: int) -> FoundDate | None:
    """« ce matin », « cet après-midi », « cette semaine », « ce mois-ci », « cette année », « ce week-end »."""
    tokens = reader.tokens
    word, published = tokens.word(i + 1), reader.published
    last = i + 2
    if word in WEEKDAYS:
        return None
    if word == "jour":
        # « annonce ce jour une levée »; « à ce jour » is no day
        days = published and (published, published)
        aside = tokens.word(i - 1) in _NO_DAY or tokens.word(last) in ("-", "où", "de", "d'", "j")
        return None if aside or tokens.capital(i) else FoundDate(i, last, days or None, relative=True)
    if word == "après" and tokens.word(i + 2) == "-" and tokens.word(i + 3) == "midi":
        last, days = i + 4, published and (published, published)
    elif word in ("matin", "midi", "soir", "nuit"):
        there = tokens.word(last) == "-" and tokens.word(last + 1) == "là"
        if there or (tokens.word(last) in ("de", "d'", "du") and not tokens.capital(last + 1)):
            # « ce soir-là », « cette nuit de janvier 2018 »
            return None
        days = published and (published, published)
    elif word == "mois" and tokens.word(last) in ("de", "d'") and tokens.word(last + 1) in MONTHS:
        return None
    elif word in SPANS and not tokens.capital(i + 1):
        if word == "week":
            last = i + 4
        if tokens.word(last) in LAST | NEXT or tokens.word(last) == "là" or tokens.word(last + 1) == "là":
            return None
        if tokens.word(last) == "-" and tokens.word(last + 1) == "ci":
            last += 2
        days = published and _span(published, word, 0)
        nth = nth_day(tokens, i, days) if days and word == "mois" else None
        if nth is not None:
            return FoundDate(nth[0], last, (nth[1], nth[1]), relative=True)
    else:
        return None
    return FoundDate(i, last, days or None, relative=True)


def read_last_next(reader: DateReader, i: int) -> FoundDate | None:
    """« l'an dernier », « la semaine prochaine », « le mois dernier », « le week-end dernier »."""
    tokens = reader.tokens
    word, end = tokens.word(i), i + 1
    if word == "week":
        if tokens.word(i + 2) != "end":
            return None
        end = i + 3
    after = tokens.word(end)
    if after not in LAST | NEXT:
        return _next_before(reader, i, end)
    origin = reader.published
    if after.startswith(("suivant", "précéd")):
        origin = reader.named_before(i) or year_or_month(reader, i, word)
        if origin is None:
            return None
    first = i - 1 if tokens.word(i - 1) in ("l'", "le", "la") else i
    if tokens.word(i - 1) not in ("l'", "le", "la", "du", "d'", "au", "dès"):
        return None
    shift = -1 if after in LAST else 1
    days = _span(origin, word, shift) if origin else None
    nth = nth_day(tokens, i, days) if days and word == "mois" else None
    if nth is not None:
        return FoundDate(nth[0], end + 1, (nth[1], nth[1]), relative=True)
    return FoundDate(first, end + 1, days, relative=True)


def _next_before(reader: DateReader, i: int, end: int) -> FoundDate | None:
    """« la prochaine semaine », « au prochain trimestre »; « la prochaine année » is twelve months from now."""
    tokens, published = reader.tokens, reader.published
    if tokens.word(i - 1) not in ("prochain", "prochaine") or tokens.word(i) in ("an", "année", "mois"):
        return None
    if tokens.word(i - 2) not in ("le", "la", "au", "dès", "du") or tokens.word(end) in ("de", "d'", "du", "des"):
        return None
    return FoundDate(i - 1, end, _span(published, tokens.word(i), 1) if published else None, relative=True)


def _span(published: date, word: str, shift: int) -> Days | None:
    if word in ("an", "année"):
        return year_days(min(9999, max(1, published.year + shift)))
    if word == "mois":
        month = shift_months(published.replace(day=1), shift)
        return month_days(month.year, month.month)
    if word == "semaine":
        return week_of(shift_days(published, 7 * shift))
    if word in ("trimestre", "semestre"):
        months = 3 if word == "trimestre" else 6
        at = shift_months(published.replace(day=1), shift * months)
        return part_of_year(at.year, (at.month - 1) // months + 1, 12 // months)
    saturday = shift_days(week_of(published)[0], 5 + 7 * shift)
    if shift < 0 and published.weekday() >= 5:
        saturday = shift_days(week_of(published)[0], -2)
    if shift == 0 and published.weekday() == 0:
        saturday = shift_days(published, -2)
    return saturday, shift_days(saturday, 1)


def read_ago(reader: DateReader, i: int) -> FoundDate | None:
    """« il y a deux ans », « voici trois mois », « dans dix jours », « d'ici trois semaines »."""
    tokens = reader.tokens
    word = tokens.word(i)
    j, sign = i + 1, -1
    if word == "il":
        if tokens.word(i + 1) != "y" or tokens.word(i + 2) != "a":
            return None
        j = i + 3
    elif word == "dans":
        sign = 1
    elif tokens.word(i - 1) not in (",", ".") and tokens.kind(i - 1) != "l":
        return None
    while tokens.word(j) in (
        "environ",
        "près",
        "de",
        "quelque",
        "à",
        "peine",
        "tout",
        "juste",
        "presque",
        "maintenant",
        "déjà",
    ):
        j += 1
    amount = _amount(tokens, j)
    if amount is None:
        return None
    value, j = amount
    unit = DURATIONS.get(tokens.word(j))
    if unit is None and tokens.word(j - 2) in ("quinzaine", "huitaine") and tokens.word(j - 1) not in ("de", "d'"):
        # « dans une quinzaine »: days without being said
        unit, j = "jour", j - 2
    if unit not in ("an", "mois", "semaine", "jour", "heure", "minute", "seconde", "décennie", "siècle"):
        return None
    end = j + 1
    if [tokens.word(end + k) for k in range(2)] == ["et", "demi"]:
        value, end = value + Decimal("0.5"), end + 2
    if word in ("voilà", "voici") and tokens.word(end) in ("que", "qu'"):
        # « voilà trois ans que l'usine est vide »: how long it has been.
        return None
    if sign > 0 and (tokens.word(end) in ("de", "d'", "plus") or tokens.word(i - 1) == "dans"):
        return None
    days = _away(reader.published, value * sign, unit) if reader.published else None
    more = _amount(tokens, end + 1) if tokens.word(end) == "et" and unit in ("an", "mois", "semaine") else None
    if more is not None and value == int(value) and DURATIONS.get(tokens.word(more[1])) == "jour":
        # « il y a un mois et dix jours »
        end, days = more[1] + 1, None
        if reader.published is not None:
            months = int(value) * {"an": 12, "mois": 1, "semaine": 0}[unit] * sign
            rest = int(more[0]) + (7 * int(value) if unit == "semaine" else 0)
            day = shift_days(shift_months(reader.published, months), rest * sign)
            days = day, day
    return FoundDate(i, end, days, relative=True)


def _amount(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    if tokens.kind(j) == NUMBER and tokens.word(j).isdecimal() and len(tokens.word(j)) <= 4:
        return Decimal(tokens.word(j)), j + 1
    if tokens.word(j) in ("une", "un") and tokens.word(j + 1) in COLLECTIVES:
        return Decimal(COLLECTIVES[tokens.word(j + 1)]), j + 3
    read = read_cardinal(tokens.words, j) if tokens.word(j) in CARDINAL_STARTS else None
    return (Decimal(read[0]), read[1]) if read else None


def _away(published: date, amount: Decimal, unit: str) -> Days | None:
    """The day, week, month or year that lies so far away: as coarse as the unit that is named."""
    if unit in ("an", "décennie", "siècle"):
        years = amount * {"an": 1, "décennie": 10, "siècle": 100}[unit]
        if years == int(years):
            year = published.year + int(years)
            return year_days(year) if 1 <= year <= 9999 else None
        unit, amount = "mois", years * 12
    if unit == "mois" and amount != int(amount):
        # « il y a un mois et demi »
        published, amount = shift_days(published, 15 if amount > 0 else -15), Decimal(int(amount))
    if unit == "mois":
        month = shift_months(published.replace(day=1), int(amount))
        return month_days(month.year, month.month)
    if unit == "semaine":
        return week_of(shift_days(published, int(amount * 7)))
    day = shift_days(published, int(amount)) if unit == "jour" else published
    if unit == "heure" and abs(amount) >= 24:
        day = shift_days(published, int(amount / 24))
    return day, day


NEAR_DAYS = frozenset(("hier", "demain", "aujourd'"))
AGO = frozenset(("il", "voici", "voilà", "dans"))
