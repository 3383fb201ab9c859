"""What the reader takes elsewhere: a citation to the clipboard, anything in a file."""

from tui.actions import Place
from tui.screens.asking import Asking


class Exporting(Asking, inherit_bindings=False):
    """Cites the passage under the cursor, copies a topic with its proofs, exports what has the focus."""

    def action_copy(self) -> None:
        """By OSC 52: the terminal's own clipboard, over SSH too; not every terminal obeys."""
        from tui.screens import taking

        if self.place in (Place.TOPICS, Place.STATEMENTS):
            taking.copy_topic(self)
        else:
            taking.cite(self)

    def action_save(self) -> None:
        """Into a file of the reader's data, whose path is told."""
        from tui.screens import taking

        taking.export(self)
