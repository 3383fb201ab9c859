"""Sentences as the press of several countries writes them: what they state, and who says it.

``press_said.txt``, ``press_voices.txt``, ``press_bylines.txt``, ``press_heard.txt``, ``press_pages.txt``,
``press_briefs.txt``, ``press_columns.txt``, ``press_pledges.txt``, ``press_acts.txt`` and ``press_sources.txt`` have
one line a text, « text ⇒ source | source », one source for each figure but dates and clock times: « - » where
nobody says it, « ? » where readers may differ; « ¶ » parts paragraphs.
``press_stated.txt``: « text ⇒ kind value unit », a range is « low..high », a day « first..last ».
``press_changes.txt``: « text ⇒ figure ↑ », by which way it says that something changed, = where it says no change.
Lines that begin with # say what a group is about.
"""

import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest

from corpus.figures.model import Direction, Figure
from tests.corpus.figures.reading import read

_HERE = Path(__file__).parent
_SAID = (
    "press_said.txt",
    "press_voices.txt",
    "press_bylines.txt",
    "press_heard.txt",
    "press_pages.txt",
    "press_briefs.txt",
    "press_columns.txt",
    "press_pledges.txt",
    "press_acts.txt",
    "press_sources.txt",
)
_UNSAID = ("date", "time")


def _lines(name: str) -> list[tuple[str, str]]:
    rows = (_HERE / name).read_text("utf-8").splitlines()
    pairs = (row.split("⇒") for row in rows if row and not row.startswith("#"))
    return [(text.strip().replace(" ¶ ", "\n\n"), told.strip()) for text, told in pairs]


def _words(name: str) -> set[str]:
    plain = unicodedata.normalize("NFC", name.lower().replace("’", "'").replace("'", " ' "))
    return set(plain.split()) - {"'", "l", "le", "la", "les", "d", "de", "du", "des", "un", "une"}


def _close(found: Decimal | None, told: str) -> bool:
    return found is not None and abs(found - Decimal(told)) <= abs(Decimal(told)) / 1000


def _is(figure: Figure, told: str) -> bool:
    kind, value, *units = told.split(maxsplit=2)
    first, _, last = value.partition("..")
    if figure.kind != kind:
        return False
    if kind == "date":
        return (str(figure.date_start), str(figure.date_end)) == (first, last or first)
    if last:
        if figure.value is not None or not (_close(figure.low, first) and _close(figure.high, last)):
            return False
    elif not _close(figure.value, value):
        return False
    if not units:
        return True
    unit = figure.currency if kind == "money" else figure.unit
    return (unit or "").startswith(units[0]) if kind == "count" else unit == units[0]


@pytest.mark.parametrize(("text", "told"), [line for name in _SAID for line in _lines(name)])
def test_who_says_it(text: str, told: str) -> None:
    found = [figure.attribution for figure in read(text) if figure.kind not in _UNSAID]
    sources = [source.strip() for source in told.split("|")]
    assert len(found) == len(sources)
    for name, source in zip(found, sources, strict=True):
        if source == "-":
            assert name is None
        elif source != "?":
            assert name is not None and _words(source) <= _words(name), (name, source)


@pytest.mark.parametrize(("text", "told"), _lines("press_stated.txt"))
def test_what_is_stated(text: str, told: str) -> None:
    wanted = [each.strip() for each in told.split(";") if each.strip()]
    dated = not wanted or wanted[0].startswith("date")
    found = [figure for figure in read(text) if figure.kind != "time" and (dated or figure.kind != "date")]
    assert len(found) == len(wanted), [(figure.text, figure.kind.value) for figure in found]
    for figure, each in zip(found, wanted, strict=True):
        assert _is(figure, each), (figure, each)


_WAYS = {"↑": Direction.UP, "↓": Direction.DOWN, "=": None}


@pytest.mark.parametrize(("text", "told"), _lines("press_changes.txt"))
def test_which_way_something_changes(text: str, told: str) -> None:
    stated, _, way = told.rpartition(" ")
    figure = next(figure for figure in read(text) if figure.text.startswith(stated))
    assert figure.direction is _WAYS[way]
