"""Denied, conditional, planned or past; and which way a variation goes."""

from functools import lru_cache

from corpus.figures.clauses import Clauses, is_conditional_form, is_future_form
from corpus.figures.drafts import Draft
from corpus.figures.model import Direction, Kind, Modality
from corpus.figures.speech import DENYING
from corpus.figures.tokens import WORD, Tokens
from corpus.french.wordlists import word_set

_UP = (
    "hauss", "augment", "progress", "croiss", "croît", "accroi", "accroî", "bond", "gagn", "grimp", "envol", "rebond",
    "renchér", "accru", "accél", "majoré", "majorat", "gain", "surcroît", "bonifi", "amélior", "élargi",
)  # fmt: skip
_DOWN = (
    "baiss", "recul", "diminu", "chut", "repli", "pert", "perd", "réduct", "rédui", "contract", "décrue", "déclin",
    "effondr", "dégringol", "régress", "plong", "céd", "cède", "lâch", "abandonn", "fond", "ampu", "rogn", "retrait",
    "fléchi", "décroi", "dévis", "perdu", "abaiss", "allég",
)  # fmt: skip
_TRANSITIVE = ("gagn", "perd", "céd", "cède", "lâch", "abandonn", "regagn")
_OTHER = word_set(
    """
    fonds perturbe perturbent fondateur fondateurs fondé fondée gagnant gagnants perdant fond
    """
)
_VARIATIONS = frozenset((Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.COUNT, Kind.MEASURE))
_PLANS = ("prévo", "prévu", "vise", "objectif", "ambition", "projet", "promet", "compte ", "entend", "d'ici", "espèr")


_LINKS = word_set("en à les le la des")
_PARTICIPLE = ("é", "ée", "és", "u", "us", "is", "it")


def take_stance(tokens: Tokens, clauses: Clauses, drafts: list[Draft]) -> None:
    """Set negation, modality and direction of every draft."""
    for draft in drafts:
        draft.negated = _is_denied(tokens, clauses, draft)
        if draft.kind is Kind.DATE:
            continue
        draft.modality = _modality(tokens, clauses, draft)
        if draft.kind in _VARIATIONS and draft.direction is None:
            draft.direction = _direction(tokens, clauses, draft)


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
        return draft.qualifier.value == "exact" and all(
            word in _LINKS or word.endswith(_PARTICIPLE) for word in after
        )
    return False


def _modality(tokens: Tokens, clauses: Clauses, draft: Draft) -> Modality:
    first, last = clauses.clause(draft.first, 15)
    if tokens.word(draft.lead - 1) == "contre" and draft.kind is not Kind.DATE:
        return Modality.PAST
    modality = Modality.STATED
    for k in range(first, max(last, first)):
        if tokens.kinds[k] != WORD:
            continue
        sign = _sign(tokens.words[k])
        if sign is Modality.CONDITIONAL:
            return sign
        modality = sign or modality
    return modality


@lru_cache(maxsize=8192)
def _sign(word: str) -> Modality | None:
    """What a verb's form says of what stands beside it: few words make up most of any text."""
    if is_conditional_form(word) or word in ("serait", "seraient", "aurait", "auraient"):
        return Modality.CONDITIONAL
    planned = is_future_form(word) or word.startswith(_PLANS) or word in ("doit", "doivent", "va", "vont")
    return Modality.PLANNED if planned else None


def _direction(tokens: Tokens, clauses: Clauses, draft: Draft) -> Direction | None:
    sign = tokens.word(draft.first - 1)
    if sign == "+" or (
        sign == "-" and tokens.glued(draft.first) and not (tokens.glued(draft.first - 1) and sign == "-")
    ):
        return Direction.UP if sign == "+" else Direction.DOWN
    after = [tokens.word(draft.reach + k) for k in range(6)]
    for k, word in enumerate(after):
        if word == "en" and after[k + 1 : k + 2] in (["moins"], ["plus"]):
            return Direction.UP if after[k + 1] == "plus" else Direction.DOWN
    if after[0] == "de" and after[1] in ("hausse", "plus", "croissance") and after[2] not in ("de", "d'"):
        return Direction.UP
    if after[0] == "de" and after[1] in ("baisse", "moins") and after[2] not in ("de", "d'"):
        return Direction.DOWN
    if after[0] in ("plus", "supérieur", "supérieure") and draft.kind in (Kind.MEASURE, Kind.PERCENT, Kind.POINTS):
        return Direction.UP
    if after[0] in ("moins", "inférieur", "inférieure") and draft.kind in (Kind.MEASURE, Kind.PERCENT, Kind.POINTS):
        return Direction.DOWN
    return _governed(tokens, clauses, draft)


def _governed(tokens: Tokens, clauses: Clauses, draft: Draft) -> Direction | None:
    """By the verb or noun before: « progresse de plus de 7 % », « une hausse de 2,5 % », « perd deux points »."""
    k = draft.lead - 1
    by = tokens.word(k) in ("de", "d'") or tokens.word(draft.lead) in ("de", "d'")
    first, _ = clauses.sentence(draft.first)
    for back in range(k, max(first, k - 6) - 1, -1):
        word = tokens.word(back)
        if tokens.kind(back) != WORD or word in _OTHER:
            if word in (",", ";", ":", "("):
                return None
            continue
        if word in ("à", "contre"):
            return None
        if not by and (draft.kind in (Kind.MONEY, Kind.COUNT) or not word.startswith(_TRANSITIVE)):
            continue
        if word.startswith(_UP) or (word in ("prend", "pris", "plus", "supérieur", "chaud") and by):
            return Direction.UP
        if word.startswith(_DOWN) or (word in ("moins", "inférieur") and by):
            return Direction.DOWN
        if not by and word.startswith(_TRANSITIVE):
            return Direction.UP
    return None
