"""Where the program meets what it was not written for, what an error quotes does not speak to the terminal."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from tests.hostile.attacks import ATTACKS, BRAND, foreign
from tui import crash
from tui.app import Explorer

HOSTILE = "".join(ATTACKS)

FAILING = """
import sys
from tui import {module}, __main__
def fail(*_, **__):
    secret = "a variable’s value"
    raise ValueError("Kervalis" + sys.argv[2])
{module}.{function} = fail
__main__.main()
"""


def ended(module: str, function: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    program = FAILING.format(module=module, function=function).replace("sys.argv[2]", ascii(HOSTILE))
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, timeout=60)


@pytest.mark.parametrize(
    ("module", "function", "arguments"),
    [("cli", "run", ("search", "x")), ("explore", "run", ()), ("kiosk", "_serve", ("--kiosk",))],
)
def test_an_unexpected_error_ends_in_words(module: str, function: str, arguments: tuple[str, ...]) -> None:
    done = ended(module, function, *arguments)
    assert done.returncode == 1 and done.stdout == b""
    assert foreign(done.stderr) == []
    said = done.stderr.decode().splitlines()
    assert said[-1].startswith("mistral-tui\u00a0: erreur inattendue (ValueError)")
    assert ("Kervalis" in done.stderr.decode()) == (module != "kiosk")
    assert len(said) == 1 or module != "kiosk"


def test_a_kiosk_leaves_nobody_at_a_prompt(tmp_path: Path) -> None:
    program = FAILING.format(module="kiosk", function="_serve").replace("sys.argv[2]", "''")
    done = subprocess.run(
        [sys.executable, "-i", "-c", program, "--kiosk", "--home", tmp_path],
        input=b"print('at the prompt')\n", capture_output=True, timeout=60,
    )  # fmt: skip
    assert b"prompt" not in done.stdout + done.stderr


def test_a_screen_that_fails_shows_no_value_and_no_sequence(tmp_path: Path) -> None:
    app = Explorer(lambda progress: pytest.fail("is not opened"))
    try:
        secret = f"{tmp_path}"
        raise ValueError(f"Kervalis{HOSTILE}")
    except ValueError as error:
        app._handle_exception(error)
    page = io.StringIO()
    console = Console(file=page, force_terminal=True, width=200)
    for each in app._exit_renderables:
        console.print(each)
    assert foreign(page.getvalue().encode("utf-8", "replace")) == []
    assert "Kervalis" in page.getvalue() and secret not in page.getvalue()


def test_what_is_said_is_lines() -> None:
    try:
        raise ValueError(f"x\x1b[{BRAND}m\u2028\x85y")
    except ValueError as error:
        told = crash.lines(error)
    assert all(len(line.splitlines()) <= 1 for line in told)
    assert any("ValueError: x" in line for line in told)
