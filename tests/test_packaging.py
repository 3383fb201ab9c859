"""What is installed: everything that the program reads at run time, at versions that were tried."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PINS = [line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if line[:1] not in ("", "#")]


@pytest.mark.parametrize("room", ["corpus", "search", "tui"])
def test_every_file_that_is_no_module_is_package_data(room: str) -> None:
    files = (each for each in (ROOT / room).rglob("*") if each.is_file() and each.suffix not in {".py", ".pyc"})
    data = [PurePosixPath(each.relative_to(ROOT / room)) for each in files if each.name != "README.md"]
    patterns = PROJECT["tool"]["setuptools"]["package-data"][room]
    # `**` of setuptools crosses any number of folders, none included.
    spread = [form for pattern in patterns for form in (pattern, pattern.replace("**/", ""))]
    assert data
    assert [str(file) for file in data if not any(file.match(pattern) for pattern in spread)] == []


def test_the_constraints_pin_exact_versions_and_name_no_host() -> None:
    assert PINS
    assert [line for line in PINS if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", line)] == []


def test_every_requirement_is_pinned() -> None:
    project = PROJECT["project"]
    extras = [each for extra in project["optional-dependencies"].values() for each in extra]
    pinned = {plain(line.partition("==")[0]) for line in PINS}
    required = {plain(re.split(r"[<>=!~\[ ]", each)[0]) for each in [*project["dependencies"], *extras]}
    assert required - pinned == set()


def test_the_hashed_pins_are_the_constraints_own_versions_and_name_no_host() -> None:
    text = (ROOT / "requirements-hashed.txt").read_text("utf-8")
    entries = re.findall(
        r"^([A-Za-z0-9_.-]+)==([^ ;]+)[^\n]*\\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.M
    )
    hashed = {plain(name): version for name, version, _ in entries}
    pinned = {plain(name): version for name, _, version in (line.partition("==") for line in PINS)}
    assert hashed.items() <= pinned.items()
    required = {plain(re.split(r"[<>=!~\[ ]", each)[0]) for each in PROJECT["project"]["dependencies"]}
    assert required <= hashed.keys()
    assert "//" not in text


def test_every_package_behind_the_program_has_its_licence_told() -> None:
    told = (ROOT / "THIRD-PARTY.md").read_text("utf-8")
    now = subprocess.run(
        [sys.executable, ROOT / ".ci/licences.py"], capture_output=True, text=True, check=True
    ).stdout
    names = re.findall(r"^\| ([A-Za-z0-9_.-]+) \| [0-9]", now, re.M)
    assert names
    assert [name for name in names if f"| {name} |" not in told] == []
    assert "not declared" not in told


def plain(name: str) -> str:
    """A package's name as all its spellings share it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
