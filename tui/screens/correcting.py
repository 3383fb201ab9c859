"""What a reader corrects, by one key each, applied at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from corpus.french.typography import NBSP
from tui.actions import Place
from tui.screens.comparing import Comparing

if TYPE_CHECKING:
    from corpus.entities.model import EntityType
    from search.corrections.model import Correction
    from search.library import Library

_Make: TypeAlias = "Callable[[Library], Correction]"


class Correcting(Comparing, inherit_bindings=False):
    """Corrects figures where they are compared, and names where they stand."""

    def make(self, make: _Make, *, parts: bool = False) -> None:
        """Make a correction, then show everything as it now is, and say what was corrected. ``parts`` says that it
        takes the statement under the cursor out of its topic."""

        def made(library: "Library") -> tuple[bool, str]:
            from search.corrections.model import CorrectionsError

            try:
                return True, make(library).wording
            except CorrectionsError as error:
                return False, str(error)
            except OSError as error:
                from tui import faults

                return False, faults.wording(error)

        self.desk.do(made, lambda outcome: self._made(outcome, parts))

    def _made(self, outcome: tuple[bool, str], parts: bool) -> None:
        done, words = outcome
        if done:
            self.parted = parts
            self.ask_again()
            self.tell(f"Corrigé (C{NBSP}: annuler){NBSP}: {words}")
        else:
            self.tell(f"Pas corrigé{NBSP}: {words}")

    def action_part(self) -> None:
        from tui.screens import questions

        questions.part(self)

    def action_join(self) -> None:
        from tui.screens import questions

        questions.join(self)

    def action_restate(self) -> None:
        from tui.screens import questions

        questions.restate(self)

    def action_rename(self) -> None:
        self._correct_mention("rename")

    def action_merge(self) -> None:
        self._correct_mention("merge")

    def action_retype(self) -> None:
        self._correct_mention("retype")

    def action_ignore(self) -> None:
        self._correct_mention("ignore")

    def _correct_mention(self, what: str) -> None:
        mention = self.view.current_mention
        if mention is not None:
            self.correct(what, mention.type, mention.canonical)

    def correct(self, what: str, type: "EntityType", name: str) -> None:
        """Ask for what is needed to correct a name, then do it."""
        from tui.screens import questions

        questions.correct(self, what, type, name)

    def action_corrections(self) -> None:
        from tui.screens.corrections import CorrectionsDrawer

        self.app.push_screen(CorrectionsDrawer(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "part":
            return self.place is Place.STATEMENTS
        if action in ("join", "restate"):
            return self.place is Place.STATEMENTS or (self.place is Place.ARTICLE and self.view.at_figure)
        if action in ("rename", "merge", "retype", "ignore"):
            return self.place is Place.ARTICLE and self.view.current_mention is not None
        return super().check_action(action, parameters)
