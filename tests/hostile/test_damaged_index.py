"""An index that is damaged, of another version, or older than its files look: the answers are those of a new one."""

import json
import os
import random
import resource
import shutil
from pathlib import Path

import pytest

from tests.hostile.budget import SEED, opened
from tests.hostile.children import everything, in_child, limited

FLIPS = int(os.environ.get("HOSTILE_FLIPS", "30"))
"""How many times the index is damaged: thousands by hand."""


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
    for outdated in (True, False):
        library = opened(folder)
        assert library.report.outdated is outdated
        assert not library.problems
        library.close()
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
