"""Persons across an article: « Arthur Mensch », then « Mensch » or « M. Mensch »; and first names before surnames."""

from collections.abc import Iterable

from corpus.entities.lexicon import Lexicon
from corpus.entities.lookup import Known
from corpus.entities.model import EntityType
from corpus.entities.sequences import is_name_word
from corpus.entities.tokens import Tokens

_SAME_FIRM = frozenset({"group", "groupe", "company", "corporation", "holding", "holdings", "international", "media"})
"""After a company's name they name no other."""


def shorter_names(full_names: Iterable[str]) -> dict[str, str]:
    """Surname or first name alone → full name; names come in order of mention, the first person keeps a name."""
    found: dict[str, str] = {}
    firsts: dict[str, str] = {}
    for name in full_names:
        first, _, surname = name.partition(" ")
        if not surname:
            continue
        found.setdefault(surname, name)
        found.setdefault(surname.rpartition(" ")[2], name)
        firsts.setdefault(first, name)
    return firsts | found


def without_parts(tokens: Tokens, known: list[Known], words: Lexicon) -> list[Known]:
    """``known`` less the single words that are part of a longer name.

    A first name makes a surname of what follows it (« Bruce Toussaint »), and a place beside another unknown capital
    is part of that name (« Manchester Arena », « Patinage Canada »), and so is a known surname (« Morand Textile »).
    """
    covered = {k for name in known for k in range(name.first, name.last)}
    multiple = {name.first for name in known if name.last - name.first > 1}
    kept = []
    for name in known:
        i = name.first
        if name.last - i == 1 and not tokens.shouted[i]:
            if name.entry.type is EntityType.ORG and _names_branch(tokens, name.last, covered, words):
                continue
            if _is_in_person(tokens, i, multiple, words):
                continue
            if name.entry.type in (EntityType.LOC, EntityType.PER) and (
                _is_unknown(tokens, i + 1, i, covered, words) or _is_unknown(tokens, i - 1, i, covered, words)
            ):
                continue
        kept.append(name)
    return kept


def _names_branch(tokens: Tokens, k: int, covered: set[int], words: Lexicon) -> bool:
    """Whether the word after a company's name makes it another's: « Barclays Center », « Volvo Cars »."""
    if k >= len(tokens) or k in covered or not tokens.joined(k - 1, k) or not tokens.words[k][0].isupper():
        return False
    word = tokens.folded[k]
    return word in words.org_words and word not in _SAME_FIRM


def _is_unknown(tokens: Tokens, other: int, i: int, covered: set[int], words: Lexicon) -> bool:
    """Whether ``other``, next to token ``i``, is a capitalised word that nothing else explains."""
    if not 0 <= other < len(tokens) or other in covered or not tokens.joined(min(other, i), max(other, i)):
        return False
    word = tokens.words[other]
    folded = tokens.folded[other]
    if not is_name_word(word) or len(word) < 3 or word.isupper() or "." in word:
        return False
    return not (
        folded in words.not_names
        or folded in words.openers
        or folded in words.demonyms
        or folded in words.roles
        or folded in words.first_names
        or (other < i and tokens.opens[other])
    )


def _is_in_person(tokens: Tokens, i: int, multiple: set[int], words: Lexicon) -> bool:
    before, after = i - 1, i + 1
    if before >= 0 and _is_first_name(tokens, before, words) and tokens.joined(before, i):
        return len(tokens.words[i]) > 1 and not tokens.words[i].isupper()
    return (
        after < len(tokens)
        and _is_first_name(tokens, i, words)
        and tokens.joined(i, after)
        and after not in multiple
        and is_name_word(tokens.words[after])
        and len(tokens.words[after]) > 2
        and not tokens.words[after].isupper()
        and tokens.folded[after] not in words.not_names
    )


def _is_first_name(tokens: Tokens, i: int, words: Lexicon) -> bool:
    return tokens.words[i][0].isupper() and tokens.folded[i] in words.first_names
