"""The reading room by its keys, as a reader meets it, over invented articles."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from corpus.article import Problem
from search.library import Library, Progress
from tests.tui.fakes import ARTICLES, FakeLibrary, opening, refusing
from tests.tui.waiting import settled, until
from tui.app import Explorer
from tui.layout import Pane
from tui.screens.lists import ListScreen
from tui.screens.palette import Palette
from tui.screens.reading_room import ReadingRoom
from tui.widgets.article import ArticleView
from tui.widgets.comparison import ComparisonPane
from tui.widgets.heading import Heading
from tui.widgets.keys_line import KeysLine
from tui.widgets.prose import Prose
from tui.widgets.results import ResultList
from tui.widgets.search_box import SearchBox
from tui.widgets.statements import StatementTable
from tui.widgets.topics import TopicList

SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (200, 60)


class Reader:
    """What a reader can do and see."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def room(self) -> ReadingRoom:
        room = self.pilot.app.screen_stack[0]
        assert isinstance(room, ReadingRoom)
        return room

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await settled(self.pilot)

    async def type(self, words: str) -> None:
        await self.pilot.press(*words)
        await settled(self.pilot)

    def sees(self, words: str) -> bool:
        return words in self.screen

    @property
    def screen(self) -> str:
        app = self.pilot.app
        strips = app.screen._compositor.render_strips(app.size)
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    @property
    def article(self) -> ArticleView:
        return self.room.query_one(ArticleView)

    @property
    def shown(self) -> str | None:
        return self.article.opened.annotated.article.id if self.article.opened else None

    @property
    def results(self) -> ResultList:
        return self.room.query_one(ResultList)

    @property
    def comparison(self) -> ComparisonPane:
        return self.room.query_one(ComparisonPane)

    def focused(self) -> object:
        return self.pilot.app.focused


@asynccontextmanager
async def reading(
    size: tuple[int, int] = SMALL,
    library: FakeLibrary | None = None,
    open_library: Callable[[Callable[[Progress], None]], Library] | None = None,
) -> AsyncIterator[Reader]:
    app = Explorer(open_library or opening(library))
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield Reader(pilot)


# Searching


async def test_the_search_has_the_focus_from_the_first_key_and_finds_as_one_types() -> None:
    async with reading() as reader:
        await reader.type("chambre")
        assert reader.room.query_one(SearchBox).value == "chambre"
        assert reader.results.count() == 1
        assert reader.sees("Pont de Kermorvan : la note grimpe")


async def test_an_empty_search_shows_everything_newest_first_and_says_when_a_day_is_unknown() -> None:
    async with reading() as reader:
        assert reader.results.count() == len(ARTICLES)
        screen = reader.screen
        assert screen.index("4 mars 2025") < screen.index("1er mars 2025") < screen.index("26 févr. 2025")
        assert "date inconnue" in screen


async def test_a_run_of_keys_is_one_search_and_an_older_answer_never_replaces_a_newer() -> None:
    library = FakeLibrary()
    async with reading(library=library) as reader:
        before = len(library.asked)
        await reader.type("viaduc")
        assert library.asked[before:][-1] == "viaduc"
        assert len(library.asked) - before < len("viaduc")
        assert reader.room.results is not None and reader.room.results.query == "viaduc"


@pytest.mark.parametrize("key", ["enter", "down", "escape"])
async def test_the_box_is_left_for_the_results(key: str) -> None:
    async with reading() as reader:
        await reader.press(key)
        assert reader.focused() is reader.results


async def test_slash_goes_back_to_the_search_from_anywhere() -> None:
    for keys in (["enter"], ["enter", "enter"], ["enter", "t"]):
        async with reading() as reader:
            await reader.press(*keys, "slash")
            assert reader.focused() is reader.room.query_one(SearchBox)


async def test_letters_typed_in_the_search_are_letters() -> None:
    async with reading() as reader:
        await reader.type("qtz?1")
        assert reader.room.query_one(SearchBox).value == "qtz?1"


async def test_nothing_found_offers_another_spelling_which_enter_takes() -> None:
    async with reading() as reader:
        await reader.type("viadcu")
        assert reader.sees("Aucun article ne répond à «\u00a0viadcu\u00a0».")
        assert reader.sees("Vouliez-vous dire «\u00a0viaduc\u00a0»\u00a0?")
        await reader.press("enter")
        assert reader.room.query_one(SearchBox).value == "viaduc"
        assert reader.results.count() == 3


async def test_more_results_are_asked_for_as_the_reader_nears_the_end() -> None:
    many = tuple(
        type(ARTICLES[3])(id=str(number), title=f"Article {number}", text=f"Texte {number} sur la mer.")
        for number in range(120)
    )
    async with reading(library=FakeLibrary(many)) as reader:
        await reader.press("enter")
        assert reader.results.count() == 50
        await reader.press("G")
        await until(reader.pilot, lambda: reader.results.count() == 100)
        assert reader.results.cursor == 49


# Reading


async def test_enter_opens_the_article_under_the_cursor() -> None:
    async with reading() as reader:
        await reader.press("enter", "j", "j", "enter")
        assert reader.shown == "ouest"
        assert reader.focused() is reader.article
        assert reader.sees("mercredi 26 février 2025 · L’Écho de l’Ouest · reportage")


async def test_where_both_are_in_view_the_article_follows_the_cursor() -> None:
    async with reading(MIDDLE) as reader:
        assert reader.shown == "courrier"
        await reader.press("enter", "down")
        assert reader.shown == "monde"
        await reader.press("k")
        assert reader.shown == "courrier"


@pytest.mark.parametrize(
    ("forth", "back", "word", "count"),
    [("n", "N", "occurrence", 2), ("e", "E", "entité", 7), ("f", "F", "chiffre", 3)],
)
async def test_marks_are_stepped_through_both_ways_and_around(forth: str, back: str, word: str, count: int) -> None:
    async with reading() as reader:
        await reader.type("kermorvan ouvrages")
        await reader.press("enter", "down", "down", "enter")
        assert reader.shown == "ouest"
        spans = len(reader.article.opened.offsets) if reader.article.opened else 0
        count = spans if forth == "n" else count
        await reader.press(forth)
        assert reader.sees(f"{word} 1/{count}")
        await reader.press(back)
        assert reader.sees(f"{word} {count}/{count}")
        await reader.press(forth, forth)
        assert reader.sees(f"{word} 2/{count}")


async def test_an_article_without_marks_says_so() -> None:
    async with reading() as reader:
        await reader.press("enter", "G", "enter", "f")
        assert reader.sees("aucun chiffre")
        await reader.press("e")
        assert reader.sees("aucune entité")


async def test_the_article_scrolls_by_line_page_and_end() -> None:
    async with reading((60, 12)) as reader:
        await reader.press("enter", "down", "down", "enter")
        view = reader.article
        for key, row in (("j", 1), ("down", 2), ("k", 1), ("up", 0)):
            await reader.press(key)
            assert view.scroll_offset.y == row
        await reader.press("space")
        page = view.scroll_offset.y
        assert page > 4
        await reader.press("pageup")
        assert view.scroll_offset.y == 0
        await reader.press("pagedown")
        assert view.scroll_offset.y == page
        await reader.press("G")
        assert view.scroll_offset.y == view.max_scroll_y
        await reader.press("g")
        assert view.scroll_offset.y == 0
        await reader.press("end", "home")
        assert view.scroll_offset.y == 0


async def test_a_resize_keeps_the_reading_position_by_offset() -> None:
    async with reading((60, 12)) as reader:
        await reader.press("enter", "down", "down", "enter", "space")
        offset = reader.article.offset_at_top
        text = ARTICLES[0].text
        word = text[offset : offset + 12]
        assert offset > 0 and reader.sees(word)
        await reader.pilot.resize_terminal(44, 12)
        await settled(reader.pilot)
        assert reader.sees(word)
        await reader.pilot.resize_terminal(60, 12)
        await settled(reader.pilot)
        assert reader.article.offset_at_top <= offset
        assert reader.sees(word)


async def test_a_word_once_found_stays_in_view_while_one_steps_through_a_long_article() -> None:
    async with reading((60, 12)) as reader:
        await reader.press("enter", "down", "down", "enter")
        for name in ("Kermorvan", "Yann Kerbrat", "Finistère", "Brest", "Arvor", "Fête des"):
            await reader.press("e")
            assert reader.sees(name)


async def test_marks_can_be_written_in_letters() -> None:
    async with reading() as reader:
        await reader.press("enter", "down", "down", "enter", "m")
        assert reader.sees("[Brest·lieu]")
        assert reader.sees("[15 millions d’euros·≠ chiffre]")
        await reader.press("m")
        assert not reader.sees("·lieu]")


# Comparing


@pytest.mark.parametrize("key", ["c", "enter"])
async def test_a_figure_is_compared_to_those_of_the_other_articles(key: str) -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "f", key)
        assert reader.room.pane is Pane.COMPARISON
        assert reader.sees("coût du viaduc de Kermorvan")
        assert reader.sees("Pour trancher\u00a0: les comptes du département")
        table = reader.room.query_one(StatementTable)
        assert reader.focused() is table
        assert table.statement is not None and table.statement.card.id == "courrier"


async def test_the_proof_is_that_of_the_row_under_the_cursor() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "f", "c", "g", "down")
        assert reader.sees("15 M€ × 1,0411 (BCE, 28 février 2025)")
        await reader.press("down")
        assert reader.sees("18,2 M€ − 15 M€ = 3,2 M€")


async def test_a_figure_that_no_other_article_states_is_said_to_be_alone() -> None:
    async with reading() as reader:
        await reader.press("enter", "down", "down", "enter", "f", "f", "f", "c")
        assert "Aucun autre article n’avance de chiffre comparable à «\u00a0800\u00a0»" in (
            reader.room.query_one("#comparison-note", Prose).plain
        )


async def test_enter_on_a_row_goes_to_the_passage_and_a_key_comes_back() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "f", "c", "g", "enter")
        assert reader.shown == "ouest"
        assert reader.focused() is reader.article
        assert reader.sees("chiffre 1/3")
        await reader.press("b")
        assert reader.focused() is reader.room.query_one(StatementTable)
        await reader.press("backspace")
        assert reader.shown == "courrier"
        assert reader.focused() is reader.article


async def test_topics_are_listed_conflicts_first_and_opened() -> None:
    async with reading() as reader:
        await reader.press("enter", "t")
        assert isinstance(reader.focused(), TopicList)
        screen = reader.screen
        assert screen.index("≠ coût du viaduc") < screen.index("∥ véhicules par jour")
        await reader.press("down", "enter")
        assert reader.sees("1 500 à terme, 1 200 à l’ouverture.")


async def test_escape_goes_back_step_by_step() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "t", "enter")
        assert isinstance(reader.focused(), StatementTable)
        await reader.press("escape")
        assert isinstance(reader.focused(), TopicList)
        await reader.press("escape")
        assert reader.focused() is reader.article
        await reader.press("escape")
        assert reader.focused() is reader.results


# Panes


@pytest.mark.parametrize("size", [SMALL, MIDDLE, LARGE])
async def test_tab_and_numbers_go_from_pane_to_pane(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("enter")
        for key, pane in (
            ("tab", Pane.ARTICLE), ("tab", Pane.COMPARISON), ("tab", Pane.RESULTS), ("shift+tab", Pane.COMPARISON),
            ("2", Pane.ARTICLE), ("3", Pane.COMPARISON), ("1", Pane.RESULTS),
        ):  # fmt: skip
            await reader.press(key)
            assert reader.room.pane is pane
            assert reader.room.query_one(f"#{pane.value}").display
            assert reader.pilot.app.focused is not None
            assert reader.room.query_one(f"#{pane.value}") in reader.pilot.app.focused.ancestors_with_self


async def test_a_pane_is_zoomed_and_shown_among_the_others_again() -> None:
    async with reading(LARGE) as reader:
        await reader.press("enter", "enter", "z")
        assert reader.article.size.width > 190
        assert not reader.results.is_on_screen
        await reader.press("z")
        assert reader.article.size.width < 100
        assert reader.results.is_on_screen


async def test_a_tiny_terminal_is_told_so_and_nothing_is_lost() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("enter", "enter")
        await reader.pilot.resize_terminal(39, 9)
        await settled(reader.pilot)
        assert reader.sees("Fenêtre trop petite\u00a0: 39\u00a0×\u00a09.")
        await reader.pilot.resize_terminal(*MIDDLE)
        await settled(reader.pilot)
        assert not reader.sees("Fenêtre trop petite")
        assert reader.focused() is reader.article


# Help, commands, leaving


async def test_help_shows_the_keys_of_what_has_the_focus() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "question_mark")
        assert isinstance(reader.pilot.app.screen, ListScreen)
        assert reader.sees("Aide\u00a0: l’article")
        assert reader.sees("comparer le chiffre courant")
        await reader.press("escape", "t", "question_mark")
        assert reader.sees("Aide\u00a0: les sujets")
        assert not reader.sees("comparer le chiffre courant")
        await reader.press("q")
        assert isinstance(reader.pilot.app.screen, ReadingRoom)


async def test_the_bottom_line_shows_the_keys_of_what_has_the_focus() -> None:
    async with reading() as reader:
        keys = reader.room.query_one(KeysLine)
        assert "Échap\u00a0quitter la saisie" in keys.plain
        await reader.press("enter", "enter")
        assert "f/F\u00a0chiffre" in keys.plain and keys.plain.endswith("q\u00a0quitter")
        await reader.press("t")
        assert "Entrée\u00a0comparer" in keys.plain


async def test_the_palette_finds_a_command_without_accents_and_does_it() -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        assert isinstance(reader.pilot.app.screen, Palette)
        await reader.type("sujets chiffres")
        await reader.press("enter")
        assert isinstance(reader.focused(), TopicList)


async def test_the_palette_does_what_letters_do_elsewhere_while_one_types() -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        await reader.type("theme")
        await reader.press("enter")
        assert reader.pilot.app.theme == "papier"
        await reader.press("ctrl+p", "down", "up")
        await reader.type("rien de tel")
        assert reader.sees("aucune commande de ce nom")
        await reader.press("enter")
        assert isinstance(reader.pilot.app.screen, ReadingRoom)


async def test_the_palette_is_left_without_doing_anything() -> None:
    async with reading() as reader:
        await reader.press("ctrl+p", "escape")
        assert reader.focused() is reader.room.query_one(SearchBox)


async def test_the_look_changes_everywhere() -> None:
    def colours(reader: Reader) -> set[str]:
        app = reader.pilot.app
        strips = app.screen._compositor.render_strips(app.size)
        styles = {segment.style for strip in strips for segment in strip if segment.style and segment.text.strip()}
        return {style.color.name for style in styles if style.color}

    async with reading(LARGE) as reader:
        await reader.press("enter", "enter", "f", "c")
        dark = colours(reader)
        await reader.press("T")
        assert reader.pilot.app.theme == "papier"
        assert not colours(reader) & dark
        await reader.press("T")
        assert colours(reader) == dark


async def test_a_calm_room_has_no_scroll_bars() -> None:
    for calm in (True, False):
        app = Explorer(opening(), calm=calm)
        async with app.run_test(size=(60, 12)) as pilot:
            await settled(pilot)
            assert Reader(pilot).results.show_vertical_scrollbar
            assert bool(Reader(pilot).results.styles.scrollbar_size_vertical) is not calm


@pytest.mark.parametrize("keys", [["enter", "q"], ["ctrl+c"], ["enter", "enter", "ctrl+c"], ["enter", "t", "q"]])
async def test_quitting(keys: list[str]) -> None:
    async with reading() as reader:
        for key in keys[:-1]:
            await reader.press(key)
        await reader.pilot.press(keys[-1])
        await until(reader.pilot, lambda: reader.pilot.app.return_code is not None)


async def test_every_key_has_a_name_of_its_own_to_be_remapped_by() -> None:
    from tui.actions import APP_KEYS, ARTICLE_KEYS, LIST_KEYS, ROOM_KEYS, SEARCH_KEYS

    names = [binding.id for binding in (*APP_KEYS, *ROOM_KEYS, *SEARCH_KEYS, *LIST_KEYS, *ARTICLE_KEYS)]
    assert None not in names
    assert len(names) == len(set(names))


async def test_a_remapped_key_works_and_is_the_one_shown() -> None:
    app = Explorer(opening())
    async with app.run_test(size=SMALL) as pilot:
        app.set_keymap({"topics": "x"})
        reader = Reader(pilot)
        await settled(pilot)
        await reader.press("enter")
        assert "x\u00a0sujets" in reader.room.query_one(KeysLine).plain
        await reader.press("x")
        assert isinstance(reader.focused(), TopicList)


# States


async def test_a_corpus_that_cannot_be_opened_is_said_in_one_line() -> None:
    async with reading(open_library=refusing("/corpus : le dossier est vide")) as reader:
        assert reader.sees("Rien à lire ici")
        assert reader.sees("/corpus : le dossier est vide")
        await reader.press("enter", "enter", "t", "c", "n", "b", "p", "z")
        assert reader.sees("Recherche")


async def test_files_that_could_not_be_read_are_counted_and_listed() -> None:
    problems = (Problem("a.md", "l’en-tête ne se lit pas"), Problem("b.txt", "ce n’est pas du texte"))
    async with reading(library=FakeLibrary(problems=problems)) as reader:
        assert reader.sees("2\u00a0fichiers n’ont pas pu être lus")
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
    import threading

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


async def test_an_error_while_searching_is_told_and_the_room_stays_open() -> None:
    class Failing(FakeLibrary):
        def open_article(self, article_id: str, query: str = "") -> None:
            raise OSError("le disque [bold]ne répond plus[/bold]")

    async with reading(library=Failing()) as reader:
        await reader.press("enter", "enter")
        await until(reader.pilot, lambda: reader.sees("Erreur inattendue"))
        assert reader.sees("[bold]")


# Hostile text


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


# Rest


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
        heads = [line for line in reader.screen.splitlines() if "Résultats (4)" in line]
        assert heads and "─ Résultats (4)" in heads[0] and "━ Article" in heads[0]
        assert len(reader.room.query(Heading)) == 3
