"""What the program sends down the line: bytes for each action, beside Textual alone and other programs.

    python -m tests.benchmarks.terminal [80x24 …] [ENVIRONMENT]

ENVIRONMENT is the folder of the virtual environment whose program is measured, by its console script; by default the
one that runs this. One made by the README's first command starts faster than one with a development install.

Every program runs in a pseudo-terminal that answers mode queries as xterm does, 256 colours. A key's bytes are those
that come until nothing comes for a while, so they count animations and late answers too. Starts are timed in turns,
wall and processor, the medians of several each: on a machine that does other things only their ratios mean
something. The last part types at the far end of a line of 64 kbit/s with 80 ms there and back, and tells how long
after a key it is seen, and after the last one all that it brings.
"""

from __future__ import annotations

import os
import re
import select
import shutil
import sys
import tempfile
from codecs import getincrementaldecoder
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from heapq import heappop, heappush
from pathlib import Path
from statistics import median
from time import monotonic

from tests.tui.terminal.session import Session, started

QUIET = 0.6
DOWN, UP, PAGE_DOWN, ENTER, ESCAPE, TAB = b"\x1b[B", b"\x1b[A", b"\x1b[6~", b"\r", b"\x1b", b"\t"
PAGE_UP = b"\x1b[5~"
QUERY = "valorisation de mistral"
ANSWER = b"\x1b[?%d;2$y"
# The one way to have Textual's own drawing that needs no setting: name its driver.
STOCK = {"TEXTUAL_DRIVER": "textual.drivers.linux_driver:LinuxDriver"}
CALM = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}
BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Input, OptionList\n"
    "class Bare(App):\n"
    "    def compose(self):\n"
    "        yield Input()\n"
    "        yield OptionList(*[f'ligne {n} ' + 'mot ' * 15 for n in range(200)])\n"
    "Bare().run(mouse=False)"
)
STEPS: list[tuple[str, bytes]] = [
    ("une lettre", b"m"),
    ("une autre", b"i"),
    ("et une autre", b"s"),
    ("aux résultats", ENTER),
    ("à l’article", ENTER),
    ("une ligne", DOWN),
    ("une ligne", DOWN),
    ("une page", PAGE_DOWN),
    ("n", b"n"),
    ("N", b"N"),
    ("e", b"e"),
    ("E", b"E"),
    ("f", b"f"),
    ("F", b"F"),
    ("volet", TAB),
    ("volet", TAB),
    ("sujets", b"t"),
    ("Échap", ESCAPE),
]


def _read(session: Session, quiet: float = QUIET, timeout: float = 20.0) -> bytes:
    """All that comes until nothing comes for `quiet` seconds; queries are answered."""
    data, end, last = b"", monotonic() + timeout, monotonic()
    while monotonic() < end and monotonic() - last < quiet:
        if select.select([session.master], [], [], 0.02)[0]:
            with suppress(OSError):
                piece = os.read(session.master, 65_536)
                _answer(session, piece)
                data += piece
                last = monotonic()
    return data


def _answer(session: Session, data: bytes) -> int:
    """Answer the queries in `data`; gives how many there were."""
    queries = [part.rpartition(b"\x1b[?")[2] for part in data.split(b"$p")[:-1]]
    for mode in queries:
        os.write(session.master, ANSWER % int(mode))
    return len(queries)


def _measure(
    argv: Sequence[str], steps: Sequence[tuple[str, bytes]], size: tuple[int, int], environ: dict[str, str]
) -> tuple[int, list[int], int]:
    """Bytes of the start, of each step, and of two idle seconds."""
    with started(argv, columns=size[0], rows=size[1], environ=environ) as session:
        start = len(_read(session, quiet=2.0))
        bytes_of_steps = []
        for _, keys in steps:
            os.write(session.master, keys)
            bytes_of_steps.append(len(_read(session)))
        return start, bytes_of_steps, len(_read(session, quiet=2.0, timeout=2.0))


def _table(explorer: list[str], size: tuple[int, int], calm: dict[str, str]) -> None:
    ours = _measure(explorer, STEPS, size, calm)
    stock = _measure(explorer, STEPS, size, {**calm, **STOCK})
    print(f"\n{size[0]}×{size[1]}{'':12}{'cellules':>10}{'Textual':>10}")
    rows = [("ouverture", ours[0], stock[0])]
    rows += [(name, mine, theirs) for (name, _), mine, theirs in zip(STEPS, ours[1], stock[1], strict=True)]
    for name, mine, theirs in [*rows, ("au repos, 2 s", ours[2], stock[2])]:
        print(f"{name:<18}{mine:>10}{theirs:>10}")


def _others(size: tuple[int, int]) -> None:
    print(f"\n{'':18}{'ouverture':>10}{'ligne':>10}{'page':>10}{'repos 2 s':>10}")
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "texte.txt"
        text.write_text("\n".join(f"{n} " + "mot " * 18 for n in range(400)), encoding="utf-8")
        urls = Path(folder) / "urls"
        urls.write_text("".join(f'"query:Flux {n}:unread = \\"yes\\""\n' for n in range(60)), encoding="utf-8")
        newsboat = ["newsboat", "-u", str(urls), "-c", f"{folder}/cache.db", "-C", "/dev/null"]
        programs = {
            "Textual nu": ([sys.executable, "-c", BARE], TAB),
            "less": (["less", str(text)], b""),
            "vim": (["vim", "-u", "NONE", str(text)], b""),
            "newsboat": (newsboat, b""),
        }
        for name, (argv, before) in programs.items():
            if shutil.which(argv[0]) is None:
                continue
            steps = [("", before or b"l"), ("ligne", DOWN), ("page", PAGE_DOWN)]
            start, (_, line, page), idle = _measure(argv, steps, size, {})
            print(f"{name:<18}{start:>10}{line:>10}{page:>10}{idle:>10}")


HELLO = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Hello(App):\n"
    "    def compose(self):\n"
    "        yield Static('prêt')\n"
    "Hello().run(mouse=False)"
)
SEEN = "print('vu', flush=True); input()"


def _processor(pid: int) -> float:
    """Milliseconds of processor time that a process has taken (Linux)."""
    spent = 0
    for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with suppress(OSError):
            spent += int(task.read_text("ascii").split()[0])
    return spent / 1e6


def _start(argv: Sequence[str], marks: Sequence[str], environ: dict[str, str]) -> list[tuple[float, float]]:
    """Milliseconds, wall and processor, until each mark has come, in order; "" is anything at all."""
    found: list[tuple[float, float]] = []
    begin = monotonic()
    with started(argv, columns=80, rows=24, environ=environ) as session:
        data = b""
        while len(found) < len(marks) and monotonic() - begin < 20:
            if select.select([session.master], [], [], 0.001)[0]:
                piece = os.read(session.master, 65_536)
                now, spent = (monotonic() - begin) * 1000, _processor(session.pid)
                _answer(session, piece)
                data += piece
                while len(found) < len(marks) and marks[len(found)].encode() in data:
                    found.append((now, spent))
    return found


def _starts(environment: Path, calm: dict[str, str], times: int = 20) -> None:
    """How long each program takes to be seen, to be usable, and to show what it found."""
    with tempfile.TemporaryDirectory() as folder:
        urls = Path(folder) / "urls"
        urls.write_text('"query:Flux:unread = \\"yes\\""\n', encoding="utf-8")
        newsboat = ["newsboat", "-u", str(urls), "-c", f"{folder}/cache.db", "-C", "/dev/null"]
        python = str(environment / "bin" / "python3")
        programs = {
            "newsboat": (newsboat, ["Flux"]),
            # What of a start is the interpreter's, and that of an environment with a development install in it.
            "Python sans site": ([python, "-I", "-S", "-c", SEEN], ["vu"]),
            "Python": ([python, "-c", SEEN], ["vu"]),
            "Textual nu": ([python, "-c", HELLO], ["prêt"]),
            "mistral-tui": ([str(environment / "bin" / "mistral-tui")], ["Recherche", "es mots", "2024"]),
        }
        taken: dict[str, list[list[tuple[float, float]]]] = defaultdict(list)
        for _ in range(times):
            for name, (argv, marks) in programs.items():
                if shutil.which(argv[0]) is not None:
                    taken[name].append(_start(argv, marks, calm))
    print(f"\nouverture, ms (processeur){'':6}vue{'':11}utilisable{'':4}premiers résultats")
    for name, starts in taken.items():
        marked = ([median(each) for each in zip(*mark, strict=True)] for mark in zip(*starts, strict=True))
        print(f"{name:<26}" + "".join(f"{wall:6.0f} ({spent:4.0f}) " for wall, spent in marked))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader sees at the far end of a line, in seconds since the first key: when each key was hit, and each
    state of the search line, the screen's first, with when it came to be seen; `last` is the last byte of all."""

    hit: list[float]
    lines: list[tuple[float, str]]
    last: float

    def echo(self, text: str) -> list[float]:
        """How long after each key the letters up to it stand in the search line; a space shows nothing."""
        return [
            next(at for at, line in self.lines if text[: number + 1] in line) - hit
            for number, hit in enumerate(self.hit)
            if text[number] != " "
        ]

    @property
    def behind(self) -> float:
        """How long after the last key the last byte came."""
        return self.last - self.hit[-1]


def _slow_line(
    explorer: Sequence[str],
    environ: dict[str, str],
    before: Sequence[bytes],
    keys: Sequence[bytes],
    *,
    rate: float,
    bytes_a_second: int = 8_000,
    one_way: float = 0.04,
) -> Seen:
    """Hit `keys` at `rate` a second at the far end of a slow line, the program having come to rest after `before`."""
    with started(explorer, columns=80, rows=24, environ=environ) as session:
        session.terminal.feed(_read(session, quiet=2.0).decode())
        for each in before:
            os.write(session.master, each)
            session.terminal.feed(_read(session).decode())
        decode = getincrementaldecoder("utf-8")().decode
        begin = monotonic()
        hit = [number / rate for number in range(len(keys))]
        on_the_way = [(at + one_way, key) for at, key in zip(hit, keys, strict=True)]  # in order: a heap
        lines: list[tuple[float, str]] = []
        budget, at_last, last, pending = 0.0, 0.0, 0.0, ""
        while on_the_way or monotonic() - begin < max(last, hit[-1]) + 2.0:
            now = monotonic() - begin
            budget, at_last = min(budget + (now - at_last) * bytes_a_second, 400), now
            while on_the_way and on_the_way[0][0] <= now:
                os.write(session.master, heappop(on_the_way)[1])
            if budget >= 1 and select.select([session.master], [], [], 0.002)[0]:
                data = os.read(session.master, int(budget))
                budget, last = budget - len(data), now + one_way
                # A sequence that the budget cuts in two is one again before it is drawn.
                pending += decode(data)
                whole = max(pending.rfind("\x1b"), 0) if _CUT.search(pending) else len(pending)
                session.terminal.feed(pending[:whole])
                pending = pending[whole:]
                lines.append((last, session.shown().partition("\n")[0]))
                for mode in session.terminal.queries:
                    heappush(on_the_way, (last + one_way, ANSWER % int(mode)))
                session.terminal.queries.clear()
        return Seen(hit, lines, last)


_CUT = re.compile(r"\x1b[^a-zA-Z]*$")
"""A sequence without its end."""


def _slow_lines(explorer: Sequence[str], calm: dict[str, str]) -> None:
    print(
        "\n64 kbit/s et 80 ms aller et retour, millisecondes", f"{'cellules':>10}{'Textual':>10}", sep="\n" + " " * 46
    )
    article = (b"m", ENTER, ENTER)
    walks = {
        # There and back: at the end of an article a key costs nothing.
        "60 lignes à 30 par seconde, après la dernière": (article, [DOWN] * 30 + [UP] * 30, 30.0),
        "20 pages à 10 par seconde, après la dernière": (article, ([PAGE_DOWN] * 5 + [PAGE_UP] * 5) * 2, 10.0),
    }
    for name, (before, keys, rate) in walks.items():
        ours, theirs = (_slow_line(explorer, {**calm, **e}, before, keys, rate=rate).behind for e in ({}, STOCK))
        print(f"{name:<46}{ours * 1000:>10.0f}{theirs * 1000:>10.0f}")
    typed = [letter.encode() for letter in QUERY]
    both = [_slow_line(explorer, {**calm, **each}, (), typed, rate=8.0) for each in ({}, STOCK)]
    for name, figure in (
        ("une lettre à l’écran, la plus lente", lambda seen: max(seen.echo(QUERY))),
        ("une lettre à l’écran, la médiane", lambda seen: median(seen.echo(QUERY))),
        ("derniers résultats après la dernière lettre", lambda seen: seen.behind),
    ):
        ours, theirs = map(figure, both)
        print(f"{name:<46}{ours * 1000:>10.0f}{theirs * 1000:>10.0f}")


def main(arguments: Sequence[str]) -> None:
    sizes = [each for each in arguments if re.fullmatch(r"\d+x\d+", each)]
    environment = Path(next((each for each in arguments if each not in sizes), sys.prefix)).absolute()
    explorer = [str(environment / "bin" / "mistral-tui")]
    with tempfile.TemporaryDirectory() as home:
        # A reader who has been here before, whoever runs this: the index is there, and what Python compiles.
        calm = {**CALM, **{name: f"{home}/{name}" for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}}
        _measure(explorer, [("", b"\x03")], (80, 24), calm)
        for size in sizes or ("80x24", "120x40"):
            columns, _, rows = size.partition("x")
            _table(explorer, (int(columns), int(rows)), calm)
        _others((80, 24))
        _starts(environment, calm)
        _slow_lines(explorer, calm)


if __name__ == "__main__":
    main(sys.argv[1:])
