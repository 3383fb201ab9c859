"""What was marked in an article, as bytes: mentions, figures and claims, without what the text says itself.

Offsets are kept as distances, names as places in the text, and what equals the text, another field, a default or what
``search.marks_told`` expects is left out. What is left is JSON, a column for each field.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeAlias, TypeVar

from corpus.claims.model import Claim, Role
from corpus.entities.model import EntityType, Mention
from corpus.figures.ends import reach
from corpus.figures.model import Direction, Figure, Kind, Modality, Qualifier
from corpus.french.remembered import Remembered
from search import marks_told as told
from search.mark_columns import DAYS, FIRST, FLAGS, LINES, NUMBERS, Form, letter, letters, numbers, one_of

Marks: TypeAlias = tuple[tuple[Mention, ...], tuple[Figure, ...], tuple[Claim, ...]]

_Row: TypeAlias = tuple[Any, ...]
"""One mark's fields, ``None`` for what is left out."""
_Told = TypeVar("_Told")

_MENTION: Final = (NUMBERS, NUMBERS, LINES, one_of(EntityType), LINES, FLAGS)
_FIGURE: Final = (
    NUMBERS, NUMBERS, LINES, one_of(Kind), one_of(Qualifier), FLAGS, LINES, LINES, LINES, LINES, LINES, LINES, FLAGS,
    one_of(Direction), LINES, FLAGS, one_of(Modality), DAYS, DAYS, FLAGS,
)  # fmt: skip
_CLAIM: Final = (
    NUMBERS, LINES, LINES, LINES, DAYS, DAYS, LINES, LINES, LINES, one_of(Role), NUMBERS, NUMBERS, LINES, LINES,
    LINES, LINES, FLAGS, FLAGS, NUMBERS,
)  # fmt: skip
"""How each field is written, as the rows below have them."""
_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def write_marks(marks: Marks, text: str) -> bytes:
    """``marks`` are those of an article with this ``text``; none are no bytes."""
    if not any(marks):
        return b""
    mentions, figures, claims = marks
    rows = (
        (_MENTION, _mention_rows(mentions, text)),
        (_FIGURE, _figure_rows(figures, text)),
        (_CLAIM, _claim_rows(claims, figures, mentions, text)),
    )
    columns = [_columns(forms, list(each)) for forms, each in rows]
    return _JSON.encode(columns).encode("utf-8", "surrogatepass")


def read_marks(written: bytes, text: str) -> Marks:
    """What ``write_marks`` wrote. Raises ``ValueError``, ``KeyError`` or ``IndexError`` where it is damaged."""
    if not written:
        return (), (), ()
    try:
        columns = json.loads(written.decode("utf-8", "surrogatepass"))
        mentions = tuple(_mentions(_rows(_MENTION, columns[0]), text))
        figures = tuple(_figures(_rows(_FIGURE, columns[1]), text))
        return mentions, figures, tuple(_claims(_rows(_CLAIM, columns[2]), figures, mentions, text))
    except (TypeError, AttributeError, InvalidOperation, OverflowError) as error:
        raise ValueError("damaged marks") from error


def _columns(forms: Sequence[Form], rows: Sequence[_Row]) -> list[Any]:
    """How many rows there are, and the columns."""
    if not rows:
        return [0]
    return [len(rows), *(form.written(column) for form, column in zip(forms, zip(*rows, strict=True), strict=True))]


def _rows(forms: Sequence[Form], columns: list[Any]) -> Iterator[_Row]:
    count, *written = columns
    if not count:
        return iter(())
    return zip(*(form.of(column, count) for form, column in zip(forms, written, strict=True)), strict=True)


def _unless(value: _Told | None, expected: _Told | None) -> _Told | bool | None:
    """What is written of a value: nothing where it is as expected, ``False`` where it is none against that."""
    return None if value == expected else False if value is None else value


def _or(written: Any, expected: Any) -> Any:
    """What ``_unless`` was given."""
    return expected if written is None else None if written is False else written


# Mentions


def _mention_rows(mentions: Sequence[Mention], text: str) -> Iterator[_Row]:
    before, names = 0, dict[str, str]()
    for each in mentions:
        yield (
            each.start - before,
            each.end - each.start,
            _unless(each.text, text[each.start : each.end]),
            each.type,
            _unless(each.canonical, names.get(each.text, each.text)),
            each.nominal or None,
        )
        before = each.start
        names[each.text] = each.canonical


def _mentions(rows: Iterator[_Row], text: str) -> Iterator[Mention]:
    start, names = 0, dict[str, str]()
    for gap, size, written, kind, canonical, nominal in rows:
        start += gap
        said = text[start : start + size] if written is None else written
        name = names[said] = names.get(said, said) if canonical is None else canonical
        yield Mention(start, start + size, said, kind, name, bool(nominal))


# Figures


def _figure_rows(figures: Sequence[Figure], text: str) -> Iterator[_Row]:
    before = 0
    for each in figures:
        value, step = _number(each.text, each.kind)
        low, high = reach(each.value, each.qualifier, each.qualifier_inherent) if each.value is not None else _OPEN
        first, last = told.days(each.text) if each.kind is Kind.DATE else (None, None)
        yield (
            each.start - before,
            each.end - each.start,
            _unless(each.text, text[each.start : each.end]),
            each.kind,
            each.qualifier if each.qualifier is not Qualifier.EXACT else None,
            each.qualifier_inherent or None,
            _unless(_written(each.value), value),
            _unless(_written(each.low), _written(low)),
            _unless(_written(each.high), _written(high)),
            _unless(_written(each.step), step),
            _unless(each.unit, told.unit(each.text, each.kind)),
            each.currency,
            each.currency_inferred or None,
            each.direction,
            each.attribution,
            each.negated or None,
            each.modality if each.modality is not Modality.STATED else None,
            _unless(each.date_start, first),
            _unless(each.date_end, last or each.date_start),
            each.relative or None,
        )
        before = each.start


def _figures(rows: Iterator[_Row], text: str) -> Iterator[Figure]:
    start = 0
    for (
        gap, size, written, kind, qualifier, inherent, value, low, high, step, unit, currency, inferred, direction,
        attribution, negated, modality, first, last, relative,
    ) in rows:  # fmt: skip
        start += gap
        said = text[start : start + size] if written is None else written
        expected = _number(said, kind)
        stated = _decimal(expected[0] if value is None else value or None)
        if stated is None:
            ends: tuple[Decimal | None, Decimal | None] = _OPEN
        else:  # most are exact
            ends = reach(stated, qualifier, bool(inherent)) if qualifier else (stated, stated)
        days = told.days(said) if kind is Kind.DATE else (None, None)
        first = _or(first, days[0])
        yield Figure(
            start=start,
            end=start + size,
            text=said,
            kind=kind,
            value=stated,
            low=ends[0] if low is None else _decimal(low or None),
            high=ends[1] if high is None else _decimal(high or None),
            step=_decimal(expected[1] if step is None else step or None),
            unit=told.unit(said, kind) if unit is None else _or(unit, None),
            currency=currency,
            currency_inferred=bool(inferred),
            qualifier=qualifier or Qualifier.EXACT,
            qualifier_inherent=bool(inherent),
            direction=direction,
            attribution=attribution,
            negated=bool(negated),
            modality=modality or Modality.STATED,
            date_start=first,
            date_end=_or(last, days[1] or first),
            relative=bool(relative),
        )


_OPEN: Final = (None, None)


def _number(text: str, kind: Kind) -> tuple[str | None, str | None]:
    return (None, None) if kind in (Kind.DATE, Kind.TIME) else told.NUMBERS[text]


def _written(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _decimal(written: str | None) -> Decimal | None:
    return None if written is None else _DECIMALS[written]


_DECIMALS: Final = Remembered(Decimal)


# Claims


def _claim_rows(
    claims: Sequence[Claim], figures: Sequence[Figure], mentions: Sequence[Mention], text: str
) -> Iterator[_Row]:
    around = told.Surroundings(text, figures, mentions) if claims else None
    sentence = (0, 0)
    for place, each in enumerate(claims):
        assert around is not None
        figure = figures[each.figure]
        start, end = each.sentence
        first, last = each.period or (None, None)
        context = dict(zip(each.context, letters(), strict=False))
        yield (
            each.figure if each.figure != place else None,
            *(_referred(name, around.place_of(name, figure)) for name in (each.subject, each.object, each.place)),
            first,
            last,
            _joined(each.perimeter),
            _unless(each.attribution, figure.attribution),
            _ordered(each.context, figure, around),
            each.role if each.role is not Role.LEVEL else None,
            start - sentence[1] if each.sentence != sentence else None,
            end - figure.end if each.sentence != sentence else None,
            _among(each.noun, context),
            _among(each.heads, context),
            _among(each.events, context),
            _measure(each, figure, around.lower),
            each.adjunct or None,
            each.title or None,
            None if each.opposes is None else each.figure - each.opposes,
        )
        sentence = each.sentence


def _claims(
    rows: Iterator[_Row], figures: Sequence[Figure], mentions: Sequence[Mention], text: str
) -> Iterator[Claim]:
    around: told.Surroundings | None = None
    sentence = (0, 0)
    for place, (
        figure_place, subject, object_, where, first, last, perimeter, attribution, context, role, start, end, noun,
        heads, events, measure, adjunct, title, opposes,
    ) in enumerate(rows):  # fmt: skip
        around = around or told.Surroundings(text, figures, mentions)
        number = place if figure_place is None else figure_place
        figure = figures[number]
        terms = around.terms(context, figure) if isinstance(context, str) else tuple(context or ())
        if start is not None:
            sentence = sentence[1] + start, figure.end + end
        governing = _from(heads, terms) if heads else ()
        yield Claim(
            figure=number,
            measure=_measured(measure, governing, figure, around.lower),
            subject=_name(subject, figure, around) if subject else None,
            object=_name(object_, figure, around) if object_ else None,
            place=_name(where, figure, around) if where else None,
            period=None if first is None else (first, last),
            perimeter=_parted(perimeter) if perimeter else (),
            attribution=_or(attribution, figure.attribution),
            context=terms,
            role=role or Role.LEVEL,
            sentence=sentence,
            noun=_from(noun, terms) if noun else (),
            heads=governing,
            adjunct=bool(adjunct),
            title=bool(title),
            opposes=None if opposes is None else number - opposes,
            events=_from(events, terms) if events else (),
        )


def _referred(name: str | None, place: int | None) -> str | None:
    """A name as one of those that the article has, or in full."""
    return None if name is None else f"{told.MARK}{name}" if place is None else letter(place)


def _name(written: str, figure: Figure, around: told.Surroundings) -> str:
    return written[1:] if written[0] == told.MARK else around.name_at(numbers(written)[0], figure)


def _measure(claim: Claim, figure: Figure, lower: str) -> str | bool | None:
    """The first of the heads, another of them, a place near the figure, or in full."""
    measure, heads = claim.measure, claim.heads
    if measure is None or heads[:1] == (measure,):
        return _unless(measure, heads[0] if heads else None)
    if measure in heads:
        return letter(heads.index(measure))
    near = max(0, figure.start - _NEAR)
    found = lower.find(measure, near, figure.end + _NEAR) if measure else -1
    return f"{told.MARK}{measure}" if found < 0 else letter(found - near) + letter(len(measure))


def _measured(written: str | bool | None, heads: tuple[str, ...], figure: Figure, lower: str) -> str | None:
    if not isinstance(written, str):
        return heads[0] if heads and written is None else None
    if written[0] == told.MARK:
        return written[1:]
    if len(written) == 1:
        return heads[numbers(written)[0]]
    near, size = numbers(written)
    start = max(0, figure.start - _NEAR) + near
    return lower[start : start + size]


def _joined(words: tuple[str, ...]) -> Any:
    """Words as one string, which ``_parted`` parts again."""
    if not words:
        return None
    joined = told.MARK.join(words)
    return joined if all(words) and joined.count(told.MARK) < len(words) else list(words)


def _parted(written: str | list[str]) -> tuple[str, ...]:
    return tuple(written.split(told.MARK)) if isinstance(written, str) else tuple(written)


def _ordered(terms: tuple[str, ...], figure: Figure, around: told.Surroundings) -> Any:
    """The terms near a figure as the text has them around it."""
    if len(set(terms)) < len(terms) or told.MARK in "".join(terms):
        return list(terms)
    return around.order(terms, figure) or None


def _among(words: tuple[str, ...], terms: Mapping[str, str]) -> Any:
    """Words of which most are among the terms: their letter for these, the others in full between two marks."""
    if not words or told.MARK in "".join(words):
        return list(words) or None
    return "".join([terms.get(word) or f"{told.MARK}{word}{told.MARK}" for word in words])


def _from(written: str | list[str], terms: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(written, str):
        return tuple(written)
    if told.MARK not in written:
        return tuple([terms[ord(each) - FIRST] for each in written])
    words: list[str] = []
    for turn, part in enumerate(written.split(told.MARK)):
        words += [part] if turn % 2 else [terms[place] for place in numbers(part)]
    return tuple(words)


_NEAR: Final = 200
"""Characters around a figure in which its measure is looked for."""
