"""The reader's place is found again at the next start: the search, the article, the place in it."""

from pathlib import Path

import pytest

from tests.tui.fakes import opening
from tests.tui.reader import MIDDLE, Reader
from tests.tui.waiting import settled
from tui import session
from tui.app import Explorer
from tui.session import Session
from tui.widgets.search_box import SearchBox

LOW = (80, 12)
"""Lines for only a part of an article."""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def explorer(*, resume: bool = True) -> Explorer:
    app = Explorer(opening())
    app.resume = resume
    return app


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
