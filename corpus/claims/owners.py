"""Whose a figure is by the grammar of its sentence: its complement, or the subject of its clause.

Where the sentence leaves it open it is nobody's: a wrong name does more harm than none.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.claims.clauses import Turn, Turns
from corpus.claims.phrases import Said
from corpus.entities.gazetteer import shipped
from corpus.entities.model import EntityType, Mention
from corpus.spans import Span

_OF = re.compile(r"\s*(?:de la part de |de la |de l'|du |des |de |d'|que |qu')")
# « 3 000 salariés de Bombardier », « 8 % du capital d’Eutelsat »
_OF_SUCH = re.compile(
    r"(?:\s(?:(?:de|du|des|de la) )?(?!(?:et|ou|que|qui|dont|où|selon|à|en|au|aux|dans|par|pour|sur|a|ont|est|sont|"
    r"de|du|des|avec|contre|chez|lors|près|après|avant|depuis|ce|cette|ces|mais)\s)[a-zà-ÿœ][\w-]+){1,3}"
    r"\s(?:de la |de l'|du |des |de |d')"
)
# « salariés employés par Alstom »
_BY = re.compile(
    r"(?:\s[a-zà-ÿœ][\w-]*){0,3}\s(?:employ|embauch|fabriqu|exploit|recrut|possédé|détenu|licenci|vendu|produit|livré|"
    r"écoulé|commercialis|gér|construit|assemblé|perdu|supprimé|apport|vers|investi|injecté|promis|donn|débours|"
    r"dépens|pay)\w*\spar\s(?:la |le |les |l')?"
)
_AGAINST = re.compile(r"\bcontre\s(?:(?:environ|près de|plus de|moins de|quelque|seulement|à peine)\s)*$")
# « contre 40 millions d’appareils pour Samsung »
_FOR = re.compile(
    r"(?:\s(?!(?:et|ou|que|qui|dont|où|selon)\s)[\w'-]+){0,4}?\s(?:pour|chez|au|aux|à|en)\s(?:la |le |les |l')?"
)
# « Avec 40 % des voix, Untel », « Fort de 300 magasins, le groupe »
_FRONT = re.compile(
    r"\W*(?:avec|forte?s? d|riche d|dotée?s? d|valorisée?s? |créditée?s? d|âgée?s? d|vendue?s? |estimée?s? |"
    r"portée?s? par|classée?s? |longue? d|haute? d|condamnée?s? à)"
)
_FRONTING = re.compile(r"[^,;:.()?!]*, (?:la |le |les |l'|cette |ce )?(?:[a-zà-ÿ][\w-]* ){0,2}")
# What stands between the opening of a phrase and its figure.
_QUANTIFIED = re.compile(
    r"(?:^|[,;:.«»\"“(–—!?]|\b(?:et|mais|que|car|puis|alors|où|quand|si|or|donc)\b|\b(?:qu|lorsqu)')\s*"
    r"(?:(?:les|des|ces|ses|leurs|nos|quelque|environ|près|plus|moins|entre|de|d'|une?|au|total|seuls?|quelques|la|le)"
    r"\b\s*)*$"
)
# « …, le test repère 3 … »: a verb that is not known, with a subject of its own
_TAKES_OVER = re.compile(r",\s(?:le|la|les|ces?|cette|l')\s?[a-zà-ÿœ'-]{2,}(?:\s[a-zà-ÿœ'-]+){1,8}\s?$")
_ITS = re.compile(r"\b(?:son|sa|ses)\s(?:(?:plus|moins|près|de|d'|environ|quelque|premiers?|derniers?|seuls?)\s*)*$")
_BRACKET = re.compile(r"\s?\((?:[^()\d,]{0,20}[\s,])?(?:\+ ?|environ |près de |plus de |moins de )?")
# « selon la Dares », « indique la Dares », « par la Dares »: who says it is not whose figure it is.
_SPEAKS = re.compile(
    r"\s(?:(?:a|ont|avait|avaient|aurait|n'a|en a|s'est|doit|va|vient de|devrait)\s)?"
    r"(?:\w+ment\s|également\s|aussi\s|déjà\s)?"
    r"(?:annon[cç]|dénon[cç]|confirm|évoqu|estim|révél|révèl|publi|indiqu|signal|déplor|salu|rappel|cit|évalu|chiffr|"
    r"critiqu|fait état|faisait état|fait savoir|recens|dénombr|compté|comptabilis|assur|affirm|promi|promet|promett|"
    r"propos|demand|réclam|exig|souhait|veut|veulent|voulait|décid|décrét|ordonn|impos|décri|décrypt|racont|"
    r"interrog|sond|prédi|prévoi|prévu|redout|crai|expliqu|défend|préconis|recommand|plaid|port|constat|observ|"
    r"not|relèv|relev|précis|soulign|alert|parl|plac|maint|averti|attribu|inflig|condamn|accus|visé|"
    r"adopt|vot|approuv|rejet|autoris|valid|interpell|arrêt|saisi|requi|requiert|ouvert|débloqu|accord|octroy)"
)
_HINT = re.compile(
    r"\b(?:elle|il|son|sa|ses|groupe|entreprise|société|club|équipe|banque|constructeur|opérateur|compagnie|firme|géant|"
    r"enseigne|ville|commune|région|pays|île|joueur|acteur|actrice|chanteu\w+|président|maire|ministre|parti|homme|femme)\b"
)
"""What may stand for a name: a sentence without it and without a name speaks of nobody."""
_FIRMS = frozenset(("entreprise", "club", "compétition", "festival", "salon", "musée", "hôpital", "université"))
_BODY = re.compile(
    r"\b(?:ministère|préfecture|parquet|police|gendarmerie|syndicat|fédération|commission|conseil|sénat|assemblée|cour|"
    r"tribunal|institut|agence|autorité|observatoire|union|collectif|comité|confédération|association|ligue|mairie|"
    r"région|département|ville|académie|rectorat|secrétariat|direction|bureau|centre|chambre|défenseur|haut)"
)
_PASSING_ON = frozenset(
    ("agence de presse", "quotidien", "média", "revue", "chaîne", "institut de sondage", "émission")
)
_REACH = 700
"""Characters before a description in which it finds its name."""
_SORTS = {Said.ORG: EntityType.ORG, Said.LOC: EntityType.LOC, Said.PER: EntityType.PER}
_NEAR = 60
"""Characters between a figure and the name that it is said to be of."""


class Owners:
    """The names of an article, in order, and whose the figures of its sentences are."""

    def __init__(self, plain: str, mentions: Sequence[Mention], main: str | None) -> None:
        self.plain = plain
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.main = main
        self._turns: dict[Span, Turns] = {}

    def owner(self, sentence: Span, span: Span, earlier: Sequence[Span], speaker: str) -> str | None:
        """Whose the figure at ``span`` is; ``earlier`` are the sentences before its own, ``speaker`` who says it."""
        mentions = self._inside(sentence)
        if mentions and (own := self._complement(sentence, span, mentions)) is not None:
            return None if own.type is EntityType.LOC else own.canonical
        if not (mentions and mentions[0].start < span[0]) and not _HINT.search(self.plain, sentence[0], span[0]):
            return self._fronted(sentence, span, mentions)
        told = self._told(sentence, span[1])
        at = next((k for k in range(len(told) - 1, -1, -1) if told[k].offset < span[0]), -1)
        if self._subject_itself(sentence, span, told):
            return self._antecedent(sentence, told, at, earlier) if self._possessed(span) else None
        if at < 0:
            if self._possessed(span):
                return self._antecedent(sentence, told, at, earlier)
            return self._fronted(sentence, span, mentions)
        if _TAKES_OVER.search(self.plain, told[at].offset, span[0]):
            return None
        turn = told[at]
        if turn.said is Said.NAME and turn.mention is not None:
            passes_on = self._passes_on(turn.mention, span, speaker)
            return None if passes_on else turn.mention.canonical
        if turn.said is Said.PRONOUN:
            return self._antecedent(sentence, told, at - 1, earlier)
        if turn.said in _SORTS:
            return self._described(_SORTS[turn.said], turn.start if turn.start >= 0 else turn.offset, earlier)
        if self._possessed(span):
            return self._antecedent(sentence, told, at, earlier)
        return None

    def _complement(self, sentence: Span, span: Span, mentions: Sequence[Mention]) -> Mention | None:
        """« 3 000 salariés de Bombardier », « Untel (38 %) », « contre 40 millions pour Samsung »; « Brest (12 cas) »
        is where."""
        left = next((m for m in reversed(mentions) if m.end <= span[0]), None)
        if left is not None and _BRACKET.fullmatch(self.plain, left.end, span[0]):
            return left
        right = next((m for m in mentions if m.start >= span[1]), None)
        if right is None or right.start - span[1] > _NEAR:
            return None
        if _OF.fullmatch(self.plain, span[1], right.start):
            return None if right.type is EntityType.LOC else right
        if right.type is EntityType.LOC:
            return None
        if _OF_SUCH.fullmatch(self.plain, span[1], right.start) or _BY.fullmatch(self.plain, span[1], right.start):
            return right
        against = _AGAINST.search(self.plain, max(sentence[0], span[0] - 40), span[0])
        return right if against and _FOR.fullmatch(self.plain, span[1], right.start) else None

    def _subject_itself(self, sentence: Span, span: Span, told: Sequence[Turn]) -> bool:
        """« Après la victoire de l’Allemagne, 12 supporters ont été interpellés »."""
        return any(turn.start >= 0 and turn.start <= span[0] < turn.offset for turn in told) and bool(
            _QUANTIFIED.search(self.plain, sentence[0], span[0])
        )

    def _possessed(self, span: Span) -> bool:
        return bool(_ITS.search(self.plain, max(0, span[0] - 40), span[0]))

    def _fronted(self, sentence: Span, span: Span, mentions: Sequence[Mention]) -> str | None:
        """« Avec 4 milliards d’euros de ventes, Danone fait mieux »."""
        if not mentions or not _FRONT.match(self.plain, sentence[0], span[0]):
            return None
        right = next((m for m in mentions if m.start >= span[1]), None)
        if right is None or not _FRONTING.fullmatch(self.plain, span[1], right.start):
            return None
        named = any(turn.mention is right for turn in self._told(sentence))
        return right.canonical if named and right.type is not EntityType.LOC else None

    def _antecedent(self, sentence: Span, told: Sequence[Turn], at: int, earlier: Sequence[Span]) -> str | None:
        """Whom « il », « elle » or « ses » stands for: the subject before it, in its own sentence or the last."""
        for k in range(at, -1, -1):
            turn = told[k]
            if turn.said is Said.NAME and turn.mention is not None and turn.mention.type is not EntityType.LOC:
                return turn.mention.canonical
            if turn.said in _SORTS:
                return self._described(_SORTS[turn.said], turn.offset, earlier)
            if turn.said is Said.OTHER and turn.start >= 0:
                return None
        if not earlier:
            return None
        before = earlier[-1]
        told = [turn for turn in self._told(before) if turn.said is not Said.OTHER or turn.start >= 0]
        names = {
            turn.mention.canonical
            for turn in told
            if turn.mention is not None and turn.mention.type is not EntityType.LOC
        }
        if len(names) == 1:
            return names.pop()
        if names or not told or told[0].said is Said.OTHER:
            return None
        if told[0].said in _SORTS:
            return self._described(_SORTS[told[0].said], told[0].offset, earlier[:-1])
        return self._antecedent(before, told, -1, earlier[:-1])

    def _described(self, sort: EntityType, offset: int, earlier: Sequence[Span]) -> str | None:
        """« le club »: the one organisation that was named shortly before; of several the one that was a subject
        last."""
        told = [turn.mention for before in earlier for turn in self._told(before)]
        near = [m for m in told if m is not None and m.type is sort and not _passed_on(m)]
        names = {m.canonical for m in near}
        if len(names) > 1:
            names = {near[-1].canonical} if self.main in names and near[-1].canonical == self.main else set()
        if not names and self.main is not None:
            last = bisect_left(self.starts, offset)
            first = bisect_left(self.starts, offset - _REACH)
            if {m.canonical for m in self.mentions[first:last] if m.type is sort} == {self.main}:
                return self.main
        return names.pop() if names else None

    def _passes_on(self, mention: Mention, span: Span, speaker: str) -> bool:
        """Whether a subject only tells of the figure: « Trump a annoncé 300 licenciements »; a firm tells of its
        own."""
        if mention.type in (EntityType.PRODUCT, EntityType.EVENT):
            return False
        if mention.type is EntityType.ORG:
            entry = shipped().entries.get(mention.canonical)
            if entry.kind in _FIRMS if entry is not None else not self._is_body(mention):
                return False
        if mention.text.lower() in speaker:
            return True
        return bool(_SPEAKS.match(self.plain, mention.end, span[0]))

    def _is_body(self, mention: Mention) -> bool:
        """« le syndicat Untel », « Commission des comptes »."""
        led = self.plain[max(0, mention.start - 30) : mention.start].rpartition(",")[2]
        return bool(_BODY.search(led) or _BODY.match(mention.text.lower()))

    def _told(self, sentence: Span, offset: int | None = None) -> list[Turn]:
        """The subjects of a sentence, all or up to the first behind ``offset``."""
        found = self._turns.get(sentence)
        if found is None:
            found = self._turns[sentence] = Turns(self.plain, sentence, self._inside(sentence))
        return found.past(sentence[1] if offset is None else offset)

    def _inside(self, sentence: Span) -> Sequence[Mention]:
        return self.mentions[bisect_left(self.starts, sentence[0]) : bisect_left(self.starts, sentence[1])]


def _passed_on(mention: Mention) -> bool:
    entry = shipped().entries.get(mention.canonical)
    return entry is not None and entry.kind in _PASSING_ON
