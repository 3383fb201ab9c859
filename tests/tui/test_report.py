"""What came of reading a corpus, told as text, as JSON and on the screen; near copies and followed folders."""

import errno
import json
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from corpus.article import Problem
from corpus.importing import Client
from search.library import Library, Progress
from search.report import Changes, Report
from search.watching import watch
from tests.command import Command
from tests.corpus.importing.web import web
from tests.corpus.readers.test_web_pages import BODY
from tests.search.texts import COPY, DISPATCH, ENGLISH, OTHER
from tests.tui.reader import LARGE, SMALL, Reader, reading
from tests.tui.waiting import until
from tui import reporting
from tui.commands import corpora as opening
from tui.screens.following import Updated
from tui.widgets.kin import foreign

NBSP = "\u00a0"
REPORT = Report(
    corpus="presse",
    articles=1204,
    files=310,
    changes=Changes(new=4, changed=1, unchanged=1199, removed=2, renamed=3),
    twins=tuple((f"b{n}.txt", "a.txt") for n in range(10)),
    families=2,
    copies=5,
    languages=(("en", 3), ("de", 1)),
    problems=(Problem("vide.txt", "fichier vide"), Problem("vieux.txt", "lu en Windows-1252", refused=False)),
)


@pytest.fixture
def press(tmp_path: Path) -> Path:
    corpus = tmp_path / "presse"
    corpus.mkdir()
    for stated in (
        {"id": "agence", "title": "Le théâtre", "text": COPY, "source": "L’Agence", "published": "2024-02-26"},
        {
            "id": "soir",
            "title": "Le théâtre rénové",
            "text": DISPATCH,
            "source": "Le Soir",
            "published": "2024-02-27",
        },
        {"id": "encore", "title": "Le théâtre rénové", "text": DISPATCH},
        {"id": "times", "title": "A theatre", "text": ENGLISH, "source": "The Times", "published": "2024-03-01"},
        {"id": "port", "title": "La criée", "text": OTHER},
    ):
        (corpus / f"{stated['id']}.jsonl").write_text(json.dumps(stated, ensure_ascii=False), encoding="utf-8")
    (corpus / "vide.txt").write_text("")
    return corpus


def opener(press: Path) -> Callable[[Callable[[Progress], None]], Library]:
    return lambda progress: Library.open(press, cache=press.parent / "cache", progress=progress)


# In words


def test_the_report_in_words() -> None:
    assert reporting.summary(REPORT) == (
        f"4{NBSP}nouveaux articles, 1{NBSP}article modifié,"
        f" 3{NBSP}articles dont le fichier a changé de nom, 2{NBSP}articles retirés"
    )
    told = dict(reporting.rows(REPORT))
    assert (told["Articles"], told["Fichiers"]) == ("1\u202f204", "310")
    assert told["Doubles"] == f"10{NBSP}articles reçus deux fois, comptés une fois"
    assert told["vide.txt"] == "fichier vide" and told["…"] == f"et 2{NBSP}autres"
    foreign_rows = [line for label, line in reporting.rows(REPORT) if label == "Autre langue"]
    assert foreign_rows[0].startswith(f"3{NBSP}articles en anglais") and len(foreign_rows) == 2


def test_nothing_new_is_said_so() -> None:
    quiet = Report(corpus="presse", articles=2, files=2, changes=Changes(unchanged=2))
    assert reporting.summary(quiet) == "rien de nouveau"
    assert [label for label, _ in reporting.rows(quiet)] == ["Articles", "Fichiers", "Inchangés"]


def test_after_a_change_of_version_nothing_is_said_to_be_new() -> None:
    remade = Report(corpus="presse", articles=2, files=2, changes=Changes(new=2), outdated=True)
    assert reporting.summary(remade) == "index refait pour cette version du programme"
    told = dict(reporting.rows(remade))
    assert "une autre version du programme" in told["Index"] and "Nouveaux" not in told
    assert reporting.record(remade)["outdated"] is True


def test_the_report_for_a_program() -> None:
    told = json.loads(json.dumps(reporting.record(REPORT)))
    assert (told["new"], told["renamed"], told["languages"]) == (4, 3, {"en": 3, "de": 1})
    assert told["refused"] == [{"path": "vide.txt", "why": "fichier vide"}]
    assert told["twins"][0] == {"article": "b0.txt", "same_as": "a.txt"}


@pytest.mark.parametrize(
    ("done", "total", "seconds", "told"),
    [
        (0, 100, 5, ""),
        (50, 100, 0.5, ""),
        (300, 900, 2, "150\u00a0articles/s, encore 4\u00a0s"),
        (1000, 100_000, 10, "100\u00a0articles/s, encore 16\u00a0min"),
        (10, 100_000, 10, "1\u00a0article/s, encore 27\u00a0h\u00a046"),
        (5, 10, 100, "3\u00a0articles/min, encore 2\u00a0min"),
        (100, 100, 10, "10\u00a0articles/s"),
    ],
)
def test_the_pace_and_the_time_left(done: int, total: int, seconds: float, told: str) -> None:
    assert reporting.pace(done, total, seconds) == told


def test_a_language_is_marked_unless_it_is_french() -> None:
    assert [foreign(each) for each in (None, "fr", "fr-CA", "en")] == ["", "", "", "en anglais"]


# On the command line


def test_index_tells_what_was_read(press: Path, mistral: Command) -> None:
    found = mistral("index", str(press))
    assert found.code == 0
    assert "4\u00a0articles à jour" in found.out
    assert "reprises\u00a0: 1\u00a0reprise dans 1\u00a0famille" in found.out
    assert "autre langue\u00a0: 1\u00a0article en anglais" in found.out
    assert "vide.txt" in found.err


def test_index_tells_it_as_json(press: Path, mistral: Command) -> None:
    told = json.loads(mistral("index", str(press), "--json").out)
    assert (told["articles"], told["new"], told["families"], told["reprises"]) == (4, 5, 1, 1)
    assert told["twins"] == [{"article": "encore", "same_as": "soir"}]


def test_search_names_the_copies_of_each_article(press: Path, mistral: Command) -> None:
    lines = mistral("search", "théâtre", "-c", press, "--json").records
    copies = {each["article"]: each["reprises"] for each in lines}
    assert copies["soir"] == ["agence"] and copies["agence"] == ["soir"]
    assert {each["article"]: each["language"] for each in lines}.get("soir") is None


def test_show_tells_whom_an_article_copies(press: Path, mistral: Command) -> None:
    told = json.loads(mistral("show", "soir", "-c", str(press), "--json").out)
    assert (told["original"], told["reprises"], told["also"]) == ("agence", [], ["encore"])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_reading_stops_between_two_articles(
    number: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("tui.commands.output.say", said.append)
    seen: list[int] = []
    before = signal.getsignal(number)
    with pytest.raises(opening.Stopped) as stopped, opening._stoppable(lambda now: seen.append(now.done)) as tell:
        tell(Progress(1, 9))
        signal.raise_signal(number)  # in this thread, and before what follows
        assert said == ["arrêt demandé, ce qui est lu est gardé…"]
        tell(Progress(2, 9))
    assert seen == [1] and stopped.value.code == 128 + number and signal.getsignal(number) is before


def test_a_signal_that_is_to_be_ignored_stops_nothing() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with opening._stoppable(None) as tell:
            signal.raise_signal(signal.SIGHUP)
            tell(Progress(1, 9))
    finally:
        signal.signal(signal.SIGHUP, before)


def test_import_keeps_pages_and_reports(tmp_path: Path, mistral: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.importing.Client", partial(Client, wait=lambda seconds: None))
    head = "<!DOCTYPE html><html lang='fr'><head><title>Le port</title></head>"
    page = f"{head}<body><article>{BODY}</article></body></html>"
    with web() as site:
        good, bad = site.put("/port", page), site.address + "/rien"
        found = mistral("import", good, bad, "--into", str(tmp_path / "presse"), "--allow-private", "--json")
    kept, failed, report = found.records
    assert found.code == 0
    assert (kept["url"], kept["title"], kept["kind"]) == (good, "Le port", "page")
    assert failed == {"url": bad, "why": "le serveur a répondu 404"} and bad in found.err
    assert report["new"] == 1 and (tmp_path / "presse" / "imports" / "corpus.toml").exists()


def test_import_does_not_ask_this_machine_by_default(tmp_path: Path, mistral: Command) -> None:
    with web() as site:
        found = mistral("import", site.put("/port", "x"), "--into", str(tmp_path / "presse"))
        assert site.asked == []
    assert found.code == 2 and "réseau privé" in found.complaint and found.err.count("\n") == 1
    assert not (tmp_path / "presse").exists()


# On the screen


async def test_a_row_stands_for_a_text_and_its_copies(press: Path) -> None:
    async with reading(LARGE, open_library=opener(press)) as reader:
        assert reader.sees("Le Soir · 27 févr. 2024 · + 1\u00a0reprise")
        assert reader.sees("The Times · 1er mars 2024 · en anglais")
        assert not reader.sees("L’Agence · ")


async def test_the_report_opens_with_its_key_and_closes(press: Path) -> None:
    async with reading(SMALL, open_library=opener(press)) as reader:
        await reader.press("enter", "p")
        await until(reader.pilot, lambda: reader.sees("Compte rendu"))
        assert reader.sees("vide.txt") and reader.sees("fichier vide") and reader.sees("encore")
        await reader.press("escape")
        assert not reader.sees("Compte rendu")


async def test_a_report_longer_than_the_screen_is_read_to_its_end(press: Path) -> None:
    for number in range(40):
        (press / f"{number:02}.txt").touch()
    async with reading(SMALL, open_library=opener(press)) as reader:
        await reader.press("enter", "p")
        await until(reader.pilot, lambda: reader.sees("Compte rendu"))
        assert not reader.sees("Reçus deux fois")
        for key, other in (("G", "g"), ("end", "home"), ("space space space", "pageup pageup pageup")):
            await reader.press(*key.split())
            assert reader.sees("Reçus deux fois") and not reader.sees("Fichiers\u00a0: ")
            await reader.press(*other.split())
            assert reader.sees("Fichiers\u00a0: ") and not reader.sees("Reçus deux fois")


async def test_where_copies_differ_is_a_key_away(press: Path) -> None:
    async with reading(SMALL, open_library=opener(press)) as reader:
        await reader.type("ville")
        await reader.press("enter", "enter")
        assert reader.sees("Reprise de L’Agence, 26 févr. 2024") or reader.sees("Repris par Le Soir")
        await reader.press("equals_sign")
        await until(reader.pilot, lambda: reader.sees("diffèrent"))
        assert reader.sees("Notre ville") and reader.sees("La ville de Brémeur")


async def test_an_article_without_copies_has_no_such_key(press: Path) -> None:
    async with reading(SMALL, open_library=opener(press)) as reader:
        await reader.type("criée")
        await reader.press("enter", "enter", "equals_sign")
        assert len(reader.pilot.app.screen_stack) == 1


async def test_hostile_passages_reach_no_terminal(press: Path) -> None:
    hostile = json.dumps({"id": "x", "title": "[red]x", "text": f"{DISPATCH} [@click=app.quit]ici\x1b]0;x\x07[/]"})
    (press / "x.jsonl").write_text(hostile)
    async with reading(SMALL, open_library=opener(press)) as reader:
        await reader.type("click")
        await reader.press("enter", "enter", "equals_sign")
        await until(reader.pilot, lambda: reader.sees("diffère"))
        assert "\x1b" not in reader.screen and reader.sees("[@click=app.quit]ici")


async def test_a_change_of_the_folder_shows_by_itself(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = threading.Event()

    def watch(library: Library, wait: Any, updated: Callable[[Report], None], **_: object) -> None:
        looked.wait(10)
        updated(library.update())

    monkeypatch.setattr("search.watching.watch", watch)
    async with reading(LARGE, open_library=opener(press)) as reader:
        reader.room.follow()
        (press / "neuf.txt").write_text("Le zygomorphe\n\nIl arrive aujourd’hui.")
        looked.set()
        await until(reader.pilot, lambda: reader.sees("5\u00a0articles"))
        assert reader.sees("1\u00a0nouvel article.")


async def test_a_change_that_cannot_be_taken_in_is_said_and_what_was_read_stays(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    looks = iter([False] * 3)
    monkeypatch.setattr("search.watching.INTERVAL", 0.0)
    monkeypatch.setattr("search.watching._SHARE", 0)
    async with reading(LARGE, open_library=opener(press)) as reader:
        monkeypatch.setattr("search.store.Store.publish", full)
        (press / "neuf.txt").write_text("Le zygomorphe\n\nIl arrive aujourd’hui.")
        library = reader.room.desk.library
        assert library is not None
        watched = partial(watch, library, lambda _: next(looks, True), lambda _: pytest.fail("nothing was read"))
        monkeypatch.setattr("search.watching.watch", lambda *_, troubled: watched(troubled=troubled))
        reader.room.follow()
        await until(reader.pilot, lambda: reader.sees("plus de place sur le disque"))
        assert reader.sees("4\u00a0articles")


def test_a_file_refused_while_the_folder_is_followed_is_named_once(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter([False] * 6)
    monkeypatch.setattr("search.watching.INTERVAL", 0.0)
    monkeypatch.setattr("search.watching._SHARE", 0)
    library = opener(press)(lambda _: None)
    (press / "blanc.txt").write_text("")
    told: list[str] = []
    watch(library, lambda _: next(looks, True), lambda _: None, troubled=told.append)
    assert len(told) == 1 and "blanc.txt" in told[0]


async def test_what_is_told_of_an_update_renews_the_results() -> None:
    async with reading(LARGE) as reader:
        await reader.type("viaduc")
        asked = len(reader_asked(reader))
        reader.room.post_message(Updated(REPORT))
        await until(reader.pilot, lambda: len(reader_asked(reader)) > asked)


def reader_asked(reader: Reader) -> list[str]:
    library: Any = reader.room.desk.library
    asked: list[str] = library.asked
    return asked


def test_of_very_many_problems_some_are_named_and_all_are_counted(tmp_path: Path, mistral: Command) -> None:
    many = tuple(Problem(f"{number}.txt", "fichier vide") for number in range(100_000))
    told = list(reporting.rows(replace(REPORT, problems=many, twins=())))
    assert len(told) < 250
    assert ("", "Refusés (100\u202f000)") in told
    assert told[-1] == ("…", f"et 99\u202f800{NBSP}autres{NBSP}; mistral-tui index --json les nomme tous")
    assert len(reporting.record(replace(REPORT, problems=many))["refused"]) == 100_000

    corpus = tmp_path / "vides"
    corpus.mkdir()
    (corpus / "sain.txt").write_text("Le budget de la ville.", "utf-8")
    for number in range(50):
        (corpus / f"{number:02}.txt").touch()
    found = mistral("index", corpus)
    lines = found.err.splitlines()
    assert len(lines) == 21 and "00.txt" in lines[0]
    assert f"et 30{NBSP}autres problèmes{NBSP}; mistral-tui index --json les nomme tous" in lines[-1]
    assert len(json.loads(mistral("index", corpus, "--json").out)["refused"]) == 50
