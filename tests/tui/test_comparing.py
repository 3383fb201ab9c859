"""What the comparison says of a statement, without a screen."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate import annotate
from corpus.article import Article
from corpus.claims.model import Claim
from corpus.figures.model import Figure, Kind, Qualifier
from search.comparison.model import Statement, Verdict
from search.comparison.reference import reference_of
from search.comparison.topics import find_topics
from search.results import ArticleCard
from tests.tui.articles import topics
from tui.plain import telling
from tui.widgets.axis import Reach, draw_axis
from tui.widgets.statements import columns_for, gap_for
from tui.widgets.wording import SIGNS, as_written, gap, tellers, value


def statement(sentence: str, words: str, number: str, qualifier: Qualifier = Qualifier.EXACT) -> Statement:
    start = sentence.index(words)
    figure = Figure(
        start=start + 100, end=start + 100 + len(words), text=words, kind=Kind.COUNT, unit="arbre",
        value=Decimal(number), qualifier=qualifier,
    )  # fmt: skip
    return Statement(
        card=ArticleCard(id="a", title="T"), figure=figure, claim=Claim(figure=0),
        sentence=(100, 100 + len(sentence)), sentence_text=sentence,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "words", "qualifier", "written"),
    [
        ("La ville a planté près de 900 arbres.", "900", Qualifier.NEARLY, "près de 900"),
        ("Un peu moins de 900 arbres sont plantés.", "900", Qualifier.SLIGHTLY_BELOW, "Un peu moins de 900"),
        ("On y compte 900 arbres.", "900", Qualifier.EXACT, "900"),
        ("Quelque 900 arbres y poussent.", "900", Qualifier.ABOUT, "Quelque 900"),
        ("Le parc est estimé à plus de 900 arbres.", "900", Qualifier.ABOVE, "plus de 900"),
        ("Le parc compte à peine 900 arbres.", "900", Qualifier.SLIGHTLY_BELOW, "à peine 900"),
        ("Plus ou moins, dit-on, 900 arbres.", "900", Qualifier.ABOUT, "environ 900"),
    ],
)
def test_a_figure_is_shown_with_its_qualifier(sentence: str, words: str, qualifier: Qualifier, written: str) -> None:
    assert as_written(statement(sentence, words, "900", qualifier)) == written


@pytest.mark.parametrize(
    ("mine", "shown"), [("930", "+3,3\u00a0%"), ("1800", "+100\u00a0%"), ("630", "−30\u00a0%"), ("900", "0\u00a0%")]
)
def test_the_gap_is_in_per_cent_of_the_reference(mine: str, shown: str) -> None:
    reference = statement("Il y a 900 arbres.", "900", "900")
    assert gap(statement("Il y en a tant.", "tant", mine), reference) == shown


def test_no_gap_is_given_between_different_units() -> None:
    counted = statement("Il y a 900 arbres.", "900", "900")
    length = replace(counted, figure=replace(counted.figure, kind=Kind.MEASURE, unit="km"))
    weight = replace(counted, figure=replace(counted.figure, kind=Kind.MEASURE, unit="t"))
    assert gap(length, weight) == gap(length, counted) == "—"


def test_what_is_counted_has_several_words() -> None:
    jobs = statement("Il y a 900 emplois.", "900", "900")
    posts = replace(jobs, figure=replace(jobs.figure, unit="postes", value=Decimal(990)))
    assert gap(posts, replace(jobs, figure=replace(jobs.figure, unit="emplois"))) == "+10\u00a0%"


def test_the_gap_between_days_is_in_days() -> None:
    def on(day: date) -> Statement:
        stated = statement("Ce sera ce jour-là.", "ce jour-là", "1")
        return replace(stated, figure=replace(stated.figure, kind=Kind.DATE, date_start=day, date_end=day))

    assert gap(on(date(2025, 4, 4)), on(date(2025, 4, 3))) == "+1\u00a0j"
    assert gap(on(date(2025, 4, 1)), on(date(2025, 4, 3))) == "−2\u00a0j"


def test_money_is_compared_in_euros_where_a_rate_is_known() -> None:
    assert value(topics()[0].statements[1], euros=True) == "15,37\u00a0M€"
    assert value(topics()[0].statements[1], euros=False) == "16\u00a0M$"


def test_the_reference_is_the_first_of_the_most_exactly_stated() -> None:
    cost = topics()[0]
    assert reference_of(cost) == 0
    turned = replace(cost, statements=(cost.statements[1], cost.statements[2], cost.statements[0]))
    assert reference_of(turned) == 1


@given(st.integers(37, 300))
def test_the_table_fits_its_pane(width: int) -> None:
    columns = columns_for(topics()[0], width)
    titles = ["Source", "Date", "Écrit", "En euros", "Écart", "Verdict"]
    assert [column.title for column in columns] == (titles if width >= 60 else ["Source", "Écrit", "Verdict"])
    assert sum(column.width for column in columns) + gap_for(width) * (len(columns) - 1) <= width


def test_no_two_verdicts_share_a_sign() -> None:
    assert len(set(SIGNS.values())) == len(Verdict)


_REACHES = st.none() | st.builds(
    lambda ends, open_low, open_high: Reach(
        None if open_low else min(ends), sorted(ends)[1], None if open_high else max(ends)
    ),
    st.lists(st.integers(-1000, 1000).map(Decimal), min_size=3, max_size=3),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(_REACHES, max_size=6), st.integers(12, 90))
def test_an_axis_has_one_line_of_its_width_for_each_statement(reaches: list[Reach | None], width: int) -> None:
    lines = draw_axis(reaches, width)
    assert lines == [] or [len(line) for line in lines] == [width] * len(reaches)


def test_an_axis_orders_values_and_shows_open_ends() -> None:
    low = Reach(Decimal(1), Decimal(1), Decimal(1))
    more = Reach(Decimal(2), Decimal(2), None)
    spread = Reach(Decimal(1), Decimal(3), Decimal(5))
    assert draw_axis([low, more, spread], 15) == [
        " ●             ",
        "    ●─────────▶",
        " ├─────●─────┤ ",
    ]


def test_two_figures_of_one_article_are_those_of_whom_it_names() -> None:
    text = "Orval\n\nL’hôpital dit disposer de 34 lits. Dans les faits, les soignants n’en comptent que 21."
    article = Article(id="a", title="Orval", text=text, source="L’Écho", published=date(2024, 3, 1))
    [topic] = find_topics([annotate(article)])
    assert tellers(topic) == ["L’hôpital", "Les soignants"]


def test_two_articles_are_told_by_who_publishes_them() -> None:
    articles = [
        Article(
            id=source, title="Orval", text=f"Orval\n\nLa mairie d’Orval a {lits} lits, dit le maire.", source=source
        )
        for source, lits in (("L’Écho", 34), ("Le Soir", 34))
    ]
    [topic] = find_topics(map(annotate, articles))
    assert tellers(topic) == ["L’Écho", "Le Soir"]


def test_a_conversation_says_whom_an_article_names_for_a_figure() -> None:
    text = "Orval\n\nL’hôpital dit disposer de 34 lits. Dans les faits, les soignants n’en comptent que 21."
    [topic] = find_topics([annotate(Article(id="a", title="Orval", text=text, source="L’Écho"))])
    said = "\n".join(telling.topic(topic))
    assert "« 34 », selon l’hôpital, la référence." in said.replace("\u00a0", " ")
    assert "« 21 », selon les soignants, conflit" in said.replace("\u00a0", " ")
