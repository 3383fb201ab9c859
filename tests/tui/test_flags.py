"""The explorer's own options, each with a setting of the same meaning; all else is the command line's."""

from dataclasses import fields
from typing import Any

import pytest

from tui import __main__ as entrance
from tui import actions, flags
from tui.__main__ import COMMANDS
from tui.commands import keys
from tui.settings import Settings


@pytest.mark.parametrize(
    ("arguments", "call"),
    [
        ([], (None, {})),
        (["presse"], ("presse", {})),
        (["--mouse", "presse", "--no-calm"], ("presse", {"mouse": True, "calm": False})),
        (["--theme", "papier"], (None, {"theme": "papier"})),
        (["--theme=ansi-clair"], (None, {"theme": "ansi-clair"})),
        (["--no-kitty", "--focus", "--no-focus"], (None, {"kitty_keys": False, "focus_reports": False})),
        (["--", "search"], ("search", {})),
        (["--calm", "--", "--calm"], ("--calm", {"calm": True})),
    ],
)
def test_calls_of_the_explorer(arguments: list[str], call: tuple[str | None, dict[str, bool | str]]) -> None:
    assert flags.read(arguments, COMMANDS) == call


@pytest.mark.parametrize("arguments", [["search", "x"], ["--version"], ["--help"], ["a", "b"], ["--themes"], ["-c"]])
def test_what_is_no_call_of_the_explorer_is_left_to_the_command_line(arguments: list[str]) -> None:
    assert flags.read(arguments, COMMANDS) is None


@pytest.mark.parametrize("arguments", [["--theme", "rose"], ["--theme"], ["--theme="]])
def test_a_look_that_there_is_none_of_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert entrance.run(arguments) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "lampe" in said


def test_every_option_goes_before_a_setting() -> None:
    assert set(flags.SWITCHES.values()) <= {field.name for field in fields(Settings)}


@pytest.mark.parametrize("name", ["mouse", "animations", "focus_reports", "kitty_keys"])
def test_a_slow_link_does_without_unless_it_is_asked_for(name: str) -> None:
    assert Settings().wants(name, calm=False)
    assert not Settings().wants(name, calm=True)
    asked: dict[str, Any] = {name: True}
    refused: dict[str, Any] = {name: False}
    assert Settings(**asked).wants(name, calm=True)
    assert not Settings(**refused).wants(name, calm=False)


def test_the_cursor_blinks_only_where_it_is_asked_to() -> None:
    assert not Settings().wants("blink", calm=False)
    assert Settings(blink=True).wants("blink", calm=True)


def test_every_key_is_listed_once_by_its_name() -> None:
    names = [line.split()[0] for line in keys.lines({}) if line.startswith("  ")]
    assert sorted(names) == sorted({key.id or "" for key in actions.ALL_KEYS})


def test_a_key_is_listed_as_it_is_remapped() -> None:
    (line,) = (line for line in keys.lines({"quit": "x, ctrl+k"}) if line.split()[:1] == ["quit"])
    assert line.split()[1] == "x/Ctrl+K"


def test_the_list_of_keys_is_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert entrance.run(["--keys"]) == 0
    assert "Ctrl+P" in capsys.readouterr().out
