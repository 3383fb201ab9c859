"""What was marked in an article, as bytes: mentions, figures and claims, without what the text says itself.

Offsets are kept as distances, names as places in the text, and what equals the text, another field or a
default is left out. What is left is JSON, a list for each field.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from operator import itemgetter
from typing import Any, Final, TypeAlias, TypeVar

from corpus.claims.model import Claim, Role
from corpus.entities.model import EntityType, Mention
from corpus.figures.model import Direction, Figure, Kind, Modality, Qualifier

Marks: TypeAlias = tuple[tuple[Mention, ...], tuple[Figure, ...], tuple[Claim, ...]]

_Row: TypeAlias = dict[str, Any]
"""One object's fields that are not at their default, as JSON has them."""

_WORDS: Final = ("context", "heads", "noun")
"""Fields of many words, which one string holds where none has a space in it."""


_Mark = TypeVar("_Mark", Mention, Figure, Claim)
_Codec: TypeAlias = tuple[Callable[[Any], Any], Callable[[Any], Any]]
"""What writes a value that JSON has not, and what reads it. By hand: no model need be loaded to check the index's own
words, which costs more than all else in opening a first article."""


def _one_of(kind: type[StrEnum]) -> _Codec:
    return str, {each.value: each for each in kind}.__getitem__


_NUMBER: Final[_Codec] = (str, Decimal)
_DAY: Final[_Codec] = (date.isoformat, date.fromisoformat)
_SPAN: Final[_Codec] = (list, tuple)
_CODECS: Final[dict[type, dict[str, _Codec]]] = {
    Mention: {"type": _one_of(EntityType)},
    Figure: {
        "kind": _one_of(Kind), "value": _NUMBER, "low": _NUMBER, "high": _NUMBER, "step": _NUMBER,
        "qualifier": _one_of(Qualifier), "direction": _one_of(Direction), "modality": _one_of(Modality),
        "date_start": _DAY, "date_end": _DAY,
    },
    Claim: {
        "period": (lambda days: [day.isoformat() for day in days], lambda days: tuple(map(date.fromisoformat, days))),
        "perimeter": _SPAN, "context": _SPAN, "role": _one_of(Role), "sentence": _SPAN, "noun": _SPAN, "heads": _SPAN,
        "events": _SPAN,
    },
}  # fmt: skip
"""Of each kind of mark, the fields that are no text, number or truth value."""


_FIELDS: Final[dict[type, list[tuple[str, Any, Callable[[Any], Any] | None]]]] = {
    kind: [(each.name, each.default, codecs.get(each.name, (None,))[0]) for each in fields(kind)]
    for kind, codecs in _CODECS.items()
}
"""Each field, what it has where it is left out, and what writes it."""


def _dumped(marks: Sequence[_Mark]) -> list[_Row]:
    rows: list[_Row] = []
    for mark in marks:
        row: _Row = {}
        for name, default, write in _FIELDS[type(mark)]:
            value = getattr(mark, name)
            if default is MISSING or value != default:
                row[name] = value if write is None else write(value)
        rows.append(row)
    return rows


def _built(kind: type[_Mark], rows: Iterable[_Row]) -> tuple[_Mark, ...]:
    """Raises ``ValueError`` for what ``_dumped`` can't have made."""
    codecs = _CODECS[kind]
    try:
        for row in rows:
            for name, written in row.items():
                if name in codecs:
                    row[name] = codecs[name][1](written)
        return tuple(kind(**row) for row in rows)
    except (TypeError, AttributeError, InvalidOperation) as error:
        raise ValueError("damaged marks") from error


def write_marks(marks: Marks, text: str) -> bytes:
    """``marks`` are those of an article with this ``text``; none are no bytes."""
    if not any(marks):
        return b""
    mentions, figures, claims = _dumped(marks[0]), _dumped(marks[1]), _dumped(marks[2])
    lower = _lower(text)
    sentence = None
    for number, claim in enumerate(claims):
        sentence = _relate(claim, number, figures, sentence)
        _refer(claim, figures[claim.get("figure", number)], mentions, lower)
    for rows in (mentions, figures):
        start = 0
        for row in rows:
            begin, end = row["start"], row["end"]
            _shorten(row, text[begin:end])
            row["start"], row["end"] = begin - start, end - begin
            start = begin
    columns = [_columns(rows) for rows in (mentions, figures, claims)]
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode()


def read_marks(written: bytes, text: str) -> Marks:
    """What ``write_marks`` wrote."""
    if not written:
        return (), (), ()
    mentions, figures, claims = map(_rows, json.loads(written))
    for rows in (mentions, figures):
        start = 0
        for row in rows:
            row["start"] = start = start + row["start"]
            row["end"] += start
            _lengthen(row, text[start : row["end"]], named=rows is mentions)
    lower = _lower(text)
    sentence = None
    for number, claim in enumerate(claims):
        sentence = _place(claim, number, figures, sentence)
        _resolve(claim, figures[claim["figure"]], mentions, lower)
    return _built(Mention, mentions), _built(Figure, figures), _built(Claim, claims)


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
    for name, other in _SAME:
        if other not in row:
            continue
        if name not in row:
            row[name] = False
        elif row[name] == row[other]:
            del row[name]


def _lengthen(row: _Row, text: str, *, named: bool) -> None:
    row.setdefault("text", text)
    if named:
        row.setdefault("canonical", row["text"])
    for name, other in _SAME:
        if other not in row:
            continue
        if name not in row:
            row[name] = row[other]
        elif row[name] is False:
            del row[name]


def _relate(claim: _Row, number: int, figures: list[_Row], before: list[int] | None) -> list[int] | None:
    """Claims follow their figures, each with its sentence around it, which several share: ``before`` is that of the
    claim before. Gives this one's."""
    figure = figures[claim["figure"]]
    sentence: list[int] | None = claim.pop("sentence", None)
    if sentence != before:
        claim["sentence"] = [figure["start"] - sentence[0], sentence[1] - figure["end"]] if sentence else False
    if claim["figure"] == number:
        del claim["figure"]
    if claim.get("attribution") == figure.get("attribution"):
        claim.pop("attribution", None)
    else:
        claim.setdefault("attribution", False)
    return sentence


def _place(claim: _Row, number: int, figures: list[_Row], before: list[int] | None) -> list[int] | None:
    figure = figures[claim.setdefault("figure", number)]
    sentence = before
    if "sentence" in claim:
        around = claim.pop("sentence")
        sentence = [figure["start"] - around[0], figure["end"] + around[1]] if around else None
    if sentence:
        claim["sentence"] = sentence
    if claim.setdefault("attribution", figure.get("attribution")) in (None, False):
        del claim["attribution"]
    return sentence


def _refer(claim: _Row, figure: _Row, mentions: list[_Row], lower: str) -> None:
    """Say where in the text its names are: the subject among the mentions up to the figure, counted backwards; the
    measure among the heads, or by its distance from the figure and its length."""
    start, end = figure["start"], figure["end"]
    measure, heads = claim.get("measure"), claim.get("heads", ())
    if measure in heads:
        claim["measure"] = heads.index(measure)
    elif measure:
        near = max(0, start - _NEAR)
        found = lower.find(measure, near, end + _NEAR)
        if found >= 0:
            claim["measure"] = [found - near, len(measure)]
    subject = claim.get("subject")
    if subject is not None:
        before = bisect_left(mentions, end, key=_start)
        for back, mention in enumerate(reversed(mentions[max(0, before - _REMEMBERED) : before])):
            if mention["canonical"] == subject:
                claim["subject"] = back
                break
    for name in _WORDS:
        words = claim.get(name)
        if words and all(words) and not any(" " in word for word in words):
            claim[name] = " ".join(words)


def _resolve(claim: _Row, figure: _Row, mentions: list[_Row], lower: str) -> None:
    start, end = figure["start"], figure["end"]
    for name in _WORDS:
        if isinstance(claim.get(name), str):
            claim[name] = claim[name].split(" ")
    measure = claim.get("measure")
    if isinstance(measure, int):
        claim["measure"] = claim["heads"][measure]
    elif isinstance(measure, list):
        found = max(0, start - _NEAR) + measure[0]
        claim["measure"] = lower[found : found + measure[1]]
    if isinstance(claim.get("subject"), int):
        before = bisect_left(mentions, end, key=_start)
        claim["subject"] = mentions[before - 1 - claim["subject"]]["canonical"]


_REMEMBERED: Final = 50
"""Mentions before a figure among which its subject is looked for."""
_NEAR: Final = 200
"""Characters around a figure in which its measure is looked for."""
_SAME: Final = (("low", "value"), ("high", "value"), ("date_end", "date_start"))
"""Fields that mostly have what another has."""
_start = itemgetter("start")


def _lower(text: str) -> str:
    """As claims write what they take from the text."""
    return text.lower().replace("’", "'")
