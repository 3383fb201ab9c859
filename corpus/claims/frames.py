"""What frames figures in time beyond the date beside them: the head of their sentence, the sentence before, a year
told from another."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from corpus.claims.passages import Passages
from corpus.figures.model import Figure, Kind
from corpus.french.calendar import year_days
from corpus.french.numerals import read_cardinal
from corpus.french.tenses import is_conditional_form
from corpus.spans import Span


class Then(NamedTuple):
    """The days of a time told from another, ``None`` where that is not known."""

    days: tuple[date, date] | None


# « En », « Rien qu’en », « Mais au cours de l’année », « Selon le syndicat, en »: nothing stands before the date but
# what ties it to the sentence.
_FRAME = re.compile(
    r"^\W*(?:(?:mais|or|et|puis|ainsi|déjà|ensuite|enfin|car|bilan|résultat|au total|en tout|par exemple|"
    r"(?:selon|d'après) [^,;:]{2,60}(?=,)),? )?(?:rien qu')?"
    r"(?:(?:en|au|le|la|ce|cette|pour|sur|dans|durant|pendant|à|fin|début|courant|lors|dès|entre|de|du|des|vers|l|d|"
    r"toute|seule?|année|mois|journée|nuit|matinée|soirée|semaine|saison|exercice|cours|soir|matin|milieu)\b[\s']*)*\W*$"
)
# « La fête du 9 juin », « La récolte de 2019 »: what the sentence says is of that event.
_EVENT = re.compile(
    r"^\W*(?:l[ea]s? |l'|cette |ce )(?!record|marque|niveau|modèle|millésime|cru\b)[a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)? "
    r"(?:de |du |d'|de l')(?:la nuit d[eu] )?$"
)
_OTHER_CLAUSE = re.compile(r"[;:()]|, (?:mais|et) (?:l[ea]s? |l')|\btandis\b|\balors qu")
NOW = re.compile(
    r"\b(?:désormais|actuellement|maintenant|à présent|à ce jour)\b|\bn(?:e |')[^,;]{1,25} plus qu(?:e |')"
)
"""« ils étaient 140 en 2010, ils ne sont désormais que 90 »"""


def frames_sentence(text: str, start: int, day: Figure, figure: Figure) -> bool:
    """Whether a date at the head of the sentence that begins at ``start`` dates what it says of ``figure``."""
    lead = text[start : day.start]
    if _FRAME.match(lead):
        return True
    if not _EVENT.match(lead) or (text.startswith(",", day.end) and _YEAR.fullmatch(day.text)):
        return False
    return not _OTHER_CLAUSE.search(text, day.end, figure.start)


_YEAR = re.compile(r"[12]\d{3}")


# « contre 7 % l’année précédente », « 12 000 un an plus tôt »
_AWAY = re.compile(
    r"[^.,;:()\d]{0,45}?(?:l'(?:année|an|exercice) (?P<beside>précédente?|d'avant|suivante?|d'après)|"
    r"(?P<number>un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|\d+) ans? "
    r"(?P<way>plus tôt|auparavant|avant|plus tard|après))\b"
)
_AGAINST = re.compile(r"\b(?:que|qu'|rapport|contre|face|comme|depuis|sur)")
"""« une moitié de plus que l’année précédente »: that is what it is held against."""
_SIGN = re.compile(r"précéd|avant|suivant|après|plus t|auparavant")
"""What such a distance always has: looked for first, since few sentences have any."""
_WITHIN = 80
"""Characters."""
_BACK = ("précédent", "précédente", "d'avant", "plus tôt", "auparavant", "avant")


def later(text: str, sentence: Span, figure: Figure, before: Sequence[Figure]) -> Then | None:
    """The year that a figure is of by its distance from one named before: « 7 % l’année précédente »; empty where the
    text names none, for it is no year that stands beside."""
    if figure.kind is Kind.DURATION or not _SIGN.search(text, figure.end, min(sentence[1], figure.end + _WITHIN)):
        return None
    away = _AWAY.match(text, figure.end, sentence[1])
    if away is None or _AGAINST.search(text, figure.end, away.end()):
        return None
    named = next((day.date_start for day in reversed(before) if day.kind is Kind.DATE), None)
    if named is None:
        return Then(None)
    number = away["number"]
    read = read_cardinal([number], 0) if number else None
    years = read[0] if read else int(number or 1)
    shifted = named.year + (-years if (away["beside"] or away["way"]) in _BACK else years)
    return Then(year_days(shifted)) if date.min.year <= shifted <= date.max.year else Then(None)


# « Elle prêtait alors 84 000 ouvrages », « Cette année-là, … »
_AT_THAT_TIME = re.compile(
    r"\w(?:ait|aient|ut|urent|ura|uront|vont|va|ont| a) alors (?!que\b|qu'|même)|"
    r"\bà (?:l'époque|cette époque|cette date|ce moment-là)\b|"
    r"\bc(?:e|ette) (?:année|jour|soir|mois|saison|nuit|semaine|été|hiver)-là\b"
)
_THEN = (" alors ", "-là", "à l'époque", "à cette ")
"""Of which it always has one: looked for first, since few sentences do."""
_GOES_ON = re.compile(
    r"^\W*(?:ils?|elles?|on|celui-ci|celle-ci|ceux-ci|celles-ci) (?:(?:n'|ne |y |en |l'|les |s'|se )*)(\w+)"
)
_PAST = ("ait", "aient")


def of_sentence_before(passages: Passages, at: int, figures: Sequence[Figure]) -> tuple[date, date] | None:
    """« En 2019, elle avait ouvert un étage. Elle prêtait alors 84 000 ouvrages. »: the days of the sentence before,
    where this one has none of its own, goes on in the past and says so or goes on with « elle ». ``figures`` are
    those of this sentence."""
    if not at or Kind.DATE in [other.kind for other in figures]:
        return None
    dates = [day for day in passages.inside(at - 1) if day.kind is Kind.DATE and day.date_start is not None]
    if not dates:
        return None
    text, said = passages.lower, passages.text(at)
    then = _AT_THAT_TIME.search(said) if any(word in said for word in _THEN) else None
    goes_on = _GOES_ON.match(said)
    if then is None and (goes_on is None or not goes_on[1].endswith(_PAST) or is_conditional_form(goes_on[1])):
        return None
    if NOW.search(said):
        return None
    opening = passages.spans[at - 1][0]
    head = dates[0] if _FRAME.match(text[opening : dates[0].start]) else None
    named = head if head is not None or then is None else dates[-1]
    if named is None or named.date_start is None:
        return None
    return named.date_start, named.date_end or named.date_start
