"""Write the pictures of the canonical screens beside this file: ``python screenshots/make.py``."""

import asyncio
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from search.library import Library  # noqa: E402
from tests.screens.scenes import BUNDLED, Scene, explorer  # noqa: E402


def bare(svg: str) -> str:
    """The picture without the fonts that it would fetch from elsewhere, and without the number of the run."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"terminal-\d+-", "terminal-", svg)
    # Leading spaces are part of the picture; not every viewer keeps them unasked.
    return svg.replace("<text ", '<text xml:space="preserve" ').replace("Fira Code", "DejaVu Sans Mono")


async def picture(scene: Scene, size: tuple[int, int], cache: Path) -> None:
    data = (lambda: cache) if scene.keeps else None
    app = explorer(lambda: Library.open(None, cache=cache), data)
    async with app.run_test(size=size) as pilot:
        await scene.play(pilot)
        path = HERE / f"{scene.name}-{size[0]}x{size[1]}.svg"
        path.write_text(bare(app.export_screenshot(title="mistral-tui", simplify=True)), encoding="utf-8")
        print(path.name)


async def main() -> None:
    with TemporaryDirectory() as cache:
        for scene in BUNDLED:
            for size in scene.sizes:
                await picture(scene, size, Path(cache))


if __name__ == "__main__":
    asyncio.run(main())
