"""The statement of a topic that the others are held against, wherever the topic is shown."""

from corpus.figures.model import Qualifier
from search.comparison.model import Pair, Topic


def reference_of(topic: Topic) -> int:
    """The statement that the others are held against: the first of the most exactly stated."""

    def looseness(index: int) -> tuple[bool, bool, bool, int]:
        figure = topic.statements[index].figure
        return (
            figure.qualifier is not Qualifier.EXACT or figure.qualifier_inherent,
            figure.value is None and figure.date_start is None,
            figure.currency_inferred,
            index,
        )

    return min(range(len(topic.statements)), key=looseness)


def pair_of(topic: Topic, one: int, other: int) -> Pair | None:
    """The verdict on two statements, where there is one."""
    low, high = min(one, other), max(one, other)
    return next((pair for pair in topic.pairs if (pair.i, pair.j) == (low, high)), None)
