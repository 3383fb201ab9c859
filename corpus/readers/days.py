"""The day of publication as databases, feeds and tables write it.

In French or in English, and with the months of the other languages that Factiva's interface speaks in Western Europe.
"""

import re
import unicodedata
from datetime import date
from typing import Final

from corpus.french.calendar import day

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january januar enero gennaio",
            "fevrier fevr fev february feb februar febrero febbraio",
            "mars mar march marz marzo",
            "avril avr april apr abril aprile",
            "mai may mayo maggio",
            "juin june jun juni junio giugno",
            "juillet juil july jul juli julio luglio",
            "aout aou august aug agosto",
            "septembre sept sep september septiembre settembre",
            "octobre oct october oktober octubre ottobre",
            "novembre nov november noviembre",
            "decembre dec december dezember diciembre dicembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_NAMES: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR: Final = r"(?P<y>1[5-9]\d\d|20\d\d)"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        # With spaces, EuroParser's « 2024 02 26T05:00:00 ».
        rf"(?<!\d){_YEAR}(?P<s>[- ])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d)",
        rf"(?<![\w.])(?P<d>\d{{1,2}})(?:er|st|nd|rd|th)?[\s\-.]*(?:de\s+)?(?<![a-z])(?P<n>{_NAMES})(?![a-z])[\s\-.,]*(?:de\s+)?{_YEAR}(?!\d)",
        rf"(?<![a-z])(?P<n>{_NAMES})(?![a-z])\.?\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}/(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})(?!\d)",
        # Day first, as everywhere but in the United States, whose order could not be told apart.
        rf"(?<![\d/.])(?P<d>\d{{1,2}})[/.](?P<m>\d{{1,2}})[/.]{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?!\d)",
    )
)  # fmt: skip
_LONGEST: Final = 400
"""Characters looked at: a header, not a text."""


def find_day(written: str) -> tuple[date, int, int] | None:
    """The first day that ``written`` states, and where it starts and ends; ``None`` where there is none.

    « jeudi 5 octobre 2013 », « 1er févr. 2024 », « Thursday, December 22, 2022 », « Mon, 26 Feb 2024 », ISO 8601,
    « 20240226 », « 26/02/2024 ».
    """
    # One for one, so that the offsets hold.
    plain = "".join(unicodedata.normalize("NFD", letter)[:1].lower()[:1] for letter in written[:_LONGEST])
    best: tuple[date, int, int] | None = None
    for form in _FORMS:
        for found in form.finditer(plain):
            parts = found.groupdict()
            month = _MONTHS[parts["n"]] if parts.get("n") else int(parts["m"])
            value = day(int(parts["y"]), month, int(parts["d"]))
            if value and (best is None or found.start() < best[1]):
                best = value, found.start(), found.end()
            if value:
                break
    return best


def read_day(written: str | None) -> date | None:
    """The first day that ``written`` states, or ``None``."""
    found = find_day(written) if written else None
    return found[0] if found else None


def day_of_parts(year: str | None, month: str | None, number: str | None) -> date | None:
    """The day whose parts stand in three fields, the month as a number or by its name."""
    if not (year and month and number):
        return None
    if all(each.isdecimal() and len(each) < 5 for each in (year, month, number)):
        return day(int(year), int(month), int(number))
    return read_day(f"{number} {month} {year}")
