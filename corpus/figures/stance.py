"""Denied, conditional, planned or past; and which way a variation goes."""

from corpus.figures.changes import change
from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.modality import modality
from corpus.figures.model import Kind
from corpus.figures.raises import raised
from corpus.figures.speech import DENYING
from corpus.figures.tokens import Tokens
from corpus.french.wordlists import word_set

_VARIATIONS = frozenset((Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION))
_LINKS = word_set("en à de d' les le la des")
_PARTICIPLE = ("é", "ée", "és", "u", "us", "is", "it")


_THE = (["les"], ["le"], ["la"], ["l'"])


def take_stance(tokens: Tokens, clauses: Clauses, drafts: list[Draft]) -> None:
    """Set negation, modality and direction of every draft."""
    for at, (previous, draft) in enumerate(zip([None, *drafts], drafts, strict=False)):
        draft.negated = _is_denied(tokens, clauses, draft)
        if draft.kind is Kind.DATE:
            continue
        draft.modality = modality(tokens, clauses, draft, previous)
        if draft.kind in _VARIATIONS and draft.direction is None:
            draft.direction = change(tokens, clauses, draft, previous) or raised(tokens, clauses, drafts, at)


def _is_denied(tokens: Tokens, clauses: Clauses, draft: Draft) -> bool:
    """« et non 15 », « et non pas de 15 », « n'a pas levé 15 millions », « Pas 15, mais 12 »."""
    first, _ = clauses.sentence(draft.first)
    k = draft.lead - 1
    steps = 0
    while (
        k >= first
        and tokens.word(k) in ("de", "d'", "à", "des", "les", "le", "en", "du", "au", "pour", "par", "sur")
        and steps < 3
    ):
        k, steps = k - 1, steps + 1
    word = tokens.word(k)
    if word in ("pas", "plus") and tokens.word(k - 1) == "non":
        return True
    if word == "non":
        return tokens.word(k - 1) in ("et", ",", "mais", "(", "–", "—")
    if word == "pas" and (k == first or tokens.word(k - 1) in ("et", ",", "mais", "«")):
        return True
    if draft.kind in (Kind.DATE, Kind.TIME):
        return False
    window = tokens.words[max(first, draft.lead - 6) : draft.lead]
    if "pas" in window and ("n'" in window or "ne" in window):
        if not DENYING.isdisjoint(window):
            # « ne conteste pas les 18 virements »
            return False
        after = window[window.index("pas") + 1 :]
        if after[-1:] in _THE:
            # « n'a pas rendu les 40 000 euros » that she had
            return False
        return draft.qualifier.value == "exact" and all(
            word in _LINKS or word.endswith(_PARTICIPLE) for word in after
        )
    return False
