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
    """``keys`` lead to it, at each of ``sizes`` (columns and lines)."""

    name: str
    keys: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...] = SIZES

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


def scenes(*, word: str, person: str, misspelt: str, rows: int) -> tuple[Scene, ...]:
    """The canonical screens over a corpus of which ``word`` and ``person`` are found and ``misspelt`` is not.

    The article to be read stands ``rows`` under the first that has ``word``.
    """
    reading = (*word, "enter", *["down"] * rows, "enter")
    comparing = (*word, "enter", "t", "enter", "enter", "3")
    return (
        Scene("recherche-vide", ()),
        Scene("resultats", (*word, "enter", "down")),
        Scene("article", (*person, "enter", "enter", "n", "e", "e")),
        Scene("marques", (*reading, "m"), sizes=(SIZES[0],)),
        Scene("comparaison", (*comparing, "down")),
        Scene("sujets", ("enter", "t")),
        Scene("aide", ("enter", "enter", "question_mark")),
        Scene("commandes", ("ctrl+p",), sizes=(SIZES[0],)),
        Scene("aucun-resultat", tuple(misspelt)),
        Scene("trop-petit", (), sizes=((38, 9),)),
        Scene("papier", (*comparing, "T"), sizes=(SIZES[1],)),
    )


INVENTED = scenes(word="viaduc", person="kerbrat", misspelt="viadcu", rows=2)
"""Over ``tests.tui.fakes``, which nothing else changes: for snapshots."""
BUNDLED = scenes(word="valorisation", person="mensch", misspelt="valoristaion", rows=1)
"""Over the articles that ship with the program: for pictures."""
