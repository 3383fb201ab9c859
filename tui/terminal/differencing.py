"""Textual's display step, replaced: the application draws cells, and only what differs goes down the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App
from textual.driver import Driver

from tui.terminal.support import why_off

if TYPE_CHECKING:
    from tui.terminal.display import Display
    from tui.terminal.driver import CalmDriver


class Differencing(App[None]):
    """An application that sends differences of cells: derive from it instead of from `App[None]`, nothing else to do.

    Set `differencing` to False before it runs to leave the drawing to Textual; `focus_reports` and `kitty_keys` say
    whether the terminal is asked for these, None where it is asked for the mouse. With a version of Textual that it
    was not tried with, and where the driver isn't ours (headless tests, `TEXTUAL_DRIVER`), Textual draws in any case.
    """

    differencing: bool = True
    focus_reports: bool | None = None
    kitty_keys: bool | None = None
    _cells: Display | None = None
    _calm_driver: CalmDriver | None = None

    def action_repaint(self) -> None:
        """Draw the whole screen again: for a terminal that something else has written to. To be bound to Ctrl+L."""
        if self._cells is not None:
            self._cells.repaint()
        else:
            self.refresh()

    def more_to_come(self) -> bool:
        """Whether what is drawn now is about to change: a frame may wait for that a moment."""
        return False

    def get_driver_class(self) -> type[Driver]:
        if why_off():
            return super().get_driver_class()
        from tui.terminal.driver import CalmDriver

        return CalmDriver

    def _build_driver(self, *args: Any, **named: Any) -> Driver:
        driver = super()._build_driver(*args, **named)
        if not why_off():
            from tui.terminal.display import Display
            from tui.terminal.driver import CalmDriver

            if isinstance(driver, CalmDriver):
                self._calm_driver = driver
                self._cells = Display(self, driver) if self.differencing else None
        return driver

    async def _on_resize(self, event: events.Resize) -> None:
        # Not instead of App's handler: Textual calls both.
        if self._cells is not None:
            self._cells.resized(event.size)

    def _display(self, screen: Any, renderable: Any, *args: Any, **named: Any) -> None:
        cells = self._cells
        if cells is None or not cells.draws(renderable):
            super()._display(screen, renderable, *args, **named)
            if self._calm_driver is not None and renderable is not None and not self._batch_count:
                self._calm_driver.let_keys_in()
            return
        try:
            if self._running and not self._closed and not self._batch_count:
                writing = hasattr(self.screen.focused, "cursor_screen_offset")
                cursor = self.screen.outer_size.clamp_offset(self.cursor_position) if writing else None
                cells.draw(renderable, cursor)
        except Exception as error:
            self._handle_exception(error)
        finally:
            self.post_display_hook()
