"""One article as a reader opens it, and where two of them depart from each other."""

from datetime import date

from search.answer import spans_in
from search.corrections.applied import Applied
from search.differences import Difference, differences
from search.families import families
from search.results import OpenedArticle
from search.snapshot import Snapshot


def opened(snapshot: Snapshot, article_id: str, query: str, corrected: Applied) -> OpenedArticle | None:
    """The article with its marks, the places of ``query`` in it and its near copies; ``None`` where there is none."""
    number = snapshot.find(article_id)
    if number is None:
        return None
    annotated = snapshot.annotated(number)
    kin = families(snapshot)
    family = kin.members[kin.of[number]] if kin.of[number] >= 0 else [number]
    return OpenedArticle(
        corrected.article(annotated),
        spans_in(snapshot, number, annotated, query, date.today()),
        snapshot.card(family[0]) if family[0] != number else None,
        tuple(snapshot.card(each) for each in family[1:] if each != number),
        tuple(kin.also(annotated.article.id)),
    )


def compared(snapshot: Snapshot, article_id: str, other_id: str) -> tuple[Difference, ...] | None:
    """The passages in which the second article departs from the first; ``None`` where one is no longer there."""
    left, right = snapshot.find(article_id), snapshot.find(other_id)
    if left is None or right is None:
        return None
    return differences(snapshot.text(left), snapshot.text(right))
