"""Marks come back as they were, from real texts and from any that the models allow."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate import annotate
from corpus.article import Article
from corpus.claims.model import Claim, Role
from corpus.entities.model import EntityType, Mention
from corpus.figures.model import Direction, Figure, Kind, Modality, Qualifier
from search.marks import Marks, read_marks, write_marks
from tests.search.conftest import PRESS

WORD = st.text(max_size=6)
MAYBE = st.none() | WORD
NUMBER = st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2)
DAY = st.none() | st.dates(date(1, 1, 1))
PLACE = st.integers(0, 60)
TEXT = "Le tramway de Saint-Étienne a coûté 12 M€ en 2024, selon la mairie, contre 11,5 M€ prévus."

MENTIONS = st.builds(
    lambda start, size, text, type, canonical, nominal: Mention(
        start, start + size, TEXT[start : start + size] if text is None else text, type, canonical, nominal
    ),
    PLACE,
    st.integers(0, 20),
    MAYBE,
    st.sampled_from(EntityType),
    WORD | st.just("mairie"),
    st.booleans(),
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    start = draw(PLACE)
    end = start + draw(st.integers(0, 20))
    value = draw(NUMBER)
    return Figure(
        start=start,
        end=end,
        text=draw(st.just(TEXT[start:end]) | WORD),
        kind=draw(st.sampled_from(Kind)),
        value=value,
        low=draw(st.just(value) | NUMBER),
        high=draw(st.just(value) | NUMBER),
        step=draw(NUMBER),
        unit=draw(MAYBE),
        currency=draw(MAYBE),
        currency_inferred=draw(st.booleans()),
        qualifier=draw(st.sampled_from(Qualifier)),
        qualifier_inherent=draw(st.booleans()),
        direction=draw(st.none() | st.sampled_from(Direction)),
        attribution=draw(MAYBE),
        negated=draw(st.booleans()),
        modality=draw(st.sampled_from(Modality)),
        date_start=draw(DAY),
        date_end=draw(DAY),
        relative=draw(st.booleans()),
    )


WORDS = st.lists(WORD, max_size=4).map(tuple)


@st.composite
def marks(draw: st.DrawFn) -> Marks:
    stated = draw(st.lists(figures(), max_size=4))
    claims = [
        Claim(
            figure=draw(st.integers(0, len(stated) - 1)),
            measure=draw(MAYBE),
            period=draw(st.none() | st.tuples(st.dates(), st.dates())),
            perimeter=draw(WORDS),
            context=draw(WORDS),
            role=draw(st.sampled_from(Role)),
            sentence=draw(st.tuples(PLACE, PLACE)),
            noun=draw(WORDS),
            heads=draw(WORDS),
            title=draw(st.booleans()),
            opposes=draw(st.none() | st.integers(0, len(stated) - 1)),
        )
        for _ in range(draw(st.integers(0, 4)) if stated else 0)
    ]
    return tuple(draw(st.lists(MENTIONS, max_size=4))), tuple(stated), tuple(claims)


@given(marks())
def test_marks_come_back(given_marks: Marks) -> None:
    assert read_marks(write_marks(given_marks, TEXT), TEXT) == given_marks


def test_marks_of_the_press_come_back_and_repeat_nothing_of_the_text() -> None:
    for stated in PRESS:
        article = Article(id="a", title=stated["title"], text=stated["text"], published=date(2024, 3, 1))
        annotated = annotate(article)
        found = annotated.mentions, annotated.figures, annotated.claims
        written = write_marks(found, article.text)
        assert read_marks(written, article.text) == found
        assert not any(f'"{figure.text}"' in written.decode() for figure in annotated.figures if " " in figure.text)


def test_a_number_keeps_how_it_was_written() -> None:
    """« 12,0 » is more exact than « 12 »."""
    figure = Figure(start=0, end=2, text="Le", kind=Kind.MONEY, value=Decimal("12.0"), low=Decimal("12"))
    (_, (read,), _) = read_marks(write_marks(((), (figure,), ()), TEXT), TEXT)
    assert (str(read.value), str(read.low)) == ("12.0", "12")


@given(st.sampled_from(PRESS), st.integers(0), st.integers(1, 255))
def test_damaged_marks_are_read_or_refused(stated: dict[str, str], where: int, flipped: int) -> None:
    article = Article(id="a", title=stated["title"], text=stated["text"], published=date(2024, 3, 1))
    annotated = annotate(article)
    written = bytearray(write_marks((annotated.mentions, annotated.figures, annotated.claims), article.text))
    written[where % len(written)] ^= flipped
    with suppress(ValueError, KeyError, IndexError):
        read_marks(bytes(written), article.text)
