"""Whose figure it is, from the entities and pronouns around it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from corpus.entities.model import EntityType, Mention
from corpus.records import record
from corpus.spans import Span

# « dans OpenAI », « auprès de la BPI », « chez Arkéa »: the other party, not the one whose figure it is.
_TOWARDS = re.compile(
    r"(?:\bdans|\bauprès (?:de|d'|du|des)|\bchez|\bà|\bau|\bcontre|\bvers|\bpour)\s+(?:la |le |les |l')?$"
)
_OF = re.compile(r"^\s*(?:de la part de |de la |de l'|du |des |de |d'|par |que |qu')$")
_PLACED = re.compile(r"(?:\ben|\bà|\bau|\baux|\bdans)\s+(?:la |le |les |l'|toute la )?$")
# A sentence that goes on about what the one before named: by a pronoun, or by a noun that says what sort it is.
_CONTINUES = re.compile(r"^\W*(?:elle|il|elles|ils|son|sa|ses|leur|leurs)\b")
_NOMINAL = re.compile(
    r"^\W*(?:l'|la |le |cette |cet |ce )(?:(?:jeune|petite?|grande?|nouvelle|nouveau) )?(?:"
    r"(?P<org>entreprise|société|groupe|start-up|startup|pousse|pépite|firme|association|club|établissement|compagnie|"
    r"constructeur|usine|site|banque|enseigne|distributeur|éditeur|opérateur|fabricant|géant|laboratoire|coopérative|"
    r"fondation|fédération|syndicat|parti|ministère|institut|université|hôpital|équipe|formation|mutuelle|assureur|"
    r"collectivité|plateforme|chaîne|journal|studio|industriel|équipementier|transporteur|armateur)|"
    r"(?P<loc>ville|commune|région|département|pays|île|village|métropole|capitale|station|province|municipalité|"
    r"archipel|vallée|quartier)|"
    r"(?P<per>homme|femme|joueur|joueuse|coureur|coureuse|athlète|candidate?|maire|élue?|président|présidente|ministre|"
    r"chanteur|chanteuse|acteur|actrice|réalisateur|réalisatrice|auteure?|écrivain|suspect|prévenu|victime|skipper|"
    r"cycliste|pilote|attaquant|défenseur|gardien|entraîneur|sélectionneur|dirigeant|patron|directeur|directrice|"
    r"retraitée?|quinquagénaire|sexagénaire|septuagénaire|trentenaire|quadragénaire|adolescente?))\b"
)
# « selon Sud-Rail », « indique la Dares »: who says it is not whose figure it is.
_SAYS = re.compile(
    r"(?:\bselon|\bd'après|\bindique|\bprécise|\baffirme|\bestime|\bassure|\bexplique|\bsouligne|\brappelle|"
    r"\b(?:indiqué|précisé|affirmé|estimé|assuré|expliqué|annoncé|déclaré|souligné|rapporté|fait savoir))"
    r"(?:,?\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier))?"
    r"\s+(?:le |la |les |l'|un |une )?(?:\w+ ){0,2}(?:de |d'|du )?$"
)
_ITS = re.compile(r"\b(?:elle|il|lui|son|sa|ses)\b(?! y a\b)")
_REMEMBERED = 50
"""Mentions back in which a description still finds its name."""
_DESCRIBED = re.compile(r"\b(d'une?|une?|ce|cet|cette|le|la|l')\s?[^,;:.()]{2,40} d(?:e |')(?:\w+ )?$")
_SORTS = {"org": EntityType.ORG, "loc": EntityType.LOC, "per": EntityType.PER}
# Who passes on what others said has no figures of its own.
_AGENCIES = frozenset({"Agence France-Presse", "AFP", "Reuters", "Associated Press", "Belga", "Keystone-ATS", "ATS"})
# « Ici, », « Chez nous, »
_HERE = re.compile(r"[\s«]*(ici|chez nous|sur place|localement)\b(?! même)")
# « À Paris, », « Dans l'académie, »
_FRONTED = re.compile(
    r"[\s«]*(?:(?:à|au|aux|en|dans)\s(?:le |la |les |l')?([^,.;:()\d]{2,30}),|([^,.;:()\d]{2,30}), où\b)"
)
_TERRITORIES = frozenset(
    {"académie", "département", "région", "agglomération", "métropole", "canton", "province", "pays", "capitale"}
    | {"commune", "monde", "archipel", "vallée"}
)
_OF_THERE = re.compile(r"\s[a-zà-ÿœ-]{4,}s (?:d[eu] |d'|de la |des )")
_APART = re.compile(r"[,;:()]")


@record()
class Parties:
    """Canonical names; ``None`` where the text does not make it plain."""

    subject: str | None
    object: str | None
    place: str | None


class Cast:
    """The entities of one article, in order, and who is who around a figure. ``plain`` is the text in lower case with
    ' for ’, offsets unchanged."""

    def __init__(self, plain: str, mentions: Sequence[Mention]) -> None:
        self.plain = plain
        self.mentions = sorted(mentions, key=attrgetter("start"))
        self.starts = [mention.start for mention in self.mentions]
        names: dict[str, int] = {}
        for mention in self.mentions:
            if mention.type in (EntityType.ORG, EntityType.PER) and mention.canonical not in _AGENCIES:
                names[mention.canonical] = names.get(mention.canonical, 0) + 1
        best = max(names, key=names.__getitem__, default=None)
        self.main = best if best is not None and names[best] >= 2 else None
        """The organisation or person that the article names most, if it names it at least twice."""

    def names(self, start: int) -> bool:
        """Whether a word that begins at ``start`` belongs to a name."""
        at = bisect_right(self.starts, start) - 1
        return at >= 0 and start < self.mentions[at].end and not self.mentions[at].nominal

    def ends(self, offset: int) -> bool:
        """Whether a name ends at ``offset``."""
        at = bisect_left(self.starts, offset) - 1
        return at >= 0 and self.mentions[at].end == offset

    def parties(self, sentence: Span, span: Span, before: Span | None) -> Parties:
        """Subject, object and place of the figure at ``span``; ``before`` is the sentence before its own."""
        inside = [m for m in self._inside(sentence) if m.canonical not in _AGENCIES]
        named = [m for m in inside if m.type is not EntityType.LOC and not (m.start < span[1] and span[0] < m.end)]
        target = next((m for m in named if 0 <= m.start - span[1] < 60 and self._led(_TOWARDS, m)), None)
        others = [m for m in named if m is not target]
        return Parties(
            self._subject(sentence, span, before, others),
            target.canonical if target else None,
            self._place(span, inside) or self._fronted(sentence, span, inside),
        )

    def _subject(self, sentence: Span, span: Span, before: Span | None, named: Sequence[Mention]) -> str | None:
        left = next((m for m in reversed(named) if m.end <= span[0] and not self._led(_SAYS, m)), None)
        right = [m for m in named if m.start >= span[1]]
        if right and _OF.match(self.plain[span[1] : right[0].start]):
            return right[0].canonical
        if left is not None:
            return left.canonical
        nominal = _NOMINAL.match(self.plain[sentence[0] : sentence[0] + 60])
        if nominal is not None and nominal.lastgroup is not None:
            return self._last(_SORTS[nominal.lastgroup], sentence[0])
        if _CONTINUES.match(self.plain[sentence[0] : sentence[0] + 40]) or _ITS.search(
            self.plain, sentence[0], span[0]
        ):
            earlier = [m for m in self._inside(before) if m.type is not EntityType.LOC] if before else []
            return earlier[0].canonical if earlier else self.main
        right = [m for m in right if not self._led(_SAYS, m)]
        return right[0].canonical if right else self.main

    def _last(self, sort: EntityType, offset: int) -> str | None:
        """The entity of a sort that is named last before ``offset``: « le club » is the last organisation."""
        end = bisect_left(self.starts, offset)
        for at in range(end - 1, max(-1, end - _REMEMBERED), -1):
            if self.mentions[at].type is sort:
                return self.mentions[at].canonical
        return None

    def aged(self, sentence: Span, offset: int) -> str | None:
        """Whose age stands at ``offset``: « Alan Kerbrat, 22 ans », « ce retraité de 76 ans »; nobody's that the text
        names where it says « un homme de 72 ans »."""
        described = _DESCRIBED.search(self.plain, max(sentence[0], offset - 60), offset)
        if described is not None:
            return (
                None if described.group(1) in ("un", "une", "d'un", "d'une") else self._last(EntityType.PER, offset)
            )
        inside = [m for m in self._inside((sentence[0], offset)) if m.type is EntityType.PER]
        if inside:
            return inside[-1].canonical
        lead = self.plain[sentence[0] : offset]
        nominal = _NOMINAL.match(lead)
        someone = nominal is not None and nominal.lastgroup == "per"
        return self._last(EntityType.PER, offset) if someone or _CONTINUES.match(lead) else None

    def _place(self, span: Span, inside: Sequence[Mention]) -> str | None:
        """Where the count stops: « une centaine de salariés en France », « l’usine de Nantes (310 salariés) »."""
        for mention in inside:
            if mention.type is not EntityType.LOC:
                continue
            if 0 <= mention.start - span[1] < 45 and self._led(_PLACED, mention):
                if not _APART.search(self.plain, span[1], mention.start):
                    return mention.canonical
            elif _OF_THERE.fullmatch(self.plain, span[1], max(span[1], mention.start)):
                return mention.canonical  # « ses 1 700 ouvriers du Hainaut »
            elif self.plain[mention.end : span[0]].strip() == "(":
                return mention.canonical
        return None

    def _fronted(self, sentence: Span, span: Span, inside: Sequence[Mention]) -> str | None:
        """« À Paris, la police en a compté 31 500 », « Lens, où elle a 400 employés », « Ici, »: where it is."""
        here = _HERE.match(self.plain, sentence[0], span[0])
        if here is not None:
            return here.group(1)
        opening = _FRONTED.match(self.plain, sentence[0], span[0])
        if opening is None:
            return None
        start, place = opening.start(opening.lastindex or 0), opening[opening.lastindex or 0]
        named = next((m for m in inside if m.start == start and m.type is EntityType.LOC), None)
        if named is not None:
            return named.canonical
        return place if place in _TERRITORIES else None

    def _inside(self, sentence: Span) -> list[Mention]:
        return self.mentions[bisect_left(self.starts, sentence[0]) : bisect_left(self.starts, sentence[1])]

    def _led(self, pattern: re.Pattern[str], mention: Mention) -> bool:
        """Whether the words before a mention end as ``pattern`` says."""
        return bool(pattern.search(self.plain, max(0, mention.start - 25), mention.start))
