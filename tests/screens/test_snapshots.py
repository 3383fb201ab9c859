"""The canonical screens look as they did. After a wanted change: ``pytest tests/screens --snapshot-update``."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.screens.scenes import INVENTED, Scene, explorer

_TAKES = [(scene, size) for scene in INVENTED for size in scene.sizes]


@pytest.mark.parametrize(("scene", "size"), _TAKES, ids=[f"{scene.name}-{w}x{h}" for scene, (w, h) in _TAKES])
def test_screen(snap_compare: Callable[..., bool], scene: Scene, size: tuple[int, int], tmp_path: Path) -> None:
    app = explorer(data=(lambda: tmp_path) if scene.keeps else None)
    assert snap_compare(app, terminal_size=size, run_before=scene.play)
