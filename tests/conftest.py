"""What every test shares: directories of its own, so that none sees or touches what the developer has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.command import Command
from tui.commands import output

# The same examples each time: a change is judged by what it changes, and ``tests.fuzz`` looks for others. A machine
# that has other things to do is no fault of what is tested. ``--hypothesis-profile=default`` tries others here too.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

LONGEST = 80
"""Characters of a parameter that stand in a test's name."""


def pytest_make_parametrize_id(val: object) -> str | None:
    """A long parameter by its beginning and length: every process is sent each test's name, and has it in its
    environment."""
    if isinstance(val, str | bytes) and len(val) > LONGEST:
        return f"{val[: LONGEST // 2]!a} and so on, {len(val)}"
    return None


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where cache, configuration and data are during the tests."""
    place = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            patch.setenv(variable, str(place / variable))
        for variable in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "NO_COLOR"):
            patch.delenv(variable, raising=False)
        yield place


@pytest.fixture(scope="session", autouse=True)
def textual() -> Iterator[None]:
    """Screens are played without clocks."""
    from tests import headless

    with pytest.MonkeyPatch.context() as patch:
        headless.without_clocks(patch)
        headless.parsed_once(patch)
        yield


@pytest.fixture
def mistral(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs the command line as a pipe would see it."""
    return Command(capsys)


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output is a terminal, 80 columns wide and without a pager."""
    monkeypatch.setattr(output, "for_people", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "500")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
