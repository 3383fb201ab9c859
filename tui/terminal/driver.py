"""Textual's Linux driver, made calm and hard to kill."""

from __future__ import annotations

import os
import selectors
import sys
import termios
import threading
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any, Protocol

from textual import constants
from textual.app import App

from tui.terminal.abilities import abilities_of
from tui.terminal.gate import PROBED_MODES
from tui.terminal.key_parser import KeyParser
from tui.terminal.line import Line
from tui.terminal.replies import Replies, Reply
from tui.terminal.skeleton import take_over
from tui.terminal.stopping import StoppingDriver

# What LinuxDriver writes on its way in and out to switch focus reports and kitty's keyboard protocol on and off.
_FOCUS = ("\x1b[?1004h", "\x1b[?1004l")
_KITTY = ("\x1b[>", "\x1b[<u")
# The shape of a mouse pointer that isn't asked for.
_POINTER = "\x1b]22;"
# What it writes on its way in that a skeleton has written already.
_ENTRANCE = ("\x1b[?1049h", "\x1b[?25l")
# A hyperlink (OSC 8), which the Linux console would print: it is ended only if there was one.
_LINK, _END_OF_LINK = "\x1b]8;", "\x1b]8;;\x1b\\"
# A reply is waited for this long after its query, so that none is typed into whatever reads the terminal next.
_REPLY_WITHIN = 1.0
# So long a lone ESC may be the beginning of a reply; later it is a key at once, also where none ever comes.
_REPLY_EXPECTED_FOR = 5.0
# The writer may be stuck in a terminal that takes nothing any more; then the program ends without it.
_LAST_WORDS_WITHIN = 0.5
# Columns and rows that are drawn at most: more than any screen has. The size is what the far end says, and a stranger
# who says 65,535 of each would have all the memory there is.
_MOST_COLUMNS, _MOST_ROWS = 1000, 500
# Keys typed before the first screen are kept until it is there; they are let in after this long in any case.
_KEYS_KEPT_AT_MOST = 5.0

MARGINS_MODE = 69
"""DECLRMM, left and right margins: which terminal knows it, only the terminal can say."""
HUNG_UP = 129
"""The exit code when the terminal is gone: 128 + SIGHUP, as shells count."""


class Listener(Protocol):
    """Who wants to know about the line; called in the application's event loop."""

    def line_replied(self, reply: Reply) -> None:
        """The terminal has answered a mode query."""

    def line_drained(self) -> None:
        """All that was written has been handed to the terminal."""

    def line_started(self) -> None:
        """The terminal has been entered, at the start or after a suspension: nothing is known of what it shows."""


class CalmDriver(StoppingDriver):
    """A `LinuxDriver` that asks little of the terminal and survives what the line may do.

    Over what it inherits: no query but those whose replies it takes out of the input; invalid UTF-8 on the input is
    dropped; end of file and an input error end the application; a terminal that takes nothing holds up no exit; keys
    are kept back until `let_keys_in`. Focus reports and kitty's keys are switched on only for an application that
    asks for them (`focus_reports`, `kitty_keys`; by default, for the mouse): after a dropped link nobody could switch
    them off.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.abilities = abilities_of(os.environ)
        self._listener: Listener | None = None
        self._painted = False
        self._linked = False
        assert sys.__stderr__ is not None, "a terminal program has a standard error"
        self.line = Line(sys.__stderr__.fileno(), lost=self._hang_up, drained=self._drained)
        self._file = self.line  # type: ignore[assignment]
        self._replies = Replies(patience=constants.ESCAPE_DELAY)
        self._unanswered = 0
        self._asked_at = 0.0
        self._all_answered = threading.Event()
        self._all_answered.set()
        self._keys_let_in = threading.Event()
        self._leaving = threading.Event()
        self._started_at = monotonic()
        self._wake_read, self._wake_write = os.pipe()

    def listen(self, listener: Listener) -> None:
        """Name the one who hears about the line. To be called before the application mode starts."""
        self._listener = listener

    def let_keys_in(self) -> None:
        """Hand over what was typed so far, and from now on each key as it comes."""
        if not self._keys_let_in.is_set():
            self._keys_let_in.set()
            os.write(self._wake_write, b"k")

    def _get_terminal_size(self) -> tuple[int, int]:
        columns, rows = super()._get_terminal_size()
        return min(columns, _MOST_COLUMNS), min(rows, _MOST_ROWS)

    # What goes out

    def write(self, data: str) -> None:
        if data.startswith(_FOCUS) and not self._asked_for("focus_reports"):
            return
        if data.startswith(_KITTY) and not self._asked_for("kitty_keys"):
            return
        if data.startswith(_POINTER) and not self._mouse:
            return
        if data in _ENTRANCE and self._painted:
            return
        self._linked = self._linked or _LINK in data
        if self._writer_thread is not None and not self.line.gone:
            self.line.expect()
            super().write(data)

    def _asked_for(self, what: str) -> bool:
        asked: bool | None = getattr(self._app, what, None)
        return self._mouse if asked is None else asked

    def ask(self, modes: tuple[int, ...], *, before: str = "") -> None:
        """Write `before` and, in the same go, the queries for some modes, whose replies the listener will hear."""
        if modes:
            self._asked_at = monotonic()
            self._unanswered += len(modes)
            self._all_answered.clear()
        self.write(before + "".join(f"\x1b[?{mode}$p" for mode in modes))

    def start_application_mode(self) -> None:
        attributes = take_over()
        self.line.open()
        self._painted = attributes is not None
        self._leaving.clear()
        super().start_application_mode()
        if attributes is not None:
            self.attrs_before = attributes
        self._painted = False
        if self._listener is not None:
            self._keep_line_feeds()
        self.remember_modes()
        self.entered_again()

    def entered_again(self) -> None:
        if self._listener is not None:
            self._call(self._listener.line_started)

    def _keep_line_feeds(self) -> None:
        """Switch output processing off: a line feed then keeps the column, which makes it the shortest way down."""
        try:
            attributes = termios.tcgetattr(self.fileno)
            attributes[1] &= ~termios.OPOST
            termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)
        except termios.error:
            pass  # not a terminal: nothing processes its output

    def _request_terminal_sync_mode_support(self) -> None:
        # Before the first frame: should a terminal print part of the query, the frame covers it.
        if self._listener is None:
            super()._request_terminal_sync_mode_support()
        elif self.input_tty and self.abilities.answers:
            self.ask((*PROBED_MODES, MARGINS_MODE))

    def _query_in_band_window_resize(self) -> None:
        """Not asked: SIGWINCH tells of every resize, through SSH too."""

    def stop_application_mode(self) -> None:
        self.line.hurry(_LAST_WORDS_WITHIN)
        self._await_replies()
        self.write("\x1b[r\x1b[m" + (_END_OF_LINK if self._linked else ""))
        super().stop_application_mode()

    def _await_replies(self) -> None:
        if self.line.idle and not self.line.gone:  # while something is still to be sent, nothing can answer it
            self._all_answered.wait(max(0.0, self._asked_at + _REPLY_WITHIN - monotonic()))
        self._unanswered = 0
        self._all_answered.set()

    def disable_input(self) -> None:
        # The inherited method sets an event and waits for the thread, which may be asleep: it is woken to see ours.
        self._leaving.set()
        os.write(self._wake_write, b"x")
        super().disable_input()

    def close(self) -> None:
        """Let the writer finish, but not wait for it longer than a terminal that is alive would need."""
        if self._writer_thread is not None:
            closing = threading.Thread(target=self._writer_thread.stop, daemon=True)
            closing.start()
            closing.join(2 * _LAST_WORDS_WITHIN)
            if not closing.is_alive():
                self.line.close()

    # What comes in (in the input thread)

    def run_input_thread(self) -> None:
        """Read keys until input is disabled, and post them to the application."""
        parser = KeyParser(self._debug)
        decode = getincrementaldecoder("utf-8")("ignore").decode
        typed, early = b"", True
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._wake_read, selectors.EVENT_READ)
            while True:
                ready = {key.fd for key, _ in selector.select(self._pause(parser))}
                if self._wake_read in ready:
                    os.read(self._wake_read, 64)
                if self._leaving.is_set():
                    return
                if self.fileno in ready:
                    data = self._read()
                    if not data:
                        self._hang_up()
                        return
                    typed += self._take_replies(data)
                typed += self._replies.release(monotonic())
                if typed and self._may_enter():
                    if early:
                        # What Enter was before the terminal was ours.
                        typed, early = typed.replace(b"\n", b"\r"), False
                    parser = self._post(parser, decode(typed))
                    typed = b""
                for event in parser.tick():
                    self.process_message(event)

    def _pause(self, parser: KeyParser) -> float | None:
        """Seconds to sleep if nothing comes in: for ever, unless a key that is not complete waits for its end."""
        if not self._keys_let_in.is_set():
            return 0.1
        return 0.02 if self._replies.holding or parser._timeout_time is not None else None

    def _may_enter(self) -> bool:
        return self._keys_let_in.is_set() or monotonic() - self._started_at > _KEYS_KEPT_AT_MOST

    def _read(self) -> bytes:
        """What there is to read; nothing at the end of the file and when the terminal is gone."""
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _take_replies(self, data: bytes) -> bytes:
        now = monotonic()
        awaited = self._unanswered > 0 and now - self._asked_at < _REPLY_EXPECTED_FOR
        typed, replies = self._replies.feed(data, now, awaited=awaited)
        for reply in replies:
            self._unanswered = max(0, self._unanswered - 1)
            if self._listener is not None:
                self._call(self._listener.line_replied, reply)
        if not self._unanswered:
            self._all_answered.set()
        return typed

    def _post(self, parser: KeyParser, text: str) -> KeyParser:
        """Post the keys in `text`. A sequence that Textual's parser chokes on is dropped, not the application."""
        for character in text:
            try:
                for event in parser.feed(character):
                    self.process_message(event)
            except (ValueError, OverflowError, RuntimeError):
                parser = KeyParser(self._debug)
        return parser

    # Calls from the two threads into the event loop

    def _call(self, function: Callable[..., object], *arguments: object) -> None:
        with suppress(RuntimeError):  # the loop has ended: nobody is left to hear
            self._loop.call_soon_threadsafe(function, *arguments)

    def _drained(self) -> None:
        if self._listener is not None:
            self._call(self._listener.line_drained)

    def _hang_up(self) -> None:
        self.line.gone = True
        self._all_answered.set()
        self._call(self._app.exit, None, HUNG_UP)
