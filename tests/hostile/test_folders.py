"""Folders that go on and on, lead astray or hold names that look alike are walked to their ends."""

import inspect
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.article import Problem
from corpus.readers import read, scan
from search.library import Library
from tests.hostile.opening import opened

MANY = 2_500
"""Files: some times as many as a process may hold open."""


@pytest.mark.usefixtures("unannotated")
def test_very_many_tiny_files_open(shelf: Path) -> None:
    for number in range(MANY):
        (shelf / f"{number}.txt").write_text(f"Brève {number}")
    library = Library.open(shelf, cache=shelf.parent / "cache")
    assert len(library) == MANY + 1
    assert library.search("brève", limit=1).total == MANY
    library.close()


CALLS = 200
"""How often Python may call itself where folders lie deeper; with its usual thousand the paths grow long and slow."""


@pytest.mark.usefixtures("unannotated")
def test_folders_deeper_than_python_calls_itself_are_walked(shelf: Path) -> None:
    Library.open(shelf, cache=shelf.parent / "cache").close()  # modules are loaded in calls of their own
    before, calls = Path.cwd(), sys.getrecursionlimit()
    try:
        os.chdir(shelf)
        for _ in range(CALLS + 50):
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
        Path("fond.txt").write_text("Le fond.")
    finally:
        os.chdir(before)
    try:
        sys.setrecursionlimit(len(inspect.stack(0)) + CALLS)
        library = Library.open(shelf, cache=shelf.parent / "cache")
        assert len(library) == 2
        library.close()
    finally:
        sys.setrecursionlimit(calls)
        # shutil.rmtree, which clears the tests' folders away, calls itself.
        subprocess.run(["rm", "-rf", shelf / "d"], check=True)


def test_a_path_longer_than_the_system_takes_is_one_line(shelf: Path) -> None:
    before = Path.cwd()
    try:
        os.chdir(shelf)
        for _ in range(30):
            os.mkdir("d" * 200)  # noqa: PTH102
            os.chdir("d" * 200)
    finally:
        os.chdir(before)
    try:
        found = scan(shelf)
        faults = [each for source in found for each in read(source, shelf) if isinstance(each, Problem)]
        assert [source.name for source in found if source.size] == ["sain.txt"]
        assert len(faults) == 1
        assert "\n" not in str(faults[0])
    finally:
        subprocess.run(["rm", "-rf", shelf / ("d" * 200)], check=True)


def links(shelf: Path) -> None:
    (shelf / "a").symlink_to("b")
    (shelf / "b").symlink_to("a")
    (shelf / "soi").symlink_to(".")
    (shelf / "haut").symlink_to("..")
    (shelf / "mots").symlink_to("/etc/passwd")
    (shelf / "mots.txt").symlink_to("/etc/passwd")
    (shelf / "zero.txt").symlink_to("/dev/zero")
    (shelf / "nulle-part.txt").symlink_to("/nulle/part")


def pipes(shelf: Path) -> None:
    os.mkfifo(shelf / "tuyau.txt")
    os.mkfifo(shelf / "corpus.toml")
    os.mkfifo(shelf / "metadata.csv")


def beside_without_end(shelf: Path) -> None:
    (shelf / "corpus.toml").symlink_to("/dev/zero")
    (shelf / "metadata.csv").symlink_to("/dev/zero")


def beside_from_elsewhere(shelf: Path) -> None:
    (shelf.parent / "ailleurs.toml").write_text('[articles."sain.txt"]\ntitle = "Un secret"\n')
    (shelf / "corpus.toml").symlink_to(shelf.parent / "ailleurs.toml")


@pytest.mark.parametrize("lay", [links, pipes, beside_without_end, beside_from_elsewhere])
def test_links_pipes_and_devices_lead_nowhere_and_hold_nothing_up(lay: Callable[[Path], None], shelf: Path) -> None:
    lay(shelf)
    articles, faults = opened(shelf)
    assert articles == ["'sain.txt'"]
    assert len(faults) <= 1
    assert "secret" not in str(faults)


NAMES = (b"\xe9t\xe9.txt", b"\xe8t\xe8.txt", "\u200b.txt".encode(), b"a.txt", "a\u200b.txt".encode(), b"a\x1b.txt",
         b"a  b.txt", b"a b.txt", "é.txt".encode(), "e\u0301.txt".encode())  # fmt: skip


@pytest.mark.usefixtures("unannotated")
def test_names_that_read_alike_or_are_no_utf_8_stay_two(shelf: Path) -> None:
    for number, name in enumerate(NAMES):
        Path(os.fsdecode(os.fsencode(shelf) + b"/" + name)).write_text(f"Le numéro {number}.")
    library = Library.open(shelf, cache=shelf.parent / "cache")
    assert len(library) == len(NAMES) + 1
    assert library.problems == ()
    assert len({hit.card.id for hit in library.search("").hits}) == len(NAMES) + 1
    library.close()
