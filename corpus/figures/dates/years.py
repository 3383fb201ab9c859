"""Years: « en 2024 », « 1991-2020 », « les années 1981 à 2010 », « les années 1990 », « fin 2025 »."""

from corpus.figures.currencies import currency_at
from corpus.figures.dates.months import edge_before
from corpus.figures.dates.reader import DateReader, FoundDate
from corpus.figures.hours import MARKS_OF_TIME
from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.units import duration_at, measure_at
from corpus.french.calendar import Days, edge, month_days, shift_days, shift_months, week_of, year_days
from corpus.french.numerals import read_cardinal
from corpus.french.wordlists import word_set

_BEFORE = word_set(
    """
    en de d' depuis pour dès avant après vers année années an jusqu'en fin début mi courant horizon à et ou
    l'horizon exercice saison millésime campagne rentrée édition entre sur que comme janvier
    """
)
# What is numbered so far that the number may look like a year: « l'article 1984 », « le vol 2021 ».
_NUMBERED = word_set(
    """
    article articles page pages chambre vol train tgv ter lot numéro parcelle formulaire amendement dossard matricule
    case porte résolution rn rd dossier bus ligne
    """
)
_ACCOUNTS = word_set("comptes budget budgets bilan bilans exercice résultat résultats")
_CUPS = frozenset(("euro", "euros", "mondial", "jeux", "vision", "horizon", "objectif", "agenda", "plan"))
_DECADES = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90}


def read_year(reader: DateReader, i: int) -> FoundDate | None:
    """A year that stands for itself, a stretch of years, or the part of a year named before it."""
    tokens = reader.tokens
    year = reader.year_at(i)
    if year is None:
        return _of_our_era(tokens, i) or _two_digits(tokens, i)
    stretch = _stretch(reader, i, year)
    if stretch is not None:
        return stretch
    before = tokens.word(i - 1)
    if before in ("années", "décennie") and year % 10 == 0:
        return FoundDate(i - 1, i + 1, _decade(year))
    if year % 10 == 0 and _is_second_decade(tokens, i):
        return FoundDate(i, i + 1, _decade(year))
    dated = before == "de" and tokens.word(i - 2).startswith("dat")
    earliest = 1000 if before in ("en", "an") or dated else 1500
    if not (earliest <= year <= 2150) or not _stands_alone(tokens, i, before):
        return None
    first, part = edge_before(tokens, i)
    days = year_days(year)
    return FoundDate(first, i + 1, edge(part, days) if part else days)


def read_spelled_year(reader: DateReader, i: int) -> FoundDate | None:
    """« en mille sept cent quatre-vingt-neuf », « depuis deux mille dix »."""
    tokens = reader.tokens
    if tokens.word(i - 1) not in ("en", "depuis"):
        return None
    read = read_cardinal(tokens.words, i)
    if read is None or not 1500 <= read[0] <= 2100 or _is_counted(tokens, read[1]):
        return None
    return FoundDate(i, read[1], year_days(read[0]))


def _decade(start: int) -> Days:
    return year_days(start)[0], year_days(start + 9)[1]


def _is_second_decade(tokens: Tokens, i: int) -> bool:
    """« 1930 » in « les années 1920 et 1930 »."""
    first = tokens.word(i - 2)
    return (
        tokens.word(i - 1) in ("et", "ou")
        and tokens.word(i - 3) == "années"
        and len(first) == len(tokens.word(i))
        and first.isdecimal()
        and first[-1] == "0"
        and not _is_counted(tokens, i + 1)
    )


def _of_our_era(tokens: Tokens, i: int) -> FoundDate | None:
    """« l'an 800 », « en 476 de notre ère », « 79 après J.-C. »: years of fewer than four digits that say so."""
    word = tokens.word(i)
    if not word.isdecimal() or len(word) > 3 or int(word) < 1:
        return None
    after = tokens.words[i + 1 : i + 4]
    told = tokens.word(i - 1) == "an" and tokens.word(i - 2) == "l'" and tokens.kind(i + 1) != NUMBER
    told = told or after in (["de", "notre", "ère"], ["après", "j", "."], ["après", "jésus", "-"])
    return FoundDate(i, i + 1, year_days(int(word))) if told and "avant" not in after else None


def short_year(tokens: Tokens, i: int) -> int | None:
    """« l'été 69 », « Noël 87 »: the year that two digits behind a season or a feast mean, unless they count."""
    word = tokens.word(i)
    if len(word) != 2 or not word.isdecimal() or int(word) < 32 or tokens.kind(i + 1) == NUMBER:
        return None
    return None if _is_counted(tokens, i + 1) else 1900 + int(word)


def _two_digits(tokens: Tokens, i: int) -> FoundDate | None:
    """« en 92 », « depuis 98 », with nothing after it that could be counted; « 30 » in « les années 20 et 30 »."""
    word = tokens.word(i)
    if len(word) == 2 and word.isdecimal() and word[1] == "0" and _is_second_decade(tokens, i):
        return FoundDate(i, i + 1, _decade(1900 + int(word)))
    if tokens.word(i - 1) not in ("en", "depuis") or len(word) != 2 or not word.isdecimal() or int(word) < 40:
        return None
    if tokens.word(i + 1) in MARKS_OF_TIME and tokens.glued(i + 1):
        # « en 56''12 »
        return None
    if (tokens.kind(i + 1) == WORD and tokens.word(i + 1) not in ("et", "ou", "à")) or _is_counted(tokens, i + 1):
        return None
    return FoundDate(i, i + 1, year_days(1900 + int(word)))


def _stretch(reader: DateReader, i: int, year: int) -> FoundDate | None:
    """« 1991-2020 », « 2023/24 », « 1981 à 2010 », « entre 2019 et 2023 »."""
    tokens = reader.tokens
    joint = tokens.word(i + 1)
    to = reader.year_at(i + 2)
    first = i - 1 if tokens.word(i - 1) == "années" else i
    if joint in ("-", "–", "/"):
        if to is not None and year < to and not (tokens.glued(i + 3) and tokens.kind(i + 3) == WORD):
            return FoundDate(first, i + 3, (year_days(year)[0], year_days(to)[1]))
        short = tokens.word(i + 2)
        if tokens.glued(i + 1) and tokens.glued(i + 2) and len(short) == 2 and short.isdecimal():
            close = year - year % 100 + int(short)
            if close == year + 1 or (year < close < 1950 and year >= 1900):
                # « 2022-23 », « 1914-18 »
                return FoundDate(first, i + 3, (year_days(year)[0], year_days(close)[1]))
        return None
    if to is None or to <= year or _is_counted(tokens, i + 3):
        return None
    before = tokens.word(first - 1)
    if (joint == "à" and before not in ("passe", "passer", "passé", "passée")) or (
        joint == "et" and before == "entre"
    ):
        return FoundDate(first, i + 3, (year_days(year)[0], year_days(to)[1]))
    return None


def _stands_alone(tokens: Tokens, i: int, before: str) -> bool:
    """Whether the four digits at ``i`` are a year and neither a quantity nor part of a name."""
    if tokens.glued(i) and tokens.kind(i - 1) == WORD and not before.endswith("'"):
        return False
    if before in _NUMBERED:
        return False
    if before == "à" and tokens.kind(i - 2) == NUMBER and len(tokens.word(i - 2)) != 4 and tokens.word(i - 3) == "de":
        # « passe de 340 à 2100 »
        return False
    if before == "à" and tokens.word(i - 2).startswith(("supérieur", "inférieur", "éga")):
        # « un loyer inférieur à 1950 »
        return False
    if before in _ACCOUNTS and not _is_unit(tokens, i + 1):
        # « les comptes 2024 excédentaires »
        return True
    if _is_counted(tokens, i + 1):
        return before in ("en", "depuis", "année", "janvier") and not _is_unit(tokens, i + 1)
    if tokens.glued(i + 1) and tokens.kind(i + 1) == WORD:
        return False
    if tokens.raw(i + 1).isupper() and tokens.kind(i + 2) == NUMBER and tokens.glued(i + 2):
        # « l'astéroïde 2024 YR4 »
        return False
    named = before == "horizon" and tokens.word(i - 2) not in ("l'", "à")
    if (before in _BEFORE and not named) or tokens.kind(i - 1) in (MARK, LINE):
        return before not in ("/", "°", "-", "+", "#", "$", "€", "£", "§") or (
            before == "-" and tokens.word(i - 2) == "mi"
        )
    if tokens.capital(i - 1):
        # « Euro 2024 », « Mirage 2000 » are names; « Vendanges 2024 », « Budget 2026 : … » head a line.
        common = before.endswith(("s", "x")) or (before in tokens.lowered and tokens.word(i + 1) == ":")
        opens = tokens.kind(i - 2) == LINE and common and tokens.kind(i + 1) != WORD and before not in _CUPS
        return opens and 1950 <= int(tokens.word(i)) <= 2060
    return 1800 <= int(tokens.word(i)) <= 2100


def _is_counted(tokens: Tokens, i: int) -> bool:
    return is_plural_noun(tokens, i) or _is_unit(tokens, i)


def _is_unit(tokens: Tokens, i: int) -> bool:
    """Whether a unit, a currency or a per cent follows, which makes a quantity of a number."""
    if tokens.word(i) in ("%", "pour") and (tokens.word(i) == "%" or tokens.word(i + 1) == "cent"):
        return True
    if tokens.word(i) in ("à", "a", "c", "f") or tokens.kind(i) == LINE:
        return False
    return bool(measure_at(tokens, i) or duration_at(tokens, i) or currency_at(tokens, i))


def read_decade(reader: DateReader, i: int) -> FoundDate | None:
    """« les années 80 », « les années quatre-vingt-dix », « les années soixante », « les années deux mille dix »."""
    tokens = reader.tokens
    word, j = tokens.word(i + 1), i + 2
    century = 1900
    if word.isdecimal() and len(word) == 2 and int(word) % 10 == 0:
        tens = int(word)
    elif word == "quatre" and tokens.word(i + 3).startswith("vingt"):
        ninety = tokens.word(i + 4) == "-" and tokens.word(i + 5) == "dix"
        tens, j = (90, i + 6) if ninety else (80, i + 4)
    elif word == "soixante" and tokens.word(i + 3) == "dix":
        tens, j = 70, i + 4
    elif word == "deux" and tokens.word(i + 2) == "mille":
        tens = {"dix": 10, "vingt": 20}.get(tokens.word(i + 3), 0)
        century, j = 2000, i + 4 if tens else i + 3
    elif word in _DECADES:
        tens = _DECADES[word]
    else:
        return None
    if tens == 0:
        century = 2000
    start = century + tens
    to = tokens.word(j + 1)
    if tokens.word(j) in ("-", "–") and len(word) == len(to) == 2 and to.isdecimal() and word < to and to[1] == "0":
        # « les années 60-70 »
        return FoundDate(i, j + 2, (_decade(start)[0], _decade(1900 + int(to))[1]))
    return FoundDate(i, j, _decade(start))


def read_year_part(reader: DateReader, i: int) -> FoundDate | None:
    """« la fin de l'année », « début d'année », « fin d'année prochaine », « la fin du mois »."""
    tokens = reader.tokens
    part = "mi" if tokens.word(i) == "milieu" else tokens.word(i)
    j = i + 1
    while tokens.word(j) in ("de", "d'", "l'", "la", "du", "cette", "ce"):
        j += 1
    unit = tokens.word(j)
    if unit == "mois" and tokens.word(j + 1) in ("de", "d'"):
        return None
    if j == i + 1 or unit not in ("année", "mois", "an", "semaine") or reader.year_at(j + 1) is not None:
        return None
    end = j + 1
    published = reader.published
    shift = 0
    after = tokens.word(end)
    if after in ("prochaine", "prochain", "dernière", "dernier", "passée", "passé"):
        shift, end = (1 if after.startswith("proch") else -1), end + 1
    if published is None:
        return FoundDate(i, end, None, relative=True)
    days: Days
    if unit in ("année", "an"):
        days = edge(part, year_days(published.year + shift))
        if part == "fin" and "ici" in tokens.words[max(0, i - 4) : i]:
            # « d'ici à la fin de l'année » names the last day that counts.
            days = (days[1], days[1])
    elif unit == "mois":
        month = shift_months(published.replace(day=1), shift)
        days = edge(part, month_days(month.year, month.month))
    else:
        monday, sunday = week_of(shift_days(published, 7 * shift))
        middle = shift_days(monday, 1), shift_days(monday, 3)
        edges = {"fin": (shift_days(monday, 4), sunday), "mi": middle}
        days = edges.get(part, (monday, shift_days(monday, 1)))
    return FoundDate(i, end, days, relative=True)
