"""The canonical screens look as they did, and can be read in both looks.

After a wanted change: ``pytest tests/screens --snapshot-update``.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.scenes import INVENTED, Scene, explorer
from tests.tui.contrast import faint
from tests.tui.waiting import settled
from tui.screens.themes import OTHER

_TAKES = [(scene, size) for scene in INVENTED for size in scene.sizes]


@pytest.mark.parametrize(("scene", "size"), _TAKES, ids=[f"{scene.name}-{w}x{h}" for scene, (w, h) in _TAKES])
def test_screen(snap_compare: Callable[..., bool], scene: Scene, size: tuple[int, int], tmp_path: Path) -> None:
    app = explorer(data=(lambda: tmp_path) if scene.keeps else None)

    async def played(pilot: Pilot[None]) -> None:
        await scene.play(pilot)
        for look in OTHER[app.theme], OTHER[OTHER[app.theme].name]:
            app.theme = look.name
            await settled(pilot)
            assert not list(faint(app)), look.name

    assert snap_compare(app, terminal_size=size, run_before=played)
