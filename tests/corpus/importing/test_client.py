"""The client: what it fetches, what it refuses, and what it never waits for."""

import gzip
import socket
import tracemalloc
from http.server import BaseHTTPRequestHandler

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.importing import Client, Limits, NotFetched
from corpus.importing.addresses import NoAddress, is_public, resolve
from corpus.importing.client import shown
from tests.corpus.importing.web import Web, bomb

QUICK = Limits(connect=2, read=0.3, total=0.6, size=100_000, redirects=3, delay=0)


def client() -> Client:
    return Client(allow_private=True, limits=QUICK, wait=lambda _: None)


def refusal(url: str, asking: Client | None = None) -> str:
    with pytest.raises(NotFetched) as raised:
        (asking or client()).get(url)
    return str(raised.value)


def test_a_page_comes_whole_with_where_it_was_found(site: Web) -> None:
    url = site.put("/été?q=à b", "Bonjour") and site.address + "/été?q=à b"
    site.put("/%C3%A9t%C3%A9?q=%C3%A0%20b", "Bonjour")
    fetched = client().get(url)
    assert (fetched.status, fetched.content, fetched.charset, fetched.url) == (200, b"Bonjour", "utf-8", url)
    assert fetched.at.tzinfo is not None


def test_it_says_who_it_is(site: Web) -> None:
    client().get(site.put("/a", "x"))
    assert all(agent.startswith("mistral-tui/") for agent in site.agents)


def test_packed_answers_are_unpacked(site: Web) -> None:
    url = site.put("/a", gzip.compress(b"Bonjour " * 5000), Content_Encoding="gzip")
    assert client().get(url).content == b"Bonjour " * 5000


def test_redirections_are_followed_and_the_last_address_told(site: Web) -> None:
    site.put("/b", "Ici")
    site.redirect("/a", "/b")
    fetched = client().get(site.address + "/a")
    assert (fetched.asked, fetched.url, fetched.content) == (site.address + "/a", site.address + "/b", b"Ici")


def test_redirections_without_end_are_not_followed(site: Web) -> None:
    site.redirect("/a", "/b")
    assert refusal(site.redirect("/b", "/a")) == "plus de 3 redirections"
    assert len(site.asked) == 5  # robots.txt, and four pages


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1:70/_", "javascript:1"]
)
def test_no_redirection_leaves_the_web(site: Web, target: str) -> None:
    assert refusal(site.redirect("/a", target)) == "seules les adresses http et https sont lues"


@pytest.mark.parametrize("url", ["file:///etc/passwd", "/etc/passwd", "ftp://a.example/b", "data:text/html,x", ""])
def test_only_the_web_is_read(url: str) -> None:
    assert refusal(url) == "seules les adresses http et https sont lues"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://", "adresse sans nom de serveur"),
        ("http://u:p@a.example/", "adresse avec un mot de passe, refusée"),
        ("http://a.example:99999/", "adresse mal formée"),
        ("http://[::1/", "adresse mal formée"),
        ("http://pas-de-serveur.invalid/", "aucun serveur de ce nom"),
    ],
)
def test_addresses_that_are_none_are_refused(url: str, why: str) -> None:
    assert refusal(url) == why


@given(st.text())
def test_no_address_whatever_raises_anything_else(written: str) -> None:
    with pytest.raises(NotFetched):
        Client(limits=QUICK).get("http://[" + written)


def test_a_body_beyond_the_limit_is_not_taken(site: Web) -> None:
    assert refusal(site.put("/a", bytes(100_001))) == "plus de 0\u00a0Mo"


def test_a_bomb_is_not_unpacked_beyond_the_limit(site: Web) -> None:
    assert refusal(site.put("/a", bomb(50_000_000), Content_Encoding="gzip")) == "plus de 0\u00a0Mo"


def test_a_bomb_within_a_bomb_costs_no_memory(site: Web) -> None:
    packed = gzip.compress(gzip.compress(bytes(200_000_000), 9), 9)
    url = site.put("/a", packed, Content_Encoding="gzip, gzip")
    tracemalloc.start()
    assert refusal(url) == "plus de 0\u00a0Mo"
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000


def test_a_redirection_in_utf_8_is_followed(site: Web) -> None:
    site.put("/%C3%A9t%C3%A9", "Ici")

    def redirect(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write("HTTP/1.1 301 x\r\nLocation: /été\r\nContent-Length: 0\r\n\r\n".encode())

    site.pages["/a"] = redirect
    assert client().get(site.address + "/a").content == b"Ici"


@pytest.mark.parametrize("target", ["http://[::1/", "//[", "http://u:p@127.0.0.1/", "http://a\x00b/"])
def test_a_redirection_that_leads_nowhere_is_refused(site: Web, target: str) -> None:
    assert refusal(site.redirect("/a", target))


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://u:p@a.example/b?c=d@e", "https://…@a.example/b?c=d@e"),
        ("https://a@b:p@a.example", "https://…@a.example"),
        ("https://a.example/@moi", "https://a.example/@moi"),
        ("a@b", "a@b"),
    ],
)
def test_a_password_is_not_repeated(url: str, told: str) -> None:
    assert shown(url) == told


def test_a_body_that_drips_is_not_waited_for(site: Web) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        while not site.closing.wait(0.1):
            try:
                handler.wfile.write(b".")
                handler.wfile.flush()
            except OSError:
                return

    site.pages["/a"] = drip
    assert refusal(site.address + "/a") == "réponse trop lente"


def test_headers_that_drip_are_not_waited_for(site: Web) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not site.closing.wait(0.1):
            try:
                handler.wfile.write(b"X-A: b\r\n")
                handler.wfile.flush()
            except OSError:
                return

    site.pages["/a"] = drip
    assert refusal(site.address + "/a") == "réponse trop lente"


def test_silence_is_not_waited_for(site: Web) -> None:
    def wait(handler: BaseHTTPRequestHandler) -> None:
        site.closing.wait(5)

    site.pages["/a"] = wait
    assert refusal(site.address + "/a") == "réponse trop lente"


def test_what_is_no_answer_is_refused(site: Web) -> None:
    def nonsense(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"\x00\xff nonsense\r\n\r\n")

    site.pages["/a"] = nonsense
    assert refusal(site.address + "/a") in ("connexion impossible ou interrompue", "réponse incompréhensible")


def test_a_port_where_nobody_answers_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        assert "connexion impossible" in refusal(url)


def test_robots_txt_is_asked_once_and_obeyed(site: Web) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /non/\nUser-agent: mistral-tui\nDisallow: /jamais")
    asking = client()
    assert asking.get(site.put("/oui", "x")).content == b"x"
    assert refusal(site.put("/jamais", "x"), asking) == "robots.txt de ce site le refuse"
    assert site.asked == ["/robots.txt", "/oui"]


def test_a_redirection_is_held_against_robots_txt_too(site: Web) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /non")
    site.put("/non", "x")
    assert refusal(site.redirect("/oui", "/non")) == "robots.txt de ce site le refuse"
    assert "/non" not in site.asked


def test_where_robots_txt_cannot_be_had_nothing_is_fetched(site: Web) -> None:
    site.put("/robots.txt", "", 503)
    assert refusal(site.put("/a", "x")) == "robots.txt de ce site n’a pas pu être lu (statut 503)"
    assert site.asked == ["/robots.txt"]


def test_a_host_is_left_its_breath_between_two_requests(site: Web) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7")
    waited: list[float] = []
    asking = Client(allow_private=True, limits=QUICK, wait=waited.append, clock=lambda: 100.0)
    asking.get(site.put("/a", "x"))
    asking.get(site.put("/b", "x"))
    assert waited == [7.0, 7.0]


def test_the_private_network_is_not_asked_by_default(site: Web) -> None:
    site.put("/a", "x")
    asking = Client(limits=QUICK)
    assert refusal(site.address + "/a", asking) == "adresse du réseau privé, refusée (--allow-private l’autorise)"
    assert site.asked == []


def test_a_redirection_into_the_private_network_is_refused(site: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.importing.addresses.is_public", lambda address: address == "127.0.0.1")
    assert "adresse du réseau privé" in refusal(site.redirect("/a", "http://127.0.0.2:1/"), Client(limits=QUICK))


def test_the_connection_goes_to_the_address_that_was_judged(site: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that gives another answer the second time is not asked a second time."""
    port = int(site.address.rpartition(":")[2])
    asked: list[str] = []

    def rebinding(host: str, *rest: object, **options: object) -> list[object]:
        asked.append(host)
        address = "127.0.0.1" if host in ("judged.example", "127.0.0.1") else "127.0.0.9"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    site.put("/a", "x")
    assert client().get(f"http://judged.example:{port}/a").content == b"x"
    assert set(asked) == {"judged.example", "127.0.0.1"}


PRIVATE = (
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1 255.255.255.255 ::1 :: "
    "fe80::1 fe80::1%eth0 fc00::1 fec0::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 ::ffff:0:127.0.0.1 "
    "64:ff9b::7f00:1 64:ff9b:1::7f00:1 2002:7f00:1:: 5f00::1"
)


@pytest.mark.parametrize("address", PRIVATE.split())
def test_addresses_of_no_public_network(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8"])
def test_addresses_of_the_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f.1", "0"])
def test_loopback_however_written_is_refused(host: str) -> None:
    with pytest.raises(NoAddress):
        resolve(host, 80, allow_private=False)
