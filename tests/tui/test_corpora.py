"""From one corpus to another without leaving, each under its name."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Barrier
from weakref import ref

import pytest

from search.corpora import Corpora
from search.library import Library, Progress
from tests.pseudo_terminal import running
from tests.tui.articles import ARTICLES
from tests.tui.fakes import FakeLibrary
from tests.tui.reader import SMALL, Reader
from tests.tui.waiting import settled, until
from tui.app import Explorer

MANY = 32
"""Threads, far more than a room asks at once."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def press(folder: Path) -> Path:
    folder.mkdir()
    (folder / "un.txt").write_text("La digue rouvre\n\nElle a coûté 12 millions d’euros.\n", "utf-8")
    return folder


@asynccontextmanager
async def room(corpus: Path | None, data: Path) -> AsyncIterator[tuple[Reader, list[Path | None]]]:
    """An explorer over ``corpus``, and the corpora that were opened in it."""
    opened: list[Path | None] = []

    def opener(which: Path | None) -> Callable[[Callable[[Progress], None]], Library]:
        def open_library(progress: Callable[[Progress], None]) -> Library:
            opened.append(which)
            library = FakeLibrary(ARTICLES if which is None else ARTICLES[:1])
            library.name = "articles fournis" if which is None else which.name
            return library

        return open_library

    app = Explorer(opener(corpus), data=lambda: data, corpus=corpus, opener=opener)
    async with app.run_test(size=SMALL, notifications=True) as pilot:
        await settled(pilot)
        yield Reader(pilot), opened


async def test_the_corpus_that_is_open_is_named_and_marked(tmp_path: Path, data: Path) -> None:
    presse = press(tmp_path / "presse")
    async with room(presse, data) as (reader, _):
        await reader.press("enter", "B")
        assert reader.sees("nommer celui qui est ouvert\u00a0: presse")
        await reader.press("end", "enter")
        await reader.type(" du soir")
        await reader.press("enter")
        assert reader.sees("●  presse du soir")
        assert Corpora(data).named("presse du soir") is not None


async def test_another_corpus_is_opened_and_the_first_again(tmp_path: Path, data: Path) -> None:
    one, other = press(tmp_path / "un"), press(tmp_path / "deux")
    Corpora(data).add("un", one)
    Corpora(data).add("deux", other)
    async with room(one, data) as (reader, opened):
        await reader.press("enter", "B", "down", "enter")
        assert opened == [one, other]
        assert len(reader.pilot.app.screen_stack) == 1
        assert reader.sees("1\u00a0article")
        await reader.press("enter", "B", "enter")
        assert opened == [one, other, None]
        assert reader.sees("4\u00a0articles")
        await reader.type("viaduc")
        await reader.press("enter", "enter")
        assert reader.shown is not None


async def test_it_opens_from_the_palette_too(tmp_path: Path, data: Path) -> None:
    Corpora(data).add("un", press(tmp_path / "un"))
    async with room(None, data) as (reader, opened):
        await reader.press("ctrl+p")
        await reader.type("autre corpus")
        await reader.press("enter", "down", "enter")
        assert opened == [None, tmp_path / "un"]


async def test_a_corpus_that_is_gone_is_said_to_be_and_not_opened(tmp_path: Path, data: Path) -> None:
    Corpora(data).add("un", press(tmp_path / "un"))
    (tmp_path / "un").rename(tmp_path / "ailleurs")
    async with room(None, data) as (reader, opened):
        await reader.press("enter", "B", "down")
        assert reader.sees("un (introuvable)")
        assert reader.sees("corpora move NOM CHEMIN")
        await reader.press("enter")
        assert opened == [None]


async def test_a_name_is_changed_and_forgotten(tmp_path: Path, data: Path) -> None:
    Corpora(data).add("un", press(tmp_path / "un"))
    Corpora(data).add("deux", press(tmp_path / "deux"))
    async with room(None, data) as (reader, _):
        await reader.press("enter", "B", "down", "R")
        await reader.type("-mille")
        await reader.press("enter")
        assert reader.sees("deux-mille")
        await reader.press("R", *["backspace"] * 10)
        await reader.type("un")
        await reader.press("enter")
        assert reader.sees("est déjà le nom")
        await reader.press("x")
        assert [each.name for each in Corpora(data).all()] == ["un"]
        assert (tmp_path / "deux" / "un.txt").exists()
        assert reader.sees("Nom oublié")


async def test_without_a_way_to_open_another_none_is_offered() -> None:
    app = Explorer(lambda progress: FakeLibrary(), data=lambda: Path("/nonexistent"))
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        await Reader(pilot).press("enter", "B")
        assert len(app.screen_stack) == 1


def test_a_name_on_the_command_line_opens_its_corpus(tmp_path: Path) -> None:
    Corpora(tmp_path / "XDG_DATA_HOME" / "mistral-tui").add("ponts", press(tmp_path / "presse"))
    with running("ponts", home=tmp_path, fork=True) as terminal:
        terminal.wait_for("presse · 1 article", "La digue rouvre")
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
    with running("--plain", "ponts", home=tmp_path, fork=True) as terminal:
        terminal.wait_for("presse : 1 article.")
        terminal.type("quitter\r")
        assert terminal.wait_for_end() == 0
    (tmp_path / "ponts").mkdir()
    (tmp_path / "ponts" / "a.txt").write_text("Autre chose\n\nDu tout.\n", "utf-8")
    with running("ponts", home=tmp_path, fork=True) as terminal:
        terminal.wait_for("Autre chose")
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
        assert "c’est lui qui s’ouvre" in terminal.shown()


async def test_a_corpus_that_was_left_is_let_go(tmp_path: Path, data: Path) -> None:
    presse = press(tmp_path / "presse")
    libraries: list[ref[FakeLibrary]] = []

    def opener(which: Path | None) -> Callable[[Callable[[Progress], None]], Library]:
        def open_library(progress: Callable[[Progress], None]) -> Library:
            library = FakeLibrary()
            libraries.append(ref(library))
            return library

        return open_library

    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(MANY))
    together = Barrier(MANY)
    app = Explorer(opener(None), data=lambda: data, opener=opener)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        # More threads have asked the first one than those to come can occupy: most will idle from now on.
        for number in range(MANY):
            Reader(pilot).room.desk.ask(str(number), lambda library: together.wait(), lambda _: None)
        await settled(pilot)
        for corpus in (presse, None):
            app.open_corpus(corpus)
            await settled(pilot)

        def all_left_are_gone() -> bool:
            gc.collect()
            return [each() is None for each in libraries] == [True, True, False]

        # What was asked last of a corpus may still be under way as it is left; but no thread that idles, nor Textual,
        # which keeps an application's first screen, may hold it.
        await until(pilot, all_left_are_gone)
