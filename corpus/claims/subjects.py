"""Whose figure it is, from the entities and pronouns around it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.entities.model import EntityType, Mention
from corpus.spans import Span

# « dans OpenAI », « auprès de la BPI », « chez Arkéa »: the other party, not the one whose figure it is.
_TOWARDS = re.compile(
    r"(?:\bdans|\bauprès (?:de|d'|du|des)|\bchez|\bà|\bau|\bcontre|\bvers|\bpour)\s+(?:la |le |les |l')?$"
)
_OF = re.compile(r"^\s*(?:de la part de |de la |de l'|du |des |de |d'|par |que |qu')$")
_PLACED = re.compile(r"(?:\ben|\bà|\bau|\baux|\bdans)\s+(?:la |le |les |l'|toute la )?$")
# A sentence that goes on about what the one before named.
_CONTINUES = re.compile(
    r"^\W*(?:elle|il|elles|ils|son|sa|ses|leur|leurs|cette|ce|ces|(?:l'|la |le )(?:entreprise|société|groupe|"
    r"start-up|startup|jeune pousse|pépite|firme|association|club|établissement|compagnie|constructeur|ville|commune|"
    r"région))\b"
)
_ITS = re.compile(r"\b(?:elle|il|lui|son|sa|ses)\b(?! y a\b)")
_APART = re.compile(r"[,;:()]")


@dataclass(frozen=True, slots=True)
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
        self.mentions = sorted(mentions, key=lambda mention: mention.start)
        self.starts = [mention.start for mention in self.mentions]
        names = Counter(m.canonical for m in self.mentions if m.type in (EntityType.ORG, EntityType.PER))
        best = names.most_common(1)
        self.main = best[0][0] if best and best[0][1] >= 2 else None
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
        inside = self._inside(sentence)
        named = [m for m in inside if m.type is not EntityType.LOC and not (m.start < span[1] and span[0] < m.end)]
        target = next((m for m in named if 0 <= m.start - span[1] < 60 and self._led(_TOWARDS, m)), None)
        others = [m for m in named if m is not target]
        return Parties(
            self._subject(sentence, span, before, others),
            target.canonical if target else None,
            self._place(span, inside),
        )

    def _subject(self, sentence: Span, span: Span, before: Span | None, named: Sequence[Mention]) -> str | None:
        left = [m for m in named if m.end <= span[0]]
        right = [m for m in named if m.start >= span[1]]
        if right and _OF.match(self.plain[span[1] : right[0].start]):
            return right[0].canonical
        if left:
            return left[-1].canonical
        if _CONTINUES.match(self.plain[sentence[0] : sentence[0] + 40]) or _ITS.search(
            self.plain, sentence[0], span[0]
        ):
            earlier = [m for m in self._inside(before) if m.type is not EntityType.LOC] if before else []
            return earlier[0].canonical if earlier else self.main
        return right[0].canonical if right else self.main

    def _place(self, span: Span, inside: Sequence[Mention]) -> str | None:
        """Where the count stops: « une centaine de salariés en France », « l’usine d’Hirval (185 salariés) »."""
        for mention in inside:
            if mention.type is not EntityType.LOC:
                continue
            if 0 <= mention.start - span[1] < 45 and self._led(_PLACED, mention):
                if not _APART.search(self.plain, span[1], mention.start):
                    return mention.canonical
            elif self.plain[mention.end : span[0]].strip() == "(":
                return mention.canonical
        return None

    def _inside(self, sentence: Span) -> list[Mention]:
        return self.mentions[bisect_left(self.starts, sentence[0]) : bisect_left(self.starts, sentence[1])]

    def _led(self, pattern: re.Pattern[str], mention: Mention) -> bool:
        """Whether the words before a mention end as ``pattern`` says."""
        return bool(pattern.search(self.plain, max(0, mention.start - 25), mention.start))
