"""Reading an article and stepping through what is marked in it."""

import pytest

from corpus.article import Article
from tests.tui.articles import ARTICLES
from tests.tui.fakes import FakeLibrary
from tests.tui.reader import MIDDLE, reading
from tests.tui.waiting import settled


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


async def test_what_begins_the_text_or_the_line_at_the_top_is_the_first_to_be_stepped_to() -> None:
    text = "Brest attend.\n\nKermorvan aussi, dit Yann Kerbrat." + "\n\nRien d’autre." * 40
    async with reading(library=FakeLibrary((Article(id="quais", title="Les quais", text=text),))) as reader:
        await reader.press("enter", "enter", "e")
        assert reader.sees("Brest, lieu")
    async with reading(library=FakeLibrary((Article(id="quais", title="Les quais", text=text),))) as reader:
        await reader.press("enter", "enter", *["down"] * 5)
        assert "Kermorvan" in reader.screen.splitlines()[2]
        await reader.press("e")
        assert reader.sees("Kermorvan, lieu")


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
        assert reader.sees("[15 millions d’euros·≠\u00a0chiffre]")
        await reader.press("m")
        assert not reader.sees("·lieu]")
