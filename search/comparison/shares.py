"""Whether two percentages are shares of two wholes: the turnout and a score, those present and all, the women among
them and those who came."""

import re
from functools import lru_cache

from corpus.claims.model import Role
from corpus.figures.model import Kind
from search.comparison import proofs
from search.comparison.contexts import split_at_figure
from search.comparison.items import Item
from search.comparison.voices import rivals


def wholes(a: Item, b: Item) -> str | None:
    """Why two percentages are not of one whole, in French."""
    if a.figure.kind is not Kind.PERCENT or not a.claim.role is b.claim.role is Role.LEVEL or rivals(a, b):
        return None
    one, other = _sort(a), _sort(b)
    if one and other and frozenset((one[0], other[0])) in _UNLIKE:
        return proofs.on_each_side(_WHOLES, one[1], other[1])
    for among, beside in ((a, b), (b, a)):
        if (found := _BY_SEX.match(split_at_figure(among.words.passage)[1])) and not _SEX.search(
            beside.sentence.lower()
        ):
            return proofs.on_each_side(_WHOLES, found.group().strip(), None)
        if found := _OUT_OF_ALL.search(among.article.text, *among.claim.sentence):
            base = found.group(1).lower()
            if base[:_STEM] not in beside.sentence.lower():
                return proofs.on_each_side(_WHOLES, found.group(), None)
    return None


_WHOLES = "deux ensembles"


def _sort(item: Item) -> tuple[str, str] | None:
    """What a share is, and the words that say so."""
    return _named(item.words.passage)


@lru_cache(maxsize=8192)
def _named(passage: str) -> tuple[str, str] | None:
    before, after = split_at_figure(passage)
    before = _BREAK.split(before)[-1]
    for name, behind in _BEHIND:
        if found := behind.match(after):
            return name, found.group().strip()
    led = [(match.start(), name, match.group()) for name, ahead in _AHEAD for match in ahead.finditer(before)]
    return max(led)[1:] if led else None


_STEM = 6
"""Letters."""
_BREAK = re.compile(r"[;:.()]| et | dont | mais | contre | tandis que ")
_VOTERS = r"présents|votants|participants|suffrages exprimés|bulletins|exprimés"
_ALL = (
    r"inscrits|adhérents|membres|effectifs?|personnel|salariés|employés|agents|ouvriers|cheminots|enseignants|postiers|"
    r"soignants|étudiants|habitants|citoyens"
)
_THOSE = r"\s?(?:(?:des?|du) (?:[\w'-]+ ){1,3}?)?(?:seulement |à peine )?"
_TOOK_UP = (
    r"(?:l'|y |en )?(?:a|ont|avai(?:t|ent)) (?:déjà |pourtant |réellement |effectivement )?(?:souscrit|"
    r"(?:franchi|sauté) le pas|recours|profité|bénéficié|"
    r"(?:demandé|réclamé|touché|utilisé)e?s?(?! (?:l[ea]s?|une?|des|que)\b))|"
    r"(?:s'y |s'en |se )?(?:sont|étaient) (?:déjà )?(?:abonn|équip|inscri|serv|raccord)\w+|s'en serv\w+|"
    r"l'utilis(?:e|ent)|en profit(?:e|ent)|en bénéfici(?:e|ent)"
)
_MAY = (
    r"(?:sont |étaient |seraient )?(?:éligibles?|raccordables?)|"
    r"(?:peu(?:t|vent)|pouvai(?:t|ent)|pourraient) (?:y |en |s'y |s'|se |désormais )*(?:raccorder|abonner|prétendre|"
    r"bénéficier|équiper|souscrire|profiter|recourir)|"
    r"(?:y )?(?:a|ont|avai(?:t|ent)) droit"
)
"""« 80 % des foyers peuvent s’abonner », « 35 % l’ont fait »: who may and who did."""
_BEHIND = (
    (
        "composition",
        re.compile(r"\s?(?:de |d')(?:femmes|filles|hommes|garçons|jeunes|étrang\w+|mineurs|retraités|novices)\b"),
    ),
    ("présents", re.compile(rf"\s?(?:des|du|de) (?:{_VOTERS})\b")),
    ("preneurs", re.compile(rf"{_THOSE}(?:{_TOOK_UP})\b")),
    ("ayants droit", re.compile(rf"{_THOSE}(?:{_MAY})\b")),
    ("tous", re.compile(rf"\s?(?:des|du) (?:\d[\d  ]* )?(?:{_ALL})\b(?! (?:présents|votants|réunis))")),
    ("score", re.compile(r"\s?des (?:voix|suffrages|votes)\b")),
    ("participation", re.compile(r"\s?(?:de participation|de votants)\b")),
    ("abstention", re.compile(r"\s?d'abstention(?:nistes)?\b")),
)
_AHEAD = (
    ("participation", re.compile(r"\b(?:(?:taux de )?participation|sont déplacés)\b")),
    ("abstention", re.compile(r"\babstention\b")),
    (
        "score",
        re.compile(
            r"\b(?:recueill\w+|obt(?:ient|enu|iennent)|récolt\w+|crédit\w+|score|l'emport\w+|élue?|réélue?|"
            r"(?:adopté|approuvé|rejeté|ratifié|voté)e?s? (?:à|par|avec))"
        ),
    ),
)
_BY_SEX = re.compile(r"\s?(?:de |d')(?:femmes|filles|hommes|garçons)\b")
_SEX = re.compile(r"femm|fémin|fill|mixit|parit|homm|mascul|garç|étudiante|élue|joueuse")
_UNLIKE = frozenset(
    frozenset(pair)
    for pair in (
        ("composition", "participation"),
        ("composition", "abstention"),
        ("composition", "score"),
        ("composition", "présents"),
        ("composition", "tous"),
        ("présents", "tous"),
        ("preneurs", "ayants droit"),
        ("participation", "score"),
        ("participation", "abstention"),
        ("abstention", "score"),
    )
)
_OUT_OF_ALL = re.compile(
    r"\b[Rr]apporté(?:e|s|es)? (?:à|aux|au) (?:l['’]ensemble des |la |le |l['’])?(?:[\d  ]+ )?([a-zà-ÿ]{5,})\b"
)
