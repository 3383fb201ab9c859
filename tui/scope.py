"""Among which articles figures are compared: one rule for the screens, plain mode and the command line."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.library import Library

WHOLE_CORPUS = 300
"""Up to this many articles all topics are found; beyond, those of the articles that answer a query."""


def compared_whole(library: "Library") -> bool:
    """Whether all articles are compared, whatever is asked for."""
    return len(library) <= WHOLE_CORPUS


def topics_query(library: "Library", query: str) -> str:
    """The query whose articles are compared: all of them, for an empty one, where there are few."""
    return "" if compared_whole(library) else query
