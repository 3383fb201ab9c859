"""What leaves the program: numbers in JSON, CSV that is no formula, Markdown that is no markup."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from corpus.claims.model import Claim
from corpus.figures.model import Figure, Kind, Qualifier
from search.comparison.model import Pair, Statement, Topic, Verdict
from search.results import ArticleCard
from tui.exports import composing, delimited, markdown, records


def money(value: str, currency: str, text: str) -> Figure:
    return Figure(
        start=10,
        end=10 + len(text),
        text=text,
        kind=Kind.MONEY,
        value=Decimal(value),
        low=Decimal(value),
        high=Decimal(value),
        currency=currency,
        qualifier=Qualifier.EXACT,
    )


def statement(article: str, figure: Figure, source: str = "Le Quotidien") -> Statement:
    sentence = "Le budget " + figure.text + " est voté."
    return Statement(
        card=ArticleCard(id=article, title="Le budget", source=source, published=date(2024, 3, 1)),
        figure=figure,
        claim=Claim(figure=0, attribution="la mairie"),
        sentence=(0, len(sentence)),
        sentence_text=sentence,
        in_euros=Decimal("15000000"),
    )


def topic(source: str = "Le Quotidien", label: str = "budget de la ville") -> Topic:
    return Topic(
        id="budget",
        label=label,
        verdict=Verdict.AGREE_AFTER_CONVERSION,
        reason="15 M€ × 1,0852 = 16,28 M$",
        settle="le procès-verbal du conseil",
        statements=(
            statement("a", money("15000000", "EUR", "15 millions d'euros"), source),
            statement("b", money("16.28", "USD", "16,28 dollars"), source),
        ),
        pairs=(Pair(0, 1, Verdict.AGREE_AFTER_CONVERSION, "15 M€ × 1,0852 = 16,28 M$"),),
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [("15000000", "15000000"), ("1.5E+7", "15000000"), ("16.28", "16.28"), ("-0.1", "-0.1"), ("40.00", "40")],
)
def test_decimals_are_json_numbers_as_a_person_would_write_them(value: str, written: str) -> None:
    assert json.dumps(records.number(Decimal(value))) == written


def test_a_topic_has_the_contract_s_shape() -> None:
    record = json.loads(json.dumps(records.topic(topic())))
    assert {"topic", "label", "verdict", "reason", "figures", "pairs"} <= record.keys()
    assert record["verdict"] == "agree-after-conversion"
    assert record["pairs"] == [[0, 1, "agree-after-conversion", "15 M€ × 1,0852 = 16,28 M$"]]
    first, second = record["figures"]
    assert {"article", "start", "end", "text", "attribution"} <= first.keys()
    assert (first["value"], first["currency"], first["published"]) == (15000000, "EUR", "2024-03-01")
    assert second["value"] == 16.28
    assert first["attribution"] == "la mairie"


@given(st.sampled_from(["=", "+", "-", "@", "\t", " =", "\r="]), st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_cell_begins_as_a_formula(first: str, rest: str) -> None:
    stream = io.StringIO(newline="")
    delimited.write([{"text": first + rest, "value": -5}], ("text", "value"), stream)
    header, row = csv.reader(io.StringIO(stream.getvalue(), newline=""))
    assert header == ["text", "value"]
    assert row[0].startswith("'") and row[1] == "-5"
    # What follows a tabulation begins a cell where that is the separator: it may have a quote of its own.
    assert row[0].replace("'", "") == (first + rest).replace("\r", " ").replace("'", "")


def test_csv_rows_set_each_figure_against_the_first() -> None:
    stream = io.StringIO(newline="")
    assert delimited.write(delimited.topic_rows([topic()]), delimited.TOPIC_COLUMNS, stream, ";") == 2
    first, second = csv.DictReader(io.StringIO(stream.getvalue(), newline=""), delimiter=";")
    assert (first["article"], first["value"], first["verdict"], first["proof"]) == ("a", "15000000", "", "")
    assert (second["article"], second["value"], second["verdict"]) == ("b", "16.28", "agree-after-conversion")


def test_markdown_has_a_heading_a_table_and_the_proofs() -> None:
    page = markdown.page(composing.topics([topic()], "mairie"))
    rendered = MarkdownIt("commonmark").enable("table").render(page)
    assert "<h1>Chiffres comparés\u00a0: mairie</h1>" in rendered
    assert "<h2>budget de la ville (≈ accord après conversion)</h2>" in rendered
    assert rendered.count("<tr>") == 3
    assert "<td>15 millions d'euros</td>" in rendered
    assert "<td>1er\u00a0mars 2024</td>" in rendered or "<td>1er mars 2024</td>" in rendered
    assert "15 M€ × 1,0852 = 16,28 M$" in rendered
    assert "le procès-verbal du conseil" in rendered


hostile = st.text(alphabet=st.sampled_from("ab1 *_`[]()<>|\\~#&;.!-+=\n\t\x1b$\"'é"), min_size=1, max_size=30)


@given(hostile)
def test_no_text_of_an_article_becomes_markup(text: str) -> None:
    """Rendered, the text reads as it was written: only white space may differ."""
    from html import unescape

    rendered = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown.escaped(text))
    shown = "".join(character for character in text if character not in "\x1b")
    plain = unescape(rendered.removeprefix("<p>").removesuffix("</p>\n"))
    assert plain.split() == shown.split()


@given(hostile)
def test_a_table_keeps_its_columns_whatever_the_source_is_called(source: str) -> None:
    page = markdown.page(composing.topics([topic(source)], "corpus"))
    rendered = MarkdownIt("commonmark").enable("table").render(page)
    assert rendered.count("<td") == 16
