"""What befalls those counted, though no one word names it: they did not survive, lie in hospital, are out of work."""

import re

from corpus.claims.roughly import QUALIFIER
from corpus.figures.model import Figure
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.wordlists import word_set
from corpus.spans import Span

DEAD, IN_HOSPITAL, DISMISSED, CUT = "morts", "hospitalisations", "licenciements", "suppressions"
GIVEN_UP = "abandons"
"""Their measures."""
# « dix corps ont été repêchés », not « trois corps de métier »
_BODIES = re.compile(
    r"\s?corps\b(?! (?:d(?:e |')(?:métier|garde|ferme|bâtiment|logis|armée|élite)|célest|électora|enseignant|"
    r"intermédiaire|constitué|étranger|professionnel|diplomatique|gras))"
)
# « quatorze vies fauchées », not « neuf vies sauvées »
_LIVES = re.compile(r"\s?vies\b")
_TAKEN = re.compile(r"\b(?:fauch|emport|coût|perd|bris|arrach|ôt|anéanti|endeuill)\w*")
_NEAR = 60
"""Characters on either side of lives in which stands what befell them."""
# « onze d’entre eux n’ont pas survécu »
_NOT_SURVIVED = re.compile(
    r"[^.;:,]{0,30}\b(?:n'|n'y )(?:a|ont|avai(?:t|ent)|aurai(?:t|ent)) pas (?:survécu|réchappé)\b"
)


def of_the_dead(lower: str, figure: Figure, sentence: Span) -> bool:
    """Whether the bodies or lives that a figure counts are those of the dead; ``lower`` is the text in lower case
    with ' for ’."""
    if _LIVES.match(lower, figure.end):
        start, end = sentence
        return bool(_TAKEN.search(lower, max(start, figure.start - _NEAR), min(end, figure.end + _NEAR)))
    return bool(_BODIES.match(lower, figure.end))


# « ont été conduits à l'hôpital », « emmenées aux urgences »; who « ont conduit un blessé à l'hôpital » are not
_TAKEN_TO = re.compile(
    r"[^.;:,()]{0,45}?\b(?:(?:condui(?:ts|tes)|(?:transport|emmen|transfér|évacu|achemin|dirig|envoy|amen|héliport|"
    r"hélitreuill|soign|trait|gard|rapatri)é(?:s|es)|admis(?:es)?|pris(?:es)? en charge|accueilli(?:s|es))\b"
    r"(?: [\w'-]+){0,3}?|(?:se trouv|sont|étaient|rest|demeur)\w*(?: (?:encore|toujours|désormais))?|"
    r"reçu des soins) (?:à |aux? |vers |dans |en |sur )(?:l[ae']s? ?|les |une? |des |d'|plusieurs |différents )?"
    r"(?:hôpit|urgences?\b|clinique|chu\b|centres? (?:de santé|hospitalier)|réanimation|soins intensifs)"
)
# « l’explosion a envoyé neuf ouvriers aux urgences »
_SENDS = re.compile(rf"\b(?:envo(?:yé|ie|yer|yant)|expédié?|conduit|mené|laissé) {QUALIFIER}$")
_THERE = re.compile(r"(?: [\w'-]+){1,4}? (?:à l'hôpital|aux urgences|en réanimation|dans les hôpitaux)\b")
_OUT_OF_WORK = re.compile(
    r"[^.;:,()]{0,30}?\b(?:sur le carreau\b|"
    r"(?:perd(?:ent|aient|ront|raient|re)|perdu) (?:tous |ainsi )?leurs? (?:emplois?|postes?|travail|jobs?|"
    r"gagne-pain)\b|(?:congédié|limogé|débarqué)(?:s|es)\b|"
    r"(?:seront|sont|été|être) (?:remerciée?s|mis(?:es)? à la porte|"
    r"poussée?s vers la sortie|jetée?s dehors)|se retrouv\w+ (?:sans (?:emploi|travail)|au chômage))"
)
_DISMISSING = re.compile(
    rf"\b(?:congédi(?:e|ent|é|er|era|eront)|se sépar(?:e|ent|er|era|eront|erait) de|met(?:tra|trait)? à la porte)\s"
    rf"{QUALIFIER}$"
)
# « 900 fonctionnaires ne seront pas remplacés »
_NOT_REPLACED = re.compile(r"[^.;:,()]{0,30}? (?:ne (?:seront|seraient|sont) pas|non) (?:remplac|renouvel|reconduit)")
_POSTS = re.compile(r"(?: d'|\s)(?:emplois|postes|jobs)\b")
_VANISH = (
    r"\b(?:dispar(?:aîtr\w+|aiss\w+|us?\b)|saut(?:er(?:a|ont|ait|aient)?|ent|é)\b|à la trappe\b|"
    r"(?:sont|seront|seraient|été|être|étaient) (?:\w+ment |ainsi |encore )?(?:sacrifi|ray|biff|gomm|perdus|détruits|"
    r"condamn|menac|en jeu|en danger|en péril|en sursis|sur la sellette)|"
    r"(?:ray|biff|sacrifi|gomm)és\b)"
)
_ARE_CUT = re.compile(rf"[^.;:,()]{{0,25}}?{_VANISH}")
_CUTS = (
    r"\b(?:coûter(?:a|ait|ont)?|coûtent?|sacrifi\w+|ray(?:e|er|era|ent)|biff\w+|"
    r"(?:perte(?: sèche)?|suppression|destruction|disparition) d[e']|perd(?:re|ra|rait|ent)?|menac\w+)\s?"
)
_CUTTING = re.compile(rf"{_CUTS}{QUALIFIER}$")
_CUT_BEFORE = re.compile(
    rf"{_CUTS}[^.;:,()]{{0,40}} (?:emplois|postes|jobs)\b|\b(?:emplois|postes|jobs)[^.;:,()]{{0,25}}?{_VANISH}"
)


def undergone(lower: str, figure: Figure, start: int) -> str | None:
    """What people undergo by the clause at ``start``, behind their number: they « n’ont pas survécu », « ont été
    conduits à l’hôpital », « sont sur le carreau »."""
    if _NOT_SURVIVED.match(lower, figure.end):
        return DEAD
    before = max(0, figure.start - _NEAR)
    if _TAKEN_TO.match(lower, start):
        return IN_HOSPITAL
    if _THERE.match(lower, figure.end) and _SENDS.search(lower, before, figure.start):
        return IN_HOSPITAL
    if _OUT_OF_WORK.match(lower, start) or _DISMISSING.search(lower, before, figure.start):
        return DISMISSED
    return CUT if _NOT_REPLACED.match(lower, start) else None


def of_posts_cut(lower: str, figure: Figure, sentence: Span) -> bool:
    """« trente emplois disparaîtront », « coûtera 90 postes », « il n’en perdra que 40 »: they are counted as the
    « suppressions » are."""
    posts = _POSTS.match(lower, figure.end)
    if posts is None:  # it goes on with those that the sentence has counted
        return bool(_CUT_BEFORE.search(lower, sentence[0], figure.start))
    before = max(0, figure.start - _NEAR)
    return bool(_ARE_CUT.match(lower, posts.end()) or _CUTTING.search(lower, before, figure.start))


def gave_up(lower: str, figure: Figure) -> bool:
    """« dix-huit attelages ont abandonné », « neuf meneuses, elles, ont renoncé »: they are counted as who gives up,
    whatever they are called; « ont abandonné leur poste » is something else."""
    return bool(_GAVE_UP.match(lower, figure.end))


_GAVE_UP = re.compile(
    r"(?:\s(?!qui\b|que\b|et\b)[\w'-]+){0,3}?(?:, (?:eux|elles),)? "
    r"(?:(?:ont|auront|avaient|auraient) (?:(?:dû|déjà|finalement|ainsi|tous) )?"
    r"(?:jet(?:é|er) l'éponge|(?:mis|mettre) pied à terre|déclar(?:é|er) forfait|quitt(?:é|er) la course|"
    r"(?:abandonn(?:é|er)|renoncé)"
    r"(?=[.;,!)]| (?:sur|avant|après|dès|en|au|pour|dans|faute|à cause|avec|depuis)\b|\s*$))|"
    r"(?:ont|étaient|sont|seront) (?:été )?(?:contraint|pouss|forc)\w* à l'abandon|abandonnent(?=[.;,!)]))"
)


def of_others(lower: str, start: int, verb: Span) -> bool:
    """« a tué douze civils et blessé quarante passants »: whether a verb behind those counted, which end at
    ``start``, is joined to the one before them and has others for its object."""
    first, last = verb
    if not _SECOND.search(lower, max(start, first - _ADVERB), first):
        return False
    behind = _NEXT_WORD.match(lower, last)
    return behind is not None and (behind[1] in _OBJECTS or behind[1].isdigit() or behind[1] in CARDINAL_STARTS)


_SECOND = re.compile(r"\b(?:et|puis|mais) (?:\w+ment )?$")
_ADVERB = 25
"""Characters before a verb in which the word stands that joins it to another."""
_NEXT_WORD = re.compile(r"(?: \w+ment| bless\w+)? (\d|[a-zà-ÿ]+)")
_OBJECTS = word_set(
    "un une des les le la leur leurs son sa ses plusieurs quelques quelque près plus moins environ au"
)
