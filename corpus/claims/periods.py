"""Which days a figure is about, from the dates around it."""

import re
from collections.abc import Sequence
from datetime import date

from corpus.claims.frames import NOW, frames_sentence, later, of_sentence_before
from corpus.claims.passages import Passages
from corpus.figures.model import Figure, Kind
from corpus.spans import Span

Period = tuple[date, date]

# « 268 millions en 2023 », « 12 000 opposants le 3 mai »: the date follows with no other figure and little between.
_FOLLOWS = re.compile(r"^[^.;:(),]{0,45}$")
# « Deux barques ont chaviré et cinq ont été jetées à la côte dans plusieurs tempêtes fin mars »: farther, in one
# clause.
_FAR = re.compile(r"^[^.;:(),]{46,90}$")
# « Ils étaient 250, dimanche, à défiler »
_ASIDE = re.compile(r"^[^.;:(),]{0,60}, (?:le |ce |en )?$")
_ASIDE_ENDS = re.compile(r"\s?[,.;)]|\s?$|\s(?:à|dans|devant|sur|au|aux|en|pour|lors)\b")
# « 30 000 euros et 200 repas le 3 mai »: two amounts that one date follows.
_LISTED = re.compile(r"[^.;:(),\d]{1,40}(?:,|,? et|,? ou)(?: (?:quelque|environ|près de|plus de|une?|au moins))? ")
_LIST = 54
"""Characters that it matches at most."""
# « 0,1 point de moins que fin 2018 », « plus depuis 2015 »: the date is what the figure is held against.
# « 90 millions d’ici à 2030 », « à 31 euros avant Noël »: the date is a deadline.
_COMPARED = re.compile(r"\bqu'|\b(?:que|rapport|depuis|contre|face|avant|d'ici|jusqu)\b")
# « en service depuis 1903, la ligne attire… », « à l’arrêt jusqu’au 13 juillet, après six pannes »: the date says
# since or until when something else is so.
_SINCE = re.compile(r"(?:\w\s+(?:depuis|jusqu'(?:au|en|à))|\b(?:avant|d'ici(?: à)?))\s+(?:l[ea]\s+|l')?$")
# « créera 45 emplois et entrera en service en 2027 », « abrite 60 étals et a été rénovée en 2012 »: the date is of
# what the next verb says.
_OTHER_VERB = re.compile(
    r"\b(?:et|puis|mais|qui|pour une)\s+(?:\w+\s+){0,2}(?:\w{2,}(?:ra|ront|rait)|\w{3,}(?:ait|aient)|"
    r"ouverture|livraison)\b|"
    r"\bqui (?:ont|a|avai(?:t|ent)|sont|est|se sont|s'est) |"
    r"\b(?:et|puis|mais) (?:n')?(?:a|ont|est|sont|fut|furent|s'est|se sont) "
)
_SUBORDINATE = re.compile(r"\b(?:qui|que|qu'|où|dont|lorsque|lorsqu'|quand|alors|tandis|après|avant)\b")
_YEAR = re.compile(r"[12]\d{3}")
# « l’international aux 41 sélections était arrivé en 2023 »
_OF_ONE = re.compile(r"s (?:était|est|fut|avait|a) \w+(?:é|i|u|is|it)e? ")
# « 190 000 euros pour un bateau de 1958 »
_VINTAGE = re.compile(r"\b(?:une?|cette?|ce) (?:[\w-]+ ){1,3}de $")
# « 300 ouvriers dans l’usine ouverte en 1990 »: when a place or a thing came to be, which the figure is not of.
_WHEN = "en|le|au|à|dès|fin|début"
_CAME_TO_BE = (
    r"(?:construit|bâti|ouvert|fondé|créé|né|inauguré|lancé|mis|installé|acheté|acquis|élu|nommé|racheté|rénové|achevé|"
    r"fermé|établi|peint|paru|publié|sorti|apparu|entré|signé|dévoilé|annoncé|présenté|promis)e?s?"
    r"(?: (?:en service|en place))?"
)
_OF_ANOTHER = re.compile(
    r"(?:^|\s)(?:dans|de|d'|du|des|à|au|aux|sur|pour|par|avec|chez)\s?"
    r"(?:l[ae]s? |l'|une? |son |sa |ses |leurs? |cette? )?[\w-]+(?: [\w-]+)? "
    rf"{_CAME_TO_BE} (?:{_WHEN}) ?(?:le |la |l')?$"
)
# « mis en service en 1937, le site perd… », « le record établi en 2018 et empoche… »: the date is of the participle.
_PARTICIPLE = re.compile(
    r"\b(?:\w{2,}(?:é|ée|és|ées|ie|it|is|ise|ises|ite|u|ue|us|ues|erte?s?)|née?s?|mise?s?|\w{3,}[bcdhlnrtv]is?)"
    r"(?:\s+(?:en service|en place|à \w+|en \w+|par \w+))?"
    r"\s+(?:en|le|au|à|de|du|entre|dès|fin|début|courant|ce|cet|cette|la)?\s*$"
)
# « La scierie fondée il y a neuf ans emploie 34 ouvriers »
_FOUNDED = re.compile(
    r"(?:^|\s)(?:l[ae]s? |l'|ce(?:t|tte|s)? |son |sa |ses |leurs? |une? )"
    r"(?:(?!(?:a|ont|avai(?:t|ent)|est|sont|fut|étai(?:t|ent)|été|ayant)\b)[\w-]+ ){1,3}"
    rf"{_CAME_TO_BE}(?: (?:{_WHEN}))? ?(?:le |la |l')?$"
)
_CAME = re.compile(rf"{_CAME_TO_BE}(?: (?:{_WHEN}))? ?(?:le |la |l')?$")
_LAST = 40
"""Characters: the longest that this can be, looked for first where a pattern would read all that leads up to it."""
_ELSEWHERE = re.compile(r"[,)]|\bet\b")
# « qui fêtera ses dix ans en 2025, réunit 40 éleveurs »: the date stands in an aside.
_ASIDE_AHEAD = re.compile(r",\s(?:qui|dont|que|qu'|où)\b[^,;]*$")
# « n’ouvrira qu’en avril, et les 38 pêcheurs patientent »: another clause.
_NEXT_CLAUSE = re.compile(r", (?:mais|quand|car|or) |, et (?:l[ea]s?|l'|ses|son|sa|une?|ils?|elles?) ")
# « un coupé de 1967 pour lequel il a payé », « la marque de 2014 cède de 8 secondes »
_DATED_THING = re.compile(r" (?:pour|dans|avec|sur|dont|qui|que)(?: (?:le|la|les)quel\w*)? ")
_RECORD = re.compile(r"\b(?:record|marque|niveau|modèle|millésime|cru) de $")
# « par rapport au vote de 2019, où 58 200 agents étaient inscrits »
_THEN = re.compile(r",? (?:où|quand|lorsqu|année où)\b")
# « Onze rameurs ont été secourus mardi, dont deux enfants »
_OF_THEM = re.compile(r"[^.;:()]{0,40},? (?:dont|soit|parmi lesquel(?:le)?s) (?:[a-zà-ÿ]+ (?:de |d')?){0,2}")


def period(passages: Passages, at: int, figure: Figure) -> Period | None:
    """First and last day that ``figure`` is about: of the date just after it, else of the date before it in the
    sentence or at its head, else of the sentence before that it goes on with; ``None`` without one."""
    if figure.kind is Kind.DATE:
        return None
    text, sentence, figures = passages.lower, passages.spans[at], passages.inside(at)
    before = [other for other in figures if other.end <= figure.start]
    after = [other for other in figures if other.start >= figure.end and other.kind is not Kind.TIME]
    if (then := later(text, sentence, figure, before)) is not None:
        return then.days
    found = _behind(text, figure, after)
    if found is not None:
        return found
    previous = before[-1] if before else None
    if previous is not None and _days(previous) and _of_record(text, sentence, previous, figure):
        return _days(previous)
    if (
        previous is not None
        and _days(previous)
        and len(text[previous.end : figure.start]) <= 80
        and not _SINCE.search(text, sentence[0], previous.start)
        and not _apart(text, sentence[0], previous, figure)
        and not (len(before) > 1 and _held_against(text, before[-2], previous))
        and not _compared_with(text, sentence[0], previous, figure)
    ):
        return _days(previous)
    if before and _days(before[0]) and frames_sentence(text, sentence[0], before[0], figure):
        return None if NOW.search(_clause(text, sentence, figure)) else _days(before[0])
    if previous is None or Kind.DURATION in (previous.kind, figure.kind):
        return of_sentence_before(passages, at, figures)
    if previous.kind is not Kind.DATE and _OF_THEM.fullmatch(text, previous.end, figure.start):
        return period(passages, at, previous)
    return of_sentence_before(passages, at, figures)


def _behind(text: str, figure: Figure, after: Sequence[Figure]) -> Period | None:
    """The days of the date that follows, beyond other amounts of one list: « 30 000 euros et 200 repas le 3 mai »."""
    last = figure
    for follower in after:
        if (days := _days(follower)) is not None:
            return days if _follows(text, last, follower) else None
        apart = follower.start - last.end
        if follower.kind is Kind.DATE or apart > _LIST or not _LISTED.fullmatch(text, last.end, follower.start):
            return None
        last = follower
    return None


def _follows(text: str, figure: Figure, follower: Figure) -> bool:
    """Whether the date behind a figure, with no other figure between, is its own."""
    gap = text[figure.end : follower.start]
    close = _FOLLOWS.match(gap)
    # Asked first: most dates that follow stand in another clause.
    if not (close or _FAR.match(gap) or (_ASIDE.match(gap) and _ASIDE_ENDS.match(text, follower.end))):
        return False
    if _COMPARED.search(gap) or _OTHER_VERB.search(gap):
        return False
    of = gap.endswith(" de ")
    if (of and _VINTAGE.search(gap)) or (_came_to_be(gap) and _OF_ANOTHER.search(gap)):
        return False
    if figure.kind is Kind.COUNT and _OF_ONE.search(gap):
        return False
    if close:
        return True
    vintage = of and _YEAR.fullmatch(follower.text)
    return not (figure.kind is Kind.DURATION or vintage or _SUBORDINATE.search(gap) or _PARTICIPLE.search(gap))


def _of_record(text: str, sentence: Span, day: Figure, figure: Figure) -> bool:
    """« le record de 1997, 12,4 mètres, tient toujours »: what the record was."""
    told = text[max(sentence[0], day.start - _LAST) : day.start]
    return bool(
        _RECORD.search(told) and _APPOSED.fullmatch(text, day.end, figure.start) and _ENDS.match(text, figure.end)
    )


_APPOSED = re.compile(r"(?:,| \(|\s?:| –) (?:soit )?")
_ENDS = re.compile(r"\s?[,.;)–]|\s?$")


def _held_against(text: str, earlier: Figure, day: Figure) -> bool:
    """« 61 élues, contre 48 en 2015, et forment 12 % »: the date is of what came before."""
    return (
        earlier.kind is not Kind.DATE
        and day.start - earlier.end < _CLOSE
        and text[: earlier.start].endswith("contre ")
    )


def _compared_with(text: str, start: int, day: Figure, figure: Figure) -> bool:
    """« 8 % de plus qu’en 2019, à 40 millions »: the date is of what the earlier figure is held against; but « plus
    qu’en 2019, où »."""
    lead = text[max(start, day.start - _LAST) : day.start]
    return bool(_MORE_THAN.search(lead)) and not _THEN.match(text, day.end, figure.start)


_MORE_THAN = re.compile(
    r"\b(?:(?:plus|moins|mieux|autant|davantage|pire|moindre|aussi|meilleure?s?)\b[^.;:,]{0,20} qu(?:e |')|"
    r"par rapport (?:à |au |aux ))(?:en |au |à |début |fin |mi-)*(?:l'|la |le )?$"
)
_CLOSE = 20
"""Characters between a figure and the date that is its own."""


def _apart(text: str, start: int, earlier: Figure, figure: Figure) -> bool:
    """Whether a date before the figure is of something else that the sentence says before its main clause."""
    lead, gap = text[start : earlier.start], text[earlier.end : figure.start]
    of = lead.endswith(" de ")
    if of and _RECORD.search(lead):
        return True
    if frames_sentence(text, start, earlier, figure) or _THEN.match(gap):
        return bool(NOW.search(gap))
    if of and _YEAR.fullmatch(earlier.text) and (gap.startswith(",") or _DATED_THING.match(gap)):
        return True  # « les graphies de 1990, qui touchent 2 400 mots », « Des 163 agences de 2022, il en reste 141 »
    if ")" in gap and "(" in lead:
        return True
    if ";" in gap or (_came_to_be(lead) and _FOUNDED.search(lead)) or _NEXT_CLAUSE.search(gap):
        return True
    return bool(_ELSEWHERE.search(gap) and (_PARTICIPLE.search(lead[-40:]) or _ASIDE_AHEAD.search(lead)))


def _came_to_be(lead: str) -> bool:
    """Whether the words right before a date may say how something came to be."""
    return _CAME.search(lead, max(0, len(lead) - _LAST)) is not None


def _clause(text: str, sentence: Span, figure: Figure) -> str:
    """The words around a figure, between two commas."""
    start = max(sentence[0], text.rfind(",", sentence[0], figure.start))
    end = text.find(",", figure.end, sentence[1])
    return text[start : end if end >= 0 else sentence[1]]


def _days(figure: Figure) -> Period | None:
    if figure.kind is not Kind.DATE or figure.date_start is None:
        return None
    return figure.date_start, figure.date_end or figure.date_start
