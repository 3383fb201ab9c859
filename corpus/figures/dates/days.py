"""Days of a month: « 12 juin », « jeudi 3 avril 2025 », « du 9 au 12 mai », « 12/05/2024 »."""

from datetime import date

from corpus.figures.bare_days import is_day_and_month
from corpus.figures.beside import is_measured
from corpus.figures.dates.following import goes_on
from corpus.figures.dates.nth import read_day_of_this_month
from corpus.figures.dates.reader import LAST, NEXT, DateReader, FoundDate, year_after
from corpus.figures.nouns import is_plural_noun
from corpus.french.calendar import MONTHS, WEEKDAYS, Days, day, shift_days, shift_months, week_of


def read_day_of_month(reader: DateReader, i: int) -> FoundDate | None:
    """« 12 juin », « jeudi 3 avril 2025 », « 9 au 12 mai », « 28 mai au 3 juin 2024 », « 12/05/2024 »."""
    tokens = reader.tokens
    numeric = _numeric(reader, i)
    if numeric is not None:
        return numeric
    lead = reader.day_at(i)
    if lead is None:
        return None
    number, j = lead
    weekday = WEEKDAYS.get(tokens.word(i - 1))
    first = i - 1 if weekday is not None else i
    if tokens.word(j) == "-" and tokens.word(j + 1) in MONTHS:
        j += 1
    month = reader.month_at(j)
    if month is None:
        this_month = read_day_of_this_month(reader, number, i, j)
        if this_month is not None:
            return this_month
        return _several_days(reader, first, number, j, weekday)
    year = year_after(reader, month[1])
    last = month[1] if year is None else year[1]
    between = tokens.words[max(0, first - 2) : first] == ["entre", "le"]
    dernier = tokens.word(last)
    if year is not None:
        found = day(year[0], month[0], number)
        found_days = _week_or_day(reader, first, found)
        until = _until(reader, last, found, between)
        if until is not None:
            return FoundDate(first, until[1], (found, until[0])) if found else None
        return FoundDate(first, last, found_days) if found else None
    until_words = _until_words(reader, last, between)
    if until_words is not None and (until_words[1] is not None or reader.published is None):
        return _stretch(reader, first, (month[0], number), until_words)
    if dernier in LAST | NEXT and reader.published is not None:
        years = range(reader.published.year - 1, reader.published.year + 2)
        days = [d for y in years if (d := day(y, month[0], number))]
        fitting = [d for d in days if (d < reader.published) == (dernier in LAST)]
        if fitting:
            found = max(fitting) if dernier in LAST else min(fitting)
            return FoundDate(first, last + 1, (found, found), relative=True)
    dated = goes_on(reader, first - 1)
    if dated is not None and dated.days is not None:
        # « le 3 mai 2021, le 12 juin et le 4 octobre »
        later = [d for y in (0, 1) if (d := day(dated.days[0].year + y, month[0], number)) and d > dated.days[1]]
        if later:
            return FoundDate(first, last, _week_or_day(reader, first, later[0]))
    found = reader.resolve_day(month[0], number, first, last, weekday)
    if found is None and reader.published is not None:
        return None
    return FoundDate(first, last, _week_or_day(reader, first, found), relative=True)


def _week_or_day(reader: DateReader, first: int, found: date | None) -> Days | None:
    """The day itself; « la semaine du 7 octobre » is its week, « le week-end du 15 mars » its Saturday and Sunday."""
    if found is None:
        return None
    before = reader.tokens.words[max(0, first - 4) : first]
    if before[-2:] == ["semaine", "du"] or before[-3:] in (
        ["semaine", "commençant", "le"],
        ["semaine", "débutant", "le"],
    ):
        return week_of(found)
    if before[-4:] == ["week", "-", "end", "du"] or before[-2:] == ["weekend", "du"]:
        saturday = shift_days(week_of(found)[0], 5)
        return saturday, shift_days(saturday, 1)
    return found, found


def _stretch(
    reader: DateReader, first: int, opening: tuple[int, int], until: tuple[int, date | None, bool]
) -> FoundDate | None:
    """« du 28 mai au 3 juin 2024 »: the year at the end serves both; without one the start is resolved first."""
    end, close, resolved = until
    month, number = opening
    if close is None:
        return FoundDate(first, end, None, relative=True)
    if resolved:
        start = reader.resolve_day(month, number, first, end)
        choices = [day(start.year + shift, close.month, close.day) for shift in (0, 1)] if start else []
        close = next((found for found in choices if found and start and found >= start), close)
    else:
        start = day(close.year, month, number)
        if start is not None and start > close:
            start = day(close.year - 1, month, number)
    return FoundDate(first, end, (start, close), relative=resolved) if start else None


def _until_words(reader: DateReader, i: int, between: bool = False) -> tuple[int, date | None, bool] | None:
    """« au 3 juin 2024 » after a first day: the token after it, the day, and whether it was resolved.

    ``between``: the first day stands behind « entre le », and « et le » goes on.
    """
    tokens = reader.tokens
    j = i + 1
    if between and tokens.words[i : i + 2] == ["et", "le"]:
        j += 1
    elif tokens.word(i) not in ("au", "-", "–", "à"):
        return None
    if tokens.word(j) in WEEKDAYS:
        j += 1
    lead = reader.day_at(j)
    month = reader.month_at(lead[1]) if lead else None
    if lead is None or month is None:
        return None
    year = year_after(reader, month[1])
    if year is not None:
        return year[1], day(year[0], month[0], lead[0]), False
    return month[1], reader.resolve_day(month[0], lead[0], i, month[1]), True


def _until(reader: DateReader, i: int, start: date | None, between: bool = False) -> tuple[date, int] | None:
    """The end of a stretch whose first day has its own year."""
    words = _until_words(reader, i, between)
    if words is None or words[1] is None or start is None or words[1] < start:
        return None
    return words[1], words[0]


def _several_days(reader: DateReader, first: int, number: int, j: int, weekday: int | None) -> FoundDate | None:
    """« 9 au 12 mai », « 8 et 9 juin », « 8, 9 et 10 juin 2024 »; « mercredi 12 » without a month."""
    tokens = reader.tokens
    last, k = number, j
    while tokens.word(k) in ("au", "et", ",", "-", "–", "/", "à", "ou") and k < j + 8:
        step = k + 1
        while tokens.word(step) in WEEKDAYS or tokens.word(step) in ("le", "les", "et"):
            step += 1
        following = reader.day_at(step)
        if following is None or following[0] <= last:
            break
        last, k = following
        month = reader.month_at(k)
        if month is not None:
            year = year_after(reader, month[1])
            end = year[1] if year else month[1]
            close = day(year[0], month[0], last) if year else reader.resolve_day(month[0], last, first, end)
            open_ = day(close.year, close.month, number) if close else None
            if close is None and reader.published is not None:
                return None
            return FoundDate(first, end, (open_, close) if open_ and close else None, relative=year is None)
    if weekday is None or tokens.word(j) in ("heures", "heure", "h") or is_measured(tokens, j):
        # « a voté lundi 14 millions d'euros »
        return None
    counts = is_plural_noun(tokens, j) and not tokens.word(j).startswith(tuple(MONTHS))
    if counts and tokens.word(first - 1) not in ("le", "du", "au", "ce"):
        # « Mardi 12 voitures ont brûlé »; « samedi 6 juilletDans » has lost a line's end.
        return None
    if tokens.word(j) == ":" and tokens.glued(j) and tokens.glued(j + 1):
        # « samedi 9:30 »
        return None
    if tokens.word(j) in ("-", "–") and tokens.word(j + 2) in ("heures", "h"):
        # « samedi 14-18 h »
        return None
    published = reader.published
    if published is None:
        return FoundDate(first, j, None, relative=True)
    months = [shift_months(published.replace(day=1), shift) for shift in range(-6, 7)]
    days = [d for m in months if (d := day(m.year, m.month, number)) and d.weekday() == weekday]
    if reader.clauses.future(first, j):
        days = [d for d in days if d >= published] or days
    found = min(days, key=lambda d: abs((d - published).days), default=None)
    return FoundDate(first, j, (found, found), relative=True) if found else None


def _numeric(reader: DateReader, i: int) -> FoundDate | None:
    """« 12/05/2024 », « 12.05.2024 », « 2024-05-12 »."""
    tokens = reader.tokens
    if tokens.word(i + 1) not in ("/", "-", "."):
        return None
    words = [tokens.word(i + k) for k in range(5)]
    if is_day_and_month(reader.tokens, i):
        near = reader.resolve_day(int(words[2]), int(words[0]), i, i + 3)
        return FoundDate(i, i + 3, (near, near) if near else None, relative=True)
    if words[1] in ("/", "-", ".") and words[3] == words[1] and all(tokens.glued(i + k) for k in (1, 2, 3, 4)):
        if not all(w.isdecimal() for w in words[::2]):
            return None
        first, month, last = (int(w) for w in words[::2])
        year, number = (first, last) if len(words[0]) == 4 else (last, first)
        if len(words[4]) == 2 and len(words[0]) <= 2 and words[1] == "/":
            year += 2000 if year < 70 else 1900
        found = day(year, month, number) if 1000 <= year <= 2199 else None
        return FoundDate(i, i + 5, (found, found)) if found else None
    # « 12.05.2024 » is read by the tokens as « 12.05 », « . », « 2024 ».
    if "." in words[0] and words[1] == "." and tokens.glued(i + 1) and tokens.glued(i + 2):
        day_, _, month_ = words[0].partition(".")
        if not month_.isdecimal():
            # « 10.220.101.5 », an address
            return None
        year_found = reader.year_at(i + 2)
        if year_found is None and len(words[2]) == 2 and words[2].isdecimal() and len(words[0]) == 5:
            # « le 03.04.24 »; any other such row is a version
            year_found = 2000 + int(words[2])
        found = day(year_found, int(month_), int(day_)) if year_found else None
        return FoundDate(i, i + 3, (found, found)) if found else None
    return None
