"""The topics of chosen articles, each read when its story's turn comes."""

from collections.abc import Callable, Iterator, Sequence

from corpus.annotate import AnnotatedArticle
from search.collecting import seldom_collecting
from search.comparison.items import outline
from search.comparison.model import Topic
from search.comparison.relatedness import Outline
from search.comparison.topics import topics_by_story
from search.comparison.witnesses import by_family
from search.corrections.applied import Applied
from search.corrections.telling import told


def topics_as_found(
    numbers: Sequence[int],
    families: Sequence[int],
    read: Callable[[int], AnnotatedArticle],
    corrected: Applied,
) -> Iterator[Topic]:
    """``read`` gives an article by its number in the index, for its outline and, where there are many, again for its
    story: a search's results are kept in memory meanwhile, a whole corpus is not. ``families`` has that of each
    number's near copies, -1 where it has none."""
    with seldom_collecting():
        # By a generator of its own: what it has read is gone before Python looks for cycles again.
        yield from _found(numbers, families, read, corrected)


def _found(
    numbers: Sequence[int],
    families: Sequence[int],
    read: Callable[[int], AnnotatedArticle],
    corrected: Applied,
) -> Iterator[Topic]:
    outlines: list[Outline] = []

    def fetch(place: int) -> AnnotatedArticle:
        return corrected.article(read(numbers[place]))

    def outlined() -> Iterator[AnnotatedArticle]:
        for place in range(len(numbers)):
            article = fetch(place)
            outlines.append(outline(article))
            yield article

    hand = corrected.by_hand(outlined())
    kin = {outline.id: family for outline, family in zip(outlines, families, strict=True) if family >= 0}
    for topic in topics_by_story(outlines, fetch, hand, by_family(kin)):
        yield told(topic, hand)
