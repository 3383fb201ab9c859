"""Setting things aside, and what is then done with them."""

from pathlib import Path

import pytest
from textual.events import Key, Paste

from search.dossiers.model import Dossier, DossiersError
from tests.tui.fakes import FakeLibrary, opening
from tests.tui.reader import LARGE, MIDDLE, SMALL, Reader, reading
from tests.tui.waiting import settled
from tui import paths
from tui.app import Explorer
from tui.layout import Pane
from tui.screens.dossiers import DossierDrawer, DossiersDrawer
from tui.screens.note_editor import NoteEditor
from tui.widgets.keys_line import KeysLine

OUEST = ("enter", "down", "down", "enter")
"""To the article that has the figures."""


async def set_aside(reader: Reader, name: str = "Ponts", note: str = "", *, first: bool = False) -> None:
    """In the one dossier that there is, or in a new one (``first``)."""
    await reader.press("d")
    if first:
        await reader.type(name)
    await reader.press("enter")
    await reader.type(note)
    await reader.press("enter")


async def test_a_passage_an_article_and_a_topic_are_set_aside_with_notes() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press(*OUEST, "f")
        await set_aside(reader, note="vérifier", first=True)
        assert reader.sees("Dans le dossier «\u00a0Ponts\u00a0» (D\u00a0: l’ouvrir).")
        await reader.press("1")
        await set_aside(reader)
        await reader.press("t")
        await set_aside(reader, note="trancher")
        (made,) = library.dossiers.all()
        assert made.name == "Ponts"
        assert [(type(item.what).__name__, item.note) for item in made.items] == [
            ("Passage", "vérifier"),
            ("WholeArticle", ""),
            ("TopicRef", "trancher"),
        ]
        await reader.press("D", "enter")
        assert reader.sees("✎ «\u00a0Le chantier aura coûté 15 millions")
        assert reader.sees("Note\u00a0: vérifier")
        assert reader.sees("sujet")


async def test_a_second_dossier_is_made_where_there_is_one() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press("enter")
        await set_aside(reader, first=True)
        await reader.press("d", "down", "enter")
        await reader.type("Viaducs")
        await reader.press("enter", "enter")
        assert [each.name for each in library.dossiers.all()] == ["Ponts", "Viaducs"]


async def test_nothing_is_set_aside_by_who_changes_their_mind() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press("enter", "d", "escape")
        await reader.press("d")
        await reader.type("Ponts")
        await reader.press("enter", "escape")
        assert library.dossiers.all() == ()


async def test_a_piece_is_annotated_moved_removed_and_all_that_undone() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press("enter")
        await set_aside(reader, first=True)
        await reader.press("down")
        await set_aside(reader)
        before = library.dossiers.all()
        first, second = before[0].items
        await reader.press("D", "enter", "J")
        assert [item.id for item in library.dossiers.all()[0].items] == [second.id, first.id]
        await reader.press("n")
        await reader.type("à relire")
        await reader.press("enter")
        assert library.dossiers.all()[0].items[1].note == "à relire"
        assert reader.sees("Note\u00a0: à relire")
        await reader.press("x")
        assert library.dossiers.all()[0].items[0].id == second.id
        assert reader.sees("Retiré du dossier (u\u00a0: annuler).")
        await reader.press("u", "u", "u")
        assert library.dossiers.all() == before
        assert reader.sees("Annulé\u00a0: déplacement.")


async def test_keys_pressed_in_a_row_are_each_carried_out() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press("enter")
        await set_aside(reader, first=True)
        for _ in range(3):
            await reader.press("down")
            await set_aside(reader)
        ids = [item.id for item in library.dossiers.all()[0].items]
        await reader.press("D", "enter")
        for key in "JJJ":
            await reader.pilot.press(key)
        await reader.press("end")
        assert [item.id for item in library.dossiers.all()[0].items] == [*ids[1:], ids[0]]


async def test_a_note_changed_in_another_window_is_not_written_over_and_what_was_typed_is_kept() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press("enter")
        await set_aside(reader, note="avant", first=True)
        (made,) = library.dossiers.all()
        await reader.press("D", "enter", "n")
        library.dossiers.annotate(made.id, made.items[0].id, "de l’autre", "avant")
        await reader.type(" et de moi")
        await reader.press("enter")
        assert library.dossiers.all()[0].items[0].note == "de l’autre"
        assert reader.sees("La note qui y est\u00a0: de l’autre")
        assert reader.sees("avant et de moi")
        await reader.press("enter")
        assert library.dossiers.all()[0].items[0].note == "avant et de moi"


async def test_a_note_of_several_lines_keeps_them() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press("enter")
        await set_aside(reader, first=True)
        (made,) = library.dossiers.all()
        library.dossiers.annotate(made.id, made.items[0].id, "un\ndeux", "")
        await reader.press("D", "enter", "n")
        await reader.type(" trois")
        await reader.press("ctrl+j")
        await reader.type("quatre")
        await reader.press("enter")
        assert library.dossiers.all()[0].items[0].note == "un\ndeux trois\nquatre"
        # Each line is one on the screen, too.
        lines = reader.screen.split("\n")
        assert any("deux trois" in line and "quatre" not in line for line in lines)
        assert reader.sees("quatre")


async def test_keys_that_come_all_at_once_are_taken_in_their_order() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press("enter")
        await set_aside(reader, first=True)
        await reader.press("D", "enter", "n")
        for key in ("u", "n", "ctrl+j", "d", "e", "u", "x", "ctrl+j", "t", "enter"):
            reader.pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(reader.pilot)
        assert library.dossiers.all()[0].items[0].note == "un\ndeux\nt"


async def test_the_keys_of_a_note_are_the_readers_to_choose() -> None:
    library = FakeLibrary()
    app = Explorer(opening(library), data=paths.data)
    app.set_keymap({"note.keep": "f2", "note.newline": "enter"})
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        reader = Reader(pilot)
        await reader.press("enter", "d")
        await reader.type("Ponts")
        await reader.press("enter", "u", "n", "enter", "d", "f2")
        assert library.dossiers.all()[0].items[0].note == "un\nd"


async def test_a_note_is_edited_in_the_middle_pasted_into_and_emptied() -> None:
    library = FakeLibrary()
    async with reading(SMALL, library=library, data=paths.data) as reader:
        await reader.press("enter")
        await set_aside(reader, note="fin", first=True)
        await reader.press("D", "enter", "n", "home")
        reader.pilot.app.post_message(Paste("un\r\nde\x1b]0;x\x07ux\u202e\n"))
        await reader.pilot.pause()
        await reader.press("enter")
        assert library.dossiers.all()[0].items[0].note == "un\nde]0;xux\nfin"
        await reader.press("n", "up", "end")
        await reader.type(" !")
        await reader.press("escape")
        assert library.dossiers.all()[0].items[0].note == "un\nde]0;xux\nfin"
        await reader.press("n")
        for _ in range(40):
            await reader.pilot.press("backspace")
        await reader.press("enter")
        assert library.dossiers.all()[0].items[0].note == ""


async def test_enter_goes_to_the_passage_the_article_and_the_topic() -> None:
    library = FakeLibrary()
    async with reading(LARGE, library=library, data=paths.data) as reader:
        await reader.press(*OUEST, "f", "f")
        await set_aside(reader, first=True)
        await reader.press("t", "down")
        await set_aside(reader)
        await reader.press("1", "home")
        await set_aside(reader)
        await reader.press("D", "enter", "enter")
        assert (reader.room.pane, reader.shown) == (Pane.ARTICLE, "ouest")
        # The passage is the current one: it can be cited as it was set aside.
        await reader.press("y")
        assert reader.pilot.app.clipboard.startswith("«\u00a0Quelque 1 200 véhicules y passeront chaque jour")
        assert "«\u00a0Quelque 1 200 véhicules y passeront chaque jour, contre 800 sur l’ancien pont.\u00a0»" in (
            reader.pilot.app.clipboard
        )
        await reader.press("D", "enter", "down", "enter")
        assert reader.room.pane is Pane.COMPARISON
        assert reader.comparison.topic is not None and reader.comparison.topic.id == "traffic"
        await reader.press("D", "enter", "down", "down", "enter")
        assert (reader.room.pane, reader.shown) == (Pane.ARTICLE, "courrier")


async def test_what_is_gone_from_the_corpus_is_said_to_be() -> None:
    library = FakeLibrary()
    async with reading(MIDDLE, library=library, data=paths.data) as reader:
        await reader.press(*OUEST, "f")
        await set_aside(reader, first=True)
        library.articles = library.articles[1:]
        await reader.press("D", "enter")
        assert reader.sees("perdu")
        assert reader.sees("Cet article n’est plus dans le corpus.")
        await reader.press("enter")
        assert isinstance(reader.pilot.app.screen, DossierDrawer)
        # What it said is still there to be cited.
        await reader.press("y")
        assert "15 millions d’euros" in reader.pilot.app.clipboard


async def test_dossiers_are_made_renamed_removed_and_exported() -> None:
    library = FakeLibrary()
    async with reading(SMALL, library=library, data=paths.data) as reader:
        await reader.press("enter", "D")
        assert reader.sees("Il n’y a pas encore de dossier pour ce corpus.")
        await reader.press("a")
        await reader.type("Ponts")
        await reader.press("enter", "R")
        await reader.type(" et viaducs")
        await reader.press("enter")
        assert [each.name for each in library.dossiers.all()] == ["Ponts et viaducs"]
        await reader.press("Y", "down", "enter")
        (saved,) = (paths.data() / "exports").glob("ponts*")
        assert saved.name == "ponts-et-viaducs.html"
        saved.unlink()
        await reader.press("x")
        assert library.dossiers.all() == ()
        await reader.press("u")
        assert [each.name for each in library.dossiers.all()] == ["Ponts et viaducs"]
        assert isinstance(reader.pilot.app.screen, DossiersDrawer)


async def test_a_change_that_cannot_be_kept_is_said_so(tmp_path: Path) -> None:
    from search.dossiers import Dossiers

    library = FakeLibrary()
    (tmp_path / "occupé").write_text("un fichier à la place du dossier")
    library.dossiers = Dossiers(tmp_path / "occupé" / "dossiers")
    async with reading(LARGE, library=library, data=paths.data) as reader:
        await reader.press("enter")
        await set_aside(reader, first=True)
        assert reader.sees("Pas gardé\u00a0:")


async def test_hostile_words_are_shown_as_they_are() -> None:
    library = FakeLibrary()
    async with reading(library=library, data=paths.data) as reader:
        await reader.press("enter", "end", "enter", "end", "semicolon", "semicolon")
        await set_aside(reader, name="[bold]x[/]", note="[@click=app.quit]", first=True)
        await reader.press("D")
        assert reader.sees("[bold]x[/]")
        await reader.press("enter")
        assert reader.sees("[@click=app.quit]")


async def test_an_empty_list_shows_no_key_that_does_nothing(tmp_path: Path) -> None:
    async with reading(data=lambda: tmp_path) as reader:
        await reader.press("enter", "D")
        keys = reader.pilot.app.screen.query_one(KeysLine).plain
        assert "a\u00a0nouveau" in keys and "Échap\u00a0fermer" in keys
        assert not any(word in keys for word in ("ouvrir", "renommer", "supprimer"))
        await reader.press("escape", "s")
        assert "oublier" not in reader.pilot.app.screen.query_one(KeysLine).plain


async def test_what_could_not_be_kept_is_told_to_the_end_and_its_note_is_there_to_be_kept_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = FakeLibrary()

    def full(name: str) -> Dossier:
        raise DossiersError(f"/un/chemin/assez/long/pour/tenir/la/ligne/de/{name} : plus de place sur le disque")

    async with reading(library=library, data=paths.data) as reader:
        await reader.press(*OUEST, "f")
        with monkeypatch.context() as patch:
            patch.setattr(library.dossiers, "create", full)
            await set_aside(reader, note="vérifier", first=True)
        assert isinstance(reader.pilot.app.screen, NoteEditor)
        assert "plus de place sur le disque" in " ".join(reader.screen.split())
        await reader.type(" deux fois")
        await reader.press("enter")
        assert library.dossiers.all()[0].items[0].note == "vérifier deux fois"
