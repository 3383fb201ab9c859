"""A figure restated in the words that a person types: « dollars », « 16 millions », « 12 km »."""

from corpus.figures.model import Kind
from corpus.figures.money_homes import shared_name
from corpus.french.typography import NBSP
from search.corrections.model import Correction, CorrectionsError, FigureRef
from search.corrections.store import Corrections


def restate(corrections: Corrections, figure: FigureRef, said: str) -> Correction:
    """``figure`` is what ``said`` says: a word alone is a currency or a unit, a number alone a value.

    Raises ``CorrectionsError`` where it is none of these.
    """
    from corpus.figures.recogniser import find_figures  # no first question to a reader waits for it

    numbered = any(character.isdigit() for character in said)
    # A word alone needs a number to be read by, a number alone a currency.
    read = find_figures(said if numbered else f"2 {said}", None)
    bare = numbered and (not read or (read[0].currency_inferred and not shared_name(read[0].text)))
    if bare:
        read = find_figures(f"{said} euros", None)
    written = find_figures(figure.text, None)
    # Any noun can be counted; a sum or a length that is told to be so many « dolars » is a slip of the pen.
    noun = bool(read) and not bare and read[0].kind is Kind.COUNT
    if not read or (noun and written and written[0].kind is not Kind.COUNT):
        raise CorrectionsError(f"«{NBSP}{said}{NBSP}» n’est ni un nombre, ni une monnaie, ni une unité connue")
    first = read[0]
    return corrections.restate(
        figure,
        currency=None if bare else first.currency,
        unit=None if bare or first.currency else first.unit,
        value=first.value if numbered else None,
    )
