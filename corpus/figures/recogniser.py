"""Every figure of a text: the one call that others make."""

from datetime import date

from corpus.figures.amounts import find_numbers
from corpus.figures.model import Figure, Kind
from corpus.figures.tokens import Tokens


def find_figures(text: str, published: date | None) -> list[Figure]:
    tokens = Tokens(text)
    figures = []
    for number in find_numbers(tokens, bytearray(len(tokens))):
        if number.one:
            continue
        j = number.last
        kind, currency, unit = Kind.COUNT, None, None
        if tokens.word(j) == "%":
            kind, unit, j = Kind.PERCENT, "%", j + 1
        else:
            k = j + 1 if tokens.word(j) in ("d'", "de") else j
            if tokens.word(k) in ("€", "euros", "euro", "$", "dollars"):
                kind, j = Kind.MONEY, k + 1
                currency = "EUR" if tokens.word(k)[0] in "€e" else "USD"
        start, end = tokens.starts[number.first], tokens.ends[j - 1]
        figures.append(
            Figure(
                start=start,
                end=end,
                text=text[start:end],
                kind=kind,
                value=number.value,
                low=number.value,
                high=number.value,
                step=number.step,
                unit=unit,
                currency=currency,
            )
        )
    return figures
