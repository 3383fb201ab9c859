"""The screen is typed in before all of it is there, and no key that comes early is lost or overtaken."""

import subprocess
import sys
from itertools import cycle
from threading import Event

import pytest
from textual.events import Key

from search.results import OpenedArticle
from tests.tui.fakes import FakeLibrary, opening
from tests.tui.reader import LARGE, MIDDLE, SMALL, reading
from tests.tui.waiting import settled
from tui.app import Explorer
from tui.screens import early
from tui.screens.reading_room import ReadingRoom
from tui.widgets.search_box import SearchBox

_AHEAD = (
    "v i a d u c enter enter f",
    "v i a d u c enter enter c",
    "v i a d u c enter down enter f f",
    "v i a d u c enter enter n pagedown",
    "v i a d u c enter t enter enter",
    "v i a d u c enter t down enter 3 x",
    "k e r b r a t enter enter e enter",
    "v i a d u c enter r down enter escape down enter",
    "v i a d u c enter enter f w 1 6 enter escape",
    "v i a d u c enter v down enter",
    "tab tab c b",
    "v i a d u c backspace left left delete enter slash k e r enter enter",
)


@pytest.mark.parametrize(("keys", "size"), zip(_AHEAD, cycle((SMALL, MIDDLE, LARGE)), strict=False))
async def test_keys_typed_ahead_do_what_they_do_when_each_waits_for_what_it_acts_on(
    keys: str, size: tuple[int, int]
) -> None:
    async with reading(size=size) as reader:
        await reader.press(*keys.split())
        slowly = reader.screen
    async with reading(size=size) as reader:
        for key in keys.split():
            reader.pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(reader.pilot)
        assert reader.screen == slowly


@pytest.mark.parametrize("patient", [True, False])
async def test_a_key_does_not_wait_for_ever_for_what_it_acts_on(
    patient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(early, "_PATIENCE", 60.0 if patient else 0.0)
    came = Event()

    class Slow(FakeLibrary):
        def open_article(self, article_id: str, query: str = "") -> OpenedArticle | None:
            came.wait(10)
            return super().open_article(article_id, query)

    async with reading(library=Slow()) as reader:
        try:
            await reader.press("enter")
            for key in ("enter", "question_mark"):
                reader.pilot.app.post_message(Key(key, None))
            for _ in range(20):
                await reader.pilot.pause(0.01)
            assert reader.sees("Aide") is not patient
        finally:
            came.set()
        await settled(reader.pilot)
        assert reader.sees("Aide")


_FIRST_FRAME = """
import asyncio, sys
from textual.screen import Screen
from tui.app import Explorer

seen = []

class Watched(Explorer):
    def _display(self, screen, renderable, *args, **named):
        super()._display(screen, renderable, *args, **named)
        if renderable is not None and self._running and not seen:
            line = "".join(segment.text for segment in screen._compositor.render_strips(self.size)[0])
            if line.strip():
                seen.extend([line, *sys.modules])

Watched.CSS_PATH = [f"{sys.modules['tui.app'].__file__.rpartition('/')[0]}/{each}" for each in Explorer.CSS_PATH]

def open_library(progress):
    raise SystemExit

async def paint():
    async with Watched(open_library).run_test(size=(120, 40)):
        pass

asyncio.run(paint())
sys.stdout.write("\\n".join(seen))
"""


def test_the_search_line_is_there_before_the_other_panes_are_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", _FIRST_FRAME], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    line, *loaded = done.stdout.splitlines()
    assert line.startswith(" Recherche ▸ des mots")
    assert "tui.widgets.search_box" in loaded
    assert not {"tui.widgets.article", "tui.widgets.comparison", "search.results", "search.library"} & set(loaded)


async def test_keys_typed_before_all_is_there_do_what_they_would_have_done() -> None:
    app = Explorer(opening())
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        room = app.screen_stack[0]
        assert isinstance(room, ReadingRoom)
        room.furnished = False  # as before the other panes are there
        for key in ("m", "i", "enter", "j", "k"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause(0.1)
        assert room.query_one(SearchBox).value == "mi"
        assert isinstance(app.focused, SearchBox)
        room.furnished = True
        await settled(pilot)
        assert room.query_one(SearchBox).value == "mi"
        assert not isinstance(app.focused, SearchBox)
