"""On which perimeter a figure stands: total or part, net or gross, with or without tax, which round."""

import re
from typing import TYPE_CHECKING

from corpus.claims.bounds import bounds, may_have_bounds
from corpus.claims.markings import AFTER, BEFORE, COUNTING, PAID, TIGHT, WIDE
from corpus.figures.model import Figure, Kind
from corpus.records import record

if TYPE_CHECKING:
    from corpus.claims.passages import Passages


_Marks = list[tuple[str, re.Pattern[str]]]


_KINDS: tuple[_Marks, ...] = (
    *([(mark, re.compile(pattern)) for mark, pattern in kind.items()] for kind in (WIDE, COUNTING, TIGHT)),
    list(BEFORE.items()),
    list(AFTER.items()),
)
_TRIED: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
"""By mark, its patterns, each with the number of its kind."""
for _number, _kind in enumerate(_KINDS):
    for _mark, _pattern in _kind:
        _TRIED.setdefault(_mark, []).append((_number, _pattern))


_OUT_OF = ("sur", "parmi", "des")
_SURELY = {
    "bilan provisoire": ("provisoire", "premier bilan", "partiel", "premier temps"),
    "autre": ("autres", "nouveaux", "nouvelles", "ajout", "en plus d", "auxquel"),
}
"""What a sentence has that bears a mark at which common words hint: « temps », « plus »."""


@record(eq=False)
class _Possible:
    """What the figures of a sentence may bear by its words: the marks of each of the five kinds."""

    wide: _Marks
    counting: _Marks
    close: _Marks
    ahead: _Marks
    behind: _Marks
    bounded: bool
    """Whether it may have a phrase that bounds a figure."""
    alone: bool
    """Whether any of these asks what is said of the figure alone."""


class Scopes:
    """The marks of scope of the figures of one article; texts are in lower case with ' for ’."""

    def __init__(self, passages: "Passages") -> None:
        self._passages = passages
        self._possible: dict[tuple[int, bool], _Possible | None] = {}

    def _of(self, at: int, *, days: bool) -> _Possible | None:
        """The marks that a sentence may bear by its words, or that its ``days`` may; ``None`` where it has none, as
        most."""
        if (at, days) not in self._possible:
            self._possible[at, days] = self._look(at, days=days)
        return self._possible[at, days]

    def _look(self, at: int, *, days: bool) -> _Possible | None:
        line = self._passages.line(at)
        hinted = {mark for word in line.telling for mark in word.marks}
        if days:
            hinted &= _OF_DATES
        # Half of all sentences have a « des », and the phrase opens its own.
        if "une partie" in hinted and not line.said.known[0].text.startswith(_OUT_OF):
            hinted.discard("une partie")
        text = self._passages.text(at)
        hinted -= {mark for mark in hinted & _SURELY.keys() if not any(map(text.__contains__, _SURELY[mark]))}
        bounded = not days and may_have_bounds(line.said.known, line.telling)
        if not (hinted or bounded):
            return None
        wide, counting, close, ahead, behind = kinds = _Marks(), _Marks(), _Marks(), _Marks(), _Marks()
        for mark in hinted:
            for kind, pattern in _TRIED[mark]:
                kinds[kind].append((mark, pattern))
        alone = bounded or bool(close) or any(mark not in _FAR for mark, _ in behind)
        return _Possible(wide, counting, close, ahead, behind, bounded, alone)

    def marks(self, at: int, index: int) -> tuple[str, ...]:
        """The marks of a figure of the sentence ``at``, sorted."""
        figure = self._passages.figures[index]
        kind = figure.kind
        possible = self._of(at, days=kind in _DAYS)
        if possible is None and kind not in _ASKED:
            return ()
        first, last = self._passages.spans[at]
        before = self._passages.lower[first : figure.start]
        after = self._passages.lower[min(figure.end, last) : last]
        found = self._borne(possible, at, index, before, after) if possible is not None else set()
        if kind is Kind.DURATION and figure.unit == "an" and _of_an_age(before, figure.text):
            found.add("classe d’âge")
        if kind is Kind.PERCENT and (group := _GROUP.match(after)):
            found.add(f"chez les {group.group(1)}")
        return tuple(sorted(found))

    def _borne(self, possible: _Possible, at: int, index: int, before: str, after: str) -> set[str]:
        """Which of the ``possible`` marks a figure bears, its sentence being ``before`` and ``after`` it."""
        figure = self._passages.figures[index]
        kind = figure.kind
        found: set[str] = set()
        left, right = self._passages.beside(at, index) if possible.alone else ("", "")
        if possible.wide:
            clause, own = self._passages.clause(at, index)
            for mark, pattern in possible.wide:
                if pattern.search(clause if mark in _SHARED else own):
                    found.add(mark)
        if kind is not Kind.DURATION:  # an age is no state of a count that goes on
            for mark, pattern in possible.counting:
                if pattern.search(before) or pattern.search(after) or (mark == "bilan" and _is_now(before, after)):
                    found.add(mark)
        if possible.close:
            tight = _between_commas(before, left, right, figure.unit)
            for mark, pattern in possible.close:
                if pattern.search(tight):
                    found.add(mark)
        for mark, pattern in possible.ahead:
            if pattern.search(before):
                found.add(mark)
        for mark, pattern in possible.behind:
            if pattern.match(after if mark in _FAR else right):
                found.add(mark)
        if found:
            _settle(found, before, right, figure)
        if possible.bounded:
            found |= bounds(before, left, right)
        if kind in _IMPOSSIBLE:
            found -= _IMPOSSIBLE[kind]
        return found


def _is_now(before: str, after: str) -> bool:
    """« compte désormais 140 lits, et une chambre coûte 60 euros »: said of the beds alone."""
    return bool(_NOW.search(_TURNED.split(before)[-1]) or _NOW.search(_TURNED.split(after)[0]))


_NOW = re.compile(r"\b(?:désormais|à présent)\b")
_TURNED = re.compile(r";|,? (?:alors|tandis) qu(?:e |')|, (?:et|mais) ")


def _of_an_age(before: str, text: str) -> bool:
    return bool(_BOUNDED_AGES.search(before) or (_BEFORE_AGES.search(before) and _AGES.fullmatch(text)))


def _settle(found: set[str], before: str, right: str, figure: Figure) -> None:
    """Leave out the marks that another one of a figure, its unit or its kind excludes."""
    if "requis" in found:
        found.discard("réclamé")  # « le parquet réclame dix ans »
    if figure.unit in _PAPERS:
        found -= _RATES  # « les neuf quotidiens du groupe »
    if figure.unit in _CAPS:
        found -= _CONTESTS  # « 30 buts toutes compétitions, un avant aux douze sélections »
    if figure.unit != "km/h":
        found.discard("limite")  # « limité à 70 inscrits » is the count itself
    if "réclamé" in found and (_takes(before, figure) or _OWED.search(before) or _TOLD_ASIDE.search(before)):
        found.discard("réclamé")
    if "réclamé" in found and _CHARGED.search(before):
        found.discard("réclamé")
    if "réclamé" in found and figure.kind is not Kind.MONEY and _CLAIMED.search(before):
        found.discard("réclamé")  # « les organisateurs revendiquent 8 000 visiteurs »: they say so
    if "restant" in found and figure.kind is Kind.PERCENT and not _LEFT.search(before[-_NEAR:] + right[:_NEAR]):
        found.discard("restant")  # « 12 % des logements dépassent encore le plafond »
    if "au départ" in found and figure.direction and _PLAN.search(before[-_NEAR:] + right[:_NEAR]):
        found.discard("au départ")  # « a dépassé de 12 % le devis initial »
    if figure.kind is Kind.PERCENT and figure.direction is None and not _PER.match(right):
        found -= _RATES  # « chaque mois, 300 patients, dont 40 % de diabétiques »
    if len(found & _RATES) > 1 and (own := _PER.match(right)):
        found -= _RATES - {f"par {own.group(1)}"}  # « un trajet quotidien coûte 40 euros par mois »
    if "proposé" in found and figure.kind is Kind.COUNT and _OF_A_RANGE.match(right):
        found.discard("proposé")  # « propose 140 modèles »


def _takes(before: str, figure: Figure) -> bool:
    """« le forage a exigé 40 mètres de tubes », « les travaux réclament 3 millions »: nobody demands that."""
    if figure.kind is Kind.MEASURE and _EACH_NEEDS.search(before):
        return True  # « chaque drap demande 20 litres »
    told = _NEEDS.search(before)
    return told is not None and not told.group(1).startswith(_PEOPLE)


# « le fisc réclame 52 000 euros »: that is due
_OWED = re.compile(
    r"\b(?:fisc|trésor public|urssaf|créanciers?|bailleur|propriétaire|fournisseurs?|huissiers?|banque|assureur|"
    r"douanes?|percepteur)s? (?:lui |leur |nous )?(?:réclam|exig|demand)\w+ [^.;,:]{0,25}$"
)
# « les ouvriers, qui réclament leur dû, sont 86 »
_TOLD_ASIDE = re.compile(
    r", (?:qui|que|dont) [^,;.:]*\b(?:réclam|exig|revendiqu|demand)\w*[^,;.:]*, [^,;.:\d]{0,50}$"
)
_NEEDS = re.compile(
    r"\b(chantier|travaux|projet|ouvrage|opération|intervention|recherches|fouilles|sauvetage|tournage|"
    r"\w{3,}(?:ment|tion|sion|age|ture|aison))s?(?: (?:d[eu']|des|à|aux?|en|sur|dans)\b[^.;,:]{1,60})? "
    r"(?:(?:a|ont|avai(?:t|ent)|aura|auront|aurai(?:t|ent)) (?:déjà )?)?(?:exig|réclam|demand|requ)\w+ [^.;,:]{0,25}$"
)
_EACH_NEEDS = re.compile(r"\b[Cc]haque\b[^.;:]{1,60} (?:demand|réclam|exig|requ)\w+ [^.;,:]{0,25}$")
# « les banques réclament 4 % », « les bailleurs demandent 900 euros »: that is the price
_CHARGED = re.compile(
    r"\b(?:banques?|prêteurs?|assureurs?|mutuelles?|bailleurs?|propriétaires?|hôtels?|hôteliers?|loueurs?|vendeurs?|"
    r"marchands?|revendeurs?|opérateurs?|fournisseurs?|plombiers?|garagistes?|dépanneurs?|restaurateurs?|passeurs?)"
    r"(?:, (?:eux|elles|lui|elle),)? (?:en )?(?:réclam|demand|exig)(?:e|ent|ait|aient)\b(?: (?:en moyenne|désormais|"
    r"environ|plus de|près de|jusqu'à|souvent|parfois))?\s?$"
)
_PEOPLE = (
    "gouvernement", "mouvement", "parlement", "rassemblement", "groupement", "associa", "organisa", "fédéra",
    "confédéra", "direction", "administra", "popula", "coordina", "déléga", "opposi", "coalition", "fonda", "union",
    "accusation", "magistrature", "préfecture", "régiment", "corpora", "nation", "section", "commission", "mission",
)  # fmt: skip
"""How nouns begin that end as those of what is done do, and that are of people."""
_LEFT = re.compile(r"\b(?:rest|demeur|manqu)")
_PLAN = re.compile(
    r"\b(?:budget|devis|coût|montant|prix|chiffrage|estimation|enveloppe|facture|prévision|objectif|calendrier|délai|"
    r"tarif|effectif)s? (?:prévu(?:e|s|es)? )?(?:initia(?:le?s?|ux)|au départ|à l'origine)\b"
)
_NEAR = 60
"""Characters."""
_RATES = frozenset({"par mois", "par semaine", "par an", "par jour", "par heure"})
_PER = re.compile(r"\s?(?:euros?|francs?|dollars?|dinars?|dirhams?|€)?\s?par (mois|semaine|an|jour|heure)\b")
_SHARED = frozenset({"premier tour", "second tour", "à terme"})
"""What is said of several figures in a row: « 44 % au second tour, devant sa rivale (33 %) »."""
_FAR = frozenset({"pour", "contre", "hors bonus", "réclamé", "capacité"})
"""What is said of one beyond the next: « 62 voix contre 40 », « 90 lits et 4 millions : ces exigences »."""
_OF_DATES = frozenset(
    {"premier tour", "second tour", "bilan", "bilan provisoire", "bilan définitif", "résultats partiels"}
    | {"à terme", "au départ", "autre", "un autre", "révisé", "requis"}
)
"""What a day may bear: it is neither net nor a part of others, and comes not « par an »."""
_DAYS = (Kind.DATE, Kind.TIME)
_ASKED = (Kind.DURATION, Kind.PERCENT)
"""Of which more is asked than what the words of the sentence hint at."""
_OF_AMOUNTS = frozenset({"capacité"})  # « prévu pour deux saisons »
_OF_RATIOS = _OF_AMOUNTS | {"part", "première tranche"}  # « dont 60 % payés par la ville »: a share of the same whole
_IMPOSSIBLE = {
    Kind.PERCENT: _OF_RATIOS | {"bilan"},  # « les loyers ont crû de 3 %, un studio se loue désormais »
    Kind.POINTS: _OF_RATIOS,
    Kind.MULTIPLIER: _OF_RATIOS,
    Kind.DURATION: _OF_AMOUNTS | {"première tranche"},
    Kind.MONEY: _OF_AMOUNTS,
    Kind.MEASURE: frozenset({"proposé"}),  # « offre 750 mètres carrés de rayons »
}
_OF_A_RANGE = re.compile(
    r"\s(?!(?:postes?|emplois?|embauches?|recrutements?|créations?|départs?|suppressions?|sièges?|reclassements?|lits?|"
    r"jours?|journées?|heures?|licenciements?|engagements?|titularisations?)\b)[a-zà-ÿ]{4,}"
)
"""What counts the things that are on offer, which nobody has asked for."""
_PAPERS = ("quotidiens", "hebdomadaires", "mensuels")
_CAPS = ("sélections", "capes")
_CONTESTS = {"toutes compétitions", "championnat", "coupe"}
# « les plus de 65 ans », « les 15-24 ans », « les enfants de moins de douze ans »; « dans les deux ans » is none
_BOUNDED_AGES = re.compile(
    r"\b(?:les|aux|des|(?:enfants|jeunes|personnes|mineurs|adultes|patients|malades|femmes|hommes|garçons|filles|"
    r"habitants|élèves|salariés|conducteurs|automobilistes|électeurs|candidats|spectateurs)(?: âgée?s)? de) "
    r"(?:plus|moins) de $"
)
_BEFORE_AGES = re.compile(r"\b(?:les|aux|des) $")
_AGES = re.compile(r"\d+(?:\s?[-–—]\s?| (?:à|et) )\d+ ans")
# « 47 % des 18-24 ans »
_GROUP = re.compile(
    r"\s(?:des|chez les|parmi les) ((?:\d+(?:-| à )\d+ ans|(?:moins|plus) de \d+ ans|"
    r"plus (?:âgés|jeunes|fragiles|riches|pauvres|modestes|démunis)|jeunes|aînés|seniors|femmes|"
    r"hommes|filles|garçons|retraités)\b)"
)
_CLAIMED = re.compile(
    r"\brevendiqu\w+\b(?! (?:une?|la|les|des|leurs?) (?:\w+ )?"
    r"(?:hausse|augmentation|revalorisation|prime|rattrapage|salaire|indemnité|compensation|embauche|poste|retraite))"
    r"[^.;:]{0,60}$"
)


# « Taxes comprises, la facture monte à 3,8 milliards »
_OPENED = re.compile(
    r"\W*(?:(?:toutes )?taxes comprises|hors taxes?|(?:frais|commissions?|bonus|primes?|charges) "
    rf"(?:compris|inclus)\w*|(?:hors|sans (?:les?|la|sa|ses|leurs)) (?:frais|bonus|primes?|charges)"
    r"(?: [^,;.\d]{1,30})?|"
    rf"(?:{PAID})(?: [^,;.\d]{{1,40}})?|"
    r"(?:chaque (?:jour|semaine|mois|année|heure)|tous les (?:jours|mois|ans)|toutes les semaines|"
    r"par (?:an|mois|jour|semaine|heure))(?: [^,;.\d]{1,30})?),"
)
# « 8 200 euros, une fois les frais déduits »
_CLOSED = re.compile(
    rf"[^,;:.()\d]{{0,40}}[,(]\s?(?:soit )?(?:{PAID}|(?:toutes )?taxes comprises|tva (?:comprise|incluse)|"
    r"hors (?:taxes?|tva)|ttc\b|ht\b)"
)


def _between_commas(before: str, left: str, right: str, unit: str | None) -> str:
    """What is closest around a figure, « ¤ » in its place, with its unit and what its sentence says first of sums."""
    clause = max(before.rfind(";"), before.rfind(":")) + 1
    opened = _OPENED.match(before, clause) if "," in before else None
    closed = _CLOSED.match(right)
    lead = left[max(left.rfind(","), left.rfind(";"), left.rfind("(")) + 1 :]
    if lead == left != before and (its := _OF_THE_ONE_BEFORE.match(lead)):
        lead = lead[its.end() :]
    said = " ".join(found.group() for found in (opened, closed) if found)
    stop = _STOP.search(right)
    return f"{lead}¤{right[: stop.start()] if stop else right} {unit} {said}"


_STOP = re.compile(r"[,;:(.]")
# « 900 repas par jour pour douze crèches »: it is not the crèches that come every day.
_OF_THE_ONE_BEFORE = re.compile(
    r"\s?[\w'-]+(?: [\w'-]+){0,2} (?:(?:par|chaque) (?:jour|semaine|mois|an|année|heure)|quotidien\w*|mensuel\w*|"
    r"annuel\w*|hebdomadaires?)\b"
)
