"""A query that takes its time freezes nothing: keys are taken, other things are seen, what comes late is dropped."""

import threading
from typing import Any

from search.concordance import Concordance
from search.results import Results
from tests.tui.fakes import FakeLibrary
from tests.tui.reader import reading
from tests.tui.waiting import settled, until
from tui.screens.contexts import Contexts
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
        await settled(reader.pilot)
        assert library.ended.is_set()
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
        await settled(reader.pilot)
        assert library.ended.is_set() and len(reader.pilot.app.screen_stack) == 1
