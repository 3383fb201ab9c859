"""Killed at any moment of indexing: the next start has everything, and those who helped have ended too."""

import os
import random
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.budget import SEED, after_changes, opened, write
from tests.hostile.children import End, everything, in_child

KILLS = int(os.environ.get("HOSTILE_KILLS", "6"))
"""How many times indexing is killed: a hundred by hand."""
PATHS = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
"""The environment of a process that runs what these tests run."""
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
