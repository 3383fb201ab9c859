"""Stopped and woken: the terminal given back to the shell, and taken again as it then is."""

from __future__ import annotations

import errno
import os
import signal
import termios
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual import constants
from textual.app import App
from textual.drivers.linux_driver import (
    KITTY_DISAMBIGUATE_ESCAPE_CODES,
    KITTY_REPORT_ALL_KEYS,
    KITTY_REPORT_ASSOCIATED_TEXT,
    LinuxDriver,
)

# The alternate screen, no cursor, focus reports.
_ENTRANCE = ("\x1b[?1049h", "\x1b[?25l", "\x1b[?1004h")
_KITTY_FLAGS = KITTY_DISAMBIGUATE_ESCAPE_CODES | KITTY_REPORT_ALL_KEYS | KITTY_REPORT_ASSOCIATED_TEXT
# Switched off first: a terminal may have forgotten it, or not, and one more must not be left on.
_KITTY_AGAIN = f"\x1b[<u\x1b[>{_KITTY_FLAGS}u"


class StoppingDriver(LinuxDriver):
    """A `LinuxDriver` that is stopped and woken once for each signal, wherever the signal comes from.

    Over what it inherits: signals are obeyed in the event loop, as one may come in the midst of a write; woken in the
    background (`bg`), it waits until the terminal is its own; and only what was stopped is started again. What is
    woken from a stop that no program hears of (SIGSTOP) takes the terminal again, a shell having had it meanwhile.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.entered = False
        self._to_stop = False
        self._modes: list[Any] | None = None

    def start_application_mode(self) -> None:
        self._await_terminal()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.entered = True

    def stop_application_mode(self) -> None:
        self.entered = False
        super().stop_application_mode()

    def remember_modes(self) -> None:
        """To be called when the terminal has been set as it is to be."""
        with suppress(termios.error):  # not a terminal
            self._modes = termios.tcgetattr(self.fileno)

    def entered_again(self) -> None:
        """Told when nothing is known any more of what the terminal shows."""

    def _sigtstp_application(self, *_: object) -> None:
        self._to_stop = True
        self._in_loop(self._stop)

    def _sigcont_application(self, *_: object) -> None:
        self._to_stop = False
        if self.entered:
            self._in_loop(self._enter_again)

    def _in_loop(self, function: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # it has ended: nobody is left to hear
            self._loop.call_soon_threadsafe(function)

    def _stop(self) -> None:
        if self.entered and self._auto_restart and self._to_stop:
            self.suspend_application_mode()
            self._must_signal_resume = True
            if self._to_stop:  # else nobody is left to wake it
                os.kill(os.getpid(), signal.SIGSTOP)
            self.resume_application_mode()

    def _enter_again(self) -> None:
        if not self.entered or self._modes is None:
            return
        self._await_terminal()
        with suppress(termios.error):
            termios.tcsetattr(self.fileno, termios.TCSANOW, self._modes)
        for mode in _ENTRANCE:
            self.write(mode)
        if not constants.DISABLE_KITTY_KEY:
            self.write(_KITTY_AGAIN)
        self._enable_mouse_support()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        os.kill(os.getpid(), signal.SIGWINCH)  # nobody tells of a resize in the background
        self.entered_again()

    def _await_terminal(self) -> None:
        """Wait until the terminal is ours: whoever sets its modes in the background is stopped until then."""
        while True:
            try:
                return termios.tcsetattr(self.fileno, termios.TCSANOW, termios.tcgetattr(self.fileno))
            except termios.error as error:
                if error.args[0] != errno.EINTR:
                    return None  # there is none
