"""Whether two figures that differ are of two stages of one thing: required and measured, reckoned and paid, risked
and inflicted, entered and finished, ordered and delivered."""

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.figures.model import Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.contexts import FIGURE, split_at_figure
from search.comparison.items import Item, sole_bearer


def norms(a: Item, b: Item) -> str | None:
    """« six heures de sommeil », « les huit heures recommandées »: what is, and what ought to be or may be."""
    if a.figure.kind is Kind.DATE:
        return None
    claimable = a.figure.kind in (Kind.MONEY, Kind.DURATION)  # « la rançon exigée », « douze ans requis »
    found = sole_bearer(a, b, lambda item: _required(item.words.passage, claimable=claimable))
    if found is None:
        return None
    required, other = found
    if _OUGHT.search(other.article.text, *other.claim.sentence):
        return None
    return f"{proofs.stated(required.figure)}{t.NBSP}: une norme ou une limite, pas la valeur constatée"


@lru_cache(maxsize=8192)
def _required(passage: str, *, claimable: bool) -> bool:
    before, after = split_at_figure(passage)
    return bool(_ADVISED.match(after) or _LIMIT.search(before) or (not claimable and _REQUIRED.match(after)))


_ADVISED = re.compile(
    r"[^.;,\d]{0,25}\b(?:recommandé|préconisé|conseillé|prescrit|toléré|autorisé|réglementaire|admissible)e?s?\b"
)
_REQUIRED = re.compile(
    r"[^.;,\d]{0,25}\b(?:imposé|exigé|demandé|voulu|nécessaire|requis|requise)e?s?\b(?! (?:à|au|aux|pour) )"
)
_LIMIT = re.compile(
    r"\b(?:normes?|plafond|plancher|valeur limite|valeur guide|maximum légal|minimum légal|recommandations?|"
    r"limite (?:légale|autorisée|réglementaire))\b[^.;,]{0,25}$|"
    r"\b(?:limiter|plafonner|abaisser|ramener)\b[^.;,]{0,40}\bà (?:\w+ de )?$"
)
_OUGHT = re.compile(
    r"\b(?:faut|faudr\w+|doi(?:t|vent)|dev(?:ra|ron|rai)\w*|normes?|limit\w+|plafon\w+|plancher|maxim\w+|minim\w+|seuil|"
    r"autoris\w+|recommand\w+|préconis\w+|conseill\w+|oblig\w+|requi\w+|exig\w+|impos\w+|nécess\w+|réglement\w+|"
    r"légal\w*|loi|objectif|demand\w+|fix\w+|prescri\w+|tolér\w+)\b",
    re.IGNORECASE,
)


def budgeted(a: Item, b: Item) -> str | None:
    """« un devis de 31 millions », « il coûte 38 millions »: what was reckoned with, and what is to be paid."""
    if a.figure.kind is not Kind.MONEY:
        return None
    found = sole_bearer(a, b, lambda item: _RECKONED.search(item.words.passage))
    if found is None:
        return None
    reckoned, other = found
    return (
        f"{proofs.stated(reckoned.figure)}{t.NBSP}: le devis, pas le coût"
        if _COST.search(other.plain_sentence)
        else None
    )


_RECKONED = re.compile(
    rf"\b(?:devis|(?:budget|estimation|enveloppe|chiffrage|coût|montant|prix) (?:de départ|d'origine|initiale?s?|"
    rf"prévisionnel(?:le)?s?|prévue?s?)|première estimation|(?:estimé|chiffré|évalué|budgété)\w* (?:d'abord|"
    rf"initialement|au départ|à l'origine|alors|à l'époque))\b[^.;,]{{0,30}} {FIGURE} |"
    rf" {FIGURE} [^.;,]{{0,15}}\b(?:prévu|budgété|estimé|annoncé|évalué|chiffré)e?s? (?:d'abord|initialement|"
    rf"au départ|à l'origine|au lancement|au début)\b"
)
_COST = re.compile(
    r"\b(?:coût(?:e|ent|era|eront|é|ait)|revien(?:t|dra)|factures?|addition|ardoise|"
    r"coût (?:final|réel|total|définitif)|note|dépens\w+|déboursé\w*|se chiffre|s'élève|atteint)\b"
)


def was_and_will_be(a: Item, b: Item) -> str | None:
    """« la halle mesurait 60 mètres », « elle mesurera 75 mètres »: what is no more, and what is not yet."""
    for past, future in ((a, b), (b, a)):
        was = _WAS.search(past.words.passage) or _HAD_BEEN.search(past.plain_sentence)
        if was and _WILL_BE.search(future.words.passage) and not _WILL_BE.search(past.words.passage):
            return f"deux époques{t.NBSP}: {was.group(1)} d’un côté, l’autre est à venir"
    return None


_WAS = re.compile(
    r"\b((?:mesur|compt|accueill|offr|coût|dispos|employ|produis|abrit|s'étend|s'étir|dur|pes|atteign|conten|recev)"
    rf"(?:ait|aient))\b [^,;.]{{0,35}}{FIGURE} "
)
_HAD_BEEN = re.compile(
    r"\b((?:avait|avaient) été (?:bâti|construit|édifié|inauguré|ouvert|mis en service|fondé|percé|posé|lancé)\w*)"
)
_WILL_BE = re.compile(
    r"\b(?:mesurer|compter|accueiller|offrir|coûter|disposer|employer|produir|abriter|s'étendr|s'étirer|durer|peser|"
    rf"atteindr|contiendr|recevr|pourr|aur)(?:a|ont)\b [^;.]{{0,35}}{FIGURE} "
)


def sentenced(a: Item, b: Item) -> str | None:
    """« encourt dix ans de prison », « condamné à six ans »: what may be given, and what is."""
    if a.figure.kind not in (Kind.DURATION, Kind.MONEY):
        return None
    found = sole_bearer(a, b, lambda item: _RISKED.search(_clause(item)))
    if found is None:
        return None
    risked, other = found
    if not _GIVEN.search(other.plain_sentence):
        return None
    return f"{proofs.stated(risked.figure)}{t.NBSP}: la peine encourue, pas celle prononcée"


def _clause(item: Item) -> str:
    """The sentence of a figure with ``FIGURE`` in its place, in lower case."""
    (start, end), figure = item.claim.sentence, item.figure
    text = item.article.text
    return f"{text[start : figure.start]}{FIGURE} {text[figure.end : end]}".lower().replace("’", "'")


_RISKED = re.compile(
    r"\b(?:encour(?:t|ent|ait|aient)|risqu(?:e|ent|ait|aient)|passibles? d|peines? (?:maximale|encourue)s?|"
    rf"pouvant aller jusqu|exposent? à|punie?s? d)\b[^.;]{{0,70}}{FIGURE} |{FIGURE} [^.;,]{{0,25}}\bencourue?s?\b"
)
_GIVEN = re.compile(r"\b(?:condamn|inflig|écop|prononc|purg|sanctionn|verdict|peine de)\w*")


def upheld(a: Item, b: Item) -> str | None:
    """« est accusé d’avoir détourné 9 millions », « les juges n’ont retenu que 6 millions »: the charge and the
    judgment."""
    found = sole_bearer(a, b, lambda item: _UPHELD.search(_clause(item)))
    if found is None:
        return None
    return f"{proofs.stated(found[0].figure)}{t.NBSP}: ce que la justice a retenu, pas ce qui est reproché"


_UPHELD = re.compile(
    r"\b(?:tribunal|cour|juges?|jurys?|jurés|magistrats?|prud'hommes|arrêt|jugement)\b[^.;]{0,40}"
    rf"\b(?:reten(?:u|ait|aient)|retien(?:t|nent)|reconnu|admis)\w*\b[^.;,:\d]{{0,30}}{FIGURE} "
)


def refused(a: Item, b: Item) -> str | None:
    """« refusent que l’âge soit porté à 58 ans », « l’accord prévoit un départ à 57 ans »: what was on the table, and
    what is settled."""
    for one, other in ((a, b), (b, a)):
        said, settled = _clause(one), _clause(other)
        if _SETTLED.search(settled) and _REFUSED.search(said) and not _SETTLED.search(said):
            return f"{proofs.stated(one.figure)}{t.NBSP}: ce qui était refusé, pas ce qui fut convenu"
    return None


_REFUSED = re.compile(
    rf"\b(?:refus|rejet|s'oppos|repouss|récus)(?:e|te|ent|tent|ait|aient|é|és|aient)\b[^.;]{{0,80}}{FIGURE} "
)
_SETTLED = re.compile(
    r"\b(?:accord|protocole|compromis|entente|convention)\b[^.;]{0,50}\b(?:prévo|fix|accord|garanti|sign|paraph|entérin|"
    rf"scell|conclu)\w*[^.;]{{0,70}}{FIGURE} "
)


def stages(a: Item, b: Item) -> str | None:
    """« 910 inscrits », « 870 partants »; « 90 rames commandées », « 64 livrées »."""
    if a.figure.kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE):
        return None
    for one, other in zip(_reached(a.words.passage), _reached(b.words.passage), strict=True):
        if one and other and one[0] != other[0]:
            return proofs.on_each_side("deux stades", one[1], other[1])
    return None


@lru_cache(maxsize=8192)
def _reached(passage: str) -> Sequence[tuple[int, str] | None]:
    """For each line of stages which one the words nearest to the figure name, and those words."""
    before, after = split_at_figure(passage)
    before = _NUMBERING.sub(" ", before)
    if _ALL_OF.search(before):
        after = _PREDICATE.split(after, maxsplit=1)[0]
    after = _OUT_OF.sub("", after)
    behind, ahead = _BREAK.split(after, maxsplit=1)[0], _BREAK.split(before)[-1]
    return [_stage(line, behind) or _stage(line, ahead) for line in _LINES]


_ALL_OF = re.compile(r"\b(?:les|ces|ses|leurs|nos)\s*$")
# « sept des douze accusés ont été acquittés »: what the twelve were is not what the seven are
_OUT_OF = re.compile(
    r"^\s*(?:des|de (?:ses|ces|leurs)|sur les|parmi les)\s(?:\d[\d\s\u00a0\u202f]*|[a-zà-ÿ-]+ )[\w-]+"
    r"(?= (?:ont|avaient|sont|étaient|seront)\b)"
)
_PREDICATE = re.compile(r" (?:ont|avaient|sont|étaient|seront|auront|se|s')\b")
"""« ses neuf marins ont été hélitreuillés »: all of them, whatever they went through."""
# « les inscriptions, au nombre de 910 »
_NUMBERING = re.compile(r", (?:au nombre de|soit|à savoir)\s*$")
_BREAK = re.compile(r"[,;.:(\d]| et | dont | mais | contre ")


def _stage(line: Sequence[re.Pattern[str]], words: str) -> tuple[int, str] | None:
    found = [(number, match.group()) for number, stage in enumerate(line) if (match := stage.search(words))]
    return found[0] if len(found) == 1 else None


_COURSES = (
    # a race
    (
        r"inscri(?:t|te|ts|tes|ptions?)|engagée?s?|dossards?",
        r"partants?|(?:se sont|s'étaient|s'est) élancé\w*|(?:ont|avaient) pris le départ",
        r"arrivants?|classée?s?|finishers?|(?:sont|étaient) allée?s au bout|"
        r"(?:ont|avaient) (?:franchi|passé) la ligne|(?:ont|avaient) (?:bouclé|terminé|rallié|fini)|à l'arrivée",
        r"abandons?|(?:ont|avaient) abandonné",
    ),
    # a gathering
    (
        r"invitée?s?|conviée?s?|convoquée?s?|inscri(?:t|te|ts|tes|ptions?)",
        r"présente?s?|(?:se sont|s'étaient) (?:présenté|déplacé)e?s|"
        r"(?:ont|avaient|a|avait) (?:assisté|composé|planché|participé|pris part|"
        r"répondu (?:présent|à l'appel|à l'invitation))",
        r"absente?s?|excusée?s?",
    ),
    # what goes out and comes back
    (
        r"distribuée?s?|envoyée?s?|expédiée?s?|adressée?s?",
        r"retournée?s?|renvoyée?s?|rempli(?:e|es|s)?|revenue?s?",
    ),
    # a home left
    (
        r"évacuée?s?|évacuations?|déplacée?s|sans abri",
        r"(?:ont|avaient) (?:pu )?(?:regagn|réintégr|retrouv)\w+|(?:sont|étaient) (?:rentrée?s|revenue?s)|"
        r"de retour chez",
    ),
    # a post
    (
        r"manqu(?:e|ent|ait|aient|eront|era)|vacante?s?|à pourvoir|non pourvus",
        r"combl(?:é|és|ée|ées)|pourvue?s?|recrutée?s?|embauchée?s?",
    ),
    # a seat
    (
        r"billets?|dossards?|tickets?|places? (?:vendues|écoulées)",
        r"spectat(?:eurs|rices)|festivaliers|festivalières|visiteurs|curieux|mélomanes|supporters|supporteurs",
    ),
    # goods
    (
        r"command(?:e|é)\w*|réservé\w*",
        r"produite?s?|fabriqué\w*|assemblé\w*|(?:est|sont) sortie?s d'usine|"
        r"tirée?s? à|tirages?|imprimée?s?|pressée?s?",
        r"(?:mise?|mettr\w+|met|mettent) en vente|aux enchères|à vendre|à la vente",
        r"livr(?:ée?s?|aisons?)|remise?s? aux clients",
        r"vendue?s?|écoulée?s?|achetée?s?",
        r"rappelée?s?",
        r"revend\w+|au marché noir",
        r"invendu\w*|en stock|stockée?s?",
    ),
    # a demand
    (
        r"demandes? (?:déposées?|reçues?)?|déposée?s?|candidat(?:e|es|s|ures?)|postulants?",
        r"accordée?s?|acceptée?s?|délivrée?s?|retenue?s?|admise?s?|sélectionnée?s?|lauréate?s?|recrutée?s?|qualifiée?s?",
        r"refusée?s?|rejetée?s?|recalée?s?|déboutée?s?",
    ),
    # a case
    (
        r"interpel\w+|arrêtée?s|arrestations?",
        r"mis(?:e|es)? en examen|inculp\w+",
        r"(?:à |ont |avaient |doivent |devaient )?compar(?:aître|aiss\w+|u)|(?:co)?prévenue?s|"
        r"(?:co)?accusée?s(?! d)",
        r"condamn\w+|reconnue?s? coupables?",
        r"relaxée?s?|acquittée?s?",
        r"écrouée?s?|incarcérée?s?|mis(?:e|es)? en détention",
        r"relâchée?s?|remise?s? en liberté|libérée?s?",
    ),
    # what was taken
    (
        r"volée?s?|dérobée?s?|disparus?|perdue?s?|emportée?s?|raflée?s?|subtilisée?s?",
        r"retrouvée?s?|récupérée?s?|restituée?s?|saisie?s?|rendue?s?|(?:re)?mis la main",
        r"indemnisée?s?|remboursée?s?|dédommagée?s?",
    ),
    # a ship
    (
        r"à bord|embarqu(?:é|ée|és|ées|ait|aient)|transportai(?:t|ent)|"
        r"sur (?:cette|la|le|ce|l'|un|une) ?"
        r"(?:pirogue|bateau|embarcation|navire|ferry|canot|radeau|chalutier|voilier)",
        r"secourue?s?|repêchée?s?|sauvée?s|rescapée?s?|survivante?s?|ramenée?s? à terre|hélitreuillée?s?",
    ),
    # a house
    (
        r"(?:peu(?:t|vent)|pouvai(?:t|ent)|pourr\w+) (?:accueillir|recevoir|loger|héberger|contenir|abriter)|"
        r"capacité",
        r"s'(?:y )?entass\w+|héberg(?:e|ent|eait|eaient|és|ées)|abrit(?:e|ent|ait|aient)|affich(?:e|ent|ait|aient)",
    ),
    # a bond
    (r"promis(?:e|es)?", r"versée?s?|débloquée?s?|décaissée?s?|payée?s?"),
    # a test
    (r"testée?s?|dépistée?s?|contrôlée?s?", r"positi(?:f|fs|ve|ves)|malades|contaminée?s?"),
    # a game
    (r"disputée?s?|jouée?s?", r"gagnée?s?|remportée?s?", r"perdue?s?"),
    # a dwelling
    (
        r"autorisée?s?|permis de construire",
        r"mis(?:e|es)? en chantier|commencée?s?",
        r"livrée?s?|achevée?s?|sorti(?:e|s|es)? de terre",
    ),
)
"""Lines of stages that a thing goes through, one after the other."""
_LINES = tuple(tuple(re.compile(rf"\b(?:{stage})(?!\w)") for stage in line) for line in _COURSES)
