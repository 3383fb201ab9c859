"""Whose figure it is, from the entities and pronouns around it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from corpus.claims.owners import Owners
from corpus.entities.model import EntityType, Mention
from corpus.french.function_words import POINTING
from corpus.records import record
from corpus.spans import Span

# « dans OpenAI », « auprès de la BPI », « chez Arkéa »: the other party, not the one whose figure it is.
_TOWARDS = re.compile(
    r"(?:\s(?!(?:et|ou|que|qui|dont|où|selon|a|ont|est|sont|par)\s)[a-zà-ÿ][\w'-]*){0,3}?"
    r"\s(?:dans|auprès (?:de|d'|du|des)|chez|à|au|aux|contre|vers|pour)\s(?:la |le |les |l')?"
)
# « OpenAI, dans lequel elle a mis 13 milliards »
_IN_WHICH = re.compile(
    r",?\s(?:(?:dans|auprès d|chez|contre|vers|pour|avec) ?(?:lequel|laquelle|uquel|qui)|auquel|à (?:laquelle|qui)) "
    r"[^,;:.()]*"
)
# « publiés dans », « livrés à »: said of what was published.
_MADE = re.compile(r"(?:\w{3}(?:ée?s?|ues?|ant)|\bdit)\s(?:dans|à|au|aux|chez|contre|pour)\s(?:la |le |les |l')?$")
_OFFICE = re.compile(
    r"\b(?:maires?|président|présidente|députée?|préfète?|sénatrice|sénateur|mandat) (?:de |d'|du |des )(?:la |l')?$"
)
_PLACED = re.compile(r"(?:\ben|\bà|\bau|\baux|\bdans)\s+(?:la |le |les |l'|toute la )?$")
_FAR = 200
"""Characters behind an age in which he is named who says it of himself."""
_REMEMBERED = 500
"""Characters back in which a description still finds its name."""
_AGE_GROUP = re.compile(
    r"(?:\b(?:plus|moins) d(?:e |')|\bl'âge (?:minimum |minimal |légal )?d(?:e |')|\b(?:les|des|aux|dès) |"
    r"\b(?:personnes|enfants|jeunes|adultes|femmes|hommes|mineurs|élèves|gens|victimes) (?:âgée?s )?d(?:e |'))"
    r"(?:\w+ )?$"
)
# « une cliente de sa mère, âgée de 87 ans », not « il est âgé de 87 ans »
_OF_ANOTHER = re.compile(
    r"\b[âa]gé(?:e?s|(?<!\best âgé)(?<!était âgé)(?<!d'hui âgé)(?<!rmais âgé)e?) (?:de |d')(?:\w+ )?$"
)
# « Alan Kerbrat, 22 ans », « Alan Kerbrat, âgé de 22 ans », « Alan Kerbrat a fêté ses 22 ans »
_BESIDE = re.compile(r"\s?(?:[,(]\s?)?(?:[^\W\d][\w'-]*\s){0,2}(?:[âa]gée?\s(?:de\s|d'))?(?:\w+\s)?")
_DESCRIBED = re.compile(
    r"\b(d'une?(?= )|une?(?= )|(?:son|sa|leur|ce|cet|cette|le|la)(?= )|l')\s?[^,;:.()]{2,40} d(?:e |')(?:\w+ )?$"
)
# « À 47 ans, l’ancien juge Alan Kerbrat », « « À 77 ans, on dort », dit Alan Kerbrat »
_FRONTED_AGE = re.compile(r"(?:^|[.!?:;«»–—\"]\s*)\s*(?:à|âgée? d(?:e |')|du haut de ses)\s?(?:[\w']+ ){0,2}$")
_ITS_BEARER = re.compile(
    r"(?: à peine| seulement)?,(?: dont [^,.;]{3,50},)?"
    r"(?: (?:les? |la |l'|son |sa |cet? |cette )[a-zà-ÿ' -]{3,40}?)?\s?"
)
_I = re.compile(r"[«\"“][^«»\"”]*\b(?:mes|j'ai|j'avais|j'aurai|je|on)\b[^«»\"”]*$|[«\"“]\s?(?:à )?$")
_SAID_BY = re.compile(r"[^«»\"”]{0,160}[»\"”]\s?[,:]?\s?(?:[a-zà-ÿ'-]+ ){0,3}")
# « la Rouennaise de 54 ans » bears no name
_NOMINAL = re.compile(r"\b(?:(?:une?|le|la|cet?|cette|autre|jeune) |l')$")
# Who passes on what others said has no figures of its own.
_AGENCIES = frozenset({"Agence France-Presse", "AFP", "Reuters", "Associated Press", "Belga", "Keystone-ATS", "ATS"})
# « Ici, », « Chez nous, »
_HERE = re.compile(r"[\s«]*(ici|chez nous|sur place|localement)\b(?! même)")
# « À Paris, », « Dans l’académie, »
_FRONTED = re.compile(
    r"[\s«]*(?:(?:à|a|au|aux|en|dans|sur|près de|mais à|mais en)\s(?:le |la |les |l')?([^,.;:()\d]{2,30}+),|"
    r"([^,.;:()\d]{2,30}+), où\b)"
)
# « À Brest, 64 % ont voté ; à Quimper, ils ne sont que 41 % »
_THEN = re.compile(
    r"(?:[;:]|\s(?:et|mais|quand|contre),?)\s(?:à|au|aux|en|dans|sur|près de)\s(?:le |la |les |l')?"
    r"([^,.;:()\d]{2,30}+),(?=\s)"
)
_TERRITORIES = frozenset(
    {"académie", "département", "région", "agglomération", "métropole", "canton", "province", "pays", "capitale"}
    | {"commune", "monde", "archipel", "vallée"}
)
_OF_THERE = re.compile(r"\s[a-zà-ÿœ-]{4,}s (?:d[eu] |d'|de la |des )")
_APART = re.compile(
    r"[,;:()]|\s(?:après|avant|depuis|qui|que|qu'|dont|où|puis|et (?:né|habit|résid|origin)\w+|à destination)"
    r"(?=[\s\w])"
)
_JUST_BEFORE = re.compile(r"\s(?:(?:plus|moins|près|environ|quelque|au moins|autour|d'|de|les|des)\s?)*")


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
        owning = [mention for mention in self.mentions if mention.canonical not in _AGENCIES]
        self._owners = Owners(plain, owning, self.main)

    def names(self, start: int) -> bool:
        """Whether a word that begins at ``start`` belongs to a name."""
        at = bisect_right(self.starts, start) - 1
        return at >= 0 and start < self.mentions[at].end and not self.mentions[at].nominal

    def ends(self, offset: int) -> bool:
        """Whether a name ends at ``offset``."""
        at = bisect_left(self.starts, offset) - 1
        return at >= 0 and self.mentions[at].end == offset

    def parties(self, sentence: Span, span: Span, earlier: Sequence[Span], speaker: str, *, owned: bool) -> Parties:
        """Subject, object and place of the figure at ``span``; ``earlier`` are the sentences before its own, and
        ``speaker`` is who says it, in lower case. A day is not ``owned``: it is nobody's."""
        inside = self._inside(sentence)
        owner = self._owners.owner(sentence, span, earlier, speaker) if owned else None
        target = self._target(span, inside, owner) if owned and inside else None
        return Parties(
            owner,
            target.canonical if target is not None and target.canonical != owner else None,
            self._place(span, inside) or self._fronted(sentence, span, inside),
        )

    def _target(self, span: Span, inside: Sequence[Mention], owner: str | None) -> Mention | None:
        """The other party: « investit 13 milliards dans OpenAI », « OpenAI, dans lequel elle a mis 13 milliards »."""
        of_figure = [m for m in inside if m.type is not EntityType.LOC and m.canonical not in _AGENCIES]
        for mention in of_figure:
            if mention.end <= span[0] and _IN_WHICH.fullmatch(self.plain, mention.end, span[0]):
                return mention
        start = span[1]
        for mention in of_figure:
            if mention.start < span[1]:
                continue
            if _TOWARDS.fullmatch(self.plain, start, mention.start):
                return None if _MADE.search(self.plain, start, mention.start) else mention
            if mention.canonical != owner:
                return None
            start = mention.end
        return None

    def aged(self, sentence: Span, span: Span, owner: str | None) -> str | None:
        """Whose age stands at ``span``: « Alan Kerbrat, 22 ans », « ce retraité de 76 ans »; nobody's that the text
        names where it says « un homme de 72 ans », « les plus de 65 ans ». ``owner`` is the subject."""
        lead = self.plain[sentence[0] : span[0]]
        if _AGE_GROUP.search(lead):
            return None
        inside = self._inside(sentence)
        left = next((m for m in reversed(inside) if m.end <= span[0]), None)
        if (
            left is not None
            and left.type is EntityType.PER
            and _BESIDE.fullmatch(self.plain, left.end, span[0])
            and not (self._led(_NOMINAL, left) and self.plain.startswith(" d", left.end))
        ):
            return left.canonical
        right = next(
            (m for m in self.mentions[bisect_left(self.starts, span[1]) :] if m.type is EntityType.PER), None
        )
        if right is not None and self._heads(lead, span[1], right.start):
            return right.canonical
        right = next((m for m in inside if m.start >= span[1]), None)
        if right is not None and right.type is EntityType.PER and right.start - span[1] <= len(" "):
            return right.canonical
        if _OF_ANOTHER.search(lead):
            return None
        described = _DESCRIBED.search(lead[-60:])
        if described is None:
            return owner if self._is_person(owner) else None
        if described.group(1) not in POINTING:
            return None  # « un homme de 72 ans », « sa nièce de 11 ans »
        near = self.mentions[bisect_left(self.starts, span[0] - _REMEMBERED) : bisect_left(self.starts, span[0])]
        names = {m.canonical for m in near if m.type is EntityType.PER}
        if len(names) == 1:
            return names.pop()
        return self.main if self.main in names else None

    def _heads(self, lead: str, end: int, name: int) -> bool:
        """Whether the name that stands next is of whom an age is told that stands ahead or is said by oneself."""
        if name - end > _FAR:
            return False
        fronted = _FRONTED_AGE.search(lead) and _ITS_BEARER.fullmatch(self.plain, end, name)
        return bool(fronted or (_I.search(lead) and _SAID_BY.fullmatch(self.plain, end, name)))

    def _is_person(self, name: str | None) -> bool:
        return any(mention.canonical == name and mention.type is EntityType.PER for mention in self.mentions)

    def _place(self, span: Span, inside: Sequence[Mention]) -> str | None:
        """Where the count stops: « une centaine de salariés en France », « l’usine de Nantes (310 salariés) »."""
        for mention in inside:
            if mention.type is not EntityType.LOC:
                continue
            if 0 <= mention.start - span[1] < 45 and self._led(_PLACED, mention):
                if not _APART.search(self.plain, span[1], mention.start):
                    return mention.canonical
            elif _JUST_BEFORE.fullmatch(self.plain, mention.end, span[0]) and self._led(_PLACED, mention):
                return mention.canonical  # « ont tué à Lyon 17 personnes »
            elif _OF_THERE.fullmatch(self.plain, span[1], max(span[1], mention.start)):
                return mention.canonical  # « ses 1 700 ouvriers du Hainaut »
            elif self.plain[mention.end : span[0]].strip() == "(" and not self._led(_OFFICE, mention):
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
        found = self._placed(opening, inside)
        for then in _THEN.finditer(self.plain, opening.end(), span[0]) if found is not None else ():
            found = self._placed(then, inside) or then[1]
        return found

    def _placed(self, front: re.Match[str], inside: Sequence[Mention]) -> str | None:
        start, place = front.start(front.lastindex or 0), front[front.lastindex or 0]
        named = next((m for m in inside if m.start == start and m.type is EntityType.LOC), None)
        if named is not None:
            return named.canonical
        return place if place in _TERRITORIES else None

    def _inside(self, sentence: Span) -> list[Mention]:
        return self.mentions[bisect_left(self.starts, sentence[0]) : bisect_left(self.starts, sentence[1])]

    def _led(self, pattern: re.Pattern[str], mention: Mention) -> bool:
        """Whether the words before a mention end as ``pattern`` says."""
        return bool(pattern.search(self.plain, max(0, mention.start - 25), mention.start))
