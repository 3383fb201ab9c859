"""Bare numbers that say otherwise what the figure before says, and so are of its unit: « 30 kg. Le voisin : 22. »."""

from decimal import Decimal

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.elided_verbs import COUNTED, LENGTHS, closes
from corpus.figures.model import Kind, Qualifier
from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import MARK, WORD, Tokens

_UNITED = frozenset((Kind.MONEY, Kind.MEASURE, Kind.DURATION))
_STATES = (
    "affich", "attribu", "chiffr", "compt", "dis", "donn", "estim", "évalu", "fix", "indiqu", "lit", "mentionn",
    "mesur", "pench", "parl", "porte", "prêt", "relev", "retien", "retrouv", "situ", "tabl", "totalis", "trouv",
)  # fmt: skip
"""How verbs begin that give a number for what is in question; « dépasse » and the like are no speech."""
_LINKS = frozenset(("de", "à", "pour", "sur", "que", "qu'", "autour", "plutôt", "environ", "d'", "près", "pas"))
_TOLD_BY = frozenset(("selon", "d'", "pour", "si"))
_JOINTS = frozenset((",", "(", "mais", "contre", "ou", "et"))
_FAR = 40
"""Words between the two figures."""
_ORDER = Decimal(10)


def retorts(tokens: Tokens, clauses: Clauses, draft: Draft, previous: Draft | None) -> bool:
    """Whether a number without a noun gives another value for the figure before it, in its sentence or the next:
    « 26 tonnes pour l'usine, 41 pour l'expert », « 900 euros. Le notaire penche pour 300 »."""
    if previous is None or previous.kind not in _UNITED or previous.bare or not _of_one_order(draft, previous):
        return False
    if draft.lead - previous.reach > _FAR or clauses.index(draft.first) - clauses.index(previous.first) > 1:
        return False
    if tokens.word(draft.last + 1) == "entre" or not (
        closes(tokens, draft.last) or tokens.word(draft.last) in _TOLD_BY
    ):
        return False
    before = tokens.word(draft.lead - 1)
    if before in COUNTED and previous.unit in LENGTHS:
        return False  # « sur 800 mètres ; on en a compté 241 »
    if before in (":", "«", "“"):
        said = before != ":" or not _names_those(tokens, clauses, draft.lead - 1)
        return said and tokens.kind(draft.last) == MARK
    if before in _JOINTS:
        return tokens.word(draft.last) in _TOLD_BY and tokens.word(draft.last + 1) != "l'an"
    k = draft.lead - 1
    while tokens.word(k) in _LINKS and k > previous.reach:
        k -= 1
    return k > previous.reach and tokens.kind(k) == WORD and tokens.word(k).startswith(_STATES)


def _names_those(tokens: Tokens, clauses: Clauses, colon: int) -> bool:
    """« Le village enterre les morts du 3 mai : douze », where « Les voisins : douze » says who says so."""
    first, _ = clauses.sentence(colon)
    return any(
        tokens.word(k) in _THOSE and is_plural_noun(tokens, k + 1)
        for k in range(max(first + 1, colon - _NEAR), colon - 1)
    )


_THOSE = frozenset(("les", "des", "ses", "leurs", "ces"))
_NEAR = 8
"""Words before a colon in which what is counted behind it is named."""


def _of_one_order(draft: Draft, previous: Draft) -> bool:
    if not draft.value or not previous.value or draft.qualifier is Qualifier.RANGE or draft.number is None:
        return False
    return not draft.number.scaled and 1 / _ORDER < draft.value / previous.value < _ORDER
