"""Kiosk: the reading room for strangers, as sshd starts it (``ForceCommand mistral-tui --kiosk``).

The corpus and the settings are those of the account that serves. Of the environment, which a stranger may have a say
in (``AcceptEnv``, ``PermitUserEnvironment``), only ``KEPT`` is left, cut to what it may say: gone are PYTHON*,
TEXTUAL*, XDG_*, HOME, PATH, PAGER, EDITOR, LESS*, INPUTRC, TZ, COLUMNS, LINES, BROWSER, SSH_ORIGINAL_COMMAND and all
others. And whatever the interface lets one ask for, the process itself refuses (PEP 578) to start a program, to
signal one, to open a connection, and to change a file outside the index.

What PYTHON* variables do, they have done before this module is there: sshd must not accept them, and by default
accepts none.
"""

import errno
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tui import crash
from tui.leaving import end
from tui.terminal.safe import safe

KEPT = ("TERM", "COLORTERM", "NO_COLOR", "SSH_CONNECTION", "SSH_TTY")
"""The variables that are left: what the terminal is, and that it is far away."""
_HARMLESS = re.compile(r"[A-Za-z0-9 .:+/_-]{1,100}")
_USAGE = "mistral-tui --kiosk [--plain] [--home DOSSIER] [--corpus CORPUS]"
_REFUSED = frozenset({
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "pty.spawn",
    "os.startfile", "os.kill", "os.killpg", "webbrowser.open", "socket.connect", "socket.bind", "socket.getaddrinfo",
    "socket.sendto", "sqlite3.connect", "cpython.run_command", "cpython.run_file",
    "cpython.run_stdin", "cpython.run_interactivehook",
})  # fmt: skip
_CHANGING = {
    "os.remove": 1, "os.rmdir": 1, "os.mkdir": 1, "os.truncate": 1, "os.chmod": 1, "os.chown": 1, "os.utime": 1,
    "os.setxattr": 1, "os.removexattr": 1, "os.rename": 2, "os.link": 2, "os.symlink": 2,
}  # fmt: skip
"""Events that change files, and how many paths they begin with."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def run(arguments: Sequence[str]) -> int:
    """Serve one stranger; gives the exit code for what could not be served, else ends the process.

    Whatever an interpreter started with -i or PYTHONINSPECT would do at its end, it does not.
    """
    try:
        plain, home, corpus = _taken(arguments)
    except ValueError as error:
        sys.stderr.write(f"mistral-tui : {safe(str(error))} ({_USAGE})\n")
        return 2
    close(home)
    try:
        code = _serve(plain, corpus)
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    except Exception as error:  # whatever it is, no stranger is shown what Python would say, nor left at its prompt
        sys.stderr.writelines(f"{line}\n" for line in crash.lines(error))
        code = 1
    return end(code)


def close(home: Path) -> None:
    """Leave the environment and the process no way out; ``home`` is where the account's files are."""
    from tui import paths

    crash.be_brief()
    clean(home)
    sys.dont_write_bytecode = True
    # An archive is unpacked where files may be made: beside the index, and nowhere else.
    with suppress(OSError):
        os.environ["TMPDIR"] = str(paths.made(paths.cache() / "tmp"))
    for name in ("SIGTSTP", "SIGQUIT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    sys.addaudithook(guard(paths.cache()))


def clean(home: Path) -> None:
    """Drop the environment but ``KEPT``, and put into it where the account's files and the system's programs are."""
    kept = {name: os.environ[name] for name in KEPT if _HARMLESS.fullmatch(os.environ.get(name, ""))}
    os.environ.clear()
    os.environ.update(kept, HOME=str(home), PATH="/usr/bin:/bin", LANG="C.UTF-8")


def guard(index: Path) -> Callable[[str, tuple[Any, ...]], None]:
    """An audit hook that raises ``PermissionError`` for all but reading, and changes inside ``index``."""
    inside = os.path.realpath(index)

    def allows(path: str) -> bool:
        real = os.path.realpath(path)
        # The directories that lead to the index may be made, once.
        return real == inside or real.startswith(inside + os.sep) or path in ("/dev/null", "/dev/tty")

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            if not (isinstance(flags, int) and flags & _WRITING) or isinstance(path, int):
                return
            if allows(os.fsdecode(path)):
                return
        elif event in _CHANGING:
            paths = list(_places(arguments, _CHANGING[event]))
            leading = event == "os.mkdir" and all((inside + os.sep).startswith(path + os.sep) for path in paths)
            if leading or all(allows(path) for path in paths):
                return
        elif event not in _REFUSED:
            return
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    return hook


def _places(arguments: tuple[Any, ...], count: int) -> Iterator[str]:
    """The first ``count`` arguments as absolute paths; those relative to an open directory, under it."""
    folders = [each for each in arguments[count:] if isinstance(each, int) and each > 2]
    for path in arguments[:count]:
        if isinstance(path, int):
            yield os.path.realpath(f"/dev/fd/{path}")
            continue
        base = os.path.realpath(f"/dev/fd/{folders[-1]}") if folders else str(Path.cwd())
        yield os.path.join(base, os.fsdecode(path))  # noqa: PTH118 — Path would drop what "." and "//" say


def _taken(arguments: Sequence[str]) -> tuple[bool, Path, str | None]:
    """Whether plain mode is asked for, the account's home, the corpus. Raises ``ValueError``, in French.

    No word but these is taken, so that one which a stranger has put there opens nothing.
    """
    plain, home, corpus = False, None, None
    words = iter(arguments)
    for word in words:
        if word == "--plain":
            plain = True
        elif word in ("--home", "--corpus", "-c"):
            value = next(words, None)
            if value is None:
                raise ValueError(f"l’option {word} attend une valeur")
            place = Path(value).expanduser().absolute()
            home, corpus = (place, corpus) if word == "--home" else (home, str(place))
        else:
            raise ValueError(f"argument en trop « {word} »")
    return plain, home or _home(), corpus


def _home() -> Path:
    """The home of the account that runs this, as the system knows it, not as the environment says."""
    if os.name != "posix":
        return Path.home()
    import pwd

    return Path(pwd.getpwuid(os.getuid()).pw_dir)


def _serve(plain: bool, corpus: str | None) -> int:
    from tui import explore

    if plain or explore.terminal_obstacle():
        from tui.plain.run import run as converse

        return converse(corpus, alone=True)
    return explore.run(corpus, alone=True)
