"""All dates of a text: every rule is tried at the words that it begins at."""

from collections.abc import Callable
from datetime import date

from corpus.figures.clauses import Clauses
from corpus.figures.dates import anaphors, deictics
from corpus.figures.dates.days import read_day_of_month
from corpus.figures.dates.feasts import FEAST_WORDS, read_feast
from corpus.figures.dates.months import read_month
from corpus.figures.dates.reader import OPENS_YEAR, DateReader, FoundDate
from corpus.figures.dates.seasons import read_quarter, read_season, read_short_quarter
from corpus.figures.dates.years import read_decade, read_spelled_year, read_year, read_year_part
from corpus.figures.tokens import NUMBER, WORD, Beginnings, Tokens
from corpus.french.calendar import MONTHS, SEASONS, WEEKDAYS

Rule = Callable[[DateReader, int], FoundDate | None]


def _rules() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = {}
    for words, rule in (
        (MONTHS, read_month),
        (WEEKDAYS, deictics.read_weekday),
        (SEASONS, read_season),
        (("premier",), read_day_of_month),
        (("trimestre", "semestre"), read_quarter),
        (("t", "s"), read_short_quarter),
        (("années",), read_decade),
        (OPENS_YEAR, read_spelled_year),
        (("fin", "début", "milieu"), read_year_part),
        (deictics.SPANS, deictics.read_last_next),
        (deictics.NEAR_DAYS, deictics.read_near_day),
        (deictics.THIS, deictics.read_this),
        (deictics.AGO, deictics.read_ago),
        (FEAST_WORDS, read_feast),
        (anaphors.BESIDE, anaphors.read_day_beside),
    ):
        for word in words:
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


_RULES = _rules()
_BEGINNINGS = Beginnings(_RULES)
_NUMBER_RULES: tuple[Rule, ...] = (read_day_of_month, read_year, anaphors.read_bare_day)


# « Le Journal du Dimanche », « le collectif Demain », « l'Été indien »: capitals make names of these.
_NAMED_TOO = frozenset(WEEKDAYS) | frozenset(SEASONS) | deictics.NEAR_DAYS


def _is_in_a_name(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` has a capital that neither its place nor a number behind it explains."""
    if not tokens.capital(i) or tokens.raw(i).isupper() or tokens.kind(i - 1) != WORD:
        return False
    return tokens.kind(i + 1) != NUMBER and tokens.word(i - 1) not in ("ce", "cet")


def find_dates(tokens: Tokens, clauses: Clauses, published: date | None, taken: bytearray) -> list[FoundDate]:
    """Every date, in order; no two share a token, and none lies on a token that is ``taken``."""
    reader = DateReader(tokens, clauses, published)
    found: list[FoundDate] = []
    end = 0
    for i in tokens.numbers_and(_BEGINNINGS):
        word, kind = tokens.words[i], tokens.kinds[i]
        rules = _NUMBER_RULES if kind == NUMBER else _RULES[word]
        if i < end or taken[i] or (kind != NUMBER and word in _NAMED_TOO and _is_in_a_name(tokens, i)):
            continue
        for rule in rules:
            hit = rule(reader, i)
            if hit is not None and hit.first >= end and not any(taken[hit.first : hit.last]):
                found.append(hit)
                reader.told = hit
                if hit.days is not None and hit.days[0] == hit.days[1]:
                    reader.named = (hit.first, hit.days[0])
                end = hit.last
                break
    return found
