"""What a percentage measures by the phrase it stands in: « 18 % du marché », « rempli à 12 % », « 35 % payés »."""

import re

from corpus.claims.roughly import RESTRICTED
from corpus.figures.model import Figure

PRICE = "cours de l’action"
PAID = "part financée"
"""The measure of how much of a cost somebody bears."""
_HAVE = r"(?:(?:ne )?(?:sont|étaient|seront|seraient|ont été|avaient été|auraient été|est|était|a été) )?"
_DONE = r"(?:achev|termin|réalis|exécut|effectu|boucl|complét)ée?s?|finie?s?|faite?s?"
_PASSED = (
    r"(?:sont|étaient|seront|seraient|ont été|avaient été|auraient été|furent) (?:\w+ )?"
    r"(?:admis\b|reçue?s\b|diplômée?s)|"
    r"(?:ont|avaient|auraient) (?:\w+ )?(?:réussi|décroché|obtenu (?:leur|le|un) (?:diplôme|bac|brevet|permis|examen|"
    r"certificat|concours|titre))"
)
_GIVEN = (
    r"(?:vers|pay|financ|apport|fourni|assur|assum|support|avanc|règl|régl|pri[ts]|couvert|donn|rembours|acquitt|"
    r"débours|allong|abond|subventionn)(?:ée?s?|s|e?s?)"
)
_COST = (
    r"(?:budget|coût|montant|financement|dépenses?|facture|addition|enveloppe|investissement|somme|travaux|frais|"
    r"note|chantier|projet)"
)
_PAYS = (
    r"(?:vers|pai|pay|financ|apport|fourni|assum|support|couvr|règl|régl|rembours|abond|débours|allong|subventionn|"
    r"contribu)\w*|pren\w+(?: \w+)? (?:en|à sa|à leur) charge|pri[st] en charge"
)
_BEHIND = {
    "part de marché": r"(?:du|de (?:ce|son|leur)|de parts? d[eu]) marché\b(?! (?:du travail|de l'emploi))",
    "taux d’occupation": (
        r"(?:de (?:sa|leur|la)|de ses|de leurs|des) capacités?\b(?! (?:de produc|de paie|d'emprunt|d'invest))|"
        r"(?:des|de ses|de leurs) (?:chambres|lits|places|sièges|cellules|emplacements|couchages|fauteuils)"
        rf"(?: [\w-]+){{0,2}}? {_HAVE}(?:occupée?s?|remplie?s?|louée?s?|réservée?s?|prise?s?)\b"
    ),
    "logements vacants": (
        r"(?:des|de ses|de leurs|de ces) (?:logements|hlm|appartements|maisons|studios|résidences|habitations)"
        r"(?: [^,;:.]{1,40}?)? (?:sont|étaient|seraient|restent|restaient|demeurent) (?:\w+ment |encore )?"
        r"(?:vides|inoccupée?s|inhabitée?s|vacante?s|sans locataires?)\b"
    ),
    "couverture": (
        r"(?:de la|de l'|du|de sa|de leur) (?:cible|population (?:cible|visée|ciblée)|public (?:cible|visé|ciblé)|"
        r"effectif (?:cible|visé|ciblé)|objectif)\b|"
        r"(?:des|de ses) \w+ (?:ciblée?s|visée?s|à vacciner)\b"
    ),
    "avancement": (
        rf"(?:des travaux|du chantier|de l'ouvrage|du programme|du tracé) {_HAVE}(?:\w+ment )?(?:{_DONE})\b"
    ),
    "réussite": (
        r"(?:de réussite|d'admis|de reçus|d'admission)\b|"
        rf"(?:des|de ses|d'entre)(?: [\w-]+){{1,3}}? (?:{_PASSED})"
    ),
    PAID: (
        rf"(?:(?:de )?{_GIVEN}|pris en charge|à la charge) (?:par|d[eu]|des|d')|"
        r"(?:viend\w+|vien(?:t|nent)|proviend\w+|provien(?:t|nent)|(?:pro)?venant) (?:de |du |des |d')|"
        rf"(?:du|de la|de l'|de ce|de cette|des|de son|de sa|de ces) {_COST}(?: [\w'-]+){{0,3}}? "
        rf"(?:{_HAVE}|qui )?(?:{_GIVEN} |pris en charge |à la charge )(?:par|d[eu]|des|d')"
    ),
}
"""What a share is, by the words right behind it, and by those before."""
_AHEAD = {
    "taux d’occupation": r"(?:remplie?s?|pleine?s?|occupée?s?|saturée?s?|remplit|remplissent)(?: [\w-]+)? (?:qu')?à",
    "logements vacants": (
        r"(?:logements|hlm|appartements|maisons|studios|résidences|habitations) (?:vides|inoccupée?s|vacante?s)"
        r"(?: [^,;:.]{1,30}?)? (?:ne )?(?:représent|pès|form|constitu)\w+(?:,[^,;:.]{1,30},)?(?: plus)?(?: qu[e'])?"
    ),
    "avancement": (
        r"(?:avancée?s?|achevée?s?|terminée?s?|bouclée?s?|réalisée?s?|exécutée?s?|finie?s?|prête?s?)"
        r"(?: [\w-]+)? (?:qu')?à|"
        r"(?:travaux|chantier|ouvrage)[^.;:,]{0,40} en (?:est|sont|était|étaient)(?: [\w-]+)? à"
    ),
    PAID: (
        r"(?:quote-)?(?:part|participation|contribution) (?:d[eu] |de la |de l'|des |d')?(?:"
        r"(?:état|gouvernement|ministère|fédéral|région|département|ville|commune|municipalité|métropole|mairie|"
        r"agglomération|province|canton|confédération|union européenne|europe|collectivités?|assurance[ -]maladie)\b)"
        r"[^.;:,]{0,40}? (?:est|sera|serait|était|s'élève|atteint|atteindra|se limite|passe|tombe|monte|"
        r"s'est réduite|se réduit|réduite|ramenée|limitée|fixée|plafonne)(?: (?:à|de|d'|qu'à|que de))?|"
        r"(?:(?:(?:co)?financ|subventionn|pay|assum|support|rembours|abond|acquitt|couvert)(?:ée?s?|e?s?)|"
        r"prise?s? en charge|à la charge [^.;:,]{3,30}?)(?: [\w-]+)? (?:qu')?à(?: hauteur de)?|"
        rf"en (?:(?:a|ont|aura|auront|aurait|auraient) )?(?:{_PAYS})(?: [\w-]+)?"
    ),
}
_OF_COST = re.compile(
    rf"\s(?:du|de la|de l'|de ce|de cette|des|de son|de sa|de ces) (?:{_COST}\b|"
    r"\d[\d ,.\u00a0\u202f]*(?:millions?|milliards?|euros?|francs?|dollars?|livres|dirhams|dinars))"
)
_PAYER = re.compile(
    rf"\b(?:{_PAYS})(?: que| qu')?\s?{RESTRICTED}(?:(?:plus|moins|près|autour) (?:du |de la )|l[ea] |les )?$"
)
_LED = {label: re.compile(rf"\b(?:{words})\s?{RESTRICTED}$") for label, words in _AHEAD.items()}
_FOLLOWED = {label: re.compile(rf"\s(?:{words})") for label, words in _BEHIND.items()}
_LINES = (
    r"(?:trains?|tgv|ter|rames?|bus|autobus|métros?|trams?|tramways?|intercités|vols?|ferries|bateaux|cars|liaisons|"
    r"navettes)"
)
_RUNS = re.compile(
    r"\s?(?:seulement |à peine )?(?:ne )?(?:(?:a|ont|avait|avaient|aura|auront|aurait|auraient|est|sont|était|"
    r"étaient|sera|seront|serait|seraient|doit|doivent|devrait|devraient|pourra|pourront)\b ?)?(?:[\w']+ ){0,4}?"
    r"(?:circul|roul|assur|partir|maintenu|en circulation)"
)
_LINE = re.compile(rf"\b{_LINES}\b")
_OF_LINES = re.compile(rf"\s(?:des|de ses|de leurs) {_LINES}(?: [\w'-]+)??\b")
RUNNING = "trafic assuré"
"""The measure of how much of a service runs."""
MEASURES = frozenset(_BEHIND) | {RUNNING, PRICE}
"""What only a percentage states."""
_LEAD = 70
"""Characters before a share in which what it is a share of stands."""


# « l’action a pris 9 % », « le titre cède trois points », « où le cours s’est envolé de 9 % »
_SHARE_PRICE = re.compile(
    r"\b(?:l'action|les actions|le titre|les titres|la valeur|le cours|son cours|sa cotation)\b[^.;:]*$"
)
_MARKET = re.compile(
    r"\b(?:bourse|boursier|boursière|cotée?|cotation|séance|actionnaires?|investisseurs?|cac|nasdaq)\b"
)


def moved(lower: str, figure: Figure) -> str | None:
    """The measure of a change that a share or its price undergoes on the exchange."""
    start = max(0, figure.start - 2 * _LEAD)
    named = _SHARE_PRICE.search(lower, start, figure.start)
    return PRICE if named and _MARKET.search(lower) else None


def told(lower: str, figure: Figure) -> str | None:
    """The measure of a percentage, which a change has on the exchange alone; ``lower`` is the text in lower case with
    ' for ’."""
    if figure.direction is not None:
        return moved(lower, figure)
    for label, behind in _FOLLOWED.items():
        if behind.match(lower, figure.end):
            return label
    start = max(0, figure.start - _LEAD)
    for label, ahead in _LED.items():
        if ahead.search(lower, start, figure.start):
            return label
    within = _LINE.search(lower, figure.start, figure.end)
    lines = _OF_LINES.match(lower, figure.end)
    if (within or lines) and _RUNS.match(lower, lines.end() if lines else figure.end):
        return RUNNING
    if _OF_COST.match(lower, figure.end) and _PAYER.search(lower, start, figure.start):
        return PAID
    return None
