"""Whether a length of time is somebody's or something's age: « âgé de 22 ans », « Alan Kerbrat, 22 ans, »."""

import re
from bisect import bisect_left
from operator import attrgetter

from corpus.claims.bearers import Sort, listed, sort_of
from corpus.claims.passages import Passages
from corpus.claims.subjects import Cast
from corpus.claims.words import people
from corpus.figures.model import Figure, Kind

_ROUGHLY = (
    r"(?:(?:plus|moins|près|un peu plus|un peu moins) d(?:e |')|à peine |tout juste |tout au plus |environ |presque |"
    r"quelque |seulement |déjà |au moins |autour de |entre |une |les |quasiment |pratiquement |probablement |"
    r"officiellement )"
)
_AGE = re.compile(
    r"(?:\b(?:[âa]gé|vieux|vieille)e?s? (?:(?:aujourd'hui|alors|désormais|à peine|respectivement) )?(?:de |d')|"
    r"\bl'âge (?:de |d')|\bâge (?:moyen|médian|légal|minimal|minimum|maximal|maximum)\b(?:, [^.;:]{3,70},|,)?"
    r"[^.;:,]{0,40}? (?:à|de|est de|"
    r"est|atteint|dépasse|avoisine|:)\s|\b(?:retraite|travailler|cotiser|travail) (?:\w+ )?(?:à|jusqu'à|dès)\s|"
    r"\b(?:tenir|trimer|bosser|en poste|en activité|au travail) (?:\w+ )?jusqu'à\s|"
    r"\bdécès à|\bs'éteint à|\bdisparue? à|\bmeurt à|\bmourir à|\bdisparaît à|\bdécède (?:à seulement )?à|"
    r"\b(?:mort|disparu|décédé|éteint|emporté|parti|tué|assassiné|abattu|fauché|noyé)e?s?(?: [\w'-]+){0,4} à|"
    r"\bperd\w* la vie à|\bâge ?\?|"
    r"\bquittée?s? à|\bs'en (?:est|sont|était) allée?s? à|\b(?:lui|leur) donn\w+|"
    r"\b(?:maman|papa|père|mère|grand-mère|grand-père|veuve|veuf|orpheline?|champion|championne|bachelière?|"
    r"bachelier|élue?|nommée?|sacrée?|mariée?|couronnée?|intronisée?|médaillée?|devenue?|devient|débuté|débute)"
    rf"(?: [\w'-]+){{0,4}} à)\s*{_ROUGHLY}{{0,2}}$"
)
# « fête ses 36 ans », « du haut de ses neuf ans »
_TURNS = re.compile(
    r"\b(?:(?:fêt|célèbr|célébr|souffl)\w+ (?:[\w']+ ){0,2}(?:ses|mes|leurs|nos)|haut de (?:ses|mes|leurs)|"
    r"(?:barre|cap|seuil) des|(?:frôl|avoisin|approch|dépass)\w+ (?:[\w']+ ){0,2}les|"
    r"approch\w+ (?:bientôt |doucement )?des) $"
)
# « ses 25 ans », not « ses 25 ans en prison »
_ITS = re.compile(r"\b(?:ses|mes|tes|leurs|nos|vos) (?:presque |premiers |beaux |jeunes )?$")
_NOT_ITS = re.compile(
    r"\b(?:pendant|durant|après|purg\w+|exécut\w+|avant|depuis|(?:cours|long|terme|issue|bout|fil|reste|rest\w+) de) "
    r"(?:ses|mes|tes|leurs|nos|vos) (?:\w+ )?$"
)
_SPENT = re.compile(r"\s(?:en|à|au|aux|chez|comme|dans|sous|pass|sans|d'|de |consécutif|sur|ferme|avec)")
# « elle a 34 ans », « les membres ont entre 19 et 33 ans », « j’avais alors 23 ans », « elle n’a que onze ans »
_HAS_AGE = re.compile(
    r"(?<!\by )\b(?:a|ont|avait|avaient|aura|auront|ai|as|avais|avons|avions|aurai|aurais|aurait|auraient|ayant|"
    r"avoir|eu|affich(?:e|ent|ait|aient)|accus(?:e|ent|ait|aient)) "
    r"(?:(?:en réalité|en fait|tous deux|toutes deux|"
    r"déjà|entre|à peine|environ|presque|pas encore|pas|alors|seulement|tout juste|à l'époque|encore|"
    r"maintenant|aujourd'hui|qu'à peine|que|bientôt|pourtant|désormais|quelque|les|ses|bien|au moins|près de|"
    r"plus de|moins de|peut-être) ){0,2}$"
)
# « Jeanne Morel, 18 ans et 1,76 m »
_AGE_ENDS = re.compile(
    r"[,.);!?»\n]|$| et [\d(]| et (?:[\w-]+ ){1,2}ans\b| (?:à peine|tout juste|seulement|révolus|passés)[,.)]|"
    r" (?:est|était|a|avait|qui|dont|vit|sera|au moment|à l'époque|lors|et (?:père|mère|déjà|toujours))\s"
)
_NO_NOUN = (
    r"(?:a|ont|est|sont|avait|qui|que|et|ou|mais|les?|la|l'|une?|ce|cet|cette|ces|son|sa|ses|leurs?|âgée?s?|pendant|depuis|"
    r"après|de|d'|des|du|il|elle|dont|au|aux|en)\b"
)
_NOUN = (
    rf"['\"«]?\s?((?!{_NO_NOUN})[a-zà-ÿœ][\w'\"«»-]*(?: (?:de la |de l'|des |du |de |d'|en |au |à la |à )?"
    rf"(?!{_NO_NOUN})[^\W\d][\w'\"«»-]*){{0,4}})"
)
_LED = (
    r"(?:\b(?:une?|d'une?|le|la|les|des|du|au|aux|ce|cet|cette|ces|son|sa|ses|leurs?|mon|ma|mes|notre|nos|deux|trois|"
    r"quatre|cinq|six|sept|huit|dix|plusieurs|quelques|autre|autres|chaque|quel|quelle|\d) |\b(?:l|d)')"
)
# « un collectionneur texan de », « Zoé, étudiante de », « (union de la gauche), », « son fils, »
_OF = re.compile(rf"{_LED}{_NOUN} d(?:e |'){_ROUGHLY}?(?:\w+ )?$")
_SET_OFF = re.compile(rf", {_NOUN} d(?:e |'){_ROUGHLY}?(?:\w+ )?$")
_BEHIND = re.compile(rf"{_LED}{_NOUN}, $")
# « cinq élèves de plus de 16 ans », « 14 de moins de trois ans »
_GROUP_OF = re.compile(r"([\w-]+) (?:âgée?s )?d(?:e |')(?:plus|moins) d(?:e |')$")
# « un homme entre 30 et 40 ans »
_BETWEEN = re.compile(r"([\w-]+) entre $")
# « Il revenait, à 43 ans, sur le ring »
_HE_AT = re.compile(r"(?:^|[.;:!?»\n]\s?)(?:il|elle) [^.;:]{2,50}, à $")
# « le garçon, tout juste 18 ans, »
_HARDLY = re.compile(r", (?:à peine|tout juste|seulement|environ|presque|déjà|bientôt) $")
# « Le policier écope de deux ans de prison », « l’entreprise dispose de trois mois »
_GETS = re.compile(
    r"(?<!l[ea] )(?<!une )(?<!un )(?<!ce )(?<!cet )(?<!tte )\b(?:dispos(?:e|ent|ait|aient|er|era)|"
    r"écop(?:e|é|er|ent|era)|bénéfici(?:e|é|ent|ait|er|era)|manqu(?:e|ent|ait)|"
    r"menac\w+|profit(?:e|é|ent|ait|er)|rêv(?:e|ent|ait|er)|souffr(?:e|ent|ait|ir)|augment\w+|avanc(?:e|é|ée|er|ent)|"
    r"recul(?:e|é|ée|er|ent)|hérit(?:e|é|ent|er)|jou(?:i|it|issent|ir)|passibles?|s'offr\w+|besoin|prolong\w+|"
    r"allong\w+|proro[gt]\w+|retard(?:é|ée|és|er)|report(?:é|ée|és|er)|repouss\w+|différ(?:é|ée|és|er)|rajeuni\w*|"
    r"vieilli\w*|précéd\w+|suspendue?s?|condamnée?s?|frappée?s?|écourt\w+|raccourci\w*|réduite?s?|diminu\w+|séparée?s?|"
    r"major\w+|privée?s?|éloign\w+)"
    r" (?:[\w'-]+ )?d(?:e |')(?:\w+ )?$"
)
# « À 47 ans, l’ancienne juge a réussi »; « À cinq ans, la survie », « à dix ans, le taux » are terms
_AT_AGE = re.compile(rf"(?:^|[.!?»«:;–—\"“]\s*|\n\s*)à {_ROUGHLY}?$")
_TERM_FOLLOWS = re.compile(
    r"\s?,\s(?:le|la|les|l'|son|sa|cet?|cette|ce sont|c'est)\s?(?:tau[xs]?|survie|risque|mortalité|rendement|"
    r"intérêts?|échéance|rémission|pronostic|probabilité|emprunt|obligation|coût|prix|objectif|but)\b"
)
# « Hier, à 16 ans, elle a gagné », not « prolongé, à dix ans, par la banque »
_ALSO_AT_AGE = re.compile(rf"(?:[;:,]\s|\b(?:et|mais|car),?\s)à {_ROUGHLY}?$")
_SOMEBODY = re.compile(
    r"(?: à peine| passés| seulement)?, (?:[A-ZÀ-Þ]|(?:il|elle|on|le|la|cet|cette|ce|son|sa) |l['’])"
)
# « à 31 ans à peine », « sur une civière, à 81 ans ! »
_BARELY_AT = re.compile(r"\bà (?:seulement |tout juste |à peine )$")
_BARELY = re.compile(r"(?: à peine| tout juste| seulement| passés| révolus| bien sonnés)(?:[,.;!?)]|\s)")
_AT = re.compile(r"[,;]\sà $")
_NAME_BEFORE = re.compile(
    r"\b(?:[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ]|[A-ZÀ-Þ][a-zà-ÿ-]+ [A-ZÀ-Þ]\.)[\"”]?, $|\s[»”]\s?, $|\w\", $"
)
# « aux 13-17 ans », « les plus de 65 ans »
_AGE_GROUP = re.compile(r"\b(?:les|aux|des|chez les)\s+((?:plus|moins) de\s+)?$")
# « un Vaudois de 51 ans », « La Saint-Pauloise de 54 ans », « cet Alépin de 56 ans »
_NATIVE = re.compile(
    r"(?:\b(?:[Uu]ne?|[Ll][ea]|[Cc]et?|[Cc]ette|[Aa]utre|[Jj]eune) |\b[Ll]['’])"
    r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þa-zà-ÿ]+)* "
    r"(?:(?!pendant|depuis|durant|plus|moins|près|après|environ|et |à |en |au |pour)[a-zà-ÿ-]+ ){0,2}"
    r"(?:de |d['’])(?:\w+ )?$"
)
# « 32 ans, deux enfants, et plus de métier »
_OPENS = re.compile(r"(?:^|[.!?»«:;–—\"“]\s*|\n\s*)$")
_OF_ONESELF = re.compile(
    r", (?:(?:une?|deux|trois|quatre|cinq) (?:enfant|bébé|fils|fille|ado|gamin)|père|mère|papa|maman|mariée?\b|"
    r"célibataire|divorcée?\b|veuf|veuve|orphelin)"
)
_ASIDE = re.compile(r" \([^()]{1,40}\), $")
# « Alan Kerbrat, notaire, 62 ans, »
_TRADE = re.compile(r", (?!(?:il|elle|on|qui|dont|mais|et|après|pendant|depuis|en|sur)\b)[^,()]{3,30}, $")
_WITHIN_BRACKETS = re.compile(rf"{_LED}{_NOUN} \($")
# « Elle a trois mois pour répondre »
_IN_WHICH = re.compile(r"\s(?:pour\b|devant (?:lui|elle|eux|nous)|d'avance|de retard)")
# « 22 ans d’expérience », « 3 M€ de budget »
OF_AFTER = re.compile(r"\s(?:de |d'|des |du )(?!plus\b|moins\b|ici\b|entre\b)")
"""What ties a noun behind a figure to it."""
# « 29 et 31 ans », « 8, 11 et 13 ans »
_LISTED = re.compile(r"(?:,| et| ou|, et) (?:de )?")
_LASTING = re.compile(r"\b(?:pendant|durant|en|sur|depuis|dans|pour|d'ici|tous les) (?:\w+ )?$")
_EPOCH = 10_000
"""Years that nothing lasts of which the press writes, but that fossils are old."""
_BEHIND_AT = 80
"""Characters before a figure in which the words stand that say whose age it is."""


def is_age(passages: Passages, cast: Cast, figure: Figure) -> bool:
    """« âgé de 22 ans », « fêtera ses 23 ans », « Alan Kerbrat, 22 ans, », « un pont de 80 ans »."""
    if figure.unit not in ("an", "mois") and not figure.text.endswith("ans"):
        return figure.unit in ("jour", "semaine") and _of_a_baby(passages, figure)
    before = passages.lower[max(0, figure.start - _BEHIND_AT) : figure.start]
    after = passages.lower[figure.end : figure.end + 1]
    if _AGE.search(before) or _goes_on(passages, cast, figure) or _of_an_epoch(figure, before):
        return True
    if _ALSO_AT_AGE.search(before) and _SOMEBODY.match(passages.written, figure.end):
        return True
    if _IN_WHICH.match(passages.lower, figure.end):
        return False
    if _OPENS.search(before) and _OF_ONESELF.match(passages.lower, figure.end):
        return True
    tied = OF_AFTER.match(passages.lower, figure.end)
    if not tied and (_HAS_AGE.search(before) or _TURNS.search(before) or _at(passages, figure, before, after)):
        return True
    if _ITS.search(before) and not tied and figure.unit == "an" and not _NOT_ITS.search(before):
        return not _SPENT.match(passages.lower, figure.end)
    group = _AGE_GROUP.search(before)
    if group is not None and (group.group(1) or figure.value is None) and not tied:
        return True
    among = _GROUP_OF.search(before)
    if among is not None and not tied and (among.group(1) in people() or among.group(1).isdigit()):
        return True
    between = _BETWEEN.search(before)
    if between is not None and not tied and between.group(1) in people():
        return True
    if before.endswith((" de ", " d'")) or _ROUGH_OF.search(before):
        if _GETS.search(before):
            return False
        if _NATIVE.search(passages.written, max(0, figure.start - _BEHIND_AT), figure.start):
            return True
        if (described := _OF.search(before)) is not None:
            return _bears(described.group(1), tied=tied is not None, grown=_grown(figure))
        if (described := _SET_OFF.search(before)) is not None:
            words = described.group(1).split()
            first = next((word for word in words if word not in _AHEAD), "")
            return sort_of(first) is Sort.PERSON and _bears(described.group(1), tied=True, grown=False)
        return figure.value is None and before.endswith((" ont de ", " avaient de "))
    if before.endswith(" (") and after in (")", ",", ";"):
        described = _WITHIN_BRACKETS.search(before)
        named = re.split(r"[\s']", described.group(1)) if described else before[:-2].split()[-1:]
        told = next((sort for word in reversed(named) if (sort := listed(word)) is not None), Sort.TERM)
        return told is not Sort.TERM or cast.ends(figure.start - 2)
    if not _AGE_ENDS.match(passages.lower, figure.end):
        return False
    if (hardly := _HARDLY.search(before)) is not None:
        described = _BEHIND.search(before[: hardly.start() + 2])
        return described is not None and any(sort_of(word) is Sort.PERSON for word in described.group(1).split())
    if not before.endswith(", "):
        return False
    return _is_set_behind(passages, cast, figure, before, after)


_ROUGH_OF = re.compile(rf" d(?:e |'){_ROUGHLY}$")


def _is_set_behind(passages: Passages, cast: Cast, figure: Figure, before: str, after: str) -> bool:
    """« Alan Kerbrat, 22 ans, », « la suspecte, quarante-neuf ans, », « Le milieu de terrain, 21 ans, »."""
    if _NAME_BEFORE.search(passages.written, max(0, figure.start - 30), figure.start):
        return True
    described = _BEHIND.search(before)
    if described is not None:
        sorts = [sort_of(word) for word in re.split(r"[\s']", described.group(1))]
        if Sort.TERM in sorts:
            return False
        if after != "." or any(sorts):
            return True
    aside = _ASIDE.search(before) or _TRADE.search(before)
    return cast.ends(figure.start - 2 - (len(aside.group()) - 2 if aside else 0))


def _bears(phrase: str, *, tied: bool, grown: bool) -> bool:
    """Whether what a noun phrase names has an age: the noun next to the figure tells, or the first by its ending;
    where another noun is ``tied`` to the figure (« une étudiante de 24 ans de l’école voisine »), no thing has it.
    What no list has is somebody or something old, of so many years (``grown``)."""
    words = [word.strip('"«»') for word in re.split(r"[\s']", phrase)]
    told = next((sort for word in reversed(words) if (sort := listed(word)) is not None), None)
    if told is None and all(sort_of(word) is not Sort.TERM for word in words):
        told = sort_of(words[0])
        if told is None and grown and not tied:
            return True
    return told is Sort.PERSON or (told in (Sort.ANIMAL, Sort.THING) and not tied)


def _grown(figure: Figure) -> bool:
    return figure.unit == "an" and figure.value is not None and figure.value >= _GROWN


_GROWN = 16
"""Years that few terms last."""


_AHEAD = frozenset({"jeune", "petit", "petite", "ancien", "ancienne", "futur", "future", "grand", "simple"})


def _at(passages: Passages, figure: Figure, before: str, after: str) -> bool:
    """« À 47 ans, », « à 31 ans à peine », « une nuit sur un banc, à 81 ans ! »."""
    barely = _BARELY.match(passages.lower, figure.end)
    if (after == "," or barely) and _AT_AGE.search(before):
        return not _TERM_FOLLOWS.match(passages.lower, figure.end)
    if after == "," and _HE_AT.search(before):
        return True
    if _BARELY_AT.search(before) or (barely and before.endswith((" à ", "\nà "))):
        return True
    return after in (".", "!", " ") and bool(_AT.search(before)) and bool(_ENDS.match(passages.lower, figure.end))


_ENDS = re.compile(r"\s?[.!?]")


def _goes_on(passages: Passages, cast: Cast, figure: Figure) -> bool:
    """« Ana et Rui Sola, 29 et 31 ans »: the second number of a list of ages."""
    index = bisect_left(passages.figures, figure.start, key=attrgetter("start"))
    if not index:
        return False
    first = passages.figures[index - 1]
    listed_with = _LISTED.fullmatch(passages.lower, first.end, figure.start)
    if listed_with is None or first.kind is not Kind.DURATION or first.unit != figure.unit:
        return False
    if listed_with.group().startswith(",") and not first.text[-1].isdigit() and "an" in first.text:
        return False  # « Jean Roux, 40 ans, deux ans de plus que »
    return not OF_AFTER.match(passages.lower, figure.end) and is_age(passages, cast, first)


def _of_an_epoch(figure: Figure, before: str) -> bool:
    """« vieux de », « un fossile de », « il y a 72 millions d’années »: how old, not how long."""
    value = figure.value if figure.value is not None else figure.low
    return figure.unit == "an" and value is not None and value >= _EPOCH and not _LASTING.search(before)


def _of_a_baby(passages: Passages, figure: Figure) -> bool:
    """« un nourrisson âgé de six semaines », « leur bébé de dix jours »."""
    before = passages.lower[max(0, figure.start - 40) : figure.start]
    return bool(_BABY.search(before)) and not OF_AFTER.match(passages.lower, figure.end)


_BABY = re.compile(
    r"\b(?:[âa]gé|bébé|nourrisson|nouveau-né|prématuré|fillette|chiot|chaton|enfant|veau|agneau|poulain)e?s? "
    r"(?:à peine |seulement )?d(?:e |')(?:\w+ )?$"
)
