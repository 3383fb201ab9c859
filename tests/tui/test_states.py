"""What is said when things are not as wished, hostile text, and a room at rest."""

import threading
from collections.abc import Callable

import pytest

from corpus.article import Problem
from search.comparison.model import Topic
from search.library import Library, Progress
from tests.tui.articles import ARTICLES
from tests.tui.fakes import FakeLibrary, opening, refusing
from tests.tui.reader import LARGE, MIDDLE, SMALL, Reader, reading
from tests.tui.waiting import settled, until
from tui import paths, scope
from tui.app import Explorer
from tui.screens import early
from tui.screens.contexts import Contexts
from tui.widgets.heading import Heading
from tui.widgets.search_box import SearchBox


async def test_a_corpus_that_cannot_be_opened_is_said_in_one_line() -> None:
    async with reading(open_library=refusing("/corpus : le dossier est vide")) as reader:
        assert reader.sees("Rien à lire ici")
        assert reader.sees("/corpus : le dossier est vide")
        await reader.press("enter", "enter", "t", "c", "n", "b", "p", "z")
        assert reader.sees("Recherche")


async def test_an_opening_that_breaks_off_is_said_and_stays_so() -> None:
    def broken(progress: Callable[[Progress], None]) -> Library:
        raise ValueError("bad value(s) in fds_to_keep")

    async with reading(open_library=broken) as reader:
        assert reader.sees("Rien à lire ici") and reader.sees("fds_to_keep")
        assert reader.sees("mistral-tui index")
        assert not reader.sees("Ouverture…")


async def test_files_that_could_not_be_read_are_counted_and_listed() -> None:
    problems = (
        Problem("a.md", "l’en-tête ne se lit pas"), Problem("b.txt", "ce n’est pas du texte"),
        Problem("a.md", "ligne 3\u00a0: texte vide"), Problem("c.txt", "lu en Windows-1252", refused=False),
    )  # fmt: skip
    async with reading(library=FakeLibrary(problems=problems)) as reader:
        assert reader.sees("2\u00a0fichiers mal lus · p\u00a0: lesquels")
        await reader.press("enter", "p")
        assert reader.sees("b.txt") and reader.sees("ce n’est pas du texte")


async def test_reading_the_corpus_shows_how_far_it_is() -> None:
    app = Explorer(opening())
    async with app.run_test(size=SMALL) as pilot:
        from tui.screens.desk import Indexing

        reader = Reader(pilot)
        await settled(pilot)
        reader.room.post_message(Indexing(120, 400))
        await settled(pilot)
        assert reader.sees("Lecture du corpus\u00a0: 120 sur 400\u00a0articles")


async def test_what_is_typed_before_the_corpus_is_open_is_searched_then() -> None:
    gate = threading.Event()

    def open_slowly(progress: Callable[[Progress], None]) -> Library:
        gate.wait(10)
        return FakeLibrary()

    app = Explorer(open_slowly)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*"chambre")
        gate.set()
        await settled(pilot)
        assert Reader(pilot).results.count() == 1


async def test_to_set_something_aside_before_the_corpus_is_open_is_said_to_be_too_early(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(early, "_PATIENCE", 0.0)
    gate = threading.Event()

    def open_slowly(progress: Callable[[Progress], None]) -> Library:
        gate.wait(20)
        return FakeLibrary()

    app = Explorer(open_slowly, data=paths.data)
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: Reader(pilot).room.desk.asked_to_open)
        await pilot.press("enter", "d")
        await until(pilot, lambda: Reader(pilot).sees("avant que le corpus soit lu"))
        gate.set()
        await settled(pilot)


async def test_a_drawer_opened_before_the_corpus_is_filled_once_it_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(early, "_PATIENCE", 0.0)
    gate = threading.Event()

    def open_slowly(progress: Callable[[Progress], None]) -> Library:
        gate.wait(20)
        return FakeLibrary()

    app = Explorer(open_slowly)
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: Reader(pilot).room.desk.asked_to_open)
        room = Reader(pilot).room
        room.desk.asked_to_open = False
        await pilot.press(*"viaduc", "enter", "v", "r", "h", "i", "o")
        assert app.screen is room, "there is nothing yet to fill anything from"
        room.desk.asked_to_open = True
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, Contexts))
        gate.set()
        await settled(pilot)
        assert Reader(pilot).sees("occurrence")


async def test_a_comparison_of_very_many_articles_is_said_to_take_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scope, "WHOLE_CORPUS", 1)
    gate = threading.Event()

    class Slow(FakeLibrary):
        def topics(self, query: str = "", going_on: Callable[[], None] | None = None) -> tuple[Topic, ...]:
            gate.wait(20)
            return super().topics(query, going_on)

    monkeypatch.setattr(early, "_PATIENCE", 0.0)
    async with reading(library=Slow()) as reader:
        await reader.pilot.press("escape", "t")
        await until(reader.pilot, lambda: reader.sees("quelques minutes"))
        gate.set()
        await until(reader.pilot, lambda: reader.sees("conflit"))


async def test_an_error_while_searching_is_told_and_the_room_stays_open() -> None:
    class Failing(FakeLibrary):
        def open_article(self, article_id: str, query: str = "") -> None:
            raise OSError("le disque [bold]ne répond plus[/bold]")

    async with reading(library=Failing()) as reader:
        await reader.press("enter", "enter")
        await until(reader.pilot, lambda: reader.sees("Erreur inattendue"))
        assert reader.sees("[bold]")


async def test_markup_in_articles_and_queries_is_only_text() -> None:
    async with reading(MIDDLE) as reader:
        assert reader.sees("Notes d’un riverain [sic]")
        await reader.press("enter", "G")
        assert reader.sees("[@click=app.quit]les haubans[/]")
        await reader.press("slash")
        await reader.type("[bold]x[/]")
        assert reader.sees("[bold]x[/]\u00a0»")


async def test_no_control_character_reaches_the_screen() -> None:
    hostile = type(ARTICLES[3])(
        id="h",
        title="Titre \x1b]0;pris\x07",
        source="So\u202eurce\x9b2J",
        text="Corps \x1b[31mrouge\x1b[0m\u200b fin.",
    )
    async with reading(MIDDLE, library=FakeLibrary((hostile,))) as reader:
        await reader.press("enter")
        assert reader.sees("Corps [31mrouge[0m fin.")
        assert not set(reader.screen) & set("\x1b\x07\x9b\u202e\u200b")


async def test_nothing_moves_by_itself() -> None:
    async with reading() as reader:
        app = reader.pilot.app
        assert app.animation_level == "none"
        assert not reader.room.query_one(SearchBox).cursor_blink
        for node in (app, reader.room, *reader.room.walk_children()):
            assert not [timer for timer in node._timers if timer._active.is_set()]


async def test_each_pane_in_view_has_its_head_and_the_one_with_the_focus_stands_out() -> None:
    async with reading(LARGE) as reader:
        await reader.press("enter", "enter")
        heads = [line for line in reader.screen.splitlines() if "Résultats" in line]
        assert heads and "─ Résultats ─" in heads[0] and "━ Article" in heads[0]
        assert len(reader.room.query(Heading)) == 3


async def test_an_article_that_is_gone_is_said_to_be() -> None:
    class Emptied(FakeLibrary):
        def open_article(self, article_id: str, query: str = "") -> None:
            return None

    async with reading(library=Emptied()) as reader:
        await reader.press("enter", "enter")
        assert reader.sees("cet article n’est plus dans le corpus")


async def test_leaving_does_not_wait_for_a_corpus_that_is_still_being_read() -> None:
    began, left, never = threading.Event(), threading.Event(), threading.Event()

    def open_without_end(progress: Callable[[Progress], None]) -> Library:
        try:
            for number in range(10_000):
                progress(Progress(number, 10_000))
                began.set()
                never.wait(0.01)
        except BaseException:
            left.set()
            raise
        return FakeLibrary()

    app = Explorer(open_without_end)
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, began.is_set)
        await pilot.press("ctrl+c")
    assert left.wait(10)
