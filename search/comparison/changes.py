"""What a figure was, is and will be: the value after a change that the later paper tells, and the value to come."""

import re

from corpus.claims.model import Role
from corpus.figures.model import Kind, Modality
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.contexts import FIGURE
from search.comparison.disputes import of_a_party
from search.comparison.items import Item, sole_bearer
from search.comparison.moments import days_between, in_order, paper_day


def moved(a: Item, b: Item) -> str | None:
    """« une caution de 40 000 euros », days later « sa caution a été ramenée à 25 000 euros »: both were so."""
    ordered = in_order(a, b)
    if ordered is None:
        return None
    early, late = ordered
    if _decided(early) or not (
        (_decided(late) and not of_a_party(early)) or _told_as_grown(early, late) or _turned(early, late)
    ):
        return None  # « le taux a été revu à 12 % » leaves « 30 %, selon les syndicats » as it was
    return f"{proofs.stated(late.figure)}{t.NBSP}: la valeur après changement, au {paper_day(late)}"


def _decided(item: Item) -> bool:
    return _DECIDED.search(_lead(item)) is not None


_TOWARDS = r"(?:de [^,;.]{1,30} )?(?:à|au)\s"
_ROUGHLY = (
    r"(?:environ |quelque |près de |plus de |moins de |un peu (?:plus|moins) de |à peine |au moins |pas moins de |"
    r"une? |les? |la |seulement )?"
)
_DECIDED = re.compile(
    r"\b(?:(?:a|ont|avait|avaient) (?:\w+ )?été (?:port|ramen|relev|abaiss|étend|élargi|rédui|révis|réévalu|revu)\w*"
    r"(?: à la (?:hausse|baisse),?|,[^,;.]{1,30},|(?: \w+){1,2})?|"
    r"vien(?:t|nent) d'être (?:port|ramen|relev|abaiss|rédui|révis|réévalu|revu)\w*|"
    r"(?:est|sont) (?:redescend|retomb|remont|reven|réévalu)\w+|"
    r"(?:a|ont) (?:\w+ )?(?:port|ramen|relev|abaiss|réévalu|rédui|révis)\w+"
    rf"(?: (?:\w+ )?(?:sa|son|ses|leurs?|la|le|les|l')\s?[^,;.]{{2,40}})?) {_TOWARDS}$"
)


def _told_as_grown(early: Item, late: Item) -> bool:
    """« trois suspects se sont livrés, ce qui porte à 19 le nombre d’arrestations », « portant le total à 19 »."""
    if late.figure.kind is not Kind.COUNT or (late.magnitude or 0.0) <= (early.magnitude or 0.0):
        return False
    return bool(_SUMMED_UP.search(_lead(late))) and not _SUMMED_UP.search(_lead(early))


_SUMMED_UP = re.compile(
    r"\b(?:(?:ce )?qui (?:port|élèv|hiss|mont|fai)\w*|portant|élevant|faisant|"
    r"(?:porte|élève|fait)(?:nt)?(?= [^,;.]{0,12}(?:nombre|total|bilan|compte)))(?: (?:passer|grimper|monter))?"
    r"(?: (?:ainsi|désormais|donc|maintenant))?"
    r"(?: (?:le|leur|son|ce) (?:nombre|total|bilan|compte|chiffre)[^,;.]{0,50}?)? "
    rf"{_TOWARDS}{_ROUGHLY}$"
)


def _turned(early: Item, late: Item) -> bool:
    """« occupée par 140 étudiants », later « ils n’étaient plus que 35 »; « le taux est passé à 4 % »."""
    lead, days = _lead(late), days_between(early, late)
    if _LEFT.search(lead) or _still(late):
        fell = (late.magnitude or 0.0) < (early.magnitude or 0.0)
        return fell and not (_LEFT.search(_lead(early)) or _still(early))
    if late.figure.modality is Modality.CONDITIONAL or late.figure.unit in _WEATHER:
        return False
    if any(changed.search(_lead(early)) for changed in (_TURNED, _NOW_ONLY, _CHANGES_TO)):
        return False
    if late.figure.kind in (Kind.COUNT, Kind.MONEY) and _FINALLY.search(late.words.passage):
        return not (_FINALLY.search(early.words.passage) or _spent(early))
    return bool((days >= _SETTLED and _TURNED.search(lead)) or (days >= _SOON and _NOW_ONLY.search(lead)))


_FINALLY = re.compile(
    rf"\b(?:inventaire|recomptage|vérifications?|comptes sont faits|"
    rf"décompte (?:définitif|final))\b[^.;]{{0,45}}{FIGURE} |"
    rf"\bfinalement\b[^.;,]{{0,35}}{FIGURE} |{FIGURE} [^.;,]{{0,30}}\bfinalement\b"
)


def _spent(item: Item) -> bool:
    """« le musée a englouti six ans et 40 millions »: a bill that is paid, which another final one contradicts."""
    return item.figure.kind is Kind.MONEY and _SPENT.search(_lead(item)) is not None


_SPENT = re.compile(
    r"\b(?:a|ont|aura|auront) (?:\w+ )?(?:coûté|nécessité|englouti|exigé|demandé|absorbé|avalé|mobilisé|requis|"
    r"dépensé|déboursé|payé|réglé)\b[^.;:]*$"
)
_SOON = 2
_SETTLED = 3
"""Days between two papers from which what « est passé à » another value was not so in the first; of one news, two
papers tell it the same day or the next."""


def _still(item: Item) -> bool:
    """« 310 foyers attendaient toujours le courant », « est encore barré par dix camions »: what is left of more."""
    behind = _STILL_BEHIND.match(item.article.text, item.figure.end, item.claim.sentence[1])
    return bool(behind or _STILL_AHEAD.search(_lead(item)))


_LASTS = r"(?:attend|manqu|rest|demeur|étaient|était|sont|est|cour(?:ent|aient)|occup|campai|bloqu|barr)\w*"
_STILL_BEHIND = re.compile(rf"[^.;,:\d]{{0,30}} {_LASTS} (?:toujours|encore)\b")
_STILL_AHEAD = re.compile(rf"\b{_LASTS} (?:toujours|encore) [^.;,:\d]{{0,35}}$")
_WEATHER = ("°C", "km/h")
"""« a grimpé à 39 °C » is how far it went that day."""
_LEFT = re.compile(
    r"\b(?:n(?:e |')\w+ai(?:t|ent)|n'(?:est|y (?:a|en a))|"
    r"ne (?:sont|sera|seront|reste(?:nt|ait|aient)?|cherch\w+|"
    r"manqu\w+|cour\w+)|il n'en rest\w+|(?:il )?ne rest\w+)(?: \w+)? plus (?:guère )?qu(?:e |')(?:d'|de )?"
    rf"{_ROUGHLY}$"
)
_TURNED = re.compile(
    r"\b(?:(?:est|sont) (?:\w+ )?(?:pass|tomb|mont|grimp|descend|redescend|retomb|remont)\w+|"
    r"(?:a|ont) (?:encore|de nouveau|à nouveau) (?:pris|gagné|perdu|cédé|lâché|grimpé|augmenté|baissé)\b[^;.]{0,50}|"
    r"(?:a|ont) (?:\w+ )?(?:gross|grimp|bond|chut|fond|gonfl|enfl|dégringol|plong|reflu|recul|baiss|"
    r"progress|augment|dimin|doubl|tripl)\w+[^,;.]{0,25}|"
    r"(?:retomb|redescend|remont|repass)(?:e|ent)?|s'alourdi(?:t|ssent)|s'est alourdie?|"
    rf"(?:tombé|retombé|redescendu|remonté|ramené|passé)e?s?(?: \w+)?) {_TOWARDS}{_ROUGHLY}$|"
    rf"\bn[e'] ?\w+ (?:\w+ )?plus qu(?:e |'){_ROUGHLY}$"
)
_NOW_ONLY = re.compile(rf"\b(?:désormais|maintenant|à présent|dorénavant) (?:[\w'-]+ ){{0,2}}{_ROUGHLY}$")


def bygone(item: Item) -> bool:
    """« ils étaient 610 il y a un an »: what is no more."""
    return item.figure.modality is not Modality.CONDITIONAL and _BYGONE.search(item.words.passage) is not None


_BYGONE = re.compile(
    rf"\b(?!aurai|serai)(?:étaient|était|\w{{3,}}ai(?:t|ent)) [^,;.]{{0,30}}{FIGURE} [^;.]{{0,25}}\b(?:"
    r"il y a|auparavant|plus tôt|avant|jusqu'en|jusqu'au|jusque-là|jusqu'ici|jusqu'alors|"
    r"l'an (?:dernier|passé)|l'année (?:dernière|passée|précédente)|naguère|jadis)\b"
)


def had_been(item: Item) -> bool:
    """« elle avait été condamnée à 9 000 euros »: what is of before, whatever it is set beside."""
    return _HAD_BEEN.search(_lead(item)) is not None


_HAD_BEEN = re.compile(
    r"\b(?:avai(?:t|ent)|étai(?:t|ent)) (?:(?!pas\b|plus\b)\w+ ){0,2}?"
    r"\w{2,}(?:é|i|u|is|it|ert|int)e?s?\b[^,;.:]{0,40}$"
)


def no_more(a: Item, b: Item) -> str | None:
    """« coûtait 14 dinars jusqu’en février », « coûte 17 dinars »: what is no more, and what is."""
    found = sole_bearer(a, b, bygone)
    if found is None:
        return None
    gone, now = found
    if now.claim.role is not Role.LEVEL or now.figure.modality is not Modality.STATED or not _IS.search(_lead(now)):
        return None
    return f"{proofs.stated(gone.figure)}{t.NBSP}: la valeur d’avant"


_IS = re.compile(
    r"\b(?:coûte|compte|emploie|accueill|produi[ts]|vaut|valent|pai(?:e|ent)|dispose|possède|abrite|faut|est|sont|fait|"
    r"reste|donne|vend|exploite|attein|dépasse|désormais|aujourd'hui|maintenant)\w*[^;.]{0,45}$"
)


def not_yet(a: Item, b: Item) -> str | None:
    """« 410 écrans », « il passera à 530 »: what is, and what will be."""
    led = sole_bearer(a, b, _lead_to)
    found = led or sole_bearer(a, b, _ahead)
    if found is None:
        return None
    planned, now = found
    changes = _CHANGES_TO.search(_lead(now))
    if led:
        of_now = _brought(planned) or not _told_ahead(now)
        holds = now.figure.modality is Modality.STATED and not changes and of_now
    else:
        holds = (not changes and _at_present(now)) or _running(now)
    if not holds or now.claim.role is not Role.LEVEL:
        return None
    return f"{proofs.stated(planned.figure)}{t.NBSP}: la valeur à venir"


def _told_ahead(item: Item) -> bool:
    """« 70 internes pourront y dormir », « trente postes seront créés »: no value of today."""
    text, (_, end) = item.article.text, item.claim.sentence
    return _AHEAD_BEHIND.match(text, item.figure.end, end) is not None


_AHEAD_BEHIND = re.compile(
    r"[^.;:\d]{0,40}\b(?:pourr(?:a|ont)|ser(?:a|ont)|aur(?:a|ont)|devr(?:a|ont)|v(?:a|ont) être)\b"
)


def _running(item: Item) -> bool:
    """« transporte 11 000 voyageurs », « fait travailler 80 personnes »: so it is today, and no plan speaks so."""
    stated = item.figure.modality is Modality.STATED and "à terme" not in item.claim.perimeter
    return stated and _RUNS.search(_lead(item)) is not None and not _OF_PLANS.search(item.sentence)


_RUNS = re.compile(
    r"\b(?:transport|expédi|exploit|fabriqu|consomm|héberg|scolaris|soign|abrit)(?:e|ent)\b[^,;.:]{0,25}$|"
    r"\b(?:emploie(?:nt)?|produi(?:t|sent)|accueill(?:e|ent)|vend(?:ent)?|dessert|desservent|"
    r"fournit|fournissent|reçoi(?:t|vent)|(?:fait|font) (?:travailler|vivre|tourner|voler|rouler))\b[^,;.:]{0,25}$"
)
_OF_PLANS = re.compile(
    r"\b(?:projet|plan|futur|prév|nouve|prochain|bientôt|demain|terme|horizon|extension)", re.IGNORECASE
)


def _ahead(item: Item) -> bool:
    return item.figure.modality is Modality.PLANNED or "à terme" in item.claim.perimeter


def _at_present(item: Item) -> bool:
    """« compte aujourd’hui 340 lits », « jusqu’ici facturée 4 euros », « payée 12 euros, va encore renchérir »."""
    text, figure = item.article.text, item.figure
    end = item.claim.sentence[1]
    return bool(
        _AT_PRESENT_AHEAD.search(_lead(item))
        or _AT_PRESENT_BEHIND.match(text, figure.end, end)
        or _WILL_CHANGE.search(text, figure.end, end)
    )


_AT_PRESENT = (
    r"(?:aujourd['’]hui|actuellement|à l['’]heure actuelle|pour l['’](?:heure|instant)|"
    r"jusqu['’](?:ici|alors|à présent)|présentement|en ce moment|à ce jour|actuel(?:le)?s?|existante?s?|en service)"
)
_AT_PRESENT_AHEAD = re.compile(rf"\b{_AT_PRESENT}\b[^.;:\d]{{0,45}}$", re.IGNORECASE)
_AT_PRESENT_BEHIND = re.compile(rf"[^.;:\d,]{{0,40}}\b{_AT_PRESENT}\b")
_WILL_CHANGE = re.compile(
    r"\b(?:sera|seront) (?:bientôt |ensuite |donc )?(?:revaloris|augment|relev|major|réévalu|abaiss|rédui|agrandi|"
    r"rehauss|doubl|remplac)\w*|"
    r"\b(?:va|vont|devrait|devraient) (?:(?:encore|bientôt|de nouveau|à nouveau|donc|aussi) )?"
    r"(?:renchérir|augmenter|grimper|monter|baisser|diminuer|doubler|tripler|changer|grossir|s['’]agrandir|"
    r"s['’]étendre|être (?:agrandi|porté|relevé|doublé|rehaussé|augmenté|réduit|étendu)\w*)\b"
)


def _lead_to(item: Item) -> bool:
    text, figure = item.article.text, item.figure
    from_then = figure.modality is Modality.PLANNED and _AS_OF.match(text, figure.end)
    return bool(from_then or _brought(item))


def _brought(item: Item) -> bool:
    """« le quota sera abaissé à 900 »."""
    lead = _lead(item)
    return any(future.search(lead) for future in (_WILL_BE, _WOULD_BE, _SHALL_BE))


_AS_OF = re.compile(r"[^.;,]{0,25} (?:à compter|à partir) d[eu]\b")
_BROUGHT = (
    r"(?:port|ramen|relev|abaiss|allong|étend|élargi|agrandi|rédui|rehauss|surélev|prolong|raccourci|augment|diminu|"
    r"doubl|pouss|hiss)"
)
_WILL_BE = re.compile(
    rf"\b(?:(?:sera|seront|serait|seraient) (?:\w+ )?{_BROUGHT}\w*|grimper(?:a|ont)|"
    r"(?:re)?(?:passer|monter|tomber|descendr|bondir)(?:a|ont|ait|aient)) (?:[\w'’]+ ){0,3}?"
    rf"(?:de [^,;.]{{1,30}} )?(?:à|au|jusqu'à)\s{_ROUGHLY}$"
)
# « porterait le congé à »
_WOULD_BE = re.compile(
    r"\b(?:porter|ramèner|relèver|abaisser|allonger|étendr|hisser|élèver|réduir)(?:a|ont|ait|aient) "
    rf"[^,;.]{{2,45}} (?:à|au|jusqu'à)\s{_ROUGHLY}$"
)
# « doit porter le débit à », « devrait monter à », « veut faire passer sa part à »
_SHALL_BE = re.compile(
    r"\b(?:doi(?:t|vent)|devr(?:a|ont|ait|aient)|va|vont|pourr(?:a|ont|ait|aient)|"
    r"permettr(?:a|ont|ait|aient)|veut|veulent|vis(?:e|ent) à|entend(?:ent)?|compt(?:e|ent)|esp[éè]r(?:e|ent)|"
    r"ambitionn(?:e|ent)|prévoi(?:t|ent)|promet(?:tent)?|souhait(?:e|ent)|cherch(?:e|ent) à|envisag(?:e|ent)) "
    r"(?:\w+ )?(?:de |d')?(?:se |s')?(?:faire )?"
    r"(?:porter|passer|monter|grimper|tomber|descendre|ramener|relever|abaisser|hisser|élever|réduire|rehausser|"
    r"être (?:\w+ )?(?:port|ramen|relev|abaiss|rédui|rehauss)\w*)"
    rf"[^,;.]{{0,50}}? (?:à|au|sous|jusqu'à)\s{_ROUGHLY}$"
)
_CHANGES_TO = re.compile(
    r"\b(?:port|rel[eè]v|ram[eè]n|pass|mont|grimp|tomb|descen|abaiss|fix|étend|recul|repouss|hiss|élèv|allong|rédui|"
    rf"bond|plafonn|limit)\w*[^;.]{{0,50}} (?:à|au)\s{_ROUGHLY}$|\bjusqu'à\s$"
)
"""What is told as a change is no value of today."""


def put_off(a: Item, b: Item) -> bool:
    """« fixée au 3 mai », later « a reporté la régate au 17 mai »: both were the day."""
    ordered = in_order(a, b)
    if ordered is not None and _put_off(ordered[1]) and not _put_off(ordered[0]):
        return True
    once = sole_bearer(a, b, lambda item: _ONCE_DUE.search(_lead(item)))
    return once is not None and not _DUE.search(_lead(once[1]))


def _put_off(item: Item) -> bool:
    text, figure = item.article.text, item.figure
    only = _ONLY_THEN.match(text, figure.end) and _BUT.search(_lead(item))
    return bool(only or _PUT_OFF.search(_lead(item)))


_PUT_OFF = re.compile(
    r"\b(?:repouss|report|décal|ajourn|différ|avanc)(?:é|ée|és|ées|e|ent)\b[^,;.:]{0,40} (?:à|au|en)\s$|"
    r"\b(?:prolong(?:é|ée|és|ées|e|ent)|recondui(?:t|ts|te|tes|sent)|étend(?:u|ue|us|ues)?)\b[^,;.:]{0,30}"
    r" jusqu'\w+\s$|"
    r"\b(?:prolong|reconduit|rallong)(?:é|ée|és|ées|e|es|s)?\b(?: [^\s,;.:]+){0,3}, [^,;.:]{0,40}$|"
    r"\b(?:gliss|recul|retard)(?:é|ée|és|ées|e|ent|era|eront)\b[^,;.:]{0,20} (?:à|au|en|jusqu'à|jusqu'au)(?: la)?\s$|"
    r"\bdésormais (?:\w+ )?(?:prév|promis|programm|annonc|attend|fix|espér|envisag)\w*[^,;.]{0,30}$|"
    r"\b(?:prév|promis|programm|annonc|attend|fix|espér|envisag)\w* désormais[^,;.]{0,30}$|"
    r"\bn(?:'est|e sont) plus (?:prév|promis|programm|annonc|attend|fix|espér|envisag)\w*[^,;.]{0,30}$|"
    r"\bfinalement (?:le|en|au|à la)\s$"
)
# « Elle fermera, mais en décembre seulement »
_BUT = re.compile(r"\bmais (?:le |en |au |à |fin |début )?$")
_ONLY_THEN = re.compile(r" seulement\b")
# « promise à l’origine pour 2019 », « devait rouvrir en mars »
_ONCE_DUE = re.compile(
    r"\b(?:initialement|à l'origine|au départ|d'abord) (?:prév|promis|programm|annonc|attend|fix|espér)\w*"
    r"[^.;]{0,40}$|"
    r"\b(?:prév|promis|programm|annonc|attend|fix|espér)\w* (?:initialement|à l'origine|au départ|d'abord)"
    r"[^.;]{0,30}$|"
    r"\b(?:était|étaient|avait été|avaient été) (?:\w+ )?(?:prév|promis|programm|annonc|attend|espér)\w*[^.;]{0,40}$|"
    r"\b(?:devai(?:t|ent)|aurai(?:t|ent) dû) [^.;,]{0,50}$"
)
_DUE = re.compile(
    r"\b(?:prév|promis|programm|attend|espér|initial|devai|dû\b|repouss|report|annul|suspen)\w*[^.;]{0,50}$"
)


def _lead(item: Item) -> str:
    return item.lead(_WITHIN)


_WITHIN = 90
"""Characters before a figure in which what governs it stands."""
