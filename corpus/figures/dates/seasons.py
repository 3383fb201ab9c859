"""Quarters, half-years and seasons: « au troisième trimestre », « l'été 2023 »."""

from corpus.figures.dates.announced import is_held
from corpus.figures.dates.following import first_after, goes_on, last_before, origin
from corpus.figures.dates.reader import LAST, NEXT, DateReader, FoundDate, year_beside
from corpus.figures.dates.years import short_year
from corpus.figures.tokens import NUMBER
from corpus.french.calendar import ORDINALS, part_of_year, season_days


def read_quarter(reader: DateReader, i: int) -> FoundDate | None:
    """« premier semestre 2025 », « troisième trimestre », « dernier trimestre », « T3 2024 »."""
    tokens = reader.tokens
    word = tokens.word(i)
    parts = {"trimestre": 4, "semestre": 2}[word]
    before, first = tokens.word(i - 1), i - 1
    if tokens.kind(i - 2) == NUMBER and tokens.glued(i - 1):
        before, first = tokens.word(i - 2) + before, i - 2
    number = ORDINALS.get(before)
    if number is None and before == "dernier" and tokens.word(i + 1) != "":
        number = parts
    if number is None or number > parts:
        return None
    last = i + 1
    if tokens.word(last) in ("de", "du") and reader.year_at(last + 1) is not None:
        last += 1
    elif [tokens.word(last + k) for k in range(3)] == ["de", "l'", "année"] and reader.year_at(last + 3):
        last += 3
    year = reader.year_at(last)
    if year is not None:
        return FoundDate(first, last + 1, part_of_year(year, number, parts))
    if reader.published is None:
        return FoundDate(first, i + 1, None, relative=True)
    beside = year_beside(reader, i + 1)
    if beside is not None:
        # « au premier trimestre de l'année dernière »
        return FoundDate(first, i + 1, part_of_year(beside[0], number, parts), relative=True)
    if before == "dernier":
        return None
    dated = goes_on(reader, first)
    if dated is not None and dated.days is not None:
        years = (dated.days[0].year, dated.days[0].year + 1)
        on = first_after([part_of_year(year, number, parts) for year in years], dated.days)
        return FoundDate(first, i + 1, on)
    choices = [part_of_year(reader.published.year + shift, number, parts) for shift in (-1, 0, 1)]
    future = reader.clauses.future(first, i + 1)
    if future is None:
        # « Vote à la Chambre au quatrième trimestre »
        start = reader.clauses.sentence(first)[0]
        future = is_held(tokens, start, start + 3)
    if future:
        fitting = [days for days in choices if days[1] >= reader.published]
    else:
        # What is told as over has mostly passed: « au premier semestre », in January, is last year's.
        fitting = [days for days in reversed(choices) if days[0] + (days[1] - days[0]) / 2 <= reader.published]
    return FoundDate(first, i + 1, fitting[0], relative=True)


def read_short_quarter(reader: DateReader, i: int) -> FoundDate | None:
    """« T3 2024 », « 3T 2024 », « S1 2025 », as accounts write it: the letter stands at ``i``, the year behind."""
    tokens = reader.tokens
    if not tokens.raw(i).isupper():
        return None
    first, at = (i - 1, i - 1) if tokens.glued(i) and tokens.kind(i - 1) == NUMBER else (i, i + 1)
    if not tokens.glued(max(i, at)) or tokens.word(at) not in ("1", "2", "3", "4"):
        return None
    year = reader.year_at(first + 2)
    parts = 4 if tokens.word(i) == "t" else 2
    if year is None or int(tokens.word(at)) > parts:
        return None
    return FoundDate(first, first + 3, part_of_year(year, int(tokens.word(at)), parts))


def read_season(reader: DateReader, i: int) -> FoundDate | None:
    """« l'été 2023 », « cet été », « l'hiver dernier », « au printemps », « l'hiver 2023-2024 »."""
    tokens = reader.tokens
    name, before = tokens.word(i), tokens.word(i - 1)
    first = i - 1 if before in ("l'", "le", "cet", "ce", "un") else i
    after = tokens.word(i + 1)
    at = i + 2 if after == "de" and (name != "été" or before == "l'") else i + 1
    year = reader.year_at(at)
    if year is None and before in ("l'", "le", "au", "cet", "à", "pendant"):
        year = short_year(tokens, at)
    if year is not None:
        # « l'hiver 2023-2024 », « au printemps de 1978 », « l'été 69 »
        joined = tokens.word(at + 1) in ("-", "/") and tokens.glued(at + 1) and tokens.glued(at + 2)
        last = at + 3 if joined and tokens.kind(at + 2) == NUMBER else at + 1
        return FoundDate(first, last, season_days(name, year))
    # « été » is « been » far oftener than summer.
    if (name == "été" and before not in ("l'", "cet", "en", "d'")) or (
        before in ("un", "le") and after not in LAST | NEXT and tokens.word(i - 2) not in _SINCE
    ):
        return None
    if (name == "été" and before == "d'") or (name == "été" and before == "l'" and tokens.word(i - 2).endswith("'")):
        return None
    if before == "en" and after not in LAST | NEXT:
        # « plus frais en été »: every year
        return None
    if not (before in ("cet", "ce", "au", "l'") or after in LAST | NEXT or tokens.word(i - 2) in _SINCE):
        return None
    last = i + 2 if after in LAST | NEXT else i + 1
    if before == "l'" and tokens.word(i - 2) == "de" and last == i + 1:
        # « la surprise de l'automne », « à la sortie de l'hiver »
        return None
    if reader.published is None:
        return FoundDate(first, last, None, relative=True)
    published = reader.published
    beside = year_beside(reader, last)
    if beside is not None:
        # « au printemps de l'an prochain »
        return FoundDate(first, last, season_days(name, beside[0]), relative=True)
    choices = [season_days(name, published.year + shift) for shift in (-2, -1, 0, 1)]
    if after in ("suivant", "précédent") and (told := origin(reader, first)) is not None:
        # « Arrêté en mai 2019, il a été jugé l'hiver suivant »
        around = [season_days(name, told[0].year + shift) for shift in (-1, 0, 1)]
        found = first_after(around, told) if after in NEXT else last_before(around, told)
        return FoundDate(first, last, found) if found else None
    if tokens.word(i - 2) == "depuis":
        fitting = [days for days in reversed(choices) if days[0] <= published]
    elif tokens.word(i - 2) == "pour" or (
        tokens.word(i - 2) == "avant" and reader.clauses.future(first, last) is not False
    ):
        fitting = [days for days in choices if days[1] >= published]
    elif after in LAST:
        fitting = [days for days in reversed(choices) if days[1] < reader.published]
    elif after in NEXT or reader.clauses.future(i, last):
        fitting = [days for days in choices if days[1] >= reader.published]
    elif before in ("cet", "ce"):
        fitting = sorted(choices, key=lambda days: abs((days[0] - published).days))
    elif before == "l'":
        fitting = sorted(choices, key=lambda days: min(abs((end - published).days) for end in days))
    else:
        fitting = [days for days in reversed(choices) if days[0] <= reader.published]
    return FoundDate(first, last, fitting[0], relative=True) if fitting else None


_SINCE = frozenset(("depuis", "dès", "avant", "pour", "pendant", "durant", "courant"))
"""« depuis le printemps » is of one year, « le printemps » of all."""
