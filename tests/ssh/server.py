"""A throw-away sshd on the loopback: keys of its own, a port of its own, for the account that runs the tests."""

import contextlib
import getpass
import os
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = shlex.join([sys.executable, "-m", "tui"])
_PLACES = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
# What a careless administrator might accept from strangers, beside the locale that Debian accepts.
_ACCEPTED = "LANG LC_* TEXTUAL_* XDG_* PAGER EDITOR LESSOPEN COLUMNS LINES NO_COLOR COLORTERM"


class Server:
    """A running sshd. ``folder`` holds its keys; ``home`` is where the program under test keeps its files."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder, self.home = folder, home
        self.port = _free_port()

    def configure(self, kiosk: str) -> None:
        """Write keys and configuration: « own » may do anything, « stranger » only gets ``kiosk``."""
        for name in ("host", "own", "stranger"):
            key = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", self.folder / name]
            subprocess.run(key, check=True, timeout=30)
        own, stranger, host = (
            (self.folder / f"{name}.pub").read_text("ascii").strip() for name in ("own", "stranger", "host")
        )
        forced = kiosk.replace("\\", "\\\\").replace('"', '\\"')
        keys = f'{own}\nrestrict,pty,command="{forced}" {stranger}\n'
        (self.folder / "authorized_keys").write_text(keys, "utf-8")
        (self.folder / "known_hosts").write_text(f"[127.0.0.1]:{self.port} {host}\n", "ascii")
        places = " ".join(f"{name}={self.home / name}" for name in _PLACES)
        path = f" PYTHONPATH={os.environ['PYTHONPATH']}" if "PYTHONPATH" in os.environ else ""
        (self.folder / "config").write_text(
            f"ListenAddress 127.0.0.1\nPort {self.port}\nHostKey {self.folder}/host\n"
            f"AuthorizedKeysFile {self.folder}/authorized_keys\nPidFile none\nStrictModes no\nUsePAM no\n"
            f"PasswordAuthentication no\nPermitRootLogin prohibit-password\nPrintMotd no\nPrintLastLog no\n"
            f"Subsystem sftp internal-sftp\nAcceptEnv {_ACCEPTED}\nSetEnv {places}{path}\n",
            "utf-8",
        )

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Serve as long as the block lasts."""
        sshd = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
        assert sshd is not None
        command = [sshd, "-D", "-e", "-f", str(self.folder / "config")]
        with (self.folder / "log").open("wb") as log, subprocess.Popen(command, stderr=log) as process:
            try:
                yield
            finally:
                process.terminate()

    def ssh(self, *options: str, command: str = "", key: str = "own") -> list[str]:
        """The command line that runs ``command`` there, with ``key``."""
        fixed = [
            "ssh", "-F", "none", "-p", str(self.port), "-i", str(self.folder / key), "-o", "IdentitiesOnly=yes",
            "-o", f"UserKnownHostsFile={self.folder / 'known_hosts'}", "-o", "BatchMode=yes", "-o", "EscapeChar=none",
            "-o", "LogLevel=ERROR", "-o", "ConnectionAttempts=20", "-o", "IdentityAgent=none",
        ]  # fmt: skip
        return [*fixed, *options, f"{getpass.getuser()}@127.0.0.1", *([command] if command else [])]


def started(folder: Path, home: Path, kiosk: str) -> Iterator[Server]:
    """A server that lets this account in; skips the tests, with the reason, where there can be none."""
    sshd = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    missing = [name for name, found in (("sshd", sshd), ("ssh", shutil.which("ssh"))) if not found]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (Debian: openssh-server)")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    server = Server(folder, home)
    server.configure(kiosk)
    with server.running():
        tried = subprocess.run(server.ssh(command="true"), stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        if tried.returncode:
            log = (folder / "log").read_text("utf-8", "replace").splitlines()[-3:]
            pytest.skip(f"sshd does not let this account in: {' · '.join(log)}")
        yield server


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
