"""Number words that begin no figure: « en deux mots », « deux-roues », « trois buts à un », « Mille Miglia »."""

from corpus.figures.adjuncts import is_adjective_like
from corpus.figures.beside import is_measured, opens
from corpus.figures.clauses import Clauses
from corpus.figures.counts import VICTIMS
from corpus.figures.nouns import is_plural_noun
from corpus.figures.quoted_titles import title_end
from corpus.figures.scores import BEHIND_SCORES, is_range_of_shot, is_rating, outnumbered_end, told_score_end
from corpus.figures.set_phrases import phrase_end
from corpus.figures.tokens import WORD, Tokens
from corpus.figures.trap_words import LABELS
from corpus.figures.varieties import variety_end
from corpus.french.numerals import CARDINAL_STARTS, SCALES, read_cardinal

_TEAMS = frozenset(("onze", "treize", "quinze"))


def trap_in_words(tokens: Tokens, clauses: Clauses, i: int) -> tuple[int, int]:
    """The token after the trap that the number word ``i`` begins (``i``: none) and the one after the whole number.

    Compounds, ordinals and names: « deux-roues », « vingt-deuxième », « les Deux-Sèvres ».
    """
    word, before = tokens.words[i], tokens.word(i - 1)
    phrase = phrase_end(tokens, i)
    if phrase > i:
        return phrase, phrase
    joined = before == "-" and tokens.glued(i) and tokens.kind(i - 2) == WORD and tokens.glued(i - 1)
    if joined and tokens.word(i - 2) not in SCALES:
        return i + 1, i + 1
    title = title_end(tokens, i)
    if title > i:
        return title, title
    read = read_cardinal(tokens.words, i)
    j = read[1] if read is not None else i + 1
    after = tokens.word(j)
    if word in _TEAMS and before in ("le", "du", "au") and is_adjective_like(after):
        # « le onze rennais »
        return j, j
    if is_rating(tokens, i, j) or (after == "points" and is_range_of_shot(tokens, clauses, i, j)):
        return j + 1, j + 1
    if after in BEHIND_SCORES:
        score = max(told_score_end(tokens, clauses, i, j), outnumbered_end(tokens, i, j))
        if score > i:
            return score, score
    one = before == "un" and tokens.word(i - 2) not in ("l'", "et") and word not in ("un", "une")
    if one and is_plural_noun(tokens, j) and not is_measured(tokens, j):
        # « un vingt-quatre pages »
        return j, j
    if before == "à" and tokens.words[j : j + 2] == ["contre", "un"]:
        # « donné à mille contre un »: odds
        return j + 2, j + 2
    variety = variety_end(tokens, clauses, i, j) if word not in ("un", "une") else i
    if variety > i:
        return variety, variety
    hyphened = after == "-" and tokens.glued(j) and tokens.glued(j + 1) and tokens.kind(j + 1) == WORD
    if hyphened and tokens.word(j + 1) not in SCALES and tokens.word(j + 1) != "demi":
        return j + 2, j + 2
    if after.endswith("ième") and after not in ("deuxième", "troisième"):
        small = word in ("un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
        return (i if small else j + 1), j
    if (
        word not in ("un", "une")
        and tokens.capital(i)
        and tokens.capital(j)
        and not tokens.raw(j).isupper()
        and not is_plural_noun(tokens, j)
    ):
        # « Mille Miglia »
        return j + 1, j + 1
    if before in LABELS and word not in ("un", "une") and not is_plural_noun(tokens, j):
        return j, j
    if after == "étoiles" and before in ("un", "une") and tokens.word(i - 2) != "l'":
        return j, j
    if (
        word == "vingt"
        and tokens.words[i - 2 : i] == ["heures", "sur"]
        and tokens.words[i + 1 : i + 3] == ["-", "quatre"]
    ):
        # « vingt-deux heures sur vingt-quatre »
        return i + 3, i + 3
    if word == "mil" and tokens.word(i + 1) not in CARDINAL_STARTS:
        # « dix hectares de mil »: a cereal; the number takes others behind it.
        return i + 1, i + 1
    if word == "zéro" and "virgule" not in tokens.words[max(0, i - 3) : i + 2]:
        counts = is_measured(tokens, i + 1) or tokens.word(i + 1).startswith(VICTIMS)
        return (i, j) if counts else (i + 1, i + 1)
    if tokens.capital(i) and not opens(tokens, i) and tokens.kind(i - 1) == WORD:
        return j, j
    return i, j
