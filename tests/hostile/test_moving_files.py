"""Files that come, go and change while they are read: what stands still opens, the rest is read the next time."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.article import Article, Problem
from corpus.readers import SourceFile, read, scan
from search.library import Library


@pytest.mark.usefixtures("unannotated")
def test_files_that_vanish_while_they_are_read_leave_the_others(shelf: Path) -> None:
    for number in range(300):
        (shelf / f"{number:03}.txt").write_text(f"Brève {number}")
    sources = scan(shelf)
    for number in range(0, 300, 2):
        (shelf / f"{number:03}.txt").unlink()
    found = [each for source in sources for each in read(source, shelf)]
    assert sum(isinstance(each, Problem) for each in found) == 150
    assert len(found) == 301


@pytest.mark.usefixtures("unannotated")
def test_a_corpus_that_changes_under_the_hand_opens(shelf: Path) -> None:
    for number in range(200):
        (shelf / f"{number:03}.txt").write_text(f"Brève {number}")
    over = threading.Event()

    def stir() -> None:
        while not over.is_set():
            for number in range(0, 200, 3):
                path = shelf / f"{number:03}.txt"
                path.unlink(missing_ok=True)
                path.write_text(f"Autre brève {number}")

    hand = threading.Thread(target=stir)
    hand.start()
    try:
        for _ in range(3):
            library = Library.open(shelf, cache=shelf.parent / "cache")
            assert 130 <= len(library) <= 201
            assert {"sain.txt", "001.txt"} <= {hit.card.id for hit in library.search("", limit=300).hits}
            library.close()
    finally:
        over.set()
        hand.join()
    for path in shelf.iterdir():  # as clocks tell time: a file that goes and comes within a tick is the same one
        os.utime(path, ns=(later := path.stat().st_mtime_ns + 10**9, later))
    library = Library.open(shelf, cache=shelf.parent / "cache")
    assert len(library) == 201
    assert library.search("autre brève 3").hits[0].card.id == "003.txt"
    library.close()


@pytest.mark.usefixtures("unannotated")
def test_a_file_that_is_written_while_it_is_read_is_read_again(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shelf / "breve.txt"
    path.write_text("Brève de comptoir")

    def in_between(source: SourceFile, *rest: Any) -> Iterator[Article | Problem]:
        if source.path == path:
            path.write_text("")
        found = list(read(source, *rest))
        if source.path == path:
            path.write_text("Brève de comptoir")
            os.utime(path, ns=(source.mtime_ns + 10**9, source.mtime_ns + 10**9))
        return iter(found)

    cache = shelf.parent / "cache"
    with monkeypatch.context() as patched:
        patched.setattr("search.reading.read", in_between)
        library = Library.open(shelf, cache=cache)
        assert [problem.path for problem in library.problems] == ["breve.txt"]
        library.close()
    library = Library.open(shelf, cache=cache)
    assert not library.problems
    assert [hit.card.id for hit in library.search("comptoir").hits] == ["breve.txt"]
    library.close()
