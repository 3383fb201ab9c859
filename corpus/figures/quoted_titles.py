"""Titles in quotation marks that hold a number: « Cent ans de solitude », « Le Tour du monde en 80 jours »."""

from corpus.figures.speech import SPEAKING
from corpus.figures.tokens import LINE, MARK, WORD, Tokens
from corpus.french.tenses import is_conditional_form, is_future_form
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
    if tokens.word(i) in _ARTICLES and tokens.word(i - 1) not in QUOTES and tokens.word(i - 2) not in QUOTES:
        # An article is part of any sentence.
        return i
    titled = tokens.capital(i + 1) or tokens.word(i - 3) in _WORKS
    opening = i - 2 if tokens.word(i - 1) in ("les", "le", "la") and titled else i - 1
    closing = _closing(tokens, opening) if tokens.word(opening) in QUOTES else None
    if closing is None:
        return _title_around(tokens, i) if tokens.word(i) not in _ARTICLES else i
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
    named = tokens.capital(i + 1) and not tokens.raw(i + 1).isupper()
    if inside and not tokens.capital(i) and not (named or tokens.word(i - 2) in _WORKS):
        return i
    if tokens.word(end + 1) in ("de", "d'", "du") and tokens.capital(end + 2):
        # « Huit femmes » d'Ozon
        return end
    goes_on = (
        tokens.opens(opening)
        and tokens.kind(end + 1) == WORD
        and not tokens.capital(end + 1)
        and tokens.word(end + 1) not in SPEAKING
    )
    return end if inside or (goes_on and end - i > _SHORTEST) else i


def _closing(tokens: Tokens, k: int) -> str | None:
    """What closes the quotation that the mark ``k`` opens; a straight mark opens where a word clings to it alone."""
    closing = QUOTES.get(tokens.word(k))
    return closing if closing != '"' or (tokens.glued(k + 1) and not tokens.glued(k)) else None


def _title_around(tokens: Tokens, i: int) -> int:
    """The token after a title that the number ``i`` stands further inside, or ``i``: « Cléo de 5 à 7 ».

    Part of a sentence that is quoted in another begins in lower case; a whole sentence has a verb or a pronoun.
    """
    opening = next((k for k in range(i - 1, max(-1, i - 1 - _LONGEST), -1) if tokens.words[k] in _MARKS), -1)
    closing = _closing(tokens, opening) if tokens.word(opening) in QUOTES and tokens.capital(opening + 1) else None
    if closing is None:
        return i
    end = next((k for k in range(i + 1, i + _LONGEST) if tokens.word(k) in _MARKS), i)
    said = tokens.words[opening + 1 : end]
    if tokens.word(end) != closing or not _SENTENCE.isdisjoint(said) or any(map(_is_verb, said)):
        return i
    before = tokens.word(opening - 1)
    if before in _WORKS:
        return end
    if tokens.kind(opening - 1) != WORD:
        # At the head of a sentence any quotation has a capital.
        return end if tokens.word(end + 1) in _RELEASED else i
    return i if before in SPEAKING else end


def _is_verb(word: str) -> bool:
    told = word.endswith(("ent", "aient")) and not word.endswith(("ment", "gent", "vent", "cent", "ident", "dent"))
    return told or is_future_form(word) or is_conditional_form(word)


_ARTICLES = frozenset(("un", "une"))
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
