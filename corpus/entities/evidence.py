"""What the words around and inside a candidate say of its type."""

import re
from collections.abc import Mapping, Set

from corpus.entities.candidate import Candidate
from corpus.entities.lexicon import Lexicon
from corpus.entities.model import EntityType
from corpus.entities.tokens import Tokens
from corpus.french.function_words import OF, THE

ORG, PER, LOC, PRODUCT, EVENT = EntityType.ORG, EntityType.PER, EntityType.LOC, EntityType.PRODUCT, EntityType.EVENT

_LISTING = frozenset({"et", "ou", "ni", "/"})
_QUOTES = frozenset("«»“”\"'")
_PLACE_NAME = re.compile(
    r"(?:Saint|Sainte|St|Ste|Mont|Val|Bourg|Château|Port|Pont|Ville|Villeneuve|Neuilly)-\w|.*-(?:sur|sous|en|lès|les|le|la|aux?|d[eu]s?|d')-?\w"
)
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý]\.){1,2}")
_SCANDAL = re.compile(r".{3,}[gG]ate")
_ALPHANUMERIC = re.compile(r"(?=.*\d)(?=.*[^\W\d_]).{2,}")
# No person's name bears an article; what one owns or counts is a thing.
_DEFINITE = frozenset({"le", "la", "l'", "du", "au"})
_COUNTING = frozenset({"un", "une", "ce", "cet", "cette", "son", "sa"})
_NICKNAMING = frozenset({"surnomme", "surnommee", "prenomme", "prenommee", "denomme", "denommee"})
_APPOSING = frozenset({"le", "la", "l'", "un", "une", "son", "sa"})
_ROAD = re.compile(r"(?:A|N|D|E|RN|RD)\d{1,4}")


def gather(
    candidate: Candidate, tokens: Tokens, words: Lexicon, beside: Mapping[int, EntityType], companies: Set[int]
) -> None:
    """Add the votes of this one occurrence to ``candidate``.

    ``beside`` gives the type of every token that is already part of a name, ``companies`` those of known companies.
    """
    _from_list(candidate, tokens, beside)
    _from_maker(candidate, tokens, companies)
    _from_inside(candidate, tokens, words)
    _from_before(candidate, tokens, words)
    _from_after(candidate, tokens, words)


def _from_list(candidate: Candidate, tokens: Tokens, beside: Mapping[int, EntityType]) -> None:
    """« Mistral AI et Untel »: what « et » joins is of one kind; a comma also sets persons beside their firms."""
    for link, other in ((candidate.first - 1, candidate.first - 2), (candidate.last, candidate.last + 1)):
        kind = beside.get(other)
        if kind is not None and tokens.words[link] in _LISTING:
            candidate.vote(kind, 1.5)
    enumerated = tokens.words[candidate.last : candidate.last + 1] in ([","], ["et"], [")"])
    if enumerated and candidate.first > 1 and tokens.words[candidate.first - 1] == ",":
        kind = beside.get(candidate.first - 2)
        if kind in (LOC, PER):
            candidate.vote(kind, 0.9)


def _from_maker(candidate: Candidate, tokens: Tokens, companies: Set[int]) -> None:
    """« Renault Mégane », « Porsche 918 Spyder »: what follows a company's name, a number between or not."""
    k = candidate.first - 1
    if k > 0 and tokens.words[k].isdigit() and tokens.joined(k, k + 1):
        k -= 1
    if k in companies and tokens.joined(k, k + 1):
        candidate.vote(PRODUCT, 2.5)


def _from_inside(candidate: Candidate, tokens: Tokens, words: Lexicon) -> None:
    inside = tokens.words[candidate.first : candidate.last]
    folded = tokens.folded[candidate.first : candidate.last]
    size = len(inside)
    # Most names are made of letters alone, of which nothing is asked that needs a sign or a digit.
    lettered = all(map(str.isalpha, inside))
    if folded[0] in words.first_names or folded[0].split("-")[0] in words.first_names:
        candidate.vote(PER, 4.0 if size > 1 else 1.5)
    if size > 1 and not lettered and _INITIALS.fullmatch(inside[0]):
        candidate.vote(PER, 3.0)
    if (
        size > 1
        and not lettered
        and any(_ALPHANUMERIC.fullmatch(word) and not _ROAD.fullmatch(word) for word in inside)
    ):
        candidate.vote(PRODUCT, 2.0)
    if inside[-1].rstrip(".").casefold() in words.legal_forms and size > 1:
        candidate.vote(ORG, 5.0)
    if "&" in inside:
        candidate.vote(ORG, 4.0)
    if not words.org_words.isdisjoint(folded):
        candidate.vote(ORG, 3.0 if size > 1 else 1.0)
    if size > 1 and not words.event_words.isdisjoint(folded):
        candidate.vote(EVENT, 3.0)
    if size == 1:
        word = inside[0]
        if not lettered and _ROAD.fullmatch(word):
            candidate.vote(LOC, 2.5)
        elif _SCANDAL.fullmatch(word):
            candidate.vote(EVENT, 2.5)
        elif not lettered and any(c.isdigit() for c in word):
            candidate.vote(PRODUCT, 2.0)
        elif word.isupper() and 2 <= len(word) <= 7 and not _INITIALS.fullmatch(word):
            candidate.vote(ORG, 2.0)
        elif not lettered and _PLACE_NAME.match(word):
            candidate.vote(LOC, 3.0)
        elif not word[1:].islower() and any(c.isupper() for c in word[1:]) and "-" not in word:
            candidate.vote(ORG, 0.8)
    elif not lettered and _PLACE_NAME.match(inside[-1]) and folded[0] not in words.first_names:
        candidate.vote(LOC, 2.0)
    if size > 1 and inside[0] in {"La", "Le", "Les"}:
        candidate.vote(LOC, 1.0)
    elif (
        2 <= size <= 4
        and (lettered or all(word.isalpha() or "-" in word for word in inside))
        and not inside[-1].isupper()
    ):
        candidate.vote(PER, 1.2)


def _from_before(candidate: Candidate, tokens: Tokens, words: Lexicon) -> None:
    i = candidate.first - 1
    quoted = False
    while i >= 0 and tokens.words[i] in _QUOTES:
        quoted = True
        i -= 1
    if i < 0 or tokens.words[i] == "\n":
        return
    before = tokens.folded[i]
    earlier = tokens.folded[i - 1] if i else ""
    if not quoted:
        _from_determiner(candidate, tokens, words, before)
    if before in _NICKNAMING:
        candidate.vote(PER, 2.0)
    elif before in words.speech and earlier not in {"a", "est"}:
        candidate.vote(PER, 1.5)
    if before == "m." or (before == "." and earlier in words.titles) or before in words.titles:
        candidate.vote(PER, 5.0)
    elif before in words.loc_prepositions or (before == "a" and tokens.words[i] in {"à", "À"}) or before == "en":
        candidate.vote(LOC, 2.5)
    elif before == "chez":
        candidate.vote(ORG, 1.5)
    elif before in {"de", "d'", "du", "des", "au", "aux"} and earlier in words.place_relations:
        candidate.vote(LOC, 3.0)
    elif before in {"de", "d'"} and earlier in words.loc_nouns:
        candidate.vote(LOC, 2.5)
    elif before in THE and earlier in {"dans", "sur", "vers", "a", "de"}:
        candidate.vote(LOC, 0.8)
    elif before == "dans":
        candidate.vote(LOC, 1.0)
    elif before in {"de", "d'"}:
        candidate.vote(LOC, 0.6)
    leader = i - 1 if before in OF else i - 2 if before in {"la", "l'"} and earlier == "de" else -1
    if leader >= 0 and _is_led(tokens, leader, words):
        candidate.vote(ORG, 2.2)
    noun = _noun_before(tokens, i, words)
    if noun:
        for kinds, kind, weight in (
            (words.roles, PER, 3.0),
            (words.org_nouns, ORG, 3.0),
            (words.loc_nouns, LOC, 3.0),
            (words.product_nouns, PRODUCT, 3.5 if quoted else 3.0),
            (words.event_nouns, EVENT, 3.0),
        ):
            if noun in kinds:
                candidate.vote(kind, weight)
                break


def _is_led(tokens: Tokens, k: int, words: Lexicon) -> bool:
    """Whether a role in an organisation stands at ``k``, or before one adjective there: « directrice générale »."""
    for i in range(k, max(k - 2, -1), -1):
        if tokens.folded[i] in words.leaders:
            return True
        if not tokens.words[i].islower():
            return False
    return False


def _from_determiner(candidate: Candidate, tokens: Tokens, words: Lexicon, before: str) -> None:
    if before not in _DEFINITE and before not in _COUNTING:
        return
    first = tokens.folded[candidate.first]
    if first not in words.first_names and first.split("-")[0] not in words.first_names:
        candidate.vote(PER, -2.0)
    if before in _COUNTING:
        candidate.vote(PRODUCT, 1.2)


def _noun_before(tokens: Tokens, i: int, words: Lexicon) -> str:
    """The cue noun before a name, over two adjectives at most: « le réalisateur français X »."""
    for step in range(3):
        k = i - step
        if k < 0:
            return ""
        folded = tokens.folded[k]
        if folded in words.function_words or not (tokens.words[k].islower() or folded in words.roles):
            return ""
        if folded in words.roles or folded in words.org_nouns or folded in words.loc_nouns:
            return folded
        if folded in words.product_nouns or folded in words.event_nouns:
            return folded
    return ""


def _from_after(candidate: Candidate, tokens: Tokens, words: Lexicon) -> None:
    i = candidate.last
    size = len(tokens.words)
    while i < size and tokens.words[i] in _QUOTES:
        i += 1
    if i + 1 >= size:
        return
    after, further = tokens.folded[i], tokens.folded[i + 1]
    if after in words.speech or (after in {"a", "l'a", "est"} and further in words.speech):
        candidate.vote(PER, 1.5)
        candidate.proven = True
    elif after in words.org_verbs or (after == "a" and further in words.org_verbs):
        candidate.vote(ORG, 1.5)
        candidate.proven = True
    elif after == ",":
        beyond = tokens.folded[i + 2] if i + 2 < size else ""
        if further.isdigit() and beyond == "ans":
            candidate.vote(PER, 4.0)
        elif further in words.roles or further in {"ancien", "ancienne", "ex", "premier"}:
            candidate.vote(PER, 2.5)
        elif beyond in words.roles and further in _APPOSING:
            candidate.vote(PER, 2.0)
        else:
            _from_apposition(candidate, tokens, i + 1, words)


def _from_apposition(candidate: Candidate, tokens: Tokens, k: int, words: Lexicon) -> None:
    """« Leetchi, plateforme de collecte », « Maneybhanjang, un petit village »."""
    if tokens.folded[k] in _APPOSING:
        k += 1
    for word in tokens.folded[k : k + 2]:
        for kinds, kind in (
            (words.roles, PER),
            (words.org_nouns, ORG),
            (words.loc_nouns, LOC),
            (words.product_nouns, PRODUCT),
        ):
            if word in kinds:
                candidate.vote(kind, 2.0)
                return
        if word in words.function_words:
            return
