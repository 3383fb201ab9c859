"""« DH », « MDT », « 45 DA »: what the Maghreb writes for dirhams and dinars.

Elsewhere the letters stand for other things, so they are money only in a text, or a paper, of the country that pays
so.
"""

from decimal import Decimal

from corpus.figures.money_homes import named_home
from corpus.figures.tokens import Tokens, fold

_SCALES = {"": Decimal(1), "M": Decimal(10) ** 6, "MM": Decimal(10) ** 9, "Md": Decimal(10) ** 9}
_MARKS = {
    scale + mark: (name, code, _SCALES[scale])
    for marks, name, code in (
        (("DH", "DHS", "Dh", "Dhs", "dh", "dhs"), "dirham", "MAD"),
        (("DT",), "dinar", "TND"),
        (("DA",), "dinar", "DZD"),
    )
    for mark in marks
    for scale in (_SCALES if mark.isupper() else ("",))
}
"""The name that each shortens, the currency that it must be, and what it multiplies by: « 120 MDH », « 1,2 MMDH »."""
FOLDED_MARKS = frozenset(map(fold, _MARKS))


def mark_at(tokens: Tokens, i: int) -> tuple[str, Decimal] | None:
    """The currency that token ``i`` shortens, and its scale."""
    found = _MARKS.get(tokens.raw(i))
    if found is None:
        return None
    name, code, scale = found
    home = named_home(tokens.folded, name) or (named_home(tokens.paper, name) if tokens.paper else None)
    return (code, scale) if home == code else None
