"""Waiting for what the reader would see, never for a time."""

from collections.abc import Callable

from textual.pilot import Pilot

from tui.app import Explorer
from tui.screens.reading_room import ReadingRoom
from tui.widgets.search_box import SearchBox

_PATIENCE = 1000
"""Rounds of the event loop after which a test gives up."""
_PAINTED = 30
"""Rounds after which what is under a window is taken not to be painted before it is in view again."""


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    """Let the application work until ``seen``."""
    for _ in range(_PATIENCE):
        await pilot.pause()
        if seen():
            return
        await pilot.pause(0.01)
    raise AssertionError("what was waited for never came")


async def settled(pilot: Pilot[None]) -> None:
    """Let the application work until nothing is asked and nothing is under way."""
    app = pilot.app
    quiet = unpainted = 0
    for _ in range(_PATIENCE):
        await pilot.pause()
        room = app.screen_stack[0]
        waiting = isinstance(room, ReadingRoom) and (
            not room.desk.asked_to_open or any(box.pausing for box in room.query(SearchBox))
        )
        early = isinstance(app, Explorer) and app.early.at_work
        resized = app._resize_event is not None
        shown = (app.screen, *app._background_screens)
        unpainted = unpainted + 1 if any(each._dirty_widgets or each._layout_required for each in shown) else 0
        busy = (
            waiting
            or early
            or resized
            or 0 < unpainted < _PAINTED
            or any(not worker.is_finished for worker in app.workers)
        )
        quiet = 0 if busy or app.screen._callbacks else quiet + 1
        if quiet > 1:
            return
        if busy:
            await pilot.pause(0.01)
    raise AssertionError("the application never came to rest")
