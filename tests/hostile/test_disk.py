"""A disk that is full, fills up, or takes nothing, and no home: one line in French, and what there is opens."""

import contextlib
import json
import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from search.library import Library
from search.watching import watch
from tests.forked import warmed
from tests.hostile.budget import after_changes, told_and_found, write
from tests.hostile.children import in_child, limited
from tui.__main__ import run


@contextlib.contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """A disk of its own; skips the test where none can be mounted."""
    with tempfile.TemporaryDirectory() as made:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", made], capture_output=True, check=False
        )
        if mounted.returncode:
            pytest.skip("no disk can be mounted here")
        try:
            yield Path(made)
        finally:
            subprocess.run(["umount", made], check=True)


def filled(disk: Path, room: int = 0) -> Path:
    """The file that fills a disk, up to so many blocks of it."""
    filler = disk / "plein"
    with contextlib.suppress(OSError), filler.open("wb") as file:
        while file.write(bytes(4096)):
            file.flush()
    os.truncate(filler, max(0, filler.stat().st_size - room * 4096))
    return filler


def test_a_full_disk_is_one_french_line_and_once_there_is_room_all_is_well(folder: Path) -> None:
    with small_disk(1) as disk:
        filler = filled(disk, room=3)

        def count() -> str:
            library = Library.open(folder, cache=disk)
            return f"{len(library)} {len(library.search('').hits)}"

        sent = in_child(count).sent
        assert sent.startswith("!corpus.article.CorpusError")
        assert "plus de place sur le disque" in sent
        assert "\n" not in sent
        filler.unlink()
        assert in_child(count).sent == "12 12"
        assert len(list(disk.glob("index/*/build-*"))) == 1


def test_a_limit_on_files_is_one_french_line_and_the_index_before_is_opened(folder: Path) -> None:
    cache = folder.parent / "cache"
    _, before = json.loads(in_child(lambda: told_and_found(folder, cache)).sent)
    after_changes(folder)

    def too_big() -> str:
        limited(resource.RLIMIT_FSIZE, 2000)
        return told_and_found(folder, cache)

    (said,), found = json.loads(in_child(too_big).sent)
    assert "l’index n’a pas pu être mis à jour (fichier plus gros qu’il n’est permis)" in said
    assert "\n" not in said
    assert found == before
    said, found = json.loads(in_child(lambda: told_and_found(folder, cache)).sent)
    assert said == []
    assert found != before


def test_a_disk_that_fills_up_while_a_corpus_is_brought_up_to_date_leaves_the_index_before(folder: Path) -> None:
    with small_disk(4) as disk:
        _, before = json.loads(in_child(lambda: told_and_found(folder, disk)).sent)
        write(folder, 21, "Un pont de plus, pour 9 millions d’euros. " + "Il y en aura d’autres. " * 5000)
        filler = filled(disk)
        (said,), found = json.loads(in_child(lambda: told_and_found(folder, disk)).sent)
        assert "plus de place sur le disque), il dit ce qu’étaient les articles avant" in said
        assert found == before
        filler.unlink()
        said, found = json.loads(in_child(lambda: told_and_found(folder, disk)).sent)
        assert said == [] and len(found) == len(before) + 1
        assert len(list(disk.glob("index/*/build-*"))) == 1


def test_however_little_room_an_update_finds_the_index_before_or_after_it_is_opened(folder: Path) -> None:
    with small_disk(4) as disk:
        _, before = json.loads(in_child(lambda: told_and_found(folder, disk)).sent)
        outcomes = set()
        for room in range(0, 36, 2):
            write(
                folder, 21, f"Un pont de plus, pour {room + 9} millions d’euros. " + "Il y en aura d’autres. " * 1000
            )
            filler = filled(disk, room)
            said, found = json.loads(in_child(lambda: told_and_found(folder, disk)).sent)
            filler.unlink()
            outcomes.add(len(said))
            if said:
                assert "plus de place sur le disque" in said[0] and len(said) == 1 and found == before, room
            else:
                assert len(found) == 13 and found != before, room
                before = found
        assert outcomes == {0, 1}


def test_a_disk_that_fills_up_under_an_open_library_leaves_it_as_it_was(folder: Path) -> None:
    """As where a folder is followed: it answers on, says once why, and is up to date when there is room."""
    with small_disk(4) as disk:

        def followed() -> str:
            library = Library.open(folder, cache=disk)
            write(folder, 21, "Un pont de plus, pour 9 millions d’euros. ")
            filler = filled(disk)
            said: list[str] = []
            found = []

            def wait(_: float) -> bool:
                found.append(len(library.search("pont").hits))
                if len(found) == 8:
                    filler.unlink()
                return len(found) == 16

            watch(library, wait, lambda report: said.append(f"{report.changes.new}"), troubled=said.append)
            library.close()
            return json.dumps([said, found])

        said, found = json.loads(in_child(followed).sent)
        assert len(said) == 2 and said[1] == "1"
        assert "plus de place sur le disque" in said[0] and "\n" not in said[0]
        assert found[:8] == [12] * 8 and found[-1] == 13


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


NOBODY, UNKNOWN = 65534, 12345
"""Users: one who has no rights, and one of whom the system knows but this number, as in some containers."""


def as_anybody(environment: dict[str, str], *arguments: object, user: int = NOBODY) -> Done:
    """What the command line says and gives back, in that environment and without root's rights."""

    def work() -> str:
        if os.geteuid() == 0:
            os.setuid(user)
        os.environ.clear()
        os.environ.update(environment)
        streams = [TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
        with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
            code = run([str(each) for each in arguments])
        return json.dumps([code, *(each.buffer.getvalue().decode() for each in streams)])

    warmed()  # root's home, where what is loaded may lie, is out of reach then
    return Done(*json.loads(in_child(work).sent))


def test_where_nothing_can_be_written_the_corpus_opens_and_one_line_says_so() -> None:
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        (home / "presse").mkdir()
        write(home / "presse", 1, "La ville paiera 3 millions d’euros.")
        for each in (home / "presse", home):
            each.chmod(0o555)
        try:
            done = as_anybody({"HOME": made}, "search", "budget", "-c", home / "presse")
            assert list(home.iterdir()) == [home / "presse"] and len(list((home / "presse").iterdir())) == 1
        finally:
            home.chmod(0o755)
            (home / "presse").chmod(0o755)
    assert done.code == 0
    assert json.loads(done.out)["article"] == "01.txt"
    assert len(done.err.splitlines()) == 1
    assert "rien ne peut être écrit" in done.err


PLACES = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")


@pytest.mark.parametrize("user", [NOBODY, UNKNOWN])
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"HOME": "/nulle/part"},
        {"HOME": ""},
        {"HOME": "/dev/null"},
        {"XDG_CACHE_HOME": "/dev/null/x"},
        {"TMPDIR": "/nulle/part"},
        pytest.param(dict.fromkeys(PLACES, "/dev/null"), id="all are files"),
        pytest.param(dict.fromkeys(PLACES, "/tmp/" + "x" * 300), id="all too long"),
    ],
    ids=str,
)
def test_without_a_home_or_a_cache_the_program_starts(environment: dict[str, str], user: int) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        write(folder, 1, "La ville paiera 3 millions d’euros.")
        done = as_anybody(environment, "search", "budget", "-n", 1, "-c", folder, user=user)
        refused = as_anybody(environment, "dossiers", "Ponts", "--add", "01.txt", "-c", folder, user=user)
    assert refused.code == 2 or "XDG_DATA_HOME" not in environment
    assert len(refused.err.splitlines()) <= 1 + max(1, len(environment)) and "inattendue" not in refused.err
    assert done.code == 0, done.err
    assert json.loads(done.out)["article"] == "01.txt"
    assert len(done.err.splitlines()) <= max(1, len(environment))
    assert "Traceback" not in done.err
