"""Verbs that set a limit, and what a negation makes of it: « ne dépasse pas », « ne tombe jamais sous »."""

from corpus.figures.model import Qualifier
from corpus.figures.tokens import Tokens

DENIED = frozenset(("ne", "n'"))
NEGATIONS = frozenset(("pas", "jamais", "guère", "point"))
VERBS = ("dépass", "excéd", "excèd", "franchi")
_RISING = ("mont", "remont", "grimp", "allé", "pouss", "souffl", "élev")
_FALLING = ("pass", "repass", "tomb", "retomb", "descend", "redescend")


def bounding_verb(tokens: Tokens, lead: int) -> tuple[Qualifier, int] | None:
    """« ne dépasse pas », « sans excéder », « n'atteint pas », « dépasse allègrement »: a verb and what turns it."""
    k = lead - 1
    while k > lead - 3 and (tokens.word(k) in _AROUND_VERB or tokens.word(k).endswith("ment")):
        k -= 1
    word = tokens.word(k)
    reaches = word.startswith("attei")
    if not reaches and not word.startswith(VERBS):
        return None
    near = tokens.words[max(0, k - 4) : lead]
    denied = "sans" in near[-3:] or (
        not DENIED.isdisjoint(near) and (not NEGATIONS.isdisjoint(near) or word.endswith(("er", "dre")))
    )
    if reaches:
        return (Qualifier.BELOW, k) if denied else None
    if denied or "rarement" in tokens.words[k:lead]:
        return Qualifier.AT_MOST, k
    return (Qualifier.ABOVE, k) if k < lead - 1 else None


_AROUND_VERB = frozenset(
    ("rarement", "souvent", "pas", "guère", "jamais", "désormais", "déjà", "encore", "toujours", "bien", "même")
)


def turned_round(tokens: Tokens, lead: int, qualifier: Qualifier) -> Qualifier | None:
    """« n'est jamais tombé sous 21 degrés », « ne monte jamais au-dessus de 4 mètres »: what a limit that was not
    crossed says."""
    near = tokens.words[max(0, lead - 5) : lead + 1]
    if qualifier not in _CROSSED or DENIED.isdisjoint(near):
        return None
    verbs, negations, turned = _CROSSED[qualifier]
    denied = not negations.isdisjoint(near)
    return turned if denied and any(word.startswith(verbs) for word in near) else None


_CROSSED = {
    Qualifier.BELOW: (_FALLING, NEGATIONS | {"plus"}, Qualifier.AT_LEAST),
    Qualifier.ABOVE: (_RISING, NEGATIONS, Qualifier.AT_MOST),
}
"""By which side of a limit is said: the verbs that cross it, what denies them, and what that says."""
