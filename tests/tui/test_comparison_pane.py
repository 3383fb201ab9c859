"""From a figure to its topic, and back to the passage."""

from dataclasses import replace

import pytest

from search.comparison.model import Topic, Verdict
from tests.tui.articles import topics
from tests.tui.fakes import FakeLibrary
from tests.tui.reader import LARGE, reading
from tui.layout import Pane
from tui.widgets.prose import Prose
from tui.widgets.statements import StatementTable
from tui.widgets.topics import TopicList
from tui.widgets.wording import source_of


@pytest.mark.parametrize("key", ["c", "enter"])
async def test_a_figure_is_compared_to_those_of_the_other_articles(key: str) -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "f", key)
        assert reader.room.pane is Pane.COMPARISON
        assert reader.sees("coût du viaduc de Kermorvan")
        assert reader.sees("Pour trancher\u00a0: les comptes du département")
        table = reader.room.query_one(StatementTable)
        assert reader.focused() is table
        assert table.statement is not None and table.statement.card.id == "courrier"


async def test_without_a_figure_chosen_the_one_nearest_the_current_hit_is_compared() -> None:
    async with reading() as reader:
        await reader.type("inauguration")
        await reader.press("enter", "enter", "n", "c")
        assert reader.sees("véhicules par jour sur le viaduc")


async def test_the_proof_is_that_of_the_row_under_the_cursor() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "f", "c", "g", "down")
        assert reader.sees("15 M€ × 1,0411 (BCE, 28 février 2025)")
        await reader.press("down")
        assert reader.sees("18,2 M€ − 15 M€ = 3,2 M€")


async def test_the_values_are_drawn_in_view_each_with_its_source() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "f", "c")
        topic = reader.comparison.topic
        assert topic is not None
        lines = [line.split() for line in reader.screen.split("\n")]
        drawn = [line for line in lines if line and ("●" in line[0] or "├" in line[0])]
        assert len(drawn) == len(topic.statements)
        for one, line in zip(topic.statements, drawn, strict=True):
            assert " ".join(line).endswith(source_of(one.card)), "no source is cut"


async def test_a_figure_that_no_other_article_states_is_said_to_be_alone() -> None:
    async with reading() as reader:
        await reader.press("enter", "down", "down", "enter", "f", "f", "f", "c")
        assert "Aucun autre article n’avance de chiffre comparable à «\u00a0800\u00a0»" in (
            reader.room.query_one("#comparison-note", Prose).plain
        )


async def test_enter_on_a_row_goes_to_the_passage_and_a_key_comes_back() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "f", "c", "g", "enter")
        assert reader.shown == "ouest"
        assert reader.focused() is reader.article
        assert reader.sees("chiffre 1/3")
        await reader.press("b")
        assert reader.focused() is reader.room.query_one(StatementTable)
        await reader.press("backspace")
        assert reader.shown == "courrier"
        assert reader.focused() is reader.article


async def test_topics_are_listed_conflicts_first_and_opened() -> None:
    async with reading() as reader:
        await reader.press("enter", "t")
        assert isinstance(reader.focused(), TopicList)
        screen = reader.screen
        assert screen.index("≠ coût du viaduc") < screen.index("∥ véhicules par jour")
        await reader.press("down", "enter")
        assert reader.sees("1 500 à terme, 1 200 à l’ouverture.")


async def test_escape_goes_back_step_by_step() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "t", "enter")
        assert isinstance(reader.focused(), StatementTable)
        await reader.press("escape")
        assert isinstance(reader.focused(), TopicList)
        await reader.press("escape")
        assert reader.focused() is reader.article
        await reader.press("escape")
        assert reader.focused() is reader.results


async def test_articles_that_carry_the_same_copy_are_said_to_be_one_witness() -> None:
    class Copied(FakeLibrary):
        def topics(self, query: str = "", going_on: object = None) -> tuple[Topic, ...]:
            return (replace(topics()[0], witnesses=((0, 1),)),)

    async with reading(LARGE, library=Copied()) as reader:
        await reader.press("enter", "t", "enter", "g")
        assert reader.sees("Même texte que Transports Hebdo\u00a0: un seul témoin.")
        await reader.press("G")
        assert not reader.sees("Même texte")


async def test_the_passage_is_in_view_even_where_the_article_was_never_on_screen() -> None:
    async with reading((44, 10)) as reader:
        await reader.press("enter", "t", "enter", "g", "enter")
        assert reader.shown == "ouest"
        assert reader.article.scroll_offset.y > 0
        assert reader.sees("15 millions")


async def test_another_figure_is_taken_as_the_reference() -> None:
    async with reading(LARGE) as reader:
        await reader.press("enter", "t", "enter", "G", "v")
        table = reader.room.query_one(StatementTable)
        assert table.reference == table.cursor == 2
        assert reader.sees("La référence, à laquelle")
        await reader.press("g")
        assert table.pair is not None and table.pair.verdict is Verdict.CONFLICT
        assert reader.sees("≠ conflit\u00a0: 18,2 M€ − 15 M€") and reader.sees("−18\u00a0%")
        await reader.press("escape", "enter")
        assert table.reference == 0


async def test_a_corrected_figure_bears_a_sign_that_is_explained() -> None:
    cost, traffic = topics()
    corrected = replace(cost, statements=(*cost.statements[:2], replace(cost.statements[2], corrected=True)))

    class Corrected(FakeLibrary):
        def topics(self, query: str = "", going_on: object = None) -> tuple[Topic, ...]:
            return (corrected, traffic)

    async with reading(LARGE, library=Corrected()) as reader:
        await reader.press("enter", "t", "enter")
        assert reader.sees("*\u00a018,2 millions d’euros")
        assert reader.sees("*\u00a0chiffre corrigé par vous")
        await reader.press("escape", "down", "enter")
        assert not reader.sees("corrigé par vous")
