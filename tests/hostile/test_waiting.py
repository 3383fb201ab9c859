"""A query that takes its time freezes nothing: keys are taken, other things are seen, what comes late is dropped."""

import threading
from collections.abc import Callable
from typing import Any

from search.comparison.model import Topic
from search.concordance import Concordance
from search.results import Results
from tests.tui.fakes import FakeLibrary
from tests.tui.reader import LARGE, reading
from tests.tui.waiting import settled, until
from tui.app import Explorer
from tui.screens.choice import Choice
from tui.screens.contexts import Contexts
from tui.screens.reading_room import ReadingRoom
from tui.widgets.entries import Entry
from tui.widgets.keys_line import KeysLine
from tui.widgets.search_box import SearchBox

HELD = "*a*"
"""What the library answers no sooner than it is let."""


class Slow(FakeLibrary):
    """Answers a query that is ``HELD`` when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.let, self.ended = threading.Event(), threading.Event(), threading.Event()
        self.lines_held = False

    def _hold(self) -> None:
        self.begun.set()
        assert self.let.wait(60)
        self.ended.set()

    def search(self, query: str, **options: Any) -> Results:
        if query == HELD:
            self._hold()
        return super().search(query, **options)

    def concordance(self, query: str, **options: Any) -> Concordance:
        if self.lines_held:
            self._hold()
        return super().concordance(query, **options)


async def test_while_a_search_takes_its_time_one_goes_on_typing_and_finds() -> None:
    library = Slow()
    async with reading(library=library) as reader:
        box = reader.room.query_one(SearchBox)
        try:
            await reader.pilot.press(*HELD)
            await until(reader.pilot, library.begun.is_set)
            await reader.pilot.press(*["backspace"] * len(HELD), *"chambre")
            await until(reader.pilot, lambda: reader.results.count() == 1)
            assert box.value == "chambre" and reader.sees("Pont de Kermorvan : la note grimpe")
            assert not library.ended.is_set()
        finally:
            library.let.set()
        await until(reader.pilot, library.ended.is_set)
        await settled(reader.pilot)
        assert reader.room.results is not None and reader.room.results.query == "chambre"
        assert reader.results.count() == 1


async def test_while_lines_take_their_time_one_leaves_them() -> None:
    library = Slow()
    async with reading(library=library) as reader:
        await reader.type("viaduc")
        await reader.press("enter")
        library.lines_held = True
        try:
            await reader.pilot.press("v")
            await until(reader.pilot, library.begun.is_set)
            assert [type(screen) for screen in reader.pilot.app.screen_stack[1:]] == [Contexts]
            await reader.pilot.press("escape", "down")
            await until(reader.pilot, lambda: len(reader.pilot.app.screen_stack) == 1)
            assert not library.ended.is_set()
        finally:
            library.let.set()
        await until(reader.pilot, library.ended.is_set)
        await settled(reader.pilot)
        assert len(reader.pilot.app.screen_stack) == 1


async def test_what_is_told_as_another_screen_comes_up_is_said_beneath_it() -> None:
    """What a change came to is known at any moment: a screen that is there in name has no line for it yet."""
    async with reading() as reader:
        app = reader.pilot.app
        pushed = app.push_screen(Choice("Réunir", "Avec", [Entry(words="une")], lambda *_: None))
        reader.room.tell("Corrigé")
        await pushed
        assert reader.room.one(KeysLine).plain.strip() == "Corrigé"


async def test_a_comparison_ends_where_another_is_asked_for() -> None:
    class Endless(FakeLibrary):
        def __init__(self) -> None:
            super().__init__()
            self.begun, self.ended = threading.Event(), threading.Event()

        def topics(self, query: str = "", going_on: Callable[[], None] | None = None) -> tuple[Topic, ...]:
            if self.begun.is_set():
                return super().topics(query)
            self.begun.set()
            assert going_on
            try:
                while not self.ended.wait(0.001):
                    going_on()
            finally:
                self.ended.set()
            raise AssertionError

    library = Endless()
    app = Explorer(lambda progress: library)
    async with app.run_test(size=LARGE) as pilot:
        await until(pilot, library.begun.is_set)
        room = app.screen
        assert isinstance(room, ReadingRoom)
        room.desk.compare("viaduc")
        await until(pilot, library.ended.is_set)
        await settled(pilot)
        assert room.comparison.topics
