"""A corpus from a stranger leads no page that is imported into it elsewhere, and no page speaks to the terminal."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.importing import Client, Failed, Kept, gather
from corpus.importing.client import Limits
from corpus.importing.keeping import Kind, file_name
from tests.corpus.importing.web import Web, web
from tests.hostile.attacks import ATTACKS, BRAND, foreign, woven
from tests.pseudo_terminal import running

PAGE = """<html><head><title>{title}</title><meta name="author" content="{title}"></head><body><article>
<h1>{title}</h1><p>Le port rouvrira lundi, après {amount} millions d’euros de travaux, a dit la mairie.</p>
<p>Les quais ont été refaits et la criée agrandie, ce que les pêcheurs demandaient depuis longtemps.</p>
<p>{text}</p></article></body></html>"""


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as served:
        yield served


def imported(url: str, folder: Path) -> list[Kept | Failed]:
    return list(gather([url], folder, Client(allow_private=True, limits=Limits(delay=0))))


def page(**words: object) -> str:
    return PAGE.format(**{"title": "Le port rouvre", "amount": 12, "text": "Fin.", **words})


def name(url: str) -> str:
    return file_name(url, Kind.PAGE)


@pytest.mark.parametrize(
    "trap",
    [
        lambda url: f".{name(url)}",
        lambda url: name(url),
        lambda url: "corpus.toml",
        lambda url: "corpus.toml.bak",
    ],
    ids=["draft", "page", "record", "record aside"],
)
def test_nothing_is_written_through_a_link(trap: Callable[[str], str], site: Web, tmp_path: Path) -> None:
    own = tmp_path / "profil"
    own.write_text("à moi", "utf-8")
    url = site.put("/port", page())
    folder = tmp_path / "presse"
    (folder / "imports").mkdir(parents=True)
    (folder / "imports" / trap(url)).symlink_to(own)
    (kept,) = imported(url, folder)
    assert isinstance(kept, Kept)
    assert own.read_text("utf-8") == "à moi"
    assert not kept.path.is_symlink() and "Le port rouvre" in kept.path.read_text("utf-8")


def test_a_link_in_the_place_of_the_folder_is_refused(site: Web, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "presse", tmp_path / "ailleurs"
    for each in (folder, elsewhere):
        each.mkdir()
    (folder / "imports").symlink_to(elsewhere)
    with pytest.raises(OSError):
        imported(site.put("/port", page()), folder)
    assert list(elsewhere.iterdir()) == []


def pipe(record: Path) -> None:
    os.mkfifo(record)


def endless(record: Path) -> None:
    record.symlink_to("/dev/zero")


def deep(record: Path) -> None:
    record.write_text(f'[articles."x.html"]\n{".".join("a" * 5000)} = 1\n', "utf-8")


def nested(record: Path) -> None:
    record.write_text(f"x = {'[' * 5000}", "utf-8")


def no_table(record: Path) -> None:
    record.write_text("articles = 3\n", "utf-8")


@pytest.mark.parametrize("lay", [pipe, endless, deep, nested, no_table])
def test_a_record_that_is_none_is_put_aside(lay: Callable[[Path], None], site: Web, tmp_path: Path) -> None:
    record = tmp_path / "imports" / "corpus.toml"
    record.parent.mkdir()
    lay(record)
    (kept,) = imported(site.put("/port", page()), tmp_path)
    assert isinstance(kept, Kept)
    assert kept.path.name in record.read_text("utf-8")
    assert record.with_name("corpus.toml.bak").lstat()


@pytest.mark.parametrize("number", ["nan", "-inf", "1e400", "0.1"])
def test_a_number_of_a_person_s_is_written_so_that_it_is_read_again(number: str, site: Web, tmp_path: Path) -> None:
    record = tmp_path / "imports" / "corpus.toml"
    record.parent.mkdir()
    record.write_text(f'[articles."autre.html"]\nnote = {number}\n', "utf-8")
    for path in ("/port", "/pont"):
        imported(site.put(path, page()), tmp_path)
    assert not record.with_name("corpus.toml.bak").exists()
    assert record.read_text("utf-8").count("[articles.") == 3


def test_the_lock_of_a_clock_that_was_turned_back_holds_nobody_up(site: Web, tmp_path: Path) -> None:
    lock = tmp_path / "imports" / ".lock"
    lock.parent.mkdir()
    lock.write_bytes(b"")
    os.utime(lock, (2**32, 2**32))
    (kept,) = imported(site.put("/port", page()), tmp_path)
    assert isinstance(kept, Kept)


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["people", "json"])
def test_no_page_and_no_server_speaks_to_the_terminal(form: tuple[str, ...], site: Web, tmp_path: Path) -> None:
    hostile = "".join(each for each in ATTACKS if "<" not in each)
    urls = [
        site.put("/port", page(title=f"Kervalis {hostile}", text=woven("Kervalis").replace("<", ""))),
        site.put("/flux", f"<rss><channel><item><title>{hostile}</title></item></channel></rss>"),
        site.redirect("/ailleurs", f"gopher://x/{BRAND}%1b[{BRAND}m"),
        site.put("/refus", b"", 403),
        f"{site.address}/\x1b[{BRAND}m\x9b{BRAND}m\u202e",
        f"\x1b]0;{BRAND}\x07",
    ]
    with running("import", *urls, "--allow-private", "--into", "presse", *form, home=tmp_path, rows=900) as terminal:
        assert terminal.wait_for_end() == 0
        assert "Kervalis" in terminal.shown()
        assert "Traceback" not in terminal.shown()
        assert foreign(terminal.received) == []
