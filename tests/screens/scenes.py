"""The canonical screens: how a reader gets to each of them. Snapshots and pictures are made from the same scenes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from search.library import Library, Progress
from tests.tui.fakes import FakeLibrary
from tests.tui.waiting import settled
from tui.app import Explorer
from tui.widgets.search_box import SearchBox

SIZES = ((80, 24), (120, 40), (200, 60))


@dataclass(frozen=True, slots=True)
class Scene:
    """``keys`` lead to it, at each of ``sizes`` (columns and lines)."""

    name: str
    keys: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...] = SIZES
    keeps: bool = False
    """Whether the reader has a place to keep things."""

    async def play(self, pilot: Pilot[None]) -> None:
        """Type and press the keys, letting the answer come before each that is not typed into the search box."""
        await settled(pilot)
        for key in self.keys:
            if len(key) > 1 or not isinstance(pilot.app.focused, SearchBox):
                await settled(pilot)
            await pilot.press(key)
        await settled(pilot)


def explorer(library: Callable[[], Library] = FakeLibrary, data: Callable[[], Path] | None = None) -> Explorer:
    """The application over an injected library, with ``data`` as the place to keep things."""

    def open_library(progress: Callable[[Progress], None]) -> Library:
        return library()

    return Explorer(open_library, data=data)


def scenes(*, word: str, person: str, misspelt: str, rows: int) -> tuple[Scene, ...]:
    """The canonical screens over a corpus of which ``word`` and ``person`` are found and ``misspelt`` is not.

    The article to be read stands ``rows`` under the first that has ``word``.
    """
    reading = (*word, "enter", *["down"] * rows, "enter")
    comparing = (*word, "enter", "t", "enter", "enter", "3")
    keeping = (*reading, "f", "d")
    kept = (
        *keeping,
        *"Ponts",
        "enter",
        *"à vérifier",
        "enter",
        "1",
        "d",
        "enter",
        "enter",
        "t",
        "d",
        "enter",
        "enter",
    )
    return (
        Scene("recherche-vide", ()),
        Scene("resultats", (*word, "enter", "down")),
        Scene("article", (*person, "enter", "enter", "n", "e", "e")),
        Scene("marques", (*reading, "m"), sizes=(SIZES[0],)),
        Scene("comparaison", (*comparing, "down")),
        Scene("sujets", ("enter", "t")),
        Scene("filtres", (*word, "enter", "r", "enter"), sizes=SIZES[:2]),
        Scene("noms", (*word, "enter", "enter", "i"), sizes=SIZES[:2]),
        Scene("fiche", (*person, "enter", "enter", "e", "enter"), sizes=SIZES[:2]),
        Scene("contextes", (*word, "enter", "v"), sizes=SIZES[:2]),
        Scene("corriger", (*word, "enter", "t", "enter", "w"), sizes=SIZES[:2]),
        Scene("corrections", (*word, "enter", "t", "enter", "x", "C"), sizes=SIZES[:2]),
        Scene("garder", keeping, sizes=SIZES[:2], keeps=True),
        Scene("dossiers", (*kept, "D"), sizes=SIZES[:1], keeps=True),
        Scene("dossier", (*kept, "D", "enter"), keeps=True),
        Scene("exporter", (*reading, "Y"), sizes=SIZES[:2], keeps=True),
        Scene("aide", ("enter", "enter", "question_mark")),
        Scene("commandes", ("ctrl+p",), sizes=(SIZES[0],)),
        Scene("aucun-resultat", tuple(misspelt)),
        Scene("trop-petit", (), sizes=((38, 9),)),
        Scene("papier", (*comparing, "T"), sizes=(SIZES[1],)),
    )


INVENTED = scenes(word="viaduc", person="kerbrat", misspelt="viadcu", rows=2)
"""Over ``tests.tui.articles``, which nothing else changes: for snapshots."""
BUNDLED = scenes(word="openai", person="mensch", misspelt="valoristaion", rows=1)
"""Over the articles that ship with the program: for pictures."""
