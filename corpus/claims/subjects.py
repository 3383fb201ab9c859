"""Whose figure it is, from the entities and nouns around it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.entities.model import EntityType, Mention
from corpus.spans import Span

# « dans OpenAI », « auprès de la BPI », « chez Arkéa »: the other party, not the one whose figure it is.
_TOWARDS = re.compile(
    r"(?:\bdans|\bauprès (?:de|d'|du|des)|\bchez|\bà|\bau|\bcontre|\bvers|\bpour)\s+(?:la |le |les |l')?$"
)
_PLACED = re.compile(r"(?:\ben|\bà|\bau|\baux|\bdans)\s+(?:la |le |les |l'|toute la )?$")


@dataclass(frozen=True, slots=True)
class Parties:
    """Canonical names; ``None`` where the text does not make it plain."""

    subject: str | None
    object: str | None
    place: str | None


def main_entity(mentions: Sequence[Mention]) -> str | None:
    """The organisation or person that the article names most, if it names it at least twice."""
    names = Counter(m.canonical for m in mentions if m.type in (EntityType.ORG, EntityType.PER))
    best = names.most_common(1)
    return best[0][0] if best and best[0][1] >= 2 else None


def parties(text: str, sentence: Span, span: Span, mentions: Sequence[Mention], main: str | None) -> Parties:
    """Subject, object and place of the figure at ``span``: the nearest fitting mentions of its sentence; a sentence
    without a name speaks of the article's ``main`` entity."""
    plain = text.replace("’", "'")
    inside = [m for m in mentions if sentence[0] <= m.start < sentence[1]]
    named = [m for m in inside if m.type is not EntityType.LOC and not _overlaps(m, span)]
    target = next(
        (
            m
            for m in named
            if m.start >= span[1] and m.start - span[1] < 60 and _TOWARDS.search(plain, max(0, m.start - 25), m.start)
        ),
        None,
    )
    left = [m for m in named if m.end <= span[0] and m is not target]
    right = [m for m in named if m.start >= span[1] and m is not target]
    subject = left[-1].canonical if left else right[0].canonical if right else main
    place = next(
        (
            m.canonical
            for m in inside
            if m.type is EntityType.LOC
            and 0 <= m.start - span[1] < 45
            and _PLACED.search(plain, max(0, m.start - 25), m.start)
            and not re.search(r"[,;:()]", plain[span[1] : m.start])
        ),
        None,
    )
    return Parties(subject, target.canonical if target else None, place)


def _overlaps(mention: Mention, span: Span) -> bool:
    return mention.start < span[1] and span[0] < mention.end
