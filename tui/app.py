"""The explorer: one room, two looks, and what holds on every screen."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.binding import BindingType

from tui import crash, session
from tui.actions import APP_KEYS, HERE_KEYS, ROOM_KEYS, key_names, words_of
from tui.leaving import UNFINISHED
from tui.screens.bound import described
from tui.screens.early import EarlyKeys
from tui.screens.frame import Frame
from tui.screens.reading_room import ReadingRoom
from tui.screens.themes import ALL, DARK, IN_SIXTEEN, OTHER
from tui.terminal.differencing import Differencing
from tui.terminal.signals import leave_on_signals
from tui.widgets.keys_line import KeysLine

if TYPE_CHECKING:
    from search.library import Library, Progress
    from search.results import Results
    from tui.first_page import Page
    from tui.screens.desk import OpenLibrary


class Explorer(Differencing, inherit_bindings=False):
    """The reading room over one library, which ``open_library`` opens in a thread after the first paint.

    ``calm`` is for slow links: nothing moves by itself, no scroll bars. ``plain_spaces`` writes U+00A0 for U+202F.
    ``data`` says where searches, dossiers and exports are kept; without it none are. ``corpus`` is what is opened
    (``None``: the bundled articles); ``opener`` gives what opens another one, without it none can be. An
    ``adapted`` one draws its looks in sixteen colours where the terminal has no more.
    """

    TITLE = "mistral-tui"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH: ClassVar[list[str]] = [  # type: ignore[assignment]
        "screens/room.tcss",
        "widgets/lists.tcss",
    ]
    BINDINGS: ClassVar[list[BindingType]] = [*APP_KEYS]

    def __init__(
        self,
        open_library: "Callable[[Callable[[Progress], None]], Library]",
        *,
        calm: bool = False,
        plain_spaces: bool = False,
        data: Callable[[], Path] | None = None,
        corpus: Path | None = None,
        opener: "Callable[[Path | None], OpenLibrary] | None" = None,
        adapted: bool = False,
    ) -> None:
        super().__init__()
        self.corpus = corpus
        self.opener = opener
        self._rooms = 0
        self.early = EarlyKeys(self, self._unready)
        self._data = data
        self._open_library = open_library
        self._plain_spaces = plain_spaces
        self.animation_level = "none"
        self.calm = calm
        self.set_class(calm, "-calm", update=False)
        self.blink = False
        self.resume = False
        """Whether the reader's place in each corpus is kept, and found again."""
        self.follow = False
        """Whether the corpus's folder is followed: what changes there is read."""
        self.suspends = False
        """Whether a shell waits behind it that can take the terminal and give it back."""
        for look in IN_SIXTEEN if adapted and self.console.color_system == "standard" else ALL:
            self.register_theme(look)
        self.theme = DARK.name

    def _handle_exception(self, error: Exception) -> None:
        """End, as Textual does, but say so in plain words: its own show every variable's value, as it stands."""
        self._return_code = 1
        if self._exception is None:
            self._exit_renderables.append(Text("\n".join(crash.lines(error))))
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(DARK.variables)

    def get_default_screen(self) -> ReadingRoom:
        room = ReadingRoom(self._open_library, plain_spaces=self._plain_spaces, data=self._data)
        if self.resume:
            room.left = session.recall(self.corpus)
            room.recalled, room.keep_page = partial(_page_of, self.corpus), partial(_keep_page_of, self.corpus)
        return room

    def refresh_css(self, animate: bool = True) -> None:
        # The theme is set before anything is styled: Textual would parse all rules now, and once more with the first
        # widgets' own.
        if any(screen.is_mounted for screen in self.screen_stack):
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        self.keep_place()
        super().exit(result, return_code, message)

    def keep_place(self) -> None:
        """Keep where the reader is in the present corpus, to be found again at the next start."""
        room = self.screen_stack[0] if self.resume and self.is_running and self.screen_stack else None
        left = room.leaving() if isinstance(room, ReadingRoom) else None
        if left is not None and isinstance(room, ReadingRoom):
            session.keep(self.corpus, left)
            if room.results is not None and room.results.query == left.query and not room.filters:
                _keep_page_of(self.corpus, room.results)

    def open_corpus(self, corpus: Path | None) -> None:
        """A fresh room over another corpus, in place of the present one."""
        if self.opener is None:
            return
        self.keep_place()
        self.corpus, self._open_library = corpus, self.opener(corpus)
        # The first screen of an application can't be switched for another one; its mode can.
        before, self._rooms = self.current_mode, self._rooms + 1
        self.add_mode(f"room-{self._rooms}", self.get_default_screen)
        self.switch_mode(f"room-{self._rooms}")
        # The first one was never added, and would keep its room, and all of its corpus, in memory.
        self._modes.setdefault(before, self.get_default_screen)
        self.remove_mode(before)

    def on_load(self) -> None:
        # Before the driver takes the terminal over: from there on only it can give it back.
        leave_on_signals(self._cut_short)

    def _cut_short(self, code: int) -> None:
        for keep in UNFINISHED:
            keep()
        self.exit(return_code=code)

    def on_mount(self) -> None:
        self.call_after_refresh(_collect_garbage)

    async def on_event(self, event: events.Event) -> None:
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif not self.early.keeps(event):
            # What was said at the bottom has been read.
            for line in self.screen.query(KeysLine):
                line.hush()
            await super().on_event(event)
            self.early.acted(event)

    def more_to_come(self) -> bool:
        # A pane that comes into view and what is then read into it are one frame on a slow link.
        return self.calm and self.early.more_to_come

    def _unready(self) -> bool:
        if not self.screen_stack:
            return False  # it is ending
        room = self.screen_stack[0]
        return not self.screen.is_mounted or (isinstance(room, Frame) and room.unready())

    def action_palette(self) -> None:
        """Choose a command by name; it runs as if its key had been pressed where the focus was."""
        from tui.screens.palette import Command, Palette

        bound = described(self.screen.active_bindings)
        commands = []
        room = self.screen if isinstance(self.screen, ReadingRoom) else None
        for binding in (*ROOM_KEYS, *HERE_KEYS, *APP_KEYS):
            if binding.id in bound:
                keys, active = bound[binding.id]
                commands.append(Command(key_names(keys), words_of(binding), binding.action, active.node))
            # While one types, the letters are no commands; here they still are.
            elif binding not in HERE_KEYS and room is not None:
                node = room if binding in ROOM_KEYS else self
                if node.check_action(binding.action.split("(")[0], ()):
                    keys = binding.key.split(",")
                    commands.append(Command(key_names(keys), words_of(binding), binding.action, node))

        async def run(command: Command | None) -> None:
            if command is not None:
                await self.run_action(command.action, default_namespace=command.node)

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(commands), run)

    def action_suspend(self) -> None:
        """Stop, the terminal as it was found, until the shell wants the program back."""
        self.action_suspend_process()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.suspends if action == "suspend" else super().check_action(action, parameters)

    def action_theme(self) -> None:
        """The light look for the dark one, or the other way about."""
        self.theme = OTHER[self.theme].name


def _page_of(corpus: Path | None, query: str) -> "Page | None":
    from tui import first_page

    return first_page.recall(corpus, query)


def _keep_page_of(corpus: Path | None, results: "Results") -> None:
    from tui import first_page

    first_page.keep(corpus, results)


def _collect_garbage() -> None:
    """The first screen is there: what was loaded for it stays, and what comes now may become garbage."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
