"""The list of what was corrected, newest first, to be taken back."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from corpus.french.typography import NBSP, plural, short_date
from search.corrections.model import Correction, CorrectionsError
from tui.actions import UNDO_KEYS, Place
from tui.screens.drawer import Drawer
from tui.terminal.safe import safe
from tui.widgets.entries import Entry
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from search.library import Library
    from tui.screens.correcting import Correcting


class CorrectionsDrawer(Drawer):
    """One correction a line; a key takes the current one back."""

    BINDINGS: ClassVar[list[BindingType]] = [*UNDO_KEYS]
    PLACE = Place.CORRECTIONS
    WIDE = True

    def __init__(self, room: "Correcting") -> None:
        super().__init__("Corrections")
        self._room = room
        self._made: tuple[Correction, ...] = ()

    def filled(self) -> None:
        self._room.desk.ask("corrections", lambda library: library.corrections.entries(), self._shown)

    def _shown(self, made: tuple[Correction, ...]) -> None:
        if not self.there:
            return
        self._made = made
        self.show(
            [Entry(lead=short_date(each.made.astimezone().date()), words=each.wording) for each in made],
            cursor=self.cursor,
        )
        self.head(plural(len(made), "correction") if made else "")
        how = (
            f"Pour corriger{NBSP}: x, u et{NBSP}w sur un chiffre comparé{NBSP}; "
            f"R, U, S et{NBSP}X sur un nom de l’article."
        )
        self.say("" if made else f"Rien n’a été corrigé dans ce corpus. {how}")

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        super().on_row_list_moved(message)
        # A line may be too narrow for it.
        if message.index < len(self._made):
            self.say(safe(self._made[message.index].wording))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is taken back where nothing was made, and no key is shown for it."""
        return bool(self._made) if action == "undo" else super().check_action(action, parameters)

    def action_undo(self) -> None:
        at = self.cursor
        id = self._made[at].id
        # Gone from the list at once: the key pressed again means the next one.
        self._shown((*self._made[:at], *self._made[at + 1 :]))

        def undone(library: "Library") -> str:
            try:
                library.corrections.undo(id)
            except CorrectionsError as error:
                return str(error)
            return ""

        def then(fault: str) -> None:
            if fault:
                self._room.tell(f"Pas annulé{NBSP}: {fault}")
            else:
                self._room.ask_again()
            self.filled()

        self._room.desk.do(undone, then)
