"""The words that govern a figure: the noun that it is the amount of, the subject that it is predicated of."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from corpus.claims.wording import Words
from corpus.claims.words import word_list
from corpus.french.wordlists import word_set

# What may stand between the governing word and the number: qualifiers and articles.
_QUALIFIERS = re.compile(
    r"(?:\b(?:un peu|à peu|nettement|légèrement|bien|très)\s+)?"
    r"(?:\b(?:plus|moins|près|autour|quelque|environ|presque|"
    r"à peine|au moins|au plus|au maximum|au minimum|jusqu'à|entre|seulement|déjà|encore|exactement|respectivement|"
    r"également|aussi|ainsi|désormais|donc|même|avec|soit|un|une|le|la|les|l'|ses|son|ces|cette)\b"
    r"(?:\s*(?:de|d'|des)(?=[\s'])\s*)?'?)\s*$"
)
_QUALIFYING = tuple(
    word_set(
        """
        plus moins près autour quelque environ presque peine maximum minimum jusqu'à entre seulement déjà encore
        exactement respectivement également aussi ainsi désormais donc même avec soit un une le la les l ses son ces
        cette de d d' des
        """
    )
)
"""How a text ends, but for spaces and apostrophes, where the pattern can find anything: a quick look before it."""
_LONGEST_QUALIFIER = 5
"""Words, « un peu au maximum de »: the whole sentence is not looked through for what stands at its end."""
_OF = re.compile(r"(?:\bde|\bd'|\bdes|\bdu)\s*$")
# « une activité en repli de 22 % »
_IN = re.compile(r"\sen\s(?:\w+\s)?$")
_TIES = ("de", "d'", "des", "du")
_LONGEST_TIE = 3
_OF_AFTER = re.compile(
    r"^[\s\u00a0]*(?:de la|de l'|des|du|de|d')[\s]*(?!plus\b|moins\b|ici\b|entre\b|avance\b|retard\b)"
)
# « évalue à 6 100 le nombre de départs », « porte à trois millions la dette du club »
_AT = re.compile(r"\bà\s*$")
_OBJECT_AFTER = re.compile(
    r"^[\s\u00a0]*(?:seulement |environ |tout juste |à peine )?(?:(?:les?|la|ces?|cette|son|sa|ses|leurs?)\s|l')"
)
# « 900 000 euros requis », « 3 tonnes saisies »: a participle right behind the number says what was done with it.
_PARTICIPLE = re.compile(r"(?:é|is|us?|ert|int)e?s?$")
_CLAUSE = re.compile(
    r".*[;:()«»“”\"–—!?,-](?:(?<![,-])|(?<=\s-)\s|"
    r"(?<=,)\s*(?:qui|dont|mais|tandis|alors|puis|où|que|soit|contre)\b)",
    re.DOTALL,
)
"""Up to where the last clause begins."""
_PHRASE_STOPS = frozenset(
    {"à", "au", "aux", "pour", "par", "en", "dans", "sur", "selon", "qui", "que"}
    | {"dont", "et", "ou", "mais", "avec", "sous", "depuis", "contre"}
)
_ARTICLES = word_set("le la les l un une des son sa ses leur leurs ce cet cette ces nos notre")
"""What opens a noun phrase, as ``WORD`` cuts it out: without its apostrophe."""
_OPENING = (_ARTICLES - {"des"}) | {"au", "aux"}
_PREPOSITIONS = frozenset(
    {"de", "d", "à", "par", "pour", "dans", "en", "sur", "sous", "hors", "chez"}
    | {"selon", "contre", "avec", "sans", "entre", "depuis", "après"}
)
CHANGES = word_list("change_words.txt")
"""Nouns that govern an amount without saying of what: the noun behind them or the subject does."""


def governing(
    sentence: str, offset: int, words: Words, span: tuple[int, int], *, anyone: bool = False
) -> list[list[int]]:
    """The phrases that govern the number at ``span``, the most telling first, each the numbers of its content words
    in order.

    ``sentence`` is the sentence in lower case with ' for ’, ``offset`` where it starts, ``words`` its words without
    those of figures. ``anyone`` tells that the figure counts mere persons: then what follows says which
    (« onze personnes interpellées », « trois personnes restent introuvables »).
    """
    before = sentence[: span[0] - offset]
    after = sentence[span[1] - offset :]
    known = words.known
    left, right = bisect_right(words.ends, span[0]), bisect_left(words.starts, span[1])
    phrases: list[list[int]] = []
    beside = right < len(known) and words.starts[right] - span[1] <= 1
    if beside and known[right].stem and _PARTICIPLE.search(known[right].text):
        phrases.append([right])
    if _OF_AFTER.match(after):
        phrases.append(_forward(sentence, offset, words, right))
    rest = before
    while rest.rstrip().rstrip("'").rstrip().endswith(_QUALIFYING):
        last = rest.rsplit(None, _LONGEST_QUALIFIER)
        qualifier = _QUALIFIERS.search(rest, len(last[0]) if len(last) > _LONGEST_QUALIFIER else 0)
        if qualifier is None:
            break
        rest = rest[: qualifier.start()]
    bare = rest.rstrip()
    if bare.endswith("à") and _AT.search(rest, len(bare) - 1) and _OBJECT_AFTER.match(after):
        phrases.insert(0, _forward(sentence, offset, words, right))
    if bare.endswith(_TIES) and _OF.search(rest, max(0, len(bare) - _LONGEST_TIE)):
        phrase = _backward(sentence, offset, words, left, offset + len(rest))
        phrases.append(phrase)
        opening = words.starts[phrase[0]] - offset if phrase else 0
        if phrase and (of := _IN.search(sentence, 0, opening)) and _all_change(words, phrase):
            phrases.append(_backward(sentence, offset, words, left, offset + of.start()))
    verb = next((word for word in range(left - 1, -1, -1) if known[word].stem), None)
    if verb is not None and words.ends[verb] - offset == len(bare):
        phrases.append([verb])
    opened = _CLAUSE.match(before)
    near = bisect_left(words.starts, (opened.end() if opened else 0) + offset, 0, left)
    phrases.append(_subject(sentence, offset, words, near, left))
    if bare.endswith((":", "(", "«")):
        phrases.append(_backward(sentence, offset, words, left, offset + len(rest.rstrip(" :(«\u00a0"))))
    if verb is not None:
        phrases.append([verb])
    if anyone:
        phrases.insert(0, _content(words, _until_break(sentence, offset, words, right, span[1]))[1:4])
    if not any(word.stem for word in known[near:left]):
        phrases.append(_forward(sentence, offset, words, right))
        phrases.append(list(islice((word for word in range(right, len(known)) if known[word].stem), 3)))
    return [phrase for phrase in phrases if phrase]


def _content(words: Words, among: Iterable[int]) -> list[int]:
    return [word for word in among if words.known[word].stem]


def _all_change(words: Words, phrase: Sequence[int]) -> bool:
    return all(words.known[word].text in CHANGES for word in phrase)


def _until_break(sentence: str, offset: int, words: Words, right: int, start: int) -> Iterator[int]:
    """The words from ``right`` on, behind ``start``, up to punctuation or the next figure."""
    end = start
    for word in range(right, len(words.starts)):
        if _BREAK.search(sentence[end - offset : words.starts[word] - offset]):
            return
        yield word
        end = words.ends[word]


_BREAK = re.compile(r"[,;:()«»–—?!\d]|\.\s")


def _forward(sentence: str, offset: int, words: Words, right: int) -> list[int]:
    """« de bénéfice net l’an dernier » → bénéfice net: up to the first boundary, three content words at most."""
    phrase: list[int] = []
    for word in range(right, len(words.starts)):
        if words.known[word].text in _PHRASE_STOPS or (phrase and _parted(sentence, offset, words, word)):
            break
        if words.known[word].stem:
            phrase.append(word)
        if len(phrase) == 3:
            break
    return phrase


def _backward(sentence: str, offset: int, words: Words, left: int, end: int) -> list[int]:
    """« un chiffre d’affaires de » → chiffre affaires: of the words before ``left`` and up to ``end``, back to the
    article that opens the phrase."""
    phrase: list[int] = []
    last = bisect_right(words.ends, end, 0, left) - 1
    for word in range(last, -1, -1):
        if word < last and _parted(sentence, offset, words, word + 1):
            break
        text = words.known[word].text
        if words.known[word].stem:
            phrase.insert(0, word)
        if (text in _OPENING and phrase) or len(phrase) == 4:
            break
        if text in _PHRASE_STOPS and phrase:
            break
    return phrase


def _subject(sentence: str, offset: int, words: Words, first: int, last: int) -> list[int]:
    """The first phrase of the clause on words ``[first, last)`` that an article opens and no preposition governs."""
    known = words.known
    for word in range(first, last - 1):
        text = known[word].text
        if text not in _ARTICLES or not known[word + 1].stem:
            continue
        if word > first and (known[word - 1].text in _PREPOSITIONS or (text == "des" and known[word - 1].stem)):
            continue
        phrase: list[int] = []
        for following in range(word + 1, last):
            if known[following].text in _PHRASE_STOPS or _parted(sentence, offset, words, following):
                break
            if known[following].stem:
                phrase.append(following)
            if len(phrase) == 2:
                break
        return phrase
    return []


def _parted(sentence: str, offset: int, words: Words, word: int) -> bool:
    """Whether punctuation, or a figure that was left out, stands between a word and the one before it."""
    between = sentence[words.ends[word - 1] - offset : words.starts[word] - offset]
    return len(between) > 6 or (between != " " and bool(_PARTING.search(between)))


_PARTING = re.compile(r"[,;:()«»–—?!\d]")
