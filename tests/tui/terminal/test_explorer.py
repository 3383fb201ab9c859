"""The explorer's own screens, cell by cell: what the terminal shows is what Textual alone would have it show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import tui.app
from tests.screens.scenes import INVENTED, Scene
from tests.tui.fakes import FakeLibrary, opening
from tests.tui.terminal.both_ways import XTERM, BothWays, assert_same
from tests.tui.waiting import settled
from tui.app import Explorer
from tui.terminal.abilities import Abilities

SIZES = [(40, 10), (80, 24), (120, 40), (200, 60)]
TERMINALS = {
    "xterm": XTERM,
    "xterm with margins": replace(XTERM, margins=True),
    "tmux": replace(XTERM, colours_erased=False),
    "linux": replace(XTERM, scrolls_by_command=False),
    "the least": Abilities(),
}


class Compared(BothWays, Explorer):
    CSS_PATH: ClassVar[list[str]] = [str(Path(tui.app.__file__).parent / each) for each in Explorer.CSS_PATH]

    def __init__(self, size: tuple[int, int], abilities: Abilities = XTERM, *, calm: bool = True) -> None:
        super().__init__(opening(FakeLibrary()), calm=calm)
        self.wired(*size, abilities)

    def more_to_come(self) -> bool:
        return False  # each update is compared by itself


FARTHEST = [
    scene
    for scene in INVENTED
    if not any(scene.keys == other.keys[: len(scene.keys)] for other in INVENTED if other is not scene)
]
"""Without those that stand on the way to another."""


@pytest.mark.parametrize("size", SIZES[1:3], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", FARTHEST, ids=lambda scene: scene.name)
async def test_every_update_on_the_way_to_a_canonical_screen(scene: Scene, size: tuple[int, int]) -> None:
    app = Compared(size)
    async with app.run_test(size=size) as pilot:
        await scene.play(pilot)
        assert app.compared
        assert_same(app.ours, app.stock)


KEYS = [
    "v", "i", "é", "enter", "escape", "tab", "shift+tab", "slash", "down", "up", "j", "k", "pagedown", "pageup", "g",
    "G", "n", "N", "e", "f", "F", "c", "t", "b", "z", "m", "M", "r", "i", "l", "h", "o", "1", "2", "3", "T", "x", "C",
    "question_mark", "ctrl+p", "ctrl+l", "backspace",
]  # fmt: skip
steps = st.lists(
    st.one_of(
        st.sampled_from(KEYS),
        st.sampled_from(KEYS),
        st.sampled_from(KEYS),
        st.sampled_from(KEYS),
        st.tuples(st.integers(20, 210), st.integers(5, 62)),
    ),
    min_size=8,
    max_size=20,
)


@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(steps, st.sampled_from(sorted(TERMINALS)), st.sampled_from(SIZES), st.booleans())
async def test_every_update_of_a_long_walk(walk: list[Any], terminal: str, size: tuple[int, int], calm: bool) -> None:
    app = Compared(size, TERMINALS[terminal], calm=calm)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        for step in walk:
            if isinstance(step, tuple):
                app.resized_terminals(*step)
                await pilot.resize_terminal(*step)
            else:
                await pilot.press(step)
            await settled(pilot)
            assert_same(app.ours, app.stock)
