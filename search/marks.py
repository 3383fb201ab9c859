"""What was marked in an article, as bytes: mentions, figures and claims, without what the text says itself.

Offsets are kept as distances, and what equals the text, another field or a default is left out. What is left is JSON,
a list for each field: compressed, it takes two thirds of what the objects one by one would.
"""

import json
from functools import lru_cache
from typing import Any, Final, TypeAlias

from pydantic import TypeAdapter

from corpus.claims.model import Claim
from corpus.entities.model import Mention
from corpus.figures.model import Figure

Marks: TypeAlias = tuple[tuple[Mention, ...], tuple[Figure, ...], tuple[Claim, ...]]

_Row: TypeAlias = dict[str, Any]
"""One object's fields that are not at their default, as JSON has them."""

_SAME: Final = "="
"""Stands for a bound that is the value itself."""
_WORDS: Final = ("context", "heads", "noun")
"""Fields of many words, which one string holds where none has a space in it."""


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Marks]:
    return TypeAdapter(Marks)


def write_marks(marks: Marks, text: str) -> bytes:
    """``marks`` are those of an article with this ``text``."""
    mentions, figures, claims = _adapter().dump_python(marks, mode="json", exclude_defaults=True)
    for number, claim in enumerate(claims):
        _relate(claim, number, figures)
    for rows in (mentions, figures):
        start = 0
        for row in rows:
            begin, end = row["start"], row["end"]
            _shorten(row, text[begin:end])
            row["start"], row["end"] = begin - start, end - begin
            start = begin
    return json.dumps([_columns(rows) for rows in (mentions, figures, claims)], ensure_ascii=False).encode()


def read_marks(written: bytes, text: str) -> Marks:
    """What ``write_marks`` wrote."""
    mentions, figures, claims = map(_rows, json.loads(written))
    for rows in (mentions, figures):
        start = 0
        for row in rows:
            row["start"] = start = start + row["start"]
            row["end"] += start
            _lengthen(row, text[start : row["end"]], named=rows is mentions)
    for number, claim in enumerate(claims):
        _place(claim, number, figures)
    return _adapter().validate_python((mentions, figures, claims))


def _columns(rows: list[_Row]) -> list[Any]:
    """How many rows there are, and the values of each field that any of them has; ``null`` where a row has it not."""
    names = dict.fromkeys(name for row in rows for name in row)
    return [len(rows), {name: [row.get(name) for row in rows] for name in names}]


def _rows(columns: list[Any]) -> list[_Row]:
    count, fields = columns
    rows: list[_Row] = [{} for _ in range(count)]
    for name, values in fields.items():
        for row, value in zip(rows, values, strict=True):
            if value is not None:
                row[name] = value
    return rows


def _shorten(row: _Row, text: str) -> None:
    """Leave out what follows from the ``text`` that a mention or figure stands on, or from its value."""
    if row.get("canonical") == row["text"]:
        del row["canonical"]
    if row["text"] == text:
        del row["text"]
    for bound in ("low", "high"):
        if bound in row and row[bound] == row.get("value"):
            row[bound] = _SAME


def _lengthen(row: _Row, text: str, *, named: bool) -> None:
    row.setdefault("text", text)
    if named:
        row.setdefault("canonical", row["text"])
    for bound in ("low", "high"):
        if row.get(bound) == _SAME:
            row[bound] = row["value"]


def _relate(claim: _Row, number: int, figures: list[_Row]) -> None:
    """Claims follow their figures, each with its sentence around it."""
    figure = figures[claim["figure"]]
    if "sentence" in claim:
        first, last = claim["sentence"]
        claim["sentence"] = [figure["start"] - first, last - figure["end"]]
    if claim["figure"] == number:
        del claim["figure"]
    for name in _WORDS:
        words = claim.get(name)
        if words and all(words) and not any(" " in word for word in words):
            claim[name] = " ".join(words)


def _place(claim: _Row, number: int, figures: list[_Row]) -> None:
    figure = figures[claim.setdefault("figure", number)]
    if "sentence" in claim:
        before, behind = claim["sentence"]
        claim["sentence"] = [figure["start"] - before, figure["end"] + behind]
    for name in _WORDS:
        if isinstance(claim.get(name), str):
            claim[name] = claim[name].split(" ")
