"""Whether of two figures one is hoped for, planned, promised or allowed, and the other is what came of it."""

import re
from functools import lru_cache

from corpus.figures.model import Kind, Modality
from corpus.french import typography as t
from corpus.french.calendar import A_WEEKDAY
from search.comparison import proofs
from search.comparison.contexts import FIGURE, split_at_figure
from search.comparison.items import Item, sole_bearer
from search.comparison.moments import in_order


def expected(a: Item, b: Item) -> str | None:
    """« La paroisse attend 900 pèlerins », « a réuni 640 fidèles »: the later tells what came of it."""
    found = sole_bearer(a, b, lambda item: _hoped(item.words.passage))
    if found is None:
        return None
    hoped, other = found
    if _told_before(other, hoped) or not _CAME.search(other.plain_sentence):
        return None
    return _as_hoped(hoped)


def fulfilled(a: Item, b: Item) -> str | None:
    """« doit planter 900 arbres », « 640 arbres ont été plantés »: likewise, in any words, where what was done
    has the figure right beside it."""
    planned, done = sole_bearer(a, b, _planned), sole_bearer(a, b, _done)
    if planned is None or done is None or planned[0] is done[0] or _told_before(done[0], planned[0]):
        return None
    return _as_hoped(planned[0])


def aimed(a: Item, b: Item) -> str | None:
    """« vise 1 900 places », « compte 1 240 places »: an aim, and what there is."""
    found = sole_bearer(a, b, lambda item: item.figure.kind is not Kind.DATE and _AIM.search(item.words.passage))
    if found is None:
        return None
    aim, now = found
    stated = now.figure.modality is Modality.STATED and "à terme" not in now.claim.perimeter and not _planned(now)
    if not stated or not _THERE_IS.search(now.words.passage):
        return None
    return f"{proofs.stated(aim.figure)}{t.NBSP}: un objectif, pas la valeur constatée"


_AIM = re.compile(
    r"\b(?:vis(?:e|ent|ait|aient)|ambitionn(?:e|ent|ait|aient)|objectif|cible|(?:veu(?:t|lent)|souhait(?:e|ent)|"
    rf"espèr(?:e|ent)|rêv(?:e|ent)) (?:d'|de )?(?:atteindre|arriver à|parvenir à|compter))\b[^.;,]{{0,40}} {FIGURE} |"
    rf"{FIGURE} [^.;,]{{0,30}}\b(?:visée?s?|à l'horizon|d'ici (?:à )?20\d\d)\b"
)
_THERE_IS = re.compile(
    r"\b(?:compte(?:nt)?|dispos(?:e|ent) d|poss[èé]d(?:e|ent)|recens(?:e|ent)|dénombr(?:e|ent)|plafonn(?:e|ent) à|"
    r"représent(?:e|ent)|couvr(?:e|ent)|s'él[èe]v(?:e|ent) à|ne dépass(?:e|ent) pas|affich(?:e|ent)|il y a|"
    rf"emploie(?:nt)?|totalis(?:e|ent)|n'\w+e(?:nt)? que|ne \w+ que)\b[^.;,]{{0,35}} {FIGURE} "
)


def once_promised(a: Item, b: Item) -> str | None:
    """« on nous promettait 9 euros », « l’entrée coûtera 14 euros »: an old plan."""
    found = sole_bearer(a, b, lambda item: item.figure.kind is not Kind.DATE and _ONCE.search(item.words.passage))
    if found is None:
        return None
    return f"{proofs.stated(found[0].figure)}{t.NBSP}: ce qui était promis"


_ONCE = re.compile(
    r"\b(?:promettai(?:t|ent)|prévoyai(?:t|ent)|(?:avait|avaient) (?:promis|prévu|juré|annoncé|programmé)|"
    rf"misai(?:t|ent)|"
    rf"ambitionnai(?:t|ent)|imaginai(?:t|ent)|projetai(?:t|ent)|prédisai(?:t|ent))\b[^.;,:]{{0,35}} {FIGURE} "
)


def _as_hoped(item: Item) -> str:
    return f"{proofs.stated(item.figure)}{t.NBSP}: ce qui était attendu, pas ce qui est venu"


def _told_before(item: Item, other: Item) -> bool:
    ordered = in_order(item, other)
    return ordered is not None and ordered[0] is item


@lru_cache(maxsize=8192)
def _hoped(passage: str) -> bool:
    before, after = split_at_figure(passage)
    return bool(_HOPED.search(before) or _AWAITED.match(after))


_HOPED = re.compile(
    r"\b(?:esp[éè]r(?:e|ent|ait|aient|ons)|tabl(?:e|ent|ait|aient) sur|(?:s')?attend(?:ent|ait|aient)?|"
    r"escompt(?:e|ent|ait|aient)|vis(?:e|ent|ait|aient|ant)|mis(?:e|ent|ait|aient) sur|ambitionn\w+|prévo\w+|"
    r"compt(?:e|ent|ait|aient) (?:bien )?(?:attirer|accueillir|vendre|réunir|recevoir|créer)|prévisions?|objectif|"
    r"rêv(?:e|ent|ait|aient) de)\b[^.;,]{0,40}$"
)
# « 12 % de plus que prévu » is what came
_BEYOND = r"(?!\s?(?:de |en )?(?:plus|moins|mieux) qu)"
_AWAITED = re.compile(
    rf"{_BEYOND}[^.;,]{{0,25}}\b(?:attendu|espéré|escompté|prévu|visé|promis|programmé|budgété)e?s?\b"
)
_CAME = re.compile(
    r"\b(?:a|ont|aura|auront|n'a|n'ont|s'est|se sont|est|sont) (?:\w+ )?(?:été )?(?:attiré|accueilli|réuni|rassemblé|"
    r"reçu|vendu|écoulé|créé|récolté|levé|collecté|rapporté|encaissé|coûté|dépensé|afflué|visité|assisté|venu|défilé|"
    r"participé|suivi|débrayé|manifesté|franchi|compté|dénombré|recensé|enregistré|totalisé|déplacé|répondu|achevé|"
    r"terminé|livré|produit|planté|construit)e?s?\b|\bont (?:fait grève|cessé le travail)\b|\bc'est tout ce qu"
)


def _planned(item: Item) -> bool:
    if item.figure.kind is Kind.DATE or item.figure.modality is Modality.CONDITIONAL:
        return False
    if item.figure.modality is Modality.PLANNED and "à terme" in item.claim.perimeter:
        return True
    before, after = split_at_figure(item.words.passage)
    to_do = _TO_DO.match(item.article.text, item.figure.end)
    found = _hoped(item.words.passage) or _PLANNED.search(before) or _PLANNED_BEHIND.match(after) or to_do
    return bool(found) and not _PACT.search(before)


_INFINITIVE = r"(?!conserver|garder|maintenir|préserver|sauver|sauvegarder)(?:\w+(?:er|ir)|\w+[dtuip]re)\b"
_PLANNED = re.compile(
    r"\b(?:(?:veu(?:t|lent)|voulai(?:t|ent)|entend(?:ent|ait|aient)?|compt(?:e|ent|ait|aient)|doi(?:t|vent)|"
    rf"devai(?:t|ent)|pensai(?:t|ent)|souhait(?:e|ent|ait|aient)|projet(?:te|tent|ait|aient) d['e]) ?{_INFINITIVE}|"
    r"(?:devr(?:ait|aient|a|ont)|va|vont|allai(?:t|ent)) "
    rf"{_INFINITIVE}|s'(?:est|était|étaient|engage(?:nt|ait|aient)?|engageai(?:t|ent))(?: engagée?s?)? à|"
    r"se (?:sont|fixai(?:t|ent)) engagée?s? à|(?:a|ont|avait|avaient) (?:promis|prévu|programmé|budgété|autorisé)|"
    r"prome(?:t|ttent|ttait|ttaient)|annonçai(?:t|ent)|prédisai(?:t|ent)|pronostiquai(?:t|ent)|"
    r"anticipai(?:t|ent)|craignai(?:t|ent)|redoutai(?:t|ent)|autorise(?:nt|ait)?|quota|contingent|cible|"
    r"pour (?:objectif|but|ambition|cible)|dans l'espoir)\b[^.;,]{0,45}$"
)
_PLANNED_BEHIND = re.compile(
    rf"[^.;,]{{0,30}}\b(?:doivent \w+|devaient \w+|devront \w+|(?:sont|étaient) (?:conviée?s|invitée?s|"
    r"attendue?s|appelée?s à|convoquée?s|visée?s|ciblée?s|censée?s)|seront \w+(?:é|u|i|is|it)e?s?)\b|"
    rf"{_BEYOND}[^.;,]{{0,25}}\b(?:attendu|espéré|escompté|prévu|visé|promis|programmé|budgété|autorisé|convoqué|invité|convié|"
    r"souhaité|ciblé)e?s?\b"
)
# « 300 mètres de haie à planter », not « neuf vélos à Quimper », « neuf logements à loyer modéré »
_TO_DO = re.compile(
    rf"(?! (?:hier|{A_WEEKDAY})\b) \w+ (?:\w+ )?à (?=[a-zà-ÿ])"
    rf"(?!(?:loyer|titre|coucher|manger|laver|écrire|coudre|repasser|poudre|quatre)s?\b){_INFINITIVE}"
)
_PACT = re.compile(
    r"\b(?:accord|protocole|contrat|convention|compromis|loi|texte|règlement|décret|arrêté|ordonnance|compte rendu)\b"
)
"""What is laid down in these is no plan that may yet fail."""


def _done(item: Item) -> bool:
    if item.figure.kind is Kind.DATE or item.figure.modality is not Modality.STATED or _planned(item):
        return False
    before, after = split_at_figure(item.words.passage)
    behind = not _ALL_OF.search(before) and _DONE_BEHIND.match(after)
    return bool(behind or _DONE_AHEAD.search(before) or _SO_FAR.search(before) or _AND_DONE.search(item.lead(_FAR)))


_FAR = 110
"""Characters."""


_ALL_OF = re.compile(r"\b(?:les|ces|ses|leurs|nos|aux|des)\s*$")
"""« Les 980 salariés ont appris » counts them all, whatever they did."""


_NO_DEED = (
    r"(?!(?:annonc|prom|prév|pré[vd]|estim|évalu|chiffr|décid|vot|adopt|fix|demand|réclam|exig|propos|déclar|indiqu|"
    r"précis|confirm|affirm|assur|espér|attend|souhait|voul|command|autoris|dévoil|évoqu|programm|budg|requis|sign|"
    r"approuv|calcul|jug|dit|fait|compar|rappel|condamn|choisi|appel|invit|convi|convoqu|menac|accept|renonc|refus|"
    r"concern|vis|cibl|port|relev|ramen|abaiss|étend|élarg|révis|maint|retenu|consacr|débloqu|engag|infligé|écopé|"
    r"avanc|présent|plac|mis\b|eu\b|été\b|dû\b|pu\b|su\b|permis|besoin|droit|lieu|plus|depuis|beaucoup|trop|moins|"
    r"aussi|ainsi|mais|puis|qui\b|lui\b|jamais|bris|conclu|âgé|situé)\w*)"
)
_DEED = rf"{_NO_DEED}\w{{2,}}(?:é|i|u|is|it|ert|eint|aint|oint)(?:e|s|es)?\b"
_ADVERB = r"(?:(?:déjà|bien|finalement|seulement|effectivement|réellement|tous|toutes|ainsi|en fait|depuis) )?"
_DONE_AHEAD = re.compile(
    rf"\b(?:(?:a|ont|n'a|n'ont|aura|auront|s'est|se sont) {_ADVERB}(?:été )?{_DEED}|"
    r"(?:revendiqu|recens|dénombr|comptabilis|enregistr)(?:e|ent)|"
    rf"(?:est|sont) {_ADVERB}(?:mont|descend|ven|arriv|tomb)\w+)[^.;,:]{{0,30}}$"
)
# « ont examiné trente dossiers et entendu douze témoins »
_AND_DONE = re.compile(
    rf"\b(?:a|ont|avaient|avait) {_DEED}[^.;:]{{0,70}} et (?!de |d'){_DEED}(?: \w+)? ?(?:les |quelque )?$"
)
_DONE_BEHIND = re.compile(
    rf"[^.;,:]{{0,40}}? (?:sont {_ADVERB}(?:ven|arriv|mont|descend)\w+|"
    rf"(?:ont|n'ont|auront|se sont) {_ADVERB}(?:été )?(?:{_DEED}|vu le jour|fait le déplacement|"
    r"trouvé preneur|pris part))"
)
_SO_FAR = re.compile(
    r"\b(?:à ce jour|jusqu'ici|pour l'heure|au final|en définitive|au bout du compte)\b[^.;\d]{0,45}$"
)
