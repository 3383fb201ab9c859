"""Numbers, amounts and dates as French typography writes them, whatever the locale of the process.

The names, patterns and groupings are CLDR's, through Babel, always for ``fr_FR``. Three things depart from CLDR, as
the press does: the first of a month is « 1er », the dollar is « $ » and not « $US », and large amounts take « M »
and « Md ». Babel is imported at the first call: this module lies on the path to the first paint.
"""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

NBSP = "\u00a0"
NNBSP = "\u202f"
MINUS = "\u2212"

_OPENING, _CLOSING = re.compile(r"«\s*"), re.compile(r"\s*»")

# The press writes these without the country that CLDR adds for other readers (« $US », « £GB »).
_SYMBOLS = {"USD": "$", "GBP": "£", "JPY": "¥", "CHF": "CHF", "XOF": "FCFA", "XAF": "FCFA", "CNY": "yuans"}
_SCALES = ((Decimal(10) ** 9, "Md"), (Decimal(10) ** 6, "M"))


@lru_cache(maxsize=1)
def locale() -> "Locale":
    """France's French, never the environment's."""
    from babel import Locale

    return Locale("fr", "FR")


def number(value: Decimal | int, decimals: int | None = None) -> str:
    """« 1 234 567,89 », grouped by U+202F, minus as U+2212.

    ``decimals`` rounds half up and pads to that many places; without it the number's own digits are shown.
    """
    from babel.numbers import format_decimal

    exact = Decimal(value)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    else:
        exact = exact.normalize()
        decimals = max(0, -int(exact.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(exact, format=pattern, locale=locale()).replace("-", MINUS)


def currency_symbol(currency: str) -> str:
    """« € », « $ », « FCFA »; the code itself where French has no symbol for it."""
    from babel.numbers import get_currency_symbol

    return _SYMBOLS.get(currency) or get_currency_symbol(currency, locale=locale())


def currency_names(currency: str) -> str:
    """« dirhams marocains »; the code itself where CLDR has no name for it."""
    from babel.numbers import get_currency_name

    return get_currency_name(currency, count=2, locale=locale())


def amount(value: Decimal | int, currency: str, decimals: int | None = None) -> str:
    """A sum of money, compact: « 2,5 Md€ », « 16 M$ », « 27,60 € », « 1,2 Md FCFA ».

    ``decimals`` is the places shown of the scaled number (default: up to two, zeros left out; below a million,
    two or none).
    """
    exact = Decimal(value)
    symbol = currency_symbol(currency)
    for scale, mark in _SCALES:
        if abs(exact) >= scale:
            scaled = exact / scale
            shown = number(scaled, decimals) if decimals is not None else _trimmed(scaled, 2)
            return f"{shown}{NBSP}{mark}{symbol if len(symbol) == 1 else NBSP + symbol}"
    if decimals is None:
        decimals = 0 if exact == exact.to_integral_value() else 2
    return f"{number(exact, decimals)}{NBSP}{symbol}"


def percent(value: Decimal | int, decimals: int | None = None, *, signed: bool = False) -> str:
    """« 3,4 % », or with ``signed`` « +3,4 % » and « −7 % »."""
    sign = "+" if signed and Decimal(value) > 0 else ""
    return f"{sign}{number(value, decimals)}{NBSP}%"


def plural(count: Decimal | int, singular: str, many: str | None = None) -> str:
    """« 1 article », « 0 conflit », « 3 articles »: French has the plural from two on."""
    word = singular if -2 < count < 2 else (many or singular + "s")
    return f"{number(count)}{NBSP}{word}"


def quoted(words: str) -> str:
    """« words »; quotation marks inside are “ ”, as French sets them within its own."""
    inside = _OPENING.sub("“", _CLOSING.sub("”", words.strip()))
    return f"«{NBSP}{inside}{NBSP}»"


def shortened(words: str, longest: int) -> str:
    """The first words, in about ``longest`` characters, with « … » for what is left out."""
    if len(words) <= longest:
        return words
    kept = f"{words[:longest].rsplit(' ', 1)[0].rstrip(' ,;:.«')}…"
    return kept + (f"{NBSP}»" if kept.count("«") > kept.count("»") else "")


def long_date(day: date, *, weekday: bool = False) -> str:
    """« 1er février 2024 », or « lundi 26 février 2024 »."""
    return _first_of_month(day, ("EEEE d MMMM y" if weekday else "d MMMM y"))


def medium_date(day: date) -> str:
    """« 26 févr. 2024 », « 1er mars 2024 »."""
    return _first_of_month(day, "d MMM y")


def short_date(day: date) -> str:
    """« 26/02/24 »."""
    return day.strftime("%d/%m/%y")


def _trimmed(value: Decimal, places: int) -> str:
    """At most ``places`` decimals, final zeros left out."""
    return number(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP))


def _first_of_month(day: date, pattern: str) -> str:
    from babel.dates import format_date

    if day.day == 1:
        pattern = pattern.replace("d ", "d'er' ")
    return format_date(day, pattern, locale=locale())
