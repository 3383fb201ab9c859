"""Which passage a reader means, wherever they are in an article."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.spans import Span
from tui.widgets.marks import Sort, paragraphs, passage_at

TEXT = "Le pont rouvre\n\n  Il a coûté 12 M€. La mairie s’en félicite.  \nIl ferme."
COST = TEXT.index("12 M€")


@pytest.mark.parametrize(
    ("span", "sort", "offset", "passage"),
    [
        ((COST, COST + 5), Sort.FIGURE, 0, "Il a coûté 12 M€."),
        ((TEXT.index("mairie"), TEXT.index("mairie") + 6), Sort.ENTITY, 0, "La mairie s’en félicite."),
        ((3, 7), Sort.HIT, 0, "Le pont rouvre"),
        ((18, 34), Sort.PARAGRAPH, 0, TEXT[18:34]),
        (None, None, 0, "Le pont rouvre"),
        (None, None, 14, "Il a coûté 12 M€. La mairie s’en félicite."),
        (None, None, 30, "Il a coûté 12 M€. La mairie s’en félicite."),
        (None, None, len(TEXT), None),
    ],
)
def test_the_passage_that_is_meant(span: Span | None, sort: Sort | None, offset: int, passage: str | None) -> None:
    found = passage_at(TEXT, span, sort, offset)
    assert (None if found is None else TEXT[slice(*found)]) == passage


@given(st.text(alphabet=st.sampled_from("ab.!? \n\t\u00a0é"), max_size=60))
def test_paragraphs_are_all_that_is_not_blank_in_order(text: str) -> None:
    spans = paragraphs(text)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))
    assert "".join("".join(text[slice(*span)].split()) for span in spans) == "".join(text.split())


@given(st.text(alphabet=st.sampled_from("ab.!? \n\t\u00a0é"), min_size=1, max_size=60), st.data())
def test_the_passage_around_a_mark_holds_where_it_begins(text: str, data: st.DataObject) -> None:
    inside = [at for span in paragraphs(text) for at in range(*span) if not text[at].isspace()]
    if not inside:
        assert passage_at(text, None, None, 0) is None
        return
    at = data.draw(st.sampled_from(inside))
    found = passage_at(text, (at, at + 1), Sort.HIT, 0)
    assert found is not None and found[0] <= at < found[1]
    assert "\n" not in text[slice(*found)]
