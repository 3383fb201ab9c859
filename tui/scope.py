"""Among which articles figures are compared: one rule for the screens, plain mode and the command line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.comparison.model import Statement, Topic
    from search.facets import Filters
    from search.library import Library

WHOLE_CORPUS = 300
"""Up to this many articles all topics are found; beyond, those of the articles that answer a query."""


def compared_whole(library: "Library") -> bool:
    """Whether all articles are compared, whatever is asked for."""
    return len(library) <= WHOLE_CORPUS


def topics_query(library: "Library", query: str) -> str:
    """The query whose articles are compared: all of them, for an empty one, where there are few."""
    return "" if compared_whole(library) else query


def topics_about(
    library: "Library", topics: "Sequence[Topic]", query: str, filters: "Filters", *, typing: bool = False
) -> "Sequence[Topic]":
    """The topics of which a sentence has words that ``query`` seeks, in an article that answers.

    Where nothing is sought in the texts (« source:… », filters alone), those that an article of the answer states.
    """
    found = library.search(query, limit=len(library), filters=filters, as_typed=typing)
    sought = {hit.card.id: hit.offsets for hit in found.hits}
    worded = any(sought.values())

    def answers(statement: "Statement") -> bool:
        if statement.card.id not in sought:
            return False
        first, last = statement.sentence
        return not worded or any(start < last and end > first for start, end in sought[statement.card.id])

    return [topic for topic in topics if any(answers(one) for one in topic.statements)]
