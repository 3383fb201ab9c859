"""Which days a figure is about, from the dates around it."""

import re
from collections.abc import Sequence
from datetime import date

from corpus.figures.model import Figure, Kind
from corpus.spans import Span

Period = tuple[date, date]

# « 268 millions en 2023 », « 12 000 opposants le 3 mai »: the date follows with no other figure and little between.
_FOLLOWS = re.compile(r"^[^.;:()]{0,45}$")
# « 0,1 point de moins que fin 2018 », « plus depuis 2015 »: the date is what the figure is held against.
# « 90 millions d'ici à 2030 », « à 31 euros avant Noël »: the date is a deadline.
_COMPARED = re.compile(r"\bqu'|\b(?:que|rapport|depuis|contre|face|avant|d'ici)\b")
# « en service depuis 1903, la ligne attire… », « à l’arrêt jusqu’au 13 juillet, après six pannes »: the date says
# since or until when something else is so.
_SINCE = re.compile(r"(?:\w\s+(?:depuis|jusqu'(?:au|en|à))|\b(?:avant|d'ici(?: à)?))\s+(?:l[ea]\s+|l')?$")
# « créera 120 emplois et entrera en service en 2027 »: the date is of what the next verb says.
_OTHER_VERB = re.compile(
    r"\b(?:et|puis|mais|qui|pour une)\s+(?:\w+\s+){0,2}(?:\w{3,}(?:ra|ront|rait|ait|aient)|ouverture|livraison)\b|"
    r"\bqui (?:ont|a|avai(?:t|ent)|sont|est|se sont|s'est) "
)
_YEAR = re.compile(r"[12]\d{3}")
# « l'international aux 41 sélections était arrivé en 2023 »
_OF_ONE = re.compile(r"s (?:était|est|fut|avait|a) \w+(?:é|i|u|is|it)e? ")
# « 190 000 euros pour un bateau de 1958 »
_VINTAGE = re.compile(r"\b(?:une?|cette?|ce) (?:[\w-]+ ){1,3}de $")
# « mis en service en 1937, le site perd… », « le record établi en 2018 et empoche… »: the date is of the participle.
_PARTICIPLE = re.compile(
    r"\b(?:\w{2,}(?:é|ée|és|ées|ie|it|is|ise|ises|ite|u|ue|us|ues|erte?s?)|née?s?|mise?s?|\w{3,}[bchln]i)"
    r"(?:\s+(?:en service|en place|à \w+|en \w+|par \w+))?"
    r"\s+(?:en|le|au|à|de|du|entre|dès|fin|début|courant|ce|cet|cette|la)?\s*$"
)
_ELSEWHERE = re.compile(r"[,)]|\bet\b")
# « par rapport au vote de 2019, où 58 200 agents étaient inscrits »
_THEN = re.compile(r",? (?:où|quand|lorsqu|année où)\b")
_FRAME = re.compile(r"^\W*(?:en|au|le|pour|durant|pendant|à la|fin|lors|dès)?\W*$", re.IGNORECASE)


def period(text: str, sentence: Span, figure: Figure, figures: Sequence[Figure]) -> Period | None:
    """First and last day that ``figure`` is about: of the date just after it, else of the date before it in the
    sentence or at its head; ``None`` where the sentence has no such date. ``text`` is in lower case, ``figures`` are
    those of the sentence."""
    if figure.kind is Kind.DATE:
        return None
    before = [other for other in figures if other.end <= figure.start]
    after = [other for other in figures if other.start >= figure.end]
    follower = next((other for other in after if other.kind is not Kind.TIME), None)
    if (
        follower is not None
        and _days(follower)
        and _FOLLOWS.match(text[figure.end : follower.start])
        and text[figure.end : follower.start].count(",") == 0
        and not _COMPARED.search(text, figure.end, follower.start)
        and not _OTHER_VERB.search(text, figure.end, follower.start)
        and not _VINTAGE.search(text, figure.end, follower.start)
        and not (figure.kind is Kind.COUNT and _OF_ONE.search(text, figure.end, follower.start))
    ):
        return _days(follower)
    previous = before[-1] if before else None
    if (
        previous is not None
        and _days(previous)
        and len(text[previous.end : figure.start]) <= 80
        and not _SINCE.search(text, sentence[0], previous.start)
        and not _apart(text, sentence[0], previous, figure)
        and not (len(before) > 1 and _held_against(text, before[-2], previous))
    ):
        return _days(previous)
    if before and _days(before[0]) and _FRAME.match(text[sentence[0] : before[0].start]):
        return _days(before[0])
    return None


def _held_against(text: str, earlier: Figure, day: Figure) -> bool:
    """« 61 élues, contre 48 en 2015, et forment 12 % »: the date is of what came before."""
    return (
        earlier.kind is not Kind.DATE
        and day.start - earlier.end < _CLOSE
        and text[: earlier.start].endswith("contre ")
    )


_CLOSE = 20
"""Characters between a figure and the date that is its own."""


def _apart(text: str, start: int, earlier: Figure, figure: Figure) -> bool:
    """Whether a date before the figure is of something else that the sentence says before its main clause."""
    lead, gap = text[start : earlier.start], text[earlier.end : figure.start]
    if _FRAME.match(lead) or _THEN.match(gap):
        return False
    if lead.endswith(" de ") and gap.startswith(",") and _YEAR.fullmatch(earlier.text):
        return True  # « les graphies de 1990, qui touchent 2 400 mots », « Des 163 agences de 2022, il en reste 141 »
    return ";" in gap or bool(_ELSEWHERE.search(gap) and _PARTICIPLE.search(lead[-40:]))


def _days(figure: Figure) -> Period | None:
    if figure.kind is not Kind.DATE or figure.date_start is None:
        return None
    return figure.date_start, figure.date_end or figure.date_start
