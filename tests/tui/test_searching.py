"""Searching, as a reader meets it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from textual import events

from corpus.french.typography import medium_date
from search.library import Library
from search.results import ArticleCard, Excerpt, Hit, Results
from tests.tui.articles import ARTICLES
from tests.tui.fakes import FakeLibrary, opening
from tests.tui.reader import SMALL, reading
from tests.tui.waiting import settled, until
from tui.app import Explorer
from tui.widgets.article import ArticleView
from tui.widgets.results import ResultList
from tui.widgets.search_box import SearchBox


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


async def test_slash_begins_another_search_and_an_arrow_goes_on_with_this_one() -> None:
    async with reading() as reader:
        await reader.type("viaduc")
        await reader.press("enter", "slash")
        await reader.type("brest")
        assert reader.room.sought == "brest"
        await reader.press("enter", "slash", "right")
        await reader.type(" pont")
        assert reader.room.sought == "brest pont"


@pytest.fixture
def towns(tmp_path: Path) -> Library:
    texts = ("Le métro ouvre à Rennes.", "La métropole vote le budget.", "Le métro, encore le métro.")
    folder = tmp_path / "villes"
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(f"Titre {number}\n\n{text}\n", "utf-8")
    return Library.open(folder, cache=tmp_path / "cache")


@pytest.mark.parametrize("key", ["enter", "down", "tab", "escape"])
async def test_the_last_word_begins_others_until_the_box_is_left(towns: Library, key: str) -> None:
    async with reading(open_library=lambda progress: towns) as reader:
        await reader.type("métro")
        assert reader.results.count() == 3
        await reader.press(key)
        assert reader.results.count() == 2 == towns.search("métro").total
        assert reader.room.sought == "métro"
        await reader.press("slash", "end")
        await reader.type("p")
        assert reader.results.count() == 1
        await reader.press("enter", "1", "h")
        assert reader.room.sought == "métrop*", "the corpus has no such word"
        assert reader.sees("1\u00a0article")


async def test_the_article_under_the_cursor_stays_so_when_the_search_is_finished() -> None:
    async with reading() as reader:
        await reader.press("enter", "down", "down")
        card = reader.results.card
        reader.room.search(staying=True)
        await settled(reader.pilot)
        assert reader.results.card == card and reader.results.cursor == 2
        reader.room.search()
        await settled(reader.pilot)
        assert reader.results.cursor == 0


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


async def test_what_is_pasted_is_made_safe() -> None:
    async with reading() as reader:
        box = reader.room.query_one(SearchBox)
        box.post_message(events.Paste("via\x1b[2Jduc\u202e"))
        await settled(reader.pilot)
        assert box.value == "via[2Jduc"


async def test_a_page_that_is_pasted_is_cut_and_what_stands_in_the_box_can_still_be_changed() -> None:
    async with reading() as reader:
        box = reader.room.query_one(SearchBox)
        box.post_message(events.Paste("mot " * 2_500))
        await settled(reader.pilot)
        assert box.value == "mot " * 500
        await reader.press("x", "backspace", "y")
        assert box.value == ("mot " * 500)[:-1] + "y"
        box.select_all()
        box.post_message(events.Paste("viaduc"))
        await settled(reader.pilot)
        assert box.value == "viaduc"


async def test_keys_on_the_heels_of_enter_go_where_it_leads() -> None:
    async with reading() as reader:
        await reader.type("viaduc")
        app = reader.pilot.app
        for key in ("enter", "enter", "j"):
            app.post_message(events.Key(key, "j" if key == "j" else None))
        await settled(reader.pilot)
        assert isinstance(reader.focused(), ArticleView)
        assert reader.room.query_one(SearchBox).value == "viaduc"


async def test_enter_on_a_suggestion_leaves_the_keys_in_the_box() -> None:
    async with reading() as reader:
        await reader.type("viadcu")
        app = reader.pilot.app
        for key in ("enter", "x"):
            app.post_message(events.Key(key, "x" if key == "x" else None))
        await settled(reader.pilot)
        assert reader.room.query_one(SearchBox).value == "viaducx"


def _hit(excerpt: tuple[int, str], *offsets: tuple[int, int]) -> Hit:
    start, text = excerpt
    return Hit(ArticleCard(id="a", title="Le bac"), 1.0, Excerpt(start, start + len(text), text), offsets)


async def test_on_a_slow_link_an_excerpt_stays_that_shows_as_much_of_what_is_sought() -> None:
    first, second = (0, "Le bac de Barfleur est cher."), (60, "Le bac du port, le bac du nord.")
    app = Explorer(opening(), calm=True)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        rows = app.screen.query_one(ResultList)

        def shown(hit: Hit) -> str:
            rows.show(Results("bac", (hit,), 1))
            assert rows.hit is not None
            return rows.hit.excerpt.text

        assert shown(_hit(first)) == first[1]
        assert shown(_hit(second, (3, 6), (63, 66))) == first[1], "one word of what is sought here, one there"
        assert shown(_hit(second, (3, 6), (63, 66), (79, 82))) == second[1], "two there"
        assert shown(_hit(first)) == first[1], "nothing is sought"
        assert shown(_hit(second, (63, 66))) == second[1], "none here"


async def test_on_a_slow_link_articles_that_stay_in_view_keep_their_places_while_one_types() -> None:
    hits = [replace(_hit((0, "Le bac.")), card=ArticleCard(id=name, title=name)) for name in "abcdefghijkl"]
    for calm in (True, False):
        app = Explorer(opening(), calm=calm)
        async with app.run_test(size=SMALL) as pilot:
            await settled(pilot)
            rows = app.screen.query_one(ResultList)

            def shown(order: str, *, typing: bool = True, rows: ResultList = rows) -> str:
                found = tuple(hits["abcdefghijkl".index(name)] for name in order)
                rows.show(Results("bac", found, len(found)), typing=typing)
                return "".join(hit.card.id for hit in rows._hits)

            assert shown("abc", typing=False) == "abc"
            assert shown("cab") == ("abc" if calm else "cab")
            assert shown("ab") == "ab", "one of them is gone"
            assert shown("bac") == "bac", "another one has come"
            assert shown("cab") == ("bac" if calm else "cab")
            rows.show(Results("bac", tuple(hits["abcdefghijkl".index(name)] for name in "cab"), 3), staying=True)
            assert "".join(hit.card.id for hit in rows._hits) == "cab" and rows.cursor == 0, "in order at the end"
            rows.move_to(2)
            rows.show(Results("bac", tuple(hits["abcdefghijkl".index(name)] for name in "bca"), 3), staying=True)
            assert rows.card is not None and rows.card.id == "b", "the one that the reader is at"
            assert shown("cab", typing=False) == "cab", "asked for in another order"
            assert shown("abcdefghijkl") == "abcdefghijkl"
            assert shown("bacdefghilkj")[-3:] == "lkj", "what is out of view is in order"


async def test_an_excerpt_over_two_paragraphs_has_one_space_between_them() -> None:
    app = Explorer(opening())
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        rows = app.screen.query_one(ResultList)
        rows.show(Results("bac", (_hit((0, "Le port.  Le bac,  puis rien."), (13, 16)),), 1))
        line = rows.draw_line(0, 2, 70)
        assert line.plain == "Le port. Le bac, puis rien."
        (marked,) = line.spans
        assert line.plain[marked.start : marked.end] == "bac"


@pytest.mark.parametrize("width", [40, 120, 200])
async def test_the_day_is_seen_whole_whatever_the_length_of_the_source(width: int) -> None:
    gazette = replace(
        ARTICLES[0], source="La Gazette des ports, des phares et des balises du Finistère", title="Un phare"
    )
    async with reading((width, 40), FakeLibrary((gazette,))) as reader:
        await reader.press("enter")
        line = next(line for line in reader.screen.splitlines() if "La Gazette" in line and "Article" not in line)
        assert f"… · {medium_date(date(2025, 2, 26))}" in line[:80]
