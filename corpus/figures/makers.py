"""Who made a report: « un bilan communiqué par la mairie », « le sondage que publie Mesura »."""

from corpus.figures.inversion import inverted
from corpus.figures.names import SUBJECT_DETERMINERS, name_end, name_of
from corpus.figures.speech import PASSIVE
from corpus.figures.tokens import Tokens
from corpus.figures.voices import SOURCE, voice_of
from corpus.french.function_words import HAS
from corpus.french.wordlists import word_set


def maker_of(tokens: Tokens, i: int, last: int) -> tuple[int, str] | None:
    """« un bilan | communiqué dimanche par la protection civile »: who made the report, and the token after it."""
    if tokens.word(i) in ("que", "qu'"):
        return _maker_in_relative(tokens, i + 1, last)
    if tokens.word(i) not in PASSIVE and tokens.word(i) not in _ISSUED:
        return None
    by = next((k for k in range(i + 1, min(last, i + 7)) if tokens.word(k) == "par"), None)
    if by is None:
        return None
    end = name_end(tokens, by + 1, last)
    return (end, name_of(tokens, by + 1, end)) if end > by + 1 and voice_of(tokens, by + 1, end) == SOURCE else None


def _maker_in_relative(tokens: Tokens, k: int, last: int) -> tuple[int, str] | None:
    """« le sondage que | dévoile lundi Mesura », « qu'a publié Mesura », « que Mesura a publié »."""
    if tokens.word(k) in SUBJECT_DETERMINERS or tokens.capital(k):
        end = name_end(tokens, k, last)
        told = tokens.word(end) in _ISSUES or (tokens.word(end) in _HAS_JUST and _is_issued(tokens, end + 1))
        return (end, name_of(tokens, k, end)) if told and voice_of(tokens, k, end) == SOURCE else None
    if tokens.word(k) in _HAS_JUST and _is_issued(tokens, k + 1):
        k += 1
    elif tokens.word(k) not in _ISSUES:
        return None
    found = inverted(tokens, k + 1, last, quoted=False)
    return (found[0][1], found[1]) if found is not None and voice_of(tokens, *found[0]) == SOURCE else None


def _is_issued(tokens: Tokens, k: int) -> bool:
    return tokens.word(k) in PASSIVE or tokens.word(k) in _ISSUED


_HAS_JUST = HAS | {"vient", "viennent"}
_ISSUES = word_set(
    """
    publie publient dévoile dévoilent diffuse diffusent présente présentent rend rendent révèle révèlent livre livrent
    communique communiquent dresse dressent établit établissent mène mènent réalise réalisent publiait sort sortent
    tient tiennent actualise édite éditent compile compilent
    """
)
_ISSUED = word_set(
    """
    rendu rendue rendus rendues mis mise mises mené menée menés menées paru parue parus parues conduite
    arrêté arrêtée
    """
)
