"""What is marked in the text, and how it looks; Enter marks a sort no more, or again."""

from tui.actions import Place
from tui.screens.drawer import Drawer
from tui.screens.filters import SET, UNSET
from tui.widgets.article import ArticleView
from tui.widgets.entries import Entry
from tui.widgets.wording import LOOKS, MORE_LOOKS


class LooksDrawer(Drawer):
    """The legend of the marks."""

    PLACE = Place.LOOKS

    def __init__(self, view: ArticleView) -> None:
        super().__init__("Légende")
        self._view = view

    def filled(self) -> None:
        entries = [
            Entry(
                lead=UNSET if look in self._view.unmarked else SET,
                look="muted" if look in self._view.unmarked else "marker",
                words=meaning,
                style=self._view.look(look),
                tail=style,
            )
            for look, (style, meaning) in LOOKS.items()
        ]
        more = [Entry(words=meaning, style=self._view.look(look), tail=style) for look, style, meaning in MORE_LOOKS]
        self.show([*entries, *more], cursor=self.cursor)

    def chosen(self, index: int) -> None:
        if index < len(LOOKS):
            self._view.toggle_look(list(LOOKS)[index])
            self.filled()
