"""Two readings of the same words: which one stands."""

from collections.abc import Sequence

from corpus.entities.candidate import Headed
from corpus.entities.lookup import Known
from corpus.entities.model import EntityType, Mention
from corpus.entities.sequences import surface
from corpus.entities.tokens import Tokens


def reconcile(tokens: Tokens, known: Sequence[Known], headed: Sequence[Headed]) -> tuple[list[Known], list[Headed]]:
    """Leave each token to one name, the gazetteer's or one that a head noun opens.

    The longer one stands; of two that open at the same word, the gazetteer's organisation of several words does:
    « Parlement européen » is no part of « Parlement européen de Strasbourg ».
    """
    opening = {name.first: name for name in known}
    owner = {k: name for name in known for k in range(name.first, name.last)}
    kept: list[Headed] = []
    dropped: set[int] = set()
    end = 0
    for name in headed:
        if name.first < end or _is_firm(opening.get(name.first), name):
            continue
        around = owner.get(name.first)
        if around is not None and around.first < name.first:
            continue
        closing = owner.get(name.last - 1)
        end = max(name.last, closing.last) if closing is not None else name.last
        dropped.update(owner[k].first for k in range(name.first, end) if k in owner)
        whole = name if end == name.last else Headed(name.first, end, name.type, surface(tokens, name.first, end))
        kept.append(whole)
    return [name for name in known if name.first not in dropped], kept


def overlay(mentions: Sequence[Mention], descriptions: Sequence[Mention]) -> list[Mention]:
    """Both in order of start; a description stands in place of the names that it holds (« la firme de Redmond »)."""
    merged: list[Mention] = []
    for mention in sorted([*mentions, *descriptions], key=lambda m: (m.start, -m.end)):
        if not merged or mention.start >= merged[-1].end:
            merged.append(mention)
    return merged


def _is_firm(known: Known | None, headed: Headed) -> bool:
    if known is None:
        return False
    several = known.last - known.first > 1
    return known.last >= headed.last or (several and known.entry.type is EntityType.ORG)
