"""A topic taken elsewhere, and the topics that a search is about."""

import base64
import errno
import os
from pathlib import Path

import pytest

from tests.tui.fakes import opening
from tests.tui.reader import LARGE, Reader, reading
from tests.tui.waiting import settled
from tui import paths
from tui.app import Explorer
from tui.exports.saving import file_name
from tui.widgets.topics import TopicList


@pytest.mark.parametrize("keys", [("t",), ("t", "enter")])
async def test_a_topic_is_copied_as_markdown_with_its_sources(keys: tuple[str, ...]) -> None:
    async with reading(data=paths.data) as reader:
        await reader.press("enter", *keys, "y")
        copied = reader.pilot.app.clipboard
        assert copied.count("\n## ") == 1 and "coût du viaduc de Kermorvan" in copied
        assert "L’Écho de l’Ouest" in copied and "15 M€ × 1,0411" in copied
        assert reader.sees("Y\u00a0: exporter dans un fichier")


async def test_what_is_copied_reaches_the_terminal_as_a_clipboard_sequence() -> None:
    app = Explorer(opening())
    written: list[str] = []
    async with app.run_test(size=LARGE) as pilot:
        await settled(pilot)
        reader = Reader(pilot)
        await reader.press("enter", "t")
        assert app._driver is not None
        app._driver.write = written.append  # type: ignore[method-assign, assignment]
        await reader.press("y")
        (sequence,) = [data for data in written if data.startswith("\x1b]52;c;")]
        assert base64.b64decode(sequence[7:-1]).decode() == app.clipboard


async def test_a_file_that_says_something_else_by_now_is_left_as_it_is() -> None:
    async with reading(LARGE, data=paths.data) as reader:
        for _ in range(2):
            await reader.press("enter", "t", "Y", "enter")
        (saved,) = (paths.data() / "exports").glob("cout*.md")
        saved.write_text("Mes notes.", "utf-8")
        await reader.press("Y", "enter")
        assert reader.sees("cout-du-viaduc-de-kermorvan-2.md")
        assert saved.read_text("utf-8") == "Mes notes."
        for each in saved.parent.glob("cout*.md"):
            each.unlink()


FORMS = {"md": 0, "html": 1, "csv": 2, "json": 3, "bib": 4, "csl.json": 5}
"""By the ending of the file: how far down the list of forms."""


async def test_a_topic_is_saved_and_the_path_is_told() -> None:
    async with reading(LARGE, data=paths.data) as reader:
        await reader.press("enter", "t", "down", "Y", "enter")
        (saved,) = (paths.data() / "exports").glob("vehicules*.md")
        assert saved.name == "vehicules-par-jour-sur-le-viaduc.md"
        assert "Transports Hebdo" in saved.read_text("utf-8")
        assert reader.sees("Enregistré")
        saved.unlink()


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize(
    ("keys", "name", "words"),
    [
        (("enter",), "recherche-viaduc", "Courrier du Léon"),
        (("enter", "down", "down", "enter"), "le-viaduc-de-kermorvan-ouvrira-au-printemps", "Bris"),
        (("enter", "t"), "cout-du-viaduc-de-kermorvan", "Écho de l’Ouest"),
    ],
)
async def test_what_has_the_focus_is_exported_in_every_form(
    keys: tuple[str, ...], name: str, words: str, ending: str
) -> None:
    async with reading(data=paths.data) as reader:
        await reader.type("viaduc")
        await reader.press(*keys, "Y", *["down"] * FORMS[ending], "enter")
        saved = paths.data() / "exports" / f"{name}.{ending}"
        assert saved.stat().st_size > 100
        if ending != "csv" or len(keys) == 1:  # of the others, a table of marks and one of figures
            assert words in saved.read_text("utf-8").replace("\u00a0", " ")
        saved.unlink()


async def test_the_passage_under_the_cursor_is_cited() -> None:
    async with reading(data=paths.data) as reader:
        await reader.type("viaduc")
        await reader.press("enter", "down", "down", "enter", "f", "y")
        said = (
            "«\u00a0Le chantier aura coûté 15 millions d’euros au département, a précisé Yann Kerbrat, président de "
            "Finistère Ouvrages, lors d’une visite avec la presse à Brest.\u00a0» (Nolwenn Le Bris, "
            "«\u00a0Le viaduc de Kermorvan ouvrira au printemps\u00a0», L’Écho de l’Ouest, 26 février 2025)"
        )
        assert reader.pilot.app.clipboard == said
        assert reader.sees("Citation copiée, si le terminal le permet")
        await reader.press("semicolon", "y")
        assert reader.sees("Citation copiée")
        assert reader.pilot.app.clipboard.startswith("«\u00a0Quelque 1 200 véhicules")
        await reader.press("comma")
        assert reader.sees("paragraphe 2/4")
        await reader.press("1", "y")
        assert reader.pilot.app.clipboard.startswith("Nolwenn Le Bris, «\u00a0Le viaduc")


async def test_a_topic_that_cannot_be_saved_is_said_so(tmp_path: Path) -> None:
    occupied = tmp_path / "mistral-tui"
    occupied.write_text("un fichier à la place du dossier")
    async with reading(LARGE, data=lambda: occupied) as reader:
        await reader.press("enter", "t", "Y", "enter")
        assert reader.sees("Pas enregistré")


async def test_of_an_export_that_fails_half_way_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    async with reading(LARGE, data=lambda: tmp_path) as reader:
        await reader.press("enter", "t", "Y")
        monkeypatch.setattr("os.fsync", full)
        await reader.press("enter")
        assert reader.sees("plus de place sur le disque")
    assert list((tmp_path / "exports").iterdir()) == []


async def test_without_a_place_to_keep_things_nothing_is_exported_or_set_aside() -> None:
    async with reading() as reader:
        await reader.press("enter", "Y", "d", "D", "B")
        assert len(reader.pilot.app.screen_stack) == 1


@pytest.mark.parametrize(("label", "name"), [("../../etc", "etc"), ("…", "sujet"), ("a" * 90, "a" * 60)])
def test_a_file_name_holds_only_letters_digits_and_hyphens(label: str, name: str) -> None:
    assert file_name(label) == name


async def test_the_topics_are_those_where_the_search_stands_and_a_key_shows_all() -> None:
    async with reading() as reader:
        await reader.type("véhicules")
        await reader.press("enter", "t")
        topics = reader.room.query_one(TopicList)
        assert [topic.id for topic in topics.topics] == ["traffic"]
        assert reader.sees("1\u00a0sujet sur 2, ceux de la recherche · a\u00a0: tous")
        await reader.press("a")
        assert [topic.id for topic in topics.topics] == ["cost", "traffic"]
        assert not reader.sees("ceux de la recherche")
        await reader.press("a", "enter")
        assert reader.sees("1 500 à terme, 1 200 à l’ouverture.")


async def test_a_search_that_no_topic_is_about_says_so() -> None:
    async with reading() as reader:
        await reader.type("haubans")
        await reader.press("enter", "t")
        assert reader.sees("Aucun sujet de la recherche · a\u00a0: tous")
        await reader.press("enter", "a")
        assert reader.sees("coût du viaduc")
