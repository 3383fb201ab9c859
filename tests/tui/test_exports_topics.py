"""A topic as it is taken elsewhere: what the screen shows of it, and citations that need nothing else."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest

from corpus.claims.model import Claim
from corpus.figures.model import Figure, Kind, Qualifier
from search.comparison.model import Pair, Statement, Topic, Verdict
from search.results import ArticleCard
from tui.exports.forms import Form
from tui.exports.works import Topics
from tui.exports.writing import written

SENTENCE = "Le stade coûtera environ 10 millions d’euros, ou 12 millions avec le parking."
NAMED = ArticleCard(
    id="a.txt", title="Le stade", source="L’Écho", published=date(2024, 3, 1), author="Anne Le Goff",
    url="https://echo.example/stade",
)  # fmt: skip
UNNAMED = ArticleCard(id="b.txt", title="Un stade « trop cher » ?", published=date(2024, 3, 2))


def _statement(card: ArticleCard, millions: int, *, about: bool = False, sentence: str = SENTENCE) -> Statement:
    value = Decimal(millions) * 10**6
    figure = Figure(
        start=sentence.index(str(millions)), end=sentence.index(str(millions)) + 11, text=f"{millions} millions",
        kind=Kind.MONEY, value=value, low=value, high=value, currency="EUR",
        qualifier=Qualifier.ABOUT if about else Qualifier.EXACT,
    )  # fmt: skip
    return Statement(
        card=card, figure=figure, claim=Claim(figure=0), sentence=(0, len(sentence)), sentence_text=sentence,
        in_euros=value,
    )  # fmt: skip


TOPIC = Topic(
    id="t",
    label="coût du stade",
    verdict=Verdict.CONFLICT,
    reason="12 M€ contre 15 M€",
    settle="Le budget voté.",
    statements=(
        _statement(NAMED, 10, about=True),
        _statement(NAMED, 12),
        _statement(UNNAMED, 15, sentence="Il coûtera 15 millions."),
    ),
    pairs=(
        Pair(0, 1, Verdict.DIFFERENT_SCOPE, "avec le parking"),
        Pair(0, 2, Verdict.CONFLICT, "10 M€ contre 15 M€"),
        Pair(1, 2, Verdict.CONFLICT, "12 M€ contre 15 M€"),
    ),
)


def page(form: Form = Form.MARKDOWN, reference: int | None = None) -> str:
    return written(Topics("presse", (TOPIC,), reference), form).replace("\u00a0", " ")


def test_a_passage_is_cited_once_with_all_that_is_known_of_its_article() -> None:
    assert (
        f"- 1 et 2 : « {SENTENCE} » (Anne Le Goff, « Le stade », L’Écho, 1er mars 2024,"
        " [https://echo.example/stade](<https://echo.example/stade>))"
    ) in page().splitlines()
    assert "- 3 : « Il coûtera 15 millions. » (« Un stade “trop cher” ? », 2 mars 2024)" in page().splitlines()
    assert page().count("parking.") == 1


@pytest.mark.parametrize(
    ("reference", "gaps"),
    [(None, ["−17 %", "—", "+25 %"]), (0, ["—", "+20 %", "+50 %"])],
    ids=["the screens’", "the reader’s"],
)
def test_gaps_and_verdicts_are_those_of_the_screen(reference: int | None, gaps: list[str]) -> None:
    rows = [line.split(" | ") for line in page(reference=reference).splitlines() if line.startswith("| ")]
    heading, *statements = rows
    assert heading[-2:] == ["Écart", "Verdict |"]
    assert [row[-2] for row in statements] == gaps
    verdicts = [row[-1].removesuffix(" |") for row in statements]
    assert verdicts[gaps.index("—")] == "référence"
    assert verdicts[2] == "≠ conflit"


def test_without_a_source_the_title_stands_for_it_and_no_file_s_name() -> None:
    assert "| 3 | Un stade « trop cher » ? | 2 mars 2024 |" in page()
    assert "b.txt" not in page() + page(Form.HTML)


def test_a_title_of_many_words_is_shortened_where_it_stands_for_a_source() -> None:
    title = "Un stade « trop cher, trop grand, trop loin et trop tard pour tous ceux qui l’attendaient »"
    one = replace(TOPIC.statements[2], card=replace(UNNAMED, title=title))
    topic = replace(TOPIC, statements=(*TOPIC.statements[:2], one))
    table = written(Topics("presse", (topic,)), Form.MARKDOWN).partition("Preuves")[0]
    assert "| Un stade « trop cher, trop grand, trop loin et trop tard… » |" in table.replace("\u00a0", " ")


def test_what_would_settle_it_follows_its_colon_without_a_capital() -> None:
    assert "Pour trancher : le budget voté." in page()


def test_a_table_holds_each_figure_against_the_same_reference() -> None:
    rows = list(csv.DictReader(io.StringIO(page(Form.CSV))))
    assert [row["verdict"] for row in rows] == ["different-scope", "", "conflict"]
    assert rows[2]["proof"] == "12 M€ contre 15 M€"
    assert next(csv.DictReader(io.StringIO(page(Form.CSV, 0))))["verdict"] == ""


def _many(*millions: int) -> Topic:
    statements = tuple(
        _statement(replace(NAMED, id=f"{nth}.txt"), value, sentence=f"Le stade coûtera {value} millions d’euros.")
        for nth, value in enumerate(millions)
    )
    pairs = tuple(
        Pair(i, j, Verdict.CONFLICT, f"{a} M€ contre {b} M€")
        if a != b
        else Pair(i, j, Verdict.AGREE, f"même valeur : {a} M€")
        for (i, a), (j, b) in combinations(enumerate(millions), 2)
    )
    return replace(TOPIC, statements=statements, pairs=pairs)


def _proofs(*millions: int, reference: int = 0) -> list[str]:
    shown = written(Topics("presse", (_many(*millions),), reference), Form.MARKDOWN).replace("\u00a0", " ")
    lines = shown[shown.index("Preuves") : shown.index("Passages")].splitlines()
    return [line for line in lines if line]


def test_few_figures_are_proved_two_by_two() -> None:
    assert len(_proofs(10, 10, 12, 15, 12)) == 1 + 10


def test_many_figures_are_proved_against_the_reference_those_of_one_proof_together() -> None:
    assert _proofs(12, 10, 10, 12, 15, 10, 10, 12, reference=3) == [
        "Preuves, contre le n° 4, la référence :",
        "- 1 et 8 : **accord** — même valeur : 12 M€",
        "- 2, 3, 6 et 7 : **conflit** — 10 M€ contre 12 M€",
        "- 5 : **conflit** — 12 M€ contre 15 M€",
        "Autres conflits, un exemple pour deux valeurs :",
        "- 2 et 5 : **conflit** — 10 M€ contre 15 M€",
    ]


def test_the_json_keeps_every_pair_of_many_figures() -> None:
    found = json.loads(written(Topics("presse", (_many(*[10, 12] * 8),)), Form.JSON))
    assert [len(topic["pairs"]) for topic in found["topics"]] == [120]
