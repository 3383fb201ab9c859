"""The kiosk tries to get out: whatever a stranger sends, no program starts and no file changes but the index."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pseudo_terminal import running

# Run in a process that is closed as the kiosk closes it; each line tries one way out.
_ATTEMPTS = {
    "subprocess": "import subprocess; subprocess.run(['/bin/true'])",
    "os.system": "import os; os.system('true')",
    "os.popen": "import os; os.popen('true').read()",
    "exec": "import os; os.execv('/bin/sh', ['sh', '-c', 'true'])",
    "fork": "import os; os.fork()",
    "posix_spawn": "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "pty": "import pty; pty.spawn('/bin/sh')",
    "multiprocessing": "import multiprocessing as m; p = m.get_context('fork').Process(target=print); p.start()",
    "browser": "import webbrowser; assert not webbrowser.open('file:///etc/passwd'); raise PermissionError",
    "connect": "import socket; socket.create_connection(('127.0.0.1', 9))",
    "kill": "import os; os.kill(os.getppid(), 0)",
    "write": "open('out', 'w')",
    "append": "open('settings.toml', 'a')",
    "os.open": "import os; os.open('out', os.O_CREAT | os.O_WRONLY)",
    "pathlib": "import pathlib; pathlib.Path('settings.toml').write_text('x')",
    "remove": "import os; os.remove('settings.toml')",
    "rename": "import os; os.rename('settings.toml', 'other')",
    "rename in": "import os; os.rename('settings.toml', '.cache/mistral-tui/other')",
    "symlink": "import os; os.symlink('/etc/passwd', 'link')",
    "mkdir": "import os; os.mkdir('folder')",
    "rmtree": "import shutil; shutil.rmtree('folder-that-is-there')",
    "link out of the index": "open('.cache/mistral-tui/link/out', 'w')",
    "dots out of the index": "open('.cache/mistral-tui/../../out', 'w')",
    "sqlite": "import sqlite3; sqlite3.connect('out.db')",
}
_TRY = """
import sys
from pathlib import Path
from tui import kiosk
kiosk.close(Path({home!r}))
try:
    {attempt}
except PermissionError:
    sys.exit(0)
sys.exit("nothing refused it")
"""


def environment(**changed: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
    return {**kept, **changed}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An account's home, with a corpus of its own set."""
    (tmp_path / "settings.toml").write_text("kept", "utf-8")
    (tmp_path / "folder-that-is-there").mkdir()
    (tmp_path / ".cache" / "mistral-tui").mkdir(parents=True)
    (tmp_path / ".cache" / "mistral-tui" / "link").symlink_to(tmp_path)
    settings = tmp_path / ".config" / "mistral-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'corpus = "{tmp_path}/presse.jsonl"\n', "utf-8")
    article = {"id": "a", "title": "Le marais", "text": "Il a plu sur le marais de Redon."}
    (tmp_path / "presse.jsonl").write_text(json.dumps(article), "utf-8")
    return tmp_path


@pytest.mark.parametrize("attempt", [pytest.param(code, id=name) for name, code in _ATTEMPTS.items()])
def test_the_process_refuses(attempt: str, home: Path) -> None:
    before = {path: path.stat().st_size for path in home.rglob("*") if path.is_file()}
    program = _TRY.format(home=str(home), attempt=attempt)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=home, env=environment(), capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert {path: path.stat().st_size for path in home.rglob("*") if path.is_file()} == before


def test_the_index_may_be_written(home: Path) -> None:
    attempt = "p = Path({!r}) / '.cache/mistral-tui/index/part'; p.parent.mkdir(); p.write_text('x'); p.unlink(); "
    program = _TRY.format(
        home=str(home), attempt=attempt.format(str(home)) + "p.parent.rmdir(); raise PermissionError"
    )
    assert subprocess.run([sys.executable, "-c", program], env=environment(), timeout=60).returncode == 0


_FOREIGN = {
    "TEXTUAL_DRIVER": "nothing:Here",
    "TEXTUAL_LOG": "log",
    "PAGER": "sh",
    "EDITOR": "sh",
    "BROWSER": "sh",
    "LESSOPEN": "|sh",
    "INPUTRC": "/etc/passwd",
    "XDG_CONFIG_HOME": "/nowhere",
    "XDG_CACHE_HOME": "/nowhere",
    "XDG_DATA_HOME": "/nowhere",
    "HOME": "/nowhere",
    "COLUMNS": "x",
    "LINES": "-1",
    "TZ": ":/etc/passwd",
    "PYTHONINSPECT": "1",
    "PYTHONBREAKPOINT": "os.system",
    "SSH_ORIGINAL_COMMAND": "sh",
    "COLORTERM": "\x1b[31m",
}


def test_nothing_of_the_visitor_s_environment_is_left(home: Path) -> None:
    program = (
        "import json, os; from pathlib import Path; from tui import kiosk; "
        f"kiosk.clean(Path({str(home)!r})); print(json.dumps(dict(os.environ)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(**{**_FOREIGN, "PYTHONINSPECT": ""}, TERM="xterm", SSH_TTY="/dev/pts/1"),
        capture_output=True,
        text=True,
        timeout=60,
    )
    left = json.loads(done.stdout)
    assert left == {
        "TERM": "xterm",
        "SSH_TTY": "/dev/pts/1",
        "HOME": str(home),
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
    }


def test_the_account_s_corpus_opens_whatever_the_visitor_s_environment_says(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "--kiosk", "--home", str(home)],
        input="marais\n__import__('os').system('id')\n1\nquitter\n",
        env=environment(**_FOREIGN),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "1. Le marais" in done.stdout
    assert "uid=" not in done.stdout
    assert ">>>" not in done.stdout


@pytest.mark.parametrize("words", [["sh"], ["--corpus"], ["/etc"], ["-c"], ["--help"], ["search", "x"]])
def test_no_word_but_the_account_s_own_is_taken(words: list[str], home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "--kiosk", "--home", str(home), *words],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_on_a_screen_no_key_leaves_the_reading_room(home: Path) -> None:
    foreign = {name: value for name, value in _FOREIGN.items() if name != "HOME"}
    with running("--kiosk", "--home", str(home), home=home, environment=foreign) as terminal:
        terminal.wait_for("1 article")
        # Suspend, quit with a core, escape, the shell keys of pagers and editors, a paste that holds commands.
        terminal.type("\x1a\x1c\x1b!sh\r\x1b:!sh\r\x1b|sh\r\x1bv\x1bs\x1b[200~sh\rid\r\x1b[201~")
        terminal.wait_without("des mots")
        assert "uid=" not in terminal.shown()
        children = Path(f"/proc/{terminal.process.pid}/task/{terminal.process.pid}/children")
        if children.exists():
            assert children.read_text("ascii") == ""
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
    assert {each.name for each in home.iterdir()} == {
        "settings.toml", "folder-that-is-there", ".cache", ".config", "presse.jsonl",
    }  # fmt: skip
