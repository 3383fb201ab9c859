"""Whether a figure behind « contre », « au lieu de » is the level of before, or another's."""

import re

from corpus.claims.ballots import VOTERS
from corpus.claims.markings import VOTES
from corpus.claims.roughly import QUALIFIER
from corpus.figures.model import Figure, Kind, Modality
from corpus.french.calendar import A_MONTH, A_WEEKDAY
from corpus.french.tenses import is_conditional_form, is_future_form
from corpus.french.wordlists import word_set

_AGAINST = re.compile(
    rf"(?:\bcontre|\bau lieu de|\bau lieu des|\bau lieu d'|précédent record (?:de|d')|ancien record (?:de|d')|"
    rf"par rapport aux?)\s+{QUALIFIER}$"
)
_NOW = re.compile(
    r"^[^.;]{0,25}\b(?:cette fois|cette année|aujourd'hui|désormais|actuellement|à présent|maintenant)\b"
)
# « 76 % au bourg, contre 84 % à l’échelle régionale », « contre 12 % une bonne image »: another place or
# group, not another time.
_ELSEWHERE = re.compile(
    r"^\W*(?:à l'échelle|au (?:niveau|plan)|sur le plan|en moyenne\b(?! (?:en|l'))|dans (?:le reste|l'ensemble)|"
    r"ailleurs|chez|à (?!la\b|l'|fin\b|mi\b|pareille|peine|cette|ce\b|l'époque|\d|son\b|sa\b|leur\b|nouveau)|"
    r"pour (?!l'an|[12]\d{3})|une? [a-zà-ÿ]+\b(?! (?:plus tôt|auparavant)))"
)
# « contre 34 % des citadins », « contre 900 voix à sa rivale », « contre 20 minutes en train »: whose it is instead.
_OTHERS = re.compile(
    r"^(?: (?:voix|votes|suffrages|points|bulletins|sièges|mandats|députés|élus))?"
    r"(?: (?:des|du|de la|de l'|aux?|à (?:sa|son|ses|leur|l[ae]|l')|qui|parmi|dans|sur)\s?(?!même|précédent|dernier|"
    r"moment|départ|début|premier|second|printemps|titre)[\w-]+|"
    r" en (?!\d|temps|période|moyenne|première|début|fin|mi|janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|"
    r"hiver|été|automne|tout|général|principe|réalité|cours|pleine)[a-zà-ÿ]{3,})"
)
_ANOTHER_TIME = re.compile(
    rf"\d{{4}}|\b(?:l'an|ans?|années?|mois|semaines?|jours?|veille|hier|{A_WEEKDAY}|{A_MONTH}|"
    r"tour|édition|saison|époque|heure|trimestre|semestre|exercice|siècle|moment|création|ouverture|lancement|origine|"
    r"départ|début|printemps|été|automne|hiver|précédent\w*|premi\w+|derni\w+|passée?|prévu\w*|initial\w*|ancien\w*|"
    r"plus tôt|auparavant|avant|jusqu\w*|habitu\w*|ordinaire|normale\w*|temps|naguère|scrutin|élections?|sondage|"
    r"enquête|étude|relevé|bilan|instance)\b"
)
# « 31 lits par étage, contre 28 annoncés »: what somebody else says of the same thing.
_CLAIMED = re.compile(
    r"^(?: [\w'-]+){0,2} (?:annoncée?s|affichée?s|revendiquée?s|déclarée?s|avancée?s|officiellement|requi(?:s|ses?)|"
    r"réclamée?s?|exigée?s?|demandée?s?|proposée?s?)\b|"
    r"^ (?:selon|d'après) "
)
# « la toile a été cédée contre 80 000 euros »: what is given for it.
_FOR = re.compile(
    r"\b(?:céd|cèd|vend|achet|achèt|acqui|acqué|échang|troqu|libér|relâch|transfér|prêt|lou|remis|remet)\w*\b"
    rf"[^,;.\d]{{1,60}}\bcontre\s+{QUALIFIER}$"
)
_SUM = re.compile(r"\d|\b(?:euros?|dollars?|francs?|millions?|milliards?|centimes?|au lieu d|par rapport|record)\b")
_VOTE = re.compile(rf"\b(?:{VOTES}|{VOTERS}) contre\s*$")


def is_against(before: str, figure: Figure) -> bool:
    """Whether such a word brings the figure in; ``before`` stands before it in its sentence, in lower case with ' for
    ’."""
    return figure.modality is Modality.PAST or (_may_be_against(before) and _AGAINST.search(before) is not None)


def _may_be_against(before: str) -> bool:
    """Whether ``_AGAINST`` need be tried."""
    return "contre" in before or "au lieu d" in before or "record d" in before or "par rapport au" in before


def is_of_before(before: str, after: str, figure: Figure) -> bool:
    """Whether the figure so brought in is of an earlier time, or of what was usual; ``after`` stands behind it."""
    if _VOTE.search(before) or (figure.kind is Kind.MONEY and (_FOR.search(before) or after.startswith(", payable"))):
        return False
    if figure.kind is Kind.MONEY and not (tells_time(after) or _SUM.search(before)):
        return False  # « Le trio repart libre contre 7 000 euros »: no other sum that it could be set beside
    if figure.kind is Kind.DURATION and _LAST.search(figure.text):
        return False  # « par rapport aux deux dernières semaines »
    if _NOW.match(after):
        return _to_come(before)
    if _ELSEWHERE.match(after) or is_claimed(after):
        return False
    if tells_time(after) or not _CONTRE.search(before):
        return True
    return not (_OTHERS.match(after) or _of_others(before, after, figure))


def is_claimed(after: str) -> bool:
    """Whether a figure is what somebody says or wants: « contre 28 annoncés »."""
    return _CLAIMED.match(after) is not None


def tells_time(after: str) -> bool:
    """Whether what stands behind a figure says of when it is: « contre 40 l’an dernier »."""
    return _ANOTHER_TIME.search(after[:_NEAR]) is not None


def _to_come(before: str) -> bool:
    """« passera à 9 euros, contre 12 actuellement »: what is, where the other is yet to be."""
    words = re.findall(r"[^\W\d]+", before)
    return any(word in _DECIDING or is_future_form(word) or is_conditional_form(word) for word in words)


def _of_others(before: str, after: str, figure: Figure) -> bool:
    """« 40 hommes, contre 12 femmes »: a count of what the sentence did not name before."""
    if figure.kind is not Kind.COUNT or not figure.unit:
        return False
    noun = figure.unit.split()[0].lower()
    return after.startswith(f" {noun}") and noun[:_STEM] not in before


_CONTRE = re.compile(rf"\bcontre\s+(?:les? |la )?{QUALIFIER}(?:une? )?$")
_LAST = re.compile(r"\b(?:derni|premi)")
_DECIDING = word_set(
    """
    abaisse abaissent ramène ramènent porte portent fixe fixent relève relèvent réduit réduisent prévoit prévoient
    propose proposent instaure va vont doit doivent
    """
)
_NEAR = 60
"""Characters behind a figure in which stands of when it is."""
_STEM = 4
"""Letters by which a noun is known again."""
