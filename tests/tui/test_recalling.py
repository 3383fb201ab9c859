"""Earlier searches recalled and kept, and what a newcomer is told."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from search.history import History
from search.library import Library, Progress
from search.searches import Searches
from tests.tui.fakes import opening
from tests.tui.reader import MIDDLE, SMALL, Reader, reading
from tests.tui.waiting import settled
from tui.app import Explorer
from tui.screens.drawer import Drawer
from tui.widgets.results import ResultList
from tui.widgets.search_box import SearchBox

Data = Callable[[], Path]


@pytest.fixture
def data(tmp_path: Path) -> Data:
    return lambda: tmp_path


async def test_a_newcomer_is_told_how_to_begin_until_the_first_search(data: Data) -> None:
    async with reading(data=data) as reader:
        assert reader.sees("Tapez ce que vous cherchez")
        await reader.type("viaduc")
        assert not reader.sees("Tapez ce que vous cherchez")
        await reader.press("enter")
        assert History(data()).recent() == ("viaduc",)
    async with reading(data=data) as reader:
        assert not reader.sees("Tapez ce que vous cherchez")


async def test_who_types_while_the_corpus_opens_is_not_told_how_to_begin(data: Data) -> None:
    typed = Event()

    def open_library(progress: Callable[[Progress], None]) -> Library:
        typed.wait(10)
        return opening()(progress)

    app = Explorer(open_library, data=data)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*"viaduc")
        while Reader(pilot).room.sought != "viaduc":
            await pilot.pause()
        typed.set()
        await settled(pilot)
        reader = Reader(pilot)
        assert reader.sees("viaduc") and reader.results.display
        assert not reader.sees("Tapez ce que vous cherchez")


async def test_the_hint_goes_too_where_one_reads_without_searching(data: Data) -> None:
    async with reading(data=data) as reader:
        await reader.press("enter")
        assert not reader.sees("Tapez ce que vous cherchez")
        assert isinstance(reader.focused(), ResultList)


async def test_up_recalls_earlier_searches_and_down_comes_back(data: Data) -> None:
    for query in ("haubans", "viaduc", "brest"):
        History(data()).add(query)
    async with reading(data=data) as reader:
        box = reader.room.query_one(SearchBox)
        for key, value in (
            ("up", "brest"), ("up", "viaduc"), ("up", "haubans"), ("up", "haubans"), ("down", "viaduc"),
            ("down", "brest"), ("down", ""),
        ):  # fmt: skip
            await reader.press(key)
            assert box.value == value
        assert reader.focused() is box
        await reader.press("down")
        assert isinstance(reader.focused(), ResultList)


async def test_up_recalls_those_that_begin_with_what_is_typed(data: Data) -> None:
    for query in ("haubans", "viaduc", "hauteur"):
        History(data()).add(query)
    async with reading(data=data) as reader:
        await reader.type("hau")
        await reader.press("up")
        box = reader.room.query_one(SearchBox)
        assert box.value == "hauteur"
        await reader.press("up")
        assert box.value == "haubans"
        assert len(reader.room.results.hits if reader.room.results else ()) == 2
        await reader.press("down", "down")
        assert box.value == "hau"


async def test_without_earlier_searches_up_changes_nothing(data: Data) -> None:
    async with reading(data=data) as reader:
        await reader.type("viaduc")
        await reader.press("up")
        assert reader.room.query_one(SearchBox).value == "viaduc"


async def test_a_search_is_kept_searched_again_and_forgotten(data: Data) -> None:
    async with reading(MIDDLE, data=data) as reader:
        await reader.type("viaduc")
        await reader.press("enter", "s")
        assert reader.sees("garder «\u00a0viaduc\u00a0»") and reader.sees("Dernières")
        await reader.press("enter")
        assert [each.query for each in Searches(data()).all()[0]] == ["viaduc"]
        assert reader.sees("Gardées") and not reader.sees("Dernières")
        await reader.press("escape")
        await reader.type("/ x")
        await reader.press("enter", "s", "down", "enter")
        assert not isinstance(reader.pilot.app.screen, Drawer)
        assert reader.room.query_one(SearchBox).value == "viaduc"
        await reader.press("s", "g", "x")
        assert Searches(data()).all() == ((), None)


async def test_what_is_not_kept_is_not_forgotten(data: Data) -> None:
    History(data()).add("brest")
    async with reading(data=data) as reader:
        await reader.press("enter", "s", "x", "escape")
        assert History(data()).recent() == ("brest",)


async def test_a_search_that_cannot_be_remembered_disturbs_nobody(tmp_path: Path) -> None:
    occupied = tmp_path / "occupé"
    occupied.write_text("un fichier à la place du dossier")
    async with reading(data=lambda: occupied) as reader:
        await reader.type("viaduc")
        await reader.press("enter")
        assert isinstance(reader.focused(), ResultList)
        await reader.press("s", "enter")
        assert reader.sees("Pas enregistré")


async def test_where_nothing_may_be_kept_nothing_is_offered() -> None:
    async with reading() as reader:
        await reader.press("enter", "s", "t", "Y")
        assert len(reader.pilot.app.screen_stack) == 1
        assert not reader.sees("Tapez ce que vous cherchez")
