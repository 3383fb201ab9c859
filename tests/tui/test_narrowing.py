"""Filters, order, months, words in context, names and marks in lists."""

import re
from dataclasses import replace

import pytest

from search.facets import Facet
from tests.tui.articles import ARTICLES
from tests.tui.fakes import FakeLibrary
from tests.tui.reader import LARGE, MIDDLE, SMALL, Reader, reading
from tests.tui.waiting import settled
from tui.layout import Pane
from tui.screens.contexts import Contexts
from tui.screens.drawer import Drawer
from tui.screens.portrait import PortraitDrawer
from tui.widgets.entries import bar
from tui.widgets.keys_line import KeysLine
from tui.widgets.search_box import SearchBox


def found(reader: Reader) -> list[str]:
    return [hit.card.id for hit in reader.room.results.hits] if reader.room.results else []


@pytest.mark.parametrize("size", [SMALL, MIDDLE, LARGE])
async def test_a_filter_is_set_and_unset_and_shown_in_words(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("enter", "r", "enter")
        assert found(reader) == ["courrier"]
        assert reader.room.filters.of(Facet.SOURCE) == {"Le Courrier du Léon"}
        assert "Le Courrier du Léon" in reader.screen.splitlines()[0]
        assert reader.sees("● ") and reader.sees("Sources")
        await reader.press("enter")
        assert len(found(reader)) == 4 and not reader.room.filters
        assert "Léon" not in reader.screen.splitlines()[0]


async def test_the_results_of_a_filter_alone_are_counted_like_those_of_a_search() -> None:
    async with reading() as reader:
        await reader.press("enter", "r", "enter", "escape")
        assert "1 article" in reader.screen.replace("\u00a0", " ").splitlines()[1]
        await reader.press("r", "enter", "escape")
        assert "article " not in reader.screen.replace("\u00a0", " ").splitlines()[1]


async def test_filters_stay_when_the_drawer_is_left_and_are_all_cleared_by_one_key() -> None:
    async with reading() as reader:
        await reader.press("enter", "r", "enter", "down", "enter", "escape")
        assert not isinstance(reader.pilot.app.screen, Drawer)
        assert reader.sees("mars\u00a02025") or reader.sees("2\u00a0filtres")
        await reader.type("/haubans")
        assert reader.sees("Des filtres sont mis")
        await reader.press("enter", "r", "a", "q")
        assert not reader.room.filters
        assert found(reader) == ["ouest", "note"]


async def test_facets_are_counted_only_while_they_are_shown() -> None:
    async with reading() as reader:
        await reader.press("enter")
        assert not reader.room.facets
        await reader.press("r", "escape")
        assert not reader.room.facets_wanted


async def test_names_that_are_too_many_to_be_listed_are_counted() -> None:
    async with reading() as reader:
        await reader.press("enter", "i")
        drawer = reader.pilot.app.screen
        assert isinstance(drawer, Drawer) and not reader.sees("plus cités")
        reader.room.facets = tuple(replace(each, distinct=700) for each in reader.room.facets)
        drawer.refill()
        await settled(reader.pilot)
        assert reader.sees("plus cités, de 700)")


async def test_an_answer_without_articles_has_nothing_to_filter() -> None:
    async with reading() as reader:
        await reader.type("introuvable")
        await reader.press("enter", "r")
        assert reader.sees("Rien à filtrer")
        await reader.press("enter", "j", "escape")


async def test_one_key_sorts_by_relevance_date_and_source() -> None:
    async with reading() as reader:
        await reader.press("enter", "o")
        assert reader.sees("par date")
        await reader.press("o")
        assert reader.sees("par source")
        assert found(reader) == ["courrier", "ouest", "monde", "note"]
        await reader.press("o")
        assert not reader.sees("par source")


async def test_the_results_are_shown_by_month_and_one_month_kept() -> None:
    async with reading() as reader:
        await reader.press("enter", "h")
        assert reader.sees("mars\u00a02025") and reader.sees("█") and reader.sees("sans date")
        await reader.press("down", "enter")
        assert found(reader) == ["ouest"]
        assert reader.sees("mars\u00a02025"), "the other months stay to be chosen"
        await reader.press("enter", "escape")
        assert len(found(reader)) == 4


@pytest.mark.parametrize(("part", "drawn"), [(0.0, ""), (1.0, "████"), (0.5, "██"), (0.01, "▏"), (0.3, "█▎")])
def test_a_bar_is_drawn_to_an_eighth_of_a_cell(part: float, drawn: str) -> None:
    assert bar(part, 4).rstrip() == drawn


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_words_are_shown_in_context_and_lead_to_their_passage(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.type("viaduc")
        await reader.press("enter", "v")
        assert isinstance(reader.pilot.app.screen, Contexts)
        lines = [line for line in reader.screen.splitlines()[2:-1] if "viaduc" in line]
        assert len(lines) == 3
        assert len({line.index("viaduc") for line in lines}) == 1, "the hits stand under each other"
        await reader.press("o")
        assert reader.sees("selon ce qui précède")
        await reader.press("o")
        assert reader.sees("selon ce qui suit")
        await reader.press("o", "down")
        assert reader.sees("Transports Hebdo · 1er mars 2025 · France’s newest cable bridge")
        await reader.press("enter")
        assert reader.shown == "monde"
        assert reader.room.pane is Pane.ARTICLE and reader.sees("occurrence 1/1")


async def test_contexts_need_words_and_say_when_there_are_none() -> None:
    async with reading() as reader:
        await reader.press("enter", "v")
        assert "Rien n’est cherché" in reader.room.query_one(KeysLine).plain
        await reader.press("j")
        assert "Rien n’est cherché" not in reader.room.query_one(KeysLine).plain
        await reader.type("/introuvable")
        await reader.press("enter", "v")
        assert reader.sees("Aucun emploi de «\u00a0introuvable\u00a0»")
        await reader.press("enter", "escape")


async def test_names_are_listed_for_article_and_results_and_narrow_them() -> None:
    async with reading() as reader:
        await reader.press("enter", "enter", "i")
        assert reader.sees("Dans l’article") and reader.sees("Dans les résultats")
        assert reader.sees("pers     Yann Kerbrat")
        await reader.press("G", "r")
        assert reader.room.filters.of(Facet.ENTITY) == {"PRODUCT:Arvor 3"}
        assert found(reader) == ["ouest"]
        assert reader.sees("Arvor 3 ●")
        await reader.press("escape")


async def test_a_name_has_a_page_of_its_own_from_which_one_goes_on() -> None:
    async with reading(LARGE) as reader:
        await reader.press("enter", "enter", "i", "enter")
        assert isinstance(reader.pilot.app.screen, PortraitDrawer)
        assert reader.sees("Écrit\u00a0: Kermorvan\u00a0(") and reader.sees("Dans les mêmes articles")
        await reader.press("G", "enter")
        assert len(reader.pilot.app.screen_stack) == 4, "the other name's page lies over the first"
        await reader.press("g", "enter")
        assert len(reader.pilot.app.screen_stack) == 1
        assert reader.room.pane is Pane.ARTICLE and reader.sees("entité ")


async def test_enter_on_a_name_in_the_article_opens_its_page() -> None:
    async with reading(LARGE) as reader:
        await reader.press("enter", "enter", "e", "enter")
        assert isinstance(reader.pilot.app.screen, PortraitDrawer)
        await reader.press("r", "escape")
        assert reader.room.filters.of(Facet.ENTITY) == {"LOC:Kermorvan"}
        await reader.press("f", "enter")
        assert reader.room.pane is Pane.COMPARISON


async def test_one_jumps_to_words_figures_and_names_and_comes_back() -> None:
    async with reading() as reader:
        await reader.type("visite")
        await reader.press("enter", "enter", "l")
        assert reader.sees("Mots cherchés (1)") and reader.sees("Chiffres (3)") and reader.sees("Noms (")
        assert re.search(
            r"▸ visite  …Finistère Ouvrages, lors d’une visite avec .{20,}…\s?$", reader.screen, re.MULTILINE
        )
        await reader.press("down", "enter")
        assert reader.sees("chiffre 1/3")
        await reader.press("l", "G", "enter")
        assert reader.sees("Fête des ponts, événement")
        await reader.press("l", "enter")
        assert reader.sees("occurrence 1/1")
        await reader.press("b")
        assert reader.room.pane is Pane.ARTICLE


async def test_there_are_no_marks_to_list_without_an_article() -> None:
    async with reading(library=FakeLibrary(articles=())) as reader:
        await reader.press("enter", "l", "i")
        assert reader.sees("Aucun nom")
        await reader.press("enter", "r", "escape", "h")
        assert reader.sees("Aucun article ne répond.")


async def test_a_sort_of_mark_is_hidden_and_shown_again() -> None:
    async with reading() as reader:
        await reader.press("enter", "down", "down", "enter", "m")
        assert reader.sees("[Brest·lieu]")
        await reader.press("M", "down", "down", "enter")
        assert reader.sees("○  un lieu")
        await reader.press("G", "enter", "escape")
        assert not reader.sees("·lieu]") and reader.sees("·pers]")
        await reader.press("e")
        assert reader.sees("Yann Kerbrat, personne")
        await reader.press("M", "down", "down", "enter", "escape")
        assert reader.sees("[Brest·lieu]")


@pytest.mark.parametrize("key", ["r", "h", "v", "i", "l", "M"])
async def test_every_drawer_has_help_of_its_own_and_closes(key: str) -> None:
    async with reading() as reader:
        await reader.type("viaduc")
        await reader.press("enter", "enter", key, "question_mark")
        assert reader.sees("Aide\u00a0: ") and reader.sees("fermer")
        await reader.press("escape", "escape")
        assert len(reader.pilot.app.screen_stack) == 1


async def test_an_article_in_a_hostile_corpus_cannot_write_in_a_drawer() -> None:
    hostile = replace(ARTICLES[0], source="[@click=app.quit]\x1b]0;x\x07Écho[/]", title="\x1b[2J[b]viaduc\u202e")
    async with reading(library=FakeLibrary(articles=(hostile,))) as reader:
        await reader.type("viaduc")
        for key in ("r", "h", "v", "i", "l"):
            await reader.press("escape", key) if key != "r" else await reader.press("enter", "r", "enter")
            assert "\x1b" not in reader.screen and "\u202e" not in reader.screen and "\x07" not in reader.screen
        await settled(reader.pilot)
        assert "[@click=app.quit]" in reader.screen or "1\u00a0filtre" in reader.screen


async def test_the_search_box_keeps_the_focus_that_a_drawer_took() -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        await reader.type("filtrer par")
        await reader.press("enter", "escape")
        assert reader.focused() is reader.room.query_one(SearchBox)
