"""Lists of small things as text that compresses well: a character each for numbers, days and choices, one line each
for words.

What a row has not is ``None``, which takes a character or nothing. A list that does not fit its form is written as
JSON has it, so that every one comes back; a form is a string, and never a list.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import count
from typing import Any, Final, TypeAlias

from corpus.french.remembered import Remembered

Written: TypeAlias = str | list[Any] | int
"""As JSON has it; 0 where no row has anything."""

FIRST: Final = 35
"""The character of 0: the first that JSON writes as it is, but for the backslash."""
_LAST: Final = 0xD000
"""Numbers from here on would be characters that UTF-8 has not."""
_NONE: Final = "!"
_TAKEN: Final = "\0"
"""A line that stands for ``False``."""
_LACKING: Final = {None: _NONE, False: " "}
"""What stands for what is no number and no day."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a field's values are written, and read back."""

    write: Callable[[Sequence[Any]], Written]
    read: Callable[[Any], Sequence[Any]]

    def written(self, values: Sequence[Any]) -> Written:
        """Of a field that most rows may lack."""
        return self.write(values) if values.count(None) < len(values) else 0

    def of(self, written: Written, count: int) -> Sequence[Any]:
        """The values of ``count`` rows. Raises ``ValueError`` or ``TypeError`` for what nobody has written."""
        values = (None,) * count if written == 0 else self.read(written)
        if len(values) != count:
            raise ValueError("damaged column")
        return values


def letter(number: int) -> str:
    """One character for a small number."""
    return chr(FIRST + number)


def letters() -> Iterator[str]:
    """Those of 0, 1, 2…"""
    return map(chr, count(FIRST))


def numbers(letters: str) -> list[int]:
    return [ord(letter) - FIRST for letter in letters]


def _numbers(values: Sequence[int | None]) -> Written:
    stated = [value for value in values if value is not None]
    if min(stated, default=0) >= 0 and max(stated, default=0) < _LAST:
        return "".join([_NONE if value is None else chr(FIRST + value) for value in values])
    return list(values)


def _numbers_of(written: str | list[int | None]) -> list[int | None]:
    if isinstance(written, list):
        return written
    return [None if each == _NONE else ord(each) - FIRST for each in written]


def _lines(values: Sequence[str | bool | None]) -> Written:
    lines = [_TAKEN if value is False else value or "" for value in values]
    joined = "\n".join(map(str, lines))
    return joined if joined and _lines_of(joined) == list(values) else list(values)


def _lines_of(written: str | list[Any]) -> list[Any]:
    if isinstance(written, list):
        return written
    return [False if each == _TAKEN else each or None for each in written.split("\n")]


def _days(values: Sequence[date | bool | None]) -> Written:
    return "".join([_day(value) if isinstance(value, date) else 3 * _LACKING[value] for value in values])


def _day(day: date) -> str:
    return letter((day.year - _YEAR) % _YEARS) + letter(day.month) + letter(day.day)


_YEAR: Final = 1950
"""Years from here on are one byte each."""
_YEARS: Final = 10_000


def _days_of(written: str) -> list[date | bool | None]:
    return [_DAYS[written[place : place + 3]] for place in range(0, len(written), 3)]


def _day_of(written: str) -> date | bool | None:
    if written[0] < chr(FIRST):
        return None if written[0] == _NONE else False
    year, month, day = numbers(written)
    return date((year + _YEAR) % _YEARS, month, day)


_DAYS: Final = Remembered(_day_of)


def _flags(values: Sequence[bool | None]) -> Written:
    return "".join([".+"[bool(value)] for value in values])


def one_of(kind: type[StrEnum]) -> Form:
    """A value of ``kind``."""
    letters = {value: chr(ord("A") + place) for place, value in enumerate(kind)}
    values: dict[str, StrEnum | None] = {letter: value for value, letter in letters.items()} | {_NONE: None}
    return Form(
        lambda several: "".join([_NONE if value is None else letters[value] for value in several]),
        lambda written: [values[letter] for letter in written],
    )


NUMBERS: Final = Form(_numbers, _numbers_of)
LINES: Final = Form(_lines, _lines_of)
"""Words, or ``False``."""
DAYS: Final = Form(_days, _days_of)
"""Dates, or ``False``."""
FLAGS: Final = Form(_flags, lambda written: [each == "+" or None for each in written])
"""``True``, or nothing."""
