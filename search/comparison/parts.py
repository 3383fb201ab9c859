"""What an article says to be a part of a topic's figure is none of the values that rival for the whole."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.figures.model import Figure, Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.contexts import FIGURE
from search.comparison.items import Item, Neighbour


@dataclass(frozen=True, slots=True)
class Part:
    """« 92 apprentis, dont 37 à Lens »."""

    figure: Figure
    whole: Figure
    place: str | None
    holder: str | None
    """Whose it is: « dont 300 000 euros à Valtor »."""
    paper: str


def parts(members: Sequence[Item], beside: Sequence[Sequence[Neighbour]]) -> list[Part]:
    """What the sentences of a topic's figures say to be parts of them; ``beside`` are the others of each sentence."""
    found = []
    for item, others in zip(members, beside, strict=True):
        alike = sorted(
            (
                (figure.start, figure, claim)
                for figure, claim in [(item.figure, item.claim), *others]
                if figure.kind is item.figure.kind and (figure.kind is Kind.COUNT or figure.unit == item.figure.unit)
            ),
            key=lambda each: each[0],
        )
        for (_, whole, _), (_, part, claim) in pairwise(alike):
            if whole is item.figure and "part" in claim.perimeter and _smaller(part, whole):
                paper = item.article.source or item.article.title
                found.append(Part(part, whole, claim.place, _holder(item.article.text, part), paper))
    return found


def _holder(text: str, part: Figure) -> str | None:
    found = _NAMED.match(text, part.end)
    return found.group(1) if found else None


_NAMED = re.compile(
    r"[^,;.:()\d]{0,30}?(?:\b(?:à|au|chez|pour|de|du) |[dl][’'])(?:[a-zà-ÿ]+ ){0,3}?([A-ZÀ-Ý][\w-]{2,})"
)


def _is_the_holders(item: Item, part: Part) -> bool:
    own = next(words for words in item.words.passage.split(" dont ") if FIGURE in words)
    return part.holder is not None and (part.holder.lower() in own or part.holder == item.claim.place)


def _smaller(part: Figure, whole: Figure) -> bool:
    return part.value is not None and whole.value is not None and part.value < whole.value


def of_a_part(a: Item, b: Item, known: Iterable[Part]) -> str | None:
    """Which of two figures some article says to be a part, in French, where the other is another number for the
    whole; ``None`` where none does, or where the other is of that part too."""
    if a.figure.value is None or b.figure.value is None:
        return None
    small, large = (a, b) if a.figure.value < b.figure.value else (b, a)
    if "part" in large.claim.perimeter:
        return None
    for part in known:
        whole = part.whole.value == large.figure.value
        of_its_holder = whole and _is_the_holders(small, part) and not _is_the_holders(large, part)
        if of_its_holder or (part.figure.value == small.figure.value and not _of_one_place(part, large)):
            return (
                f"{proofs.stated(small.figure)} n’est qu’une partie{t.NBSP}: {proofs.stated(part.whole)}, dont"
                f" {proofs.stated(part.figure)}, selon {part.paper}"
            )
    return None


def _of_one_place(part: Part, item: Item) -> bool:
    """Whether the other number is of the part's own place: « dont 8 000 à Lyon », « 11 000 marcheurs à Lyon »."""
    return part.place is not None and part.place in item.sentence
