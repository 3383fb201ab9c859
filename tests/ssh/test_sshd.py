"""The program at the far end of a real SSH connection: it answers, follows the window, goes with the link."""

import json
import os
import select
import shlex
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ssh.server import PROGRAM, Server, started
from tests.tui.terminal.session import TIMEOUT, Session
from tests.tui.terminal.session import started as in_terminal


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the account that serves strangers has: a corpus, and settings that name it."""
    place = tmp_path_factory.mktemp("account")
    article = {"id": "a", "title": "Le bac de Barfleur", "text": "Le bac de Barfleur a coûté 3 millions d’euros."}
    (place / "presse.jsonl").write_text(json.dumps(article), "utf-8")
    settings = place / ".config" / "mistral-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'corpus = "{place}/presse.jsonl"\n', "utf-8")
    return place


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, account: Path) -> Iterator[Server]:
    kiosk = f"{PROGRAM} --kiosk --home {shlex.quote(str(account))}"
    yield from started(tmp_path_factory.mktemp("sshd"), tmp_path_factory.mktemp("home"), kiosk)


def connected(server: Server, *options: str, command: str = PROGRAM, key: str = "own") -> Iterator[Session]:
    with in_terminal(server.ssh("-tt", *options, command=command, key=key), columns=80, rows=24) as session:
        yield session


@pytest.fixture
def session(server: Server) -> Iterator[Session]:
    """The explorer on the bundled articles, 80 by 24, started by way of a shell that tells its number."""
    command = f"echo $$ > {shlex.quote(str(server.home / 'pid'))}; exec {PROGRAM}"
    yield from connected(server, command=command)


def far_end(server: Server) -> int:
    """A file descriptor that is ready once the program over there has gone."""
    return os.pidfd_open(int((server.home / "pid").read_text("ascii")))


def assert_gone(process: int) -> None:
    gone, _, _ = select.select([process], [], [], TIMEOUT)
    os.close(process)
    assert gone, "it still runs"


def test_search_read_compare_resize_quit(session: Session) -> None:
    session.wait_for("5 articles")
    session.type(b"valorisation")
    session.wait_for("Billet de blog")
    session.type(b"\r")
    session.wait_for("Entrée lire")
    session.type(b"\r")
    session.wait_for("f/F chiffre")
    session.rest()
    session.type(b"f")
    session.wait_for("chiffre 1/")
    session.rest()
    session.resize(120, 40)
    session.wait_until(lambda: len(session.terminal.text()) == 40 and "Résultats" in session.terminal.text()[1])
    session.rest()
    session.type(b"t")
    session.wait_for("sujets")
    session.rest()
    session.resize(80, 24)
    session.wait_for("Chiffres")
    session.type(b"q")
    assert session.wait_for_exit() == 0
    assert "?1049" not in session.terminal.modes
    assert "?25" in session.terminal.modes
    assert "?1000h" not in session.output
    assert "?1004h" not in session.output


def test_it_goes_when_the_link_drops(session: Session, server: Server) -> None:
    session.wait_for("5 articles")
    process = far_end(server)
    os.kill(session.pid, signal.SIGKILL)
    assert_gone(process)


def test_it_goes_when_told_to_though_the_link_is_frozen(session: Session, server: Server) -> None:
    session.wait_for("5 articles")
    process = far_end(server)
    os.kill(session.pid, signal.SIGSTOP)
    session.type(b"t" * 50)
    os.kill(int((server.home / "pid").read_text("ascii")), signal.SIGTERM)
    assert_gone(process)


def test_its_exit_code_comes_through(session: Session, server: Server) -> None:
    session.wait_for("5 articles")
    os.kill(int((server.home / "pid").read_text("ascii")), signal.SIGTERM)
    assert session.wait_for_exit() == 128 + signal.SIGTERM
    assert "?1049" not in session.terminal.modes


@pytest.mark.parametrize("asked", ["", "sh", "sh -c 'id; exec sh -i'", "scp -f /etc/passwd"])
def test_a_stranger_gets_the_kiosk_whatever_he_asks_for(asked: str, server: Server) -> None:
    for session in connected(server, command=asked, key="stranger"):
        session.wait_for("1 article")
        session.type(b"bac")
        session.wait_for("Le bac de Barfleur")
        session.type(b"\r")
        session.wait_for("Entrée lire")
        session.type(b"\r")
        session.wait_without("Entrée lire")
        session.wait_for("3 millions")
        session.type(b"\x1a\x1c!sh\r\x03")
        assert session.wait_for_exit() == 0
        assert "uid=" not in session.output


@pytest.mark.parametrize("options", [(), ("-s",)])
def test_a_stranger_without_a_terminal_gets_lines(options: tuple[str, ...], server: Server) -> None:
    done = subprocess.run(
        server.ssh("-T", *options, command="sftp", key="stranger"),
        input="bac\n1\n!id\nquitter\n",
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "1. Le bac de Barfleur" in done.stdout
    assert "uid=" not in done.stdout


def test_a_stranger_s_environment_changes_nothing(server: Server, account: Path) -> None:
    foreign = "TEXTUAL_DRIVER=nothing:Here TEXTUAL_LOG=log XDG_CONFIG_HOME=/nowhere PAGER=sh COLUMNS=x LINES=-1"
    before = sorted(path for path in account.rglob("*") if ".cache" not in path.parts)
    for session in connected(server, "-o", f"SetEnv={foreign}", command="", key="stranger"):
        session.wait_for("1 article")
        session.type(b"\x03")
        assert session.wait_for_exit() == 0
    assert sorted(path for path in account.rglob("*") if ".cache" not in path.parts) == before
    assert not (server.home / "log").exists()
    assert not Path("log").exists()


def test_a_stranger_is_forwarded_nowhere(server: Server) -> None:
    done = subprocess.run(
        server.ssh("-T", "-W", "127.0.0.1:22", key="stranger"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode != 0
