"""A reader before the screen: what can be pressed, and what is seen then."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from search.library import Library, Progress
from tests.tui.fakes import FakeLibrary, opening
from tests.tui.waiting import settled
from tui.app import Explorer
from tui.screens.reading_room import ReadingRoom
from tui.widgets.article import ArticleView
from tui.widgets.comparison import ComparisonPane
from tui.widgets.results import ResultList

SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (200, 60)


class Reader:
    """What a reader can do and see."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def room(self) -> ReadingRoom:
        room = self.pilot.app.screen_stack[0]
        assert isinstance(room, ReadingRoom)
        return room

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await settled(self.pilot)

    async def type(self, words: str) -> None:
        await self.pilot.press(*words)
        await settled(self.pilot)

    def sees(self, words: str) -> bool:
        return words in self.screen

    @property
    def screen(self) -> str:
        app = self.pilot.app
        strips = app.screen._compositor.render_strips(app.size)
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    @property
    def article(self) -> ArticleView:
        return self.room.query_one(ArticleView)

    @property
    def shown(self) -> str | None:
        return self.article.opened.annotated.article.id if self.article.opened else None

    @property
    def results(self) -> ResultList:
        return self.room.query_one(ResultList)

    @property
    def comparison(self) -> ComparisonPane:
        return self.room.query_one(ComparisonPane)

    def focused(self) -> object:
        return self.pilot.app.focused


@asynccontextmanager
async def reading(
    size: tuple[int, int] = SMALL,
    library: FakeLibrary | None = None,
    open_library: Callable[[Callable[[Progress], None]], Library] | None = None,
    data: Callable[[], Path] | None = None,
) -> AsyncIterator[Reader]:
    app = Explorer(open_library or opening(library), data=data)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield Reader(pilot)
