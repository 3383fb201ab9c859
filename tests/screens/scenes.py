"""The canonical screens: how a reader gets to each of them. Snapshots and pictures are made from the same scenes."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.pilot import Pilot

from search.library import Library, Progress
from tests.tui.fakes import FakeLibrary
from tests.tui.waiting import settled
from tui.app import Explorer

SIZES = ((80, 24), (120, 40), (200, 60))


@dataclass(frozen=True, slots=True)
class Scene:
    """``keys`` lead to it; ``small`` scenes are of one size of their own."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] | None = None

    async def play(self, pilot: Pilot[None]) -> None:
        """Type and press the keys, letting the answer come before each that is not a letter."""
        await settled(pilot)
        for key in self.keys:
            if len(key) > 1:
                await settled(pilot)
            await pilot.press(key)
        await settled(pilot)


def explorer(library: Callable[[], Library] = FakeLibrary) -> Explorer:
    """The application over an injected library."""

    def open_library(progress: Callable[[Progress], None]) -> Library:
        return library()

    return Explorer(open_library)


SCENES = (
    Scene("recherche-vide", ()),
    Scene("resultats", (*"viaduc", "enter", "down")),
    Scene("article", (*"kerbrat", "enter", "down", "enter", "n", "n")),
    Scene("marques", (*"kerbrat", "enter", "down", "enter", "m", "e", "e")),
    Scene("comparaison", (*"viaduc", "enter", "down", "down", "enter", "f", "c", "down")),
    Scene("sujets", ("enter", "t")),
    Scene("aide", ("enter", "enter", "question_mark")),
    Scene("commandes", ("ctrl+p",)),
    Scene("aucun-resultat", tuple("viadcu")),
    Scene("trop-petit", (), size=(38, 9)),
)
