"""What the reader sets aside in dossiers, and the corpora to choose from."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from tui.screens.comparing import Comparing

if TYPE_CHECKING:
    from tui.app import Explorer


class Keeping(Comparing, inherit_bindings=False):
    """Opens the screens of dossiers and corpora."""

    def action_keep(self) -> None:
        """Set aside the article, passage or topic under the cursor."""
        from tui.screens import setting_aside

        setting_aside.keep(self)

    def action_dossiers(self) -> None:
        from tui.screens.dossiers import DossiersDrawer

        self.app.push_screen(DossiersDrawer(self))

    def action_corpora(self) -> None:
        from tui.screens.corpora import CorporaDrawer

        self.app.push_screen(CorporaDrawer(self))

    @property
    def corpus(self) -> Path | None:
        """What is open; ``None`` for the bundled articles."""
        return cast("Explorer", self.app).corpus

    def on_unmount(self) -> None:
        # Textual keeps an application's first screen to its end, and it would keep the whole corpus: results, too,
        # ask the library for what they count.
        self.desk.close()
        self.results = None

    def open_corpus(self, corpus: Path | None) -> None:
        """Leave this room for one over another corpus (the bundled articles for ``None``)."""
        cast("Explorer", self.app).open_corpus(corpus)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "corpora" and cast("Explorer", self.app).opener is None:
            return False
        return super().check_action(action, parameters)
