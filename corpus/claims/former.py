"""Whether the text tells a value as one of before: « comptait 410 élèves en 1998 », « jusque-là, il en payait 9 »."""

import re

from corpus.french.tenses import is_conditional_form

_SPAN = r"(?:ans?|années|mois|semaines|décennies?|siècles?)"
_TIME = (
    r"(?:jusque-là|jusqu'alors|jusqu'ici|jusqu'à présent|auparavant|autrefois|naguère|jadis|à l'époque|par le passé|"
    r"(?:du temps|à l'époque|au temps) (?:de|du|des|où)|"
    rf"il y a (?:encore )?(?:[\w'-]+ ){{1,3}}{_SPAN}|[\w-]+ {_SPAN} (?:plus tôt|auparavant)|"
    r"l'an(?:née)? (?:passée?|dernière?|dernier|précédente?)|"
    r"(?:le mois|l'été|l'hiver|l'automne|le printemps|la semaine) (?:dernière?|dernier|passée?|précédente?)|"
    r"(?:en |(?<!depuis )(?<!en )(?<!à )(?<!de )\b)(?:19|20)\d\d|dans les années)"
)
_PREVIOUS = (
    r"(?:\b(?:l'édition|la saison|l'exercice|l'année|le scrutin|le mandat|celle|celui|ceux|celles) "
    r"(?:passée?|dernière?|dernier|précédente?|(?:de )?20\d\d)|"
    r"\b(?:le|la|les|l'|au|du|son|sa|leur) ?précédente?s? [\w-]+|"
    r"\bl'ancien(?:ne)? (?:record|sommet|plus haut|tarif|barème|prix|plafond|loyer|taux|contrat|accord|bâtiment|"
    r"stade|site|pont|formule|système|régime|grille|édition))"
)
_OF_BIRTH = (
    r"(?<!é )(?<!ée )(?<!és )(?<!ées )(?<!ert )(?<!erte )(?<!uit )(?<!uite )(?<!is )(?<!ise )(?<!us )(?<!ue )"
    r"(?<!erts )(?<!uits )(?<!soit )(?<!depuis )"
)
"""« Fondée en 1950, la maison employait »: what came about then, not what is told."""
_WAS = r"\b(?P<verb>\w{2,}ai(?:t|ent))\b(?! (?:besoin|lieu))"
_TO_FIGURE = r"[^;.,:«»\"]{0,45}$"
# « ouvrait une enquête sur les 4 millions » tells of an inquiry, « portait sur 4 millions » of these.
_OF_ANOTHER_NOUN = re.compile(r"\b(?:une?|l[ae]|les|des|son|sa|cette|ce) [\w-]+ (?:sur|contre|concernant)\b")
# « Dix ans plus tôt, le stade accueillait 4 000 supporters », « le précédent chantier, lui, avait coûté 3 millions »
_THEN_WAS = re.compile(
    rf"(?:(?<![\w-]){_OF_BIRTH}{_TIME}|{_PREVIOUS}|\bsous l'ancien(?:ne)? \w+)\b[^;.:]{{0,80}}?{_WAS}{_TO_FIGURE}"
)
# « Avant le rachat, l’atelier employait 40 ouvriers », « il coûtait alors 9 euros »
_BEFORE_WAS = re.compile(
    rf"\W*avant (?:l[ae]s?|l'|cette|ces?|sa|son|ses|leurs?) ?[^,;.:]{{3,40}}, [^;.:,]{{0,40}}{_WAS}{_TO_FIGURE}"
)
_WAS_THEN = re.compile(rf"{_WAS} (?:encore )?alors {_TO_FIGURE}")
_WAS_AHEAD = re.compile(rf"{_WAS}{_TO_FIGURE}")
_THEN_BEHIND = re.compile(rf"^[^;.,:()«»\"]{{0,45}}?(?<![\w-]){_TIME}\b")
# « 87 en 2021, ne sont plus que 52 », « comptait 87 choristes et n’en a plus que 52 »
_NO_MORE = (
    r"(?:\b(?:désormais|aujourd'hui|maintenant|à présent)\b[^;.]{0,40}\d|"
    r"\bn(?:e |'(?:en |y )?)\w+ plus (?:guère )?qu(?:e |'))"
)
_THEN_NOT_NOW = re.compile(
    rf"^[^;.,:]{{0,25}}(?:\ben (?:19|20)\d\d|\bil y a (?:[\w'-]+ ){{1,3}}{_SPAN}|\bl'an (?:dernier|passé))\b"
    rf"[^;.]{{0,60}}(?:{_NO_MORE}|\b(?:s'est|se sont) stabilis)"
)
_NOW_OTHERWISE = re.compile(rf"^[^;.]{{0,70}}{_NO_MORE}")
# « après avoir culminé à 12 % », « après un pic à 900 », « après une hausse de 3 % en 2021 »
_AFTER_PEAK = re.compile(
    r"\baprès (?:avoir (?:[\w-]+ )?(?:culminé|atteint|frôlé|dépassé|touché|approché|plafonné|compté|grimpé|bondi|"
    r"chuté|reculé|progressé|augmenté|baissé|gagné|perdu)|"
    r"(?:une?|des|son|sa|le|la|l')\s?(?:[\w-]+ )?(?:pics?|record|sommet|maximum|plafond|plus haut|plus bas|creux|"
    r"plancher|hausse|baisse|croissance|progression|recul|repli|chute|bond|gain|perte|bénéfice|déficit|excédent))\b"
    r"[^;.,:\d]{0,30}$"
)
# « loin des 900 de la première année », « contrairement aux 12 % d’avant »
_HELD_AGAINST = re.compile(
    r"(?:(?<!non )(?<!pas )(?<!plus )(?<!guère )\bloin (?:derrière |devant )?(?:des|du|de l[ae]|de l')|"
    r"\b(?:contrairement|comparée?s?|en comparaison|par comparaison) (?:aux?|à l[ae]|à l'|avec l[ae]s?)|"
    r"\bà la différence (?:des|du)|\bau regard (?:des|du)|\ben regard (?:des|du)|"
    r"\b(?:l'ancien|(?:le|son|du|au|ce) précédent|son ancien|"
    r"(?:loin|par rapport|supérieure?s?|inférieure?s?) (?:du|au)) (?:record|sommet|plus haut|pic)[^;.:\d]{0,35},?) ?"
    r"(?:(?:quelque|près de|plus de|environ|seuls) )?$"
)
# « dépasse les 300 de l’an dernier », « mieux que les 12 % de 2019 »
_MORE_THAN = re.compile(
    r"\b(?:que|dépass\w+|supérieure?s? aux?|inférieure?s? aux?|(?:plus|moins|mieux|davantage) que) (?:les |le |la )?"
    r"(?:quelque |près de |plus de )?$"
)
_OF_BEFORE = re.compile(
    r"^[^;.,:]{0,30} (?:de|en|d'il y a|relevée?s?|enregistrée?s?|constatée?s?|de l[ae']|d') ?"
    r"(?:l'an (?:dernier|passé)|(?:l')?(?:année|édition) (?:dernière|passée|précédente)|(?:19|20)\d\d\b|"
    rf"(?:[\w-]+ ){{1,2}}{_SPAN} (?:plus tôt|auparavant))"
)
# « d’abord estimé à 12 millions »
_AT_FIRST = re.compile(
    r"\b(?:d'abord|un temps|longtemps|dans un premier temps|au début) (?:été )?"
    r"(?:estim|évalu|chiffr|fix|prév|annonc|budgét|devis|plac|établi|compt)\w* (?:à|autour de|entre)\s"
    r"(?:(?:quelque|près de|plus de|environ) )?(?:d')?$"
)
_LASTED = re.compile(r"\b(?:dur|mis|mettai|pris|prenai|fall|sévi|tenu|attend|patient)\w*[^;.,:]{0,20}$")


def was_then(before: str, after: str) -> bool:
    """Whether a past verb governs a figure and something says of when; ``before`` and ``after`` stand on either side
    of it in its sentence, in lower case with ' for ’."""
    return ("ait " in before or "aient " in before) and _was(before, after)


def had_been(before: str) -> bool:
    """« En 2019, le groupe avait perdu 3 % »: of changes, only where the time stands first."""
    return "avai" in before and _since_then(before)


def set_against(before: str, after: str) -> bool:
    """Whether the words around a figure lay it beside the one of now."""
    if "après " in before and _AFTER_PEAK.search(before):
        return True
    # Few figures have any of these words before them, and the patterns that they are in look for long.
    if any(map(before.__contains__, _COMPARING)) and _HELD_AGAINST.search(before):
        return True
    if ("temps" in before or "abord" in before or "début" in before) and _AT_FIRST.search(before):
        return True
    if _more_than(before) and _OF_BEFORE.match(after):
        return True
    return ("plus qu" in after or "désormais" in after or "stabilis" in after or "aujourd'hui" in after) and bool(
        _THEN_NOT_NOW.match(after)
    )


def lasted(before: str) -> bool:
    """« la crise avait duré trois ans »: how long, not how old."""
    return bool(_LASTED.search(before))


def _more_than(before: str) -> bool:
    # What stands right before the figure is all that counts.
    may = before.endswith(_THAN) or "dépass" in before
    return may and _MORE_THAN.search(before, max(0, len(before) - _LONGEST)) is not None


_COMPARING = (
    "loin d", "contrairement", "compar", "différence d", "regard d", "record", "sommet", "pic", "plus haut",
)  # fmt: skip
"""Without any of these before a figure ``_HELD_AGAINST`` need not be tried."""
_THAN = ("que ", "les ", "la ", "le ", "de ", "au ", "aux ")
"""How ``_MORE_THAN`` ends, but for a verb."""
_LONGEST = 48
"""Characters of the longest phrase that it finds."""


def _was(before: str, after: str) -> bool:
    ahead = _WAS_AHEAD.search(before)
    if ahead is None or not _tells_past(ahead["verb"]) or _OF_ANOTHER_NOUN.search(before, ahead.end("verb")):
        return False
    if _since_then(before) or _THEN_BEHIND.match(after) or _NOW_OTHERWISE.match(after):
        return True
    held = _WAS_THEN.search(before) or _BEFORE_WAS.match(before)
    return held is not None and held["verb"].startswith(_STATES)


def _tells_past(verb: str) -> bool:
    return not (verb in _WOULD or verb.startswith(_SAID) or is_conditional_form(verb))


def _since_then(before: str) -> bool:
    found = _THEN_WAS.search(before)
    return found is not None and not _NO_TIME.search(before, 0, found.start())


# « depuis avril 2019, », « ce jeudi 20 octobre 2016 »
_NO_TIME = re.compile(r"\b(?:depuis|ce \w+ \d{1,2}) (?:\w+ )?$")
_WOULD = ("aurait", "auraient", "serait", "seraient")
_SAID = (
    "évoqu", "rappel", "annon", "indiqu", "expliqu", "soulign", "disai", "affirm", "dénonç", "racont", "précis",
    "déclar", "assur", "réclam", "demand",
)  # fmt: skip
"""Whatever is said then may be of any time."""
_STATES = (
    "compt", "employ", "dispos", "poss", "coût", "val", "pay", "vers", "gagn", "touch", "accueill", "héberg", "log",
    "scolaris", "recev", "produis", "vend", "affich", "réalis", "totalis", "exploit", "abrit", "représent", "ét",
    "pes", "élev", "rapport", "consomm", "desserv", "factur", "percev", "dépens", "déten", "distribu", "fabriqu",
    "récolt", "tir", "publi",
)  # fmt: skip
"""What lasts: that a boat was then carrying so many is told of the day itself."""
