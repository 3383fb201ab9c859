"""Titles in quotation marks that hold a number: « Cent ans de solitude », « Le Tour du monde en 80 jours »."""

from corpus.figures.speech import SPEAKING
from corpus.figures.tokens import LINE, MARK, WORD, Tokens
from corpus.french.wordlists import word_set

QUOTES = {"«": "»", "“": "”", '"': '"'}
_LONGEST = 8
# « 400 emplois » at the head of a sentence are rather jobs.
_SHORTEST = 3
_WORKS = word_set(
    """
    film série roman livre album chanson titre émission podcast documentaire exposition expo pièce spectacle jeu
    prix course trail raid balade concours défi festival
    magazine revue opéra ballet tableau toile recueil essai saga programme campagne opération label marque
    """
)


def title_end(tokens: Tokens, i: int) -> int:
    """The token after the title that begins at the number ``i``, or ``i`` where it is quoted for what it says.

    A part of a sentence that is quoted begins in lower case or is followed by who says it.
    """
    titled = tokens.capital(i + 1) or tokens.word(i - 3) in _WORKS
    opening = i - 2 if tokens.word(i - 1) in ("les", "le", "la") and titled else i - 1
    closing = QUOTES.get(tokens.word(opening))
    if closing is None:
        return _title_around(tokens, i)
    if closing == '"':
        # Straight marks do not tell what they open.
        return i
    end = next((k for k in range(i + 1, i + _LONGEST) if tokens.kind(k) in (MARK, LINE) and tokens.word(k) != "-"), i)
    if tokens.word(end) != closing:
        return i
    if tokens.word(opening - 1) in _WORKS:
        # « le podcast « Les 3 minutes du patron » »
        return end
    if opening < i - 1:
        # « Les 400 Coups »
        return end
    inside = tokens.kind(i - 2) == WORD
    listed = tokens.word(opening - 1) in (",", "et", "»") and "»" in tokens.words[max(0, opening - 2) : opening]
    if listed or tokens.word(end + 1) in _RELEASED:
        # « « Seven » et « 21 grammes » », « « 99 francs » ressort »
        return end
    if inside and not tokens.capital(i) and not (tokens.capital(i + 1) or tokens.word(i - 2) in _WORKS):
        return i
    if tokens.word(end + 1) in ("de", "d'", "du") and tokens.capital(end + 2):
        # « Huit femmes » d'Ozon
        return end
    goes_on = tokens.kind(end + 1) == WORD and not tokens.capital(end + 1) and tokens.word(end + 1) not in SPEAKING
    return end if inside or (goes_on and end - i > _SHORTEST) else i


def _title_around(tokens: Tokens, i: int) -> int:
    """The token after a title that the number ``i`` stands further inside, or ``i``: « Cléo de 5 à 7 ».

    Part of a sentence that is quoted in another begins in lower case; a whole sentence has a verb or a pronoun.
    """
    if tokens.vocabulary.isdisjoint(("«", "“")):
        return i
    opening = next((k for k in range(i - 2, max(-1, i - _LONGEST), -1) if tokens.word(k) in _MARKS), None)
    closing = QUOTES.get(tokens.word(opening)) if opening is not None else None
    if opening is None or closing is None or closing == '"' or not tokens.capital(opening + 1):
        return i
    end = next((k for k in range(i + 1, i + _LONGEST) if tokens.word(k) in _MARKS), i)
    if tokens.word(end) != closing or not _SENTENCE.isdisjoint(tokens.words[opening + 1 : end]):
        return i
    before = tokens.word(opening - 1)
    if before in _WORKS:
        return end
    if tokens.kind(opening - 1) != WORD:
        # At the head of a sentence any quotation has a capital.
        return end if tokens.word(end + 1) in _RELEASED else i
    return i if before in SPEAKING else end


_MARKS = frozenset(("«", "»", "“", "”", '"', ".", "!", "?", ";", ":", "\n", ","))
_SENTENCE = word_set(
    """
    je j' tu il elle on nous vous ils elles c' ça ce qui que qu' n' ne pas a ont est sont était étaient sera seront y
    avons avez sommes faut fait peut va vont avait avaient aura auront plus moins près environ
    """
)
_RELEASED = word_set(
    """
    ressort ressortira sort sortira sortait revient reviendra repasse repassera cartonne paraît reparaît paraîtra
    raconte totalise dure
    """
)
