"""Whether a text states a figure, tells it under condition, plans it or sets it beside the present one."""

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Modality
from corpus.figures.tokens import Tokens
from corpus.french.function_words import HAS, IS
from corpus.french.remembered import Remembered
from corpus.french.tenses import INFINITIVES, is_conditional_form, is_future_form
from corpus.french.wordlists import word_set

_PLANS = ("prévo", "prévu", "vise", "objectif", "ambition", "projet", "promet", "d'ici", "espèr", "engag")
_MUST = word_set("doit doivent devons va vont vais allons entend entendent entendait entendaient")
"""They plan what an infinitive behind them says: « doit créer 40 emplois », but « doit 40 millions »."""
_AWAITED = word_set("attendu attendus attendue attendues")
_THAN = word_set("que qu' comme")
_SHALL_HAVE = word_set("aura auront")
_PARTICIPLES = ("é", "ée", "és", "ées", "u", "us", "ue", "ues", "is", "it", "ert", "eint", "oint", "aint")
_SHORT = word_set("eu vu pu dû su lu bu mis")
_LONG = 3
_NO_PARTICIPLES = word_set("lieu droit puis depuis huit minuit")
_BETWEEN = word_set("pas jamais déjà ainsi donc finalement bien au final en tout même aussi encore été")
_THAT_IS = ([",", "soit"], ["soit"], [",", "soit", "environ"])
_LAWS = word_set("loi lois décret ordonnance arrêté budget")


def modality(tokens: Tokens, clauses: Clauses, draft: Draft, previous: Draft | None) -> Modality:
    """By the verbs of the figure's own clause; ``previous`` is the figure before it."""
    if previous is not None and tokens.words[previous.reach : draft.lead] in _THAT_IS:
        return previous.modality  # « coûtera 9 millions, soit 2 de plus que prévu »
    if tokens.word(draft.lead - 1) == "contre":
        return Modality.PAST
    first, last = clauses.clause(draft.first, 15)
    if not any(map(_SIGNS.__getitem__, tokens.words[first:last])):
        return Modality.STATED
    signs = {
        sign
        for i in range(first, last)
        if (sign := _SIGNS[tokens.words[i]])
        and not _idle(tokens, i, draft)
        and not (i >= draft.reach and _other_clause(tokens, draft, first, i))
    }
    if Modality.CONDITIONAL in signs:
        return Modality.CONDITIONAL
    return Modality.PLANNED if signs else Modality.STATED


def _idle(tokens: Tokens, i: int, draft: Draft) -> bool:
    """Whether a word that may plan something does not here."""
    word = tokens.words[i]
    if tokens.capital(i) and not tokens.opens(i):
        return True  # « Barbara », « l'Agera »
    if word in _MUST:
        return not any(tokens.word(k).endswith(INFINITIVES) for k in range(i + 1, i + 6))
    if word in _AWAITED:
        return not any(tokens.word(k) in IS for k in (i - 1, i - 2, i - 3))
    if word.startswith("prévu"):
        # « 8 % de plus que prévu », « prévu pour 40 places »
        if i >= draft.reach and _came_of(tokens, i):
            return True
        return tokens.word(i - 1) in _THAN or (tokens.word(i + 1) == "pour" and draft.lead - 2 <= i < draft.lead)
    if word.startswith("engag"):
        # « s'est engagée à former 90 apprentis », « s'engagent à ne pas »; « 90 apprentis engagés »
        return tokens.word(i + 1) != "à" or not any(
            tokens.word(k).endswith(INFINITIVES) for k in (i + 2, i + 3, i + 4)
        )
    if word.startswith("projet"):
        return tokens.word(i + 1) in ("de", "d'") and tokens.word(i + 2) in _LAWS
    return word in _SHALL_HAVE and _is_done(tokens, i + 1)


def _came_of(tokens: Tokens, i: int) -> bool:
    """« 40 concerts prévus samedi ont été annulés »: what came of those that were planned."""
    if tokens.word(i - 1) in IS or tokens.word(i - 1) in HAS or tokens.word(i - 1) == "été":
        return False
    return any(tokens.word(k) in _ARE and _is_done(tokens, k + 1) for k in range(i + 1, i + 5))


_ARE = word_set("ont sont avaient étaient")


def _is_done(tokens: Tokens, k: int) -> bool:
    """« La fête aura coûté 40 millions »: it is over."""
    while tokens.word(k) in _BETWEEN:
        k += 1
    word = tokens.word(k)
    return word in _SHORT or (len(word) > _LONG and word.endswith(_PARTICIPLES) and word not in _NO_PARTICIPLES)


def _other_clause(tokens: Tokens, draft: Draft, first: int, i: int) -> bool:
    """Whether a verb behind the figure speaks of something else: « 12 % pensent que le maire gagnera », « a fermé 12
    classes et en ouvrira ailleurs »."""
    between = tokens.words[draft.reach : i]
    if "que" in between or "qu'" in between:
        return True
    return "et" in between and not HAS.isdisjoint(tokens.words[first : draft.lead])


def _sign(word: str) -> Modality | None:
    """What a verb's form says of what stands beside it."""
    if is_conditional_form(word):
        return Modality.CONDITIONAL
    planned = is_future_form(word) or word.startswith(_PLANS) or word in _MUST or word in _AWAITED
    return Modality.PLANNED if planned else None


_SIGNS = Remembered(_sign)
