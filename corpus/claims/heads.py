"""The words that govern a figure: the noun that it is the amount of, the subject that it is predicated of."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from corpus.claims.words import DETERMINERS, Word, word_list
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
    r".*(?:[;:()«»“”\"–—!?]|-(?<=\s-)\s|,\s*(?:qui|dont|mais|tandis|alors|puis|où|que|soit|contre)\b)", re.DOTALL
)
"""Up to where the last clause begins."""
_PHRASE_STOPS = frozenset(
    {"à", "au", "aux", "pour", "par", "en", "dans", "sur", "selon", "qui", "que"}
    | {"dont", "et", "ou", "mais", "avec", "sous", "depuis", "contre"}
)
_ARTICLES = DETERMINERS - {"au", "aux", "du", "de", "d"}
_PREPOSITIONS = frozenset(
    {"de", "d", "à", "par", "pour", "dans", "en", "sur", "sous", "hors", "chez"}
    | {"selon", "contre", "avec", "sans", "entre", "depuis", "après"}
)
CHANGES = word_list("change_words.txt")
"""Nouns that govern an amount without saying of what: the noun behind them or the subject does."""


_start, _end = itemgetter(0), itemgetter(1)
"""Of a word."""


def governing(
    sentence: str, offset: int, line: Sequence[Word], span: tuple[int, int], *, anyone: bool = False
) -> list[list[Word]]:
    """The phrases that govern the number at ``span``, the most telling first, each its content words in order.

    ``sentence`` is the sentence in lower case with ' for ’, ``offset`` where it starts, ``line`` its words without
    those of figures. ``anyone`` tells that the figure counts mere persons: then what follows says which
    (« onze personnes interpellées », « trois personnes restent introuvables »).
    """
    before = sentence[: span[0] - offset]
    after = sentence[span[1] - offset :]
    left, right = line[: bisect_right(line, span[0], key=_end)], line[bisect_left(line, span[1], key=_start) :]
    phrases: list[list[Word]] = []
    if right and right[0].start - span[1] <= 1 and right[0].stem and _PARTICIPLE.search(right[0].text):
        phrases.append([right[0]])
    if _OF_AFTER.match(after):
        phrases.append(_forward(sentence, offset, right))
    rest = before
    while rest.rstrip().rstrip("'").rstrip().endswith(_QUALIFYING):
        last = rest.rsplit(None, _LONGEST_QUALIFIER)
        qualifier = _QUALIFIERS.search(rest, len(last[0]) if len(last) > _LONGEST_QUALIFIER else 0)
        if qualifier is None:
            break
        rest = rest[: qualifier.start()]
    bare = rest.rstrip()
    if bare.endswith("à") and _AT.search(rest) and _OBJECT_AFTER.match(after):
        phrases.insert(0, _forward(sentence, offset, right))
    if bare.endswith(_TIES) and _OF.search(rest):
        phrase = _backward(sentence, offset, left, offset + len(rest))
        phrases.append(phrase)
        if phrase and (of := _IN.search(sentence, 0, phrase[0].start - offset)) and _all_change(phrase):
            phrases.append(_backward(sentence, offset, left, offset + of.start()))
    verb = next((word for word in reversed(left) if word.stem), None)
    if verb is not None and verb.end - offset == len(bare):
        phrases.append([verb])
    opened = _CLAUSE.match(before)
    clause = (opened.end() if opened else 0) + offset
    near = left[bisect_left(left, clause, key=_start) :]
    phrases.append(_subject(near, sentence, offset))
    if bare.endswith((":", "(", "«")):
        phrases.append(_backward(sentence, offset, left, offset + len(rest.rstrip(" :(«\u00a0"))))
    if verb is not None:
        phrases.append([verb])
    if anyone:
        phrases.insert(0, [word for word in _until_break(sentence, offset, right, span[1]) if word.stem][1:4])
    if not any(word.stem for word in near):
        phrases.append(_forward(sentence, offset, right))
        phrases.append([word for word in right if word.stem][:3])
    return [kept for phrase in phrases if (kept := [word for word in phrase if word.stem])]


def _all_change(phrase: Sequence[Word]) -> bool:
    return all(word.text in CHANGES or not word.stem for word in phrase)


def _until_break(sentence: str, offset: int, right: Sequence[Word], start: int) -> Iterator[Word]:
    """The words after ``start`` up to punctuation or the next figure."""
    end = start
    for word in right:
        if _BREAK.search(sentence[end - offset : word.start - offset]):
            return
        yield word
        end = word.end


_BREAK = re.compile(r"[,;:()«»–—?!\d]|\.\s")


def _forward(sentence: str, offset: int, right: Sequence[Word]) -> list[Word]:
    """« de bénéfice net l’an dernier » → bénéfice net: up to the first boundary, three content words at most."""
    phrase: list[Word] = []
    for index, word in enumerate(right):
        if word.text in _PHRASE_STOPS or (phrase and _parted(sentence, offset, right[index - 1], word)):
            break
        if word.stem:
            phrase.append(word)
        if len(phrase) == 3:
            break
    return phrase


def _backward(sentence: str, offset: int, left: Sequence[Word], end: int) -> list[Word]:
    """« un chiffre d’affaires de » → chiffre affaires: back to the article that opens the phrase."""
    phrase: list[Word] = []
    following: Word | None = None
    for word in reversed([word for word in left if word.end <= end]):
        if following is not None and _parted(sentence, offset, word, following):
            break
        if word.stem:
            phrase.insert(0, word)
        if (word.text in DETERMINERS and word.text not in ("de", "d", "du", "des") and phrase) or len(phrase) == 4:
            break
        if word.text in _PHRASE_STOPS and phrase:
            break
        following = word
    return phrase


def _subject(clause: Sequence[Word], sentence: str, offset: int) -> list[Word]:
    """The first phrase of the clause that an article opens and no preposition governs."""
    for index, word in enumerate(clause):
        if index and (clause[index - 1].text in _PREPOSITIONS or (word.text == "des" and clause[index - 1].stem)):
            continue
        if word.text in _ARTICLES and index + 1 < len(clause) and clause[index + 1].stem:
            phrase: list[Word] = []
            for position in range(index + 1, len(clause)):
                current = clause[position]
                if current.text in _PHRASE_STOPS or _parted(sentence, offset, clause[position - 1], current):
                    break
                if current.stem:
                    phrase.append(current)
                if len(phrase) == 2:
                    break
            return phrase
    return []


def _parted(sentence: str, offset: int, before: Word, after: Word) -> bool:
    """Whether punctuation, or a figure that was left out, stands between two words."""
    between = sentence[before.end - offset : after.start - offset]
    return len(between) > 6 or (between != " " and bool(_PARTING.search(between)))


_PARTING = re.compile(r"[,;:()«»–—?!\d]")
