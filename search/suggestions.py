"""« Vouliez-vous dire » : a query whose unknown words are replaced by the nearest known ones."""

from typing import Final

from search.analysis import fold
from search.evaluate import Evaluator
from search.schema import SEPARATOR
from search.spelling import distance
from search.syntax import All, Any, Node, Word

_SHORTEST: Final = 3
"""Letters below which any word is near any other."""


def suggestion(evaluator: Evaluator, root: Node | None, text: str) -> str | None:
    """``text`` with the words that no article has replaced; ``None`` where none can be."""
    changed = text
    for word in sorted(_words(root), key=lambda word: -word.span[0]):
        if len(evaluator.found(word)):
            continue
        nearest = _nearest(evaluator, fold(word.exact))
        if nearest is None:
            return None
        start, end = word.span
        if text[start:end].casefold() != word.exact.casefold():
            continue  # one of several words within an elided or hyphened one
        changed = changed[:start] + nearest + changed[end:]
    return changed if changed != text else None


def _nearest(evaluator: Evaluator, letters: str) -> str | None:
    """The known form nearest to these letters; of equally near ones the most frequent."""
    if len(letters) < _SHORTEST:
        return None
    most = 1 if len(letters) < 6 else 2
    best: tuple[int, int, str] | None = None
    for term in evaluator.near(letters, most):
        form, _, accented = term.decode().partition(SEPARATOR)
        value = (distance(letters, form, most), -evaluator.frequency(term), accented or form)
        if best is None or value < best:
            best = value
    return best[2] if best else None


def _words(node: Node | None) -> list[Word]:
    match node:
        case Word() if node.stem and node.exact:
            return [node]
        case All() | Any():
            return [word for child in node.nodes for word in _words(child)]
        case _:
            return []
