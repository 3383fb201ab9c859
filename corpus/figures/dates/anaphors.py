"""Days told from a day that the text has just named: « la veille », « le lendemain », « le 16 »."""

from corpus.figures.bare_days import is_bare_day, is_due, second_day
from corpus.figures.dates.days import read_day_of_month
from corpus.figures.dates.reader import DateReader, FoundDate
from corpus.french.calendar import FEASTS, day, shift_days, shift_months

BESIDE = {"veille": -1, "lendemain": 1, "surlendemain": 2}
"""How many days a day so called lies from the one that was named."""


def read_day_beside(reader: DateReader, i: int) -> FoundDate | None:
    """« la veille », « dès le lendemain », « l'avant-veille »; « la veille de Noël » needs no day before it."""
    tokens = reader.tokens
    shift, first = BESIDE[tokens.word(i)], i
    if tokens.words[max(0, i - 2) : i] == ["avant", "-"]:
        shift, first = shift - 1, i - 2
    if tokens.word(first - 1) not in ("la", "le", "l'", "au"):
        return None
    if tokens.word(first - 1) != "au":
        first -= 1
    after = tokens.word(i + 1)
    if after in ("de", "d'", "du", "des"):
        feast = FEASTS.get(tokens.word(i + 2))
        dated = read_day_of_month(reader, i + 2) if feast is None and after == "du" else None
        if dated is not None and dated.days is not None:
            beside = shift_days(dated.days[0], shift)
            return FoundDate(first, dated.last, (beside, beside), relative=dated.relative)
        if feast is None:
            return None
        near = reader.resolve_day(*feast, i, i + 3)
        found = shift_days(near, shift) if near else None
        return FoundDate(first, i + 3, (found, found) if found else None, relative=True)
    named = reader.named_before(i)
    if named is None:
        return None
    found = shift_days(named, shift)
    last = i + 2 if after in ("matin", "soir") else i + 1
    return FoundDate(first, last, (found, found), relative=True)


def read_bare_day(reader: DateReader, i: int) -> FoundDate | None:
    """« le 16 » after « le 12 février »: the day of that number nearest to the one named, in its month or beside.

    Where none is named, what stands beside it must tell that it is a day; it is then the nearest to the day of
    publication that the tense allows.
    """
    tokens = reader.tokens
    lead = reader.day_at(i)
    if (
        lead is None
        or tokens.word(i - 1) not in ("le", "du", "au")
        or (tokens.glued(i + 1) and tokens.word(i + 1) not in (",", ".", ";"))
    ):
        return None
    named = reader.named_before(i)
    if named is None and not is_bare_day(tokens, i):
        return None
    origin, close = named or reader.published, second_day(tokens, i)
    last = close[1] if close else lead[1]
    if origin is None:
        return FoundDate(i, last, None, relative=True)
    months = [shift_months(origin.replace(day=1), shift) for shift in (-1, 0, 1)]
    days = [found for month in months if (found := day(month.year, month.month, lead[0])) is not None]
    if named is None:
        future = True if is_due(tokens, i) else reader.clauses.future(i, last)
        days = [found for found in days if future is None or found == origin or (found > origin) is future] or days
    found = min(days, key=lambda each: abs((each - origin).days))
    until = day(found.year, found.month, close[0]) if close else found
    return FoundDate(i, last, (found, until), relative=True) if until else None
