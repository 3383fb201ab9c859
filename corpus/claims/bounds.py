"""What a figure leaves out or takes in: « hors foncier », « dette incluse », « en comptant les sous-traitants »."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.french.calendar import A_MONTH, A_WEEKDAY
from corpus.french.wordlists import word_set
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.claims.wording import Known

# « hors foncier », « dette incluse », « études et mobilier compris »: what a sum leaves out or takes in.
_EXCEPTED = (
    r"\b(?:si l'on (?:excepte|exclut|retire|écarte|met de côté)|à l'exception d[eu]s?|exception faite d[eu]s?|"
    r"abstraction faite d[eu]s?|déduction faite d[eu]s?|hormis|excepté|mis à part|sans compter) "
    r"(?:la |le |les |l'|ses |leurs )?[a-zà-ÿœ-]{2,}"
)
_BOUNDED = re.compile(
    r"\bhors (?!(?:de|du|des|d|norme|normes|service|jeu|saison|pair|série|contrôle|ligne|cadre|champ|piste|sol|bord|"
    r"contrats?|catégorie|usage|sujet|concours(?= d')|jeux|délai|marché|gel|classe|propos|route|cours)\b)"
    r"(?:l'|la |les |le )?[a-zà-ÿœ]{3,}\b"
    r"|\b(?:toutes )?(?!y\b|ont\b|avoir\b|est\b|bien\b|mal\b|lui\b|elle\b|eux\b|elles\b|"
    r"(?:sont|était|étaient|serait?|seront|avait|avaient|"
    rf"aurait|jamais|également|enfin|vite|tout|toujours|{A_WEEKDAY}|{A_MONTH}|très|vous|nous|soient|fut)\b)"
    r"(?:[a-zà-ÿœ]{4,} et )?[a-zà-ÿœ-]{3,}(?: [a-zà-ÿœ]{4,})?(?<!également)(?<!aussi)(?<!jamais)(?<!bien) "
    r"(?:non )?(?:comprise?s?|incluse?s?)\b(?! (?:entre|dans|que|qu|pourquoi|comment|la|le|les)\b)"
    r"|\b(?:en (?:y )?(?:comptant|ajoutant|incluant|intégrant)|si l'on (?:y )?(?:ajoute|inclut|compte|intègre)) "
    r"(?:les |la |le |l'|aussi |celles? |ceux )[a-zà-ÿœ-]{2,}"
    rf"|{_EXCEPTED}"
    r"|\b(?:aux?|(?:pour|dans|sur|chez|par|avec) l(?:e|a|es)|à la|d[ue]|des|de la) seule?s? "
    r"(?!fois\b|mois\b|an\b|année|mot\b|homme\b|nom\b|titre\b|but\b|coup\b|jour|condition|fin\b)[a-zà-ÿœ-]{3,}"
)
# « Avec l’appui du canton », « avec l’inflation »: by whom or why, not what is taken in.
_NO_CAUSE = (
    r"(?!(?:aide|appui|soutien|concours|accord|renforts?|participation|collaboration|complicité|bénédiction|espoir|"
    r"idée|succès|arrivée|retour|reprise|fin|début|hausse|baisse|crise|pluies?|sécheresse|chaleur|canicule|froid|vent|"
    r"neige|été|hiver|printemps|automne|temps|nuit|grève|fermeture|ouverture|inflation|réchauffement|multiplication|"
    r"développement|augmentation|vieillissement|pandémie|guerre|mêmes?|petite|victoire|naissance)\b)"
)
_TAKEN_IN = re.compile(
    rf"(?:{_BOUNDED.pattern}|avec (?:les |la |le |l'){_NO_CAUSE}[a-zà-ÿœ-]{{4,}}|"
    r"sans (?:eux|elles?|lui|cela|(?:les |la |le |l')"
    r"[a-zà-ÿœ-]{4,}))(?: (?:de |d'|du |des )[a-zà-ÿœ' -]+)?"
    r"|[a-zà-ÿœ-]{4,} (?:de |d'|du |des )[a-zà-ÿœ-]{3,} (?:comprise?s?|incluse?s?)"
)
"""At the head of a sentence: « Avec l’entretien, la facture monte à… », « Sans eux, le parc n’aurait que… », « Voies
d’accès comprises, … »."""
_TAKING = ("avec l", "sans ")
_OPENING_TAKING = ("avec", "sans")
# « à hauteur de 18 milliards »: these words only tie a sum to its verb.
_TIES = re.compile(r"\b(?:à (?:hauteur|raison|l'issue)|de l'ordre|au (?:bout|rythme)) d(?=[eu'])")
_TYING = ("hauteur d", "raison d", "'issue d", "'ordre d", "bout d", "rythme d")
_KNOWN = re.compile(r"tax|\btva\b|frais|commission|charge|bonus|prime|variable|cession|élément|exceptionnel")


def may_have_bounds(said: Sequence["Known"], telling: Sequence["Known"]) -> bool:
    """Whether ``bounds`` may find any in a sentence, by its first word and those that tell."""
    return (bool(said) and said[0].text in _OPENING_TAKING) or any(word.bounding for word in telling)


def _may_bound(text: str) -> bool:
    """Whether ``_BOUNDED`` need be tried."""
    return any(hint in text for hint in _HINTS)


_HINTS = (
    "hors ", "compris", "inclus", "en comptant", "en ajoutant", "en incluant", "en intégrant", "en y ", "si l'on ",
    "exception", "faite d", "hormis", "excepté", "mis à part", "sans compter", " seul",
)  # fmt: skip


BOUNDING = word_set(
    """
    hors compris comprise comprises inclus incluse incluses comptant ajoutant incluant intégrant ajoute inclut compte
    intègre exception faite excepte exclut retire écarte côté hormis excepté part compter seul seule seuls seules
    hauteur raison issue ordre bout rythme
    """
)
"""``bounded`` finds a phrase only in a sentence that has one of these words."""


def bounded(text: str, start: int, end: int) -> list[Span]:
    """The phrases of a sentence, ``text[start:end]`` in lower case, that say nothing of what a figure measures: what
    a sum leaves out or takes in, and what only ties it to its verb."""
    return sorted(
        match.span()
        for pattern, hints in ((_BOUNDED, _HINTS), (_TIES, _TYING))
        for part in _parts(text, hints, start, end)
        for match in pattern.finditer(text, *part)
    )


def _parts(text: str, hints: Sequence[str], first: int, last: int) -> set[Span]:
    """The parts of a sentence between full stops and commas that have one of some hints: no phrase that is looked for
    goes on beyond its part."""
    parts: set[Span] = set()
    for hint in hints:
        at, end = text.find(hint, first, last), first
        while at >= 0:
            start = max(end, *(text.rfind(mark, end, at) + 1 for mark in ".,"))
            stop = _STOP.search(text, at, last)
            end = stop.start() if stop else last
            parts.add((start, end))
            at = text.find(hint, end, last)
    return parts


_STOP = re.compile(r"[.,]")


def bounds(before: str, left: str, right: str) -> set[str]:
    """The marks that such phrases are, but those with a name above: ``before`` is the sentence before a figure,
    ``left`` and ``right`` what is said of it alone."""
    opening = _CLAUSE.split(before)[-1].split(",", 1)[0].strip(_QUOTES)
    if not (_may_bound(before) or _may_bound(right) or opening.startswith(_TAKING)):
        return set()
    near = _NEAR.match(right)
    found = _BOUNDED.findall(near.group()) if near else []
    found += _BOUNDED.findall(_PASSED.split(left)[-1])
    found += [taken.group(1) for aside in (_COUNTED_IN, _ASIDE) if (taken := aside.search(before))]
    if len(opening) < _OPENING and _TAKEN_IN.fullmatch(opening):
        found.append(opening)  # « Minoritaires compris, le bénéfice s’élève à… »
    named = (phrase.split() for phrase in found if not _KNOWN.search(phrase))
    return {" ".join(words) for words in named if words[-1] not in _UNNAMED}


_UNNAMED = word_set("les la le ses leurs une un des environ quelque près plus")
"""« 3 millions, sans compter les 40 jours d’arrêt »: what comes besides is counted by itself."""


# « En ajoutant les prés et les vignes, le feu a détruit… »
_COUNTED_IN = re.compile(
    r"(?:^\W*|[:;«] ?|, )((?:en (?:y )?(?:comptant|ajoutant|incluant|intégrant)|"
    r"si l'on (?:y )?(?:ajoute|inclut|compte|intègre|excepte|exclut|retire|écarte|met de côté)|"
    r"(?:à l'|)exception (?:faite )?d|abstraction faite d|hormis|excepté|mis à part|sans compter)"
    r"(?=[\w' ])[^,;:.()\d]{3,60}),[^;:.()\d]*$"
)
# « un budget qui, report de l’an passé compris, frôle… »
_ASIDE = re.compile(
    r", ((?!y )[a-zà-ÿœ][^,;:.()\d]{3,50} (?:comprise?s?|incluse?s?)), "
    r"(?!(?:et|mais|puis|car|ou|avant) )[^,;:.()\d]{3,40}$"
)
_PASSED = re.compile(r"[,;:(\d]| et (?:une?|l[ea]s?|sa|son|ses) ")
"""What a phrase that bounds a figure does not reach beyond: another figure is the nearer."""
_OPENING = 40
"""Characters."""
_CLAUSE = re.compile(r"[;:]\s")
"""« ; charges comprises, une cave coûte 70 euros »: a clause opens as a sentence does."""
_QUOTES = ' \u00a0\u202f«"“'
_NEAR = re.compile(r"[^,;:.()\d]{0,40}(?:[,(][^,;:.()\d]{0,40})?")
"""Behind a figure, up to the second comma: « 216 millions, dette incluse, »."""
