"""The real program in two terminals of a kind that is not ours: by cells and by Textual alone, step by step alike."""

import random
from pathlib import Path
from time import monotonic

import pytest

from tests.pseudo_terminal import DEADLINE, PseudoTerminal, Screen, Stream, running

_KEYS = ["\r", "\t", "j", "k", " ", "G", "g", "n", "N", "e", "f", "F", "c", "t", "b", "z", "m", "1", "2", "3", "\x0c"]
_QUIET = 0.15
_SIZES = [(80, 24), (120, 40), (61, 17), (100, 30)]


def alike(first: PseudoTerminal, second: PseudoTerminal, step: object) -> None:
    """Wait until both have shown what there is to show, and show the same."""
    deadline = monotonic() + DEADLINE
    while first.receive(_QUIET) or second.receive(_QUIET) or first.shown() != second.shown():
        assert monotonic() < deadline, f"after {step!r}:\n{first.shown()}\n{second.shown()}"


@pytest.mark.parametrize("seed", range(2))
def test_a_walk_shows_the_same_either_way(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    columns, rows = _SIZES[seed]
    with (
        running("--no-resume", home=tmp_path, columns=columns, rows=rows) as cells,
        running("--no-resume", "--no-differences", home=tmp_path, columns=columns, rows=rows) as stock,
    ):
        for terminal in (cells, stock):
            terminal.wait_for("5 articles", "2 conflits")
            terminal.type("accord")
            terminal.wait_for("Recherche ▸ accord")
        alike(cells, stock, "accord")
        for _ in range(10):
            step = chance.choice(_KEYS) if chance.random() < 0.8 else chance.choice(_SIZES)
            for terminal in (cells, stock):
                if isinstance(step, tuple):
                    terminal.resize(*step)
                else:
                    terminal.type(step)
            alike(cells, stock, step)


def test_the_terminal_scrolls_by_command() -> None:
    screen = Screen(4, 5)
    stream = Stream(screen)
    stream.feed(b"0\r\n1\r\n2\r\n3\r\n4\x1b[2;4r\x1b[2;1H\x1b[S")
    assert [line.strip() for line in screen.display] == ["0", "2", "3", "", "4"]
    assert (screen.cursor.x, screen.cursor.y) == (0, 1)
    stream.feed(b"\x1b[2T")
    assert [line.strip() for line in screen.display] == ["0", "", "", "2", "4"]
