"""Whatever happens to a process, a disk or an index: the next start works, and says in one line what happened."""

import contextlib
import json
import os
import random
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from search.library import Library
from search.watching import watch
from tests.hostile.children import End, everything, in_child, limited

KILLS = int(os.environ.get("HOSTILE_KILLS", "6"))
"""How many times indexing is killed: a hundred by hand."""
FLIPS = int(os.environ.get("HOSTILE_FLIPS", "30"))
"""How many times the index is damaged: thousands by hand."""
SEED = int(os.environ.get("HOSTILE_SEED", "1"))
PATHS = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
"""The environment of a process that runs what these tests run."""


@pytest.fixture(autouse=True, scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a child needs is loaded before it is born: loading takes ten times as long as all that it then does."""
    folder = tmp_path_factory.mktemp("warm") / "presse"
    folder.mkdir()
    write(folder, 1, "La ville a payé 3 millions d’euros pour le pont. " + "Il y en aura d’autres. " * 10)
    everything(folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "presse"
    folder.mkdir()
    for number in range(12):
        write(folder, number, f"La ville a payé {number + 3} millions d’euros pour le pont.")
    return folder


def write(folder: Path, number: int, text: str) -> None:
    (folder / f"{number:02}.txt").write_text(f"Le numéro {number} du budget\n\n{text}\n", "utf-8")


def opened(folder: Path) -> Library:
    return Library.open(folder, cache=folder.parent / "cache")


def after_changes(folder: Path) -> None:
    opened(folder).close()
    write(folder, 3, "La ville renonce au pont, qui coûtait 40 millions d’euros.")
    write(folder, 20, "Un pont de plus, pour 7 millions d’euros.")
    (folder / "05.txt").unlink()


# Killed

_STEPS = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "shutil.rmtree"})
"""What the interpreter announces (PEP 578) and changes a disk, or is about to."""


def opened_in_steps(folder: Path, last: int) -> str:
    """How many steps opening takes, in a child that kills itself when it comes to the step ``last``."""
    steps = 0

    def step(event: str, _: tuple[Any, ...]) -> None:
        nonlocal steps
        if event in _STEPS:
            steps += 1
            if steps == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)
    opened(folder).close()
    return str(steps)


def unchanged(folder: Path) -> str:
    """How many articles opening need not read again."""
    library = opened(folder)
    count = library.report.changes.unchanged
    library.close()
    return str(count)


@pytest.mark.parametrize(
    ("prepare", "kept"), [(lambda folder: None, 0), (after_changes, 10)], ids=["building", "updating"]
)
def test_killed_at_any_step_of_indexing_the_next_start_has_everything(
    prepare: Callable[[Path], None], kept: int, folder: Path
) -> None:
    prepare(folder)
    before = folder.parent / "before"
    cache = folder.parent / "cache"
    cache.mkdir(exist_ok=True)
    shutil.copytree(cache, before)
    steps = int(in_child(lambda: opened_in_steps(folder, 0)).sent)
    expected = in_child(lambda: everything(folder)).sent
    assert "!" not in expected[:1]
    chance = random.Random(SEED)
    for last in chance.sample(range(1, steps + 1), min(KILLS, steps)):
        shutil.rmtree(cache)
        shutil.copytree(before, cache)
        end = in_child(lambda last=last: opened_in_steps(folder, last))  # type: ignore[misc]
        assert end == End("", signal.SIGKILL)
        assert int(in_child(lambda: unchanged(folder)).sent) >= kept, f"killed at step {last} of {steps}"
        assert in_child(lambda: everything(folder)).sent == expected, f"killed at step {last} of {steps}"
        assert len(list(cache.glob("index/*/build-*"))) == 1, f"killed at step {last} of {steps}"


MANY = """
import multiprocessing, sys
from pathlib import Path
from search.library import Library

def told(progress):
    print(*(each.pid for each in multiprocessing.active_children()), flush=True)
    sys.stdin.read()

if __name__ == "__main__":
    Library.open(Path(sys.argv[1]), cache=Path(sys.argv[2]), jobs=2, progress=told)
"""


def test_those_who_help_end_with_the_one_who_was_killed(tmp_path: Path) -> None:
    folder = tmp_path / "presse"
    folder.mkdir()
    for number in range(250):
        write(folder, number, "La ville paiera.")
    (tmp_path / "many.py").write_text(MANY)
    command = [sys.executable, *map(str, (tmp_path / "many.py", folder, tmp_path / "cache"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=PATHS) as writer:
        assert writer.stdout
        helpers = [os.pidfd_open(int(pid)) for pid in writer.stdout.readline().split()]
        assert len(helpers) == 2
        writer.kill()
    for helper in helpers:
        ended, _, _ = select.select([helper], [], [], 30)
        assert ended == [helper]
        os.close(helper)


# The disk


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


def told_and_found(folder: Path, cache: Path) -> str:
    library = Library.open(folder, cache=cache)
    try:
        said = [str(each) for each in library.problems]
        return json.dumps([said, sorted(f"{hit.card.id}:{hit.excerpt.text}" for hit in library.search("pont").hits)])
    finally:
        library.close()


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


AS_ANYBODY = """
import os, sys
import contextlib, io, pathlib, tempfile
from tui.__main__ import run
with tempfile.TemporaryDirectory() as warm, contextlib.redirect_stdout(io.StringIO()):
    (pathlib.Path(warm) / "a.txt").write_text("La ville paiera 3 millions d’euros.")
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = warm
    run(["search", "ville", "-n", "1", "-c", warm])
    del os.environ["XDG_CACHE_HOME"]
    if before:
        os.environ["XDG_CACHE_HOME"] = before
if os.geteuid() == 0:
    os.setuid(65534)
sys.exit(run(sys.argv[1:]))
"""
"""The command line without root's rights, which go once what may lie in root's home has been loaded."""


def command(environment: dict[str, str], *arguments: object) -> "subprocess.CompletedProcess[str]":
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", AS_ANYBODY, *map(str, arguments)],
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_where_nothing_can_be_written_the_corpus_opens_and_one_line_says_so() -> None:
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        (home / "presse").mkdir()
        write(home / "presse", 1, "La ville paiera 3 millions d’euros.")
        for each in (home / "presse", home):
            each.chmod(0o555)
        try:
            done = command({"HOME": made}, "search", "budget", "-c", home / "presse")
            assert list(home.iterdir()) == [home / "presse"] and len(list((home / "presse").iterdir())) == 1
        finally:
            home.chmod(0o755)
            (home / "presse").chmod(0o755)
    assert done.returncode == 0
    assert json.loads(done.stdout)["article"] == "01.txt"
    assert len(done.stderr.splitlines()) == 1
    assert "rien ne peut être écrit" in done.stderr


@pytest.mark.parametrize(
    "environment",
    [{}, {"HOME": "/nulle/part"}, {"HOME": ""}, {"HOME": "/dev/null"}, {"XDG_CACHE_HOME": "/dev/null/x"}],
    ids=str,
)
def test_without_a_home_or_a_cache_the_program_starts(environment: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        write(folder, 1, "La ville paiera 3 millions d’euros.")
        done = command(environment, "search", "budget", "-n", 1, "-c", folder)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["article"] == "01.txt"
    assert len(done.stderr.splitlines()) <= 1
    assert "Traceback" not in done.stderr


# The index


def test_an_index_damaged_anywhere_gives_the_same_answers(folder: Path) -> None:
    cache, sound = folder.parent / "cache", folder.parent / "sound"
    expected = in_child(lambda: everything(folder)).sent
    cache.rename(sound)
    chance = random.Random(SEED)
    files = sorted(path.relative_to(sound) for path in sound.rglob("*") if path.is_file() and path.stat().st_size)
    for _ in range(FLIPS):
        if cache.exists():
            shutil.rmtree(cache)
        shutil.copytree(sound, cache)
        harmed = chance.choice(files)
        content = bytearray((cache / harmed).read_bytes())
        at = chance.randrange(len(content))
        harm = chance.choice(["bit", "byte", "run", "cut", "zeros", "grown"])
        match harm:
            case "bit":
                content[at] ^= 1 << chance.randrange(8)
            case "byte":
                content[at] = chance.randrange(256)
            case "run":
                content[at : at + 16] = chance.randbytes(len(content[at : at + 16]))
            case "cut":
                del content[at:]
            case "zeros":
                content[at : at + 64] = bytes(len(content[at : at + 64]))
            case "grown":
                content[at:at] = chance.randbytes(8)
        (cache / harmed).write_bytes(content)

        def ask() -> str:
            limited(resource.RLIMIT_AS, 4 * 2**30)
            return everything(folder)

        end = in_child(ask)
        assert end.signal == 0 and end.sent == expected, f"{harm} in {harmed} at {at}: {end.sent[:300]}"


@pytest.mark.parametrize(
    "pointer",
    [b"", b"\0" * 100, b"[]", b"null", b'{"version": 1}', b"[" * 100_000, b'{"folder": "../../.."}', b"\xff" * 50],
    ids=lambda pointer: ascii(pointer[:20]),
)
def test_a_pointer_of_any_content_leads_to_the_right_answers(pointer: bytes, folder: Path) -> None:
    expected = everything(folder)
    (current,) = (folder.parent / "cache").glob("index/*/current")
    current.write_bytes(pointer)
    assert everything(folder) == expected


@pytest.mark.parametrize("version", ["older", "newer", "", None, 7])
def test_an_index_of_another_version_is_made_again(version: object, folder: Path) -> None:
    expected = everything(folder)
    (current,) = (folder.parent / "cache").glob("index/*/current")
    before = json.loads(current.read_text())
    current.write_text(json.dumps({**before, "version": version}))
    (said,), _ = json.loads(told_and_found(folder, folder.parent / "cache"))
    assert "il a été refait" in said and "\n" not in said
    assert json.loads(told_and_found(folder, folder.parent / "cache"))[0] == []
    assert everything(folder) == expected
    assert json.loads(current.read_text())["version"] == before["version"]


@pytest.mark.parametrize("stamp", [-1, 0, 1, 2**33 * 10**9])
def test_a_clock_that_was_turned_back_hides_no_change(stamp: int, folder: Path) -> None:
    opened(folder).close()
    text = (folder / "03.txt").read_text("utf-8")
    (folder / "03.txt").write_text(text.replace("pont", "quai"), "utf-8")
    os.utime(folder / "03.txt", ns=(stamp, stamp))
    library = opened(folder)
    assert [hit.card.id for hit in library.search("quai").hits] == ["03.txt"]
    library.close()
