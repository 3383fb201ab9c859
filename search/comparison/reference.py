"""The statement of a topic that the others are held against, wherever the topic is shown."""

from collections import Counter

from corpus.figures.model import Qualifier
from search.comparison.model import Pair, Topic, Verdict


def reference_of(topic: Topic) -> int:
    """The statement that the others are held against: of the most exactly stated the first that most say too, and
    that is no part, or another town’s count, which has nothing to do with any."""
    told = [(pair, place) for pair in topic.pairs for place in (pair.i, pair.j)]
    said_too = Counter(
        place for pair, place in told if pair.verdict not in (Verdict.CONFLICT, Verdict.DIFFERENT_SCOPE)
    )
    held = {place for pair, place in told if pair.verdict is not Verdict.DIFFERENT_SCOPE}

    def looseness(index: int) -> tuple[bool, bool, bool, int, bool, int]:
        figure = topic.statements[index].figure
        return (
            figure.qualifier is not Qualifier.EXACT or figure.qualifier_inherent,
            figure.value is None and figure.date_start is None,
            figure.currency_inferred,
            -said_too[index],
            index not in held,
            index,
        )

    return min(range(len(topic.statements)), key=looseness)


def pair_of(topic: Topic, one: int, other: int) -> Pair | None:
    """The verdict on two statements, where there is one."""
    low, high = min(one, other), max(one, other)
    return next((pair for pair in topic.pairs if (pair.i, pair.j) == (low, high)), None)
