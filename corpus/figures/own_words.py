"""What the writer tells for himself behind a source's verb: a number held against the source's, an apposition."""

from corpus.figures.drafts import Draft
from corpus.figures.model import Kind
from corpus.figures.names import SUBJECT_DETERMINERS
from corpus.figures.speech import SPEAKING, TALLYING
from corpus.figures.tokens import NUMBER, WORD, Tokens
from corpus.figures.told import Source
from corpus.figures.voices import SOURCE, voice_of
from corpus.french.function_words import THE
from corpus.french.tenses import is_conditional_form, is_future_form
from corpus.french.wordlists import word_set


def is_told_by_the_way(tokens: Tokens, draft: Draft, source: Source, gap: list[str]) -> bool:
    """Whether the figure behind the verb of ``source`` is none of what it says; ``gap`` are the words between."""
    return (
        (_is_held_against(gap) and not _is_his_own(tokens, source, draft, gap))
        or _has_left_relative(tokens, source, draft.lead)
        or _is_whole(tokens, draft, source)
        or _in_apposition(tokens, source.last, draft.lead)
    )


def _has_left_relative(tokens: Tokens, source: Source, last: int) -> bool:
    """« Les organisateurs, qui tablaient sur 80 000 entrées, devront se contenter | de 61 000 »: not theirs."""
    if "qui" not in tokens.words[source.first : source.last]:
        return False
    comma = next((k for k in range(source.last, last) if tokens.word(k) == ","), None)
    if comma is None or tokens.kind(comma + 1) != WORD or tokens.capital(comma + 1):
        return False
    word = tokens.word(comma + 1)
    acts = word.endswith("ent") and not word.endswith("ment") and word not in _NO_VERBS
    return is_future_form(word) or word in _MAIN_VERBS or acts or word.endswith(("ait", "aient"))


_MAIN_VERBS = word_set(
    """
    a ont est sont va vont doit doivent peut peuvent dispose n' ne s' se obtient accepte emploie reçoit touche perd
    gagne reste devient conserve paie
    """
)
_NO_VERBS = word_set("souvent cent argent président récent client patient parent évident")


def _is_held_against(gap: list[str]) -> bool:
    """« promet 75 millions, soit le double », « …, contre 12 »: the writer's own words."""
    return any(
        word in ("contre", "soit") and (k == len(gap) - 1 or gap[k - 1 : k] == [","]) for k, word in enumerate(gap)
    )


def _is_his_own(tokens: Tokens, source: Source, draft: Draft, gap: list[str]) -> bool:
    return _keeps_count(tokens, source, draft, gap) or _is_put_otherwise(tokens, draft, gap)


def _keeps_count(tokens: Tokens, source: Source, draft: Draft, gap: list[str]) -> bool:
    """« a recensé 412 noyades, contre 380 », « revendique 900 visiteurs, contre 700 l'an dernier »: his own count."""
    verb = tokens.word(source.last - 1)
    if gap[-1] != "contre":
        return False
    behind = tokens.words[draft.reach : draft.reach + _WHEN_REACH]
    earlier = any(word in _BEFORE or (word.isdigit() and len(word) == 4) for word in behind)
    return verb in TALLYING or (earlier and verb.startswith(_COUNTS))


_COUNTS = ("revendiqu", "estim", "évalu", "chiffr", "annonc", "état", "compt", "relev", "relèv")
_BEFORE = frozenset(("dernier", "dernière", "auparavant", "plus", "précédent", "précédente"))
_WHEN_REACH = 6


def _is_put_otherwise(tokens: Tokens, draft: Draft, gap: list[str]) -> bool:
    """« annonce 30 départs, soit 12 % de l'effectif »: the same once more; « soit 4 % de plus », « soit le double »
    is the writer's comparison."""
    if gap[-1] != "soit" or draft.kind is Kind.MULTIPLIER or draft.direction is not None:
        return False
    return _COMPARED.isdisjoint(tokens.words[draft.reach : draft.reach + _WHEN_REACH])


_COMPARED = frozenset(("plus", "moins", "fois", "mieux", "supplémentaires"))


def _is_known(tokens: Tokens, end: int) -> bool:
    """Whether the noun phrase that ends at ``end`` is definite: « la fermeture de l'usine | , qui emploie »."""
    k = next((k for k in range(end - 1, end - 5, -1) if tokens.word(k) in SUBJECT_DETERMINERS), None)
    return k is not None and (
        tokens.word(k) in THE or (tokens.word(k) == "des" and tokens.word(k - 1) not in SPEAKING)
    )


def is_ahead(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a verb on ``[first, last)`` is in the future or the conditional."""
    return any(is_future_form(word) or is_conditional_form(word) for word in tokens.words[first:last])


def _is_whole(tokens: Tokens, draft: Draft, source: Source) -> bool:
    """« redoute 40 départs | sur 900 », « … sur un effectif de 900 »: what the figure before is a part of."""
    k = draft.lead - 1
    if tokens.word(k) == "de" and tokens.word(k - 2) in ("un", "une"):
        k -= 3
    return tokens.word(k) == "sur" and NUMBER in tokens.kinds[source.last : k]


def _in_apposition(tokens: Tokens, start: int, last: int) -> bool:
    """Whether ``last`` stands in what is told of a name by the way: « …, qui emploie », « …, société valorisée »."""
    comma = next((k for k in range(last - 1, start, -1) if tokens.word(k) == ","), None)
    if comma is None:
        return False
    if not tokens.capital(comma - 1):
        return tokens.word(comma + 1) == "qui" and _is_known(tokens, comma) and not is_ahead(tokens, comma, last)
    at = comma + 1
    return tokens.word(at) in ("qui", "dont", "où") or voice_of(tokens, at, at + 2) == SOURCE
