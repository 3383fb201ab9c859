"""Names that a noun opens and complements follow: « l'université de Kyoto », « les Jeux olympiques de 2024 »."""

import re
from collections.abc import Iterator, Mapping
from itertools import compress, count

from corpus.entities.candidate import Headed
from corpus.entities.lexicon import Lexicon
from corpus.entities.lookup import Known
from corpus.entities.model import EntityType
from corpus.entities.sequences import is_name_word, surface
from corpus.entities.tokens import Shape, Tokens, fold
from corpus.french.function_words import OF, THE

_ADJECTIVE = re.compile(
    r"\w+(?:al|ale|aux|ales|ique|iques|ien|ienne|iens|iennes|ais|aise|aises|ois|oise|oises|ain|aine|aines"
    r"|if|ive|ifs|ives|il|ile|ils|iles|eur|eure|eures|aire|aires|el|elle|els|elles|phone|phones|ères?|ières?|iers?)|uni|unie|unis|unies|libre|libres|mondial"
)
_TOWARDS = frozenset({"pour", "contre", "aux"})
_MINISTRY_ARTICLES = {"l'": "de l'", "la": "de la ", "des": "des ", "du": "du "}
_YEAR = re.compile(r"(?:19|20)\d\d(?:-(?:19|20)?\d\d)?")
_SEASONS = frozenset({"hiver", "ete"})
_ORDINAL = re.compile(r"(?:\d{1,2}|[IVX]+)(?:er|ère|e|ème)s?")
_ROADS = frozenset({"RN", "RD", "N", "D", "A"})
_NAMED_DIRECTLY = frozenset({"affaire", "bataille"})
_COMPOUNDING = frozenset({"champ", "champs", "chiffre", "chiffres"})
_INDEFINITE = frozenset({"un", "une", "des", "deux", "trois", "plusieurs", "quelques", "chaque"})
_EDITED = frozenset({"compétition", "salon", "festival", "conférence"})
"""Kinds of known events whose editions have places and sports; a feast has none."""
_INFINITIVE = re.compile(r"[a-zà-ÿ]{3,}(?:[^i]er|uire|oir)")
_DEPENDENT = frozenset(
    {"tous", "toutes", "tout", "leur", "leurs", "son", "sa", "ses", "ce", "cette", "ces", "chaque"}
)
_GREAT = frozenset({"Haut", "Haute", "Grand", "Grande"})
_LONGEST = 16
"""Tokens that a head may take behind it."""
_MAX_LOWER = 3
"""Common nouns that a name may hold after a capital head."""


def find_headed(tokens: Tokens, known: list[Known], words: Lexicon) -> Iterator[Headed]:
    """Names opened by a head noun, longest reading; ``known`` events may be extended by their year and place."""
    events = {name.first: name for name in known if name.entry.type is EntityType.EVENT}
    places = {name.first: name.last for name in known if name.entry.type is EntityType.LOC}
    heads = compress(count(), map(words.head_nouns.__contains__, tokens.folded))
    for i in sorted({*tokens.shaped(Shape.OPENING), *heads, *events}):
        if i in events:
            headed = _edition(tokens, events[i], words, places)
        elif tokens.words[i][0].isdigit():
            headed = _arrondissement(tokens, i)
        else:
            headed = _opened(tokens, i, words)
        if headed is not None:
            yield headed


def _opened(tokens: Tokens, i: int, words: Lexicon) -> Headed | None:
    """The name that the word at ``i``, a head noun or a capital, opens."""
    word, folded = tokens.words[i], tokens.folded[i]
    within = word[0].isupper() and not tokens.opens[i]
    if within and i > 1 and tokens.words[i - 1] in _MINISTRY_ARTICLES and folded not in words.org_heads:
        ministry = _ministry(tokens, i, words)
        if ministry is not None:
            return ministry
    head = folded in words.head_nouns
    if head and (folded in words.org_heads or folded in words.event_heads or folded in words.lower_event_heads):
        return _institution(tokens, i, words)
    following = tokens.words[i + 1] if i + 1 < len(tokens.words) else ""
    if word in _GREAT and fold(following) in words.org_heads:
        headed = _organisation(tokens, i + 1, words, capital=True)
        return headed and Headed(i, headed.last, headed.type, surface(tokens, i, headed.last))
    if head:
        return _place(tokens, i)
    if word == "Grand" and following == "Prix":
        return _event(tokens, i, i + 2, words) or Headed(i, i + 2, EntityType.EVENT, "Grand Prix")
    if word[0] in "IVX" and _ORDINAL.fullmatch(word):
        return _arrondissement(tokens, i)
    if within and word in _ROADS and following.isdigit():
        return Headed(i, i + 2, EntityType.LOC, surface(tokens, i, i + 2))
    return None


def _institution(tokens: Tokens, i: int, words: Lexicon) -> Headed | None:
    """The organisation or event that the head noun at ``i`` opens; few open one without a capital."""
    folded, capital = tokens.folded[i], tokens.words[i][0].isupper()
    if tokens.shouted[i] or not (capital or folded in words.lower_org_heads or folded in words.lower_event_heads):
        return None
    if folded in words.org_heads:
        return _organisation(tokens, i, words, capital)
    if tokens.words[i][-1] == "é" or _is_common(tokens, i):
        return None  # « coupé » is no « coupe »
    return _event(tokens, i, i + 1, words)


def _is_common(tokens: Tokens, i: int) -> bool:
    """« champ de bataille », « chiffre d'affaire »: the noun is part of a common compound."""
    if i and tokens.words[i] == "sommet" and tokens.folded[i - 1] == "au":
        return True  # of a mountain, of the State
    return i > 1 and tokens.words[i - 1] in OF and tokens.folded[i - 2] in _COMPOUNDING


def _organisation(tokens: Tokens, i: int, words: Lexicon, capital: bool) -> Headed | None:
    if not capital and i and tokens.folded[i - 1] in _INDEFINITE:
        return None  # « un hôpital de New York » names none
    last, proper = _complements(tokens, i + 1, words, lower=_MAX_LOWER if capital else 1)
    if last == i + 1 or not (proper or (capital and not tokens.opens[i])):
        return None
    if not proper and last - i == 2 and not capital:
        return None
    name = surface(tokens, i, last)
    if name.casefold().replace(" ", "-") in words.common_compounds:
        return None
    return Headed(i, last, EntityType.ORG, name)


def _ministry(tokens: Tokens, i: int, words: Lexicon) -> Headed | None:
    """What a minister is of, behind its article: « ministre de l'Intérieur », « chargé des Affaires européennes »."""
    article = tokens.words[i - 1]
    noun = i - 2 if article in {"des", "du"} else i - 3
    if noun < 0 or words.ministers.isdisjoint(tokens.folded[max(0, noun - 1) : noun + 1]):
        return None
    if not is_name_word(tokens.words[i]) or tokens.words[i].isupper():
        return None
    last = i + 1
    while last < len(tokens) and tokens.joined(last - 1, last) and tokens.words[last].islower():
        if not _is_adjective(tokens.words[last], words):
            break
        last += 1
    return Headed(i, last, EntityType.ORG, f"ministère {_MINISTRY_ARTICLES[article]}{surface(tokens, i, last)}")


def _event(tokens: Tokens, i: int, after_head: int, words: Lexicon) -> Headed | None:
    short = tokens.folded[i] in _NAMED_DIRECTLY
    last, proper = _complements(tokens, after_head, words, lower=0 if short else _MAX_LOWER)
    dated = _with_year(tokens, last)
    if dated == after_head or not (proper or dated > last or (tokens.words[i][0].isupper() and not tokens.opens[i])):
        return None
    if not proper and dated == last and after_head == i + 1 and tokens.words[i][0].islower():
        return None
    return Headed(i, dated, EntityType.EVENT, surface(tokens, i, dated))


def _edition(tokens: Tokens, known: Known, words: Lexicon, places: Mapping[int, int]) -> Headed | None:
    """A known event with its year, place or sport: « JO de Paris », « Coupe du monde de football 2026 »."""
    last = known.last
    if known.entry.kind in _EDITED:
        size = min(len(tokens), last + _LONGEST)
        while last < size and tokens.joined(last - 1, last):
            word = tokens.words[last]
            if word.islower() and _is_adjective(word, words):
                last += 1
                continue
            if last in places:
                last = places[last]
                continue
            k = last + 1 if word in OF else last
            while last < k < size and tokens.words[k] in THE:
                k += 1
            if k >= size or k == last or not tokens.joined(k - 1, k):
                break
            noun = tokens.words[k]
            if tokens.folded[k] not in words.event_complements and not (is_name_word(noun) and len(noun) > 1):
                break
            last = k + 1
            while last < size and tokens.joined(last - 1, last) and is_name_word(tokens.words[last]):
                last += 1
    last = _with_year(tokens, last)
    return (
        None
        if last == known.last
        else Headed(known.first, last, EntityType.EVENT, surface(tokens, known.first, last))
    )


def _complements(tokens: Tokens, k: int, words: Lexicon, lower: int) -> tuple[int, bool]:
    """One past the last complement that follows, and whether a proper name is among them.

    ``lower`` is how many common nouns may be taken on the way.
    """
    size = min(len(tokens), k + _LONGEST)
    proper = False
    end = k
    while end < size and tokens.joined(end - 1, end) and not tokens.opens[end]:
        word = tokens.words[end]
        if word[0].isalpha() and is_name_word(word) and len(word) > 1 and tokens.folded[end] not in words.not_names:
            proper = True
            end += 1
            continue
        if word.islower() and _is_adjective(word, words):
            end += 1
            continue
        k = end
        if word == "et" and end > 0 and end + 1 < size and tokens.words[end + 1] in OF:
            k += 1
        if k >= size or tokens.words[k] not in OF | _TOWARDS:
            break
        towards = tokens.words[k] in _TOWARDS
        k += 1
        while k < size and tokens.words[k] in THE:
            k += 1
        if k >= size or not tokens.joined(k - 1, k):
            break
        noun = tokens.words[k]
        if (
            tokens.folded[k] in words.not_names
            or not noun[0].isalpha()
            or _INFINITIVE.fullmatch(noun)
            or noun in _DEPENDENT
        ):
            break
        if is_name_word(noun) and len(noun) > 1:
            if towards or (proper and lower < _MAX_LOWER - 1):
                break
            proper = True
            end = k + 1
        elif (lower > 0 and noun.islower() and len(noun) > 2 and noun.isalpha()) or tokens.folded[k] in _SEASONS:
            lower -= 1
            end = k + 1
        else:
            break
    return end, proper


def _is_adjective(word: str, words: Lexicon) -> bool:
    folded = fold(word)
    if folded in words.demonyms:
        return True
    return _ADJECTIVE.fullmatch(word) is not None and folded not in words.no_adjectives


def _with_year(tokens: Tokens, last: int) -> int:
    """``last`` moved past « 2024 » or « de 2024 », when it follows."""
    size = len(tokens)
    if last < size and _YEAR.fullmatch(tokens.words[last]) and tokens.joined(last - 1, last):
        return last + 1
    if last + 1 < size and tokens.words[last] == "de" and _YEAR.fullmatch(tokens.words[last + 1]):
        return last + 2
    return last


def _place(tokens: Tokens, i: int) -> Headed | None:
    """« rue de Rivoli », « lac d'Annecy », « mont Blanc »; the noun belongs to the name."""
    k = i + 1
    size = min(len(tokens), k + _LONGEST)
    while k < size and k - i <= 3 and tokens.words[k] in OF | THE:
        k += 1
    if k >= size or not is_name_word(tokens.words[k]) or not tokens.joined(k - 1, k) or len(tokens.words[k]) < 2:
        return None
    last = k + 1
    while last < size and tokens.joined(last - 1, last) and is_name_word(tokens.words[last]):
        last += 1
    return Headed(i, last, EntityType.LOC, surface(tokens, i, last))


def _arrondissement(tokens: Tokens, i: int) -> Headed | None:
    """« 19e arrondissement de Paris », the number joined to its ending or not."""
    size = len(tokens)
    k = i + 1
    if not _ORDINAL.fullmatch(tokens.words[i]):
        if k >= size or tokens.words[k] not in {"e", "er", "ème"} or not tokens.words[i].isdigit():
            return None
        k += 1
    if k >= size or tokens.words[k] not in {"arrondissement", "arrondissements"}:
        return None
    k += 1
    if k + 1 < size and tokens.words[k] in OF and is_name_word(tokens.words[k + 1]):
        k += 2
    return Headed(i, k, EntityType.LOC, surface(tokens, i, k))
