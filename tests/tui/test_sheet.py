"""The page and the article's offsets stay together whatever is marked, left out or written between."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from tests.tui.articles import ARTICLES, annotated
from tui.terminal.safe import safe
from tui.widgets.sheet import Mark, set_article

_TEXTS = st.text(st.sampled_from("ab é\n\t\x1b\u00a0\u202f\u200d[]𝄞"), min_size=1, max_size=80)


def _bare(text: str) -> AnnotatedArticle:
    return AnnotatedArticle(Article(id="x", text=text, title="titre"), (), (), ())


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(_TEXTS)
    marks = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append(Mark(start, end, draw(st.sampled_from(["org", "hit", "figure"])), "mot"))
    return text, marks


@given(_marked(), st.booleans())
def test_each_shown_character_is_found_where_its_offset_says(marked: tuple[str, list[Mark]], tagged: bool) -> None:
    text, marks = marked
    sheet = set_article(_bare(text), marks, tagged=tagged)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    for offset in range(first, last):
        character = text[offset]
        if character == "\n" or len(safe(character)) == 1:
            shown = character if character == "\n" else safe(character)
            assert sheet.text[sheet.position(offset)] == shown
            assert sheet.offset(sheet.position(offset)) == offset


@given(_marked(), st.booleans())
def test_runs_are_ordered_and_never_overlap(marked: tuple[str, list[Mark]], tagged: bool) -> None:
    sheet = set_article(_bare(marked[0]), marked[1], tagged=tagged)
    for one, other in zip(sheet.runs, sheet.runs[1:], strict=False):
        assert one[0] < one[1] <= other[0]


@given(_marked())
def test_marks_change_the_looks_and_not_the_words(marked: tuple[str, list[Mark]]) -> None:
    assert set_article(_bare(marked[0]), marked[1]).text == set_article(_bare(marked[0]), []).text


def test_overlapping_marks_keep_both_looks() -> None:
    sheet = set_article(_bare("le pont de Brest"), [Mark(3, 16, "event", "évén"), Mark(11, 16, "loc", "lieu")])
    start = sheet.position(11)
    assert [looks for *_, looks in sheet.runs_in(start, start + 5)] == [("event", "loc")]


def test_tags_say_in_letters_what_a_mark_is() -> None:
    sheet = set_article(_bare("vu à Brest hier"), [Mark(5, 10, "loc", "lieu")], tagged=True)
    assert "vu à [Brest·lieu] hier" in sheet.text


def test_a_title_that_stands_in_the_text_is_shown_once_and_keeps_its_offsets() -> None:
    article = ARTICLES[0]
    sheet = set_article(annotated(article), [])
    assert sheet.text.count(article.title) == 1
    assert sheet.text.startswith(article.title)
    assert sheet.position(0) == 0


def test_date_source_kind_author_and_origin_are_shown() -> None:
    shown = set_article(annotated(ARTICLES[0]), []).text
    assert "mercredi 26 février 2025 · L’Écho de l’Ouest · reportage" in shown
    assert "Nolwenn Le Bris" in shown
    assert shown.endswith("Texte inventé pour les essais.")


def test_an_unknown_day_is_said_to_be_unknown() -> None:
    assert "date inconnue" in set_article(annotated(ARTICLES[3]), []).text


def test_plain_spaces_replace_the_narrow_ones() -> None:
    article = replace(ARTICLES[3], text="1\u202f200 voitures", title="un titre")
    assert "1\u00a0200" in set_article(_bare(article.text), [], plain_spaces=True).text


def test_a_genre_that_says_what_the_source_says_is_written_once() -> None:
    article = replace(ARTICLES[0], source="Billet de blog", kind="billet de blog")
    assert "Billet de blog\n" in set_article(annotated(article), []).text
    assert "· billet de blog" not in set_article(annotated(article), []).text
