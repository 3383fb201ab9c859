"""Hostile files cost one line each and bounded time and memory; the rest of the corpus opens."""

import inspect
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.annotate import AnnotatedArticle
from corpus.article import Article, CorpusError, Problem
from corpus.readers import SourceFile, read, scan
from search import documents
from search.library import Library

MEMORY = 900 * 2**20
"""Bytes of address space that opening a corpus of hostile files may take: the libraries alone take some 300 MB."""
PATIENCE = 60
"""Seconds after which the program is taken to hang."""
MANY = 2_500
"""Files: some times as many as a process may hold open."""

OPEN = """
import resource, sys
from pathlib import Path
from search.library import Library
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
library = Library.open(Path(sys.argv[1]), cache=Path(sys.argv[2]))
for hit in library.search("").hits:
    print("article", ascii(hit.card.id))
for problem in library.problems:
    print("fault", ascii(str(problem)))
"""


def opened(folder: Path) -> tuple[list[str], list[str]]:
    """The ids and the faults of the corpus, opened in a process of its own with little memory and time."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN.format(memory=MEMORY), folder, folder.parent / "cache"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = [line.split(" ", 1) for line in done.stdout.splitlines()]
    return [what for kind, what in told if kind == "article"], [what for kind, what in told if kind == "fault"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "presse"
    folder.mkdir()
    (folder / "sain.txt").write_text("Le budget\n\nLa ville paiera 3 millions d’euros.\n", "utf-8")
    return folder


def sparse(path: Path, head: bytes, size: int) -> None:
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)


def test_huge_empty_binary_and_endless_files_are_one_line_each(folder: Path) -> None:
    sparse(folder / "ligne.txt", b"Une seule ligne ", 2**30)
    sparse(folder / "ligne.jsonl", b'{"id": "x", "text": "' + b"a" * 70_000, 2**30)
    (folder / "vide.txt").write_bytes(b"")
    (folder / "image.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "programme.txt").write_bytes(Path(sys.executable).resolve().read_bytes()[:100_000])
    os.mkfifo(folder / "tuyau.txt")
    articles, faults = opened(folder)
    assert articles == ["'sain.txt'"]
    assert sorted(fault.split(" ")[0].strip("'").split("\\xa0")[0] for fault in faults) == [
        "image.txt",
        "ligne.jsonl",
        "ligne.txt",
        "programme.txt",
        "vide.txt",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 2_000_000, id="one word"),
        pytest.param("Une phrase simple et sans rien de notable, comme il y en a tant. " * 15_000, id="long"),
        pytest.param("e" + "\u0301\u0327" * 400_000, id="combining marks"),
        pytest.param("(" * 200_000, id="parentheses"),
        pytest.param("« " * 100_000, id="quotation marks"),
        pytest.param("1 " * 50_000, id="digits"),
        pytest.param("-" * 300_000, id="dashes"),
        pytest.param("A." * 100_000, id="initials"),
        pytest.param("% " * 100_000, id="signs"),
    ],
)
def test_a_text_that_goes_on_and_on_is_read_in_bounded_time_and_memory(text: str, folder: Path) -> None:
    (folder / "long.txt").write_text(text, "utf-8")
    articles, _ = opened(folder)
    assert articles == ["'long.txt'", "'sain.txt'"]


def test_an_article_too_long_to_be_analysed_is_searched_without_marks(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "long.txt").write_text("La ville paiera 3 millions d’euros. " * 40, "utf-8")
    monkeypatch.setattr(documents, "_LONGEST", 1000)
    library = Library.open(folder, cache=folder.parent / "cache")
    assert [each.message for each in library.problems] == [
        "article «\u00a0long.txt\u00a0» lu sans repères, il est trop long pour être analysé"
    ]
    assert {each.article.id: bool(each.figures) for each in library.annotated()} == {
        "long.txt": False,
        "sain.txt": True,
    }
    assert library.search("millions").total == 2
    library.close()


@pytest.fixture
def unannotated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Annotation is not what is tried."""
    monkeypatch.setattr(documents, "annotate", lambda article, *_: AnnotatedArticle(article, (), (), ()))


@pytest.mark.usefixtures("unannotated")
def test_very_many_tiny_files_open(folder: Path) -> None:
    for number in range(MANY):
        (folder / f"{number}.txt").write_text(f"Brève {number}")
    library = Library.open(folder, cache=folder.parent / "cache")
    assert len(library) == MANY + 1
    assert library.search("brève", limit=1).total == MANY
    library.close()


CALLS = 200
"""How often Python may call itself where folders lie deeper; with its usual thousand the paths grow long and slow."""


@pytest.mark.usefixtures("unannotated")
def test_folders_deeper_than_python_calls_itself_are_walked(folder: Path) -> None:
    Library.open(folder, cache=folder.parent / "cache").close()  # modules are loaded in calls of their own
    before, calls = Path.cwd(), sys.getrecursionlimit()
    try:
        os.chdir(folder)
        for _ in range(CALLS + 50):
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
        Path("fond.txt").write_text("Le fond.")
    finally:
        os.chdir(before)
    try:
        sys.setrecursionlimit(len(inspect.stack(0)) + CALLS)
        library = Library.open(folder, cache=folder.parent / "cache")
        assert len(library) == 2
        library.close()
    finally:
        sys.setrecursionlimit(calls)
        # shutil.rmtree, which clears the tests' folders away, calls itself.
        subprocess.run(["rm", "-rf", folder / "d"], check=True)


def test_a_path_longer_than_the_system_takes_is_one_line(folder: Path) -> None:
    before = Path.cwd()
    try:
        os.chdir(folder)
        for _ in range(30):
            os.mkdir("d" * 200)  # noqa: PTH102
            os.chdir("d" * 200)
    finally:
        os.chdir(before)
    try:
        found = scan(folder)
        faults = [each for source in found for each in read(source, folder) if isinstance(each, Problem)]
        assert [source.name for source in found if source.size] == ["sain.txt"]
        assert len(faults) == 1
        assert "\n" not in str(faults[0])
    finally:
        subprocess.run(["rm", "-rf", folder / ("d" * 200)], check=True)


def links(folder: Path) -> None:
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")
    (folder / "soi").symlink_to(".")
    (folder / "haut").symlink_to("..")
    (folder / "mots").symlink_to("/etc/passwd")
    (folder / "mots.txt").symlink_to("/etc/passwd")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "nulle-part.txt").symlink_to("/nulle/part")


def pipes(folder: Path) -> None:
    os.mkfifo(folder / "tuyau.txt")
    os.mkfifo(folder / "corpus.toml")
    os.mkfifo(folder / "metadata.csv")


def beside_without_end(folder: Path) -> None:
    (folder / "corpus.toml").symlink_to("/dev/zero")
    (folder / "metadata.csv").symlink_to("/dev/zero")


def beside_from_elsewhere(folder: Path) -> None:
    (folder.parent / "ailleurs.toml").write_text('[articles."sain.txt"]\ntitle = "Un secret"\n')
    (folder / "corpus.toml").symlink_to(folder.parent / "ailleurs.toml")


@pytest.mark.parametrize("lay", [links, pipes, beside_without_end, beside_from_elsewhere])
def test_links_pipes_and_devices_lead_nowhere_and_hold_nothing_up(lay: Callable[[Path], None], folder: Path) -> None:
    lay(folder)
    articles, faults = opened(folder)
    assert articles == ["'sain.txt'"]
    assert len(faults) <= 1
    assert "secret" not in str(faults)


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_a_corpus_that_is_no_file_is_refused_at_once(kind: str, tmp_path: Path) -> None:
    path = Path("/dev/zero")
    if kind == "pipe":
        path = tmp_path / "tuyau"
        os.mkfifo(path)
    with pytest.raises(CorpusError, match="ni un fichier ni un dossier"):
        scan(path)


NAMES = (b"\xe9t\xe9.txt", b"\xe8t\xe8.txt", "\u200b.txt".encode(), b"a.txt", "a\u200b.txt".encode(), b"a\x1b.txt",
         b"a  b.txt", b"a b.txt", "é.txt".encode(), "e\u0301.txt".encode())  # fmt: skip


@pytest.mark.usefixtures("unannotated")
def test_names_that_read_alike_or_are_no_utf_8_stay_two(folder: Path) -> None:
    for number, name in enumerate(NAMES):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(f"Le numéro {number}.")
    library = Library.open(folder, cache=folder.parent / "cache")
    assert len(library) == len(NAMES) + 1
    assert library.problems == ()
    assert len({hit.card.id for hit in library.search("").hits}) == len(NAMES) + 1
    library.close()


@pytest.mark.usefixtures("unannotated")
def test_files_that_vanish_while_they_are_read_leave_the_others(folder: Path) -> None:
    for number in range(300):
        (folder / f"{number:03}.txt").write_text(f"Brève {number}")
    sources = scan(folder)
    for number in range(0, 300, 2):
        (folder / f"{number:03}.txt").unlink()
    found = [each for source in sources for each in read(source, folder)]
    assert sum(isinstance(each, Problem) for each in found) == 150
    assert len(found) == 301


@pytest.mark.usefixtures("unannotated")
def test_a_corpus_that_changes_under_the_hand_opens(folder: Path) -> None:
    for number in range(200):
        (folder / f"{number:03}.txt").write_text(f"Brève {number}")
    over = threading.Event()

    def stir() -> None:
        while not over.is_set():
            for number in range(0, 200, 3):
                path = folder / f"{number:03}.txt"
                path.unlink(missing_ok=True)
                path.write_text(f"Autre brève {number}")

    hand = threading.Thread(target=stir)
    hand.start()
    try:
        for _ in range(3):
            library = Library.open(folder, cache=folder.parent / "cache")
            assert 130 <= len(library) <= 201
            assert {"sain.txt", "001.txt"} <= {hit.card.id for hit in library.search("", limit=300).hits}
            library.close()
    finally:
        over.set()
        hand.join()
    for path in folder.iterdir():  # as clocks tell time: a file that goes and comes within a tick is the same one
        os.utime(path, ns=(later := path.stat().st_mtime_ns + 10**9, later))
    library = Library.open(folder, cache=folder.parent / "cache")
    assert len(library) == 201
    assert library.search("autre brève 3").hits[0].card.id == "003.txt"
    library.close()


@pytest.mark.usefixtures("unannotated")
def test_a_file_that_is_written_while_it_is_read_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "breve.txt"
    path.write_text("Brève de comptoir")

    def in_between(source: SourceFile, *rest: Any) -> Iterator[Article | Problem]:
        if source.path == path:
            path.write_text("")
        found = list(read(source, *rest))
        if source.path == path:
            path.write_text("Brève de comptoir")
            os.utime(path, ns=(source.mtime_ns + 10**9, source.mtime_ns + 10**9))
        return iter(found)

    cache = folder.parent / "cache"
    with monkeypatch.context() as patched:
        patched.setattr("search.reading.read", in_between)
        library = Library.open(folder, cache=cache)
        assert [problem.path for problem in library.problems] == ["breve.txt"]
        library.close()
    library = Library.open(folder, cache=cache)
    assert not library.problems
    assert [hit.card.id for hit in library.search("comptoir").hits] == ["breve.txt"]
    library.close()


READ_AS_ANYBODY = """
import os, sys
from pathlib import Path
from corpus.article import Problem
from corpus.readers import read_corpus
from corpus.readers.registry import formats
formats()
if os.geteuid() == 0:
    os.setuid(65534)
for found in read_corpus(Path(sys.argv[1])):
    print(f"{found.path}: {found.message}" if isinstance(found, Problem) else found.id)
"""
"""Root reads everything; its right to is given up once the modules are loaded, which may lie in its home."""


def test_what_may_not_be_read_is_named_and_the_rest_opens() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        (folder / "sain.txt").write_text("Un texte.")
        (folder / "secret.txt").write_text("Rien.")
        (folder / "secret.txt").chmod(0)
        (folder / "ferme").mkdir(mode=0)
        (folder / "liste").mkdir()
        (folder / "liste" / "seule.txt").write_text("Rien.")
        (folder / "liste").chmod(0o444)
        done = subprocess.run(
            [sys.executable, "-c", READ_AS_ANYBODY, folder], capture_output=True, text=True, timeout=PATIENCE
        )
        for closed in ("ferme", "liste"):
            (folder / closed).chmod(0o755)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "ferme: permission refusée",
        "liste/seule.txt: permission refusée",
        "sain.txt",
        "secret.txt: permission refusée",
    ]
