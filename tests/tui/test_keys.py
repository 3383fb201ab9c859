"""Panes, help, commands and leaving."""

from pathlib import Path

import pytest

from tests.tui.fakes import opening
from tests.tui.reader import LARGE, MIDDLE, SMALL, Reader, reading
from tests.tui.waiting import settled, until
from tui.actions import ALL_KEYS, words_of
from tui.app import Explorer
from tui.layout import Pane
from tui.screens.bound import described
from tui.screens.lists import ListScreen
from tui.screens.palette import Palette
from tui.screens.reading_room import ReadingRoom
from tui.widgets.keys_line import KeysLine
from tui.widgets.search_box import SearchBox
from tui.widgets.topics import TopicList


@pytest.mark.parametrize("size", [SMALL, MIDDLE, LARGE])
async def test_tab_and_numbers_go_from_pane_to_pane(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("enter")
        for key, pane in (
            ("tab", Pane.ARTICLE), ("tab", Pane.COMPARISON), ("tab", Pane.RESULTS), ("shift+tab", Pane.COMPARISON),
            ("2", Pane.ARTICLE), ("3", Pane.COMPARISON), ("1", Pane.RESULTS),
        ):  # fmt: skip
            await reader.press(key)
            assert reader.room.pane is pane
            assert reader.room.query_one(f"#{pane.value}").display
            assert reader.pilot.app.focused is not None
            assert reader.room.query_one(f"#{pane.value}") in reader.pilot.app.focused.ancestors_with_self


async def test_a_pane_is_zoomed_and_shown_among_the_others_again() -> None:
    async with reading(LARGE) as reader:
        await reader.press("enter", "enter", "z")
        assert reader.article.size.width > 190
        assert not reader.results.is_on_screen
        await reader.press("z")
        assert reader.article.size.width < 100
        assert reader.results.is_on_screen


async def test_where_panes_come_one_at_a_time_none_is_zoomed_and_escape_still_goes_back() -> None:
    async with reading(SMALL) as reader:
        await reader.press("enter", "enter", "z", "escape")
        assert reader.room.pane is Pane.RESULTS and not reader.room.zoomed
    async with reading(LARGE) as reader:
        await reader.press("enter", "enter", "z")
        await reader.pilot.resize_terminal(*SMALL)
        await reader.press("escape")
        assert reader.room.pane is Pane.RESULTS


async def test_a_tiny_terminal_is_told_so_and_nothing_is_lost() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("enter", "enter")
        await reader.pilot.resize_terminal(39, 9)
        await settled(reader.pilot)
        assert reader.sees("Fenêtre trop petite") and reader.sees("39\u00a0×\u00a09")
        await reader.pilot.resize_terminal(*MIDDLE)
        await settled(reader.pilot)
        assert not reader.sees("Fenêtre trop petite")
        assert reader.focused() is reader.article


async def test_help_shows_the_keys_of_what_has_the_focus() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "question_mark")
        assert isinstance(reader.pilot.app.screen, ListScreen)
        assert reader.sees("Aide\u00a0: l’article")
        assert reader.sees("comparer ce chiffre")
        await reader.press("escape", "t", "question_mark")
        assert reader.sees("Aide\u00a0: les sujets")
        assert not reader.sees("comparer ce chiffre")
        await reader.press("q")
        assert isinstance(reader.pilot.app.screen, ReadingRoom)


async def test_help_says_first_what_is_done_here_then_what_the_signs_mean() -> None:
    async with reading() as reader:
        await reader.press("escape", "t", "enter", "question_mark")
        help = reader.pilot.app.screen
        assert isinstance(help, ListScreen)
        words = [right for _, right in help.rows]
        assert words[:3] == ["Ici", "passage", "prendre ce chiffre comme référence"]
        assert words.index("Les verdicts") < words.index("Partout")
        assert ("x", "corriger\u00a0: autre chose que la référence") in help.rows[: words.index("Les verdicts")]
        assert ("≠", "conflit\u00a0: même périmètre, et rien ne les réunit") in help.rows


async def test_the_bottom_line_shows_the_keys_of_what_has_the_focus() -> None:
    async with reading() as reader:
        keys = reader.room.query_one(KeysLine)
        assert "Échap\u00a0sortir" in keys.plain
        await reader.press("enter", "enter")
        assert "f/F\u00a0chiffre" in keys.plain and keys.plain.endswith("?\u00a0aide  q\u00a0quitter")
        in_article = keys.plain
        await reader.press("t")
        assert "Entrée\u00a0comparer" in keys.plain
        assert keys.plain.find("q\u00a0quitter") == in_article.find("q\u00a0quitter")


@pytest.mark.parametrize("size", [SMALL, MIDDLE, LARGE])
async def test_help_says_every_verdict_in_full(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("enter", "enter", "question_mark", *["down"] * 16)
        assert reader.sees("accord après conversion\u00a0: égaux une fois convertis, à l’arrondi près")
        assert reader.sees("autre périmètre\u00a0: une autre date, un autre lieu, une partie")


async def test_the_palette_finds_a_command_without_accents_and_does_it() -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        assert isinstance(reader.pilot.app.screen, Palette)
        await reader.type("sujets chiffres")
        await reader.press("enter")
        assert isinstance(reader.focused(), TopicList)


async def test_the_palette_does_what_letters_do_elsewhere_while_one_types() -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        await reader.type("theme")
        await reader.press("enter")
        assert reader.pilot.app.theme == "papier"
        await reader.press("ctrl+p", "down", "up")
        await reader.type("rien de tel")
        assert reader.sees("aucune commande de ce nom")
        await reader.press("enter")
        assert isinstance(reader.pilot.app.screen, ReadingRoom)


@pytest.mark.parametrize(
    "keys", [(), ("enter",), ("enter", "enter"), ("enter", "t"), ("enter", "t", "enter"), ("tab", "D")]
)
async def test_the_palette_lists_all_that_can_be_done_where_one_is(keys: tuple[str, ...], tmp_path: Path) -> None:
    async with reading(data=lambda: tmp_path) as reader:
        await reader.press(*keys)
        could = described(reader.pilot.app.screen.active_bindings).keys() - {"palette"}
        await reader.press("ctrl+p")
        palette = reader.pilot.app.screen
        assert isinstance(palette, Palette)
        listed = {words for _, words in palette._rows()}
        assert {words_of(binding) for binding in ALL_KEYS if binding.id in could} <= listed


async def test_the_palette_is_left_without_doing_anything() -> None:
    async with reading() as reader:
        await reader.press("ctrl+p", "escape")
        assert reader.focused() is reader.room.query_one(SearchBox)


async def test_the_look_changes_everywhere() -> None:
    def colours(reader: Reader) -> set[str]:
        app = reader.pilot.app
        strips = app.screen._compositor.render_strips(app.size)
        styles = {segment.style for strip in strips for segment in strip if segment.style and segment.text.strip()}
        return {style.color.name for style in styles if style.color}

    async with reading(LARGE) as reader:
        await reader.press("enter", "enter", "f", "c")
        dark = colours(reader)
        await reader.press("T")
        assert reader.pilot.app.theme == "papier"
        assert not colours(reader) & dark
        await reader.press("T")
        assert colours(reader) == dark


async def test_a_calm_room_has_no_scroll_bars() -> None:
    for calm in (True, False):
        app = Explorer(opening(), calm=calm)
        async with app.run_test(size=(60, 12)) as pilot:
            await settled(pilot)
            assert Reader(pilot).results.show_vertical_scrollbar
            assert bool(Reader(pilot).results.styles.scrollbar_size_vertical) is not calm


@pytest.mark.parametrize("keys", [["enter", "q"], ["ctrl+c"], ["enter", "enter", "ctrl+c"], ["enter", "t", "q"]])
async def test_quitting(keys: list[str]) -> None:
    async with reading() as reader:
        for key in keys[:-1]:
            await reader.press(key)
        await reader.pilot.press(keys[-1])
        await until(reader.pilot, lambda: reader.pilot.app.return_code is not None)


async def test_every_key_has_a_name_of_its_own_to_be_remapped_by() -> None:
    from tui.actions import ALL_KEYS

    names = [binding.id for binding in ALL_KEYS]
    assert None not in names
    assert len(names) == len(set(names))


async def test_a_remapped_key_works_and_is_the_one_shown() -> None:
    app = Explorer(opening())
    async with app.run_test(size=SMALL) as pilot:
        app.set_keymap({"topics": "x"})
        reader = Reader(pilot)
        await settled(pilot)
        await reader.press("enter")
        assert "x\u00a0sujets" in reader.room.query_one(KeysLine).plain
        await reader.press("x")
        assert isinstance(reader.focused(), TopicList)


async def test_what_is_said_takes_the_lines_that_it_needs_until_the_next_key() -> None:
    words = "Pas gardé : " + "un chemin bien long " * 5 + "plus de place sur le disque"
    async with reading() as reader:
        await reader.press("enter")
        before = reader.screen
        reader.room.tell(words)
        await settled(reader.pilot)
        assert " ".join(reader.screen.split()).endswith("plus de place sur le disque")
        await reader.pilot.resize_terminal(60, 24)
        await settled(reader.pilot)
        assert " ".join(reader.screen.split()).endswith("plus de place sur le disque")
        await reader.pilot.resize_terminal(*SMALL)
        await reader.press("left")
        assert reader.screen == before


async def test_what_is_said_never_takes_more_than_three_lines() -> None:
    async with reading() as reader:
        await reader.press("enter")
        reader.room.tell("mot " * 200)
        await settled(reader.pilot)
        assert reader.room.query_one(KeysLine).size.height == 3
        assert reader.screen.splitlines()[-1].rstrip().endswith("…")
