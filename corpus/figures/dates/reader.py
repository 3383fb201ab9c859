"""What the rules for dates share: the text, the day it was published, and how a name of a day is resolved."""

from dataclasses import dataclass
from datetime import date

from corpus.figures.clauses import Clauses
from corpus.figures.dates.announced import (
    has_happened,
    is_done,
    is_due,
    is_held,
    is_invited,
    is_listed,
    is_scheduled,
    is_told,
    looks_ahead,
    were_to,
)
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.french.calendar import FULL_MONTHS, MONTHS, Days, day, month_days, weekday_near
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal
from corpus.french.tenses import is_future_form
from corpus.french.wordlists import word_set

LAST = frozenset(("dernier", "dernière", "passé", "passée", "précédent", "précédente", "écoulé", "écoulée"))
NEXT = frozenset(("prochain", "prochaine", "suivant", "suivante"))


SPELLED_DAYS = word_set(
    """
    un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    """
)
"""The last words of the days of a month told in words."""


@dataclass(slots=True)
class FoundDate:
    """A date on tokens ``[first, last)``; ``days`` is ``None`` where only a publication day would resolve it."""

    first: int
    last: int
    days: Days | None
    relative: bool = False


# How many sentences a named day is remembered.
_MEMORY = 3
# Before a day, these look ahead when no verb says otherwise: « jusqu'au 31 décembre ».
_FROM_NOW = frozenset((("jusqu'", "au"), ("partir", "du"), ("compter", "du"), ("ici", "au"), ("ici", "le")))


_UNTIL = frozenset((("jusqu'", "à"), ("ici", "à"), ("partir", "de"), ("compter", "de")))
_LEADS = frozenset(
    ("en", "le", "la", "les", "du", "au", "à", "dès", "fin", "début", "mi", "-", "ce", "mois", "de", "dans")
)
_PLAINLY_SHORT = word_set("janv févr fév juil oct nov déc")
_LONG_AGO = -95
_MONTHS_AHEAD = 180
_SOON = 20
# « ont voté la poursuite jusqu'à vendredi » looks ahead, « ont donné leurs habits jusqu'à dimanche » does not.
_DECIDED = (
    "vot", "décid", "prolong", "reconduit", "suspen", "ferm", "interd", "maint", "coup", "bloqu", "plac", "autoris",
    "étend", "press", "invit", "reconduc", "opt", "impos", "ordonn", "annonc", "instaur", "adopt", "promis", "décrét",
    "généralis", "élargi", "relev", "abaiss",
)  # fmt: skip
_POSTPONED = ("report", "repouss", "ajourn", "différé", "décal", "gliss", "diffère")
_WAS = frozenset(("avait", "avaient", "était", "étaient", "fut", "furent"))
_HAD = frozenset(("avait", "avaient"))
_GONE = frozenset(("a", "ont", "avait", "avaient", "était", "étaient", "fut", "furent"))
_HAVE = frozenset(("a", "ont", "ai", "as", "avons", "avez"))


@dataclass(slots=True)
class DateReader:
    """What the rules for dates share: the text and the day it was published."""

    tokens: Tokens
    clauses: Clauses
    published: date | None
    named: tuple[int, date] | None = None
    """The day that the text named last, and its token."""
    told: FoundDate | None = None
    """The date that the text told last."""

    def named_before(self, i: int) -> date | None:
        """The day that the text named last, if that was not long before token ``i``."""
        if self.named is None or self.clauses.index(i) - self.clauses.index(self.named[0]) > _MEMORY:
            return None
        return self.named[1]

    def year_at(self, i: int) -> int | None:
        """The year that token ``i`` writes in four digits."""
        word = self.tokens.word(i)
        if len(word) == 4 and self.tokens.kind(i) == NUMBER and word.isdecimal() and 1000 <= int(word) <= 2199:
            return int(word)
        return None

    def day_at(self, i: int) -> tuple[int, int] | None:
        """The day of a month that token ``i`` writes, « 1er » and « premier » included, and the token after it."""
        word = self.tokens.word(i)
        if self.tokens.kind(i) == NUMBER and len(word) <= 2 and 1 <= int(word) <= 31:
            if word == "1" and self.tokens.word(i + 1) in ("er", "ᵉʳ"):
                return 1, i + 2
            return int(word), i + 1
        if word == "premier" and self.tokens.word(i + 1) in MONTHS:
            return 1, i + 1
        if word in CARDINAL_STARTS and word not in ("un", "une"):
            # « le vingt-deux avril »
            read = read_cardinal(self.tokens.words, i)
            if read is not None and read[0] <= 31 and self.tokens.word(read[1]) in MONTHS:
                return read
        return None

    def month_at(self, i: int) -> tuple[int, int] | None:
        """The month named at token ``i`` and the token after it, the full stop of an abbreviation included."""
        month = MONTHS.get(self.tokens.word(i))
        if month is None:
            return None
        if self.tokens.word(i) not in FULL_MONTHS:
            if self.tokens.word(i + 1) == "." and self.tokens.glued(i + 1):
                return (month, i + 2) if self.tokens.word(i) != "sept" or self._shortens(i) else None
            # « 15 fév 2013 », « le 19 nov »
            told = self.tokens.word(i - 2) in ("le", "du", "au") and self.tokens.word(i) in _PLAINLY_SHORT
            dated = self.tokens.kind(i - 1) == NUMBER and (told or self.year_at(i + 1) is not None)
            return (month, i + 1) if dated else None
        return month, i + 1

    def _shortens(self, i: int) -> bool:
        """Whether « sept. » is September, as in « le 12 sept. », « fin sept. », and no seven at a sentence's end."""
        before = self.tokens.word(i - 1)
        dated = self.tokens.kind(i - 1) == NUMBER or before in ("fin", "début", "mi", "-")
        goes_on = self.tokens.kind(i + 2) == WORD and not self.tokens.capital(i + 2)
        return dated or goes_on or self.year_at(i + 2) is not None

    def resolve_day(self, month: int, number: int, first: int, last: int, weekday: int | None = None) -> date | None:
        """The day of that name that a text published on ``published`` means: by weekday, tense, else nearness."""
        published = self.published
        if published is None:
            return None
        years = range(published.year - 2, published.year + 3)
        days = [found for year in years if (found := day(year, month, number)) is not None]
        if weekday is not None and not self._slips(days, weekday, first, last):
            days = [found for found in days if found.weekday() == weekday] or days
        return self.by_tense(days, first, last)

    def _slips(self, days: list[date], weekday: int, first: int, last: int) -> bool:
        """Whether the weekday is a slip by one in this week's news, which should not move the day by years."""
        published = self.published
        if published is None or not days:
            return False
        near = min(days, key=lambda found: abs((found - published).days))
        if abs((near - published).days) > 7 or (near.weekday() - weekday) % 7 not in (1, 6):
            return False
        future = self.clauses.future(first, last)
        return future is None or near == published or future is (near > published)

    def _is_behind(self, first: int) -> bool:
        """« depuis la suspension des vols en mars », « après le 30 juin »: nobody jumps a year from there."""
        for k in range(first - 1, max(-1, first - 9), -1):
            if self.tokens.kind(k) != WORD:
                return False
            if self.tokens.word(k) in ("depuis", "après"):
                # « fermera après le 1er novembre » looks ahead
                return self.tokens.word(k) == "depuis" or k < first - 2
        return False

    def _preposition(self, first: int) -> int:
        """The token after the last word before a date that is no preposition of it: « conclu | en février »."""
        k = first
        while k > first - 3 and self.tokens.word(k - 1) in _LEADS:
            k -= 1
        return k

    def _will(self, first: int) -> bool:
        """Whether the clause of a date has a verb in the future and none in the past."""
        start, end = self.clauses.clause(first)
        if start == self.clauses.sentence(first)[0]:
            # « Le jour de Noël, il jouera »
            end = max(end, self.clauses.clause(min(end + 1, len(self.tokens) - 1))[1])
        words = self.tokens.words[start:end]
        return any(is_future_form(word) for word in words) and _GONE.isdisjoint(words)

    def by_tense(self, days: list[date], first: int, last: int) -> date | None:
        """Of the same day in several years, the one that a text published on ``published`` means."""
        published = self.published
        if published is None or not days:
            return None
        nearest = min(days, key=lambda found: abs((found - published).days))
        ahead = (nearest - published).days
        future = self.clauses.future(first, last)
        words = self.tokens.words
        if tuple(words[max(0, first - 2) : first]) in _FROM_NOW:
            # « a confirmé la fermeture à compter du 29 juin », but « était fermée à partir du 29 juin »
            start, end = self.clauses.clause(first)
            if future is None or (ahead > 0 and _WAS.isdisjoint(words[start:end])):
                future = True
        since = "depuis" in words[max(0, first - 2) : first]
        since = since or (
            words[max(0, first - 2) : first] == ["et", "le"] and "depuis" in words[max(0, first - 7) : first]
        )
        if since:
            # « depuis le 1er janvier » lies behind whatever the verb says.
            past = [found for found in days if found <= published]
            return max(past, default=nearest)
        led = words[self._preposition(first) - 1]
        if led.startswith(_POSTPONED):
            future = True
        if led == "jusqu'" and not future:
            # « La saison court jusqu'à fin mars » looks ahead, so mostly « a été fermée », « était fermée » does not.
            start, end = self.clauses.clause(first)
            if _GONE.isdisjoint(words[start:end]):
                future = True
            elif _WAS.isdisjoint(words[start:end]) and 0 < ahead <= _MONTHS_AHEAD:
                return nearest
        if future is None and led == "avant" and _GONE.isdisjoint(words[slice(*self.clauses.clause(first))]):
            future = True
        if not future and looks_ahead(self.tokens, self.clauses, first, last):
            future = True
        of = words[first - 1 : first] == ["du"] and self.tokens.word(first - 2) not in ("semaine", "end", "weekend")
        if future and ahead < -10 and of and 365 + ahead > _MONTHS_AHEAD:
            # « soutiendra l'appel du 23 mars »
            future = None
        if future and ahead < -10 and (self._is_behind(first) or is_done(self.tokens, self._preposition(first))):
            future = None
        if future and _LONG_AGO < ahead < -10 and not self._will(first):
            # Nobody names a day ten months off by its month alone, unless the verb itself is in the future.
            future = None
        if future is None and ahead > 120 and not is_held(self.tokens, self.clauses.sentence(first)[0], last):
            # What is told without a tense has mostly happened.
            future = False
        if is_due(self.tokens, first) or (
            future is None and ahead < -10 and is_invited(self.tokens, self.clauses, first)
        ):
            future = True
        if future is False and were_to(self.tokens, self.clauses, first):
            # « La halle devait rouvrir en mars », the one before or the one to come
            return nearest
        far = ahead > _SOON
        happened = far and words[first - 1 : first] in (["du"], ["d'"], ["de"])
        happened = happened and not future and has_happened(self.tokens, max(0, first - 2), first - 1)
        if happened:
            # « L'incendie du 4 août, parti d'une grange, a tout détruit »
            future = False
        told = happened or (far and (is_done(self.tokens, self._preposition(first)) or self._had_been(first)))
        if (future and ahead < -10) or (future is False and (ahead > 120 or told)):
            fitting = [
                found for found in days if (found >= published) is future and abs((found - published).days) < 370
            ]
            return min(fitting, key=lambda found: abs((found - published).days), default=nearest)
        return nearest

    def _had_been(self, first: int) -> bool:
        """« Le scrutin du 16 mars avait été annulé », « Un audit, en juillet, n'avait rien vu »."""
        start, end = self.clauses.clause(first)
        if self.tokens.word(end) == "," and self.clauses.verbless(start, end):
            end = self.clauses.clause(end + 1)[1]
        return not _HAD.isdisjoint(self.tokens.words[start:end])

    def resolve_month(self, month: int, first: int, last: int) -> Days | None:
        """The month of that name that the text means."""
        near = self.resolve_day(month, 15, first, last)
        return month_days(near.year, month) if near else None

    def resolve_weekday(self, weekday: int, first: int, last: int) -> Days | None:
        if self.published is None:
            return None
        future = self.clauses.future(first, last)
        if is_done(self.tokens, first) or (future and is_told(self.tokens, self.clauses, first)):
            future = False
        elif self.tokens.word(first - 1) == "pour" or self.tokens.word(first - 2).startswith(_POSTPONED):
            # « La grève est annoncée pour vendredi »
            future = True
        elif tuple(self.tokens.words[max(0, first - 2) : first]) in _UNTIL:
            # « est coupée jusqu'à samedi » looks ahead, « était coupée » does not; « ont jusqu'à samedi » does.
            start, end = self.clauses.clause(first)
            words = self.tokens.words[start:end]
            decided = any(word.startswith(_DECIDED) for word in words)
            left = self.tokens.word(first - 3) in _HAVE
            future = left or (_WAS if decided else _GONE).isdisjoint(words)
        elif "après" in self.tokens.words[max(0, first - 4) : first] and self.tokens.word(first - 1) in ("de", "du"):
            # « Après la marche de samedi, l'agence fermera … »
            future = False
        elif self.tokens.word(first - 1) == "depuis" or (
            self.tokens.word(first - 1) == "de" and has_happened(self.tokens, max(0, first - 3), first - 1)
        ):
            # « Le succès de samedi rapportera … »
            future = False
        elif not future and (
            is_scheduled(self.tokens, self.clauses, first, last) or is_listed(self.tokens, self.clauses, first)
        ):
            future = True
        elif future is None:
            # An announcement without a verb: « Dégustation samedi »; « Accident samedi » tells what has happened.
            start = self.clauses.sentence(first)[0]
            future = is_held(self.tokens, start, start + 4)
        found = weekday_near(self.published, weekday, bool(future))
        return found, found


OPENS_YEAR = frozenset(("mille", "mil", "deux", "dix"))
"""The first words of a year in words."""


def year_after(reader: DateReader, i: int) -> tuple[int, int] | None:
    """A year right after a month: « juin 2023 », « juin de l'an 2023 », « 8-Mai-1945 »."""
    tokens = reader.tokens
    j = i + 1 if tokens.word(i) == "-" and tokens.glued(i) else i
    year = reader.year_at(j)
    if year is None and tokens.word(j) == "de" and reader.year_at(j + 1) is not None:
        j, year = j + 1, reader.year_at(j + 1)
    beside = year_beside(reader, i)
    if year is None and beside is not None:
        return beside
    spelled = read_cardinal(tokens.words, i) if year is None and tokens.word(i) in OPENS_YEAR else None
    if spelled is not None and 1500 <= spelled[0] <= 2100:
        # « le six juin mille neuf cent quarante-quatre »
        return spelled
    word = tokens.word(j)
    if (
        year is None
        and j == i
        and len(word) == 2
        and word.isdecimal()
        and int(word) > 31
        and _ends_date(tokens, j + 1)
    ):
        # « 31 octobre 74 »
        return 1900 + int(word), j + 1
    return None if year is None else (year, j + 1)


def year_beside(reader: DateReader, i: int) -> tuple[int, int] | None:
    """« de l'an prochain », « de l'année dernière » behind a day, a month, a quarter or a season."""
    words = reader.tokens.words[i : i + 4]
    if reader.published is None or words[:2] != ["de", "l'"] or len(words) < 4 or words[2] not in ("an", "année"):
        return None
    if words[3] not in LAST | NEXT or words[3].startswith(("suivant", "précéd")):
        return None
    # The words stay what they are, a year of their own.
    return reader.published.year + (-1 if words[3] in LAST else 1), i


def _ends_date(tokens: Tokens, j: int) -> bool:
    return tokens.kind(j) in (MARK, LINE) and tokens.word(j) not in ("%", "€", "$")
