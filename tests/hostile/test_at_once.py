"""Several processes on one corpus at once: each sees one state, whole, and nobody waits for the dead."""

import json
import os
import random
import signal
from pathlib import Path
from typing import Any

import pytest
from whoosh.reading import SegmentReader

from search import opening
from search.library import Library
from search.store import Busy, Store
from tests.hostile.children import PATIENCE, child, everything, in_child

PROCESSES = 8
ROUNDS = int(os.environ.get("HOSTILE_ROUNDS", "4"))
"""How many times each of them writes: a hundred by hand."""


def write(folder: Path, owner: int, version: int) -> None:
    """Two articles that say the same version, put in place at once."""
    lines = [
        {
            "id": f"{owner}-{side}",
            "title": f"Budget {owner}",
            "text": f"La ville paiera version{version} du pont {side}.",
        }
        for side in ("gauche", "droite")
    ]
    fresh = folder / f".{owner}.jsonl"
    fresh.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    fresh.replace(folder / f"{owner}.jsonl")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "presse"
    folder.mkdir()
    for owner in range(PROCESSES):
        write(folder, owner, 0)
    return folder


def texts(library: Library) -> dict[str, str]:
    return {each.article.id: each.article.text for each in library.annotated()}


def assert_whole(library: Library) -> None:
    """Every file's two articles are there and of one version, and what a search finds is what they say."""
    read = texts(library)
    assert len(read) == 2 * PROCESSES, sorted(read)
    for owner in range(PROCESSES):
        left, right = read[f"{owner}-gauche"], read[f"{owner}-droite"]
        assert left.replace("gauche", "droite") == right
        version = left.split("paiera ")[1].split(" ")[0]
        found = {hit.card.id for hit in library.search(f"{version} titre:budget", limit=100).hits}
        assert {f"{owner}-gauche", f"{owner}-droite"} <= found


def test_eight_processes_update_and_search_one_corpus(folder: Path) -> None:
    def work(owner: int) -> str:
        chance = random.Random(owner)
        for version in range(1, ROUNDS + 1):
            signal.alarm(PATIENCE)  # for each round anew
            write(folder, owner, version)
            library = Library.open(folder, cache=folder.parent / "cache", rebuild=chance.random() < 0.1)
            for _ in range(3):
                assert_whole(library)
            library.close()
        return "done"

    children = [child(lambda owner=owner: work(owner)) for owner in range(PROCESSES)]  # type: ignore[misc]
    assert [each.wait().sent for each in children] == ["done"] * PROCESSES
    library = Library.open(folder, cache=folder.parent / "cache")
    assert all(f"version{ROUNDS} " in text for text in texts(library).values())
    library.close()
    assert len(list((folder.parent / "cache").glob("index/*/build-*"))) == 1


def test_a_reader_goes_on_while_others_commit_and_build_anew(folder: Path) -> None:
    reader = Library.open(folder, cache=folder.parent / "cache")
    before = texts(reader)
    for version in range(1, 4):
        write(folder, 0, version)
        end = in_child(lambda: str(len(Library.open(folder, cache=folder.parent / "cache", rebuild=True))))
        assert end.sent == str(2 * PROCESSES)
        assert texts(reader) == before
        assert_whole(reader)
    reader.close()


@pytest.mark.parametrize("meanwhile", ["the pointer is read", "a column is opened", "the last column is opened"])
def test_what_is_opened_is_whole_though_another_process_removes_it_meanwhile(
    meanwhile: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoosh takes a column whose file is gone for one without values: days and figures would be missing unseen."""
    cache = folder.parent / "cache"
    Library.open(folder, cache=cache).close()
    calls = 0

    def rebuild(at: int) -> None:
        nonlocal calls
        calls += 1
        if calls == at:
            assert in_child(lambda: str(len(Library.open(folder, cache=cache, rebuild=True)))).sent == "16"

    column_reader, named_by = SegmentReader.column_reader, Store._named_by

    def column(*args: Any, **options: Any) -> Any:
        rebuild(2 if meanwhile == "a column is opened" else 13)
        return column_reader(*args, **options)

    def named(*args: Any, **options: Any) -> Any:
        rebuild(1)
        return named_by(*args, **options)

    if meanwhile == "the pointer is read":
        monkeypatch.setattr(Store, "_named_by", named)
    else:
        monkeypatch.setattr(SegmentReader, "column_reader", column)
    library = Library.open(folder, cache=cache)
    assert_whole(library)
    assert library.problems == ()
    assert library.report.changes.unchanged == len(library)
    library.close()


def test_the_lock_of_a_process_that_was_killed_holds_nobody_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = folder.parent / "cache"
    Library.open(folder, cache=cache).close()
    expected = everything(folder)

    def die_holding() -> str:
        with Store(cache, folder).lock(patience=0):
            os.kill(os.getpid(), signal.SIGKILL)
        return ""

    assert in_child(die_holding).signal == signal.SIGKILL
    monkeypatch.setattr(opening, "_PATIENCE", 0.0)
    write(folder, 0, 9)
    library = Library.open(folder, cache=cache)
    assert "version9" in texts(library)["0-gauche"]
    library.close()
    assert everything(folder) != expected


def test_the_lock_of_a_process_that_lives_does(folder: Path) -> None:
    cache = folder.parent / "cache"
    Library.open(folder, cache=cache).close()

    def busy() -> str:
        try:
            with Store(cache, folder).lock(patience=0):
                return "free"
        except Busy:
            return "busy"

    with Store(cache, folder).lock(patience=0):
        assert in_child(busy).sent == "busy"
    assert in_child(busy).sent == "free"
