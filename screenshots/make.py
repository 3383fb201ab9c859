"""Write the pictures of the canonical screens beside this file: ``python screenshots/make.py``."""

import asyncio
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.screens.scenes import SCENES, SIZES, Scene, explorer  # noqa: E402


def bare(svg: str) -> str:
    """The picture without the fonts that it would fetch from elsewhere, and without the number of the run."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"terminal-\d+-", "terminal-", svg)
    return svg.replace("Fira Code", "DejaVu Sans Mono")


async def picture(scene: Scene, size: tuple[int, int]) -> None:
    app = explorer()
    async with app.run_test(size=size) as pilot:
        await scene.play(pilot)
        path = HERE / f"{scene.name}-{size[0]}x{size[1]}.svg"
        path.write_text(bare(app.export_screenshot(title="mistral-tui", simplify=True)), encoding="utf-8")
        print(path.name)


async def main() -> None:
    for scene in SCENES:
        for size in (scene.size,) if scene.size else SIZES:
            await picture(scene, size)


if __name__ == "__main__":
    asyncio.run(main())
