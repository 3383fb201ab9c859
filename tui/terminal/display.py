"""Cells between Textual's compositor and the line: what is wanted, what is shown, and when the next frame goes."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

from rich.console import RenderableType
from textual._compositor import ChopsUpdate, LayoutUpdate

from tui.terminal.canvas import Canvas
from tui.terminal.driver import MARGINS_MODE, CalmDriver
from tui.terminal.encoder import Encoder
from tui.terminal.gate import Gate
from tui.terminal.replies import Reply

if TYPE_CHECKING:
    from tui.terminal.differencing import Differencing

# Seconds that a frame waits at most for what the application says is about to change.
_WORTH_WAITING = 0.06
# The settings in a reply that leave the mode to be changed.
_CAN_BE_SET = (1, 2)


class Display:
    """Keeps the wanted screen of one application and sends frames of it, one at a time.

    However many updates come while a frame is on its way, the next frame shows only the last of them.
    """

    def __init__(self, app: Differencing, driver: CalmDriver) -> None:
        self._app = app
        self._driver = driver
        self._canvas = Canvas(0, 0)
        self._encoder = Encoder(driver.abilities)
        self._gate = Gate()
        self._reopening: asyncio.TimerHandle | None = None
        self._waiting_since: float | None = None
        self._size: tuple[int, int] | None = None
        self._cursor: tuple[int, int] | None = None
        driver.listen(self)

    @property
    def size(self) -> tuple[int, int]:
        """Of the last whole screen drawn: (columns, rows)."""
        return self._canvas.width, self._canvas.height

    @staticmethod
    def draws(renderable: RenderableType | None) -> bool:
        """Whether this is an update that the display can take."""
        return isinstance(renderable, LayoutUpdate | ChopsUpdate)

    def draw(self, update: LayoutUpdate | ChopsUpdate, cursor: tuple[int, int] | None) -> None:
        """Take an update in, and send a frame as soon as the line is free.

        `cursor` is where one writes, as (column, row), None if nowhere: the terminal's hidden cursor goes there, for
        input methods and screen readers to follow.
        """
        if isinstance(update, ChopsUpdate) and len(update.chops) != self._canvas.height:
            self._app.screen.refresh()  # part of a screen of another size: the whole of it is needed first
            return
        self._canvas.draw(update, self._app.console)
        self._cursor = cursor
        self._send()
        self._driver.let_keys_in()

    def resized(self, size: tuple[int, int]) -> None:
        """The terminal has now `size` (columns, rows): what it shows is anyone's guess."""
        self._size = size
        self.repaint()

    def repaint(self) -> None:
        """Draw everything again, whatever the terminal shows."""
        self._encoder.forget()
        self._send()

    def line_started(self) -> None:
        self.repaint()

    def line_replied(self, reply: Reply) -> None:
        if reply.mode == MARGINS_MODE and reply.setting in _CAN_BE_SET:
            self._encoder.learn_margins()
        self._gate.answered(reply.mode)
        self._send()

    def line_drained(self) -> None:
        self._send()

    def _send(self) -> None:
        """Send what differs, unless the line is busy: its reply, its drain or a timer will call again."""
        canvas, now = self._canvas, monotonic()
        if not (self._driver.entered and canvas.rows and self._driver.line.idle):
            return
        if self._size not in (None, self.size):
            return  # the layout for the new size is still to come
        if not self._gate.is_open(now):
            self._send_in(self._gate.opens_in(now))
            return
        if self._app.more_to_come():
            self._waiting_since = self._waiting_since or now
            if now - self._waiting_since < _WORTH_WAITING:
                self._send_in(_WORTH_WAITING)
                return
        self._waiting_since = None
        frame = self._encoder.frame(canvas.rows, self._cursor)
        if frame:
            mode = self._gate.close(len(frame), now)
            self._driver.ask((mode,) if mode is not None else (), before=frame)

    def _send_in(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        if self._reopening is not None and self._reopening.when() > loop.time() + seconds:
            self._reopening.cancel()
            self._reopening = None
        if self._reopening is None:
            self._reopening = loop.call_later(seconds, self._reopen)

    def _reopen(self) -> None:
        self._reopening = None
        self._send()
