"""The screen is typed in before all of it is there, and no key that comes early is lost or overtaken."""

import subprocess
import sys
from collections import deque
from typing import cast

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App
from textual.events import Key
from textual.message import Message

from tests.tui.fakes import opening
from tests.tui.waiting import settled
from tui.app import Explorer
from tui.screens.early import EarlyKeys
from tui.screens.reading_room import ReadingRoom
from tui.widgets.search_box import SearchBox


class _Queue:
    """Stands for the application: what is posted comes behind what has come."""

    def __init__(self) -> None:
        self.coming: deque[Key] = deque()

    def post_message(self, message: Message) -> bool:
        self.coming.append(cast(Key, message))
        return True


@given(st.lists(st.sampled_from(["a", "b", "enter", "tab"]), max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_keys_are_acted_on_in_the_order_in_which_they_came(keys: list[str], read: int, typed: int) -> None:
    queue, early = _Queue(), EarlyKeys()
    acted: list[str] = []

    def act() -> None:
        key = queue.coming.popleft()
        # Who has left the box with Enter writes no more.
        writing = "enter" not in acted and "tab" not in acted
        if not early.keeps(key, cast("App[None]", queue), writing=writing):
            acted.append(key.key)

    incoming = [Key(key, key if len(key) == 1 else None) for key in keys]
    for key in incoming[:read]:
        queue.post_message(key)
        act()
    assert all(len(key) == 1 for key in acted), "what needs the whole screen waits for it"
    # Some more have come, and are unread, when all is there; the others come while the kept ones are acted on.
    for key in incoming[read : read + typed]:
        queue.post_message(key)
    early.release(cast("App[None]", queue))
    for key in incoming[read + typed :]:
        act() if queue.coming else None
        queue.post_message(key)
    while queue.coming:
        act()
    assert acted == keys


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
        room._early = EarlyKeys()  # as before the other panes are there
        await pilot.press("m", "i", "enter", "j", "k")
        assert room.query_one(SearchBox).value == "mi"
        assert isinstance(app.focused, SearchBox)
        room._early.release(app)
        await settled(pilot)
        assert room.query_one(SearchBox).value == "mi"
        assert not isinstance(app.focused, SearchBox)
