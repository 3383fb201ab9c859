"""What a sum of money is for where no noun says it, by who pays or gets it: a prize, a fine, loot, pay, a grant."""

import re
from typing import Final

from corpus.claims.roughly import QUALIFIER
from corpus.figures.model import Figure

_WITHIN: Final = 110
"""Characters before a figure in which the words stand that say it."""
_SUM: Final = rf"(?:(?:avec|une somme de|un chèque de|la somme de) )?{QUALIFIER}$"
_GETS: Final = (
    r"(?:touch|empoch|recevr|recev|reçoi|reçu|encaiss|percev|perçoi|perçu|décroch|rempor|repart|gagn)(?!ante?)\w*"
)
_WINNER: Final = (
    r"(?:vainqueu?rs?|gagnante?s?|lauréate?s?|championne?s?|primée?s?|sacrée?s?|victorieux|victorieuses?)"
)
_VICTORY: Final = r"(?:victoires?|titre|sacre|succès|triomphe|couronne|première place|exploit)"
_WON: Final = re.compile(
    rf"\b(?:{_WINNER}|pour (?:sa|son|leur|cette) {_VICTORY})\b[^.;!?]{{0,70}}\b{_GETS} {_SUM}|"
    rf"\b{_VICTORY}\b[^.;,!?]{{0,30}} (?:rapport|vaut|vaudr|valai|val[ue]t?)\w* (?:à [^.;,]{{2,30}} )?{_SUM}"
)
_GOT: Final = re.compile(rf"\b{_GETS} {_SUM}")
_FOR_WINNING: Final = re.compile(rf"[^.;,!?\d]{{0,30}} pour (?:sa|son|leur|cette) {_VICTORY}\b")
"""« le pilote touchera 4 000 euros pour sa victoire »."""
_MUST_PAY: Final = re.compile(
    r"\b(?:(?:devr|doi[tv])\w* (?:\w+ ){0,2}?(?:payer|verser|débourser|régler|(?:s')?acquitter (?:de )?)|"
    rf"paiera|paieront|paye|paie) {QUALIFIER}$"
)
_FOR_A_FAULT: Final = re.compile(r"\bpour (?:ne pas |n')?(?:avoir|s'être)\b")
_TO_THE_TREASURY: Final = re.compile(r"[^.;,!?\d]{0,15} (?:au trésor|au fisc)\b")
_FLED: Final = re.compile(
    r"\b(?:(?:enfui|envolé|volatilisé)e?s? avec|"
    r"(?:voleu(?:rs?|ses?)|cambrioleurs?|braqueurs?|malfaiteurs?|escrocs?|pickpockets?|malfrats?|intrus)\b[^.;!?]{0,60}"
    rf"\b(?:emport(?:é|ent|e|ant|ère)\w*|repart\w+ avec|parti(?:s|es?)? avec|fui\w* avec)) {QUALIFIER}$"
)
_ASKED: Final = re.compile(
    r"\b(?:à vendre|(?:mise?s?|remise?s?) en vente|compte[rz]|en (?:demande|veut|voulait|réclame)) "
    rf"(?:pour |à )?{QUALIFIER}$"
)
_EARNS: Final = re.compile(
    rf"\b(?:gagn(?:e|ent|ait|aient|era)|perçoi(?:t|vent)|percevai(?:t|ent)|touch(?:e|ent|ait|aient)) {QUALIFIER}$"
)
_PER_MONTH: Final = re.compile(r"\s?(?:brute?s?|nets?|mensuels?|par mois|par an)\b")
_NO_WAGE: Final = re.compile(
    r"retrait|pension|alloc|bours|chôm|rsa\b|loyer|propriétaire|bailleur|commune|mairie|rente"
)
_PAYS: Final = re.compile(rf"\b(?:débours|pay|paie|vers|lâch|compt)\w* {QUALIFIER}$")
_TO_DWELL: Final = re.compile(
    r"[^.;!?\d]{0,25}(?:par mois|chaque mois|mensuel\w*|tous les mois)\b[^.;!?\d]{0,30}"
    r"\b(?:(?:se |y )?(?:loger|louer)|(?:propriétaire|bailleur)s?|studio|logement|appartement|chambre|"
    r"deux-pièces|loyer)\b"
)
"""« il faut débourser 600 euros par mois pour se loger »."""
_BUYER: Final = re.compile(
    r"\b(?:collectionneu(?:r|se)|acquéreur|acquéreuse|enchéri(?:sseur|sseuse)|acheteu(?:r|se)|antiquaire|galeriste|"
    rf"brocanteur|marchand)\b[^.;!?\d]{{0,70}}\b(?:emport|acqui|acqué|achet|achèt|offert|offr|raf[fl]|obten)\w*"
    rf"[^.;,\d]{{0,40}} pour {QUALIFIER}$"
)
_PAID_FOR: Final = re.compile(
    r"\s(?:ont|auront|auraient) (?:donc |ainsi )?été (?:payés|déboursés|donnés|dépensés) pour\b"
)
_BAIL: Final = re.compile(
    rf"\b(?:libre|libéré|relâché|remis en liberté|remise en liberté)e?s? (?:sous contrôle )?contre {QUALIFIER}$"
)
_JOINS: Final = re.compile(
    r"\b(?:rejoin(?:t|dra|ts)|recrut\w+|s'attach\w+ les services|débauch\w+)[^.;,\d]{0,50} "
    rf"(?:contre|pour|moyennant) {QUALIFIER}$"
)
_PLAYER: Final = re.compile(
    r"\b(?:joueu(?:r|se)|attaquante?|gardienn?e?|défenseur|défenseure|milieu|ailier|ailière|avant-centre|buteu(?:r|se)|"
    r"meneu(?:r|se)|pivot|demi|club)\b"
)
_PUBLIC: Final = (
    r"(?:mairie|ville|commune|municipalité|département|région|état|métropole|agglomération|ministère|"
    r"union européenne|europe|conseil (?:général|régional|départemental|municipal))"
)
_GRANTED: Final = re.compile(
    rf"\b{_PUBLIC}\b[^.;,!?]{{0,25}} (?:vers|accord|octroi|attribu|allou|donn)\w* {QUALIFIER}$"
)
_FROM_PUBLIC: Final = re.compile(rf"[^.;,!?\d]{{0,25}} (?:de la |de l'|du )(?:\w+ )?{_PUBLIC}\b")


def of(lower: str, figure: Figure) -> str | None:
    """The measure, as the vocabulary calls it; ``lower`` is the text in lower case with ' for ’."""
    first = max(lower.rfind(". ", 0, figure.start), lower.rfind("\n", 0, figure.start), figure.start - _WITHIN, 0)
    before, after = lower[first : figure.start], lower[figure.end : figure.end + _WITHIN]
    if _WON.search(before) or (_GOT.search(before) and _FOR_WINNING.match(after)):
        return "prime"
    if _MUST_PAY.search(before) and _is_fined(before, after):
        return "amende"
    if _FLED.search(before):
        return "butin"
    if _ASKED.search(before) or _BUYER.search(before) or _PAID_FOR.match(after):
        return "prix"
    if _BAIL.search(before):
        return "caution"
    if _JOINS.search(before) and _PLAYER.search(before):
        return "transfert"
    if _PAYS.search(before) and _TO_DWELL.match(f" {figure.unit or ''}{after}"):
        return "loyer"
    monthly = figure.unit in ("par mois", "par an") or _PER_MONTH.match(after)
    if monthly and _EARNS.search(before) and not _NO_WAGE.search(before + after):
        return "salaire"
    granted = _GRANTED.search(before) or (_GOT.search(before) and _FROM_PUBLIC.match(after))
    return "subvention" if granted else None


def _is_fined(before: str, after: str) -> bool:
    """« devra payer 3 000 euros pour avoir pollué »."""
    behind = after.partition(".")[0]
    return bool(_FOR_A_FAULT.search(before) or _FOR_A_FAULT.search(behind) or _TO_THE_TREASURY.match(behind))
