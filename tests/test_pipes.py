"""The real program among others: whatever the locale, and whoever stops reading."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ACCENTS = "L’été, à Nîmes : 40\u202f000 élèves reçus, « déjà »."


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    lines = (json.dumps({"id": f"a{index}", "text": ACCENTS}, ensure_ascii=False) for index in range(300))
    (home / "presse.jsonl").write_text("\n".join(lines), "utf-8")
    return home


def environment(home: Path, **changed: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
    places = {name: str(home / name) for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    return {**kept, **places, **changed}


@pytest.mark.parametrize(
    "locale",
    [
        {},
        {"LC_ALL": "C"},
        {"LC_ALL": "C.UTF-8"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LANG": "de_DE.ISO-8859-1"},
    ],
)
def test_the_output_is_the_same_utf_8_under_every_locale(locale: dict[str, str], home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "show", "a0", "-c", home / "presse.jsonl"],
        env=environment(home, **locale),
        capture_output=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert ACCENTS in done.stdout.decode("utf-8")


@pytest.mark.parametrize("command", [("figures", "presse.jsonl"), ("--keys",), ("--plain", "presse.jsonl")])
def test_a_full_disk_is_one_line_and_2(command: tuple[str, ...], home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tui", *command],
            cwd=home,
            env=environment(home),
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
        )
    assert (done.returncode, done.stderr) == (2, "mistral-tui\u00a0: plus de place sur le disque\n")


@pytest.mark.parametrize(
    ("command", "closed", "code"),
    [("figures presse.jsonl", ">&-", 0), ("", "<&-", 2), ("", "2>&-", 2), ("", ">&-", 2)],
)
def test_streams_that_were_closed_are_no_reason_to_fail(command: str, closed: str, code: int, home: Path) -> None:
    line = f'exec "{sys.executable}" -m tui {command} {closed}'
    done = subprocess.run(
        ["sh", "-c", line], cwd=home, env=environment(home), capture_output=True, text=True, timeout=120
    )
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_a_reader_who_has_had_enough_hears_nothing(home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "figures", home / "presse.jsonl"],
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert program.stdout.readline().startswith(b"{")
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(120) == 0
