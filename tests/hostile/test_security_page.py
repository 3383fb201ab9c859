"""What SECURITY.md promises is held by tests that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
NAMED = re.compile(r"`((?:tests/)?(?:\w+/)*(?:test_\w+\.py|…))?(?:::(\w+)[^`]*)?`")


def named() -> list[tuple[str, str]]:
    """Each test file that the page names, and the beginning of the test if it names one; « … » is the last file."""
    found: list[tuple[str, str]] = []
    for file, test in NAMED.findall(PAGE):
        if file or test:
            found.append((found[-1][0] if file == "…" else file, test))
    return found


def test_the_page_names_tests() -> None:
    assert len(named()) > 40


@pytest.mark.parametrize(("file", "test"), named(), ids="::".join)
def test_every_test_that_the_page_names_is_there(file: str, test: str) -> None:
    places = [ROOT / file] if "/" in file else [*ROOT.glob(f"tests/**/{file}")]
    assert places and all(place.is_file() for place in places)
    assert any(re.search(rf"^(?:async )?def {test}", place.read_text("utf-8"), re.MULTILINE) for place in places)
