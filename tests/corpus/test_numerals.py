"""Numbers in words and in digits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.figures.tokens import Tokens
from corpus.french.numerals import read_cardinal, read_digits

_SPELLED = """
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf
"""
_UNITS = _SPELLED.split()
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def _below_hundred(n: int, swiss: bool) -> str:
    if n < 20:
        return _UNITS[n]
    if swiss and n >= 70:
        tens = {7: "septante", 8: "huitante", 9: "nonante"}[n // 10]
        return tens + ("" if n % 10 == 0 else "-et-un" if n % 10 == 1 else f"-{_UNITS[n % 10]}")
    if n >= 80:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{_UNITS[n - 80]}"
    base = min(n // 10 * 10, 60)
    rest = n - base
    if rest == 0:
        return _TENS[base]
    return f"{_TENS[base]} et {_UNITS[rest]}" if rest in (1, 11) else f"{_TENS[base]}-{_UNITS[rest]}"


def _below_thousand(n: int, swiss: bool) -> str:
    hundreds, rest = divmod(n, 100)
    if hundreds == 0:
        return _below_hundred(rest, swiss)
    lead = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent" + ("s" if rest == 0 else "")
    joint = "-" if rest == 1 else " "
    return lead if rest == 0 else f"{lead}{joint}{_below_hundred(rest, swiss)}"


def spell(n: int, swiss: bool = False) -> str:
    """``n`` below a million as French writes it."""
    thousands, rest = divmod(n, 1000)
    if thousands == 0:
        return _below_thousand(rest, swiss)
    many = _below_thousand(thousands, swiss)
    # « quatre-vingts », « deux cents » lose their s before « mille ».
    many = many.removesuffix("s") if many.endswith(("vingts", "cents")) else many
    lead = "mille" if thousands == 1 else f"{many} mille"
    return lead if rest == 0 else f"{lead} {_below_thousand(rest, swiss)}"


@given(st.integers(2, 999_999).filter(lambda n: n % 1000 != 1 or n < 1000), st.booleans(), st.booleans())
def test_every_cardinal_is_read_back(n: int, swiss: bool, hyphens: bool) -> None:
    written = spell(n, swiss)
    if hyphens:
        written = written.replace(" ", "-")
    words = Tokens(written).words
    assert read_cardinal(words, 0) == (n, len(words))


def test_and_joins_one_and_eleven_only() -> None:
    assert read_cardinal(Tokens("vingt et deux").words, 0) == (20, 1)
    assert read_cardinal(Tokens("soixante et onze").words, 0) == (71, 3)


@pytest.mark.parametrize(
    ("written", "value", "step"),
    [
        ("1 200", "1200", "100"),
        ("500.000", "500000", "10000"),
        ("1'200", "1200", "100"),
        ("1.234.567", "1234567", "1"),
        ("2.5", "2.5", "0.1"),
        ("0.125", "0.125", "0.001"),
        ("1 234,50", "1234.50", "0.01"),
        ("25 000", "25000", "1000"),
        ("40", "40", "1"),
    ],
)
def test_digits_are_grouped_as_french_papers_group_them(written: str, value: str, step: str) -> None:
    assert read_digits(written) == (Decimal(value), Decimal(step))


@given(st.integers(0, 10**12))
def test_grouping_by_any_space_reads_the_same(n: int) -> None:
    from corpus.figures.tokens import NUMBER

    for space in (" ", "\u00a0", "\u202f"):
        tokens = Tokens(f"{n:,}".replace(",", space))
        assert tokens.kinds == [NUMBER]
        assert read_digits(tokens.words[0])[0] == n
