"""All commands by name: type a few letters, Enter does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.widgets import Input

from tui.folding import folded
from tui.screens.lists import PairList
from tui.screens.over import Over
from tui.widgets.heading import Heading
from tui.widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done: its keys, its words, and the action with the node that it belongs to."""

    keys: str
    words: str
    action: str
    node: DOMNode


class Palette(Over[Command | None]):
    """Gives back the chosen command, or none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "dismiss", "fermer", id="palette.close"),
        Binding("down", "move(1)", "descendre", id="palette.down"),
        Binding("up", "move(-1)", "monter", id="palette.up"),
    ]
    AUTO_FOCUS = "#palette-box"

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = list(commands)
        self._shown = self._commands

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Heading("Commandes")
            box = Input(placeholder="quelques lettres…", id="palette-box", compact=True)
            box.cursor_blink = False
            yield box
            pairs = PairList(self._rows())
            pairs.can_focus = False
            yield pairs

    def on_mount(self) -> None:
        self.query_one(Heading).show("Commandes", "Échap\u00a0: fermer · Entrée\u00a0: faire", active=True)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        sought = folded(event.value).split()
        self._shown = [one for one in self._commands if all(word in folded(one.words) for word in sought)]
        self.query_one(PairList).show(self._rows())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        at = self.query_one(PairList).cursor
        self.dismiss(self._shown[at] if self._shown else None)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        message.stop()

    def action_move(self, by: int) -> None:
        self.query_one(PairList).action_move(by)

    def _rows(self) -> list[tuple[str, str]]:
        return [(one.keys, one.words) for one in self._shown] or [("—", "aucune commande de ce nom")]
