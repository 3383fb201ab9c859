"""Asking the reader for one thing: a row of a list, or a few words; for this article or for all."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Input

from corpus.french.clean import clean_line
from tui.actions import CHOICE_KEYS, ENTER_KEY, PROMPT_KEYS, Place
from tui.screens.drawer import LEAST, Drawer
from tui.terminal.safe import safe
from tui.widgets.entries import Entry


class _Scoped(Drawer):
    """Holds where the answer is to apply."""

    def __init__(self, title: str, words: str | Text, *, article: str | None) -> None:
        """``article``: the one to which the answer may be kept; ``None`` where there is no choice."""
        super().__init__(title)
        self._words, self._article = words, article
        self._here = False

    @property
    def where(self) -> str | None:
        """The article to which the answer is kept; ``None`` for all."""
        return self._article if self._here else None

    def filled(self) -> None:
        self._question()
        self._tell_scope()

    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        self._question()

    def _question(self) -> None:
        """Say what is asked, where there is room under the passage that it is about."""
        words = self._words if isinstance(self._words, Text) else Text(self._words)
        self.say(words if self.app.size.height > LEAST else words.split("\n\n")[-1])

    def _tell_scope(self) -> None:
        scope = "dans cet article" if self._here else "partout"
        self.head(scope if self._article is not None else "")

    def action_scope(self) -> None:
        self._here = not self._here and self._article is not None
        self._tell_scope()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "scope" or self._article is not None


class Choice(_Scoped):
    """One row is chosen: ``then`` gets its number, and the article or none."""

    BINDINGS: ClassVar[list[BindingType]] = [*CHOICE_KEYS]
    PLACE = Place.CHOICE

    def __init__(
        self,
        title: str,
        words: str | Text,
        rows: Sequence[Entry],
        then: Callable[[int, str | None], None],
        *,
        article: str | None = None,
    ) -> None:
        super().__init__(title, words, article=article)
        self._rows, self._then = rows, then

    def filled(self) -> None:
        super().filled()
        self.show(self._rows)

    def chosen(self, index: int) -> None:
        self.dismiss()
        self._then(index, self.where)


class _Field(Input):
    BINDINGS: ClassVar[list[BindingType]] = [ENTER_KEY]


class Prompt(_Scoped):
    """A few words are typed: ``then`` gets them, and the article or none."""

    BINDINGS: ClassVar[list[BindingType]] = [*CHOICE_KEYS, *PROMPT_KEYS]
    AUTO_FOCUS = "#drawer-box"
    PLACE = Place.PROMPT

    def __init__(
        self,
        title: str,
        words: str | Text,
        value: str,
        then: Callable[[str, str | None], None],
        *,
        article: str | None = None,
    ) -> None:
        super().__init__(title, words, article=article)
        self._value, self._then = value, then

    def body(self) -> Widget:
        # An empty field is seen by what it is for.
        box = _Field(safe(self._value), "tapez ici", id="drawer-box", compact=True, select_on_focus=False)
        box.cursor_blink = False
        return box

    def on_paste(self, event: events.Paste) -> None:
        event.text = safe(event.text)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        words = clean_line(event.value)
        self.dismiss()
        if words:
            self._then(words, self.where)
