"""The reader's place is found again at the next start: the search, the article, the place in it."""

import resource
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from rich.text import Text

from search.library import Library, Progress
from search.results import Results
from tests.tui.fakes import FakeLibrary, opening
from tests.tui.reader import MIDDLE, Reader
from tests.tui.waiting import settled, until
from tui import first_page, paths, session
from tui.app import Explorer
from tui.screens.reading_room import ReadingRoom
from tui.session import Session
from tui.widgets.results import ResultList, told
from tui.widgets.search_box import SearchBox

LOW = (80, 12)
"""Lines for only a part of an article."""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def opened(reader: Reader) -> bool:
    return reader.room.desk.library is not None


def explorer(*, resume: bool = True) -> Explorer:
    app = Explorer(opening())
    app.resume = resume
    return app


def opening_late() -> tuple[Explorer, threading.Event]:
    """A reader who comes back, and what lets the index be opened."""
    go_on = threading.Event()

    def open_library(progress: Callable[[Progress], None]) -> Library:
        go_on.wait(20)
        return FakeLibrary()

    app = Explorer(open_library)
    app.resume = True
    return app, go_on


async def test_it_keeps_the_search_the_article_and_the_place() -> None:
    app = explorer()
    async with app.run_test(size=LOW) as pilot:
        await settled(pilot)
        reader = Reader(pilot)
        await reader.type("haubans")
        await reader.press("enter", "enter", "j", "j")
        place = reader.article.offset_at_top
        assert place
        await reader.press("q")
    assert session.recall(None) == Session(query="haubans", article="ouest", offset=place)


@pytest.mark.parametrize("size", [LOW, MIDDLE])
async def test_the_next_start_goes_on_from_there(size: tuple[int, int]) -> None:
    session.keep(None, Session(query="viaduc", article="ouest", offset=300))
    app = explorer()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        reader = Reader(pilot)
        assert reader.room.query_one(SearchBox).value == "viaduc"
        card = reader.results.card
        assert card is not None
        assert card.id == "ouest"
        await reader.press("enter", "enter")
        assert reader.shown == "ouest"
        assert size != LOW or 0 < reader.article.offset_at_top <= 300


async def test_the_first_letter_begins_another_search() -> None:
    session.keep(None, Session(query="viaduc", article="ouest", offset=300))
    app = explorer()
    async with app.run_test(size=LOW) as pilot:
        await settled(pilot)
        reader = Reader(pilot)
        await reader.type("brest")
        assert reader.room.sought == "brest"


async def test_an_article_that_is_gone_is_no_trouble() -> None:
    session.keep(None, Session(query="", article="disparu", offset=300))
    app = explorer()
    async with app.run_test(size=MIDDLE) as pilot:
        await settled(pilot)
        assert Reader(pilot).shown is not None


async def test_nothing_is_kept_nor_found_again_unless_it_is_wanted() -> None:
    app = explorer(resume=False)
    async with app.run_test(size=LOW) as pilot:
        await settled(pilot)
        await Reader(pilot).type("viaduc")
        app.exit()
    assert session.recall(None) is None
    session.keep(None, Session(query="viaduc"))
    app = explorer(resume=False)
    async with app.run_test(size=LOW) as pilot:
        await settled(pilot)
        assert Reader(pilot).room.query_one(SearchBox).value == ""


async def test_the_results_that_were_left_are_there_before_the_index_is_open() -> None:
    async with explorer().run_test(size=LOW) as pilot:
        await settled(pilot)
        await Reader(pilot).type("viaduc")
        await Reader(pilot).press("enter", "q")
    app, go_on = opening_late()
    async with app.run_test(size=LOW) as pilot:
        reader = Reader(pilot)
        await until(pilot, lambda: reader.results.count() > 1)
        assert not opened(reader)
        assert reader.sees("Pont de Kermorvan")
        await pilot.press("enter", "down")
        await until(pilot, lambda: reader.results.cursor == 1)
        pointed = reader.results.card
        go_on.set()
        await settled(pilot)
        assert opened(reader)
        assert reader.results.card == pointed


async def test_the_first_results_are_kept_however_the_program_ends() -> None:
    async with explorer().run_test(size=LOW) as pilot:
        await settled(pilot)
        kept = first_page.recall(None, "")
        assert kept is not None and len(kept.results.hits) == Reader(pilot).results.count()
        await Reader(pilot).type("viaduc")
        assert first_page.recall(None, "") == kept


async def test_the_results_of_the_last_time_are_drawn_before_the_other_panes_are_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first_page.keep(None, FakeLibrary().search(""))
    drawn: list[bool] = []
    draw, furnish = ResultList.draw_line, ReadingRoom._furnish

    def drawing(rows: ResultList, *line: int) -> Text:
        drawn.append(True)
        return draw(rows, *line)

    async def furnishing(room: ReadingRoom) -> None:
        assert drawn
        await furnish(room)

    monkeypatch.setattr(ResultList, "draw_line", drawing)
    monkeypatch.setattr(ReadingRoom, "_furnish", furnishing)
    async with explorer().run_test(size=LOW) as pilot:
        await settled(pilot)
        assert Reader(pilot).room.furnished


async def test_what_stands_under_their_titles_waits_for_nothing_that_takes_long_to_load(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    results = FakeLibrary().search("")
    first_page.keep(None, results)
    kept = first_page.recall(None, "")
    assert kept is not None
    assert kept.told == {hit.card.id: told(hit) for hit in results.hits}
    first = kept.told[results.hits[0].card.id]
    monkeypatch.setattr("tui.widgets.results.told", lambda _: "écrit de nouveau")
    app, go_on = opening_late()
    async with app.run_test(size=LOW) as pilot:
        reader = Reader(pilot)
        await until(pilot, lambda: reader.sees(first))
        assert not reader.sees("écrit de nouveau")
        go_on.set()
        await settled(pilot)
        assert reader.sees("écrit de nouveau")


_ALMOST = b'{"version":2,"corpus":"","query":"","total":1,"hits":[{"card":{"id":3}}]}'
_HIT = '{"card":{"id":"a","title":"A","published":null},"excerpt":[0,1,"A"],"offsets":[],"told":""}'
_DAMAGED = [
    f'{{"version":2,"corpus":"","query":"","total":1,"hits":[{_HIT}]}}'.replace(sound, damaged).encode()
    for sound, damaged in (
        ('"total":1', '"total":1e999'), ('"card":{', '"card":3,"x":{'), ("[0,1,", "[0,1e999,"), ("[0,1,", "[0,9,"),
        ('"offsets":[]', '"offsets":[[3,1]]'), ('"offsets":[]', '"offsets":[[0,1e999]]'), ('"A",', 'null,'),
    )
]  # fmt: skip


@given(st.binary(max_size=60) | st.sampled_from([b"[]", b'{"version": 1}', _ALMOST, *_DAMAGED]))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_a_damaged_page_is_none(content: bytes) -> None:
    first_page.keep(None, Results("", (), 0))
    (file,) = (paths.cache() / "pages").iterdir()
    file.write_bytes(content)
    assert first_page.recall(None, "") is None


def test_of_a_page_that_does_not_fit_on_the_disk_nothing_is_left() -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        first_page.keep(Path("presse"), FakeLibrary().search(""))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    folder = paths.cache() / "pages"
    assert list(folder.iterdir()) == []


def test_a_page_comes_back_as_it_was_for_its_query_alone() -> None:
    results = FakeLibrary().search("viaduc")
    first_page.keep(Path("/presse"), results)
    again = first_page.recall(Path("/presse"), "viaduc")
    assert again is not None
    assert [(hit.card, hit.excerpt, hit.offsets) for hit in again.results.hits] == [
        (hit.card, hit.excerpt, hit.offsets) for hit in results.hits
    ]
    assert first_page.recall(Path("/presse"), "") is None
    assert first_page.recall(None, "viaduc") is None
