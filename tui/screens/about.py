"""Which topics a search is about."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from search.comparison.model import Statement, Topic
from search.facets import Filters

if TYPE_CHECKING:
    from search.library import Library


def topics_about(
    library: "Library", topics: Sequence[Topic], query: str, filters: Filters, *, typing: bool = False
) -> Sequence[Topic]:
    """The topics of which a sentence has words that ``query`` seeks, in an article that answers.

    Where nothing is sought in the texts (« source:… », filters alone), those that an article of the answer states.
    """
    found = library.search(query, limit=len(library), filters=filters, as_typed=typing)
    sought = {hit.card.id: hit.offsets for hit in found.hits}
    worded = any(sought.values())

    def answers(statement: Statement) -> bool:
        if statement.card.id not in sought:
            return False
        first, last = statement.sentence
        return not worded or any(start < last and end > first for start, end in sought[statement.card.id])

    return [topic for topic in topics if any(answers(one) for one in topic.statements)]
