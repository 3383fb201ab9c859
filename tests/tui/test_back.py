"""The way back to where one was."""

from tests.tui.reader import reading
from tui.screens.contexts import Contexts
from tui.widgets.keys_line import KeysLine
from tui.widgets.statements import StatementTable


async def test_back_leads_to_the_figures_though_no_article_was_open_before() -> None:
    async with reading() as reader:
        await reader.press("enter", "t", "enter", "enter")
        assert reader.focused() is reader.article
        assert "b\u00a0retour" in reader.room.query_one(KeysLine).plain
        await reader.press("b")
        assert isinstance(reader.focused(), StatementTable)


async def test_back_leads_to_the_line_of_the_concordance_that_one_came_from() -> None:
    async with reading() as reader:
        await reader.type("viaduc")
        await reader.press("enter", "v", "down", "enter")
        assert reader.focused() is reader.article
        await reader.press("b")
        assert isinstance(reader.pilot.app.screen, Contexts)
        assert reader.pilot.app.screen.cursor == 1
