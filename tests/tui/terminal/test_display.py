"""What the renderer shows is what Textual itself would show, after every single update."""

from __future__ import annotations

from typing import ClassVar

import pytest
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import DataTable, Footer, Input, OptionList, Static

from tests.tui.terminal.both_ways import BothWays, assert_same
from tests.tui.waiting import until
from tui.terminal import display, gate
from tui.terminal.replies import Reply

ARTICLE = [
    "L’éditeur annonce « 415 millions de dollars » ; ses concurrents en doutent.",
    "日本語の新聞、中国的报纸 : des caractères larges, et de\u0301compose\u0301s.",
    "Une fête 🎉, une coche ✔, un prix de 1\u202f234,50\u00a0€.",
    "",
    "─" * 30 + "┐",
]


class Question(ModalScreen[None]):
    DEFAULT_CSS = "Question { align: center middle } Question Static { width: 30; height: 5; border: round red }"

    def compose(self) -> ComposeResult:
        yield Static("Quitter ? [oui/non]", markup=False)

    def key_escape(self) -> None:
        self.dismiss()


class Room(BothWays):
    CSS = "OptionList { width: 1fr; height: 1fr } VerticalScroll { width: 2fr } #wide { width: 90 }"
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+t", "ask", "Demander"), ("ctrl+l", "repaint", "Repeindre")]

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__()
        self.wired(columns, rows)

    def compose(self) -> ComposeResult:
        box = Input(placeholder="Recherche")
        box.cursor_blink = False  # what moves by itself is no change to be compared
        yield box
        with Horizontal():
            yield OptionList(*[Text(f"{n} {ARTICLE[n % 5]}") for n in range(50)])
            with VerticalScroll():
                yield Static("\n".join(f"{n} {ARTICLE[n % 5]}" for n in range(120)), markup=False, id="wide")
        yield DataTable()
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("Source", "Écrit")
        table.add_row("Source A", Text("2\u00a0Md€", style="bold red on blue"))

    def action_ask(self) -> None:
        self.push_screen(Question())
        self.notify("Attention", title="Voilà")


def typed(app: Room) -> str:
    """The line that one writes on, as Textual has painted it."""
    return "".join(cell.glyph for cell in app.stock.cells[1])


KEYS = [
    "m", "é", "tab", "down", "pagedown", "up", "tab", "down", "pagedown", "end", "up", "ctrl+l", "ctrl+t", "escape",
    "tab", "home",
]  # fmt: skip


@pytest.mark.parametrize("size", [(80, 24), (33, 15), (120, 40)])
async def test_every_update_shows_what_textual_shows(size: tuple[int, int]) -> None:
    app = Room(*size)
    async with app.run_test(size=size) as pilot:
        for key in KEYS:
            await pilot.press(key)
        await pilot.pause()
        assert app.compared > len(KEYS) / 2
        assert_same(app.ours, app.stock)


async def test_a_resize_draws_all_of_the_new_size() -> None:
    app = Room(80, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        for columns, rows in ((100, 30), (50, 12), (80, 24)):
            app.resized_terminals(columns, rows)
            await pilot.resize_terminal(columns, rows)
            await pilot.press("tab", "down", "pagedown")
            await pilot.pause()
            assert len(app.ours.cells) == rows
            assert_same(app.ours, app.stock)


async def test_a_repaint_heals_a_screen_that_something_else_wrote_to() -> None:
    app = Room(80, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        app.ours.feed("\x1b[5;1Hwall: le système va s’arrêter")
        assert app.ours.seen() != app.stock.seen()
        app.action_repaint()
        assert_same(app.ours, app.stock)


async def test_one_frame_is_in_flight_and_the_next_shows_the_last_state(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "_PATIENCE", 1_000.0)  # on a loaded machine no reply counts as lost
    app = Room(80, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app._cells is not None
        app.comparing = False
        app._cells.line_replied(Reply(7, 2))
        before = len(app.wire.frames)
        # Textual paints by the clock: what is typed within one tick is one update.
        await pilot.press("a")
        await until(pilot, lambda: "a" in typed(app))
        await pilot.press("b")
        await until(pilot, lambda: "ab" in typed(app))
        await pilot.press("c", "d")
        await until(pilot, lambda: "abcd" in typed(app))
        assert len(app.wire.frames) == before + 1
        assert app.wire.asked[-1] == (7,)
        app._cells.line_replied(Reply(7, 2))
        assert len(app.wire.frames) == before + 2
        assert_same(app.ours, app.stock)


async def test_nothing_is_sent_while_the_line_is_not_drained() -> None:
    app = Room(80, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = len(app.wire.frames)
        app.wire.idle = app.comparing = False
        await pilot.press("a", "b")
        await pilot.pause()
        assert len(app.wire.frames) == before
        app.wire.idle = True
        assert app._cells is not None
        app._cells.line_drained()
        assert_same(app.ours, app.stock)


async def test_an_idle_screen_sends_nothing() -> None:
    app = Room(80, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        before = -1
        while before != len(app.wire.frames):  # what the start still has to draw
            before = len(app.wire.frames)
            for _ in range(5):
                await pilot.pause()
        app.refresh()
        await pilot.pause()
        assert len(app.wire.frames) == before


class Hesitant(Room):
    """Says that more is to come until told otherwise."""

    coming = False

    def more_to_come(self) -> bool:
        return self.coming


async def test_what_is_about_to_change_is_not_sent_before_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_WORTH_WAITING", 1_000.0)
    app = Hesitant(80, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.comparing = False
        before = len(app.wire.frames)
        app.coming = True
        await pilot.press("a")
        await until(pilot, lambda: "a" in typed(app))
        assert len(app.wire.frames) == before
        app.coming = False
        await pilot.press("b")
        await until(pilot, lambda: "b" in typed(app) and app.ours.seen() == app.stock.seen())


async def test_what_is_about_to_change_is_sent_in_the_end_whatever_else_is_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gate, "_PATIENCE", 1_000.0)
    app = Hesitant(80, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app._cells is not None
        app.comparing = False
        app._cells.line_replied(Reply(7, 2))
        await pilot.press("a", "b")  # the second one waits for the reply to the first
        await pilot.pause()
        app._cells.line_replied(Reply(7, 2))
        app._cells.line_replied(Reply(7, 2))
        app.coming = True
        before = len(app.wire.frames)
        await pilot.press("c")
        for _ in range(1_000):
            await pilot.pause(0.01)
            if len(app.wire.frames) > before:
                break
        assert_same(app.ours, app.stock)
