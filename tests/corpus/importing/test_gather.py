"""From addresses to files of a corpus, with where they come from."""

import errno
import gzip
import resource
import sys
import tomllib
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.importing import Client, Failed, Kept, Limits, gather
from corpus.importing.client import Fetched
from corpus.importing.keeping import Kind, file_name, keep, utf8, write
from corpus.readers.sidecar import sidecar_problems
from tests.corpus.importing.web import Web
from tests.corpus.readers.corpora import opened
from tests.corpus.readers.test_web_pages import BODY

HEAD = "<!DOCTYPE html><html lang='fr'><head><title>Le port rouvre</title></head>"
PAGE = f"{HEAD}<body><article>{BODY}</article></body></html>"
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>L’Écho</title>
<item><title>Un</title><link>{0}/un</link><description>Le port de Brémeur rouvre lundi.</description></item>
<item><title>Deux</title><link>{0}/deux</link><description>La criée de Brémeur attendra mardi.</description></item>
</channel></rss>"""


def client() -> Client:
    return Client(allow_private=True, limits=Limits(delay=0, read=2, total=5))


def test_a_page_is_kept_with_its_provenance(site: Web, tmp_path: Path) -> None:
    url = site.put("/economie/le-port.html", PAGE)
    (kept,) = gather([url], tmp_path, client())
    assert isinstance(kept, Kept)
    assert (kept.title, kept.kind, kept.articles) == ("Le port rouvre", Kind.PAGE, 1)
    assert kept.path.parent == tmp_path / "imports" and kept.path.read_text() == PAGE
    noted = tomllib.loads((tmp_path / "imports/corpus.toml").read_text())["articles"][kept.path.name]
    assert (noted["url"], noted["status"], noted["origin"]) == (url, 200, f"Page importée de {url}")
    assert noted["fetched"].tzinfo is not None
    (article,), problems = opened(tmp_path)
    assert problems == [] and article.url == url and article.origin == f"Page importée de {url}"
    assert article.id == f"imports/{kept.path.name}"


def test_the_same_address_again_takes_the_place_of_the_first(site: Web, tmp_path: Path) -> None:
    url = site.put("/a", PAGE)
    list(gather([url, url], tmp_path, client()))
    site.put("/a", PAGE.replace("numéro 1", "numéro un"))
    list(gather([url], tmp_path, client()))
    (article,), _ = opened(tmp_path)
    assert "numéro un" in article.text


def test_an_earlier_page_stays_where_the_new_one_has_no_article(site: Web, tmp_path: Path) -> None:
    url = site.put("/a", PAGE)
    list(gather([url], tmp_path, client()))
    site.put("/a", "<html><body></body></html>")
    (failed,) = gather([url], tmp_path, client())
    assert failed == Failed(url, "aucun article trouvé dans cette page")
    assert len(opened(tmp_path)[0]) == 1
    assert sorted(path.name for path in (tmp_path / "imports").iterdir() if path.name.startswith(".")) == []


def test_no_page_is_left_whose_provenance_could_not_be_noted(
    site: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(sys.modules[gather.__module__], "keep", fails)
    with pytest.raises(OSError):
        list(gather([site.put("/a", PAGE)], tmp_path, client()))
    assert list((tmp_path / "imports").iterdir()) == []


def test_of_what_does_not_fit_on_the_disk_nothing_is_left(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(OSError):
            write(tmp_path / "page.html", PAGE.encode())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def test_a_feed_is_kept_with_its_entries(site: Web, tmp_path: Path) -> None:
    url = site.put("/flux", FEED.format(site.address), Content_Type="application/rss+xml")
    (kept,) = gather([url], tmp_path, client())
    assert isinstance(kept, Kept) and (kept.kind, kept.articles) == (Kind.FEED, 2)
    articles, problems = opened(tmp_path)
    assert problems == [] and [each.title for each in articles] == ["Un", "Deux"]
    assert [each.url for each in articles] == [f"{site.address}/un", f"{site.address}/deux"]


@pytest.mark.parametrize("packing", ["gzip", "deflate", "raw deflate"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "utf-16"])
def test_a_packed_feed_in_any_encoding_is_read(site: Web, tmp_path: Path, packing: str, charset: str) -> None:
    content = FEED.format(site.address).replace("L’Écho", "L'Écho").encode(charset)
    match packing:
        case "gzip":
            packed = gzip.compress(content)
        case "deflate":
            packed = zlib.compress(content)
        case _:
            packed = zlib.compress(content)[2:-4]
    kind, coding = f"text/xml; charset={charset}", packing.removeprefix("raw ")
    url = site.put("/flux", packed, Content_Type=kind, Content_Encoding=coding)
    (kept,) = gather([url], tmp_path, client())
    assert isinstance(kept, Kept) and kept.articles == 2
    assert {each.source for each in opened(tmp_path)[0]} == {"L'Écho"}


@pytest.mark.parametrize("charset", ["iso-8859-1", "ISO8859-1", "windows-1252", "latin1"])
def test_quotes_of_windows_are_kept_where_the_server_says_latin_1(site: Web, tmp_path: Path, charset: str) -> None:
    page = PAGE.replace("Une phrase", "L’été, une phrase").encode("cp1252")
    list(gather([site.put("/a", page, Content_Type=f"text/html; charset={charset}")], tmp_path, client()))
    (article,), problems = opened(tmp_path)
    assert problems == [] and "L’été, une phrase" in article.text


@pytest.mark.parametrize(
    "charset", ["punycode", "idna", "unicode_escape", "utf-7", "zlib", "rot13", "\x00", "é", "x" * 99]
)
def test_an_encoding_that_no_page_is_written_in_is_not_believed(charset: str) -> None:
    content = PAGE.replace("Une phrase", "\xc9t\xe9, une phrase").replace("’", "'").encode("latin-1")
    fetched = Fetched("http://a.example", "http://a.example", 200, charset, content, datetime.now(UTC))
    assert utf8(fetched) == content


def test_a_password_is_neither_sent_nor_repeated(tmp_path: Path) -> None:
    (failed,) = gather(["http://moi:secret@a.example/b"], tmp_path, client())
    assert failed == Failed("http://…@a.example/b", "adresse avec un mot de passe, refusée")


def test_the_pages_of_a_feed_come_on_request(site: Web, tmp_path: Path) -> None:
    site.put("/un", PAGE.replace("Le port", "Un port"))
    site.put("/deux", PAGE.replace("Le port", "Deux ports"))
    url = site.put("/flux", FEED.format(site.address))
    (kept,) = gather([url], tmp_path, client(), items=1)
    assert isinstance(kept, Kept) and kept.title == "Un port rouvre"
    assert "/deux" not in site.asked


def test_one_address_that_fails_costs_no_other(site: Web, tmp_path: Path) -> None:
    site.put("/pdf", b"%PDF-1.7 ...")
    paths = ["/rien", "/pdf", "/page"]
    site.put("/page", PAGE)
    found = list(gather([site.address + path for path in paths], tmp_path, client()))
    assert [each.why if isinstance(each, Failed) else "" for each in found] == [
        "le serveur a répondu 404",
        "ce n’est ni une page ni un flux",
        "",
    ]


def test_what_only_the_server_says_of_the_encoding_is_not_lost(site: Web, tmp_path: Path) -> None:
    page = PAGE.replace("Une phrase", "Une phrase âgée").replace("’", "'")
    list(
        gather(
            [site.put("/a", page.encode("cp1252"), Content_Type="text/html; charset=windows-1252")],
            tmp_path,
            client(),
        )
    )
    articles, problems = opened(tmp_path)
    assert problems == [] and "phrase âgée" in articles[0].text


def fetched(url: str) -> Fetched:
    return Fetched(url, url, 200, None, b"x", datetime(2024, 2, 26, 5, 12, tzinfo=UTC))


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_an_address_says_is_noted_and_read_again(
    tmp_path_factory: pytest.TempPathFactory, a: str, b: str
) -> None:
    folder = tmp_path_factory.mktemp("imports")
    names = []
    for url in (f"http://a.example/{a}", f"http://b.example/{b}"):
        name = file_name(url, Kind.PAGE)
        assert "/" not in name and not name.startswith(".") and name.isascii() and len(name) < 100
        (folder / name).write_text("x")
        keep(fetched(url), Kind.PAGE, folder / name)
        names.append(name)
    noted = tomllib.loads((folder / "corpus.toml").read_text(encoding="utf-8"))["articles"]
    assert set(noted) == set(names)
    assert sidecar_problems(folder) == []


def test_a_damaged_record_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text("pas du [TOML")
    keep(fetched("http://a.example/"), Kind.PAGE, tmp_path / "a.html")
    assert (tmp_path / "corpus.toml.bak").read_text() == "pas du [TOML"
    assert "a.html" in tomllib.loads((tmp_path / "corpus.toml").read_text())["articles"]


def test_what_a_person_added_to_the_record_stays(tmp_path: Path) -> None:
    keep(fetched("http://a.example/"), Kind.PAGE, tmp_path / "a.html")
    with (tmp_path / "corpus.toml").open("a") as record:
        record.write('\n[articles."b.csv"]\ntitle = "Mien"\ncolumns = { text = "Corps" }\nn = [1, 2.5, true]\n')
    keep(fetched("http://c.example/"), Kind.PAGE, tmp_path / "c.html")
    noted = tomllib.loads((tmp_path / "corpus.toml").read_text())["articles"]
    assert noted["b.csv"] == {"title": "Mien", "columns": {"text": "Corps"}, "n": [1, 2.5, True]}
    assert noted.keys() == {"a.html", "b.csv", "c.html"}
